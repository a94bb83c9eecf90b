// Words that a search found stand marked where the reader lands.

import { wordsOf } from "./folding.js";

// As it stands on the page, with signs that are not seen; E-Mail is one word.
const WORD = /(?:\p{L}[-‐‑])?[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}’'ʼ‘`´′]*/gu;
const MOST = 200;

/** Pieces of a text: strings, and <mark> elements for the words that `isFound` takes. */
export function pieces(text, isFound) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (!wordsOf(match[0]).some(isFound)) continue;
    const mark = document.createElement("mark");
    mark.textContent = match[0];
    parts.push(text.slice(end, match.index), mark);
    end = match.index + match[0].length;
  }
  return parts.length ? [...parts, text.slice(end)] : [text];
}

/** Mark every word of the page's text that begins as one of the sought words does. */
export function markAll(sought) {
  const stems = wordsOf(sought).filter((word) => word.length > 2);
  const isFound = (word) => stems.some((stem) => word.startsWith(stem) || word === stem);
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    // The list of contents may be folded away.
    if (!walker.currentNode.parentElement.closest(".contents")) nodes.push(walker.currentNode);
  }
  for (const node of nodes.slice(0, 5000)) {
    const parts = pieces(node.data, isFound);
    if (parts.length > 1) node.replaceWith(...parts);
    if (document.querySelectorAll("main mark").length > MOST) return;
  }
}
