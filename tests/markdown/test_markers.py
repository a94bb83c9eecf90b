"""Markers in Markdown."""

from __future__ import annotations

import markdown
from werkstatt.markdown.markers import (
    Marker,
    Part,
    fill_inline,
    hold_blocks,
    markers,
    split_blocks,
    unknown_blocks,
)

TEXT = "Frist: {fakt:klage-frist}\n\nEin {wort:bescheid} und {fakt:x}.\n"


def test_markers_in_reading_order_with_their_line() -> None:
    assert list(markers(TEXT)) == [
        Marker("fakt", "klage-frist", 1),
        Marker("wort", "bescheid", 3),
        Marker("fakt", "x", 3),
    ]


def test_other_braces_are_left_alone() -> None:
    assert list(markers("## Titel { #fristen } {unbekannt:x}")) == []


def test_inline_markers_are_filled() -> None:
    assert fill_inline(TEXT, lambda marker: marker.id.upper()).startswith("Frist: KLAGE-FRIST\n")


def test_blocks_survive_markdown_and_become_parts() -> None:
    held = hold_blocks("Vorher\n\n<!-- werkstatt:impressum -->\n\nNachher\n")
    assert "<!--" not in held
    html = markdown.markdown(held)
    assert split_blocks(html) == (
        Part(html="<p>Vorher</p>\n"),
        Part(block="impressum"),
        Part(html="\n<p>Nachher</p>"),
    )


def test_blocks_that_nobody_knows_are_named_with_their_line() -> None:
    text = "a\n\n<!-- werkstatt:impressum -->\n\n<!-- werkstatt:deutsch-anfang -->\n"
    assert list(unknown_blocks(text)) == [Marker("block", "deutsch-anfang", 5)]


def test_a_block_may_name_a_section() -> None:
    held = hold_blocks("<!-- werkstatt:zum-deutschen abschnitt=naechster-schritt -->")
    part = split_blocks(markdown.markdown(held))[0]
    assert (part.block, part.section) == ("zum-deutschen", "naechster-schritt")
