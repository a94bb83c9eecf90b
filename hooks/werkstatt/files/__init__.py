"""Everything beside the pages, as (path, bytes)."""
