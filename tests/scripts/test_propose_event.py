"""`.github/propose-event`: whoever filled in the form gets an answer, whatever goes wrong."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.sites.tiny import ROOT

_GH = """#!/bin/sh
echo "$*" >> "$GH_LOG"
case "$1 $2" in
"pr list") [ "$GH_REFUSES" != list ] || exit 1; echo "$GH_OPEN" ;;
"issue comment") [ "$GH_REFUSES" != comment ] || exit 1 ;;
"pr create") [ "$GH_REFUSES" != pr ] || { echo "not permitted to create" >&2; exit 1; }
  echo https://forge.example/pull/9 ;;
"workflow run") [ "$GH_REFUSES" != run ] || exit 1 ;;
"label create") [ "$GH_REFUSES" != label ] || exit 1 ;;
esac
"""

_GIT = """#!/bin/sh
for word; do [ "$word" != "$GIT_REFUSES" ] || { echo "fatal: no" >&2; exit 128; }; done
PATH=$GIT_PATH exec git "$@"
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A repository with its remote, a stand-in for gh, and a form that was read."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/gh").write_text(_GH, "utf-8")
    (tmp_path / "bin/git").write_text(_GIT, "utf-8")
    for name in ("gh", "git"):
        (tmp_path / "bin" / name).chmod(0o755)
    (tmp_path / "out").mkdir()
    (tmp_path / "out/name").write_text("2027-01-13-treffen", "utf-8")
    (tmp_path / "out/event.yml").write_text("title: Treffen\n", "utf-8")
    repository = tmp_path / "repository"
    (repository / "data/events").mkdir(parents=True)
    (repository / "data/events/a.yml").write_text("title: A\n", "utf-8")
    _git(tmp_path, "init", "-q", "--bare", "remote.git")
    _git(repository, "init", "-q", "-b", "main")
    _git(repository, "add", ".")
    _git(repository, "-c", "user.name=a", "-c", "user.email=a@b.de", "commit", "-q", "-m", "a")
    return tmp_path


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout


def _proposed(
    place: Path, refuses: str = "", already: str = "", git_refuses: str = ""
) -> tuple[int, str, str]:
    """Exit code, what gh was asked, what the run says."""
    log = place / "gh.log"
    log.write_text("", "utf-8")
    environment = {
        **os.environ,
        "PATH": f"{place / 'bin'}:{os.environ['PATH']}",
        "GH_LOG": str(log),
        "GH_TOKEN": "secret",
        "GH_REFUSES": refuses,
        "GH_OPEN": already,
        "GIT_REFUSES": git_refuses,
        "GIT_PATH": os.environ["PATH"],
        "GITHUB_OUTPUT": str(place / "output"),
        "GITHUB_REPOSITORY": "verein/wissen",
        "REMOTE": str(place / ("nowhere" if refuses == "push" else "remote.git")),
    }
    done = subprocess.run(
        [str(ROOT / ".github/propose-event"), str(place / "out"), "5"],
        cwd=place / "repository",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, log.read_text("utf-8"), done.stdout


def test_a_proposal_is_answered_with_its_address_and_checked(place: Path) -> None:
    code, asked, _ = _proposed(place)
    assert code == 0 and "issue comment 5 --body Danke! Daraus ist ein Vorschlag" in asked
    assert "https://forge.example/pull/9" in asked
    assert "workflow run check.yml --ref termin-5" in asked
    assert "label create termin" in asked and "issue edit 5 --add-label termin" in asked
    made = _git(place / "remote.git", "show", "termin-5:data/events/2027-01-13-treffen.yml")
    assert made == "title: Treffen\n"


@pytest.mark.parametrize(
    ("refuses", "code", "answer"),
    [
        ("pr", 0, "compare/termin-5?expand=1"),
        ("run", 0, "Die Prüfung ließ sich nicht starten"),
        ("push", 1, "durfte Ihren Termin nicht speichern"),
        ("label", 0, "Daraus ist ein Vorschlag geworden"),
    ],
)
def test_what_a_setting_forbids_is_answered(
    refuses: str, code: int, answer: str, place: Path
) -> None:
    ended, asked, said = _proposed(place, refuses)
    assert ended == code and answer in asked and "issue comment 5" in asked
    assert "::warning::" in said or "::error::" in said


def test_an_edited_form_renews_its_proposal(place: Path) -> None:
    _proposed(place)
    _git(place / "repository", "switch", "-q", "main")
    code, asked, _ = _proposed(place, already="https://forge.example/pull/9")
    assert code == 0 and "auf dem neuen Stand: https://forge.example/pull/9" in asked
    assert "pr create" not in asked


@pytest.mark.parametrize("lacking", ["name", "event.yml", "both"])
def test_a_form_that_could_not_be_read_is_answered(lacking: str, place: Path) -> None:
    for name in ("name", "event.yml") if lacking == "both" else (lacking,):
        (place / "out" / name).unlink()
    code, asked, said = _proposed(place)
    assert code == 1 and "konnte Ihr Formular nicht lesen" in asked and "::error::" in said


@pytest.mark.parametrize("name", ["../x", "a b", "$(id)", "", "A"])
def test_a_planted_name_is_refused(name: str, place: Path) -> None:
    (place / "out/name").write_text(name, "utf-8")
    code, asked, _ = _proposed(place)
    assert code == 1 and "issue comment" in asked and "pr create" not in asked


def test_an_event_that_is_there_is_not_overwritten(place: Path) -> None:
    (place / "out/name").write_text("a", "utf-8")
    code, asked, _ = _proposed(place)
    assert code == 1 and "gibt es schon" in asked
    assert (place / "repository/data/events/a.yml").read_text("utf-8") == "title: A\n"


def test_an_error_is_answered_as_it_is(place: Path) -> None:
    (place / "out/error.md").write_text("Das fehlt.", "utf-8")
    code, asked, _ = _proposed(place)
    assert code == 0 and "error.md" in asked and "pr create" not in asked


@pytest.mark.parametrize("command", ["switch", "add", "commit", "push"])
def test_a_planted_failure_of_git_is_answered(command: str, place: Path) -> None:
    code, asked, said = _proposed(place, git_refuses=command)
    assert code != 0 and asked.count("issue comment 5") == 1 and "::error::" in said
    assert "Das liegt nicht an Ihren Angaben" in asked
    assert (place / "output").read_text("utf-8") == "answered=yes\n"


def test_a_planted_failure_before_the_answer_is_answered_once(place: Path) -> None:
    code, asked, said = _proposed(place, "list")
    assert code != 0 and asked.count("issue comment 5") == 1
    assert "nicht fertig geworden" in asked and "looking for a proposal" in said


def test_an_issue_that_takes_no_answer_leaves_it_to_the_workflow(place: Path) -> None:
    """Then the step with `if: failure()` tries; the log says what happened."""
    code, _, said = _proposed(place, "comment")
    assert code != 0 and "could not be answered" in said
    assert not (place / "output").exists()


def test_a_good_end_is_told_to_the_workflow_once(place: Path) -> None:
    _, asked, _ = _proposed(place)
    assert asked.count("issue comment") == 1
    assert (place / "output").read_text("utf-8") == "answered=yes\n"
