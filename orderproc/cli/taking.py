"""What `ingest`, `fetch` and `run` say of each document, and the exit code that follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from orderproc.cli import terminal
from orderproc.errors import ExitCode
from orderproc.model.cards import mask_cards

if TYPE_CHECKING:
    from orderproc.intake import Left, Source
    from orderproc.model.records import Outcome
    from orderproc.pipeline import Taken


@dataclass
class Account:
    """Counts what went through, and remembers what a person must look at."""

    documents: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    again: int = 0
    aside: int = 0

    def add(self, taken: Taken) -> None:
        self.documents += 1
        if taken.before:
            self.again += 1
            return
        for outcome in taken.outcomes:
            self.verdicts[outcome.verdict.value] += 1
        self.aside += taken.put_aside

    def summary(self) -> dict[str, Any]:
        names = ("accepted", "review", "not_an_order", "unreadable")
        return {"documents": self.documents, **{n: self.verdicts[n] for n in names}, "taken_before": self.again}

    def exit_code(self, *, strict: bool) -> int:
        if self.aside:
            return ExitCode.PUT_ASIDE
        if strict and self.verdicts["review"]:
            return ExitCode.WAITS_FOR_REVIEW
        return ExitCode.OK


class Teller:
    """Says each document as it is done: a JSON line, or a line of words; with --quiet only what needs a person."""

    def __init__(self, term: terminal.Terminal, account: Account, *, as_json: bool) -> None:
        self.term = term
        self.account = account
        self.as_json = as_json
        self.progress = terminal.Progress("documents", enabled=not as_json and not term.quiet)

    def __enter__(self) -> Teller:
        return self

    def __exit__(self, *args: object) -> None:
        self.progress.clear()

    def tell(self, taken: Taken) -> None:
        self.progress.clear()
        self.account.add(taken)
        for outcome in taken.outcomes:
            if self.as_json:
                terminal.emit(_line(taken, outcome))
            elif not self.term.quiet or (needs_person(taken, outcome) and not taken.before):
                terminal.show(sentence(taken, outcome))
        self.progress.step(taken.name)

    def tell_left(self, left_there: Iterable[Left]) -> None:
        """What a source did not take: with --quiet only what a person must do something about."""
        for left in left_there:
            self.account.aside += left.problem
            if left.problem or not self.term.quiet:
                terminal.warn(f"{left.origin}: {left.reason}" + (f" {left.tip}" if left.tip else ""))


def take_in(
    term: terminal.Terminal, everything: Iterable[Taken], sources: Sequence[Source], account: Account, *, as_json: bool
) -> None:
    with Teller(term, account, as_json=as_json) as teller:
        for taken in everything:
            teller.tell(taken)
        for source in sources:
            teller.tell_left(source.left)


def _line(taken: Taken, outcome: Outcome) -> dict[str, Any]:
    from orderproc.model import wire

    return {
        "path": taken.path,
        "message_id": taken.message_id,
        "part": outcome.part,
        "sha256": taken.sha256,
        "kind": outcome.kind.value,
        "verdict": outcome.verdict.value,
        "order_no": outcome.order_no,
        "review_no": outcome.review_no,
        "case_no": outcome.case_no,
        "taken_before": taken.before,
        "issues": wire.issues(outcome.issues),
    }


def needs_person(taken: Taken, outcome: Outcome) -> bool:
    return outcome.verdict.value in ("review", "unreadable") or taken.put_aside


def sentence(taken: Taken, outcome: Outcome) -> str:
    """One line: what became of it, and why."""
    name = mask_cards(taken.title) + (f" · {outcome.part}" if outcome.part else "")
    doubts = [issue for issue in outcome.issues if issue.severity.value != "note"]
    told = doubts or (list(outcome.issues) if taken.put_aside else [])
    first = told[0].message.removeprefix(f"{taken.name}: ") if told else ""
    why = f": {first}" + (f" (and {len(told) - 1} more)" if len(told) > 1 else "") if told else ""
    if taken.before:
        became = f"order {outcome.order_no}" if outcome.order_no else outcome.kind.value
        return f"{'taken before':14}{name} → {became}"
    if outcome.order_no:
        return f"{'accepted':14}{name} → order {outcome.order_no}"
    if outcome.review_no:
        return f"{'review ' + str(outcome.review_no):14}{name}{why}"
    if outcome.case_no and outcome.verdict.value != "unreadable":
        return f"{'case ' + str(outcome.case_no):14}{name} → customer service ({outcome.kind.value})"
    if outcome.verdict.value == "unreadable":
        return f"{'put aside':14}{name}{why}" + (f" (case {outcome.case_no})" if outcome.case_no else "")
    if taken.put_aside:
        return (
            f"{'put aside':14}{name}{why or ': no order was found on it. If there is one, type it in: orderproc take'}"
        )
    return f"{'no order':14}{name} ({outcome.kind.value})"
