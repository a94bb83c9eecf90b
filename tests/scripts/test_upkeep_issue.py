"""The one upkeep issue: opened or updated by its label, and never in silence when it fails."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = ROOT / ".github/workflows"

_GH = """\
#!/bin/sh
echo "$*" >> "$LOG"
case "$1 $2" in
"issue list") [ -z "$OPEN" ] || echo "$OPEN" ;;
"issue view") echo "alter Text" ;;
esac
[ "$1 $2" != "$FAILS" ]
"""


def _run(root: Path, *words: str, opened: str = "", fails: str = "") -> tuple[int, list[str]]:
    """Run the script with a forge that only writes down what it is told."""
    gh, log = root / "gh", root / "log"
    gh.write_text(_GH, "utf-8")
    gh.chmod(0o755)
    log.touch()
    environment = {**os.environ, "PATH": f"{root}:{os.environ['PATH']}", "LOG": str(log)}
    environment |= {"OPEN": opened, "FAILS": fails}
    command = [str(ROOT / ".github/upkeep-issue"), *words]
    done = subprocess.run(command, env=environment, cwd=root, capture_output=True, check=False)
    return done.returncode, log.read_text("utf-8").splitlines()


def test_without_an_issue_one_is_opened_with_its_label(tmp_path: Path) -> None:
    code, said = _run(tmp_path, "write", "liste.md")
    assert code == 0
    assert said[0].startswith("label create pflege --force")
    assert "--state open" in said[1]
    title = "issue create --title Pflege der Website --label pflege --body-file liste.md"
    assert said[2:] == [title]


def test_an_open_issue_is_updated(tmp_path: Path) -> None:
    code, said = _run(tmp_path, "write", "liste.md", opened="7")
    assert (code, said[2:]) == (0, ["issue edit 7 --body-file liste.md"])


def test_the_last_text_is_read_also_of_a_closed_issue(tmp_path: Path) -> None:
    code, said = _run(tmp_path, "read", "vorher.md", opened="7")
    assert code == 0 and "--state all" in said[0]
    assert (tmp_path / "vorher.md").read_text("utf-8") == "alter Text\n"


def test_where_there_was_never_an_issue_the_text_is_empty(tmp_path: Path) -> None:
    assert _run(tmp_path, "read", "vorher.md")[0] == 0
    assert (tmp_path / "vorher.md").read_text("utf-8") == ""


@pytest.mark.parametrize(
    ("fails", "opened"),
    [("label create", ""), ("issue list", ""), ("issue edit", "7"), ("issue create", "")],
)
def test_a_planted_failure_of_the_forge_ends_in_red(
    fails: str, opened: str, tmp_path: Path
) -> None:
    assert _run(tmp_path, "write", "liste.md", opened=opened, fails=fails)[0] != 0


@pytest.mark.parametrize("words", [("read",), ("tell", "liste.md")])
def test_a_wrong_call_fails(words: tuple[str, ...], tmp_path: Path) -> None:
    assert _run(tmp_path, *words)[0] != 0


def test_the_workflow_hides_no_failure_and_gives_each_job_only_what_it_needs() -> None:
    text = (WORKFLOWS / "upkeep.yml").read_text("utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    assert "|| true" not in text and "continue-on-error" not in text
    assert jobs["list"]["permissions"] == {"contents": "read", "issues": "read"}
    assert jobs["tell"]["permissions"]["issues"] == "write"
    assert not [step for step in jobs["tell"]["steps"] if "python" in step.get("run", "")]


def test_actions_are_pinned_to_a_commit() -> None:
    used = re.findall(r"uses: (\S+)", (WORKFLOWS / "upkeep.yml").read_text("utf-8"))
    assert used and all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", one) for one in used)
