// A word explained where it stands: a sheet from below on phones, beside the word elsewhere. It closes
// with Esc, with its button, and by a tap beside it; the focus returns to the word.

let open = null;

function part(name, content, attributes = {}) {
  const made = document.createElement(name);
  made.append(...content);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function sheet(term, entry, list) {
  const close = part("button", ["×"], { type: "button", "aria-label": list.dataset.close });
  close.autofocus = true;
  const title = part("h2", [], { id: "wort-titel" });
  for (const child of entry.querySelector("dt").children) {
    const { lang, dir } = child;
    title.append(part("span", [child.textContent], lang ? { lang, dir } : {}), " ");
  }
  const said = entry.querySelector("dd");
  const text = part("p", [...said.cloneNode(true).childNodes]);
  const more = part("p", [part("a", [list.dataset.list], { href: term.hash })]);
  const { lang, dir } = list.closest("[lang]");
  const made = part("div", [close, title, text, more], {
    popover: "auto",
    role: "dialog",
    "aria-labelledby": "wort-titel",
    lang,
    dir,
  });
  close.addEventListener("click", () => made.hidePopover());
  more.addEventListener("click", () => made.hidePopover());
  return made;
}

// Inside the text's column, below the word or above it, never over it.
function place(made, term) {
  if (matchMedia("(max-width: 40rem)").matches) return;
  const word = term.getBoundingClientRect();
  const column = term.closest("article").getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = made;
  const start = made.dir === "rtl" ? word.right - width : word.left;
  const below = word.bottom + 6;
  const top = below + height < innerHeight ? below : Math.max(word.top - height - 6, 0);
  made.style.left = `${Math.max(column.left, Math.min(start, column.right - width))}px`;
  made.style.top = `${top}px`;
}

/** Explain a word with what the page's list says of it. */
export function explain(term, entry) {
  open?.remove();
  const made = sheet(term, entry, entry.closest(".word-list"));
  open = made;
  document.body.append(made);
  term.focus();
  made.showPopover();
  place(made, term);
  made.addEventListener("toggle", (event) => {
    if (event.newState === "closed") made.remove();
  });
}
