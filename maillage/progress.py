"""One line on standard error that says how far a long command is."""

from __future__ import annotations

import contextlib
import shutil
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from maillage.cli import Settings


@contextlib.contextmanager
def progress_line(settings: Settings) -> Iterator[Callable[[str], None] | None]:
    """Give a function that rewrites the line; None where that is no terminal or quiet was asked for."""
    if not sys.stderr.isatty() or settings.verbosity < 0:
        yield None
        return
    width = shutil.get_terminal_size().columns - 1
    try:
        yield lambda line: click.echo("\r" + line[:width].ljust(width), nl=False, err=True)
    finally:
        click.echo("\r" + " " * width + "\r", nl=False, err=True)
