"""What a build takes from the store is what it would have made: same bytes, same problems."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest
from werkstatt.build.content import open_source
from werkstatt.build.plan import Plan
from werkstatt.build.site import write_site
from werkstatt.build.version import program_version
from werkstatt.schema.problems import ProblemsFound, report
from werkstatt.store import FORGETFUL, Stores

from tests.build.edits import Project, harm
from tests.sites.tiny import ROOT, write_files

SEEDS = int(os.environ.get("STORE_SEEDS", "6"))
STEPS = 8


def _made(root: Path, project: Project, stores: Stores) -> dict[str, bytes] | str:
    """Every file of the site, with what was said; or only what was said, when it is an error."""
    site = root / "made"
    shutil.rmtree(site, ignore_errors=True)
    try:
        knowledge = open_source(root, project.day, stores=stores)
        every = knowledge.library.languages.codes
        codes = tuple(code for code in project.codes if code in every) or every
        plan = Plan(knowledge, codes, root, site, stores=stores, processes=1)
        written = write_site(plan)
    except ProblemsFound as error:
        return str(error)
    said = report([*knowledge.warnings, *written.warnings])
    files = {str(file): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    return {**files, "said": said.encode()}


def _lay(root: Path, before: dict[str, str], after: dict[str, str]) -> None:
    for name in before.keys() - after.keys():
        (root / name).unlink()
    write_files(root, {name: text for name, text in after.items() if before.get(name) != text})


def _program(root: Path) -> dict[str, str]:
    for folder in ("overrides", "docs/assets"):
        shutil.copytree(ROOT / folder, root / folder)
    texts = [file for file in root.rglob("*") if file.suffix in {".html", ".css"}]
    return {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in texts}


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_build_with_the_store_is_a_cold_build(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    project, laid = Project(chance, _program(tmp_path)), dict[str, str]()
    done = []
    for _ in range(STEPS):
        before = project.copy()
        done.append(project.edit())
        now = {**project.files, **project.program}
        _lay(tmp_path, laid, now)
        laid = now
        harm(tmp_path / ".cache", chance)
        warm = _made(tmp_path, project, Stores(tmp_path / ".cache", program_version(tmp_path)))
        assert warm == _made(tmp_path, project, FORGETFUL), done
        if isinstance(warm, str):
            project.restore(before)
