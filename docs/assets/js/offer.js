// The offer of another language, under the row of languages, in the words of the language offered.

// Closed, it stays closed until the tab is: only this device knows.
function remember() {
  try {
    sessionStorage.setItem("offered", "1");
  } catch {
    // A browser without a memory asks again.
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
  document.querySelector("nav.languages").after(line);
}
