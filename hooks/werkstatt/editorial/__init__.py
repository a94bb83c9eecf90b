"""What an editor would say of a guide: too hard to read, a rule without source, a part missing."""
