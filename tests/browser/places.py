"""One page of each type, in every language."""

from __future__ import annotations

from pathlib import Path

from werkstatt.schema.languages import LanguageTable
from werkstatt.schema.validate import validate
from werkstatt.schema.yaml_source import read_yaml

ROOT = Path(__file__).resolve().parent.parent.parent


def _table() -> LanguageTable:
    source, _ = read_yaml(ROOT / "data/languages.yml", "data/languages.yml")
    assert source
    table, problems = validate(LanguageTable, source)
    assert table, problems
    return table


LANGUAGES = _table().codes
PREFIXES = tuple("" if code == "de" else f"{code}/" for code in LANGUAGES)
TYPES = (
    "",
    "notfall/",
    "verein/",
    "aemter/brief-verstehen/",
    "aemter/fristen-widerspruch/",
    "aemter/notfall/",
    "antraege/foerderantrag/",
    "antraege/kosten/",
    "antraege/bescheid-und-geld/",
    "verein/gruenden/",
    "termine/",
    "termine/monate/",
    "termine/beispiel-werkstatt-treffen/",
    "termine/beispiel-werkstatt-treffen/plakat/",
    "kalender/",
    "organisationen/",
    "organisationen/lasmo/",
    "raeume/",
    "raeume/stadtbuero/",
    "anlaufstellen/",
    "anlaufstellen/jobcenter-leipzig/",
    "foerderung/",
    "foerderung/leipzig-migration-integration/",
    "glossar/",
    "glossar/bescheid/",
    "themen/",
    "themen/foerderantraege/",
    "wege/",
    "wege/idee-bis-nachweis/",
    "lebenslagen/",
    "stellen/",
    "a-z/",
    "ohne-netz/",
    "gemerkt/",
    "ueber-uns/",
    "uebersetzungen/",
    "mitmachen/",
    "spenden/",
    "impressum/",
    "datenschutz/",
    "barrierefreiheit/",
)
EVERYWHERE = tuple(f"{prefix}{path}" for prefix in PREFIXES for path in TYPES)
ALL = (*EVERYWHERE, "404.html", "g/aemter/brief-verstehen/")
