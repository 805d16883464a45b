"""The address that a form asks for on each of its pages, and that its writer gives in full on one: put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from rapidfuzz import fuzz

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Code, Issue
from orderproc.parsing.words import bare

PLACE = ("street", "city", "postal_code")  # what makes an address
TELLING = ("name", "company", *PLACE)
ANOTHER = 60.0  # percent of likeness: less is another name, not the same by a hasty pen


def over_pages(
    pages: Sequence[dict[str, DraftAddress]],
) -> tuple[dict[str, DraftAddress], tuple[Issue, ...]]:
    """One address for each party: the fullest, the rest of the pages filling its gaps. A page that says something else is a doubt."""
    found: dict[str, DraftAddress] = {}
    issues: list[Issue] = []
    for party in dict.fromkeys(name for page in pages for name in page):
        given = sorted(
            (page[party] for page in pages if party in page), key=lambda a: -sum(bool(getattr(a, n)) for n in PLACE)
        )
        first, *rest = given
        for other in rest:
            issues += _against(party, first, other)
            missing = {
                f.name: getattr(other, f.name)
                for f in fields(DraftAddress)
                if isinstance(getattr(other, f.name), Field) and not getattr(first, f.name) and getattr(other, f.name)
            }
            first = replace(first, **missing)
        found[party] = first
    return found, tuple(issues)


def alike(mine: str, theirs: str, *, least: float = ANOTHER) -> bool:
    """Whether both may be the same name, written twice."""
    return fuzz.ratio(bare(mine), bare(theirs)) >= least


def _against(party: str, first: DraftAddress, other: DraftAddress) -> list[Issue]:
    issues = []
    for part in TELLING:
        mine, theirs = getattr(first, part), getattr(other, part)
        if not mine or not theirs or alike(mine.raw or "", theirs.raw or ""):
            continue
        issues.append(
            Issue(
                code=Code.ADDRESS_DOUBTFUL,
                message=f"One page says {mine.raw!r}, another {theirs.raw!r}.",
                field=f"{party}.{part}",
                page=theirs.page,
                box=theirs.box,
            )
        )
    return issues
