from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from werkstatt.audit.crawl import crawl
from werkstatt.audit.finding import Kind

from .tiny_site import FILES, URL, write_site

_ROOT = Path(__file__).resolve().parents[2]
_HOME, _ENGLISH, _ARABIC, _ROOM = "index.html", "en/index.html", "ar/index.html", "raum/index.html"
_SITEMAP = "sitemap.xml"
_END = "</main>"

# What is planted (file, old, new) -> the one fault that must be found (page, kind, words of it).
_FAULTS = {
    "relative link": (
        (_HOME, 'href="raum/"', 'href="zimmer/"'),
        (_HOME, Kind.BROKEN_LINK, "/zimmer/index.html gibt es nicht"),
    ),
    "absolute path": (
        (_HOME, "/raum/?von=1#platz", "/raum/x.pdf?von=1"),
        (_HOME, Kind.BROKEN_LINK, "/raum/x.pdf"),
    ),
    "own full address": (
        (_HOME, f'<a href="{URL}raum/">', f'<a href="{URL}weg/">'),
        (_HOME, Kind.BROKEN_LINK, "/weg/index.html"),
    ),
    "missing slash": (
        (_HOME, 'href="raum/"', 'href="raum"'),
        (_HOME, Kind.BROKEN_LINK, "mit / am Ende"),
    ),
    "wrong case": (
        (_HOME, 'href="raum/"', 'href="Raum/"'),
        (_HOME, Kind.BROKEN_LINK, "/Raum/index.html"),
    ),
    "two slashes": (
        ("404.html", 'href="/"', 'href="//en/"'),
        ("404.html", Kind.BROKEN_LINK, "anderen Server"),
    ),
    "picture": (
        (_HOME, 'img src="assets/icon.svg"', 'img src="assets/bild.svg"'),
        (_HOME, Kind.BROKEN_LINK, "/assets/bild.svg"),
    ),
    "picture in srcset": (
        (_HOME, "/assets/icon.svg 2x", "/assets/gross.svg 2x"),
        (_HOME, Kind.BROKEN_LINK, "/assets/gross.svg"),
    ),
    "style sheet": (
        (_ROOM, "assets/site.css", "assets/weg.css"),
        (_ROOM, Kind.BROKEN_LINK, "/assets/weg.css"),
    ),
    "picture of the style sheet": (
        ("assets/site.css", "url(icon.svg)", "url(weg.svg)"),
        ("assets/site.css", Kind.BROKEN_LINK, "/assets/weg.svg"),
    ),
    "redirect": (
        ("alt/index.html", "url=../raum/", "url=../weg/"),
        ("alt/index.html", Kind.BROKEN_LINK, "/weg/index.html"),
    ),
    "anchor here": (
        (_HOME, 'href="#mehr"', 'href="#weniger"'),
        (_HOME, Kind.MISSING_ANCHOR, "#weniger"),
    ),
    "anchor there": (
        (_ROOM, 'id="platz"', 'id="plaetze"'),
        (_HOME, Kind.MISSING_ANCHOR, "/raum/index.html hat kein #platz"),
    ),
    "double id": (
        (_ROOM, _END, f'<p id="platz">noch einmal</p>{_END}'),
        (_ROOM, Kind.DOUBLE_ID, 'id="platz" steht 2-mal'),
    ),
    "head: not answered": (
        (_ROOM, "<title>", f'<link rel="alternate" hreflang="de" href="{URL}"><title>'),
        (_ROOM, Kind.ALTERNATE, "nennt diese Seite nicht zurück"),
    ),
    "head: missing page": (
        (_ROOM, "<title>", f'<link rel="alternate" hreflang="en" href="{URL}en/raum/"><title>'),
        (_ROOM, Kind.ALTERNATE, "/en/raum/index.html gibt es nicht"),
    ),
    "head: other language": (
        (_HOME, f'hreflang="en" href="{URL}en/"', f'hreflang="uk" href="{URL}en/"'),
        (_HOME, Kind.ALTERNATE, 'uk: /en/index.html hat lang="en"'),
    ),
    "head: noindex": (
        (_HOME, "<title>", f'<link rel="alternate" hreflang="ar" href="{URL}ar/"><title>'),
        (_HOME, Kind.ALTERNATE, "für Suchmaschinen gesperrt"),
    ),
    "head: relative": (
        (_HOME, f'hreflang="x-default" href="{URL}"', 'hreflang="x-default" href="/"'),
        (_HOME, Kind.ALTERNATE, "keine Adresse dieser Website"),
    ),
    "picker: other language": (
        (_ROOM, 'href="../en/" hreflang="en"', 'href="../ar/" hreflang="en"'),
        (_ROOM, Kind.PICKER, 'en: /ar/index.html hat lang="ar"'),
    ),
    "picker: other site": (
        (_ROOM, 'href="../en/" hreflang="en"', 'href="https://a.example/" hreflang="en"'),
        (_ROOM, Kind.PICKER, "keine Adresse dieser Website"),
    ),
    "canonical missing": (
        (_ROOM, f'<link rel="canonical" href="{URL}raum/">', ""),
        (_ROOM, Kind.CANONICAL, "fehlt"),
    ),
    "canonical of another page": (
        (_ROOM, f'rel="canonical" href="{URL}raum/"', f'rel="canonical" href="{URL}en/"'),
        (_ROOM, Kind.CANONICAL, "nennt /en/index.html"),
    ),
    "canonical leads nowhere": (
        (_ARABIC, f'rel="canonical" href="{URL}"', f'rel="canonical" href="{URL}weg/"'),
        (_ARABIC, Kind.CANONICAL, "/weg/index.html gibt es nicht"),
    ),
    "canonical relative": (
        (_ARABIC, f'rel="canonical" href="{URL}"', 'rel="canonical" href="/"'),
        (_ARABIC, Kind.CANONICAL, "keine volle Adresse"),
    ),
    "sitemap: noindex": (
        (_SITEMAP, f"{URL}raum/", f"{URL}ar/"),
        (_SITEMAP, Kind.SITEMAP, "/ar/index.html ist für Suchmaschinen gesperrt"),
    ),
    "sitemap: missing page": (
        (_SITEMAP, f"{URL}raum/", f"{URL}weg/"),
        (_SITEMAP, Kind.SITEMAP, "/weg/index.html gibt es nicht"),
    ),
    "sitemap: missing alternate": (
        (_SITEMAP, "raum/</loc>", f'raum/</loc>{{}}hreflang="en" href="{URL}en/raum/"/>'),
        (_SITEMAP, Kind.SITEMAP, "→ en: /en/raum/index.html gibt es nicht"),
    ),
    "sitemap: not answered": (
        (_SITEMAP, "raum/</loc>", f'raum/</loc>{{}}hreflang="en" href="{URL}en/"/>'),
        (_SITEMAP, Kind.SITEMAP, "nennt diese Adresse nicht zurück"),
    ),
    "sitemap: other language": (
        (_SITEMAP, "raum/</loc>", f'raum/</loc>{{}}hreflang="ar" href="{URL}raum/"/>'),
        (_SITEMAP, Kind.SITEMAP, 'raum/ hat lang="de"'),
    ),
    "sitemap: no XML": (
        (_SITEMAP, "</urlset>", ""),
        (_SITEMAP, Kind.SITEMAP, "kein lesbares XML"),
    ),
    "lang missing": (
        ("404.html", ' lang="de"', ""),
        ("404.html", Kind.PAGE_LANGUAGE, "kein lang"),
    ),
    "lang unknown": (
        ("404.html", 'lang="de"', 'lang="qqq"'),
        ("404.html", Kind.PAGE_LANGUAGE, "unbekannt"),
    ),
    "dir missing": (
        (_ROOM, '<html lang="de" dir="ltr">', '<html lang="de">'),
        (_ROOM, Kind.PAGE_LANGUAGE, "kein dir"),
    ),
    "dir wrong": (
        (_ARABIC, '<html lang="ar" dir="rtl">', '<html lang="ar" dir="ltr">'),
        (_ARABIC, Kind.PAGE_LANGUAGE, 'richtig ist dir="rtl"'),
    ),
    "orphan": (
        ("alt/index.html", '<meta http-equiv="refresh" content="0; url=../raum/">', "{noindex}"),
        ("alt/index.html", Kind.ORPHAN, "kein Link führt hierher"),
    ),
    "handler": (
        (_ROOM, "<h1", '<h1 OnClick="x()"'),
        (_ROOM, Kind.UNSAFE, "<h1 onclick=…>"),
    ),
    "style attribute": (
        (_ROOM, "<h1", '<h1 style="color:red"'),
        (_ROOM, Kind.UNSAFE, "<h1 style=…>"),
    ),
    "script address": (
        (_ROOM, _END, f'<a href=" java\tScript:x()">x</a>{_END}'),
        (_ROOM, Kind.UNSAFE, '<a href="'),
    ),
    "foreign url in a style sheet": (
        ("assets/site.css", "url(icon.svg)", "url('https://cdn.example/a.woff2')"),
        ("assets/site.css", Kind.OTHER_ORIGIN, "cdn.example"),
    ),
}

