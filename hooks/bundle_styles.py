"""MkDocs adapter: the parts of the style sheet become one file."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from werkstatt.assets import style_sheet

PARTS = "assets/css/"
WHOLE = "assets/css/werkstatt.css"


# After hooks/speed.py (-150) has left the assets to the first language.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the whole in the place of its parts."""
    parts = [file for file in files if file.src_uri.startswith(PARTS)]
    for file in parts:
        files.remove(file)
    if parts:
        content = style_sheet({file.src_uri: file.content_string for file in parts})
        files.append(File.generated(config, WHOLE, content=content))
    return files
