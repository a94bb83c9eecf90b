"""Say what a change of a German section means for the readers of its translations."""

from __future__ import annotations

from pathlib import Path

import _run
from _content import today, uncompared_content
from _paths import ROOT, name_in_project
from werkstatt.schema.guide import Change, Weight
from werkstatt.schema.problems import ProblemsFound
from werkstatt.translation.answer import source_sections
from werkstatt.translation.front_matter import weighed


def main() -> int:
    """Write the change into the page's head; 1 when page or section is unknown."""
    parser = _run.Command(
        description="Sagt, was die Änderung eines deutschen Abschnitts für Übersetzungen bedeutet.",
        epilog="Beispiel: python scripts/weigh_change.py docs/de/verein/gruenden.md satzung rule",
    )
    parser.add_argument("file", type=Path, help="die deutsche Seite")
    parser.add_argument("section", help="Kennung der Überschrift, oder anfang")
    parser.add_argument(
        "weight", choices=[str(weight) for weight in Weight], help="Gewicht der Änderung"
    )
    arguments = parser.parse_args()
    name = name_in_project(arguments.file)
    try:
        _weigh(name, arguments.section, Weight(arguments.weight))
    except (ProblemsFound, ValueError) as error:
        print(f"{name}: {error}")
        return 1
    return 0


def _weigh(name: str, id: str, weight: Weight) -> None:
    guides = uncompared_content().guides
    guide = next((page for page in guides.sources.values() if page.file == name), None)
    if guide is None:
        raise ValueError("Das ist keine deutsche Seite.")
    digests = {part.id: part.digest for part in source_sections(guide)}
    if id not in digests:
        raise ValueError(f"Es gibt nur diese Abschnitte: {', '.join(digests)}")
    record = guide.meta.changes.get(id, ())
    earlier = tuple(change for change in record if change.digest != digests[id])
    change = Change(digest=digests[id], weight=weight, on=today())
    file = ROOT / name
    changes = {**guide.meta.changes, id: (*earlier, change)}
    file.write_text(weighed(file.read_text("utf-8"), changes), "utf-8")


if __name__ == "__main__":
    _run.run(main)
