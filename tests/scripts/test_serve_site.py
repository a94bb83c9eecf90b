"""`make serve` on a taken port or at no address: a German line and what to do."""

from __future__ import annotations

import re
import socket
import sys

import _run
import pytest
import serve_site


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have been started."""
    found: list[list[str]] = []

    def run(command: list[str], **named: object) -> object:
        found.append(command)
        return type("Done", (), {"returncode": 0})

    monkeypatch.setattr(serve_site.subprocess, "run", run)
    return found


def _served(monkeypatch: pytest.MonkeyPatch, address: str) -> int:
    monkeypatch.setattr(sys, "argv", ["serve_site.py", "--no-open", "--address", address])
    return serve_site.main()


def test_a_taken_port_is_told_with_a_free_one(
    monkeypatch: pytest.MonkeyPatch, started: list[list[str]]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(_run.Refused, match="Der Anschluss ist belegt") as caught:
            _served(monkeypatch, f"127.0.0.1:{port}")
    assert started == []
    offered = re.search(r"--address 127\.0\.0\.1:(\d+)", str(caught.value))
    assert offered and int(offered[1]) > port
    assert _served(monkeypatch, f"127.0.0.1:{offered[1]}") == 0 and len(started) == 1


@pytest.mark.parametrize("address", ["8000", "127.0.0.1", "127.0.0.1:x", ":80", "a:99999", ""])
def test_what_is_no_address_is_refused(
    address: str, monkeypatch: pytest.MonkeyPatch, started: list[list[str]]
) -> None:
    with pytest.raises(_run.Refused, match="So ist es richtig: --address"):
        _served(monkeypatch, address)
    assert started == []


def test_a_host_that_is_not_here_is_told(
    monkeypatch: pytest.MonkeyPatch, started: list[list[str]]
) -> None:
    with pytest.raises(_run.Refused, match="Diese Adresse hat der Rechner nicht"):
        _served(monkeypatch, "192.0.2.1:8000")
    assert started == []
