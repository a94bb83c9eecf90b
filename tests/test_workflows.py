"""The workflows: what they may do, how long, with which actions; no fault is swallowed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sites.tiny import ROOT

FLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
KNOWN = {
    "build-parts": {"parts", "part", "join"},
    "check": {"check"},
    "event-form": {"read", "propose"},
    "publish": {"ready", "build", "deploy"},
    "upkeep": {"list", "tell"},
}
"""The jobs of each workflow; a new one is added here together with its rights."""
MAY_WRITE = {
    ("event-form", "propose"): {"actions", "contents", "issues", "pull-requests"},
    ("publish", "deploy"): {"pages", "id-token"},
    ("upkeep", "tell"): {"issues"},
}
LONGER = {("upkeep", "list"): 120}
"""Minutes: a thousand links are asked one after the other, with pauses."""
_PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}")
_STEP = re.compile(r"uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+\n")
_SWALLOWED = re.compile(r"\|\|\s*(?:true|:)|continue-on-error|set \+e")


def _flow(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text("utf-8")))


def _on(flow: dict[str, Any]) -> dict[str, Any]:
    """YAML 1.1 reads the key `on` as true."""
    return dict(flow[True])  # type: ignore[index]


def faults(name: str, text: str) -> list[str]:
    """What is wrong with a workflow."""
    flow, found = yaml.safe_load(text), []
    if flow["permissions"] != {}:
        found.append("rights outside a job")
    if _SWALLOWED.search(text):
        found.append("a fault is swallowed")
    if text.count("uses: ") != len(_STEP.findall(text)):
        found.append("an action without its version")
    for job, content in flow["jobs"].items():
        found += [f"{job}: {what}" for what in _faults_of_job(name, job, content)]
    return found


def _faults_of_job(name: str, job: str, content: dict[str, Any]) -> list[str]:
    found = []
    if not 0 < content.get("timeout-minutes", 0) <= LONGER.get((name, job), 30):
        found.append("no timeout")
    writes = {key for key, level in content["permissions"].items() if level != "read"}
    if not writes <= MAY_WRITE.get((name, job), set()):
        found.append(f"writes {sorted(writes)}")
    for step in content["steps"]:
        if "uses" in step and not _PINNED.fullmatch(step["uses"]):
            found.append(f"{step['uses']} is not pinned")
        if "checkout@" in step.get("uses", "") and step["with"]["persist-credentials"]:
            found.append("the token stays in .git")
        if "${{" in step.get("run", ""):
            found.append("an expression in a command: it belongs into env")
    return found


@pytest.mark.parametrize("file", FLOWS, ids=lambda file: file.stem)
def test_a_workflow_keeps_the_rules(file: Path) -> None:
    assert faults(file.stem, file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("persist-credentials: false", "persist-credentials: true", "the token stays"),
        ("timeout-minutes: 20", "timeout-minutes: 0", "no timeout"),
        ("permissions: {}", "permissions: write-all", "rights outside"),
        ("run: .ci/run", "run: .ci/run || true", "swallowed"),
        ("run: .ci/run", "run: echo ${{ github.head_ref }}", "an expression"),
        ("contents: read", "contents: write", "writes"),
        ("08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0", "v5", "not pinned"),
    ],
)
def test_a_planted_fault_in_a_workflow_is_found(old: str, new: str, what: str) -> None:
    text = (ROOT / ".github/workflows/check.yml").read_text("utf-8")
    assert old in text
    assert any(what in fault for fault in faults("check", text.replace(old, new)))


@pytest.mark.parametrize("name", KNOWN)
def test_the_jobs_are_known(name: str) -> None:
    assert set(_flow(name)["jobs"]) == KNOWN[name]


def test_pull_requests_run_every_check_and_main_is_not_checked_twice() -> None:
    assert set(_on(_flow("check"))) == {"pull_request", "workflow_dispatch"}
    assert "run: .ci/run" in (ROOT / ".github/workflows/check.yml").read_text("utf-8")


def test_publishing_runs_nightly_builds_and_crawls_and_runs_no_test() -> None:
    flow = _flow("publish")
    assert {"push", "schedule", "workflow_dispatch"} == set(_on(flow))
    steps = [step.get("run", "") for job in flow["jobs"].values() for step in job["steps"]]
    assert "make publish-build" in steps and "make test" not in " ".join(steps)
    assert flow["jobs"]["build"]["if"] == "needs.ready.outputs.ready == 'true'"
    recipe = (ROOT / "Makefile").read_text("utf-8").split("\npublish-build:")[1].split("\n\n")[0]
    assert "WERKSTATT_PUBLISH=1" in recipe and "check_site.py site" in recipe
    assert "pytest" not in recipe


@pytest.mark.parametrize("name", ["check", "publish", "event-form"])
def test_packages_are_cached(name: str) -> None:
    for job in _flow(name)["jobs"].values():
        for step in job["steps"]:
            if "setup-python@" in step.get("uses", ""):
                assert step["with"]["cache"] == "pip"


def test_what_a_robot_proposes_is_checked() -> None:
    script = (ROOT / ".github/propose-event").read_text("utf-8")
    assert "gh workflow run check.yml" in script and not _SWALLOWED.search(script)
    assert "workflow_dispatch" in _on(_flow("check"))


def unanswered(flow: dict[str, Any]) -> list[str]:
    """What could fail in the workflow of the form without an answer in the issue."""
    propose, read = flow["jobs"]["propose"], flow["jobs"]["read"]
    *before, last = propose["steps"]
    found = []
    if not ("failure()" in last.get("if", "") and "gh issue comment" in last["run"]):
        found.append("no answer when a step fails")
    if "steps.propose.outputs.answered" not in last.get("if", "") or not any(
        step.get("id") == "propose" for step in before
    ):
        found.append("answered twice")
    for name, job in (("read", read), ("propose", propose)):
        limits = [step.get("timeout-minutes", 0) for step in job["steps"]]
        # A job that takes too long is cancelled, and then no step answers.
        if not 0 < sum(limits) < job["timeout-minutes"]:
            found.append(f"{name}: the job ends before its steps")
    if "needs.read.result == 'failure'" not in propose["if"]:
        found.append("no answer when reading failed")
    return found


def test_every_failure_of_the_form_is_answered() -> None:
    assert unanswered(_flow("event-form")) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("failure() && steps", "success() && steps", "no answer when a step fails"),
        ("steps.propose.outputs.answered != 'yes'", "true", "answered twice"),
        ("timeout-minutes: 3", "timeout-minutes: 30", "propose: the job ends"),
        (" || needs.read.result == 'failure'", "", "no answer when reading failed"),
    ],
)
def test_a_planted_silence_of_the_form_is_found(old: str, new: str, what: str) -> None:
    text = (ROOT / ".github/workflows/event-form.yml").read_text("utf-8")
    assert old in text
    found = unanswered(yaml.safe_load(text.replace(old, new)))
    assert any(what in one for one in found)


def test_new_versions_wait_before_they_are_proposed() -> None:
    found = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))
    ecosystems = {one["package-ecosystem"]: one for one in found["updates"]}
    assert set(ecosystems) == {"github-actions", "npm", "pip"}
    assert all(one["cooldown"]["default-days"] >= 7 for one in ecosystems.values())
