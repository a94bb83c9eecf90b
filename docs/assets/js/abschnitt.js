// The language picker keeps the reader in the section that is on the screen.

const headings = [...document.querySelectorAll("main :is(h2, h3, h4)[id]")];

function here() {
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  return above.length && scrollY > 0 ? `#${above.at(-1).id}` : "";
}

document.querySelector("nav.languages")?.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link) link.hash = here();
});
