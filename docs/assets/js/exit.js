// Out of here, with no way back by the button of the browser; by keyboard: Esc, twice.
const link = document.querySelector("a[data-exit]");
const leave = (event) => {
  event.preventDefault();
  location.replace(link.href);
};
let last = -Infinity;
link.addEventListener("click", leave);
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (event.timeStamp - last < 800) leave(event);
  last = event.timeStamp;
});
link.dataset.exit = "ready";
