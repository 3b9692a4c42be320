"""Checks of the article itself."""
