// The index of one language: load it, ask it. Its format is told in hooks/werkstatt/search/index.py.

import { alike, fold, isNear, sound, soundsOf, spelt, wordsOf } from "./folding.js";

const ROOT = new URL("../../", import.meta.url);
const WEIGHTS = { A: 8, B: 5, C: 3, D: 2, E: 1 };
const GOOD = 0.7;
// Below stands what was typed with a slip, or as it sounds: a guess.
const SURE = 0.5;
// A guide says what to do; an entry of the list of words says what a word means.
const GUIDE = 1.15;
const ENOUGH = 3;

/** Fetch a file of the index. */
export async function fetched(name) {
  const answer = await fetch(new URL(`search/${name}.json`, ROOT));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** The words of an index, folded; their places are read when somebody asks for them. */
function unpacked({ words, hits }) {
  const places = hits.split(" ");
  return words.split(" ").map((word, number) => ({ word: fold(word), hits: places[number] }));
}

function placesOf(entry) {
  if (entry.places) return entry.places;
  let place = 0;
  entry.places = [...entry.hits.matchAll(/([A-E])([0-9a-z]*)/g)].map(([, weight, step]) => [
    (place += step ? parseInt(step, 36) : 0),
    WEIGHTS[weight],
  ]);
  return entry.places;
}

function commonStart(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** How well a word of the index answers a word that was typed: 0 to 1. */
function likeness(asked, word) {
  if (asked === word) return 1;
  // § 5 is another paragraph than § 55.
  if (asked.startsWith("§")) return 0;
  const start = commonStart(asked, word);
  if (start === asked.length) return 0.9 - Math.min(0.3, (word.length - start) / 30);
  if (start === word.length && start >= 4)
    return 0.75 - Math.min(0.25, (asked.length - start) / 20);
  // Endings differ: Anträge, Antrags; заяви, заяву.
  const rest = Math.max(asked.length, word.length) - start;
  if (start >= 4 && rest <= 3) return 0.72 - rest / 20;
  if (asked.length >= 4 && word.includes(asked)) return 0.6;
  if (word.length >= 5 && asked.includes(word)) return 0.4;
  return 0;
}

/** The same for what was typed with slips, or as it sounds. */
function guess(asked, entry) {
  const { word } = entry;
  if (asked.word.length >= 4 && isNear(asked.word, word)) return 0.45;
  if (asked.word.length >= 7 && isNear(asked.word, word.slice(0, asked.word.length))) return 0.4;
  return Math.max(slips(asked.word, word), heard(asked, entry));
}

/** Long words bear two slips: Verwendugsnachweiß. */
function slips(asked, word) {
  if (asked.length < 8 || asked[0] !== word[0] || Math.abs(asked.length - word.length) > 2)
    return 0;
  const part = alike(asked, word);
  return part >= 0.8 ? part * 0.42 : 0;
}

/** Of words with the same consonants the one with the more letters in common was meant. */
function heard(asked, entry) {
  entry.sound ??= sound(entry.word);
  const same = asked.sounds.includes(entry.sound);
  if (!same && !asked.sounds.some((kinds) => kinds.length >= 5 && entry.sound.startsWith(kinds))) {
    return 0;
  }
  if (entry.sound.length < 3) return 0;
  if (Math.abs(asked.word.length - entry.word.length) > 4 && entry.sound.length < 5) return 0;
  return (same ? 0.2 : 0.1) + 0.2 * alike(spelt(asked.word), spelt(entry.word));
}

export class Index {
  constructor(head) {
    this.head = head;
    this.entries = unpacked(head);
    this.parts = new Set();
    this.small = new Set(wordsOf(head.small));
    this.places = head.pages.flatMap((page) => [
      { page, anchor: "", heading: "" },
      ...page[4].map(([anchor, heading]) => ({ page, anchor, heading })),
    ]);
  }

  /** The numbers of parts of running text not fetched yet: those in which a query's words stand. */
  missing(query, isEverything = false) {
    const letters = this.#telling(query).map(([letter]) => letter);
    return this.head.parts
      .map((part, number) => [part, number])
      .filter(([part]) => isEverything || letters.some((letter) => part.includes(letter)))
      .map(([, number]) => number)
      .filter((number) => !this.parts.has(number));
  }

  /** Add words of running text. */
  add(text, number) {
    if (this.parts.has(number)) return;
    this.parts.add(number);
    this.entries = this.entries.concat(unpacked(text));
  }

  /** Places that answer a query, best first: {page, anchor, heading, score, words, isGood}. */
  ask(query) {
    const words = this.#telling(query);
    const found = this.#ask(words);
    if (words.length !== 2 || found[0]?.isGood) return found;
    // Jobcenter is heard, and often typed, as two words.
    const joined = this.#ask([words.join("")]);
    return joined.length ? joined.concat(found) : found;
  }

  /** The words that decide: in "wer spricht Farsi" not the first. */
  #telling(query) {
    const words = wordsOf(query);
    const telling = words.filter((word) => !this.small.has(word));
    return telling.length ? telling : words;
  }

  #ask(asked) {
    const found = new Map();
    for (const word of asked) {
      for (const [number, [score, hit, quality]] of this.#places(word)) {
        const place = found.get(number) ?? { score: 0, words: [], count: 0, good: 0, sure: 0 };
        place.score += score;
        place.count += 1;
        place.good += quality >= GOOD;
        place.sure += quality >= SURE;
        place.words.push(hit);
        found.set(number, place);
      }
    }
    return [...found]
      .map(([number, place]) => ({
        ...this.places[number],
        words: place.words,
        // A place that answers all words comes before one that answers a single word well.
        score:
          place.score * (place.count / asked.length) ** 2 * (place.good ? this.#worth(number) : 1),
        isGood: place.good === asked.length,
        isSure: place.sure > 0,
      }))
      .sort((one, other) => other.score - one.score);
  }

  #worth(number) {
    return this.places[number].page[2] === 0 ? GUIDE : 1;
  }

  /** Place -> [score, word of the index, quality] for one word. */
  #places(asked) {
    const best = new Map();
    const entries = this.#entries(asked);
    const rarity = (entry) => Math.log(1 + this.places.length / placesOf(entry).length);
    // A rare form of a word is no better an answer than the word itself.
    const exact = entries.filter(([, quality]) => quality === 1).map(([entry]) => rarity(entry));
    const most = Math.max(0, ...exact) || Infinity;
    for (const [entry, quality] of entries) {
      const value = quality * Math.min(most, rarity(entry));
      for (const [place, weight] of placesOf(entry)) {
        const score = weight * value;
        if (score > (best.get(place)?.[0] ?? 0)) best.set(place, [score, entry.word, quality]);
      }
    }
    return best;
  }

  #entries(asked) {
    const found = this.entries.map((entry) => [entry, likeness(asked, entry.word)]);
    const sure = found.filter(([, quality]) => quality > 0);
    if (sure.some(([, quality]) => quality >= 0.6)) return sure;
    const typed = { word: asked, sounds: soundsOf(asked) };
    return sure.concat(
      this.entries
        .map((entry) => [entry, guess(typed, entry)])
        .filter(([, quality]) => quality > 0),
    );
  }
}

