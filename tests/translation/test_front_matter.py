"""Tools write digests into the head of a page and leave the rest alone."""

from __future__ import annotations

import pytest
import yaml
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


STYLES = {
    "four spaces": "translation:\n    level: machine\n    translated_on: 2026-11-24\n",
    "another order": "translation:\n  sections:\n    alt: aaaaaaaaaaaa\n  level: machine\n",
    "digests in braces": "translation:\n  sections: {alt: aaaaaaaaaaaa}\n  level: machine\n",
    "digests over two lines": (
        "translation:\n   level: machine\n   sections: {alt: aaaaaaaaaaaa,\n     b: bbbbbbbbbbbb}\n"
    ),
    "quoted keys": '"translation":\n  "level": machine\n  "sections":\n    alt: aaaaaaaaaaaa\n',
    "a comment": "translation: # so\n  level: machine # Maschine\n",
    "empty lines": "translation:\n\n  level: machine\n\n  sections:\n\n    alt: aaaaaaaaaaaa\n\n",
    "nothing stamped": "translation:\n  level: machine\n  sections: {}\n",
    "a longer text": "translation:\n  level: machine\n  reviewed_by: >-\n    Verein\n    im Hof\n",
}
_AFTER = "summary: Text\n"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("order", ["before", "after"])
def test_any_way_of_writing_the_head_stays_valid(style: str, order: str) -> None:
    block = STYLES[style]
    head = f"title: T\n{block}{_AFTER}" if order == "before" else f"{_AFTER}title: T\n{block}"
    digests = {"a": "123456789012", "b": "1e1111111111"}
    new = stamped(f"---\n{head}---\nText\n", digests)
    before = yaml.load(head, yaml.BaseLoader)
    after = yaml.load(new.split("---\n")[1], yaml.BaseLoader)
    assert after["translation"].pop("sections") == digests
    before["translation"].pop("sections", None)
    assert after == before and new.endswith("---\nText\n")
    assert stamped(new, digests) == new


@pytest.mark.parametrize(
    "head",
    [
        "translation: {level: machine}\n",
        "{translation: {level: machine}}\n",
        "translation: machine\n",
        "translation:\n",
        "- a\n",
        "translation:\n  level: [\n",
        "a: &x {level: machine}\ntranslation: *x\n",
        "? translation\n: {level: machine}\n",
    ],
)
def test_a_planted_head_that_cannot_be_written_is_refused(head: str) -> None:
    with pytest.raises(ValueError, match="Kopf"):
        stamped(f"---\n{head}---\nText\n", {"a": "b" * 12})


@pytest.mark.parametrize(
    "changes",
    [
        "",
        "changes: {}\n",
        "changes: {b: [{digest: cccccccccccc, weight: rule, on: 2026-11-01}]}\n",
        "changes:\n    b:\n    - digest: cccccccccccc\n      weight: rule\n      on: 2026-11-01\n",
    ],
)
def test_weights_replace_whatever_stood_there(changes: str) -> None:
    new = weighed(f"---\nid: a\n{changes}title: T\n---\nText\n", {"a": RECORD})
    found = yaml.load(new.split("---\n")[1], yaml.BaseLoader)
    assert found["title"] == "T" and list(found["changes"]) == ["a"]