_PLACEHOLDERS = {
    "{}": '<xhtml:link rel="alternate" ',
    "{noindex}": '<meta name="robots" content="noindex">',
}

_FOREIGN = (
    '<script src="https://cdn.example/a.js"></script>',
    '<link rel="stylesheet" href="//cdn.example/a.css">',
    '<link rel="icon" href="https://cdn.example/a.ico">',
    '<link rel="preconnect" href="https://cdn.example">',
    '<img src="https://cdn.example/a.png" alt="">',
    '<img src="assets/icon.svg" srcset="https://cdn.example/a.png 2x" alt="">',
    '<iframe src="https://cdn.example/"></iframe>',
    '<video poster="https://cdn.example/a.png"></video>',
    '<video><source src="https://cdn.example/a.mp4"></video>',
    '<audio src="https://cdn.example/a.mp3"></audio>',
    '<object data="https://cdn.example/a.svg"></object>',
    '<img src="http://werkstatt.example/assets/icon.svg" alt="">',
)


def test_a_faultless_site_has_no_findings(tmp_path: Path) -> None:
    """Links, pairs, fallback pages, redirects and the 404 page as they should be pass."""
    assert crawl(write_site(tmp_path), URL) == []


@pytest.mark.parametrize("name", _FAULTS)
def test_each_planted_fault_is_the_only_finding(name: str, tmp_path: Path) -> None:
    """One planted fault gives exactly one finding, with its page, kind and reason."""
    (file, old, new), (page, kind, what) = _FAULTS[name]
    for mark, text in _PLACEHOLDERS.items():
        new = new.replace(mark, text)
    found = crawl(write_site(tmp_path, (file, old, new)), URL)
    assert [(finding.page, finding.kind) for finding in found] == [(page, kind)], found
    assert what in found[0].what


