"""Publishing is refused while anything is an example or empty; each obstacle is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from werkstatt.build.content import open_content
from werkstatt.knowledge import Knowledge
from werkstatt.release import advice, obstacles
from werkstatt.schema.problems import ProblemsFound

from tests.sites.tiny import ROOM, ROOT, tiny_files, write_project

TODAY = date(2026, 11, 24)
FILLED = """\
name: Werkstatt-Wissen
url: https://wissen.example.org/
description: Wissen.
carrier: Träger gGmbH
funding_line: Förderhinweis.
operator: {name: A, street: B 1, postcode: 04109, city: Leipzig, represented_by: C,
  register_entry: HRB 1, email: a@b.de, phone: 0341 1, editor: D}
legal: {privacy_email: a@b.de, accessibility_email: a@b.de, hosting: E}
donations: {holder: A, iban: DE89 3704 0044 0532 0130 00, bic: COBADEFFXXX, purpose: Spende}
forge: {repository: https://forge.example.org/a/b, branch: main}
contact_email: a@b.de
"""


def _knowledge(root: Path, **changes: str) -> Knowledge:
    files = {**tiny_files(), "data/site.yml": FILLED.replace(".example.org", ".org")}
    return open_content(write_project(root, {**files, **changes}), TODAY)


def test_a_filled_site_without_examples_may_go_out(tmp_path: Path) -> None:
    assert list(obstacles(_knowledge(tmp_path))) == []


def test_each_example_is_named_with_its_file(tmp_path: Path) -> None:
    room = ROOM.replace("Stadtbüro", "Musterraum") + "example: true\n"
    found = list(obstacles(_knowledge(tmp_path, **{"data/rooms/muster.yml": room})))
    assert found == ["data/rooms/muster.yml: „Musterraum“ ist ein Beispiel."]


@pytest.mark.parametrize("name", ["iban", "represented_by", "privacy_email", "repository", "bic"])
def test_each_empty_setting_is_named(name: str, tmp_path: Path) -> None:
    import re

    text = re.sub(rf"\b{name}: [^,}}]+", f"{name}: ''", FILLED.replace(".example.org", ".org"))
    found = list(obstacles(_knowledge(tmp_path, **{"data/site.yml": text})))
    assert len(found) == 1 and found[0].startswith("data/site.yml: ") and f".{name} " in found[0]


def test_the_placeholder_address_is_refused(tmp_path: Path) -> None:
    text = FILLED.replace("wissen.example.org", "wissen.example")
    found = list(obstacles(_knowledge(tmp_path, **{"data/site.yml": text})))
    assert found == ["data/site.yml: url ist noch die Platzhalter-Adresse."]


def test_a_wrong_iban_is_an_error(tmp_path: Path) -> None:
    text = FILLED.replace("0130 00", "0130 01")
    with pytest.raises(ProblemsFound, match="Prüfziffer"):
        _knowledge(tmp_path, **{"data/site.yml": text})


def test_the_real_site_names_both_example_series_and_what_is_empty() -> None:
    knowledge = open_content(ROOT, TODAY)
    found = "\n".join(obstacles(knowledge))
    for expected in ("beispiel-werkstatt-treffen.yml", "beispiel-werkstatt-workshop.yml"):
        assert expected in found
    assert all(f"{name} ist leer" in found for name in knowledge.library.site.unfilled())
    assert "consent_on" in "\n".join(advice(knowledge))
