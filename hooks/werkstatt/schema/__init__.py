"""What an entry may look like: pydantic models, and the YAML reader that feeds them."""
