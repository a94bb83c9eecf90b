"""Text in a language: catalogues, formats, facts in words."""
