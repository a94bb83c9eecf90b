"""Refuse publishing while name, address, imprint or data protection are not set, naming each."""

from __future__ import annotations

import _run
from _content import checked_content
from _paths import ROOT
from werkstatt.release import advice, has_address, obstacles

_NO_ADDRESS = 3
"""The exit code while publishing has not begun: .ci/release-ready."""


def main() -> int:
    """Print each obstacle; 1 when there is one, 3 while the site has no address."""
    parser = _run.Command(
        description="Sagt, was der Veröffentlichung noch im Weg steht.",
        epilog="Beispiel: python scripts/check_release.py",
    )
    parser.add_argument(
        "root", nargs="?", type=_run.folder, default=ROOT, help="Ordner des Projekts"
    )
    root = parser.parse_args().root
    knowledge = checked_content(root)
    if knowledge is None:
        return 1
    lines = list(obstacles(knowledge))
    readme = (ROOT / "README.md").read_text("utf-8")
    print("\n".join([*lines, *(f"Hinweis: {line}" for line in advice(knowledge, readme))]))
    print(f"{len(lines)} Hindernisse" if lines else "Bereit zur Veröffentlichung.")
    if not has_address(knowledge):
        return _NO_ADDRESS
    return 1 if lines else 0


if __name__ == "__main__":
    _run.run(main)
