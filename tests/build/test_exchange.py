"""The site is whole or untouched."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from werkstatt.build.exchange import WAITING, Exchange


def _site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)
    return folder


def _begin(site: Path) -> Exchange:
    return Exchange.begin(site, lambda text: None)


def test_the_new_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "old")
    (site / "gone.html").write_text("x")
    exchange = _begin(site)
    (exchange.new / "index.html").write_text("new")
    assert (site / "index.html").read_text() == "old"
    exchange.finish()
    assert [file.name for file in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text() == "new"
    assert sorted(item.name for item in tmp_path.iterdir() if "lock" not in item.name) == ["site"]


def test_a_planted_failure_leaves_the_old(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "old")
    exchange = _begin(site)
    (exchange.new / "index.html").write_text("half")
    exchange.abandon()
    assert (site / "index.html").read_text() == "old" and not exchange.new.exists()


@pytest.mark.parametrize("moved", [False, True])
def test_what_a_killed_build_left_is_cleared(tmp_path: Path, moved: bool) -> None:
    """Even one that was killed between the two renames."""
    _site(tmp_path / ".site.new", "half")
    _site(tmp_path / (".site.old" if moved else "site"), "old")
    exchange = _begin(tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "old"
    assert list(exchange.new.iterdir()) == []
    exchange.abandon()


def test_a_second_build_waits_and_says_so(tmp_path: Path) -> None:
    site, said = _site(tmp_path / "site", "old"), []
    first = _begin(site)
    second = threading.Thread(target=lambda: Exchange.begin(site, said.append).abandon())
    second.start()
    second.join(0.3)
    assert second.is_alive() and said == [WAITING]
    first.abandon()
    second.join(10)
    assert not second.is_alive()


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("x")
    with pytest.raises(ValueError, match="ist eine Datei"):
        _begin(tmp_path / "site")


def test_a_place_where_nothing_can_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ValueError, match="lässt sich nichts schreiben"):
        _begin(tmp_path / "file" / "site")
