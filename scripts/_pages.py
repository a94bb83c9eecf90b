"""A page and its translation, as the translators' commands name them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import _run
from _content import uncompared_content
from _paths import ROOT
from werkstatt.content.page_file import Guide, TranslatedGuide
from werkstatt.knowledge import Knowledge
from werkstatt.schema.problems import ProblemsFound

Verb = Callable[[Knowledge, argparse.Namespace], str]


def page_parser(purpose: str, example: str) -> _run.Command:
    """A command that takes a language and a page."""
    parser = _run.Command(description=purpose, epilog=f"Beispiel: python {example}")
    parser.add_argument("lang", help="Kürzel der Sprache, zum Beispiel ar")
    parser.add_argument("page", help="Seite, zum Beispiel antraege/foerderantrag")
    return parser


def run(verb: Verb, options: argparse.Namespace) -> int:
    """Do it and print what was done; 1 when it cannot be done, with the reason."""
    try:
        print(verb(uncompared_content(), options))
    except (ProblemsFound, ValueError) as error:
        print(error)
        return 1
    return 0


def source_page(content: Knowledge, page: str) -> Guide:
    """The German page; raises ValueError when there is none."""
    found = content.guides.sources.get(page)
    if found is None:
        raise ValueError(f"docs/de/{page}.md gibt es nicht.")
    return found


def own_page(content: Knowledge, options: argparse.Namespace) -> TranslatedGuide:
    """The translation; raises ValueError when there is none."""
    found = content.guides.translated(options.page, options.lang)
    if found is None:
        raise ValueError(f"docs/{options.lang}/{options.page}.md gibt es nicht.")
    return found


def file_of(options: argparse.Namespace) -> Path:
    """Where the translation stands."""
    return Path(ROOT, "docs", str(options.lang), f"{options.page}.md")
