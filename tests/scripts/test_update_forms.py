"""What the issue forms offer is what data/ has, and the robot understands every choice."""

from __future__ import annotations

from pathlib import Path

import pytest
import update_forms
import yaml
from werkstatt.content.answers import languages_of, rule_of
from werkstatt.issue_forms import ELSEWHERE, choices, filled, form_problems
from werkstatt.issue_forms import FORMS as FOLDER
from werkstatt.schema.problems import Severity
from werkstatt.schema.room import Room

from tests.sample import sample
from tests.sites.tiny import ROOT, write_project
from tests.sites.tiny_texts import tiny_files

FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))


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
    lists = choices(sample().library)
    for option in lists["Wiederholung"][1:]:
        assert rule_of(str(option)).startswith("FREQ="), option
    for option in lists["Sprachen"]:
        assert isinstance(option, dict)
        (code,) = languages_of(f"- [x] {option['label']}")
        assert code != option["label"]


def test_a_list_is_filled_between_its_marks_and_twice_is_once() -> None:
    form = "a:\n    # Liste: Raum\n    - old\n    # Ende der Liste\nb: 1\n"
    once = filled(form, {"Raum": ["Haus: eins", "Hof"]})
    assert yaml.safe_load(once) == {"a": ["Haus: eins", "Hof"], "b": 1}
    assert filled(once, {"Raum": ["Haus: eins", "Hof"]}) == once


def test_a_planted_new_room_is_told_to_the_editorial_team_and_fails_nothing(
    tmp_path: Path,
) -> None:
    library, folder = sample().library, tmp_path / FOLDER
    folder.mkdir(parents=True)
    form = "a:\n  # Liste: Raum\n  - old\n  # Ende der Liste\n"
    (folder / "termin.yml").write_text(form, "utf-8")
    (folder / "config.yml").write_text("blank_issues_enabled: false\n", "utf-8")
    (told,) = form_problems(tmp_path, library)
    assert told.file == f"{FOLDER}/termin.yml" and told.severity is Severity.UPKEEP
    (folder / "termin.yml").write_text(filled(form, choices(library)), "utf-8")
    assert list(form_problems(tmp_path, library)) == []
    found = yaml.safe_load((folder / "termin.yml").read_text("utf-8"))
    assert found["a"] == [ELSEWHERE, *sorted(room.name for room in library.listed(Room))]


def test_the_command_brings_the_forms_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_project(tmp_path, tiny_files())
    form = root / FOLDER / "termin.yml"
    form.parent.mkdir(parents=True)
    form.write_text("a:\n  # Liste: Raum\n  - old\n  # Ende der Liste\n", "utf-8")
    monkeypatch.setattr(update_forms, "ROOT", root)
    monkeypatch.setattr("sys.argv", ["update_forms.py", "--check"])
    assert update_forms.main() == 1 and "old" in form.read_text("utf-8")
    monkeypatch.setattr("sys.argv", ["update_forms.py"])
    assert update_forms.main() == 0 and ELSEWHERE in form.read_text("utf-8")
    assert "termin.yml" in capsys.readouterr().out
