"""What maintainers have to do, by date: what ends, what is unknown, which links are dead."""
