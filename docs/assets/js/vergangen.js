// What is over disappears, even when the site was built days ago. The page is right without it:
// it says when it was built.

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");

for (const card of document.querySelectorAll("[data-until]")) {
  if (card.dataset.until < today) card.remove();
}
