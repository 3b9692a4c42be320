"""Corrigenda without a window: everything here works from the command line and knows nothing of Qt."""

__version__ = "0.1.0"
