"""A heading without an id is told with the id that fits this very heading."""

from __future__ import annotations

import pytest
from werkstatt.markdown.dialect import dialect_problems
from werkstatt.translation.heading_ids import unnamed_headings
from werkstatt.translation.structure import compare_structure


def _german(body: str) -> list[tuple[int, str]]:
    return [(one.line, one.example) for one in unnamed_headings(body, "docs/de/a.md", 5)]


@pytest.mark.parametrize(
    ("heading", "repair"),
    [
        ("## Wer hilft?", "## Wer hilft? { #wer-hilft }"),
        (
            "### Gebühren für Übersetzung",
            "### Gebühren für Übersetzung { #gebuehren-fuer-uebersetzung }",
        ),
        ("## 2. Termin holen", "## 2. Termin holen { #termin-holen }"),
        ("## Ihr {wort:bescheid}", "## Ihr {wort:bescheid} { #ihr-bescheid }"),
        (
            "## **Kosten** und [Amt](../amt.md)",
            "## **Kosten** und [Amt](../amt.md) { #kosten-und-amt }",
        ),
        ("## Kosten {#Kosten}", "## Kosten { #kosten }"),
        ("## Kosten { #kosten", "## Kosten { #kosten }"),
        ("## Schritte", "## Schritte { #schritte-abschnitt }"),
        ("## Hilfe", "## Hilfe { #hilfe-2 }"),
        ("## مساعدة", ""),
        # The word that somebody typed as an id stays.
        ("## Wohnung (#vergleichen)", "## Wohnung { #vergleichen }"),
        ("## Wohnung [#vergleichen]", "## Wohnung { #vergleichen }"),
        ("## Wohnung #vergleichen", "## Wohnung { #vergleichen }"),
        ("## Wohnung { #Vergleichen }", "## Wohnung { #vergleichen }"),
        ("## Wohnung { #prüfen }", "## Wohnung { #pruefen }"),
        ("## Wohnung { #mit Blick }", "## Wohnung { #mit-blick }"),
        ("## Wohnung { vergleichen }", "## Wohnung { #vergleichen }"),
        ("## Wohnung {: #vergleichen .rot }", "## Wohnung { #vergleichen }"),
        ("## Wohnung { #vergleichen }.", "## Wohnung { #vergleichen }"),
        ("## Wohnung { #vergleichen } ##", "## Wohnung { #vergleichen }"),
        ("## Wohnung { #hilfe } ##", "## Wohnung { #hilfe-2 }"),
        ("## Was ist #MeToo", "## Was ist #MeToo { #was-ist-metoo }"),
        ("## Kosten (alle)", "## Kosten (alle) { #kosten-alle }"),
    ],
)
def test_a_planted_german_heading_gets_the_id_of_its_own_words(heading: str, repair: str) -> None:
    assert _german(f"## Da {{ #hilfe }}\n\n{heading}\n") == [(7, repair)]


@pytest.mark.parametrize(
    "heading",
    [
        "## A { #Klein }",
        "## A { #a } ##",
        "## A (#a)",
        "## A { #mit Blick }",
        "## A {#a",
        "  ## A { #a }",
        "## Ihr {Wort:bescheid}",
        '## A {: style="color:red" }',
    ],
)
def test_a_planted_wrong_id_is_told_once(heading: str) -> None:
    """Either with the text or as a heading without id, never both."""
    body = f"{heading}\n\nText\n"
    found = [*unnamed_headings(body, "a.md", 1), *dialect_problems(body, "a.md", 1)]
    assert len(found) == 1, found


def test_two_alike_get_two_ids() -> None:
    repairs = [repair for _, repair in _german("## Rat\n\n## Rat\n")]
    assert repairs == ["## Rat { #rat }", "## Rat { #rat-2 }"]


GERMAN = "Text\n\n## Fristen { #fristen }\n\n### Hilfe { #hilfe }\n\n## Ende { #ende }\n"


@pytest.mark.parametrize(
    ("own", "repairs"),
    [
        ("Text\n\n## Deadlines\n\n### Help { #hilfe }\n", ["## Deadlines { #fristen }"]),
        ("## Deadlines { #fristen }\n\n### Help {#Help}\n", ["### Help { #hilfe }"]),
        ("## A\n\n### B\n\n## C\n", ["## A { #fristen }", "### B { #hilfe }", "## C { #ende }"]),
        # The word typed in another form is kept where it is one of the German page.
        ("## End (#ende)\n", ["## End { #ende }"]),
        # More than the German page has, or on another level: nobody knows.
        ("## More\n\n## Deadlines { #fristen }\n", [""]),
        ("## Deadlines { #fristen }\n\n## Help\n", [""]),
        ("## End { #ende }\n\n## More\n", [""]),
    ],
)
def test_a_planted_translated_heading_gets_the_id_of_the_german_one(
    own: str, repairs: list[str]
) -> None:
    found = compare_structure(GERMAN, own, "docs/en/a.md", 1, frozenset())
    assert [one.example for one in found if "Kennung" in one.what] == repairs
