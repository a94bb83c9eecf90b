"""What a page shows: plain view models, no HTML."""
