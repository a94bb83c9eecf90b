"""Checks over the built site: links, languages, safety. Reads only the files a reader gets."""
