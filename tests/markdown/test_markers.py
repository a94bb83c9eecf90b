"""Markers in Markdown."""

from __future__ import annotations

from werkstatt.markdown.convert import tree_of
from werkstatt.markdown.markers import Marker, markers, split_markers
from werkstatt.markdown.notation import notation_faults
from werkstatt.markdown.plain import spoken
from werkstatt.pages.parts import Part, parts

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
    assert list(split_markers("a {fakt:x} b")) == ["a ", Marker("fakt", "x", 1), " b"]
    assert spoken(TEXT, lambda marker: marker.id.upper()).startswith("Frist: KLAGE-FRIST\n")


def test_blocks_survive_markdown_and_become_parts() -> None:
    root = tree_of("Vorher\n\n<!-- werkstatt:impressum -->\n\n<!-- nichts -->\n\nNachher\n")
    first, block, last = parts(root)
    assert first.html.strip() == "<p>Vorher</p>" and last.html.strip() == "<p>Nachher</p>"
    assert block == Part(block="impressum")


def test_blocks_that_nobody_knows_are_named_with_their_line() -> None:
    text = "a\n\n<!-- werkstatt:impressum -->\n\n<!-- werkstatt:deutsch-anfang -->\n"
    (fault,) = notation_faults(text)
    assert fault.line == 5 and "Baustein „deutsch-anfang“ gibt es nicht" in fault.what


def test_a_block_may_name_a_section() -> None:
    root = tree_of("<!-- werkstatt:zum-deutschen abschnitt=naechster-schritt -->")
    (part,) = parts(root)
    assert (part.block, part.section) == ("zum-deutschen", "naechster-schritt")
