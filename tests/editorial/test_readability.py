"""How hard a text is: sentences, words, LIX, against figures counted by hand."""

from __future__ import annotations

import pytest
from werkstatt.editorial.prose import blocks
from werkstatt.editorial.readability import measure, sentences, word_count

BODY = """\
!!! abstract "Auf einen Blick"
    - **Für wen:** für alle
    - **Das Ziel:** Sie wissen mehr.

## Überschrift zählt nicht { #eins }

Der erste Satz. Der zweite Satz geht
über zwei Zeilen!

| Kopf | Zahl |
| --- | --- |
| eine Zelle | {fakt:x} |

1. Schritt eins.
2. Schritt zwei.

<!-- werkstatt:bild-brief -->
"""


def test_blocks_are_paragraphs_items_and_cells_with_line_and_section() -> None:
    found = [(b.text, b.line, b.section, b.is_cell) for b in blocks(BODY)]
    assert ("**Für wen:** für alle", 2, "", False) in found
    assert ("Der erste Satz. Der zweite Satz geht über zwei Zeilen!", 7, "eins", False) in found
    assert ("{fakt:x}", 12, "eins", True) in found
    assert ("Schritt zwei.", 15, "eins", False) in found
    assert not [text for text, *_ in found if "Überschrift" in text or "werkstatt" in text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ein Satz. Noch einer! Und einer?", 3),
        ("Das kostet z. B. 3 Euro, sagt der e. V. heute.", 1),
        ("Nach Nr. 3 und Abs. 2 gilt das. Punkt.", 2),
        ("Am 2. Dezember geht es los.", 1),
        ("Er sagt: „Ich komme.“ Dann geht er.", 2),
        ("– ", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_words() -> None:
    assert word_count("Der e-mail-freie Tag, § 70 VwGO: 13,90 €.") == 7


def test_lix_as_bjoernsson_counts_it() -> None:
    """8 words in 2 sentences, 2 of more than six letters: 4 + 100 * 2 / 8 = 29."""
    found = measure(["Das Amt schreibt heute. Antworten Sie bald dort."])
    assert (found.words, found.sentences, found.long_words, found.longest) == (8, 2, 2, 4)
    assert found.lix == 29 and found.mean == 4


def test_nothing_is_no_error() -> None:
    assert measure([]).lix == 0
