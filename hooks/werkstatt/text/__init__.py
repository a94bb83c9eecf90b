"""Text in a language: catalogues, formats, markers, safety."""
