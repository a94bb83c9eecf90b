"""How translations keep up with their source: sections, digests, drift."""
