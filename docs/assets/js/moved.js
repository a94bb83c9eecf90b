// A page that has moved takes the section asked for along, as a redirect of a server does.
// Without this script the new page opens at its beginning.
const link = document.querySelector("h1 a");
if (link && location.hash) location.replace(`${link.href}${location.hash}`);
