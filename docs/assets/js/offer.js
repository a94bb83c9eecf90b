// The offer of another language, under the row of languages, in the words of the language offered.

// Closed, it stays closed until the tab is: only this device knows, and the script in the head asks.
function remember() {
  try {
    sessionStorage.setItem("offered", "1");
  } catch {
    // A browser without a memory was not asked.
  }
}

/** Shows the line that leads to this link of the row of languages. */
export function show(link) {
  const line = document.createElement("p");
  line.className = "offer";
  line.lang = link.lang;
  line.dir = link.dir;
  const choice = document.createElement("a");
  choice.href = link.href;
  choice.hreflang = link.hreflang;
  choice.textContent = link.dataset.offer;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", link.dataset.close);
  close.addEventListener("click", () => {
    line.remove();
    remember();
  });
  line.append(choice, close);
  delete document.documentElement.dataset.offer;
  document.querySelector("nav.languages").after(line);
}
