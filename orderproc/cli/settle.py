"""`orderproc review settle`: the doubtful fields of a document one after the other, each with its picture and its best readings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orderproc.cli import terminal

if TYPE_CHECKING:
    from orderproc.desk import Desk
    from orderproc.model.issue import Issue
    from orderproc.model.records import Judged, ReviewItem
    from orderproc.review import Choice


LETTERS = "abcdefgh"


class Answer(Enum):
    LEAVE = "leave"
    STOP = "stop"


def settle(
    context: typer.Context,
    number: int,
    pictures: Annotated[
        Path | None, typer.Option(help="A folder for the pictures of the fields; else a temporary one.")
    ] = None,
    look: Annotated[bool, typer.Option("--look", help="Open each picture in the system's viewer.")] = False,
) -> None:
    """Go through the doubtful fields: a letter takes that reading, a text is taken as it is, Enter leaves the field, q stops."""
    import tempfile

    from orderproc.desk import Desk
    from orderproc.office import open_office
    from orderproc.review import choices, doubtful

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        desk = Desk(flow, terminal.who())
        folder = pictures or Path(tempfile.mkdtemp(prefix="orderproc-"))
        folder.mkdir(parents=True, exist_ok=True)
        item, judged = desk.waiting(number)
        data = office.archive.get(item.sha256)
        seen: set[str | None] = set()
        while left := [issue for issue in doubtful(judged.draft, judged.issues) if issue.field not in seen]:
            issue = left[0]
            seen.add(issue.field)
            file = _picture(item, data, issue, folder)
            if file and look:
                typer.launch(str(file))
            offered = choices(judged.draft, issue, desk.flow.shop.tables.catalog)
            terminal.show(f"\n{issue.field} ({len(left)} to look at): {issue.message}")
            if file:
                terminal.show(f"  picture: {file}")
            answer = _ask(desk, number, issue, offered)
            if answer is Answer.STOP:
                break
            judged = judged if isinstance(answer, Answer) else answer
        doubts = [issue for issue in judged.issues if issue.severity.value != "note"]
    if not doubts:
        terminal.show(f"No doubt is left: orderproc review accept {number}")
        return
    terminal.show("Still in doubt:\n" + "\n".join(f"  {issue.code}: {issue.message}" for issue in doubts))


def _picture(item: ReviewItem, data: bytes, issue: Issue, folder: Path) -> Path | None:
    """The field alone, cut out of the page; None where the document has no picture."""
    from orderproc import reading, review
    from orderproc.errors import UnreadableError

    page, box = (issue.page, issue.box) if issue.page and issue.box else review.place_of(item.draft, issue.field)
    try:
        part, name = reading.part_bytes(data, item.document_name, item.draft.part)
        field = re.sub(r"[^\w.]+", "-", issue.field or "").strip("-")
        file = folder / f"review-{item.review_no}-{field}.png"
        file.write_bytes(reading.picture(part, name, page, box))
    except (UnreadableError, OSError):
        return None
    return file


def _ask(desk: Desk, number: int, issue: Issue, choices: Sequence[Choice]) -> Judged | Answer:
    """The order with the field set, judged again; or that the clerk leaves the field or stops."""
    from orderproc.errors import UsageError

    assert issue.field is not None
    offered = dict(zip(LETTERS, choices, strict=False))
    if offered:
        rows = [(letter, one.text, one.why) for letter, one in offered.items()]
        terminal.show("\n".join(f"  {row}" for row in terminal.columns(rows).splitlines()))
    while True:
        answer = typer.prompt("letter, text, Enter to leave it, q to stop", default="", show_default=False).strip()
        if not answer or answer == "q":
            return Answer.STOP if answer else Answer.LEAVE
        chosen = offered[answer].text if answer in offered else answer.removeprefix("=")  # "=a" is the letter itself
        try:
            judged = desk.set(number, issue.field, chosen)
        except UsageError as error:
            terminal.show(f"  {error}")
            continue
        terminal.show(f"  {issue.field} = {chosen}")
        return judged
