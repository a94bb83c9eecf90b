"""Sections and their digests: content counts, form does not."""

from __future__ import annotations

import pytest
from werkstatt.translation.sections import sections

BODY = """\
Vorab ein Satz.

## Fristen { #fristen }

Schreiben Sie **sofort**. Mehr [beim Amt](https://www.leipzig.de/).

- eins {fakt:klage-frist}
- zwei

### Ausnahme { #ausnahme }

| a | b |
| --- | --- |
| 1 | 2 |

```
## kein Titel { #code }
```
"""


def _digest(body: str, id: str = "fristen") -> str:
    return next(section.digest for section in sections(body) if section.id == id)


def test_sections_in_order_with_level_and_line() -> None:
    found = [(s.id, s.level, s.heading, s.line) for s in sections(BODY)]
    assert found == [
        ("anfang", 2, "", 1),
        ("fristen", 2, "Fristen", 3),
        ("ausnahme", 3, "Ausnahme", 10),
    ]


def test_a_heading_without_id_is_seen() -> None:
    assert [section.id for section in sections("## Fristen\n\nText.\n")] == [""]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Schreiben Sie **sofort**. Mehr", "Schreiben Sie\n**sofort**.   Mehr"),
        ("**sofort**", "*sofort*"),
        ("[beim Amt](https://www.leipzig.de/)", "[beim Amt]( <https://www.leipzig.de/> )"),
        ("- eins", "* eins"),
        ("## Fristen { #fristen }", "##  Fristen  {#fristen}"),
        ("\n\n- eins", "\n\n\n\n- eins"),
        ("Vorab ein Satz.", "Vorab ein ganz anderer Satz."),
        ("| 1 | 2 |", "| 1 | 3 |"),
    ],
    ids=["reflow", "emphasis", "link form", "bullet", "spacing", "blank lines", "intro", "below"],
)
def test_form_and_other_sections_leave_the_digest_alone(old: str, new: str) -> None:
    assert old in BODY
    assert _digest(BODY.replace(old, new)) == _digest(BODY)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sofort", "bald"),
        ("## Fristen", "## Termine"),
        ("https://www.leipzig.de/", "https://www.sachsen.de/"),
        ("klage-frist", "widerspruch-frist"),
        ("- eins {fakt:klage-frist}\n- zwei", "- zwei\n- eins {fakt:klage-frist}"),
        ("- zwei", "\nzwei"),
        ("Schreiben", "Schreiben nicht"),
    ],
)
def test_content_changes_the_digest(old: str, new: str) -> None:
    assert old in BODY
    assert _digest(BODY.replace(old, new)) != _digest(BODY)


def test_a_table_cell_counts() -> None:
    changed = BODY.replace("| 1 | 2 |", "| 12 | |")
    assert _digest(changed, "ausnahme") != _digest(BODY, "ausnahme")
