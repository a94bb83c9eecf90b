"""Show the site on this machine; a saved file appears within seconds."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

import _run
from _paths import ROOT


def main() -> int:
    """Run MkDocs' server with German and the languages whose files changed."""
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Beispiel: LANGS=de,ar python scripts/serve_site.py"
    )
    parser.add_argument("--no-open", action="store_true", help="keinen Browser öffnen")
    parser.add_argument("--address", default="127.0.0.1:8000", help="Adresse der Vorschau")
    arguments = parser.parse_args()
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", arguments.address]
    command += [] if arguments.no_open else ["--open"]
    environment = {**os.environ, "WERKSTATT_PREVIEW": "1", "NO_MKDOCS_2_WARNING": "1"}
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    _run.run(main)
