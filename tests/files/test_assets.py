"""Styles and scripts as they are sent: small, and each page with those it was made with."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from werkstatt.files.assets import asset_files, assets_version
from werkstatt.files.icon import icon_files
from werkstatt.files.manifest import manifest_file
from werkstatt.files.scripts import script

from tests.sample import desk

ASSETS = Path(__file__).resolve().parents[2] / "docs/assets"
_SCRIPT = """\
// What it is.
import { a } from "./a.js";

/** Doc
 * of two lines. */
export function b() {
  const way = "https://a.example/"; // stays
  return a(way);
}
"""


def test_a_script_loses_comments_and_indentation_and_nothing_else() -> None:
    lines = script(_SCRIPT).splitlines()
    assert lines == [
        'import { a } from "./a.js";',
        "export function b() {",
        'const way = "https://a.example/"; // stays',
        "return a(way);",
        "}",
    ]


@pytest.mark.parametrize("file", sorted(ASSETS.glob("js/*.js")), ids=lambda file: file.name)
def test_no_text_of_a_script_has_several_lines(file: Path) -> None:
    """Its second line could look like a comment, or begin with blanks that matter."""
    kept = script(file.read_text("utf-8")).replace("'ʼ‘`´", "")
    assert all(line.count("`") % 2 == 0 for line in kept.splitlines())


def test_scripts_name_the_version_of_those_they_import() -> None:
    made = dict(asset_files(ASSETS))
    version = assets_version(ASSETS)
    assert f'from "./folding.js?v={version}"'.encode() in made["assets/js/search-index.js"]
    assert f'import("./search.js?v={version}")'.encode() in made["assets/js/page.js"]
    assert not [path for path, text in made.items() if re.search(rb'"\./[\w-]+\.js"', text)]


def test_another_byte_is_another_version(tmp_path: Path) -> None:
    (tmp_path / "js").mkdir()
    file = tmp_path / "js/page.js"
    file.write_text("a();\n")
    first = assets_version(tmp_path)
    file.write_text("// said\na();\n")
    assert assets_version(tmp_path) == first, "a comment is not sent"
    file.write_text("b();\n")
    assert assets_version(tmp_path) != first


def test_icons_are_what_the_manifest_says() -> None:
    icons = dict(icon_files())
    assert icons == dict(icon_files()), "the same bytes each time"
    told = json.loads(manifest_file(desk("ar"), "ar/"))
    assert (told["lang"], told["dir"], told["start_url"]) == ("ar", "rtl", "./")
    for icon in told["icons"]:
        assert icon["src"].startswith("../assets/")
        if icon["type"] == "image/png":
            picture = Image.open(BytesIO(icons[icon["src"].removeprefix("../")]))
            assert icon["sizes"] == f"{picture.width}x{picture.height}"


def test_no_address_in_a_manifest_leaves_its_folder() -> None:
    told = json.loads(manifest_file(desk(), ""))
    addresses = [told["start_url"], told["scope"], *(icon["src"] for icon in told["icons"])]
    assert all(address.startswith("./") for address in addresses)
