// Both languages side by side: every section of the page beside its German source.
// Without this script the control is a link to the German page.

const control = document.querySelector("a.beside");
const prose = document.querySelector(".prose");
const HEADING = "h2[id], h3[id], h4[id]";
let single = null;

/** The children of an article's text in groups, one per section, in order: id -> nodes. */
function bySection(root) {
  const groups = new Map([["", []]]);
  let current = "";
  for (const node of [...root.children]) {
    if (node.matches(HEADING)) groups.set((current = node.id), []);
    groups.get(current).push(node);
  }
  return groups;
}

function column(nodes, lang, dir) {
  const box = document.createElement("div");
  box.lang = lang;
  box.dir = dir;
  box.append(...nodes);
  return box;
}

/** German nodes, with links that work from here and without ids that the page has already. */
function transplanted(nodes, address) {
  return nodes.map((node) => {
    const copy = document.importNode(node, true);
    for (const element of [copy, ...copy.querySelectorAll("[id], a[href]")]) {
      element.removeAttribute("id");
      if (element.matches("a[href]")) {
        element.href = new URL(element.getAttribute("href"), address);
      }
    }
    return copy;
  });
}

async function germanSections(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return bySection(page.querySelector(".prose"));
}

async function open() {
  const address = new URL(control.href);
  address.hash = "";
  const german = await germanSections(address);
  single = [...prose.childNodes];
  const article = prose.closest("[lang]");
  const rows = [...bySection(prose)].map(([id, nodes]) => {
    const row = document.createElement("section");
    row.className = "pair";
    const source = transplanted(german.get(id) ?? [], address);
    row.append(column(nodes, article.lang, article.dir), column(source, "de", "ltr"));
    return row;
  });
  prose.replaceChildren(...rows.filter((row) => row.textContent.trim()));
}

function close() {
  prose.replaceChildren(...single);
  single = null;
}

function remember(isOpen) {
  const address = new URL(location.href);
  if (isOpen) address.searchParams.set("zweisprachig", "");
  else address.searchParams.delete("zweisprachig");
  history.replaceState(null, "", address.href.replace("zweisprachig=", "zweisprachig"));
  control.setAttribute("aria-pressed", String(isOpen));
}

/** Show both languages, or one again. */
export async function toggle() {
  if (single) close();
  else await open();
  remember(Boolean(single));
}
