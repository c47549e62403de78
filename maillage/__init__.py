"""The command line: it parses, calls one library function, and prints."""

__version__ = "0.1.0"
