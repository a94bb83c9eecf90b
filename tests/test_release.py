"""Publishing is refused while anything is an example or empty; each obstacle is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.knowledge import Knowledge
from werkstatt.release import advice, obstacles, state_line
from werkstatt.schema.problems import ProblemsFound

from tests.sample import sample
from tests.sites.tiny import read_with
from tests.sites.tiny_texts import ROOM

FILLED = """\
name: Werkstatt-Wissen
url: https://wissen.example.org/
description: Wissen.
carrier: Träger gGmbH
funding_line: Förderhinweis.
region: {city: Leipzig, country: DE, subdivision: SN,
  south: 51.10, north: 51.60, west: 12.00, east: 12.80}
operator: {name: A, street: B 1, postcode: 04109, city: Leipzig, represented_by: C,
  register_entry: HRB 1, email: a@b.de, phone: 0341 1234567, editor: D}
legal: {privacy_email: a@b.de, accessibility_email: a@b.de, hosting: E}
donations: {holder: A, iban: DE89 3704 0044 0532 0130 00, bic: COBADEFFXXX, purpose: Spende}
forge: {repository: https://forge.example.org/a/b, branch: main}
contact_email: a@b.de
"""


def _knowledge(root: Path, **changes: str) -> Knowledge:
    site = FILLED.replace(".example.org", ".org")
    return read_with(root, {"data/site.yml": site, **changes})


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


def test_examples_what_is_empty_and_who_did_not_consent_are_all_named() -> None:
    found = list(obstacles(sample()))
    assert "data/events/treffen.yml: „Werkstatt-Treffen“ ist ein Beispiel." in found
    assert "data/site.yml: url ist noch die Platzhalter-Adresse." in found
    empty = sample().library.site.unfilled()
    assert "operator.name" in empty and len(found) == len(empty) + 2
    assert all(f"data/site.yml: {name} ist leer." in found for name in empty)
    waiting = "1 Organisationen haben noch nicht zugestimmt (consent_on)."
    assert list(advice(sample(), state_line(sample()))) == [waiting]


def test_a_planted_old_state_in_the_readme_is_named() -> None:
    readme = state_line(sample()).replace("Sprachen", "Zungen")
    assert "README.md" in next(advice(sample(), readme))
