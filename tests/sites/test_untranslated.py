"""A language without a catalogue: German stands in, whole German sentences, and nothing breaks."""

from __future__ import annotations

import re

import pytest
from lxml import html

from tests.sample import sample_files, sample_with
from tests.sites.tiny import Made

_PERSIAN = """\
  - {code: fa, tag: fa, name: فارسی, name_de: Persisch, dir: rtl, locale: fa, texts_level: machine}
"""
_FOREIGN = re.compile("[\u0600-\u06ff]")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    table = sample_files()["data/languages.yml"] + _PERSIAN
    # A day, a series, a sum and a number of seats: all that is filled into sentences.
    rooms = sample_files()["data/rooms/haus.yml"] + "capacity: 40\n"
    changes = {"data/languages.yml": table, "data/rooms/haus.yml": rooms}
    event = sample_files()["data/events/treffen.yml"].replace(
        "FREQ=WEEKLY;COUNT=13", "FREQ=MONTHLY;BYDAY=1WE;COUNT=13"
    )
    changes["data/events/treffen.yml"] = event
    return Made(sample_with(tmp_path_factory.mktemp("fa"), changes))


def mixed(page: str) -> list[str]:
    """Texts that are marked as German and have letters of the reader's language in them."""
    found = html.fromstring(page).xpath("//text()[ancestor::*[@lang][1][@lang='de']]")
    return [text for text in found if _FOREIGN.search(text)]


def test_no_german_sentence_has_a_word_of_the_readers_language_in_it(made: Made) -> None:
    pages = {str(path): made.printer("fa").html(view) for path, view in made.views["fa"].items()}
    assert {path: mixed(page) for path, page in pages.items() if mixed(page)} == {}
    text = pages["termine/treffen/"]
    assert 'lang="de" dir="ltr">Jeden Monat: 1. Mittwoch<' in text
    assert 'lang="de" dir="ltr">40 Plätze<' in pages["raeume/"]
    assert re.search(
        r'lang="de" dir="ltr">[^<]*<time datetime="[\d-]+">\d+\. \w+ \d{4}</time>', text
    )


def test_a_planted_persian_weekday_is_found() -> None:
    assert mixed('<p lang="de">Jede Woche: <b>چهارشنبه</b></p>') == ["چهارشنبه"]
