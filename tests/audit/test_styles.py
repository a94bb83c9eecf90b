"""The style sheet holds what pages use: planted leftovers are found, and parts become one file."""

from __future__ import annotations

from pathlib import Path

from werkstatt.audit.styles import unused_rules
from werkstatt.files.styles import style_sheet

PARTS = {
    "b.css": "/* later */\n.used , .made-by-script { color : red ; }\n",
    "a.css": ":root { --space: 1rem; }\n"
    "@media (min-width: 40rem) { a:hover > .used { top: 0.5rem; left: 10.5rem; } }",
}


def test_parts_become_one_sheet_in_order_without_comments() -> None:
    assert style_sheet(PARTS) == (
        ":root{--space:1rem}@media (min-width:40rem){a:hover>.used{top:.5rem;left:10.5rem}}"
        ".used,.made-by-script{color :red}\n"
    )


def _site(folder: Path, css: str) -> Path:
    (folder / "index.html").write_text('<p class="used other">x</p>', "utf-8")
    (folder / "a.js").write_text('element("p", { className: "made-by-script" })', "utf-8")
    (folder / "a.css").write_text(css, "utf-8")
    return folder


def test_used_classes_are_no_finding(tmp_path: Path) -> None:
    assert list(unused_rules(_site(tmp_path, style_sheet(PARTS)))) == []


def test_what_a_template_can_write_is_no_leftover(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/a.html").write_text('<p class="gone">', "utf-8")
    folder = _site(tmp_path / "site", ".gone{top:0}")
    assert list(unused_rules(folder, tmp_path / "templates")) == []


def test_a_planted_leftover_is_found(tmp_path: Path) -> None:
    folder = _site(tmp_path, style_sheet(PARTS) + ".md-header{top:0}.used.gone{top:0}")
    assert [finding.what for finding in unused_rules(folder)] == [".gone", ".md-header"]
