// Pages that the reader has marked: on this device, and nowhere else.

const ROOT = new URL("../../", import.meta.url);
// Other sites may live on the same host, below folders of their own.
const NAME = `werkstatt ${ROOT.pathname} gemerkt`;
const MOST = 200;
const part = (name) => document.querySelector(`[data-part=${name}]`);

/** The marked pages, newest first; none where there is something else, or no memory. */
function read() {
  try {
    const found = JSON.parse(localStorage.getItem(NAME));
    return Array.isArray(found) ? found.filter((one) => typeof one?.path === "string") : [];
  } catch {
    return [];
  }
}

function write(list) {
  if (list.length) localStorage.setItem(NAME, JSON.stringify(list.slice(0, MOST)));
  else localStorage.removeItem(NAME);
}

const pathOf = (address) => new URL(address, location.href).href.slice(ROOT.href.length);

function show(button, isKept) {
  button.setAttribute("aria-pressed", isKept);
  document.querySelector("[data-keep-list]").hidden = !isKept;
}

/** Whether a page is marked, shown on its button. */
export function tell(button) {
  show(
    button,
    read().some((one) => one.path === pathOf(button.dataset.keep)),
  );
}

/** Mark a page, or take the mark away. */
export function toggle(button) {
  const path = pathOf(button.dataset.keep);
  const others = read().filter((one) => one.path !== path);
  const isNew = button.getAttribute("aria-pressed") !== "true";
  write(isNew ? [entry(path), ...others] : others);
  show(button, isNew);
}

function entry(path) {
  const heading = document.querySelector("main h1");
  const named = heading.querySelector("[lang]") ?? heading.closest("[lang]");
  return { path, title: heading.textContent.trim(), lang: named.lang, dir: named.dir };
}

function item(one, list) {
  const [line, link, button] = ["li", "a", "button"].map((name) => document.createElement(name));
  const name = document.createElement("bdi");
  Object.assign(name, { textContent: one.title ?? one.path, lang: one.lang ?? "", dir: one.dir });
  link.href = new URL(one.path, ROOT);
  link.append(name);
  Object.assign(button, { type: "button", className: "tool", textContent: list.dataset.remove });
  button.setAttribute("aria-label", `${list.dataset.remove}: ${name.textContent}`);
  button.addEventListener("click", () => {
    write(read().filter((other) => other.path !== one.path));
    fill();
    part("status").textContent = part("status").dataset.removed;
  });
  line.append(link, button);
  return line;
}

function fill() {
  const [kept, list] = [read(), part("list")];
  list.replaceChildren(...kept.map((one) => item(one, list)));
  part("none").hidden = kept.length > 0;
  part("clear").hidden = kept.length < 2;
}

/** The page that lists them. */
export function open(box) {
  box.hidden = false;
  fill();
  part("clear").addEventListener("click", () => {
    write([]);
    fill();
    part("status").textContent = part("status").dataset.removed;
  });
}
