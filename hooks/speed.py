"""MkDocs adapter: leave out work that is done once per language for nothing.

Deleting this file changes no page; tests compare the built sites.
"""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs_static_i18n.reconfigure import ExtendedPlugin


class CompiledTemplates(jinja2.BytecodeCache):
    """Compile each template once, not once per language (the environment is new each time)."""

    def __init__(self) -> None:
        self._compiled: dict[str, Any] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Reuse the code if the source is unchanged."""
        checksum, code = self._compiled.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep the code."""
        self._compiled[bucket.key] = (bucket.checksum, bucket.code)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """One cache for all languages of a build."""
    config.extra.setdefault("compiled_templates", CompiledTemplates())
    return config


@event_priority(100)
def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Use the cache of this build."""
    env.bytecode_cache = config.extra["compiled_templates"]
    return env


@event_priority(50)
def _only_two_languages(files: Files, config: MkDocsConfig) -> Files:
    """Before static-i18n: of twelve languages a build needs its own and the fallback."""
    i18n = config.plugins["i18n"]
    needed = {i18n.current_language, i18n.default_language}
    others = {language.locale for language in i18n.config.languages} - needed
    for file in list(files):
        if file.src_uri.split("/", 1)[0] in others:
            files.remove(file)
    return files


@event_priority(-150)
def _own_assets_once(files: Files, config: MkDocsConfig) -> Files:
    """Ship nothing of the theme, and our own assets once instead of once per language."""
    docs = Path(config.docs_dir)
    first = config.plugins["i18n"].current_language == config.plugins["i18n"].default_language
    for file in list(files):
        if file.is_documentation_page():
            continue
        ours = file.abs_src_path and docs in Path(file.abs_src_path).parents
        if ours and file.src_uri.startswith("assets/"):
            _serve_from_root(file, config)
        if not ours or (not first and file.src_uri.startswith("assets/")):
            files.remove(file)
    return files


on_files = CombinedEvent(_only_two_languages, _own_assets_once)


def _serve_from_root(file: File, config: MkDocsConfig) -> None:
    file.dest_uri = file.src_uri
    file.url = file.src_uri
    file.abs_dest_path = str(Path(config.site_dir) / file.src_uri)


def on_startup(command: str, dirty: bool) -> None:
    """Leave out what costs much and serves nothing here.

    static-i18n's list of alternates is cubic in the languages, and ours is not. Of the theme no
    file is shipped, so none has to be listed. A build makes millions of objects and drops few:
    looking for garbage rarely saves time.
    """
    ExtendedPlugin.reconfigure_files_alternates = lambda self, *args, **kwargs: None
    Files.add_files_from_theme = lambda self, env, config: None
    gc.set_threshold(50_000, 20, 20)
