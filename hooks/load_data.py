"""MkDocs adapter: read and check everything once, and say which languages to build."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs_static_i18n.config import I18nPluginLanguage
from werkstatt.clock import build_day
from werkstatt.knowledge import load_knowledge
from werkstatt.language_choice import chosen_languages
from werkstatt.pages.site_map import build_site_map
from werkstatt.schema.languages import Language
from werkstatt.schema.problems import ProblemsFound, report


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load before the first language; the builds of the others run inside that one."""
    # build() has installed its warning counter by now. Left on, strict mode would stop at the
    # first language with a warning, and the languages after it would never be checked.
    config.strict = False
    if not config.plugins["i18n"].building:
        _load(config, Path(config.config_file_path).parent)
    return config


def _load(config: MkDocsConfig, root: Path) -> None:
    try:
        knowledge = load_knowledge(root, build_day(os.environ, datetime.now(UTC)))
        codes = chosen_languages(os.environ, knowledge.library.languages, _changed_files(root))
    except (ProblemsFound, ValueError) as error:
        raise BuildError(f"\n{error}") from error
    if knowledge.warnings:
        print(report(knowledge.warnings))
    site = knowledge.library.site
    config.site_name, config.site_url = site.name, site.url
    config.extra["site_map"] = build_site_map(knowledge, codes)
    table = knowledge.library.languages
    config.plugins["i18n"].config.languages = [
        _plugin_language(language, language == table.source, codes) for language in table.languages
    ]


def _plugin_language(language: Language, default: bool, codes: tuple[str, ...]) -> Any:
    """The table of data/languages.yml in the words of static-i18n."""
    entry = I18nPluginLanguage()
    entry.load_dict(
        {
            "locale": language.code,
            "name": language.name,
            "default": default,
            "build": language.code in codes,
        }
    )
    entry.validate()
    return entry


def _changed_files(root: Path) -> list[str]:
    """Files that differ from the last commit; none outside a git checkout."""
    command = ["git", "status", "--porcelain", "--untracked-files=all", "--no-renames"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return []
    return [line[3:].strip('"') for line in done.stdout.splitlines()]
