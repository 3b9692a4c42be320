"""Panels: one file a panel. Each is a QWidget made with the desk, listed in `PANELS`."""
