"""A # inside a text is told, with the quoted text as its repair; null and NaN are no text."""

from __future__ import annotations

import pytest
from werkstatt.schema.yaml_source import parse_yaml

LOST = [
    ("title: Treffen #3 im Haus\n", 1, "title: 'Treffen #3 im Haus'"),
    ("a: 1\nlist:\n  - 40 Stühle #neu\n", 3, "- '40 Stühle #neu'"),
    ("title: #3 im Haus\n", 1, "title: '#3 im Haus'"),
    ("title: Treff's #3\n", 1, "title: 'Treff''s #3'"),
    ("title: 'Treffen' #3\n", 1, "title: 'Treffen #3'"),
    ("date: 2027-01-13 # vorläufig\n", 1, "date: 2027-01-13"),
    ("title: Treffen # vorläufig\n", 1, ""),
    ("text: Treffen # drei\n  im Haus\nb: 1\n", 1, "text: 'Treffen # drei im Haus'"),
    ("text: >  # Notiz\n  a\n", 1, ""),
    ("text: Wir treffen\n  uns #3 heute\n", 2, "text: 'Wir treffen uns #3 heute'"),
    ("text: Wir\n  treffen #3\n  und uns\n", 2, "text: 'Wir treffen #3 und uns'"),
    ("text: Wir treffen uns\n  # 3 heute\nb: 1\n", 2, ""),
    ("text: Wir treffen uns\n  #3 heute\nb: 1\n", 2, "text: 'Wir treffen uns #3 heute'"),
    ("a: {b: c #d\n }\n", 1, "b: 'c #d'"),
]
KEPT = [
    "# Notiz\ntitle: Treffen\n# noch eine\nb: 1\n",
    "title: 'Treffen #3'\n",
    "title: C#-Kurs\n",
    "text: |\n  Treffen #3\n",
    "contact: # Notiz\n  phone: 1\n",
    "list:\n  - a\n  # Notiz\n  - b\n",
]


@pytest.mark.parametrize(("text", "line", "repair"), LOST)
def test_a_planted_comment_inside_a_text_is_told_at_its_line(
    text: str, line: int, repair: str
) -> None:
    _, (problem,) = parse_yaml(text, "a.yml")
    assert (problem.line, problem.example) == (line, repair)


@pytest.mark.parametrize("text", KEPT)
def test_a_comment_in_its_own_line_and_a_quoted_sign_are_none(text: str) -> None:
    assert parse_yaml(text, "a.yml")[1] == []


@pytest.mark.parametrize("word", ["~", "null", "Null", "NaN", ".nan", ".inf", "-.INF", ""])
def test_words_for_no_value_are_an_empty_value(word: str) -> None:
    source, problems = parse_yaml(f"title: {word}\nb: 1\n", "a.yml")
    assert source and problems == [] and source.data == {"title": "", "b": "1"}


@pytest.mark.parametrize("word", ["'null'", '"~"', "Nullmeridian", "nan", "Inf"])
def test_the_same_as_a_text_stays_one(word: str) -> None:
    source, _ = parse_yaml(f"title: {word}\n", "a.yml")
    assert source and source.data["title"] == word.strip("'\"")
