"""`orderproc forms print | learn | numbers`: the shop's own order forms, that read themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orderproc.cli import terminal

commands = typer.Typer(
    help="The shop's own order forms: print one, or learn the one that you have.", no_args_is_help=True
)


def register(app: typer.Typer) -> None:
    app.add_typer(commands, name="forms")


@commands.command("print")
def print_(
    context: typer.Context,
    paper: Annotated[str | None, typer.Option(help="letter or a4; else that of the shop's country.")] = None,
    out: Annotated[Path | None, typer.Option(help="Where the PDF goes; else forms/NAME.pdf.")] = None,
    customer: Annotated[
        list[str] | None, typer.Option(help="Print this customer's number and address on it; may be repeated.")
    ] = None,
    copies: Annotated[int, typer.Option(min=1, max=2000, help="So many of each.")] = 1,
    numbered: Annotated[
        int | None, typer.Option(min=1, help="Number the copies from here: loose second sheets find their first.")
    ] = None,
    language: Annotated[str | None, typer.Option(help="de, en, es, fr, it, nl, pt; else that of the shop.")] = None,
    name: Annotated[str, typer.Option(help="The form's name.")] = "order-form",
    replace: Annotated[bool, typer.Option("--replace", help="Write over a PDF that is there.")] = False,
) -> None:
    """Print the shop's own order form from its catalogue and settings, and write forms/NAME.toml that reads it."""
    from orderproc.errors import ConfigurationError, UsageError
    from orderproc.forms.printing import Wanted, print_form, save

    term = terminal.of(context)
    shop = term.open_shop()
    known = shop.tables.customer_by_no
    for number in customer or ():
        if number not in known:
            raise UsageError(f"--customer {number}: customers.csv has no such number.", "See customers.csv.")
    wanted = Wanted(
        name=name,
        paper=paper,
        language=language,
        customers=tuple(known[number] for number in customer or ()),
        copies=copies,
        first=numbered,
    )
    printed = print_form(wanted, shop.folder.settings, shop.tables, shop.folder.path)
    file = out or shop.folder.path / "forms" / f"{printed.form.name}.pdf"
    if out and file.exists() and not replace:
        raise UsageError(f"{file} is there already.", "Name another file, or add --replace.")
    try:
        made = save(printed, shop.folder.path) if printed.fresh else []
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(printed.pdf)
    except OSError as error:
        raise ConfigurationError(f"{error.filename} can't be written: {error.strerror}") from error
    sheets = printed.form.pages * copies * max(1, len(wanted.customers))
    term.say(f"{file}: {sheets} sheets, form {printed.form.name}, version {printed.form.version}.")
    if made:
        term.say(f"{made[0]} reads it from now on." + _versions(printed.form.version))
    else:
        term.say(f"The places are those of forms/{printed.form.name}.toml: nothing to change there.")


def _versions(version: int) -> str:
    return " Its places are new; papers of the older version are read as before." if version > 1 else ""


@commands.command()
def learn(
    context: typer.Context,
    blank: Annotated[Path, typer.Argument(help="The blank form: a PDF or a scan.")],
    filled: Annotated[list[Path] | None, typer.Argument(help="Scans of it that were filled in.")] = None,
    name: Annotated[str | None, typer.Option(help="The form's name; else that of the file.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over a form of this name.")] = False,
) -> None:
    """Learn the form that you have: propose its fields, show them drawn on the page, and write forms/NAME.toml."""
    import re

    from orderproc.errors import UsageError
    from orderproc.forms.learning import learn as learn_form
    from orderproc.forms.learning import save
    from orderproc.reading.blank import blank_pages, pictures_of

    term = terminal.of(context)
    shop = term.open_shop()
    called = name or re.sub(r"[^a-z0-9]+", "-", blank.stem.lower()).strip("-")[:24].strip("-")
    if any(form.name == called for form in shop.tables.forms) and not replace:
        raise UsageError(f"There is a form {called!r} already.", "Choose another name with --name, or add --replace.")
    pages = blank_pages(_bytes_of(blank), blank.name)
    copies = [picture for file in filled or () for picture in pictures_of(_bytes_of(file), file.name)]
    learned = learn_form(pages, copies, called, shop.tables)
    made = save(learned, pages, shop.folder.path)
    term.say(f"{made[0]}: {len(learned.form.spots)} fields understood, {len(learned.unknown)} not.")
    term.say(f"Look at {made[-1]} and correct {made[0].name}; then try it: orderproc read SCAN")


def _bytes_of(file: Path) -> bytes:
    from orderproc.errors import UsageError

    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} can't be read: {error.strerror}.", "Name the file of the blank form.") from error


@commands.command()
def numbers(context: typer.Context) -> None:
    """List the item numbers with their check digits, as CSV, for the printed catalogue."""
    import csv
    import sys

    from orderproc.model.check_digit import check_digit

    shop = terminal.of(context).open_shop()
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(("sku", "check_digit", "description"))
    rows.writerows(
        (item.sku, check_digit(item.sku), terminal.safe(item.description)) for item in shop.tables.catalog.items
    )
