"""What the volunteers wrote: entries and guides, loaded and checked."""
