"""What git knows of this repository."""

from __future__ import annotations

import subprocess

from _paths import ROOT


def git(*arguments: str) -> str:
    """The output of a command; raises CalledProcessError when git refuses it."""
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout
