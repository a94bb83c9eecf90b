"""The index that a reader's phone searches: built here, folded and ranked there (search.js)."""
