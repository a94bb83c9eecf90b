// Letters and sounds: what two spellings of one word have in common.

const SPECIAL = {
  ß: "ss",
  ı: "i",
  đ: "d",
  ł: "l",
  ø: "o",
  æ: "a",
  œ: "o",
  ґ: "г",
  є: "е",
  э: "е",
  і: "и",
  ы: "и",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};
const LETTERS = new RegExp(`[${Object.keys(SPECIAL).join("")}]`, "g");
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{3})/u;

/** One spelling for all ways to type the same: hooks/werkstatt/search/words.py has the reasons. */
export function normal(text) {
  return text
    .replace(/['ʼ‘`´′＇]/g, "’")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}ـ]/gu, "")
    .replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15);
}

/** A word without accents, umlauts, article and letter variants. */
export function fold(word) {
  const bare = normal(word)
    .normalize("NFD")
    .replace(/[\p{M}’]/gu, "");
  return bare
    .replace(LETTERS, (letter) => SPECIAL[letter])
    .replace(/([aou])e/g, "$1")
    .replace(ARTICLE, "");
}

const TOKEN =
  /§+\s?(\d+[a-z]?)(?![\p{L}\p{N}_])|(\p{L})[-‐](\p{L}{2,})|((?:\p{L}\.\s?)+\p{L})(?![\p{L}\p{N}_])|[\p{L}\p{N}]+(?:’[\p{L}\p{N}]+)*/gu;

/**
 * The words of what somebody typed, as the index has them. A single letter says too little beside
 * other words; where there are only such, they are one word: e v.
 */
export function wordsOf(text) {
  const plain = normal(text.replace(/[:*_·/](?=in(nen)?)/giu, ""));
  const tokens = [...plain.matchAll(TOKEN)].flatMap(([token, law, letter, rest, short]) => {
    if (law) return [`§${law}`];
    if (letter) return [letter + rest, rest];
    return [short ? short.replace(/[^\p{L}]/gu, "") : token];
  });
  const long = tokens.filter((token) => token.length > 1);
  const asked = long.length ? long : [tokens.join("")].filter(Boolean);
  return [...new Set(asked.map(fold))];
}

const CYRILLIC = Object.fromEntries(
  [..."абвгдежзийклмнопрстуфхцчшщъьюя"].map((letter, place) => [
    letter,
    "a b w g d e ž s i i k l m n o p r s t u f x z č š š _ _ u a".split(" ")[place],
  ]),
);
const ARABIC = Object.fromEntries(
  [..."ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگء"].map((letter, place) => [
    letter,
    "a b t t j x x d d r s s š s d t s a g f k k l m n h o i p č ž g _".split(" ")[place],
  ]),
);

/** German sounds of a word spelt in Latin, Cyrillic or Arabic letters. */
export function spelt(word) {
  return word
    .replace(/дж/g, "j")
    .replace(/^و/, "w")
    .replace(/c(?=[ei])/g, "z")
    .replace(/[\u0400-\u04ff\u0600-\u06ff]/g, (letter) => CYRILLIC[letter] ?? ARABIC[letter] ?? "")
    .replace(/_/g, "")
    .replace(/tsch/g, "č")
    .replace(/sch|sh/g, "š")
    .replace(/ch|kh/g, "x")
    .replace(/t[sz]/g, "z")
    .replace(/ph/g, "f")
    .replace(/th/g, "t");
}

// H and ch are left out: Cyrillic letters make no difference between them, and h is often silent.
const CLASSES = ["bp", "dt", "fvw", "gkqc", "l", "mn", "r", "szšžč"];

/** The sounds somebody may have meant: Arabic ج is written for j as in Jobcenter and for g. */
export function soundsOf(word) {
  return [...new Set([word, word.replace(/ج/g, "غ")].map(sound))];
}

/**
 * The consonants of a word by kind, doubles once: Widerspruch, видершпрух and فيدرشبروخ agree.
 * After Hans Joachim Postel's Kölner Phonetik (1969), coarser, since Arabic knows no p and w.
 */
export function sound(word) {
  const kinds = [...spelt(word)].map((letter) =>
    CLASSES.findIndex((kind) => kind.includes(letter)),
  );
  return kinds.filter((kind, place) => kind >= 0 && kind !== kinds[place - 1]).join("");
}

/** Whether one slip (a letter wrong, missing, too many, or two swapped) lies between the words. */
export function isNear(one, other) {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [left, right] = [
    short.slice(start, short.length - end),
    long.slice(start, long.length - end),
  ];
  const swapped = left.length === 2 && right === left[1] + left[0];
  return right.length <= 1 || swapped;
}

/** How many letters of two words follow each other in both, as a part of the longer: 0 to 1. */
export function alike(one, other) {
  let row = new Uint8Array(other.length + 1);
  for (const letter of one) {
    const next = new Uint8Array(row.length);
    for (let place = 1; place < row.length; place += 1) {
      next[place] =
        letter === other[place - 1] ? row[place - 1] + 1 : Math.max(row[place], next[place - 1]);
    }
    row = next;
  }
  return row[other.length] / Math.max(one.length, other.length);
}
