"""Feeds of new and changed events."""

from __future__ import annotations

import json
from datetime import date
from xml.etree import ElementTree

import pytest
from sites.tiny import ROOT
from werkstatt.build.content import open_content
from werkstatt.files.news import atom, json_feed
from werkstatt.views.desk import Desk

KNOWLEDGE = open_content(ROOT, date(2026, 11, 24))
BASE = "https://wissen.example/ar/"
NAMES = {"a": "http://www.w3.org/2005/Atom"}


def _desk(code: str) -> Desk:
    return Desk(KNOWLEDGE, KNOWLEDGE.speaker(code))


@pytest.mark.parametrize("code", KNOWLEDGE.library.languages.codes)
def test_atom_has_what_rfc_4287_asks_for(code: str) -> None:
    root = ElementTree.fromstring(atom(_desk(code), BASE))
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == code
    for parent in (root, *root.findall("a:entry", NAMES)):
        for name in ("a:id", "a:title", "a:updated"):
            assert parent.findtext(name, namespaces=NAMES)
    assert len(root.findall("a:entry", NAMES)) == 2


@pytest.mark.parametrize("code", KNOWLEDGE.library.languages.codes)
def test_both_feeds_say_the_same(code: str) -> None:
    found = json.loads(json_feed(_desk(code), BASE))
    root = ElementTree.fromstring(atom(_desk(code), BASE))
    titles = [
        entry.findtext("a:title", namespaces=NAMES) for entry in root.findall("a:entry", NAMES)
    ]
    assert [item["title"] for item in found["items"]] == titles
    assert found["version"].endswith("/1.1") and found["language"] == code


def test_examples_are_marked() -> None:
    found = json.loads(json_feed(_desk("ar"), BASE))
    assert all(item["title"].startswith("[مثال]") for item in found["items"])
