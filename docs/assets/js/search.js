// The search box over the page: what is typed, what is found.

import { Search } from "./search-index.js";
import { pieces } from "./highlight.js";

let dialog = null;

/** Open the box; `link` is what was tapped, `head` the promise of the first file of the index. */
export async function open(link, head) {
  dialog ??= build(link);
  dialog.showModal();
  dialog.querySelector("input").focus();
  if (dialog.search) return;
  try {
    const index = await head;
    name(index.texts);
    dialog.search = new Search(link.dataset.search, index);
    await answer();
  } catch {
    location.assign(link.href);
  }
}

function element(tag, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}

function build(link) {
  const label = link.textContent.trim();
  const input = element("input", { type: "search", enterKeyHint: "search", autocomplete: "off" });
  input.setAttribute("aria-label", label);
  const close = element("button", {
    type: "button",
    className: "action action-quiet",
    textContent: "×",
  });
  const made = element(
    "dialog",
    { className: "search" },
    element("form", { method: "dialog" }, input, close),
    element("p", { role: "status" }),
    element("ol"),
    element("p", {}, element("a", { href: link.href, className: "all" })),
  );
  made.setAttribute("aria-label", label);
  made.root = new URL(link.dataset.root, location.href);
  made.base = new URL(link.dataset.base, location.href);
  input.addEventListener("input", answer);
  close.addEventListener("click", () => made.close());
  made.addEventListener("keydown", moveWithArrows);
  made.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    made.querySelector("li a")?.click();
  });
  document.body.append(made);
  return made;
}

/** The words of the interface come with the index, in its language. */
function name(texts) {
  dialog.texts = texts;
  dialog.querySelector("input").placeholder = texts.hint;
  dialog.querySelector("button").setAttribute("aria-label", texts.close);
  dialog.querySelector(".all").textContent = texts.all;
}

function moveWithArrows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [dialog.querySelector("input"), ...dialog.querySelectorAll("li a")];
  stops[Math.max(0, stops.indexOf(document.activeElement) + step)]?.focus();
  event.preventDefault();
}

/** Show what is known so far; a later question makes an earlier one's answers void. */
async function answer() {
  const query = dialog.querySelector("input").value.trim();
  dialog.query = query;
  if (!dialog.search) return;
  if (query.length < 2) return show([], "");
  for await (const results of dialog.search.ask(query)) {
    // Better results may come late: not under the finger of somebody who is choosing.
    if (dialog.query !== query || dialog.querySelector("ol").contains(document.activeElement))
      return;
    show(results, query);
  }
}

function show(results, query) {
  const list = dialog.querySelector("ol");
  list.classList.toggle("alike", !results.some(({ isSure }) => isSure));
  dialog.querySelector("[role=status]").textContent = query && verdict(results, query);
  list.replaceChildren(...results.map(item));
}

/** How many were found, or that nothing was and the list is a guess. */
function verdict(results, query) {
  const { none, alike, one, many } = dialog.texts;
  if (results.some(({ isSure }) => isSure))
    return results.length === 1 ? one : many.replace("%(num)s", results.length);
  // FSI and PDI of UAX 9: what was typed may run the other way.
  return (results.length ? alike : none).replace("%(query)s", () => `\u2068${query}\u2069`);
}

function item({ page, anchor, heading, words, isGerman }) {
  const [path, title, kind, titleIsGerman, , meaning] = page;
  const address = new URL(path, isGerman ? dialog.root : dialog.base);
  address.hash = anchor;
  const isFound = (word) => words.includes(word);
  const link = element("a", { href: address.href });
  link.addEventListener("click", () => remember(words));
  const isName = isGerman || titleIsGerman;
  link.append(element("strong", {}, ...said(pieces(title, isFound), isName)));
  if (heading || meaning) link.append(line(heading || meaning, isFound, isGerman));
  const label = [dialog.search.own.head.kinds[kind], isGerman ? dialog.texts.german : ""];
  const small = label.filter(Boolean).join(" · ");
  if (small) link.append(element("small", {}, small));
  return element("li", {}, link);
}

/** The next page marks these words, and forgets them. They are in no address and on no server. */
function remember(words) {
  try {
    sessionStorage.setItem("sought", [...new Set(words)].join(" "));
  } catch {
    // Without a memory nothing is marked.
  }
}

function line(text, isFound, isGerman) {
  return element("span", {}, element("br"), ...said(pieces(text, isFound), isGerman));
}

/** German inside a block of the reader's direction. */
function said(parts, isGerman) {
  return isGerman ? [element("bdi", { lang: "de", dir: "ltr" }, ...parts)] : parts;
}
