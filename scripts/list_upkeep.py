"""List what is overdue, ends soon or is unknown, by date: Markdown, and CSV for spreadsheets."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import _run
from _content import today
from _paths import ROOT
from werkstatt.build.content import upkeep_problems
from werkstatt.knowledge import Knowledge, load_content
from werkstatt.pages.kinds import models
from werkstatt.schema.problems import ProblemsFound
from werkstatt.upkeep.as_text import as_csv, as_markdown
from werkstatt.upkeep.duty import Duty, following_duties
from werkstatt.upkeep.every_duty import every_duty
from werkstatt.upkeep.link_report import LinkReport, link_duties, memory, remembered
from werkstatt.upkeep.outside_links import outside_links


def main() -> int:
    """Write the list; 1 when the content has errors or the report of links cannot be read."""
    options = _options()
    try:
        report = _report(options.links) if options.links else None
        content = load_content(options.root, options.today or today(), models())
    except (ProblemsFound, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    duties = list(_duties(content, report, options.root))
    remember = memory(report) if report else ""
    room = options.most - len(remember) if options.most else None
    text = as_markdown(duties, content.today, options.forge, room) + remember
    if options.out:
        options.out.write_text(text, "utf-8")
    else:
        print(text, end="")
    if options.csv:
        options.csv.write_text(as_csv(duties, content.today), "utf-8", newline="")
    return 0


def _report(file: Path) -> LinkReport:
    """ValueError where the file holds none: a list without its links would look complete."""
    if report := remembered(file.read_text("utf-8")):
        return report
    raise ValueError(f"{file} ist kein Bericht. So ist es richtig: --links links.json")


def _options() -> argparse.Namespace:
    parser = _run.Command(
        description="Zeigt nach Tagen, was überfällig ist, bald endet oder unbekannt ist.",
        epilog="Beispiel: python scripts/list_upkeep.py --today 2027-12-01 --csv pflege.csv",
    )
    parser.add_argument("--today", type=_run.day, help="Tag, sonst heute (2027-12-01)")
    parser.add_argument("--out", type=Path, help="Datei für das Markdown, sonst die Ausgabe")
    parser.add_argument("--csv", type=Path, help="dieselbe Liste als Tabelle")
    parser.add_argument("--links", type=Path, help="Bericht von scripts/check_links.py")
    parser.add_argument("--forge", default="", help="wo die Dateien liegen: https://…/blob/main")
    parser.add_argument("--most", type=_run.count, help="so viele Zeichen darf das Markdown haben")
    parser.add_argument("--root", type=_run.folder, default=ROOT, help="Ordner des Projekts")
    return parser.parse_args()


def _duties(content: Knowledge, report: LinkReport | None, root: Path) -> Iterator[Duty]:
    yield from every_duty(content)
    yield from following_duties(upkeep_problems(root, content), content.library.site.carrier)
    if report:
        yield from link_duties(report, outside_links(content), content.today)


if __name__ == "__main__":
    _run.run(main)
