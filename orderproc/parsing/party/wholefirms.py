"""A firm whose name goes on in the next line, where a column of addresses is narrow: "Tullock County Road" above "Department, North Shop",
"North Shore Environmental" above "Testing Inc."; the same paper has it in one line elsewhere, or broken alike above another street."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.reading import Page
from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.blocklabels import is_office
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.party.names import INSIDE, is_person
from orderproc.parsing.words import fold

_PARTIES = ("sold_to", "ship_to", "bill_to")


def with_whole_firms(draft: OrderDraft, pages: Sequence[Page] = ()) -> OrderDraft:
    """The draft with the firm's name whole where another of its parties is called so, a line of the pages says no more than this name, or
    two of its parties have its halves above different streets."""
    parties = {path: getattr(draft, path) for path in _PARTIES}
    halved = {path: list(_halves(one)) for path, one in parties.items()}
    if not any(halved.values()):
        return draft
    named = {fold(one.company.value) for one in parties.values() if one.company.value}
    printed = Counter(_plain(chunk.text) for page in pages for line in lines_of(page) for chunk in line.chunks)
    printed.update(
        _plain(cell.text) for page in pages for table in page.tables for row in table.rows[:_ROWS] for cell in row
    )
    twice = _above_two_streets(parties, halved, printed)
    changed = {
        path: half.joined(parties[path])
        for path, some in halved.items()
        for half in some
        if fold(half.whole) in named
        or (not half.ended and (_plain(half.whole) in printed or (half.above and fold(half.whole) in twice)))
    }
    return replace(draft, **changed) if changed else draft  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class _Half:
    """A part of an address that may be one half of its firm's name, and the name that the two make."""

    part: str  # street2 or name
    firm: str  # the other half
    whole: str
    rest: str | None  # what stands behind the half
    above: bool  # whether it is the first half
    ended: bool  # whether the first half is a firm's whole name, an office or somebody

    def joined(self, address: DraftAddress) -> DraftAddress:
        old = getattr(address, self.part)
        left = replace(old, value=self.rest) if self.rest else Field()
        return replace(address, company=replace(address.company, value=self.whole), **{self.part: left})


def _above_two_streets(
    parties: dict[str, DraftAddress], halved: dict[str, list[_Half]], printed: Counter[str]
) -> set[str]:
    """The names whose halves stand above different streets, and their second half nowhere without its first."""
    streets: dict[str, set[str]] = {}
    second: dict[str, str] = {}
    for path, some in halved.items():
        for half in some:
            if half.above and not half.ended:
                streets.setdefault(fold(half.whole), set()).add(fold(parties[path].street.value or ""))
                second[fold(half.whole)] = _plain(half.firm)
    return {name for name, of in streets.items() if len(of - {""}) > 1 and printed[second[name]] <= len(of)}


def _halves(address: DraftAddress) -> Iterator[_Half]:
    firm = address.company.value
    for part in ("street2", "name"):
        said = getattr(address, part).value
        if not firm or not said:
            continue
        more, _, rest = (text.strip() for text in said.partition(","))
        apart = is_office(more) or is_person(more) or INSIDE.match(more) is not None
        yield _Half(part, firm, f"{more} {firm}", rest or None, True, apart or has_legal_form(more))
        if part == "street2":
            yield _Half(part, firm, f"{firm} {more}", rest or None, False, apart or has_legal_form(firm))
            words = more.split()  # "Center Accounts Payable Dept.", where the office stands in the line below
            for n in range(1, min(_MORE, len(words) - 1) + 1):
                if is_office(office := " ".join(words[n:])):
                    left = f"{office}, {rest}" if rest else office
                    yield _Half(part, firm, f"{firm} {' '.join(words[:n])}", left, False, has_legal_form(firm))


def _plain(text: str) -> str:
    return fold(text).strip(" ,.;:") if len(text) < _LONGEST else ""


_LONGEST = 120  # characters of a name
_MORE = 3  # words of the second half of one
_ROWS = 100  # of a sheet, in which its head stands

__all__ = ["with_whole_firms"]