@pytest.mark.parametrize("markup", _FOREIGN)
def test_every_resource_of_another_origin_is_found(markup: str, tmp_path: Path) -> None:
    """Whatever the browser would fetch by itself from another server is a fault."""
    prefix = markup.replace('"assets/', '"../assets/')
    found = crawl(write_site(tmp_path, (_ROOM, _END, prefix + _END)), URL)
    assert [(finding.page, finding.kind) for finding in found] == [(_ROOM, Kind.OTHER_ORIGIN)]


def test_a_missing_sitemap_is_found(tmp_path: Path) -> None:
    """A site without sitemap.xml says so instead of passing the sitemap checks silently."""
    (write_site(tmp_path) / _SITEMAP).unlink()
    assert [(f.page, f.kind, f.what) for f in crawl(tmp_path, URL)] == [
        (_SITEMAP, Kind.SITEMAP, "fehlt")
    ]


def test_a_heavy_page_is_found(tmp_path: Path) -> None:
    """Bytes that do not compress count, wherever they come from."""
    random = Random(1).randbytes(25_000).hex()
    found = crawl(write_site(tmp_path, ("assets/site.css", "body", f"/*{random}*/ body")), URL)
    assert {finding.kind for finding in found} == {Kind.WEIGHT}
    assert _HOME in {finding.page for finding in found}


def test_too_many_requests_are_found(tmp_path: Path) -> None:
    scripts = "".join(f'<script src="../assets/{n}.js"></script>' for n in "abc")
    site = write_site(tmp_path, (_ROOM, _END, scripts + _END))
    for name in "abc":
        (site / f"assets/{name}.js").write_text("")
    (finding,) = crawl(site, URL)
    assert (finding.page, finding.kind) == (_ROOM, Kind.WEIGHT)
    assert finding.what.startswith("6 Abrufe, erlaubt sind 5: raum/index.html, assets/a.js")


def test_a_picker_link_to_a_missing_page_is_found_as_such(tmp_path: Path) -> None:
    """A language that cannot be reached is named as picker fault, not only as broken link."""
    change = (_ROOM, 'href="../en/" hreflang="en"', 'href="../en/raum/" hreflang="en"')
    kinds = {finding.kind for finding in crawl(write_site(tmp_path, change), URL)}
    assert kinds == {Kind.PICKER, Kind.BROKEN_LINK}


def test_a_site_in_a_folder_of_its_host_is_understood(tmp_path: Path) -> None:
    """Below https://host/wissen/ an absolute path without that folder leads out of the site."""
    below = "https://werkstatt.example/wissen/"
    changes = [(name, URL, below) for name, text in FILES.items() if URL in text]
    site = write_site(tmp_path, *changes)
    found = {(finding.page, finding.what) for finding in crawl(site, below)}
    assert (_HOME, "//raum/index.html gibt es nicht") in found
    assert not [what for _, what in found if "wissen" in what]


def test_the_script_prints_findings_and_exits_with_one(tmp_path: Path) -> None:
    """check_site.py finds the address itself, counts, and fails when there is a fault."""
    clean = _run(write_site(tmp_path / "gut"))
    assert (clean.returncode, clean.stdout.splitlines()[-1]) == (0, "6 Seiten, 0 Funde")
    bad = _run(write_site(tmp_path / "schlecht", (_HOME, 'href="raum/"', 'href="weg/"')))
    assert bad.returncode == 1
    assert "Link ins Leere (1)\n  /weg/index.html gibt es nicht\n    index.html\n" in bad.stdout


def test_the_script_refuses_a_folder_without_a_site(tmp_path: Path) -> None:
    """An empty folder is no clean site."""
    result = _run(tmp_path)
    assert result.returncode == 2
    assert "keine Startseite" in result.stderr


def _run(site: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, _ROOT / "scripts/check_site.py", site]
    return subprocess.run(command, capture_output=True, text=True, check=False)
