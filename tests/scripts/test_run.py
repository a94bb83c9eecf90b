"""No command answers with a traceback: whatever ends it is one German line."""

from __future__ import annotations

import gc
import io
import os
import re
import runpy
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import _run
import build_site
import pytest
from werkstatt.schema.problems import Problem, ProblemsFound

from tests.sites.tiny import ROOT

SCRIPTS = sorted(ROOT.glob("scripts/[a-z]*.py"))
_OLD = "import sys; sys.version_info = (3, 9, 2); sys.argv = [{0!r}]; import runpy; " + (
    "sys.path.insert(0, {1!r}); runpy.run_path({0!r}, run_name='__main__')"
)


def _raiser(error: BaseException) -> Callable[[], int]:
    def main() -> int:
        raise error

    return main


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "Abgebrochen."),
        (EOFError(), 1, "Es kam keine Antwort mehr."),
        (PermissionError(13, "Permission denied", "x.yml"), 1, "x.yml: Das Recht dazu fehlt."),
        (OSError(99999, "strange"), 1, "Nummer 99999"),
        (ProblemsFound([Problem("a.yml", 3, "Das fehlt.", "")]), 1, "a.yml:3: Das fehlt."),
        (_run.Refused("Das geht nicht."), 1, "Das geht nicht."),
        (ModuleNotFoundError("x", name="pydantic"), 1, "Das Paket pydantic fehlt."),
        (RuntimeError("a\nb"), 1, "Das ist ein Fehler im Programm (test_run.py, Zeile"),
        (SystemExit(2), 2, ""),
        (SystemExit("Nein."), 1, "Nein."),
    ],
)
def test_whatever_ends_a_command_is_said_in_german(
    error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run.code_of(_raiser(error)) == code
    printed = capsys.readouterr().err
    assert said in printed and "Traceback" not in printed


def test_the_exit_code_of_a_command_is_its_own() -> None:
    assert (_run.code_of(lambda: 0), _run.code_of(lambda: 7)) == (0, 7)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_every_encoding_can_print_every_text(encoding: str) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    sys_stdout, sys.stdout = sys.stdout, out
    try:
        assert _run.code_of(lambda: print("„Grüße“ – für عربي, 中文 …\udce4") or 0) == 0
    finally:
        sys.stdout = sys_stdout
    text = out.buffer.getvalue().decode(encoding)  # type: ignore[attr-defined]
    assert ("Gruesse" if encoding == "ascii" else "Grüße") in text


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.stem)
def test_every_script_begins_and_ends_in_the_same_way(script: Path) -> None:
    text = script.read_text("utf-8")
    assert "_run.run(main)\n" in text or "_run.code_of(main)" in text
    ours = [line for line in text.splitlines() if line.startswith(("import ", "from ")) and line]
    third = [line for line in ours if line.split()[1].split(".")[0] not in sys.stdlib_module_names]
    assert third[0] == "import _run"


def _ran(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    given = {**os.environ, **environment}
    return subprocess.run(
        command, env=given, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.stem)
def test_a_python_without_the_packages_is_told_what_is_missing(script: Path) -> None:
    done = _ran(sys.executable, "-S", "-E", str(script), "--unbekannt")
    assert done.returncode and "Traceback" not in done.stderr
    needs_none = script.stem == "check_templates"
    assert needs_none or "Das Paket" in done.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.stem)
def test_an_old_python_is_told_which_is_needed(script: Path) -> None:
    done = _ran(sys.executable, "-S", "-c", _OLD.format(str(script), str(script.parent)))
    assert "Python 3.11 oder neuer wird gebraucht" in done.stderr
    assert "Traceback" not in done.stderr and done.returncode == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_an_old_terminal_gets_the_whole_help(encoding: str) -> None:
    script = str(ROOT / "scripts/new_translation.py")
    done = subprocess.run(
        [sys.executable, script, "--help"],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0 and "Beispiel" in done.stdout.decode(encoding)
    assert not done.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.stem)
