"""What git knows of this repository."""

from __future__ import annotations

import subprocess

from _paths import ROOT
from _run import Refused


class GitRefused(Refused):
    """A command that git did not carry out."""


def git(*arguments: str) -> str:
    """The output of a command; raises GitRefused when git does not carry it out."""
    command = ["git", *arguments]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise GitRefused(f"git {arguments[0]} geht hier nicht. Ist das ein git-Ordner?") from error
    return done.stdout


def check_commit(name: str) -> None:
    """Raise GitRefused when there is no such commit."""
    try:
        git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    except GitRefused as error:
        raise GitRefused(f"git kennt „{name}“ nicht. So geht es: origin/main") from error
