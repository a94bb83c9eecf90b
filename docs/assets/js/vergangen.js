// What is over disappears, even when the site was built days ago. The page is right without it:
// it says when it was built. On the page of an event the first further date becomes the next one.

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");

for (const item of document.querySelectorAll("[data-until]")) {
  if (item.dataset.until >= today) continue;
  // A day in the calendar of a month leads to its card no more.
  if (item.id) document.querySelector(`a[href="#${item.id}"]`)?.removeAttribute("href");
  item.remove();
}

const next = document.querySelector("[data-next]");
const further = document.querySelector("[data-further]");
if (next && further && !next.children.length && further.children.length) {
  next.append(further.children[0]);
}
