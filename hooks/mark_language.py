"""MkDocs adapter: say truthfully which language a page and its text are in."""

from __future__ import annotations

import os
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from werkstatt.pages.guide_view import guide_view
from werkstatt.pages.home import home_view
from werkstatt.pages.policy import policy
from werkstatt.pages.site_map import SiteMap, guide_address, language_offers
from werkstatt.pages.view import Desk
from werkstatt.templates import equip


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Teach the templates the language being built; MkDocs leaves autoescape off."""
    site_map: SiteMap = config.extra["site_map"]
    # The preview reloads itself with a script in the page, which the policy would stop.
    allowed = "" if "WERKSTATT_PREVIEW" in os.environ else policy()
    equip(env, site_map.knowledge.speaker(config.plugins["i18n"].current_language), allowed)
    env.globals["offers"] = language_offers(site_map.knowledge, site_map.codes)
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any
) -> dict[str, Any]:
    """Put the frame and the view of the page before the template."""
    site_map: SiteMap = config.extra["site_map"]
    code = config.plugins["i18n"].current_language
    desk = Desk(site_map.knowledge, site_map.knowledge.speaker(code))
    path = getattr(page, "path", None)
    if path is None:
        guide = page.file.norm_src_uri.removesuffix(".md")
        path = guide_address(guide)
        view = guide_view(guide, desk)
        context["home"] = home_view(desk) if path == "" else None
    else:
        view = page.view
    context["view"] = view
    context["frame"] = site_map.frame(code, path, view.title.text, view.description.text)
    context["site"] = site_map.knowledge.library.site
    context["today"] = site_map.knowledge.today
    context["prefix"] = site_map.prefix(code)
    return context


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """The 404 page speaks every language at once."""
    site_map: SiteMap = config.extra["site_map"]
    knowledge = site_map.knowledge
    context["site"] = knowledge.library.site
    context["speakers"] = [(site_map.prefix(c), knowledge.speaker(c)) for c in site_map.codes]
    return context
