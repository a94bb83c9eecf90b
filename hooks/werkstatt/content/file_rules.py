"""Which files may stand in data/, docs/ and overrides/: whatever is not listed is refused.

Nothing else is ever published: a picture, a script or a document in docs/ would go online raw.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path, PurePath

from ..schema.folders import files_below, folder_problems
from ..schema.problems import Problem
from ..schema.repairs import slug_meant
from ..schema.text_file import conflict_problem, read_bytes
from .nearest import nearest

ASSETS = (
    "css/10-tokens.css",
    "css/20-base.css",
    "css/30-frame.css",
    "css/40-page.css",
    "css/41-text.css",
    "css/42-answer.css",
    "css/43-reading.css",
    "css/44-tools.css",
    "css/45-drawings.css",
    "css/46-entry.css",
    "css/48-emergency.css",
    "css/50-lists.css",
    "css/52-index.css",
    "css/60-home.css",
    "css/65-offline.css",
    "css/70-events.css",
    "css/90-print.css",
    "css/92-poster.css",
    "icon.svg",
    "js/aloud.js",
    "js/bilingual.js",
    "js/exit.js",
    "js/folding.js",
    "js/highlight.js",
    "js/kept.js",
    "js/moved.js",
    "js/offer.js",
    "js/offline.js",
    "js/page.js",
    "js/search-index.js",
    "js/search.js",
    "js/share.js",
    "js/words.js",
    "js/worker.js",
)
"""All of docs/assets that is published."""
_FONTS = ("fonts/DejaVuSans-Bold.ttf", "fonts/LICENSE.txt")
_SINGLE = ("languages.yml", "site.yml", "addresses.yml")
_ENDINGS = (".yml", ".md", ".po", ".pot", ".json", ".html")
_TEXTS = (".css", ".html", ".js", ".json", ".pot", ".svg", ".txt")
"""What no reader of contributions opens, so that a conflict would go unseen."""


def data_file_problems(root: Path, kinds: Collection[str]) -> Iterator[Problem]:
    """Everything below data/ that no reader would take; `kinds` are the folders of entries."""
    yield from folder_problems(root, "data", _ENDINGS)
    yield from _stray(root, "data", lambda path: _is_data(path, kinds), _data_words(kinds))
    yield from _conflicts(root, "data")


def page_file_problems(root: Path, codes: Collection[str]) -> Iterator[Problem]:
    """The same of docs/ and overrides/; `codes` are the languages of the site."""
    for folder in ("docs", "overrides"):
        if folder == "docs" or (root / folder).exists():
            yield from folder_problems(root, folder, _ENDINGS)
            yield from _conflicts(root, folder)
    yield from _stray(root, "docs", lambda path: _is_page(path, codes), _page_words(codes))
    yield from _stray(root, "overrides", _is_template, _template_words)
    yield from _unknown_folders(root, codes)


def _is_data(path: PurePath, kinds: Collection[str]) -> bool:
    if len(path.parts) == 1:
        return path.name in _SINGLE
    endings = {"locales": (".po", ".pot"), "schema": (".json",)}
    known = endings.get(path.parts[0], (".yml",) if path.parts[0] in kinds else ())
    return len(path.parts) == 2 and path.suffix in known


def _is_page(path: PurePath, codes: Collection[str]) -> bool:
    if path.parts[0] == "assets":
        return path.relative_to("assets").as_posix() in ASSETS
    return len(path.parts) > 1 and path.suffix == ".md"


def _is_template(path: PurePath) -> bool:
    return path.suffix == ".html" or path.as_posix() in _FONTS


Words = Callable[[PurePath], tuple[str, str]]
"""What is wrong with a stray file, and its right name where that is plain."""


def _stray(
    root: Path, folder: str, is_right: Callable[[PurePath], bool], words: Words
) -> Iterator[Problem]:
    for path in _every_file(root / folder):
        if path.name.startswith("."):
            what = "Versteckte Dateien liest niemand, und sie werden nicht veröffentlicht."
            yield Problem(f"{folder}/{path}", 1, what, "")
        elif not is_right(path):
            what, right = words(path)
            yield Problem(f"{folder}/{path}", 1, what, f"{folder}/{right}" if right else "")


def _every_file(folder: Path) -> Iterator[PurePath]:
    return (PurePath(name) for name in files_below(folder, hidden=True))


def _data_words(kinds: Collection[str]) -> Words:
    def words(path: PurePath) -> tuple[str, str]:
        what = "Diese Datei liest niemand: Ordner oder Endung stimmen nicht."
        if path.suffix.lower() not in (".yml", ".yaml") or len(path.parts) == 1:
            return what, ""
        kind = nearest(path.parts[0], kinds)
        right = f"{kind}/{slug_meant(path.stem)}.yml" if slug_meant(path.stem) else ""
        what = f"{what} Benennen Sie sie um." if kind and right else what
        return what, right if kind and right != path.as_posix() else ""

    return words


def _page_words(codes: Collection[str]) -> Words:
    def words(path: PurePath) -> tuple[str, str]:
        if path.parts[0] == "assets":
            what = "Diese Datei gehört nicht zur Website und wird nicht veröffentlicht; die Liste "
            return what + "steht in hooks/werkstatt/content/file_rules.py.", ""
        what = "Diese Datei wird nicht veröffentlicht: In docs/ stehen nur Texte je Sprache mit "
        right = path.with_suffix(".md").as_posix()
        is_text = path.suffix.lower() in (".md", ".markdown") and path.parts[0] in codes
        return what + "der Endung .md.", right if is_text else ""

    return words


def _template_words(path: PurePath) -> tuple[str, str]:
    return "Diese Datei liest niemand: In overrides/ stehen nur Vorlagen mit der Endung .html.", ""


def _unknown_folders(root: Path, codes: Collection[str]) -> Iterator[Problem]:
    """A folder such as docs/ua/ or docs/js/ would vanish without a word."""
    what = "Diesen Ordner kennt die Sprachentabelle nicht; er würde still verschwinden."
    found = {PurePath(name).parts[0] for name in files_below(root / "docs") if "/" in name}
    for name in sorted(found - {*codes, "assets"}):
        yield Problem(f"docs/{name}", 1, what, "")


def _conflicts(root: Path, folder: str) -> Iterator[Problem]:
    for path in files_below(root / folder):
        if path.endswith(_TEXTS):
            raw, problems = read_bytes(root / folder / path, f"{folder}/{path}")
            yield from problems
            text = (raw or b"").decode("utf-8", "replace").replace("\r\n", "\n")
            if conflict := conflict_problem(text, f"{folder}/{path}"):
                yield conflict
