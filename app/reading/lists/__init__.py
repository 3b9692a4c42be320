"""The lists of a page to the sources of their references."""
