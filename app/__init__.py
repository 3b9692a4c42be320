"""Corrigenda without a window: everything here works from the command line and knows nothing of Qt."""
