"""List what the changes since a commit make stale, as a Markdown comment for a pull request."""

from __future__ import annotations

import _run
from _content import uncompared_content
from _git import GitRefused, check_commit, git
from werkstatt.translation.effects import as_comment, effects


def main() -> int:
    """Print the comment; 1 when the content has errors or the commit is unknown."""
    parser = _run.Command(
        description="Nennt, was die Änderungen seit einem Commit veralten lassen, als Markdown.",
        epilog="Beispiel: python scripts/list_effects.py origin/main",
    )
    parser.add_argument("base", help="Commit, mit dem verglichen wird")
    base = parser.parse_args().base
    check_commit(base)
    content = uncompared_content()
    codes = content.library.languages.codes[1:]
    print(as_comment(list(effects(content.guides, codes, lambda file: _body(base, file)))), end="")
    return 0


def _body(base: str, file: str) -> str:
    """The Markdown of a file as it was, without its head; "" when it was not there."""
    try:
        text = git("show", f"{base}:{file}")
    except GitRefused:
        return ""
    return text.split("---\n", 2)[-1]


if __name__ == "__main__":
    _run.run(main)
