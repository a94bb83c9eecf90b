"""German words for the fixed lists of the schema; the catalogues translate them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from ..schema.event import Access, Audience
from ..schema.funding import DeadlineKind, FundingLevel
from ..schema.guide import Situation
from ..schema.office import OfficeKind
from ..schema.organisation import OrganisationKind, OrganisationStatus, Topic
from ..schema.room import RoomStatus
from ..schema.term import TermTopic


def N_(german: str) -> str:
    """Mark a text for extraction; it is translated where it is shown."""
    return german


def label(value: StrEnum) -> str:
    """The German word for a value; KeyError when one was forgotten (a test finds it)."""
    return _LABELS[type(value), value]


_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (OrganisationKind.MO, N_("Migrantenorganisationen")),
    (OrganisationKind.UMBRELLA, N_("Dachverbände")),
    (OrganisationKind.NETWORK, N_("Netzwerke")),
    (OrganisationKind.ADVICE, N_("Beratung")),
    (OrganisationKind.PARTNER, N_("Partner")),
    (OrganisationStatus.ACTIVE, N_("aktiv")),
    (OrganisationStatus.UNKNOWN, N_("nicht bekannt, ob noch aktiv")),
    (OrganisationStatus.DISSOLVED, N_("aufgelöst")),
    (Topic.ADVICE, N_("Beratung")),
    (Topic.ANTIDISCRIMINATION, N_("Schutz vor Diskriminierung")),
    (Topic.ARTS, N_("Kunst")),
    (Topic.BUSINESS, N_("Unternehmen gründen")),
    (Topic.CHILDREN, N_("Kinder")),
    (Topic.CULTURE, N_("Kultur")),
    (Topic.EDUCATION, N_("Bildung")),
    (Topic.FUNDING, N_("Fördergeld")),
    (Topic.HEALTH, N_("Gesundheit")),
    (Topic.HOUSING, N_("Wohnen")),
    (Topic.INTERCULTURAL_DIALOGUE, N_("Begegnung der Kulturen")),
    (Topic.LANGUAGE_LEARNING, N_("Sprache lernen")),
    (Topic.LAW, N_("Recht")),
    (Topic.LGBTIQ, N_("LGBTIQ")),
    (Topic.MEDIA, N_("Medien")),
    (Topic.NETWORKING, N_("Vernetzung")),
    (Topic.OFFICES, N_("Ämter")),
    (Topic.PARTICIPATION, N_("Mitbestimmung")),
    (Topic.REFUGEES, N_("Flucht und Asyl")),
    (Topic.RELIGION, N_("Religion")),
    (Topic.SENIORS, N_("Ältere Menschen")),
    (Topic.SPORT, N_("Sport")),
    (Topic.TWIN_CITY, N_("Partnerstadt")),
    (Topic.VOLUNTEERING, N_("Ehrenamt")),
    (Topic.WOMEN, N_("Frauen")),
    (Topic.WORK, N_("Arbeit")),
    (Topic.YOUTH, N_("Jugend")),
    (RoomStatus.OPEN, N_("offen")),
    (RoomStatus.PLANNED, N_("geplant")),
    (RoomStatus.CLOSED, N_("geschlossen")),
    (RoomStatus.UNKNOWN, N_("nicht bekannt, ob offen")),
    (OfficeKind.AUTHORITY, N_("Ämter und Behörden")),
    (OfficeKind.ADVICE, N_("Beratungsstellen")),
    (OfficeKind.COURT, N_("Gerichte")),
    (OfficeKind.SCHOOL, N_("Schule und Kurse")),
    (OfficeKind.INSURANCE, N_("Versicherung")),
    (OfficeKind.EMERGENCY, N_("Notfall")),
    (OfficeKind.OTHER, N_("Weitere Stellen")),
    (FundingLevel.MUNICIPAL, N_("Stadt Leipzig")),
    (FundingLevel.STATE, N_("Land Sachsen")),
    (FundingLevel.FEDERAL, N_("Bund")),
    (FundingLevel.EU, N_("Europäische Union")),
    (FundingLevel.FOUNDATION, N_("Stiftungen")),
    (FundingLevel.OTHER, N_("Andere")),
    (DeadlineKind.ANNOUNCED, N_("veröffentlicht")),
    (DeadlineKind.EXPECTED, N_("erwartet, nicht veröffentlicht")),
    (DeadlineKind.ROLLING, N_("Anträge jederzeit möglich")),
    (DeadlineKind.UNKNOWN, N_("Frist nicht bekannt")),
    (Access.STEP_FREE, N_("ohne Stufen")),
    (Access.TOILET, N_("Toilette für Rollstühle")),
    (Access.LIFT, N_("Aufzug")),
    (Access.HEARING_LOOP, N_("Hörschleife")),
    (Access.QUIET_ROOM, N_("Ruheraum")),
    (Access.INTERPRETING, N_("mit Dolmetschen")),
    (Access.SIGN_LANGUAGE, N_("mit Gebärdensprache")),
    (Access.CHILDREN_WELCOME, N_("Kinder sind willkommen")),
    (Access.CHILDCARE, N_("mit Kinderbetreuung")),
    (Audience.PUBLIC, N_("für alle")),
    (Audience.ORGANISATIONS, N_("für Vereine und Initiativen")),
    (Audience.NEWCOMERS, N_("für Menschen, die neu in Leipzig sind")),
    (Situation.LETTER, N_("Ein Brief ist da")),
    (Situation.OFFICE_VISIT, N_("Ein Termin beim Amt")),
    (Situation.DISAGREE, N_("Ich bin nicht einverstanden")),
    (Situation.RESIDENCE, N_("Mein Aufenthalt")),
    (Situation.LOW_INCOME, N_("Das Geld reicht nicht")),
    (Situation.UNFAIR, N_("Ich werde ungerecht behandelt")),
    (Situation.EMERGENCY, N_("Ich brauche sofort Hilfe")),
    (Situation.NEW_ASSOCIATION, N_("Wir gründen einen Verein")),
    (Situation.PROJECT, N_("Wir brauchen Geld für ein Projekt")),
    (Situation.GRANTED, N_("Wir haben Fördergeld bekommen")),
    (Situation.PAYING_PEOPLE, N_("Wir bezahlen Menschen")),
    (Situation.DONATIONS, N_("Wir bekommen Spenden")),
    (Situation.CELEBRATION, N_("Wir planen ein Fest")),
    (TermTopic.PROCEDURE, N_("Brief und Verfahren")),
    (TermTopic.JUSTICE, N_("Recht und Gericht")),
    (TermTopic.RESIDENCE, N_("Aufenthalt")),
    (TermTopic.BENEFITS, N_("Geld und Hilfe vom Staat")),
    (TermTopic.FAMILY, N_("Familie und Schule")),
    (TermTopic.WORK, N_("Arbeit, Geld, Wohnen")),
    (TermTopic.ASSOCIATION, N_("Verein")),
    (TermTopic.FUNDING, N_("Förderung")),
    (TermTopic.CITY, N_("Stadt und Mitbestimmung")),
)

# A StrEnum equals its text, and "unknown" or "advice" is a value of several: the kind belongs to
# the key, or the last one would speak for all.
_LABELS: Mapping[tuple[type[StrEnum], StrEnum], str] = MappingProxyType(
    {(type(value), value): german for value, german in _WORDS}
)
