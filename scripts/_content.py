"""The content of the project as the commands need it: checked, on the day of this run."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from _paths import ROOT
from werkstatt.build.content import open_content
from werkstatt.clock import build_day
from werkstatt.knowledge import Knowledge, load_content
from werkstatt.pages.kinds import models
from werkstatt.schema.problems import ProblemsFound


def today() -> dt.date:
    """The day of this run; the only place where a command looks at the clock."""
    return build_day(os.environ, dt.datetime.now(dt.UTC))


def checked_content(root: Path = ROOT) -> Knowledge | None:
    """All content, or None after printing what is wrong with it."""
    try:
        return open_content(root, today())
    except ProblemsFound as found:
        print(found)
        return None


def uncompared_content(root: Path = ROOT) -> Knowledge:
    """Content whose translations may lag behind: for the tools that mend them.

    Raises ProblemsFound when anything else is wrong.
    """
    return load_content(root, today(), models())
