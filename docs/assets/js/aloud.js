// Reads a guide aloud, section by section, with the voices of the device: nothing is sent anywhere.
// A pause stops and begins the sentence again, since Android's own pause cannot go on.

const article = document.querySelector("article.page");
const BLOCKS = "h1,h2,h3,h4,p,li,dt,dd,th,td,summary,figcaption";
const SILENT =
  "button,script,noscript,sup,.tools,.aloud,.contents,.refs,.word-list,.share," +
  ".beside-line,.stop,.print-only,[hidden],[aria-hidden=true]";

const baseOf = (lang) => lang.split(/[-_]/)[0].toLowerCase();

/** A voice of the device for a language. */
export const voiceFor = (lang) =>
  speechSynthesis.getVoices().find((one) => baseOf(one.lang) === baseOf(lang));

/** What is read: blocks of text in order, each in pieces of one language, with its section. */
function blocks() {
  const found = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    const block = holder.closest(BLOCKS);
    if (!node.data.trim() || !block || holder.closest(SILENT)) continue;
    if (holder.checkVisibility && !holder.checkVisibility()) continue;
    if (found.at(-1)?.block !== block) found.push({ block, pieces: [] });
    const [lang, pieces] = [holder.closest("[lang]").lang, found.at(-1).pieces];
    if (pieces.at(-1)?.lang === lang) pieces.at(-1).text += node.data;
    else pieces.push({ lang, text: node.data });
  }
  return found;
}

const isHeading = (one) => one.block.tagName === "H2";

class Reader {
  constructor(button) {
    this.button = button;
    this.blocks = blocks();
    this.at = 0;
    this.round = 0;
    this.bar = this.controls();
  }

  controls() {
    const { pause, next, stop } = this.button.dataset;
    const bar = document.createElement("p");
    bar.className = "tools aloud";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", this.button.textContent.trim());
    const make = (text, action) => {
      const one = document.createElement("button");
      Object.assign(one, { type: "button", className: "tool", textContent: text });
      one.addEventListener("click", action);
      return one;
    };
    this.pausing = make(pause, () => (this.isOn ? this.pause() : this.speak()));
    bar.append(
      this.pausing,
      make(next, () => this.next()),
      make(stop, () => this.stop()),
    );
    return bar;
  }

  /** From the block where the reading stands. */
  speak() {
    speechSynthesis.cancel();
    const round = ++this.round;
    this.isOn = true;
    this.pausing.textContent = this.button.dataset.pause;
    const one = this.blocks[this.at];
    if (!one) return this.stop();
    this.mark(one);
    const pieces = one.pieces.map(({ lang, text }) => {
      const said = new SpeechSynthesisUtterance(text.replace(/\s+/g, " "));
      said.lang = lang;
      said.voice = voiceFor(lang) ?? voiceFor(document.documentElement.lang);
      return said;
    });
    const onward = () => {
      if (round !== this.round) return;
      this.at += 1;
      this.speak();
    };
    pieces.at(-1).addEventListener("end", onward);
    pieces.at(-1).addEventListener("error", () => round === this.round && this.pause());
    pieces.forEach((said) => speechSynthesis.speak(said));
  }

  mark(one) {
    article.querySelector(".spoken-now")?.classList.remove("spoken-now");
    one.block.classList.add("spoken-now");
    if (!isHeading(one) && this.bar.isConnected) return;
    const focused = this.bar.contains(document.activeElement) ? document.activeElement : null;
    (isHeading(one) ? one.block : this.button.parentElement).after(this.bar);
    focused?.focus({ preventScroll: true });
    if (isHeading(one)) one.block.scrollIntoView();
  }

  pause() {
    this.round += 1;
    this.isOn = false;
    this.pausing.textContent = this.button.dataset.resume;
    speechSynthesis.cancel();
  }

  next() {
    const further = this.blocks.findIndex((one, at) => at > this.at && isHeading(one));
    this.at = further < 0 ? this.blocks.length : further;
    this.speak();
  }

  stop() {
    this.pause();
    const hadFocus = this.bar.contains(document.activeElement);
    this.bar.remove();
    article.querySelector(".spoken-now")?.classList.remove("spoken-now");
    this.button.setAttribute("aria-pressed", "false");
    if (hadFocus) this.button.focus();
  }
}

let reader;

/** Begin, or end what is being read. */
export function toggle(button) {
  if (button.getAttribute("aria-pressed") === "true") return reader.stop();
  button.setAttribute("aria-pressed", "true");
  reader = new Reader(button);
  reader.speak();
}

addEventListener("pagehide", () => speechSynthesis.cancel());
