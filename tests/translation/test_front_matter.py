"""Tools write digests into the head of a page and leave the rest alone."""

from __future__ import annotations

import pytest
from werkstatt.schema.guide import Change, Weight
from werkstatt.translation.front_matter import stamped, weighed

OWN = """\
---
title: Заголовок
summary: "Текст: так"
translation:
  level: machine
  translated_on: 2026-11-24
  sections:
    alt: aaaaaaaaaaaa
---
## A { #a }
"""
GERMAN = """\
---
id: a
title: Titel
changes:
  a:
    - {digest: aaaaaaaaaaaa, weight: rule, on: 2026-11-01}
sources:
  - title: x
---
Text
"""
RECORD = [Change.model_validate({"digest": "b" * 12, "weight": "wording", "on": "2026-11-24"})]


def test_stamping_replaces_only_the_digests() -> None:
    new = stamped(OWN, {"a": "b" * 12})
    assert new == OWN.replace("alt: aaaaaaaaaaaa", "a: bbbbbbbbbbbb")
    assert stamped(new, {"a": "b" * 12}) == new


def test_a_page_never_stamped_gets_its_place() -> None:
    bare = OWN.replace("  sections:\n    alt: aaaaaaaaaaaa\n", "")
    assert stamped(bare, {"alt": "a" * 12}) == OWN


def test_a_head_without_a_place_is_refused() -> None:
    with pytest.raises(ValueError, match="translation"):
        stamped("---\ntitle: a\n---\n", {})


def test_weights_are_replaced_as_a_whole() -> None:
    new = weighed(GERMAN, {"a": RECORD})
    assert "aaaaaaaaaaaa" not in new and "sources:\n  - title: x\n" in new
    assert f"    - {{digest: {'b' * 12}, weight: {Weight.WORDING.value}, on: 2026-11-24}}" in new
    assert new.endswith("---\nText\n") and weighed(new, {"a": RECORD}) == new