def test_the_help_of_every_script_is_german(script: Path) -> None:
    if script.stem == "translate":
        return  # Only names the commands that took its place.
    done = _ran(sys.executable, str(script), "--help")
    assert done.returncode == 0 and done.stdout.startswith("Aufruf:") and not done.stderr
    english = re.findall(r"\b(?:the|and|of|usage|options|show|exit|arguments)\b", done.stdout)
    assert not english, done.stdout


def _parser() -> _run.Command:
    parser = _run.Command(description="Prüft.", epilog="Beispiel: x")
    parser.add_argument("--tag", type=_run.day)
    parser.add_argument("--teile", type=_run.count)
    parser.add_argument("--pause", type=_run.span)
    parser.add_argument("--ordner", type=_run.folder)
    parser.add_argument("--art", choices=["a", "b"])
    parser.add_argument("--nur", action="store_true")
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--links")
    either.add_argument("--lang")
    return parser


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--lang x --tag morgen", "„morgen“ passt nicht; hier steht ein Tag, zum Beispiel 2027-"),
        ("--lang x --teile 0", "„0“ passt nicht; hier steht eine ganze Zahl ab 1, zum Beispiel 3"),
        ("--lang x --teile viele", "„viele“ passt nicht; hier steht eine ganze Zahl ab 1"),
        ("--lang x --pause -1", "--pause: „-1“ passt nicht; hier steht eine Zahl ab 0"),
        ("--lang x --pause nan", "--pause: „nan“ passt nicht; hier steht eine Zahl ab 0"),
        ("--lang x --ordner /gibt/es/nicht", "--ordner: Den Ordner „/gibt/es/nicht“ gibt es nicht"),
        ("--lang x --art c", "--art: Es gibt nur "),
        ("--lang x --nur=3", "--nur: Dahinter steht kein Wert, kein '3'"),
        ("--lang x --tag", "--tag: Dahinter fehlt eine Angabe"),
        ("--lang x --links y", "--links: Das geht nicht zusammen mit --lang"),
        ("", "Es fehlt eins von: --links --lang"),
        ("--l x", "--l: Gemeint ist --links, --lang? Schreiben Sie es ganz"),
        ("--lang x zuviel", "Das versteht dieser Befehl nicht: zuviel"),
    ],
)
def test_planted_wrong_words_are_answered_in_one_german_line(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        _parser().parse_args(words.split())
    printed = capsys.readouterr().err
    assert caught.value.code == 2 and printed.count("\n") == 1 and said in printed
    assert "--help" in printed


def test_planted_ctrl_c_in_a_build_is_answered_in_german(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """MkDocs catches a KeyboardInterrupt and prints „Aborted!“."""

    def as_mkdocs_does(*_: object, **__: object) -> None:
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            print("Aborted!", file=sys.stderr)

    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(runpy, "run_module", as_mkdocs_does)
    monkeypatch.setattr(sys, "argv", ["build_site.py"])
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    try:
        assert _run.code_of(build_site.main) == 130
    finally:
        signal.signal(signal.SIGINT, before)
        gc.enable()
    assert capsys.readouterr().err.strip() == "Abgebrochen."


@pytest.mark.parametrize("name", ["gibt-es-nicht.json", "."])
def test_a_planted_report_that_cannot_be_read_is_told_in_german(name: str, tmp_path: Path) -> None:
    script = str(ROOT / "scripts/list_upkeep.py")
    done = _ran(sys.executable, script, "--links", str(tmp_path / name))
    assert done.returncode == 1 and "Errno" not in done.stderr + done.stdout
    assert done.stderr.startswith(f"{tmp_path / name}".removesuffix("/.")) and "Das " in done.stderr


def test_a_reader_that_goes_away_is_no_fault() -> None:
    script = ROOT / "scripts/check_templates.py"
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-S", str(script), str(ROOT / "overrides")],
        stdout=writing,
        stderr=subprocess.PIPE,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")
