"""Problems as GitHub shows them: beside the line of the file, in a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from werkstatt.schema.problems import Problem, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def wanted(environ: Mapping[str, str]) -> bool:
    """Whether this runs as a workflow of GitHub."""
    return environ.get("GITHUB_ACTIONS") == "true"


def commands(problems: Iterable[Problem]) -> Iterator[str]:
    """A workflow command for each problem, errors first: GitHub shows ten of a kind for a step.

    What is for the editorial team stands in the report alone: it is no fault of the change.

    Source: docs.github.com, "Workflow commands"; escaping as in actions/toolkit, command.ts.
    """
    told = {problem for problem in problems if problem.severity in _COMMANDS}
    for problem in sorted(told, key=lambda one: (one.severity, one)):
        place = f"file={_property(problem.file)},line={problem.line}"
        yield f"::{_COMMANDS[problem.severity]} {place}::{_data(problem.sentence)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
