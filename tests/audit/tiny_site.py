"""A tiny faultless site: German and English, an Arabic page where German stands in, a 404 page."""

from __future__ import annotations

from pathlib import Path

URL = "https://werkstatt.example/"


def _page(language: str, direction: str, prefix: str, head: str, body: str) -> str:
    return f"""<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<title>Werkstatt</title>
{head}
<link rel="stylesheet" href="{prefix}assets/site.css">
<link rel="icon" href="{prefix}assets/icon.svg">
</head>
<body id="top">
<nav class="languages"><ul>
<li><a href="{prefix}" hreflang="de" lang="de" dir="ltr">Deutsch</a></li>
<li><a href="{prefix}en/" hreflang="en" lang="en" dir="ltr">English</a></li>
<li><a href="{prefix}ar/" hreflang="ar" lang="ar" dir="rtl">العربية</a></li>
</ul></nav>
<main id="inhalt">
{body}
<p><a href="#top"><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>↑</a></p>
</main>
</body>
</html>
"""


_PAIR = f"""<link rel="alternate" hreflang="de" href="{URL}">
<link rel="alternate" hreflang="en" href="{URL}en/">
<link rel="alternate" hreflang="x-default" href="{URL}">"""

_GERMAN = """<h1>Werkstatt</h1>
<p>Wenn ein Brief vom Amt kommt, dann lesen Sie ihn bitte ganz und fragen Sie nach.</p>
<details><summary>Mehr</summary><p id="mehr">Text</p></details>
<p><a href="#mehr">mehr</a> <a href="raum/">Raum</a> <a href="/raum/?von=1#platz">Platz</a>
<a href="https://werkstatt.example/raum/">Raum</a> <a href="https://anderswo.example/">weg</a>
<a href="mailto:a@b.example">Mail</a></p>
<img src="assets/icon.svg" srcset="assets/icon.svg 1x, /assets/icon.svg 2x" alt="">"""

_ENGLISH = """<h1>Workshop</h1>
<p>When a letter from an office arrives, please read all of it and ask if you are not sure.</p>
<p>Ask at the <span lang="de" dir="ltr">Amt für Jugend und Familie</span>.</p>"""

_FALLBACK = """<p>هذا النص غير مترجم بعد، وهو مكتوب هنا بالألمانية.</p>
<article lang="de" dir="ltr"><h1>Werkstatt</h1>
<p>Wenn ein Brief vom Amt kommt, dann lesen Sie ihn bitte ganz.<br>Fragen Sie nach.</p></article>
<p translate="no">Migrantenbeirat der Stadt Leipzig, Neues Rathaus</p>"""

_NOT_FOUND = """<!doctype html>
<html lang="de" dir="ltr"><head><meta name="robots" content="noindex"><title>404</title></head>
<body><p><a href="/">Zur Startseite</a></p></body></html>
"""

_OLD_ADDRESS = f"""<!doctype html>
<html lang="de" dir="ltr"><head><meta http-equiv="refresh" content="0; url=../raum/">
<link rel="canonical" href="{URL}raum/"><title>Umgezogen</title></head>
<body><a href="../raum/">Raum</a></body></html>
"""

_SITEMAP = f"""<?xml version='1.0' encoding='utf-8'?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url><loc>{URL}</loc>
    <xhtml:link rel="alternate" hreflang="de" href="{URL}" />
    <xhtml:link rel="alternate" hreflang="en" href="{URL}en/" /></url>
  <url><loc>{URL}en/</loc>
    <xhtml:link rel="alternate" hreflang="de" href="{URL}" />
    <xhtml:link rel="alternate" hreflang="en" href="{URL}en/" /></url>
  <url><loc>{URL}raum/</loc></url>
</urlset>
"""


def _canonical(path: str) -> str:
    return f'<link rel="canonical" href="{URL}{path}">'


FILES = {
    "index.html": _page("de", "ltr", "./", f"{_canonical('')}\n{_PAIR}", _GERMAN),
    "en/index.html": _page("en", "ltr", "../", f"{_canonical('en/')}\n{_PAIR}", _ENGLISH),
    "ar/index.html": _page(
        "ar", "rtl", "../", f'{_canonical("")}\n<meta name="robots" content="noindex">', _FALLBACK
    ),
    "raum/index.html": _page("de", "ltr", "../", _canonical("raum/"), '<h1 id="platz">Raum</h1>'),
    "alt/index.html": _OLD_ADDRESS,
    "404.html": _NOT_FOUND,
    "sitemap.xml": _SITEMAP,
    "assets/site.css": "body { background: url(icon.svg) } /* url(https://nur.example/wort) */",
    "assets/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
}


def write_site(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """Write the site with changes (file, old text, new text): every old text must be there."""
    files = dict(FILES)
    for name, old, new in changes:
        assert old in files.get(name, ""), f"{name} does not contain {old!r}"
        files[name] = files[name].replace(old, new)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder
