"""Feeds of new and changed events."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from werkstatt.files.news import atom, json_feed

from tests.sample import desk, table

CODES = table().codes
NAMES = {"a": "http://www.w3.org/2005/Atom"}


@pytest.mark.parametrize("code", CODES)
def test_atom_has_what_rfc_4287_asks_for(code: str) -> None:
    root = ElementTree.fromstring(atom(desk(code)))
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == code
    for parent in (root, *root.findall("a:entry", NAMES)):
        for name in ("a:id", "a:title", "a:updated"):
            assert parent.findtext(name, namespaces=NAMES)
    assert len(root.findall("a:entry", NAMES)) == 2


@pytest.mark.parametrize("code", CODES)
def test_both_feeds_say_the_same(code: str) -> None:
    found = json.loads(json_feed(desk(code)))
    root = ElementTree.fromstring(atom(desk(code)))
    titles = [
        entry.findtext("a:title", namespaces=NAMES) for entry in root.findall("a:entry", NAMES)
    ]
    assert [item["title"] for item in found["items"]] == titles
    assert found["version"].endswith("/1.1") and found["language"] == code


def test_examples_are_marked() -> None:
    found = json.loads(json_feed(desk("ar")))
    marked = [item["title"] for item in found["items"] if item["title"].startswith("[مثال]")]
    assert marked == ["[مثال] Werkstatt-Treffen"] and len(found["items"]) == 2
