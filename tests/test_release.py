"""Publishing is refused while anything is an example or empty; each obstacle is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from werkstatt.knowledge import Knowledge
from werkstatt.release import advice, has_address, obstacles, published, state_line
from werkstatt.schema.problems import ProblemsFound
from werkstatt.schema.room import Room
from werkstatt.schema.site import ABSENT

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


def test_an_example_is_no_obstacle_but_named_and_never_published(tmp_path: Path) -> None:
    room = ROOM.replace("Stadtbüro", "Musterraum") + "example: true\n"
    knowledge = _knowledge(tmp_path, **{"data/rooms/muster.yml": room})
    assert list(obstacles(knowledge)) == []
    named = "data/rooms/muster.yml: „Musterraum“ ist ein Beispiel und erscheint nicht."
    assert named in list(advice(knowledge, ""))
    assert "muster" in {room.id for room in knowledge.library.listed(Room)}
    assert "muster" not in {room.id for room in published(knowledge).library.listed(Room)}


def _without(name: str, value: str = "''") -> str:
    """The settings with one of them empty."""
    text = FILLED.replace(".example.org", ".org")
    new = re.sub(rf"\b{name}: [^,}}\n]+", f"{name}: {value}", text)
    assert new != text
    return new


NEEDED = ["name", "street", "postcode", "city", "represented_by", "register_entry", "email"]
NEEDED += ["editor", "privacy_email", "hosting"]
SPARED = ["phone", "accessibility_email", "holder", "iban", "bic", "purpose", "repository"]
SPARED += ["contact_email"]


@pytest.mark.parametrize("name", NEEDED[1:])
def test_each_empty_setting_that_the_law_asks_for_is_named(name: str, tmp_path: Path) -> None:
    # The city of the operator, not of the region.
    text = _without(name) if name != "city" else FILLED.replace(
        "postcode: 04109, city: Leipzig", "postcode: 04109, city: ''"
    ).replace(".example.org", ".org")  # fmt: skip
    found = list(obstacles(_knowledge(tmp_path, **{"data/site.yml": text})))
    assert len(found) == 1 and found[0].startswith("data/site.yml: ") and f".{name} " in found[0]


@pytest.mark.parametrize("name", SPARED)
@pytest.mark.parametrize("value", ["''", "gibt es nicht"])
def test_a_site_can_do_without_the_rest(name: str, value: str, tmp_path: Path) -> None:
    knowledge = _knowledge(tmp_path, **{"data/site.yml": _without(name, value)})
    assert list(obstacles(knowledge)) == []
    assert ABSENT not in knowledge.library.site.model_dump_json()


def test_a_site_to_which_nobody_can_report_is_named(tmp_path: Path) -> None:
    named = "„Wissen Sie es?“ erscheint nicht"
    assert named not in " ".join(advice(_knowledge(tmp_path), ""))
    text = FILLED.replace("email: a@b.de", "email: ''").replace(
        "https://forge.example.org/a/b", "''"
    )
    told = advice(
        _knowledge(tmp_path, **{"data/site.yml": text.replace(".example.org", ".org")}), ""
    )
    assert named in " ".join(told)


def test_the_operator_is_asked_to_compare_the_funding_line(tmp_path: Path) -> None:
    said = " ".join(advice(_knowledge(tmp_path), ""))
    assert "Zuwendungsbescheid" in said and "„Förderhinweis.“" in said and "Wappen" in said


def test_the_placeholder_address_is_refused(tmp_path: Path) -> None:
    text = FILLED.replace("wissen.example.org", "wissen.example")
    found = list(obstacles(_knowledge(tmp_path, **{"data/site.yml": text})))
    assert found == ["data/site.yml: url ist noch die Platzhalter-Adresse."]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://wissen.example/", False),
        ("https://wissen.example/pfad/", False),
        ("https://wissen.org/a.example.html/", True),
        ("https://wissen.examples.org/", True),
    ],
)
def test_an_address_is_a_placeholder_by_its_host(url: str, expected: bool, tmp_path: Path) -> None:
    text = FILLED.replace("https://wissen.example.org/", url)
    assert has_address(_knowledge(tmp_path, **{"data/site.yml": text})) is expected


def test_a_wrong_iban_is_an_error(tmp_path: Path) -> None:
    text = FILLED.replace("0130 00", "0130 01")
    with pytest.raises(ProblemsFound, match="Prüfziffer"):
        _knowledge(tmp_path, **{"data/site.yml": text})


def test_what_is_empty_and_who_did_not_consent_are_all_named() -> None:
    found = list(obstacles(sample()))
    assert "data/site.yml: url ist noch die Platzhalter-Adresse." in found
    empty = sample().library.site.unfilled()
    assert "operator.name" in empty and len(found) == len(empty) + 1
    assert all(f"data/site.yml: {name} ist leer." in found for name in empty)
    waiting = "1 Organisationen haben noch nicht zugestimmt (consent_on)."
    assert waiting in list(advice(sample(), state_line(sample())))


def test_a_planted_old_state_in_the_readme_is_named() -> None:
    readme = state_line(sample()).replace("Sprachen", "Zungen")
    assert "README.md" in next(advice(sample(), readme))
