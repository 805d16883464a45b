"""`orderproc mailbox login`: access to a mailbox whose provider wants OAuth 2.0."""

from __future__ import annotations

import typer

from orderproc.cli import terminal

commands = typer.Typer(help="Access to the mailbox.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    app.add_typer(commands, name="mailbox")


@commands.callback()
def only() -> None:
    """Access to the mailbox."""


@commands.command()
def login(context: typer.Context) -> None:
    """Log in to a mailbox whose provider wants OAuth 2.0, once; from then on orderproc renews by itself."""
    from orderproc.errors import ConfigurationError
    from orderproc.oauth2 import Tokens
    from orderproc.office import private

    term = terminal.of(context)
    folder = term.open_shop().folder
    if folder.settings.mailbox is None or not folder.settings.mailbox.oauth2:
        raise ConfigurationError("[mailbox] names no oauth2.", 'Write oauth2 = "google", "microsoft" or a URL there.')
    private(folder.var)
    Tokens(folder.settings.mailbox, folder.path, folder.var).log_in(terminal.show, input)
    term.say("You are logged in. Try it: orderproc doctor")
