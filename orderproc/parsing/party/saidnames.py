# ruff: noqa: E501
"""Whom the text of a mail names in a sentence ("se llama Araceli Moñiz", "em nome de Pedro Bilelo", "mi chiamo Teresa Lo Cascio") or by whom it
is signed, where its address is known and its name only by the mail's header: a shared mailbox, a neighbour's, somebody who orders for another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.parsing.lines import Line
from orderproc.parsing.party.names import COMPANY, is_closing, is_job, is_person
from orderproc.parsing.party.stretches import SAID, called
from orderproc.parsing.party.towns import is_street, is_town
from orderproc.parsing.words import bare, fold

_NAME = r"(?P<name>(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?:(?:de|da|do|dos|del|della|di|la|le|lo|du|van|von|der|den|e|y) ){0,2}(?-i:[A-ZÀ-Þ])[\w'’-]+){1,4})(?![\w'’-])"
_WRITER = re.compile(
    r"(?i)\b(?:me llamo|mi nombre(?: completo)? es|mi chiamo|il mio nome è|je m['’]appelle|mon nom est|o meu nome(?: completo)? é|meu nome é|chamo-me|my (?:full )?name is|ich heiße|mein name ist|mijn naam is|ik heet)[ :]+"
    + _NAME
)
_FOR = re.compile(
    r"(?i)\b(?:se llama|si chiama|(?:elle |il )?s['’]appelle|chama-se|(?:is|she['’]s|he['’]s) called|(?:his|her|their) (?:full )?name is|(?:el|su) nombre(?: completo)? es|il (?:suo )?nome è|(?:son|le) nom est|o (?:seu )?nome(?: completo)? é"
    r"|(?:a|en) nombre de|a nome di|au nom de|em nome de|in the name of|auf den namen|op naam van)[ :]+" + _NAME
)
_LAST = 4  # lines of the last paragraph of a mail


def with_said_names(draft: OrderDraft, lines: Sequence[Line]) -> OrderDraft:
    """The draft with the name of who gets the goods as its text says it, in place of the sender's."""
    part = "ship_to" if draft.ship_to.street else "sold_to"
    address: DraftAddress = getattr(draft, part)
    sender = draft.message.sender[0] if draft.message else ""
    text = "\n".join(line.text for line in lines)
    named = address.name.value or draft.sold_to.name.value or ""
    writer = _only(_WRITER, text)
    if not address.street or len(sender.split()) < 2 or (bare(fold(sender)) in bare(fold(text))):
        return draft  # nobody's name, or the writer's own
    if writer is not None and address.name.value and _shortens(address.name.value, writer):
        return replace(draft, **{part: replace(address, name=replace(address.name, value=writer))})  # type: ignore[arg-type]
    if fold(named) != fold(sender):
        return draft
    name = _only(_FOR, text) or (writer or _signed(lines) if address.name else None)
    if name is None or COMPANY.search(name):
        return draft
    who = Field(value=name, raw=name, source="in the text", confidence=draft.sold_to.name.confidence)
    return replace(draft, **{part: replace(address, name=who)})  # type: ignore[arg-type]


def _shortens(name: str, whole: str) -> bool:
    """Whether a name is another with its first name as a letter: "R. Saavedra", of Rogério Saavedra."""
    first, _, rest = name.partition(" ")
    own, _, family = whole.partition(" ")
    return len(first.rstrip(".")) == 1 and own.startswith(first[0]) and family.endswith(rest) and bool(rest)


def _only(pattern: re.Pattern[str], text: str) -> str | None:
    names = {m["name"] for m in pattern.finditer(text)}
    return names.pop() if len(names) == 1 else None


def _signed(lines: Sequence[Line]) -> str | None:
    """The name that stands in a row of its own in the last paragraph, which is no address."""
    last: list[str] = []
    for line in reversed(lines):
        if not line.words:
            continue
        last.insert(0, line.text.strip(" ,-–—"))
        if line.blank_before:
            break
    if len(last) > _LAST or any(is_street(row) or is_town(row) for row in last):
        return None
    names = [row for row in last if called(row) and not (is_job(row) or is_closing(row))]
    names = [row for row in names if not any(SAID.match(word) for word in row.split())]
    sure = [row for row in names if is_person(row)] or (names if len(last) == 1 or names == last[:1] else [])
    return sure[0] if len(sure) == 1 else None


__all__ = ["with_said_names"]