/** Everything a reader of one language can find; German comes second and only if needed. */
export class Search {
  constructor(code, head) {
    this.code = code;
    this.own = new Index(head);
  }

  /** Results as they get better: asks further files only while too little is found. */
  async *ask(query) {
    yield this.#results(query);
    if (query.length < 3 || this.#count(query) >= ENOUGH) return;
    for (const isEverything of [false, true]) {
      await this.#addText(this.own.missing(query, isEverything));
      yield this.#results(query);
      if (this.#count(query)) return;
    }
    if (this.code === "de") return;
    // Without network the German index may be missing; the own one has answered.
    this.german ??= await fetched("de").then(
      (head) => new Index(head),
      () => null,
    );
    yield this.#results(query);
  }

  /** Running text comes in parts: a word that stands only there costs one of them. */
  async #addText(numbers) {
    const found = await Promise.all(numbers.map((number) => fetched(`${this.code}-${number}`)));
    found.forEach((text, place) => this.own.add(text, numbers[place]));
  }

  #count(query) {
    return this.#results(query).filter((result) => result.isGood).length;
  }

  #results(query) {
    const own = this.own.ask(query);
    const german = this.german ? this.#fromGerman(query) : [];
    const all = [...own, ...german].sort((one, other) => other.score - one.score);
    return thinned(all.filter((result) => !result.isGerman))
      .slice(0, 10)
      .concat(thinned(all.filter((result) => result.isGerman)).slice(0, 5));
  }

  /** What German words find: the reader's own page where there is one, else the German page. */
  #fromGerman(query) {
    const known = new Map(this.own.places.map((place) => [key(place), place]));
    return this.german.ask(query).map((result) => {
      const own = known.get(key(result));
      const score = result.score * 0.8;
      return own ? { ...result, ...own, score } : { ...result, isGerman: true, score };
    });
  }
}

const key = ({ page, anchor }) => `${page[0]}#${anchor}`;

/** At most two places of one page, and no place twice. */
function thinned(results) {
  const counts = new Map();
  const seen = new Set();
  return results.filter((result) => {
    const count = (counts.get(result.page[0]) ?? 0) + 1;
    if (count > 2 || seen.has(key(result))) return false;
    counts.set(result.page[0], count);
    seen.add(key(result));
    return true;
  });
}
