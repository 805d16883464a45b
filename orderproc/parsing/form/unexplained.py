"""What is written on a printed form and explained by none of its labels: each a doubt, so that no parcel leaves without it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orderproc.model.draft import Field
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Box, Page, Word
from orderproc.parsing.form.asked import part_of
from orderproc.parsing.form.divided import IS_HOUSE_NUMBER, has_its_number
from orderproc.parsing.form.grammar import of_labels
from orderproc.parsing.form.in_step import keeps_step
from orderproc.parsing.form.label_places import REACH, WHO, LabelPlaces, holds
from orderproc.parsing.form.labelled import Label
from orderproc.parsing.form.unlabelled import NO_WRITING, Block, column_of, left_over
from orderproc.parsing.form.wordings import asks_whom_to_ask, names_a_form
from orderproc.parsing.form.written import touches
from orderproc.parsing.head.keyvalues import Key, Value
from orderproc.parsing.lines import Chunk

ROW = 9.0  # points between the middles of what is written in one row


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What the labels of a page and their places leave over."""

    page: Page
    labels: list[Label]  # may grow until it is asked
    places: LabelPlaces
    country: str

    def unexplained(self, party: str, given: dict[str, Field[str]], used: set[int]) -> list[Issue]:
        """A firm under a label that was misread: the parcel must not go out without it."""
        message = "{!r} is written in the address, and no label says what it is."
        left = left_over(self.block(party, given, used), self.places.every, used)
        left = left or self._unanswered(party, given, used)
        left = [
            w
            for w in left
            if part_of(w.text.strip(" :")) is None
            and not self._asks_for_what_is_taken(w, party, used)
            and not (of_labels(w.text) or names_a_form(w.text) or _WHOLE_ADDRESS.search(w.text))
        ]
        return [self.doubt(party, message.format(word.text), word.box) for word in left[:1]]

    def _asks_for_what_is_taken(self, word: Word, party: str, used: set[int]) -> bool:
        """Whether a word stands in the column of labels as one of them, beside writing that is explained: a label that no list has."""
        labels = [label.word for label in self.labels if label.party == party and label.part]
        beside = [
            w
            for w in self.places.writing
            if w.box.x0 > word.box.x1 and abs(w.box.middle[1] - word.box.middle[1]) < ROW / 2
        ]
        first = min(beside, key=lambda w: w.box.x0, default=None)
        return first is not None and id(first) in used and keeps_step(word, labels, lost=1)

    def _unanswered(self, party: str, given: dict[str, Field[str]], used: set[int]) -> list[Word]:
        """Writing below the label for a firm or a name whose place was not seen (a hole broke its frame): beside a label that stands level
        with it, and level with the answer to that one."""
        own = [label for label in self.labels if label.party == party and label.part]
        missing = [label for label in own if label.part in WHO and label.part not in given]
        boxes = [(one.word.box, given[one.part].box) for one in own if one.part in given]
        return [
            word
            for word in self.places.writing
            for label in missing
            if id(word) not in used
            and sum(c.isalpha() for c in word.text) > len(word.text) / 2
            and word.confidence > NO_WRITING
            and 0 < word.box.middle[1] - label.word.box.middle[1] <= REACH
            and label.word.box.x0 - 12 <= word.box.x0 <= label.word.box.x1
            and any(
                answer is not None
                and abs(asked.middle[1] - label.word.box.middle[1]) < ROW
                and abs(answer.middle[1] - word.box.middle[1]) < ROW
                for asked, answer in boxes
            )
        ]

    def only_to_ask(self, party: str, given: dict[str, Field[str]]) -> list[Issue]:
        """Only whom to call was read, and nothing of who orders: the label for that may have been misread. Where it was read, and nothing
        is written there, there is no firm."""
        name = given.get("name")
        whom = name is not None and asks_whom_to_ask(name.source)
        own = [label for label in self.labels if label.party == party and label.part in WHO]
        if not whom or "company" in given or name is None or any(not asks_whom_to_ask(one.text) for one in own):
            return []
        message = f"{name.value!r} is whom to ask; nothing was read of who orders."
        return [self.doubt(f"{party}.name", message, name.box)]

    def cut_off(self, held: Mapping[int, tuple[Word, ...]], owner: Mapping[int, int], used: set[int]) -> list[Issue]:
        """Writing that nothing explains and that touches what stands for a part of an address: "No", right before "rthfield Supply"."""
        issues = []
        for n, label in enumerate(self.labels):
            part = label.part not in (None, "phone", "email")
            own = [w for w in held.get(n, ()) if owner.get(id(w)) == n] if part else []
            for word in own:
                near = next(
                    (w for w in self.places.writing if id(w) not in used and w not in own and touches(w.box, word.box)),
                    None,
                )
                if near is not None:
                    chunk = Chunk((word,), self.page.number, word.box)
                    issues.append(self.aside(label, near, chunk, "right beside the writing"))
                    break
        return issues

    def house_number_beside(self, party: str, given: dict[str, Field[str]], used: set[int]) -> list[Issue]:
        """Figures in the row of a street that has no number, at a label that was not read."""
        street = given.get("street")
        if street is None or street.box is None or has_its_number(street.value or ""):
            return []
        y = street.box.middle[1]
        figures = [
            word
            for word in self.block(party, given, used).free
            if abs(word.box.middle[1] - y) < ROW and IS_HOUSE_NUMBER.fullmatch(word.text.strip())
        ]
        message = f"{{!r}} stands in the row of the street {street.value!r}: is it the number of the house?"
        return [self.doubt(f"{party}.street", message.format(word.text), word.box) for word in figures[:1]]

    def order_number_near(self, values: Sequence[Value], used: set[int]) -> list[Issue]:
        """What may be the number of the order, near the label for it, where nothing was taken for its answer."""
        said = {value.key for value in values if any(c.isdigit() for c in value.text)}
        asked = [label.word.box for label in self.labels if label.key is Key.PO and not label.rest]
        message = "{!r} stands near the label for the number of the order: is it that?"
        return [
            Issue(
                code=Code.NEEDS_PERSON,
                message=message.format(word.text),
                field="customer_po",
                page=self.page.number,
                box=word.box,
            )
            for word in self.places.writing
            for box in asked
            if Key.PO not in said
            and id(word) not in used
            and _ORDER_NUMBER.fullmatch(word.text.strip())
            and box.x0 - 12 <= word.box.x0 <= box.x1 + 90
            and abs(word.box.middle[1] - box.middle[1]) <= REACH
        ][:1]

    def block(self, party: str, given: dict[str, Field[str]], used: set[int]) -> Block:
        own = [label.word.box for label in self.labels if label.part and label.party == party]
        rest = [label.word.box for label in self.labels if not label.part or label.party != party]
        rest += [head for head in self.places.heads if own and head.y1 < max(box.y1 for box in own)]
        own = own or [field.box for field in given.values() if field.box is not None]  # below a heading for all of it
        left, right = column_of(own, rest, self.page.width) if own else (0.0, self.page.width)
        right = max([right, *(field.box.x1 for field in given.values() if field.box is not None)])
        strange = [table for table in self.places.tables if not any(holds(table, box) for box in own)]
        free = [
            w
            for w in self.places.writing
            if id(w) not in used
            and left <= w.box.x0
            and w.box.middle[0] <= right
            and not any(holds(table, w.box) for table in strange)
        ]
        asked = any(label.part in ("city", "place") and label.party == party for label in self.labels)
        return Block(given, own, free, self.country, asked)

    def aside(self, label: Label, stray: Word, chunk: Chunk, where: str = "far from the rest") -> Issue:
        message = f"{stray.text!r} stands {where} at '{label.text}': does it belong to {chunk.text!r}?"
        return self.doubt(f"{label.party}.{label.part}", message, stray.box)

    def doubt(self, field: str, message: str, box: Box | None) -> Issue:
        return Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field=field, page=self.page.number, box=box)


# street, postal code and town in one run, as a form's maker prints its own
_WHOLE_ADDRESS = re.compile(
    r"[^\W\d_]{3}.*\d.*,\s*(?:[A-Z]{1,2}-)?(?:\d{4,5}|\d{4}-\d{3}|\d{4} ?[A-Z]{2})\s[^\W\d]{3,}.*\d"
)
_ORDER_NUMBER = re.compile(r"(?=(?:.*\d){3})[A-Za-z0-9][\w./-]{2,19}")


__all__ = ["ROW", "LeftOver"]
