"""Which languages a build makes."""

from __future__ import annotations

import pytest
from werkstatt.build.language_choice import chosen_languages
from werkstatt.schema.languages import LanguageTable

TABLE = LanguageTable.model_validate(
    {
        "languages": [
            {
                "code": code,
                "tag": code,
                "name": code,
                "name_de": code,
                "dir": "ltr",
                "locale": code,
                "texts_level": "machine",
            }
            for code in ("de", "en", "ar", "uk")
        ]
    }
)


@pytest.mark.parametrize(
    ("environment", "changed", "chosen"),
    [
        ({}, ["docs/uk/index.md"], ("de", "en", "ar", "uk")),
        ({"LANGS": "de,ar"}, [], ("de", "ar")),
        ({"LANGS": "ar"}, [], ("de", "ar")),
        ({"WERKSTATT_PREVIEW": "1"}, [], ("de",)),
        ({"WERKSTATT_PREVIEW": "1"}, ["docs/uk/index.md", "data/rooms/a.yml"], ("de", "uk")),
        ({"WERKSTATT_PREVIEW": "1"}, ["data/locales/ar.po"], ("de", "ar")),
        ({"WERKSTATT_PREVIEW": "1", "LANGS": "en"}, ["docs/uk/index.md"], ("de", "en")),
    ],
)
def test_choice(environment: dict[str, str], changed: list[str], chosen: tuple[str, ...]) -> None:
    assert chosen_languages(environment, TABLE, changed) == chosen


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(ValueError, match="LANGS nennt xx"):
        chosen_languages({"LANGS": "de,xx"}, TABLE, [])
