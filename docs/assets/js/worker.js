// Keeps pages for times without network. The build puts `const BUILD = {…};` in front of this and
// writes it to the root of the site as sw.js (hooks/werkstatt/build/worker.py).
//
// A page names the version of the styles and scripts it was made with (…?v=1a2b3c), and each version
// has caches of its own: so pages and styles of two builds never meet. What belongs to the core
// (home, emergency, what to do without network; styles, scripts) is compared with its digest before
// it counts. If one file is of another build, the new worker does not start, and the old one stays.

const ROOT = new URL("./", self.location).href;
// Other sites may live on the same host, below folders of their own.
const OURS = `werkstatt ${new URL(ROOT).pathname} `;
const ASSETS = `${OURS}assets ${BUILD.version}`;
const READ = `${OURS}read ${BUILD.version}`;
const CORE = `${OURS}core ${BUILD.core}`;
const PATIENCE = 3000;
const MOST_READ = 80;
const EARLIER = 2;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(ROOT)) return;
  const path = pathOf(request.url);
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (/^(assets|search)\//.test(path)) event.respondWith(file(request));
});

async function install() {
  await fill(ASSETS, BUILD.files, `?v=${BUILD.version}`);
  const folders = new Set((await windows()).map((one) => folderOf(one.url)));
  for (const name of await ours("core")) {
    const kept = await (await caches.open(name)).keys();
    kept.forEach((one) => folders.add(folderOf(one.url)));
  }
  for (const folder of folders) await fill(CORE, BUILD.folders[folder]);
  await self.skipWaiting();
}

// Files of this build by their path, each with its digest: all of them, or an error.
async function fill(name, files, query = "") {
  const cache = await caches.open(name);
  const fetched = Object.entries(files).map(async ([path, digest]) => {
    const url = `${ROOT}${path}${query}`;
    if (await cache.match(url)) return [];
    const answer = await fetch(url, { cache: "no-cache" });
    if (!answer.ok || (await digestOf(answer.clone())) !== digest) throw new Error(path);
    return [url, answer];
  });
  for (const [url, answer] of await Promise.all(fetched)) if (url) await cache.put(url, answer);
}

async function digestOf(answer) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Styles of an earlier version stay as long as pages are kept that need them.
async function activate() {
  const earlier = (await ours("read")).filter((name) => name !== READ).slice(0, -EARLIER);
  const gone = [...earlier, ...(await ours("core")).filter((name) => name !== CORE)];
  await Promise.all(gone.map((name) => caches.delete(name)));
  const names = await ours("");
  const isNeeded = (version) =>
    names.some((name) => / (read|taken) /.test(name) && name.split(" ").includes(version));
  for (const name of await ours("assets")) {
    if (name !== ASSETS && !isNeeded(name.split(" ").at(-1))) await caches.delete(name);
  }
  // What is being read now was opened before there was a worker.
  for (const { url } of await windows()) {
    await fetch(url, { cache: "force-cache" }).then(keep, () => {});
  }
}

const windows = () => self.clients.matchAll({ type: "window", includeUncontrolled: true });

// Names of our caches, the oldest first.
async function ours(kind) {
  return (await caches.keys()).filter((name) => name.startsWith(`${OURS}${kind}`));
}

const pathOf = (url) => url.slice(ROOT.length).split(/[?#]/)[0];

// The folder of a page's language: "" for German, "ar/".
function folderOf(url) {
  const first = `${pathOf(url).split("/")[0]}/`;
  return first in BUILD.folders ? first : "";
}

// A page comes from the network; from the phone, when there is none, or when it keeps one waiting.
async function page(event) {
  const { request } = event;
  const kept = await stored(request);
  const asked = fetch(request);
  event.waitUntil(
    asked.then(
      (answer) => keep(answer.clone()),
      () => {},
    ),
  );
  try {
    const answer = await (kept ? Promise.race([asked, after(PATIENCE)]) : asked);
    return answer && (answer.status < 500 || !kept) ? answer : kept;
  } catch {
    return kept ?? lost(request);
  }
}

const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// A page of another version waits for the worker of that version.
async function keep(answer) {
  if (!answer.ok || answer.redirected || !/html/.test(answer.headers.get("content-type"))) return;
  const url = `${ROOT}${pathOf(answer.url)}`;
  const text = await answer.clone().text();
  // Its reader may be in danger: nobody shall find it here.
  if (/<body[^>]* data-discreet/.test(text)) return;
  const version = text.match(/\.css\?v=(\w+)/)?.[1];
  if (version !== BUILD.version) return void (version && (await self.registration.update()));
  const cache = await caches.open(READ);
  await cache.put(url, answer);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, -MOST_READ).map((one) => cache.delete(one)));
  const folder = folderOf(url);
  await fill(CORE, BUILD.folders[folder]).catch(() => {});
}

// Of this build first. Other versions only for pages: these name the styles they need.
async function stored(request) {
  const isPage = request.mode === "navigate";
  const taken = await ours("taken");
  const own = taken.filter((name) => name.includes(` ${BUILD.version} `));
  const earlier = (await ours("")).reverse();
  for (const name of new Set([CORE, READ, ASSETS, ...own, ...earlier])) {
    if (!(await caches.has(name))) continue;
    const found = await (
      await caches.open(name)
    ).match(request, { ignoreSearch: isPage, ignoreVary: true });
    if (found) return found;
  }
}

// Of a version that is named there is only one; all else is best from the network.
async function file(request) {
  const kept = await stored(request);
  if (kept && new URL(request.url).searchParams.has("v")) return kept;
  try {
    return await fetch(request);
  } catch {
    return kept ?? Response.error();
  }
}

// Where to from here: the page that says what there is.
async function lost(request) {
  const folder = folderOf(request.url);
  const wanted = encodeURIComponent(pathOf(request.url));
  for (const one of new Set([folder, ...Object.keys(BUILD.folders)])) {
    const url = `${ROOT}${one}ohne-netz/`;
    if (await stored(new Request(url))) return Response.redirect(`${url}#${wanted}`);
  }
  return Response.error();
}
