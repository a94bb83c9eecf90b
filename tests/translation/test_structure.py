"""A translation says as much as its source: headings, links, markers, numbers."""

from __future__ import annotations

import pytest
from werkstatt.translation.structure import compare_structure

GERMAN = """\
## Fristen { #fristen }

Sie haben {fakt:klage-frist}. Am 31.12.2026 sind 1.300 € fällig, siehe [Amt](../amt.md).

1. Erster Schritt mit {wort:bescheid}.

## Hilfe { #hilfe }

Um 18:00 Uhr.
"""
ENGLISH = """\
## Deadlines { #fristen }

You have {fakt:klage-frist}. On 31.12.2026 1,300 € are due, see [office](../amt.md).

1. First step with the decision ({wort:bescheid}).

## Help { #hilfe }

At 18:00.
"""
BOTH = frozenset({"fristen", "hilfe"})


def _found(english: str, current: frozenset[str] = BOTH) -> list[tuple[int, str]]:
    problems = compare_structure(GERMAN, english, "docs/en/a.md", 10, current)
    return [(problem.line, problem.what) for problem in problems]


def test_a_faithful_translation_passes() -> None:
    assert _found(ENGLISH) == []


@pytest.mark.parametrize("spelling", ["1 300", "1.300", "1,300", "1\u202f300", "1300", "١٬٣٠٠"])
def test_numbers_are_compared_as_values(spelling: str) -> None:
    plain = ENGLISH.replace("1,300", spelling.replace("٬", ""))
    assert _found(plain) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("{ #fristen }", "", 10, "fehlt ihre Kennung"),
        ("{fakt:klage-frist}", "1 month", 10, "fehlt im Abschnitt #fristen die Marke"),
        ("1,300", "13,000", 10, "die Zahl 1300"),
        ("31.12.2026", "31.12.2027", 10, "die Zahl 2026"),
        ("../amt.md", "../amts.md", 10, "der Link ../amt.md"),
        ("18:00", "19:00", 16, "die Zahl 18"),
        ("At 18:00.", "At 18:00, 20 euros.", 16, "auf der deutschen Seite nicht"),
        ("## Help", "### Help", 16, "Ebene"),
    ],
)
def test_each_difference_is_found_in_its_place(old: str, new: str, line: int, what: str) -> None:
    assert old in ENGLISH
    found = _found(ENGLISH.replace(old, new, 1))
    assert any(place == line and what in said for place, said in found), found


def test_swapped_sections_are_found() -> None:
    first, second = ENGLISH.split("## Help")
    assert any("Reihenfolge" in said for _, said in _found(f"## Help{second}\n{first}"))


def test_a_section_whose_source_changed_is_not_compared_inside() -> None:
    assert _found(ENGLISH.replace("18:00", "19:00"), frozenset({"fristen"})) == []


@pytest.mark.parametrize(
    ("german", "own"),
    [
        ("{wort:bescheid}", "{wort:Bescheid}"),
        ("{beleg:amt}", "{beleg: amt}"),
        ("{wort:bescheid}", "{wort:bescheid|рішення}"),
        ("[x](../a/b.md)", "[x](..\\a\\b.md)"),
    ],
)
def test_a_slip_that_the_text_itself_tells_is_no_difference(german: str, own: str) -> None:
    """`dialect` refuses it with its repair; once is enough."""
    pages = (f"## A {{ #a }}\n\n{text}\n" for text in (german, own))
    assert list(compare_structure(*pages, "a.md", 1, frozenset({"a"}))) == []
    other = "## A { #a }\n\n{wort:antrag} [x](c.md)\n"
    assert list(
        compare_structure(f"## A {{ #a }}\n\n{german}\n", other, "a.md", 1, frozenset({"a"}))
    )
