"""Write the reference corpus as a project: for stock Material, or for our own machinery.

Both projects hold the same guides word for word; the same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml
from prose import Article, Corpus, Kind
from words import TONGUES, Tongue

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from werkstatt.messages import head_of, interface_catalog, read, text_of, updated  # noqa: E402
from werkstatt.schema.languages import Language  # noqa: E402
from werkstatt.translation.front_matter import stamped  # noqa: E402
from werkstatt.translation.sections import sections  # noqa: E402

_COPIED = ("hooks", "overrides", "docs/assets", "data/schema")


def write_project(kind: Kind, root: Path, corpus: Corpus) -> None:
    """Fill the empty folder `root` with a project that `mkdocs build` can build."""
    writers = {Kind.STOCK: _stock_files, Kind.OURS: _our_files}
    if kind is Kind.OURS:
        _copy_machinery(root)
    for name, text in writers[kind](corpus).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def _copy_machinery(root: Path) -> None:
    for folder in _COPIED:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, root / folder, ignore=ignored)
    for name in ("mkdocs.yml", "data/site.yml"):
        shutil.copy(ROOT / name, root / name)


def _dump(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)


def _page(head: Mapping[str, object], body: str) -> str:
    return f"---\n{_dump(dict(head))}---\n{body}"


def _stock_files(corpus: Corpus) -> dict[str, str]:
    files = {"mkdocs.yml": _dump(_stock_settings(corpus))}
    for tongue in corpus.tongues:
        for guide in (corpus.home(tongue), *corpus.articles(tongue)):
            head = {"title": guide.title, "description": guide.summary}
            files[f"docs/{tongue.code}/{guide.path}.md"] = _page(head, _as_stock(guide.body))
    return files


def _as_stock(body: str) -> str:
    """The same text with Material's admonitions: it does not know the forge's alerts."""
    body = re.sub(r"^> \[!(\w+)\]\n> \*\*(.+)\*\*\n>$", _admonition, body, flags=re.MULTILINE)
    return re.sub(r"^> ", "    ", body, flags=re.MULTILINE)


def _admonition(alert: re.Match[str]) -> str:
    return f'!!! {alert[1].lower()} "{alert[2]}"\n'


def _stock_settings(corpus: Corpus) -> dict[str, object]:
    """Material as it comes, except that it fetches no fonts; it needs mkdocs-static-i18n."""
    languages = [
        {"locale": tongue.code, "name": tongue.name, "build": True, "default": not place}
        for place, tongue in enumerate(corpus.tongues)
    ]
    return {
        "site_name": "Werkstatt-Wissen",
        "site_url": "https://example.org/",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}],
        "markdown_extensions": ["admonition", "attr_list", "footnotes", "tables"],
    }


def _our_files(corpus: Corpus) -> dict[str, str]:
    files = {"data/languages.yml": _dump({"languages": [_row(t) for t in corpus.tongues]})}
    files |= _catalogues(corpus)
    for tongue in corpus.tongues:
        for guide in (corpus.home(tongue), *corpus.articles(tongue)):
            files[f"docs/{tongue.code}/{guide.path}.md"] = _page(_head(guide, tongue), guide.body)
    return _with_stamps(files, corpus)


def _row(tongue: Tongue) -> dict[str, str]:
    """The entry of data/languages.yml."""
    return {
        "code": tongue.code,
        "tag": tongue.code,
        "name": tongue.name,
        "name_de": tongue.name_de,
        "dir": tongue.dir,
        "locale": tongue.locale,
        "texts_level": "source" if tongue == TONGUES[0] else "machine",
    }


def _catalogues(corpus: Corpus) -> dict[str, str]:
    """The words of the interface, as `make messages` writes them; new languages lack them all."""
    template = interface_catalog(ROOT)
    files = {}
    for tongue in corpus.tongues[1:]:
        name = f"data/locales/{tongue.code}.po"
        language = Language.model_validate(_row(tongue))
        catalog = updated(read(ROOT, language)[0], template, language)
        files[name] = text_of(catalog, head_of(ROOT, language, date(2026, 11, 30)))
    return files


def _head(guide: Article, tongue: Tongue) -> dict[str, object]:
    words: dict[str, object] = {"title": guide.title, "summary": guide.summary}
    if tongue == TONGUES[0]:
        return {"id": guide.path, **words, **_german_head(guide)}
    return {**words, "translation": {"level": "machine", "translated_on": "2026-11-24"}}


def _german_head(guide: Article) -> dict[str, object]:
    """What only the German page says, with dates that stay fresh for the benchmark's day."""
    source = {"title": "Quelle", "url": "https://example.org/", "shown_on": "2026-11"}
    return {
        "kind": "page" if guide.path == "index" else "guide",
        "audience": ["organisations", "newcomers"],
        "topics": ["advice"],
        "checked_on": "2026-11-24",
        "review_by": "2027-05-24",
        "sources": [dict(source) for _ in range(3)],
    }


def _with_stamps(files: Mapping[str, str], corpus: Corpus) -> dict[str, str]:
    """The files with each translation stamped as up to date."""
    done = dict(files)
    for guide in (corpus.home(TONGUES[0]), *corpus.articles(TONGUES[0])):
        digests = {part.id: part.digest for part in sections(guide.body)}
        for tongue in corpus.tongues[1:]:
            name = f"docs/{tongue.code}/{guide.path}.md"
            done[name] = stamped(files[name], digests)
    return done


def main() -> int:
    """Write one project, to look at it or to profile its build by hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", type=Kind, choices=list(Kind))
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")
    parser.add_argument("--guides", type=int, default=Corpus.guides)
    parser.add_argument("--languages", type=int, default=Corpus.languages)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True)
    write_project(arguments.kind, arguments.folder, Corpus(arguments.guides, arguments.languages))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
