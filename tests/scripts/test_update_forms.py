"""What the issue forms offer is what data/ has, and the robot understands every choice."""

from __future__ import annotations

import pytest
import update_forms
import yaml
from werkstatt.content.answers import languages_of, rule_of

from tests.sample import sample
from tests.sites.tiny import ROOT

FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
_REPAIR = "Die Listen sind überholt: make forms. Ohne Python übernimmt das die Redaktion."


def _rooms() -> list[str]:
    texts = (file.read_text("utf-8") for file in (ROOT / "data/rooms").glob("*.yml"))
    rooms = (yaml.safe_load(text) for text in texts)
    return sorted(room["name"] for room in rooms if room.get("listed", True))


def test_the_rooms_to_choose_from_are_those_of_data() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/termin.yml").read_text("utf-8"))
    (field,) = (one for one in form["body"] if one["attributes"].get("label") == "Raum")
    assert field["attributes"]["options"] == [update_forms.ELSEWHERE, *_rooms()], _REPAIR


@pytest.mark.parametrize("form", FORMS, ids=lambda file: file.stem)
def test_a_form_has_what_github_asks_for(form: object) -> None:
    found = yaml.safe_load(form.read_text("utf-8"))  # type: ignore[attr-defined]
    if "body" not in found:
        return
    assert found["name"] and found["description"] and found["title"].endswith(": ")
    labels = [field["attributes"].get("label") for field in found["body"][1:]]
    assert len(set(labels)) == len(labels)
    for field in found["body"]:
        options = field["attributes"].get("options", [])
        assert len(options) == len({str(option) for option in options})
        assert field["type"] not in {"dropdown", "checkboxes"} or options, field


def test_every_choice_is_understood() -> None:
    lists = update_forms.choices(sample())
    for option in lists["Wiederholung"][1:]:
        assert rule_of(str(option)).startswith("FREQ="), option
    for option in lists["Sprachen"]:
        assert isinstance(option, dict)
        (code,) = languages_of(f"- [x] {option['label']}")
        assert code != option["label"]


def test_a_list_is_filled_between_its_marks_and_twice_is_once() -> None:
    form = "a:\n    # Liste: Raum\n    - old\n    # Ende der Liste\nb: 1\n"
    once = update_forms.filled(form, {"Raum": ["Haus: eins", "Hof"]})
    assert yaml.safe_load(once) == {"a": ["Haus: eins", "Hof"], "b": 1}
    assert update_forms.filled(once, {"Raum": ["Haus: eins", "Hof"]}) == once
