"""Print how hard each German guide is to read: LIX, mean and longest sentence."""

from __future__ import annotations

import _run
from _content import checked_content
from werkstatt.editorial.checks import readability
from werkstatt.schema.guide import PageKind


def main() -> int:
    """Print a Markdown table; 1 when the content could not be read."""
    _run.Command(
        description="Sagt, wie schwer jeder deutsche Ratgeber zu lesen ist (LIX, Sätze).",
        epilog="Beispiel: python scripts/measure_readability.py",
    ).parse_args()
    knowledge = checked_content()
    if knowledge is None:
        return 1
    print("| Ratgeber | Wörter | Sätze | LIX | Wörter je Satz | längster Satz |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for guide in knowledge.guides.sources.values():
        if guide.meta.kind is PageKind.GUIDE:
            found = readability(guide, knowledge.library)
            print(
                f"| {guide.path} | {found.words} | {found.sentences} | {found.lix:.1f} "
                f"| {found.mean:.1f} | {found.longest} |"
            )
    return 0


if __name__ == "__main__":
    _run.run(main)
