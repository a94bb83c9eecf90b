"""Old name of three commands, kept for one release because CONTRIBUTING named it."""

from __future__ import annotations

import sys

import _run
import accept_translation
import brief_translator
import new_translation

_VERBS = {
    "new": new_translation.main,
    "accept": accept_translation.main,
    "brief": brief_translator.main,
}


def main() -> int:
    """Run the command that the first word now names."""
    verb = sys.argv.pop(1) if len(sys.argv) > 1 else ""
    if verb not in _VERBS:
        print(f"Beispiel: python scripts/{new_translation.__name__}.py ar verein/gruenden")
        return 2
    return _VERBS[verb]()


if __name__ == "__main__":
    _run.run(main)
