"""`orderproc backup FILE`: database and archive in one file, also while orderproc runs; and back again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orderproc.cli import terminal


def register(app: typer.Typer) -> None:
    app.command("backup")(backup)


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The backup file.")],
    restore: Annotated[
        bool, typer.Option("--restore", help="Put FILE back into this shop, which must have no database.")
    ] = False,
) -> None:
    """Back up database and archive into FILE (consistent while orderproc runs), or restore them."""
    from orderproc import store
    from orderproc.office import open_office

    term = terminal.of(context)
    shop = term.open_shop()
    if restore:
        store.restore(file, shop.folder.path, shop.folder.settings.database.url)
        term.say(f"Restored {file}. Look: orderproc doctor")
        return
    with open_office(shop) as office:
        office.store.backup(file, office.archive)
    term.say(f"{file}: {file.stat().st_size / 1e6:.1f} MB. Restore: orderproc --shop DIR backup --restore {file}")
