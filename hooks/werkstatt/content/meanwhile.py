"""What the checks go on with while the language table or the settings are broken.

Nothing is built with it: the problem of the broken file is an error.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale, localedata
from pydantic import ValidationError

from ..language.rules import rules_of
from ..schema.languages import Direction, Language, LanguageTable, Level
from ..schema.salvage import salvaged
from ..schema.site import Region, Site
from ..schema.yaml_source import Source, parse_yaml

_GERMAN = "de"
SETTINGS = "data/site.yml"


def languages_meanwhile(root: Path) -> LanguageTable:
    """German, and each folder of docs/ that is named like a language with rules of ours."""
    found = sorted(folder.name for folder in (root / "docs").glob("*") if folder.is_dir())
    codes = [_GERMAN, *(code for code in found if code != _GERMAN and _is_language(code))]
    return LanguageTable(languages=tuple(_language(code) for code in codes))


def _is_language(code: str) -> bool:
    return localedata.exists(code) and rules_of(code) is not None


def _language(code: str) -> Language:
    locale = Locale.parse(code)
    return Language(
        code=code,
        tag=code,
        name=locale.get_display_name() or code,
        name_de=locale.get_display_name(_GERMAN) or code,
        dir=Direction(locale.text_direction),
        locale=code,
        texts_level=Level.SOURCE if code == _GERMAN else Level.MACHINE,
    )


def settings_meanwhile(source: Source | None) -> Site:
    """What of the settings is in order; a region that is not is that of the examples."""
    data = source.data if source else {}
    site = salvaged(Site, data)[0]
    try:
        region = Region.model_validate(data.get("region") if isinstance(data, dict) else None)
    except ValidationError:
        region = Region.model_validate(_examples())
    return site.model_copy(update={"region": region})


def _examples() -> object:
    fields = Region.model_fields.items()
    lines = (f"{name}: {(field.examples or [''])[0]}" for name, field in fields)
    text = "\n".join(line.replace(": - ", ":\n- ") for line in lines)
    source, _ = parse_yaml(text, SETTINGS)
    return source.data if source else None
