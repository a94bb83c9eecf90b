"""Name events whose time, place or status changed since a commit without a higher revision."""

from __future__ import annotations

from pathlib import PurePath

import _run
from _content import uncompared_content
from _git import GitRefused, check_commit, git
from werkstatt.calendar.revision import forgotten_revision
from werkstatt.content.library import Located
from werkstatt.schema.event import Event
from werkstatt.schema.problems import Problem, report
from werkstatt.schema.validate import validate
from werkstatt.schema.yaml_source import parse_yaml


def main() -> int:
    """Print the report; 1 when an event needs a higher revision or the content has errors."""
    parser = _run.Command(
        description="Nennt Termine, die seit einem Commit anders sind, ohne höhere revision.",
        epilog="Beispiel: python scripts/check_revisions.py origin/main",
    )
    parser.add_argument("base", help="Commit, mit dem verglichen wird")
    base = parser.parse_args().base
    check_commit(base)
    library = uncompared_content().library
    changed = set(git("diff", "--name-only", base, "--", "data/events").splitlines())
    items = [item for item in library.located if item.source.file in changed]
    problems = [problem for item in items if (problem := _of_one(base, item))]
    print(report(problems))
    return 1 if problems else 0


def _of_one(base: str, item: Located) -> Problem | None:
    try:
        text = git("show", f"{base}:{item.source.file}")
    except GitRefused:
        return None
    source, _ = parse_yaml(text, item.source.file)
    if source is None:
        return None
    before, _ = validate(Event, source, id=PurePath(item.source.file).stem)
    return forgotten_revision(before, item) if before else None


if __name__ == "__main__":
    _run.run(main)
