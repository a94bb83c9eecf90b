"""`make profile` names functions: one that was renamed would silently cost nothing."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
_TABLE = (ROOT / "scripts/profile_build.py").read_text("utf-8").split("_STEPS", 1)[1]
STEPS = re.findall(r'\("(\w+\.py)", "(\w+)"\)', _TABLE.split("}", 1)[0])


@pytest.mark.parametrize(("file", "name"), STEPS)
def test_every_step_is_a_function_of_the_core(file: str, name: str) -> None:
    sources = [one.read_text("utf-8") for one in (ROOT / "hooks/werkstatt").rglob(file)]
    nodes = [node for source in sources for node in ast.walk(ast.parse(source))]
    assert name in {node.name for node in nodes if isinstance(node, ast.FunctionDef)}


def test_there_are_steps() -> None:
    assert len(STEPS) > 8
