// The page about reading without network: what is kept here, a whole language to take along.
// Caches bear the names that worker.js gives them.

const ROOT = new URL("../../", import.meta.url);
const OURS = `werkstatt ${ROOT.pathname} `;
const WAIT = 30;

const box = document.querySelector("[data-offline]");
const folder = new URL(box.dataset.offline, location.href);
const [pages, told] = ["seiten.txt", "sprache.json"].map(
  (name) => new URL(`ohne-netz/${name}`, folder),
);
const own = document.documentElement.lang;
const part = (name) => document.querySelector(`[data-part=${name}]`);

/** 415000 as "420 kB", with Latin digits as everywhere. */
function size(bytes) {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const form = { style: "unit", unit, maximumSignificantDigits: 2 };
  return new Intl.NumberFormat(`${own}-u-nu-latn`, form).format(value);
}

async function ours(kind) {
  return (await caches.keys()).filter((name) => name.startsWith(`${OURS}${kind}`));
}

/** The language as it was taken: what was told of it then; nothing while it is not whole. */
async function taken() {
  for (const name of await ours("taken")) {
    const found = await (await caches.open(name)).match(told);
    if (name.endsWith(` ${own}`) && found) return found.json();
  }
}

/** Load the language; it counts only when the last page is here, and the styles it needs. */
async function take(progress) {
  await navigator.serviceWorker.ready;
  const answer = await fetch(pages, { cache: "no-cache" });
  if (!answer.ok) throw new Error(answer.status);
  const [head, ...files] = await lines(answer, progress);
  if (files.length !== head.count) throw new Error("half");
  await styles(head.version);
  const name = `${OURS}taken ${head.version} ${own}`;
  const cache = await caches.open(name);
  await cache.delete(told);
  for (const [path, type, text] of files) {
    const headers = { "Content-Type": `${type}; charset=utf-8` };
    await cache.put(new URL(path, ROOT), new Response(text, { headers }));
  }
  await forgetEarlier(name);
  await cache.put(told, Response.json(head));
}

async function lines(answer, progress) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  const found = [];
  let rest = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const whole = (rest + piece.value).split("\n");
    rest = whole.pop();
    found.push(...whole.map((line) => JSON.parse(line)));
    progress.max = found[0]?.count + 1 || 1;
    progress.value = found.length;
  }
  return found;
}

/** A new build may have come just now: its worker brings the styles. */
async function styles(version) {
  const registration = await navigator.serviceWorker.getRegistration(ROOT);
  for (let second = 0; second < WAIT; second++) {
    if (await caches.has(`${OURS}assets ${version}`)) return;
    if (second === 0) await registration.update();
    await new Promise((done) => setTimeout(done, 1000));
  }
  throw new Error("styles");
}

/** What was taken or read before is older. */
async function forgetEarlier(name) {
  for (const other of await ours("taken")) {
    if (other.endsWith(` ${own}`) && other !== name) await caches.delete(other);
  }
  const urls = (await (await caches.open(name)).keys()).map((one) => one.url);
  for (const other of await ours("read")) {
    const cache = await caches.open(other);
    await Promise.all(urls.map((url) => cache.delete(url)));
  }
}

/** Which pages are kept in this language: read ones and the core; a taken language is one line. */
async function list() {
  const found = new Map();
  for (const name of [...(await ours("core")), ...(await ours("read"))]) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!url.startsWith(folder.href) || url === location.href.split("#")[0]) continue;
      const text = await (await cache.match(url)).text();
      const page = new DOMParser().parseFromString(text, "text/html");
      const isDiscreet = "discreet" in page.body.dataset;
      if (page.documentElement.lang === own && !isDiscreet)
        found.set(url, page.querySelector("h1"));
    }
  }
  const items = [...found].map(([href, heading]) => {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href });
    link.textContent = heading?.textContent.trim() || href;
    item.append(link);
    return item;
  });
  part("kept").replaceChildren(...items);
}

async function show() {
  await list();
  const here = await taken();
  part("taken").hidden = !here;
  if (here) {
    const day = new Intl.DateTimeFormat(`${own}-u-nu-latn`, { dateStyle: "long", timeZone: "UTC" });
    const said = part("taken").dataset.said;
    part("taken").textContent = said.replace("%(day)s", day.format(new Date(here.built)));
  }
  const isAny = here || part("kept").children.length;
  part("forget").hidden = !isAny;
  const now = await fetch(told, { cache: "no-cache" }).then(
    (answer) => answer.json(),
    () => null,
  );
  part("take").hidden = !now;
  if (!now) return;
  part("size").textContent = size(now.transfer);
  part("file").textContent = size(now.file);
}

async function onTake(button) {
  const [progress, status] = [part("progress"), part("status")];
  [button.disabled, progress.hidden, status.textContent] = [true, false, ""];
  try {
    await take(progress);
    status.textContent = status.dataset.done;
  } catch {
    status.textContent = status.dataset.failed;
  }
  [button.disabled, progress.hidden] = [false, true];
  await show();
}

async function onForget() {
  const gone = [...(await ours("read")), ...(await ours("taken"))];
  await Promise.all(gone.map((name) => caches.delete(name)));
  await show();
}

/** Who was sent here looked for another page. */
function tellLost() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (!location.hash) return;
  part("lost").hidden = false;
  part("again").href = new URL(wanted, ROOT);
}

if ("serviceWorker" in navigator && "caches" in window) {
  box.hidden = false;
  part("take").addEventListener("click", (event) => onTake(event.currentTarget));
  part("forget").addEventListener("click", onForget);
  tellLost();
  show();
}
