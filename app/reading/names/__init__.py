"""The text of names to names."""
