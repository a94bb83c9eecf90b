"""Where somebody is and how to reach them."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from .base import Closed, Text
from .problems import Slip
from .repairs import degrees_meant
from .scalars import Email, Line, Phone, Postcode, Url


def _degrees(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"-?[0-9]{1,3}\.[0-9]{2,7}", value):
        what = f"„{value}“ ist keine Angabe in Grad mit Punkt."
        raise Slip(what, degrees_meant(value))
    return value


DEGREES = BeforeValidator(_degrees)
Latitude = Annotated[float, Field(ge=-90, le=90), DEGREES]
Longitude = Annotated[float, Field(ge=-180, le=180), DEGREES]


class Point(Closed):
    """A place on the map (WGS 84), as GEO of RFC 5545 and schema.org GeoCoordinates want it."""

    latitude: Latitude = Field(description="Breite.", examples=["51.3397"])
    longitude: Longitude = Field(description="Länge.", examples=["12.3731"])


class PostalAddress(Closed):
    """A postal address (schema.org); never translated."""

    street: Line = Field(description="Straße und Hausnummer.", examples=["Burgplatz 1"])
    postcode: Postcode | None = Field(None, description="Fünf Ziffern.", examples=["04109"])
    city: Line = Field("Leipzig", description="Ort.", examples=["Leipzig"])
    district: Line | None = Field(None, description="Ortsteil.", examples=["Connewitz"])
    hint: Text | None = Field(
        None, description="Eingang, Stockwerk, Haltestelle.", examples=["2. Stock"]
    )
    geo: Point | None = Field(
        None, description="Punkt auf der Karte.", examples=["latitude: 51.3397"]
    )

    @property
    def one_line(self) -> str:
        """Street, postcode and city as on an envelope."""
        return f"{self.street}, {' '.join(filter(None, (self.postcode, self.city)))}"


class Contact(Closed):
    """Ways to reach somebody; what no source states is absent."""

    phone: Phone | None = Field(None, description="Telefon.", examples=["0341 123-2691"])
    phone_hint: Text | None = Field(
        None, description="Wofür oder wann die Nummer gilt.", examples=["nur für Termine"]
    )
    email: Email | None = Field(None, description="E-Mail.", examples=["info@example.org"])
    website: Url | None = Field(
        None, description="Internetseite.", examples=["https://www.leipzig.de/"]
    )
    social: tuple[Url, ...] = Field(
        (), description="Seiten in sozialen Medien.", examples=["- https://example.org/wir"]
    )
