"""Organisations: migrant organisations, their networks and partners (HSDS: organization)."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Entry, Text
from .contact import Contact, PostalAddress
from .problems import Misfit
from .review import ReviewRule
from .scalars import DoneOn, FoundedIn, LanguageCode, Line, SeenIn, YesNo


class OrganisationKind(StrEnum):
    """What an organisation is to the network."""

    MO = "mo"
    UMBRELLA = "umbrella"
    PARTNER = "partner"
    NETWORK = "network"
    ADVICE = "advice"


class Topic(StrEnum):
    """What organisations and events are about: a fixed list, so that it can be translated."""

    ADVICE = "advice"
    ANTIDISCRIMINATION = "antidiscrimination"
    ARTS = "arts"
    BUSINESS = "business"
    CHILDREN = "children"
    CULTURE = "culture"
    EDUCATION = "education"
    FUNDING = "funding"
    HEALTH = "health"
    HOUSING = "housing"
    INTERCULTURAL_DIALOGUE = "intercultural-dialogue"
    LANGUAGE_LEARNING = "language-learning"
    LAW = "law"
    LGBTIQ = "lgbtiq"
    MEDIA = "media"
    NETWORKING = "networking"
    OFFICES = "offices"
    PARTICIPATION = "participation"
    REFUGEES = "refugees"
    RELIGION = "religion"
    SENIORS = "seniors"
    SPORT = "sport"
    TWIN_CITY = "twin-city"
    VOLUNTEERING = "volunteering"
    WOMEN = "women"
    WORK = "work"
    YOUTH = "youth"


class OrganisationStatus(StrEnum):
    """Active: a source of 2021 or later shows it working. Unknown does not mean stopped."""

    ACTIVE = "active"
    UNKNOWN = "unknown"
    DISSOLVED = "dissolved"


class Organisation(Entry):
    """An organisation of the directory."""

    folder: ClassVar[str] = "organisations"
    review: ClassVar[ReviewRule] = ReviewRule.PEOPLE

    name: Line = Field(
        description="Name, wie ihn die Organisation selbst schreibt.",
        examples=["Musterverein Leipzig e. V."],
    )
    kind: OrganisationKind = Field(description="Art der Organisation.", examples=["mo"])
    legal_form: Text | None = Field(None, description="Rechtsform.", examples=["e. V."])
    founded: FoundedIn | None = Field(None, description="Gründungsjahr.", examples=["2015"])
    status: OrganisationStatus = Field(description="Ist sie noch tätig?", examples=["active"])
    last_seen: SeenIn | None = Field(
        None,
        description="Jahr der neuesten Quelle, die sie bei der Arbeit zeigt.",
        examples=["2025"],
    )
    description: Text = Field(
        description="Ein bis drei kurze Sätze: was die Organisation tut.",
        examples=["Der Verein hilft bei Briefen vom Amt."],
    )
    offers: tuple[Text, ...] = Field(
        (), description="Angebote, je ein Stichwort.", examples=["- offener Treff"]
    )
    topics: tuple[Topic, ...] = Field((), description="Themen.", examples=["- advice"])
    languages: tuple[LanguageCode, ...] = Field(
        (), description="Sprachen, die gesprochen werden (Kürzel).", examples=["- ar"]
    )
    communities: tuple[Text, ...] = Field(
        (), description="Gruppen, die sich angesprochen fühlen.", examples=["- syrisch"]
    )
    address: PostalAddress | None = Field(
        None, description="Anschrift.", examples=["street: Burgplatz 1"]
    )
    contact: Contact = Field(Contact(), description="Kontakt.", examples=["phone: 0341 123-2691"])
    wheelchair: YesNo | None = Field(None, description="Stufenlos erreichbar?", examples=["true"])
    consent_on: DoneOn | None = Field(
        None,
        description="An diesem Tag hat die Organisation der Aufnahme zugestimmt.",
        examples=["2026-11-23"],
    )

    @model_validator(mode="after")
    def _seen_after_it_was_founded(self) -> Self:
        if self.founded and self.last_seen and self.last_seen < self.founded:
            what = f"Gegründet {self.founded}, zuletzt tätig {self.last_seen}: eines stimmt nicht."
            raise Misfit("last_seen", what, "")
        return self

    @property
    def label(self) -> str:
        """The organisation's own name."""
        return self.name
