"""Documents in a ZIP, a gzip or a winmail.dat: each is read by itself. What could not be read among them is a doubt on the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Media, Part, Reading
from orderproc.parsing.base import Context, read_by_layout
from orderproc.parsing.embedded import with_embedded


def unpacked(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, those of archives in their place, named "orders.zip/first.csv"."""
    for part in parts:
        if part.reading is not None and part.reading.media is Media.ARCHIVE:
            for inner in unpacked(part.reading.parts):
                yield replace(inner, name=f"{part.name}/{inner.name}")
        else:
            yield part


class Archive:
    name = "archive"

    def identify(self, reading: Reading, context: Context) -> float:
        return 0.95 if reading.media is Media.ARCHIVE else 0.0

    def extract(self, reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
        drafts: list[OrderDraft] = []
        problems: list[Issue] = []
        for part in unpacked(reading.parts):
            if part.reading is None:
                why = part.error.message if part.error else "it is of no kind that is read"
                problems.append(Issue(code=Code.PART_UNREADABLE, message=f"{part.name} could not be read: {why}"))
                continue
            read = with_embedded(read_by_layout(part.reading, context), part.reading, context)
            remarks = tuple(
                Issue(code=w.code, message=f"{part.name}: {w.message}", page=w.page, box=w.box)
                for w in part.reading.warnings
                if not (part.reading.media is Media.SHEET and w.code == Code.FORMULA_WITHOUT_VALUE)
            )
            drafts += [
                replace(
                    draft,
                    part=f"{part.name}/{draft.part}" if draft.part else part.name,
                    issues=(*draft.issues, *remarks),
                )
                for draft in read
            ]
        orders = [draft for draft in drafts if draft.kind in (Kind.ORDER, Kind.CHANGE, Kind.CANCELLATION)]
        chosen = orders or drafts[:1] or [OrderDraft(kind=Kind.OTHER, kind_reason="nothing in it could be read")]
        return tuple(replace(draft, issues=(*draft.issues, *problems)) for draft in chosen)


LAYOUT = Archive()
