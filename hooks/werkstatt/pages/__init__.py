"""Every page of a language, as (path, HTML)."""
