"""Words shared by every kind of entry: closed models, text, contacts, sources, confidence."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from .problems import Misfit
from .review import Confidence, ReviewLevel, ReviewRule, SourcedField


class Closed(BaseModel):
    """A frozen model that knows no other fields than its own."""

    # Built when first used: what comes from the store was checked before.
    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True
    )

    def __repr__(self) -> str:
        # Keys of the store are made of it, thousands of times.
        return f"{type(self).__name__}({self.__dict__!r})"


def _plain_date(value: Any) -> Any:
    """Accept only YYYY-MM-DD, so that a bare number is never read as seconds since 1970."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError(f"„{value}“ ist kein Datum in der Form Jahr-Monat-Tag.")
    return value


def _digits_only(value: Any) -> Any:
    """Refuse 5.000, which a German means as five thousand and Python reads as five."""
    if isinstance(value, str) and value and not re.fullmatch(r"[0-9]+", value):
        raise ValueError(f"„{value}“ ist keine ganze Zahl; schreiben Sie nur Ziffern, ohne Punkt.")
    return value


def real_day(text: str, month_and_day: str) -> str:
    """Return `text` if MM-DD names a day that every year has; raises ValueError otherwise."""
    try:
        date.fromisoformat(f"2027-{month_and_day}")
    except ValueError as error:
        raise ValueError(f"„{text}“ ist kein Tag, den es in jedem Jahr gibt.") from error
    return text


def _real_partial_date(text: str) -> str:
    try:
        date.fromisoformat(text + "2024-01-01"[len(text) :])
    except ValueError as error:
        raise ValueError(f"„{text}“ gibt es im Kalender nicht.") from error
    return text


def _yes_or_no(value: Any) -> Any:
    words = {"true": True, "ja": True, "false": False, "nein": False}
    if isinstance(value, str):
        if value.lower() not in words:
            raise ValueError(f"„{value}“ ist weder true (ja) noch false (nein).")
        return words[value.lower()]
    return value


def _text_by_language(value: Any) -> Any:
    return {"de": value} if isinstance(value, str) else value


Line = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^[^\n]*$")]
"""One line of text that is the same in every language: a name, a street."""

MaybeEmpty = Annotated[str, StringConstraints(max_length=2000)]
"""Site settings may stay empty while nobody has supplied them; see `make release-check`."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""An id: it is the file name and part of the address, so ASCII only, and it never changes."""

_ADDRESS = r"://[^\s<>\"'`{}|\\^]+$"
Url = Annotated[str, StringConstraints(pattern=rf"^https{_ADDRESS}", max_length=500)]
CitedUrl = Annotated[str, StringConstraints(pattern=rf"^https?{_ADDRESS}", max_length=500)]
"""The address at which a source was read. With http it is shown as text, never as a link."""

Email = Annotated[str, StringConstraints(pattern=r"^[\w.+-]+@[\w-]+(\.[\w-]+)+$", max_length=120)]
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 /\-]{1,24}$")]
"""A number as one dials it in Germany, grouped with spaces or hyphens."""

