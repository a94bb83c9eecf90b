"""Site settings: who publishes, how to reach them, where the source lives."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)

from .base import Closed, Text
from .contact import Latitude, Longitude
from .problems import Misfit, Slip
from .scalars import Line, MaybeEmpty, Url, german_postcode
from .telephone import check_phone
from .web_address import check_email, check_web_address, web_address_meant

Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Subdivision = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{1,3}$")]


PostcodeStart = Annotated[str, StringConstraints(pattern=r"^[0-9]{2,5}$")]
_WIDEST = 3
"""Degrees."""


def _optional(check: Callable[[str], str]) -> AfterValidator:
    """Settings that nobody has supplied yet are empty."""
    return AfterValidator(lambda text: check(text) if text else text)


def _with_slash(url: str) -> str:
    """Every address of the site is made by adding to this one."""
    return url if url.endswith("/") else f"{url}/"


def _bare(url: str) -> str:
    if "?" in url or "#" in url:
        raise Slip("Die Adresse der Website endet ohne ? und #.", re.split(r"[?#]", url)[0])
    return url


def _repository(url: str) -> str:
    if not url.startswith("https://"):
        what = f"„{url[:60]}“ ist keine Adresse, die mit https:// beginnt."
        raise Slip(what, web_address_meant(url))
    return check_web_address(url).rstrip("/")


ABSENT = "gibt es nicht"
"""What an operator writes who has no such thing: it is known, and nothing is shown."""


def _nothing(value: object) -> object:
    return "" if value == ABSENT else value


_DISPENSABLE = BeforeValidator(_nothing)
"""A setting that a site can do without: while it is empty its block is shown nowhere."""
Dispensable = Annotated[MaybeEmpty, _DISPENSABLE]

SiteUrl = Annotated[Url, AfterValidator(_bare), AfterValidator(_with_slash)]
MaybeEmail = Annotated[MaybeEmpty, _optional(check_email)]
MaybePhone = Annotated[MaybeEmpty, _optional(check_phone)]
MaybePostcode = Annotated[MaybeEmpty, _optional(german_postcode)]
MaybeRepository = Annotated[MaybeEmpty, _optional(_repository)]


class Operator(Closed):
    """What § 5 DDG asks an imprint to name. Empty means: not supplied yet."""

    name: MaybeEmpty = Field(description="Name mit Rechtsform.", examples=["Musterträger gGmbH"])
    street: MaybeEmpty = Field(description="Straße und Hausnummer.", examples=["Musterstraße 1"])
    postcode: MaybePostcode = Field(description="Postleitzahl.", examples=["04109"])
    city: MaybeEmpty = Field(description="Ort.", examples=["Leipzig"])
    represented_by: MaybeEmpty = Field(
        description="Wer die Organisation vertritt.", examples=["Geschäftsführung: …"]
    )
    register_entry: MaybeEmpty = Field(
        description="Register und Nummer.", examples=["Amtsgericht Leipzig, HRB …"]
    )
    email: MaybeEmail = Field(description="E-Mail.", examples=["info@example.org"])
    phone: Annotated[MaybePhone, _DISPENSABLE] = Field(
        description="Telefon.", examples=["0341 1234567"]
    )
    editor: MaybeEmpty = Field(
        description="Verantwortlich nach § 18 Abs. 2 MStV, mit Anschrift.", examples=["…"]
    )


class LegalContact(Closed):
    """Whom to write to about data protection and barriers."""

    privacy_email: MaybeEmail = Field(description="Datenschutz.", examples=["info@example.org"])
    accessibility_email: Annotated[MaybeEmail, _DISPENSABLE] = Field(
        description="Barrieren.", examples=["info@example.org"]
    )
    hosting: MaybeEmpty = Field(
        description="Wer die Seiten ausliefert, mit Anschrift.", examples=["…"]
    )


class DonationAccount(Closed):
    """The account for donations."""

    holder: Dispensable = Field(description="Kontoinhaber.", examples=["Musterträger gGmbH"])
    iban: Dispensable = Field(description="IBAN.", examples=["DE89 3704 0044 0532 0130 00"])
    bic: Dispensable = Field(description="BIC.", examples=["…"])
    purpose: Dispensable = Field(description="Verwendungszweck.", examples=["Spende Werkstatt"])

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

    repository: Annotated[MaybeRepository, _DISPENSABLE] = Field(
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
    postcodes: tuple[PostcodeStart, ...] = Field(
        ("040", "041", "042", "043"),
        min_length=1,
        description="Womit die Postleitzahlen der Stadt beginnen; andere brauchen einen Ort.",
        examples=["- '041'"],
    )

    @model_validator(mode="after")
    def _bounds_are_in_order(self) -> Self:
        """Two of them swapped would refuse every place; far ones would let every place pass."""
        pairs = (("south", self.south, "north", self.north), ("west", self.west, "east", self.east))
        for low, first, high, last in pairs:
            if first >= last:
                what = (
                    f"{low} ({first}) muss kleiner sein als {high} ({last}). Vertauschen Sie beide."
                )
                raise Misfit(low, what, f"{low}: {last}, {high}: {first}")
            if last - first > _WIDEST:
                what = f"Zwischen {low} ({first}) und {high} ({last}) liegt ein halbes Land."
                raise Misfit(low, what, "")
        return self

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a point (degrees, WGS 84) lies inside."""
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east

    def has_postcode(self, code: str) -> bool:
        """Whether a postcode is one of the city's own."""
        return code.startswith(self.postcodes)


_PHONE = "operator.phone"


class Site(Closed):
    """Everything the pages say about themselves."""

    name: Line = Field(description="Name der Seite.", examples=["Werkstatt-Wissen"])
    url: SiteUrl = Field(description="Öffentliche Adresse.", examples=["https://example.org/"])
    description: Text = Field(description="Ein Satz über die Seite.", examples=["…"])
    carrier: Line = Field(description="Träger des Projekts.", examples=["Musterträger gGmbH"])
    funding_line: Line = Field(
        description="Förderhinweis, Wort für Wort; wird nie übersetzt.", examples=["…"]
    )
    region: Region = Field(description="Stadt und Land.", examples=["city: Leipzig"])
    operator: Operator = Field(description="Impressum.", examples=["name: …"])
    legal: LegalContact = Field(
        description="Rechtliche Kontakte.", examples=["privacy_email: info@example.org"]
    )
    donations: DonationAccount = Field(
        description="Spendenkonto.", examples=["holder: Musterträger gGmbH"]
    )
    forge: Forge = Field(description="Quelltext.", examples=["branch: main"])
    contact_email: Annotated[MaybeEmail, _DISPENSABLE] = Field(
        description="Kontakt der Werkstatt.", examples=["werkstatt@example.org"]
    )

    @property
    def mailbox(self) -> str:
        """Where readers write to: that of the Werkstatt, else the operator's; "" without any."""
        return self.contact_email or self.operator.email

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
