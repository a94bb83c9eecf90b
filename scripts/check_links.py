"""Ask every outside link of the content, politely, and write down which are dead since when."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

import _run
from _content import checked_content
from _fetch import WebFetch
from _paths import ROOT
from werkstatt.upkeep.link_check import Checker, Pace, State
from werkstatt.upkeep.link_report import LinkReport, next_report, remembered
from werkstatt.upkeep.outside_links import outside_links

AGENT = "Werkstatt-Wissen-Links"


def main() -> int:
    """Write the report as JSON and print the counts; 1 for bad content, or without a network."""
    parser = _run.Command(
        description="Fragt alle Links nach außen und schreibt auf, welche seit wann tot sind.",
        epilog="Beispiel: python scripts/check_links.py links.json",
    )
    parser.add_argument("report", type=Path, help="wohin der Bericht geschrieben wird (JSON)")
    parser.add_argument("--before", type=Path, help="letzter Bericht oder Text des Issues")
    parser.add_argument("--pause", type=_run.span, default=2.0, help="Sekunden je Server")
    parser.add_argument("--timeout", type=_run.span, default=15.0, help="Sekunden je Anfrage")
    parser.add_argument(
        "--minutes", type=_run.span, default=90.0, help="danach wird nicht mehr gefragt"
    )
    parser.add_argument("--root", type=_run.folder, default=ROOT, help="Ordner des Projekts")
    options = parser.parse_args()
    content = checked_content(options.root)
    if content is None:
        return 1
    fetch = WebFetch(f"{AGENT}/1.0 (+{content.library.site.url})", options.timeout)
    pace = Pace(time.monotonic, time.sleep, options.pause)
    checker = Checker(fetch, pace, AGENT, time.monotonic() + 60 * options.minutes)
    verdicts = dict(checker.check(outside_links(content)))
    report = next_report(verdicts.items(), _before(options.before), content.today)
    counts = Counter(verdict.state for verdict in verdicts.values())
    if counts[State.DEAD] > max(20, len(verdicts) // 2):
        print(f"{counts[State.DEAD]} von {len(verdicts)} Links antworten nicht: Das liegt an uns.")
        return 1
    options.report.write_text(report.model_dump_json(indent=1) + "\n", "utf-8")
    print(", ".join(f"{counts[state]} {_WORDS[state]}" for state in State))
    return 0


_WORDS = {
    State.ALIVE: "erreichbar",
    State.MOVED: "umgezogen",
    State.DEAD: "tot",
    State.UNSURE: "unklar",
}


def _before(file: Path | None) -> LinkReport | None:
    """The last report; one that cannot be read is told, and counting begins anew."""
    try:
        return remembered(file.read_text("utf-8")) if file and file.is_file() else None
    except ValueError as error:
        print(f"Hinweis: {error} Die 14 Tage beginnen neu.", file=sys.stderr)
        return None


if __name__ == "__main__":
    _run.run(main)
