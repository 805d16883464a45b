"""`orderproc read FILE…`: what a document says, checked and priced; stores nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from orderproc.cli import terminal

if TYPE_CHECKING:
    from orderproc.model.document import Channel
    from orderproc.model.records import Judged
    from orderproc.pipeline import Reader

AHEAD = 4  # documents being read at the same time as the first is printed


def register(app: typer.Typer) -> None:
    app.command("read")(read)


def read(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Documents: mails (.eml), PDFs, pictures, spreadsheets …")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line for each order found.")] = False,
    channel: Annotated[str | None, typer.Option(help="email, post, phone, counter or file; else as it looks.")] = None,
) -> None:
    """Read documents and print what they say. Stores nothing; needs no database."""
    from orderproc.errors import ExitCode
    from orderproc.pipeline import Reader
    from orderproc.reading import ReaderPool

    term = terminal.of(context)
    shop = term.open_shop()
    aside = False
    settings = shop.folder.settings.reading
    workers = min(len(files), settings.workers) if settings.workers else (1 if len(files) == 1 else None)
    with ReaderPool(settings, workers=workers) as pool:
        for result in results(Reader(shop, pool), files, channel):
            aside = aside or result["verdict"] == "unreadable"
            if as_json:
                terminal.emit(result)
            else:
                from orderproc.cli.words import describe

                terminal.show(describe(result))
    if aside:
        raise typer.Exit(ExitCode.PUT_ASIDE)


def results(reader: Reader, files: Sequence[Path], channel: str | None = None) -> Iterator[dict[str, Any]]:
    """The JSON objects of DESIGN.md for each file, in the order of the files, as soon as each is done."""
    waiting: deque[tuple[Path, str, Channel, Callable[[], tuple[Judged, ...]]]] = deque()
    for file in files:
        waiting.append(_begin(reader, file, channel))
        if len(waiting) >= AHEAD:
            yield from _end(*waiting.popleft())
    while waiting:
        yield from _end(*waiting.popleft())


def _begin(
    reader: Reader, file: Path, channel: str | None
) -> tuple[Path, str, Channel, Callable[[], tuple[Judged, ...]]]:
    from orderproc.errors import UnreadableError, UsageError
    from orderproc.model.document import Channel, sha256_of
    from orderproc.pipeline import channel_of, unreadable

    try:
        data = file.read_bytes()
    except OSError as error:
        problem = UnreadableError(f"{file}: can't be read: {error.strerror}.", "Look at the path and its permissions.")
        return file, "", Channel(channel or "file"), lambda: (unreadable(problem),)
    if channel is not None and channel not in list(Channel):
        raise UsageError(f"--channel {channel}: not known.", f"One of {', '.join(Channel)}.")
    kind = Channel(channel) if channel else channel_of(data)
    return file, sha256_of(data), kind, reader.submit(data, file.name, kind)


def _end(
    file: Path, sha256: str, channel: Channel, result: Callable[[], tuple[Judged, ...]]
) -> Iterator[dict[str, Any]]:
    from orderproc.model import wire

    document = {"path": str(file), "sha256": sha256 or None, "channel": channel.value}
    for judged in result():
        yield wire.judged(judged, document)
