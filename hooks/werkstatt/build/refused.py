"""Why the system did not do something, in German."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "Das Recht dazu fehlt",
    errno.EPERM: "Das Recht dazu fehlt",
    errno.EROFS: "Dort darf nur gelesen werden",
    errno.ENOENT: "Das gibt es nicht",
    errno.EEXIST: "Das gibt es schon",
    errno.ENOTDIR: "Ein Teil des Weges ist eine Datei, kein Ordner",
    errno.EISDIR: "Das ist ein Ordner, keine Datei",
    errno.ENOSPC: "Der Speicher ist voll",
    errno.EDQUOT: "Der Speicher ist voll",
    errno.ENAMETOOLONG: "Der Name ist zu lang",
    errno.ELOOP: "Verknüpfungen führen im Kreis",
    errno.EADDRINUSE: "Der Anschluss ist belegt",
    errno.EADDRNOTAVAIL: "Diese Adresse hat der Rechner nicht",
}


def why(error: OSError) -> str:
    """The reason as a sentence without its full stop; the number where we have no word for it."""
    return _REASONS.get(error.errno or 0, f"Das System lehnt es ab, Nummer {error.errno}")