Postcode = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{5}$"),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[0-9]{5}$"}),
]
"""Five digits; editors' tools may read 04103 as a number, ours never does."""

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""A BCP 47 language tag."""

Date = Annotated[date, BeforeValidator(_plain_date)]
PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?$"),
    AfterValidator(_real_partial_date),
]
"""A date as exact as the source shows it: 2024, 2024-05 or 2024-05-17."""


class Done:
    """Marks a day on which something was done: it never lies in the future."""


DoneOn = Annotated[Date, Done()]
DoneAbout = Annotated[PartialDate, Done()]

DIGITS = BeforeValidator(_digits_only)
"""Goes behind the limits of a number: before them it would hide them in the JSON Schema."""

Year = Annotated[int, Field(ge=1800, le=2100), DIGITS]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]


class ByLanguage(Closed):
    """A text whose contributor has translations at hand; German is the source."""

    model_config = ConfigDict(extra="allow", frozen=True, str_strip_whitespace=True)
    __pydantic_extra__: dict[str, Annotated[str, StringConstraints(min_length=1)]]

    de: Annotated[str, StringConstraints(min_length=1, max_length=4000)] = Field(
        description="Der deutsche Text; er ist die Quelle.", examples=["Raum für Treffen"]
    )

    @model_validator(mode="after")
    def _other_keys_are_languages(self) -> Self:
        for key in self.__pydantic_extra__ or {}:
            if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", key):
                raise Misfit(key, f"„{key}“ ist kein Kürzel einer Sprache.", "uk: Зустрічі")
        return self

    def own(self, lang: str) -> str | None:
        """The contributor's own text in `lang`, or None."""
        return self.de if lang == "de" else (self.__pydantic_extra__ or {}).get(lang)

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language this text was written in, German first."""
        return ("de", *(self.__pydantic_extra__ or {}))


Text = Annotated[
    ByLanguage,
    BeforeValidator(_text_by_language),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "minLength": 1},
                {
                    "type": "object",
                    "required": ["de"],
                    "additionalProperties": {"type": "string", "minLength": 1},
                },
            ]
        }
    ),
]
"""Prose for readers: a German string, or one string per language with `de` among them."""


class SourceRef(Closed):
    """Where a statement was read."""

    title: Line | None = Field(
        None, description="Titel der Quelle, wenn sie einen hat.", examples=["§ 70 VwGO"]
    )
    url: CitedUrl = Field(description="Adresse der Seite.", examples=["https://www.leipzig.de/"])
    shown_on: DoneAbout | None = Field(
        None,
        description="Datum, das die Seite selbst zeigt; fehlt es, gilt sie als undatiert.",
        examples=["2025-06"],
    )
    ref: Line | None = Field(
        None,
        description="Vermerk für die Redaktion: wie man die Stelle findet. Erscheint nicht.",
        examples=["Artikel Nr. 516268"],
    )
    fields: tuple[SourcedField, ...] = Field(
        (),
        description="Welche Angaben in dieser Quelle stehen; fehlt es, ist das nicht vermerkt.",
        examples=["- phone"],
    )


class Reviewed(Closed):
    """A review beyond the comparison with sources; somebody with a role stands for it."""

    level: ReviewLevel = Field(
        description="compared_with_sources: mit Quellen verglichen; asked: bei der Stelle selbst "
        "nachgefragt; read_by_office: von einer Fachstelle gelesen.",
        examples=["asked"],
    )
    by: Line = Field(description="Rolle, kein Name.", examples=["Redaktion der Werkstatt"])
    on: DoneOn = Field(description="Tag der Prüfung.", examples=["2027-01-10"])


class Sourced(Closed):
    """What every entry states about its own truth."""

    sources: tuple[SourceRef, ...] = Field(
        (), description="Belege für diesen Eintrag.", examples=["- url: https://www.leipzig.de/"]
    )
    checked_on: DoneOn = Field(
        description="An diesem Tag wurde der ganze Eintrag zuletzt mit Quellen verglichen.",
        examples=["2026-11-23"],
    )
    reviewed: Reviewed | None = Field(
        None,
        description="Nur wenn jemand mehr getan hat, als Quellen zu vergleichen.",
        examples=["{level: asked, by: Redaktion der Werkstatt, on: 2027-01-10}"],
    )
    confidence: Confidence = Field(
        description="high: zwei oder amtliche Quellen; medium: eine eigene Seite; "
        "low: nur am Rande erwähnt.",
        examples=["medium"],
    )
    note: MaybeEmpty = Field(
        "", description="Notiz für die Redaktion; erscheint auf keiner Seite.", examples=["…"]
    )


class Entry(Sourced):
    """One file under data/: its id is the file's name and part of its address."""

    folder: ClassVar[str]
    """The folder below data/, and the name of the JSON Schema."""

    review: ClassVar[ReviewRule]
    """After how many months somebody has to look again: the tightest rule among its fields."""

    needs_confidence: ClassVar[bool] = True
    """Whether an entry of low confidence has to stay off the pages."""

    id: Slug = Field(description="Steht nicht in der Datei: der Dateiname ist die Kennung.")
    listed: YesNo = Field(
        True,
        description="false: nur eine Spur, der Eintrag erscheint auf keiner Seite.",
        examples=["false"],
    )
    example: YesNo = Field(
        False,
        description="true: Beispiel ohne bestätigte Quelle, auf der Seite sichtbar so genannt.",
        examples=["true"],
    )

    searched_as: tuple[Line, ...] = Field(
        (),
        description="Was Menschen stattdessen tippen, in jeder Sprache; nur für die Suche.",
        examples=["- Stütze"],
    )

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Refuse a kind of entry that would never grow old (TypeError)."""
        if "folder" in vars(cls) and not isinstance(vars(cls).get("review"), ReviewRule):
            raise TypeError(f"{cls.__name__} has a folder, but no review rule (schema/review.py)")

    @property
    def label(self) -> str:
        """What the entry is called in lists and links: its own, untranslated name."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _doubtful_stays_off_the_pages(self) -> Self:
        if self.needs_confidence and self.listed and self.confidence is Confidence.LOW:
            raise Misfit(
                "confidence",
                "confidence ist low, der Eintrag ist also nur eine Spur. "
                "Belegen Sie ihn besser, oder nehmen Sie ihn von den Seiten.",
                "listed: false",
            )
        return self

    @model_validator(mode="after")
    def _listed_needs_a_source(self) -> Self:
        if self.listed and not self.example and not self.sources:
            raise Misfit(
                "sources",
                "Es fehlt eine Quelle. Nennen Sie unter sources eine Adresse, "
                "oder setzen Sie listed: false, oder example: true für ein Beispiel.",
                "„sources:“, darunter eingerückt „- url: https://www.leipzig.de/“",
            )
        return self
