// The one script of every page. It wakes up what the page has; the rest is fetched when asked for.
// Without it every page is whole: links lead where these shortcuts would.

// Whether a day (YYYY-MM-DD) is over in Leipzig, wherever the reader's device is. To ask for the time
// of a place takes an old phone a tenth of a second, so it is asked only in the two hours in which
// the answer is open: Leipzig is one or two hours ahead of UTC.
function isOver(day) {
  const leipzig = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
  return day < dayAt(Date.now()) || (day < dayAt(Date.now() + 72e5) && day < leipzig());
}

function dayAt(time) {
  return new Date(time).toISOString().slice(0, 10);
}

// A copy of the site that was built more than thirty days ago says so.
function tellOldCopy() {
  const notice = document.querySelector("[data-built]");
  if (notice) notice.hidden = !isOver(dayAt(Date.parse(notice.dataset.built) + 30 * 864e5));
}

// What is over disappears, even when the site was built days ago; the page says when that was. On
// the page of an event the first further date becomes the next one.
function removePast() {
  for (const item of document.querySelectorAll("[data-until]")) {
    if (!isOver(item.dataset.until)) continue;
    // A day in the calendar of a month leads to its card no more.
    if (item.id) document.querySelector(`a[href="#${item.id}"]`)?.removeAttribute("href");
    item.remove();
  }
  const next = document.querySelector("[data-next]");
  const further = document.querySelector("[data-further]");
  if (next && further?.children.length && !next.children.length) next.append(further.children[0]);
}

// The language picker keeps the reader in the section that is on the screen.
function keepSection() {
  const headings = [...document.querySelectorAll("main :is(h2, h3, h4)[id]")];
  document.querySelector("nav.languages")?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const above = headings.filter((one) => one.getBoundingClientRect().top < innerHeight / 3);
    if (link) link.hash = above.length && scrollY > 0 ? above.at(-1).id : "";
  });
}

// Whoever comes from elsewhere and reads another language is offered it: which one, the script in
// the head has told before the first paint, so that the place for it is there.
function offerLanguage() {
  const root = document.documentElement.dataset;
  if (!root.offer) return;
  const links = [...document.querySelectorAll("nav.languages a[data-offer]")];
  const link = links.find((one) => one.hreflang.split("-")[0] === root.offer);
  import("./offer.js").then((offer) => offer.show(link)).catch(() => delete root.offer);
}

// Copying and sharing wait behind a fold, and so does what they need.
function offerPassingOn() {
  const opened = ({ target }) => target.querySelector?.("[data-copy]") && import("./share.js");
  document.addEventListener("toggle", opened, true);
}

// Search opens over the page. All it needs is fetched at once, and only now.
function openSearch() {
  for (const link of document.querySelectorAll("a[data-search]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const head = fetch(new URL(`../../search/${link.dataset.search}.json`, import.meta.url)).then(
        (answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)),
      );
      head.catch(() => {});
      import("./search-index.js");
      // Named here so that nothing waits for another file to name it.
      import("./folding.js");
      import("./highlight.js");
      import("./search.js")
        .then((search) => search.open(link, head))
        .catch(() => location.assign(link.href));
    });
  }
}

// Both languages side by side.
function offerBeside() {
  const control = document.querySelector("a.beside");
  if (!control) return;
  const toggle = (event) => {
    event?.preventDefault();
    import("./bilingual.js")
      .then((beside) => beside.toggle())
      .catch(() => location.assign(control.href));
  };
  control.setAttribute("role", "button");
  control.setAttribute("aria-pressed", "false");
  control.addEventListener("click", toggle);
  control.addEventListener("keydown", (event) => event.key === " " && toggle(event));
  if (new URLSearchParams(location.search).has("zweisprachig")) toggle();
}

// A word is explained where it stands; the link to the list of words is what there is without it.
function explainWords() {
  if (!HTMLElement.prototype.showPopover) return;
  document.querySelector("main")?.addEventListener("click", (event) => {
    const term = event.target.closest("a.term");
    const entry = term && document.getElementById(term.hash.slice(1));
    if (!entry || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import("./words.js")
      .then((words) => words.explain(term, entry))
      .catch(() => location.assign(term.href));
  });
}

// A page is marked on this device. Without a memory, or a script, there is no button.
function offerKeeping() {
  const [button, list] = ["[data-keep]", "[data-kept]"].map((one) => document.querySelector(one));
  if (!button && !list) return;
  const kept = () => import("./kept.js");
  if (list) return kept().then((own) => own.open(list));
  try {
    if (localStorage.length) kept().then((own) => own.tell(button));
  } catch {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () => kept().then((own) => own.toggle(button)));
}

// Reading aloud, where the device has a voice for the language of the text.
function offerReading() {
  const button = document.querySelector("[data-read]");
  if (!button || !window.speechSynthesis) return;
  const own = button.closest("[lang]").lang.split("-")[0];
  const show = () => {
    const voices = speechSynthesis.getVoices();
    button.hidden = !voices.some((one) => one.lang.toLowerCase().split(/[-_]/)[0] === own);
  };
  show();
  speechSynthesis.addEventListener?.("voiceschanged", show);
  button.addEventListener("click", () =>
    import("./aloud.js").then((aloud) => aloud.toggle(button)),
  );
}

// On phones the list of contents lies over the text: it closes behind a choice.
function closeContents() {
  const contents = document.querySelector(".contents");
  contents?.addEventListener("click", (event) => {
    if (event.target.closest("a")) contents.open = false;
  });
}

// What a search found is marked where the reader lands, once.
function markSought() {
  try {
    const sought = sessionStorage.getItem("sought");
    if (!sought) return;
    sessionStorage.removeItem("sought");
    import("./highlight.js").then(({ markAll }) => markAll(sought));
  } catch {
    // A browser without a memory marks nothing.
  }
}

// Once the page is there: what it needs is kept for times without network.
function keepForLater() {
  const worker = navigator.serviceWorker;
  const register = () => worker?.register(new URL("../../sw.js", import.meta.url)).catch(() => {});
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
  if (document.querySelector("[data-offline]")) import("./offline.js");
}

tellOldCopy();
removePast();
keepSection();
offerLanguage();
offerPassingOn();
openSearch();
offerBeside();
explainWords();
closeContents();
offerKeeping();
offerReading();
if (document.querySelector("[data-exit]")) import("./exit.js");
markSought();
keepForLater();
