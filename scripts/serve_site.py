"""Show the site on this machine; a saved file appears within seconds."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys

import _run
from _paths import ROOT
from werkstatt.build.refused import why

_PORTS = 1 << 16


def main() -> int:
    """Run MkDocs' server with German and the languages whose files changed."""
    if importlib.util.find_spec("mkdocs") is None:
        raise ModuleNotFoundError(name="mkdocs")
    parser = _run.Command(
        description="Zeigt die Website auf diesem Rechner; Gespeichertes erscheint in Sekunden.",
        epilog="Beispiel: LANGS=de,ar python scripts/serve_site.py",
    )
    parser.add_argument("--no-open", action="store_true", help="keinen Browser öffnen")
    parser.add_argument("--address", default="127.0.0.1:8000", help="Adresse der Vorschau")
    arguments = parser.parse_args()
    host, port = _place(arguments.address)
    _check_free(host, port)
    print(f"Die Vorschau steht gleich unter http://{host}:{port}/ (beenden: Strg und C)")
    sys.stdout.flush()
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-a", f"{host}:{port}"]
    command += [] if arguments.no_open else ["--open"]
    environment = {**os.environ, "WERKSTATT_PREVIEW": "1", "NO_MKDOCS_2_WARNING": "1"}
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


def _place(address: str) -> tuple[str, int]:
    """Host and port; raises Refused for anything else."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < _PORTS:
        example = "So ist es richtig: --address 127.0.0.1:8000"
        raise _run.Refused(f"„{address}“ ist keine Adresse für eine Vorschau. {example}")
    return host, int(port)


def _check_free(host: str, port: int) -> None:
    """Raise Refused when the port is taken, with the next one that is free."""
    try:
        _bind(host, port)
    except OSError as error:
        free = next((other for other in range(port + 1, port + 50) if _is_free(host, other)), None)
        offer = f" So geht es: python scripts/serve_site.py --address {host}:{free}" if free else ""
        raise _run.Refused(f"{host}:{port}: {why(error)}.{offer}") from error


def _is_free(host: str, port: int) -> bool:
    try:
        _bind(host, port)
    except OSError:
        return False
    return port < _PORTS


def _bind(host: str, port: int) -> None:
    """As the server will do it."""
    with socket.socket() as tried:
        if os.name != "nt":
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        tried.bind((host, port))


if __name__ == "__main__":
    _run.run(main)
