"""Words shared by every kind of entry: closed models, text, contacts, sources, confidence."""

from __future__ import annotations

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

from .language_codes import language_meant, name_of
from .problems import Misfit
from .repairs import written
from .review import Confidence, ReviewLevel, ReviewRule, SourcedField
from .scalars import CitedUrl, DoneAbout, DoneOn, Line, MaybeEmpty, Slug, YesNo


class Closed(BaseModel):
    """A frozen model that knows no other fields than its own."""

    # Built when first used: what comes from the store was checked before.
    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True
    )

    def __repr__(self) -> str:
        # Keys of the store are made of it, thousands of times.
        return f"{type(self).__name__}({self.__dict__!r})"


def _text_by_language(value: Any) -> Any:
    return {"de": value} if isinstance(value, str) else value


class ByLanguage(Closed):
    """A text whose contributor has translations at hand; German is the source."""

    model_config = ConfigDict(extra="allow", frozen=True, str_strip_whitespace=True)
    __pydantic_extra__: dict[str, Annotated[str, StringConstraints(min_length=1)]]

    de: Annotated[str, StringConstraints(min_length=1, max_length=4000)] = Field(
        description="Der deutsche Text; er ist die Quelle.", examples=["Raum für Treffen"]
    )

    @model_validator(mode="after")
    def _other_keys_are_languages(self) -> Self:
        for key, text in (self.__pydantic_extra__ or {}).items():
            if not name_of(key, "de"):
                meant = language_meant(key)
                repair = written(meant, text) if meant else ""
                raise Misfit(key, f"„{key}“ ist kein Kürzel einer Sprache.", repair)
        return self

    def own(self, lang: str) -> str | None:
        """The contributor's own text in `lang`, or None."""
        return self.de if lang == "de" else (self.__pydantic_extra__ or {}).get(lang)

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language this text was written in, German first."""
        return ("de", *(self.__pydantic_extra__ or {}))


def _in_one_line(text: ByLanguage) -> ByLanguage:
    if any(len((text.own(lang) or "").splitlines()) > 1 for lang in text.languages):
        raise ValueError("Der Text muss in einer Zeile stehen, ohne Umbruch.")
    return text


_TEXT_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            {"type": "string", "minLength": 1},
            {
                "type": "object",
                "required": ["de"],
                "properties": {"de": {"type": "string", "minLength": 1}},
                "additionalProperties": {"type": "string", "minLength": 1},
            },
        ]
    }
)

Text = Annotated[ByLanguage, BeforeValidator(_text_by_language), _TEXT_SCHEMA]
"""Prose for readers: a German string, or one string per language with `de` among them."""

TextLine = Annotated[
    ByLanguage, BeforeValidator(_text_by_language), AfterValidator(_in_one_line), _TEXT_SCHEMA
]
"""The same for titles, which stand in links, lists, file heads and calendars."""


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

    @model_validator(mode="after")
    def _sources_were_read_before(self) -> Self:
        for index, source in enumerate(self.sources):
            day, shown = self.checked_on.isoformat(), source.shown_on or ""
            if shown > day[: len(shown)]:
                what = f"shown_on: Die Quelle zeigt {shown}, geprüft wurde aber schon am {day}."
                raise Misfit("sources", what, "", index, "shown_on")
        return self


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

    discreet: YesNo = Field(
        False,
        description="true: Wer die Seite liest, ist vielleicht in Gefahr. Sie hat einen Knopf zum "
        "schnellen Verlassen und bleibt auf keinem Gerät liegen.",
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
                "",
            )
        return self
