"""Checks: what to flag. None yet; each will be one file here."""
