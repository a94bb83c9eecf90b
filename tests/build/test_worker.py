"""The service worker changes exactly when something that it always keeps changes."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from werkstatt.build.worker import FILE, SOURCE, write_worker

_FILES = {
    "index.html": '<link href="assets/css/werkstatt.css?v=1a2b">',
    "notfall/index.html": "112",
    "ohne-netz/index.html": "ohne",
    "manifest.webmanifest": "{}",
    "ar/index.html": "ar",
    "ar/manifest.webmanifest": "{}",
    "g/index.html": "short",
    "raeume/index.html": "Räume",
    "assets/css/werkstatt.css": "a{}",
    "assets/js/page.js": "a()",
    "assets/icon.svg": "<svg/>",
    SOURCE: "code(BUILD);\n",
}


def _written(folder: Path, **changes: str) -> str:
    for path, text in {**_FILES, **changes}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    write_worker(folder)
    return (folder / FILE).read_text("utf-8")


def test_it_knows_each_language_and_a_digest_of_all_it_keeps(tmp_path: Path) -> None:
    told, code = _written(tmp_path).split(";\n", 1)
    build = json.loads(told.removeprefix("const BUILD = "))
    assert build["version"] == "1a2b" and code == "code(BUILD);\n"
    assert list(build["folders"]) == ["", "ar/"]
    assert list(build["folders"][""]) == ["", "notfall/", "ohne-netz/"]
    assert build["folders"][""]["notfall/"] == sha256(b"112").hexdigest()[:16]
    assert set(build["files"]) == set(_FILES) & {
        "assets/css/werkstatt.css",
        "assets/icon.svg",
        "assets/js/page.js",
    }
    assert not (tmp_path / SOURCE).exists(), "it is sent once"


@pytest.mark.parametrize("path", ["index.html", "ar/index.html", "assets/css/werkstatt.css"])
def test_a_changed_file_of_the_core_is_another_worker(path: str, tmp_path: Path) -> None:
    first = _written(tmp_path / "a")
    assert _written(tmp_path / "b", **{path: _FILES[path] + " "}) != first


def test_another_page_is_none(tmp_path: Path) -> None:
    first = _written(tmp_path / "a")
    assert _written(tmp_path / "b", **{"raeume/index.html": "Saal"}) == first


def test_a_folder_that_is_no_site_stays_as_it_is(tmp_path: Path) -> None:
    write_worker(tmp_path)
    assert not list(tmp_path.iterdir())
