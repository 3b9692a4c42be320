"""Checks of publishers and places."""
