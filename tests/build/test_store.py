"""What a build takes from the store is what it would have made: same bytes, same problems."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest
from werkstatt.build.content import open_source
from werkstatt.build.plan import Plan
from werkstatt.build.share import Share, shared_files
from werkstatt.build.site import write_site
from werkstatt.build.version import program_version
from werkstatt.schema.problems import ProblemsFound, errors, report
from werkstatt.store import FORGETFUL, Stores

from tests.build.edits import EDITS, Project, harm
from tests.sites.tiny import ROOT, write_files

SEEDS = int(os.environ.get("STORE_SEEDS", "4"))
STEPS = 7
"""With four seeds every edit is done at least once; more seeds mix them anew."""


def _made(root: Path, project: Project, stores: Stores) -> dict[str, bytes] | str:
    """Every file of the site, with what was said; or only what was said, when it is an error."""
    try:
        knowledge = open_source(root, project.day, stores=stores)
        every = knowledge.library.languages.codes
        codes = tuple(code for code in project.codes if code in every) or every
        plan = Plan(knowledge, codes, root, root / "nowhere", stores=stores)
        plan.templates.compile_all(stores)
        share = Share(plan, codes)
        summary = share.summary()
        if errors(summary.problems):
            raise ProblemsFound(summary.problems)
    except ProblemsFound as error:
        return str(error)
    said = report([*knowledge.warnings, *summary.problems])
    return {**dict(share.files(summary)), **dict(shared_files(plan, summary)), "": said.encode()}


def _lay(root: Path, before: dict[str, str], after: dict[str, str]) -> None:
    for name in before.keys() - after.keys():
        (root / name).unlink()
    write_files(root, {name: text for name, text in after.items() if before.get(name) != text})


def _program(root: Path) -> dict[str, str]:
    for folder in ("overrides", "docs/assets"):
        shutil.copytree(ROOT / folder, root / folder)
    texts = [file for file in root.rglob("*") if file.suffix in {".html", ".css"}]
    return {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in texts}


def _names(seed: int) -> list[str]:
    names = [edit.__name__ for edit in EDITS]
    random.Random(seed // 4).shuffle(names)
    return (names * 2)[seed % 4 * STEPS :][:STEPS]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_build_with_the_store_is_a_cold_build(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    project, laid = Project(chance, _program(tmp_path)), dict[str, str]()
    for name in ["", *_names(seed)]:
        before = project.copy()
        done = project.edit(name) if name else "nothing"
        now = {**project.files, **project.program}
        _lay(tmp_path, laid, now)
        laid = now
        harm(tmp_path / ".cache", chance)
        warm = _made(tmp_path, project, Stores(tmp_path / ".cache", program_version(tmp_path)))
        assert warm == _made(tmp_path, project, FORGETFUL), done
        if isinstance(warm, str):
            project.restore(before)


def test_templates_saved_while_a_build_runs_leave_nothing(tmp_path: Path) -> None:
    """Between the digest of the program and the first template a reader may save one."""
    footer = "overrides/partials/footer.html"
    project = Project(random.Random(0), _program(tmp_path))
    _lay(tmp_path, {}, {**project.files, **project.program})
    stores = Stores(tmp_path / ".cache", program_version(tmp_path))
    knowledge = open_source(tmp_path, project.day, stores=stores)
    (tmp_path / footer).write_text("Planted", "utf-8")
    codes, site = knowledge.library.languages.codes, tmp_path / "site"
    write_site(Plan(knowledge, codes, tmp_path, site, stores=stores, processes=1))
    assert "Planted" in (site / "index.html").read_text("utf-8")
    (tmp_path / footer).write_text(project.program[footer], "utf-8")
    again = Stores(tmp_path / ".cache", program_version(tmp_path))
    assert _made(tmp_path, project, again) == _made(tmp_path, project, FORGETFUL)


def test_another_version_of_a_package_is_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from werkstatt.build import version

    project = write_files(tmp_path / "project", {"overrides/x.html": ""})
    packages = tmp_path / "packages"
    found = []
    for name in ("Jinja2-3.1.5.dist-info", "Jinja2-3.1.6.dist-info"):
        (packages / name).mkdir(parents=True)
        monkeypatch.syspath_prepend(packages)
        version._installed.cache_clear()
        found.append(program_version(project))
    version._installed.cache_clear()
    assert found[0] != found[1]
