"""Formats: one file a format, reading and writing; `FORMATS` is their registry, in the order a user sees."""

from app.formats.base import Format, Listing, Loss, Problem, Read, Written
from app.formats.csv_reading import Table
from app.formats.decoding import Decoded, decode, load
from app.formats.large_files import LargeFile, large_file
from app.formats.registry import FORMATS, format_for
from app.formats.saving import NewFiles, save_bytes

__all__ = [
    "FORMATS",
    "Decoded",
    "Format",
    "LargeFile",
    "Listing",
    "Loss",
    "NewFiles",
    "Problem",
    "Read",
    "Table",
    "Written",
    "decode",
    "format_for",
    "large_file",
    "load",
    "save_bytes",
]
