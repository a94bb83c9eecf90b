"""Levels of headings follow each other, and the steps of one row look alike."""

from __future__ import annotations

import pytest
from werkstatt.markdown.heading_order import order_problems


def _told(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.example) for one in order_problems(text, "a.md", 1)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("## A { #a }\n\n#### B { #b }\n", [(3, "### B { #b }")]),
        ("### A { #a }\n", [(1, "## A { #a }")]),
        ("## A\n\n#### `b` und *c* { #b }\n", [(3, "### `b` und *c* { #b }")]),
        ("## 1. A { #a }\n\n### 2. B { #b }\n", [(3, "## 2. B { #b }")]),
        ("## 1. A { #a }\n\n**2. Brief lesen**\n", [(3, "## 2. Brief lesen { #brief-lesen }")]),
    ],
)
def test_a_planted_level_is_told_with_the_right_one(text: str, told: list[tuple[int, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "## A { #a }\n\n### B { #b }\n\n#### C { #c }\n\n## D { #d }\n",
        "## 1. A { #a }\n\n### 1. Klein { #k }\n\n### 2. Kleiner { #l }\n\n## 2. B { #b }\n",
        "## 1. A { #a }\n\n**1. Klein**\n\n**2. Kleiner**\n\n## 2. B { #b }\n",
        "## 1. A { #a }\n\n**Wichtig**\n\n**2. Termin:** am Montag\n",
        "## Jahr { #jahr }\n\n### 2026 { #j }\n",
    ],
)
def test_right_headings_are_silent(text: str) -> None:
    assert _told(text) == []
