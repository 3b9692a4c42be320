"""Labelled segments to the fields of a reference, and how sure they are."""
