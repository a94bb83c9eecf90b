"""Site settings: who publishes, how to reach them, where the source lives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints, field_validator

from .base import Closed, Line, MaybeEmpty, Text, Url
from .contact import Latitude, Longitude

Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Subdivision = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{1,3}$")]


ABSENT = "gibt es nicht"
"""What an operator writes who has no such thing: it is known, and nothing is shown."""


def _nothing(value: object) -> object:
    return "" if value == ABSENT else value


Optional = Annotated[MaybeEmpty, BeforeValidator(_nothing)]
"""A setting that a site can do without: while it is empty its block is shown nowhere."""


class Operator(Closed):
    """What § 5 DDG asks an imprint to name. Empty means: not supplied yet."""

    name: MaybeEmpty = Field(description="Name mit Rechtsform.", examples=["Musterträger gGmbH"])
    street: MaybeEmpty = Field(description="Straße und Hausnummer.", examples=["Musterstraße 1"])
    postcode: MaybeEmpty = Field(description="Postleitzahl.", examples=["04109"])
    city: MaybeEmpty = Field(description="Ort.", examples=["Leipzig"])
    represented_by: MaybeEmpty = Field(
        description="Wer die Organisation vertritt.", examples=["Geschäftsführung: …"]
    )
    register_entry: MaybeEmpty = Field(
        description="Register und Nummer.", examples=["Amtsgericht Leipzig, HRB …"]
    )
    email: MaybeEmpty = Field(description="E-Mail.", examples=["info@example.org"])
    phone: Optional = Field(description="Telefon.", examples=["0341 …"])
    editor: MaybeEmpty = Field(
        description="Verantwortlich nach § 18 Abs. 2 MStV, mit Anschrift.", examples=["…"]
    )


class LegalContact(Closed):
    """Whom to write to about data protection and barriers."""

    privacy_email: MaybeEmpty = Field(description="Datenschutz.", examples=["info@example.org"])
    accessibility_email: Optional = Field(description="Barrieren.", examples=["info@example.org"])
    hosting: MaybeEmpty = Field(
        description="Wer die Seiten ausliefert, mit Anschrift.", examples=["…"]
    )


class DonationAccount(Closed):
    """The account for donations."""

    holder: Optional = Field(description="Kontoinhaber.", examples=["Musterträger gGmbH"])
    iban: Optional = Field(description="IBAN.", examples=["DE89 3704 0044 0532 0130 00"])
    bic: Optional = Field(description="BIC.", examples=["…"])
    purpose: Optional = Field(description="Verwendungszweck.", examples=["Spende Werkstatt"])

    @field_validator("iban")
    @classmethod
    def _iban_adds_up(cls, iban: str) -> str:
        """ISO 13616: the number, read with letters as 10 to 35, leaves 1 when divided by 97."""
        plain = iban.replace(" ", "")
        if plain and not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", plain):
            raise ValueError("Das ist keine IBAN: zwei große Buchstaben, dann Ziffern.")
        digits = "".join(str(int(char, 36)) for char in plain[4:] + plain[:4])
        if plain and int(digits) % 97 != 1:
            raise ValueError("Die Prüfziffer stimmt nicht; vergleichen Sie mit dem Kontoauszug.")
        return iban


class Forge(Closed):
    """Where the source lives; without it the pages show no edit link."""

    repository: Optional = Field(
        description="Adresse des Repositoriums.", examples=["https://github.com/ORG/REPO"]
    )
    branch: Line = Field(description="Hauptzweig.", examples=["main"])


class Region(Closed):
    """Where the site's readers live: holidays and the bounds of places follow from it."""

    city: Line = Field(description="Stadt.", examples=["Leipzig"])
    country: Country = Field(description="Land, ISO 3166-1.", examples=["DE"])
    subdivision: Subdivision = Field(
        description="Bundesland, ISO 3166-2 ohne das Land: seine Feiertage gelten.",
        examples=["SN"],
    )
    south: Latitude = Field(description="Südlichste Breite eines Ortes.", examples=["51.10"])
    north: Latitude = Field(description="Nördlichste Breite eines Ortes.", examples=["51.60"])
    west: Longitude = Field(description="Westlichste Länge eines Ortes.", examples=["12.00"])
    east: Longitude = Field(description="Östlichste Länge eines Ortes.", examples=["12.80"])


_PHONE = "operator.phone"


class Site(Closed):
    """Everything the pages say about themselves."""

    name: Line = Field(description="Name der Seite.", examples=["Werkstatt-Wissen"])
    url: Url = Field(description="Öffentliche Adresse.", examples=["https://example.org/"])
    description: Text = Field(description="Ein Satz über die Seite.", examples=["…"])
    carrier: Line = Field(description="Träger des Projekts.", examples=["Musterträger gGmbH"])
    funding_line: Line = Field(
        description="Förderhinweis, Wort für Wort; wird nie übersetzt.", examples=["…"]
    )
    region: Region = Field(description="Stadt und Land.", examples=["city: Leipzig"])
    operator: Operator = Field(description="Impressum.", examples=["name: …"])
    legal: LegalContact = Field(description="Rechtliche Kontakte.", examples=["privacy_email: …"])
    donations: DonationAccount = Field(
        description="Spendenkonto.", examples=["holder: Musterträger gGmbH"]
    )
    forge: Forge = Field(description="Quelltext.", examples=["branch: main"])
    contact_email: Optional = Field(
        description="Kontakt der Werkstatt.", examples=["werkstatt@example.org"]
    )

    def unfilled(self) -> tuple[str, ...]:
        """The dotted names of settings that publishing needs and nobody has supplied yet."""
        found = {
            **{f"operator.{name}": text for name, text in self.operator.model_dump().items()},
            "legal.privacy_email": self.legal.privacy_email,
            "legal.hosting": self.legal.hosting,
        }
        return tuple(name for name, text in found.items() if not text and name != _PHONE)

    def optional(self) -> Mapping[str, str]:
        """The dotted names of settings that a site can do without, with their values."""
        return {
            _PHONE: self.operator.phone,
            "legal.accessibility_email": self.legal.accessibility_email,
            "donations": self.donations.iban if self.donations.holder else "",
            "forge.repository": self.forge.repository,
            "contact_email": self.contact_email,
        }
