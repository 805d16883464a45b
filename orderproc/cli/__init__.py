"""The commands, one file each: arguments in, words out, no decisions. This is the one place that catches errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from orderproc.errors import ExitCode, OrderprocError


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs a command line and ends the process with an exit code of DESIGN.md."""
    words = hoist(list(sys.argv[1:] if arguments is None else arguments))
    sys.exit(call(words))


def call(words: Sequence[str]) -> int:
    """Runs one command line; returns its exit code."""
    import typer

    from orderproc.cli.app import app

    try:
        result = app(args=list(words), prog_name="orderproc", standalone_mode=False)
        return int(result) if isinstance(result, int) else ExitCode.OK
    except OrderprocError as error:
        _say(f"Error: {error.message}")
        if error.tip:
            _say(f"  {error.tip}")
        return error.exit_code
    except typer.Exit as stop:
        return int(stop.exit_code)
    except (typer.Abort, KeyboardInterrupt):
        _say("Stopped.")
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except Exception as error:
        show = getattr(error, "show", None)  # a usage error of the command line says itself what is wrong
        if callable(show):
            show()
            return ExitCode.USAGE
        return _bug(error)


def hoist(words: list[str]) -> list[str]:
    """`--shop DIR` and `--quiet` are taken after the command too: moves them in front of it."""
    front: list[str] = []
    rest: list[str] = []
    i = 0
    while i < len(words):
        word = words[i]
        if word == "--":
            return [*front, *rest, *words[i:]]
        if word == "--shop" and i + 1 < len(words):
            front += words[i : i + 2]
            i += 2
            continue
        if word.startswith("--shop=") or word in ("--quiet", "-q"):
            front.append(word)
        else:
            rest.append(word)
        i += 1
    return [*front, *rest]


def _bug(error: Exception) -> int:
    """Exit 1: what happened in one line, the traceback where a person can find it."""
    import traceback

    _say(f"Error: a fault in orderproc: {type(error).__name__}: {error}")
    _say("  Nothing that was committed is lost. Please report it with what follows.")
    traceback.print_exception(error, file=sys.stderr)
    return ExitCode.BUG


def _say(text: str) -> None:
    print(text.encode(errors="replace").decode(), file=sys.stderr)
