"""Front matter of guides and pages: the German source, and its translations."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from .base import Closed, Reviewed
from .event import Audience
from .guide_answer import Answer, TranslatedAnswer
from .languages import Level, check_reviewer
from .organisation import Topic
from .problems import Misfit
from .ref import Ref
from .scalars import DoneAbout, DoneOn, Line, ReviewDate, Slug, Url, YesNo

PageId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]


class PageKind(StrEnum):
    """A guide answers a question; a page is about the site; a section lists guides."""

    GUIDE = "guide"
    PAGE = "page"
    SECTION = "section"


class PageSource(Closed):
    """A source of a guide, shown to readers."""

    id: Slug | None = Field(
        None,
        description="Kennung; im Text steht dann {beleg:vwgo-70} hinter dem Satz.",
        examples=["vwgo-70"],
    )
    title: Line = Field(description="Titel der Quelle.", examples=["§ 70 VwGO"])
    url: Url = Field(description="Adresse.", examples=["https://www.gesetze-im-internet.de/"])
    shown_on: DoneAbout | None = Field(
        None, description="Datum, das die Quelle zeigt.", examples=["2026-08"]
    )


class Weight(StrEnum):
    """What a change of a section means for a reader of its translation."""

    WORDING = "wording"
    MEANING = "meaning"
    RULE = "rule"


Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Change(Closed):
    """A change of one German section; written by scripts/weigh_change.py, oldest first."""

    digest: Digest = Field(
        description="Prüfsumme des Abschnitts nach der Änderung.", examples=["1f3a5b7c9d0e"]
    )
    weight: Weight = Field(
        description="wording: nur anders gesagt; meaning: anderer Inhalt; "
        "rule: ein Recht, eine Pflicht, ein Betrag oder eine Frist.",
        examples=["rule"],
    )
    on: DoneOn = Field(description="Tag der Änderung.", examples=["2026-11-24"])


class Exempt(Closed):
    """A place in a guide that a check shall let pass, and why."""

    text: Line = Field(description="Die Stelle, genau wie im Text.", examples=["„1 Monat“"])
    reason: Line = Field(description="Warum sie bleiben darf.", examples=["Zitat aus dem Brief"])


class Situation(StrEnum):
    """What has happened to somebody who looks for this guide."""

    LETTER = "letter"
    OFFICE_VISIT = "office-visit"
    DISAGREE = "disagree"
    RESIDENCE = "residence"
    LOW_INCOME = "low-income"
    UNFAIR = "unfair"
    EMERGENCY = "emergency"
    NEW_ASSOCIATION = "new-association"
    PROJECT = "project"
    GRANTED = "granted"
    PAYING_PEOPLE = "paying-people"
    DONATIONS = "donations"
    CELEBRATION = "celebration"


class SourcePage(Closed):
    """Front matter of a German page."""

    id: PageId = Field(description="Ordner und Dateiname.", examples=["aemter/brief-verstehen"])
    title: Line = Field(description="Titel.", examples=["Einen Brief vom Amt verstehen"])
    summary: Line = Field(description="Ein bis zwei Sätze.", examples=["So lesen Sie den Brief."])
    kind: PageKind = Field(description="Art der Seite.", examples=["guide"])
    answer: Answer | None = Field(
        None,
        description="Das Wichtigste: steht als Erstes auf der Seite, über dem Text.",
        examples=["{number: widerspruch-frist, text: So lange haben Sie meist Zeit.}"],
    )
    discreet: YesNo = Field(
        False,
        description="true: Wer die Seite liest, ist vielleicht in Gefahr. Sie hat einen Knopf zum "
        "schnellen Verlassen und bleibt auf keinem Gerät liegen.",
        examples=["true"],
    )
    audience: tuple[Audience, ...] = Field((), description="Für wen.", examples=["- organisations"])
    topics: tuple[Topic, ...] = Field((), description="Themen.", examples=["- funding"])
    checked_on: DoneOn = Field(
        description="An diesem Tag wurde die ganze Seite zuletzt mit Quellen verglichen.",
        examples=["2026-11-23"],
    )
    reviewed: Reviewed | None = Field(
        None,
        description="Nur wenn jemand mehr getan hat, als Quellen zu vergleichen.",
        examples=["{level: read_by_office, by: Jobcenter Leipzig, on: 2027-01-10}"],
    )
    review_by: ReviewDate = Field(description="Bis dahin neu prüfen.", examples=["2027-05-23"])
    situations: tuple[Situation, ...] = Field(
        (), description="Lebenslagen, in denen jemand diese Seite sucht.", examples=["- letter"]
    )
    offices: tuple[Annotated[Slug, Ref("offices")], ...] = Field(
        (),
        description="Stellen, mit denen man dabei zu tun hat: aus data/offices.",
        examples=["- jobcenter-leipzig"],
    )
    searched_as: tuple[Line, ...] = Field(
        (),
        description="Was Menschen stattdessen tippen, in jeder Sprache; nur für die Suche.",
        examples=["- Geld für unser Projekt"],
    )
    sources: tuple[PageSource, ...] = Field((), description="Quellen.", examples=["- title: …"])
    typed: tuple[Exempt, ...] = Field(
        (), description="Zahlen, die im Text stehen dürfen.", examples=["- text: …"]
    )
    unsourced: tuple[Exempt, ...] = Field(
        (),
        description="Sätze mit „muss“ oder „darf“, die keinen Beleg brauchen.",
        examples=["- text: …"],
    )
    long_sentences: tuple[Exempt, ...] = Field(
        (), description="Sätze, die länger sein dürfen.", examples=["- text: …"]
    )
    changes: dict[str, tuple[Change, ...]] = Field(
        {},
        description="Gewicht der Änderungen je Abschnitt; schreibt scripts/weigh_change.py.",
        examples=["fristen: [{digest: 1f3a5b7c9d0e, weight: rule, on: 2026-11-24}]"],
    )

    @model_validator(mode="after")
    def _guides_have_sources(self) -> Self:
        if self.kind is PageKind.GUIDE and not self.sources:
            what = "Ein Ratgeber braucht mindestens eine Quelle unter sources."
            raise Misfit("sources", what, "")
        ids = [source.id for source in self.sources]
        for index, id in enumerate(ids):
            if id and id in ids[:index]:
                what = f"Zwei Quellen haben dieselbe Kennung „{id}“."
                raise Misfit("sources", what, f"id: {id}-2", index, "id")
        if self.review_by <= self.checked_on:
            what = "review_by muss nach checked_on liegen."
            raise Misfit("review_by", what, "")
        return self


class Translation(Closed):
    """How a translation came about; written by a tool."""

    level: Level = Field(description="Wer dafür steht.", examples=["machine"])
    translated_on: DoneOn = Field(description="Tag der Übersetzung.", examples=["2026-11-23"])
    reviewed_by: Line | None = Field(
        None, description="Rolle der prüfenden Person.", examples=["Sprecherin, Verein"]
    )
    sections: dict[str, Digest] = Field(
        {},
        description="Abschnitt und Prüfsumme des deutschen Abschnitts, aus dem er entstand; "
        "schreibt scripts/accept_translation.py.",
        examples=["fristen: 1f3a5b7c9d0e"],
    )

    @model_validator(mode="after")
    def _names_who_reviewed(self) -> Self:
        if self.level is Level.SOURCE:
            what = "level: source ist nur der deutsche Text; das hier ist eine Übersetzung."
            raise Misfit("level", what, "")
        check_reviewer(self.level, self.reviewed_by, "level", "reviewed_by")
        return self


class TranslatedPage(Closed):
    """Front matter of a translated page: what is not said here, the German page says."""

    title: Line = Field(description="Titel.", examples=["Understanding a letter"])
    summary: Line = Field(description="Ein bis zwei Sätze.", examples=["How to read it."])
    answer: TranslatedAnswer | None = Field(
        None, description="Das Wichtigste, übersetzt.", examples=["{text: You have this long.}"]
    )
    translation: Translation = Field(description="Herkunft.", examples=["level: machine"])
