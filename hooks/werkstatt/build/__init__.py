"""From content to a folder: which languages, which processes, which files."""
