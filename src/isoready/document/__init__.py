"""A document: a YAML or JSON file as plain data, with the place of every key and value."""

from isoready.document.document import Document, Plain
from isoready.document.events import c_parser_present
from isoready.document.fault import DocumentFault
from isoready.document.parsing import parse, recall

__all__ = ["Document", "DocumentFault", "Plain", "c_parser_present", "parse", "recall"]
