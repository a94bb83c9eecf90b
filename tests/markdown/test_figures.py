"""Figures belong into data/facts/: the lint finds those typed into a guide."""

from __future__ import annotations

import pytest
from werkstatt.markdown.figures import typed_figures


def _found(text: str, locale: str = "de", allowed: tuple[str, ...] = ()) -> list[tuple[int, str]]:
    problems = typed_figures(text, "docs/de/a.md", 5, locale, allowed)
    return [(problem.line, problem.what.split("“")[0].lstrip("„")) for problem in problems]


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Das kostet 13,90 €.", "de"),
        ("Bis zu 1.300 Euro.", "de"),
        ("It costs €1,300.", "en_GB"),
        ("Eigenanteil 10 %.", "de"),
        ("Bis zum 30.09.2026.", "de"),
        ("Bis zum 30. 9. jedes Jahr.", "de"),
        ("Bis zum 30. September.", "de"),
        ("By 30 September.", "en_GB"),
        ("До 30 вересня.", "uk"),
        ("حتى 30 سبتمبر", "ar"),
        ("Innerhalb von 14 Tagen.", "de"),
        ("Nach 3 Monaten.", "de"),
        ("Within 2 weeks.", "en_GB"),
        ("Протягом 2 тижнів.", "uk"),
        ("خلال 11 يومًا", "ar"),
        ("Rufen Sie 0341 123-2010 an.", "de"),
        ("Rufen Sie +49 341 1232010 an.", "de"),
        ("Das steht in § 70 VwGO.", "de"),
    ],
)
def test_it_is_found_with_its_line(text: str, locale: str) -> None:
    found = _found(f"Ein Satz.\n\n{text}\n", locale)
    assert [line for line, _ in found] == [7]


@pytest.mark.parametrize(
    "text",
    [
        "Die Frist ist {fakt:klage-frist}.",
        "## 1. Umschlag aufheben { #umschlag }",
        "1. Erster Schritt\n2. Zweiter Schritt",
        "[Amt](https://www.gesetze-im-internet.de/bgb/__21.html?ab=01.01.2026)",
        "Seit 2021 gibt es das. Mai 2022: ein Treffen.",
        "Die Mühlstraße 14 und das Telefon 115.",
        "Ein Monat endet am Tag mit derselben Zahl.",
    ],
)
def test_other_numbers_pass(text: str) -> None:
    assert _found(text) == []


def test_what_is_allowed_with_a_reason_passes_and_only_that() -> None:
    text = "Im Brief steht „1 Monat“. Sie haben 2 Monate."
    assert _found(text, allowed=("„1 Monat“",)) == [(5, "2 Monate")]
