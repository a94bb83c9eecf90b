"""A guide that no editor would complain of."""

from __future__ import annotations

HEAD = """\
---
id: verein/gruenden
title: Einen Verein gründen
summary: So geht es.
kind: guide
checked_on: 2026-11-23
reviewed: {level: compared_with_sources, by: Redaktion, on: 2026-11-23}
review_by: 2027-05-23
sources: [{id: bgb-21, title: § 21 BGB, url: "https://www.gesetze-im-internet.de/bgb/__21.html"}]
{extra}---
"""
BODY = """\
> [!NOTE]
> **Auf einen Blick**
>
> - **Für wen:** für alle
> - **Das Ziel:** ein Verein
> - **Kosten:** keine
> - **Zeit:** ein Abend
> - **Bereitlegen:** Papier

## 1. Beginnen { #beginnen }

Sie müssen zu siebt sein.{beleg:bgb-21}

> [!WARNING]
> **Das geht oft schief**
>
> - Es fehlt jemand.

> [!TIP]
> **Wörter am Schalter**
>
> Satzung

## Wer hilft { #hilfe }

Die Stadt. Diese Seite ist keine Rechtsberatung.

## Nächster Schritt { #naechster-schritt }

Rufen Sie an.
"""
