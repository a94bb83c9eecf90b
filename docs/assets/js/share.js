// What passes a page on.

// Buttons that copy the text of an element, or an address. They appear only where copying works.
function offerCopying() {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    const status = button.parentElement.querySelector("[role=status]");
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText(source.textContent);
      status.textContent = status.dataset.copied;
    });
  }
}

// The phone's own way to pass on a page.
function offerSharing() {
  const button = document.querySelector("button[data-share]");
  if (!button || !navigator.share) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.share({ title: document.title, url: button.dataset.share }).catch(() => {});
  });
}

offerCopying();
offerSharing();
