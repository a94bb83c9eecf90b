"""Bring the lists to choose from in the issue forms up to date with data/."""

from __future__ import annotations

from pathlib import Path

import _run
from _content import checked_content
from _paths import ROOT
from werkstatt.issue_forms import stale_forms


def main() -> int:
    """Write the forms; with --check only compare. 1 when the content has errors or is ahead."""
    parser = _run.Command(
        description="Bringt die Listen der Formulare auf den Stand von data/.",
        epilog="Beispiel: python scripts/update_forms.py",
    )
    parser.add_argument("--check", action="store_true", help="nur prüfen, nichts schreiben")
    check = parser.parse_args().check
    knowledge = checked_content(ROOT)
    if knowledge is None:
        return 1
    stale = stale_forms(ROOT, knowledge.library)
    for name, text in stale.items():
        if not check:
            (ROOT / name).write_text(text, "utf-8")
    names = ", ".join(Path(name).name for name in stale)
    print(f"Formulare: {len(stale)} nicht auf dem Stand{': ' if stale else ''}{names}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    _run.run(main)
