# ruff: noqa: E501
"""The text of a mail as an order: by its tables, its list or its sentences, whichever tells most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import MessageHead, Reading
from orderproc.model.shop import Catalog
from orderproc.parsing import kinds
from orderproc.parsing.base import Context
from orderproc.parsing.direction import settled, signs_of, turned
from orderproc.parsing.doubts.billonly import only_the_bill
from orderproc.parsing.doubts.saidinall import said_in_all
from orderproc.parsing.doubts.stipulations import stipulations
from orderproc.parsing.doubts.unordered import unordered
from orderproc.parsing.doubts.whereto import left_open
from orderproc.parsing.drafting import draft_of
from orderproc.parsing.head.identifiers import po_in
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.kinds import Told
from orderproc.parsing.notices import by_program, of_our_house, tells_of_a_sale, tells_of_an_order
from orderproc.parsing.ordertable.tables import Found, all_lines, issue_for_remarks, tables_of
from orderproc.parsing.party.accounts import without_customer_no
from orderproc.parsing.party.addresses import EMAIL
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.bodies import with_places
from orderproc.parsing.party.insentence import without_addresses
from orderproc.parsing.party.leadins import labels_of
from orderproc.parsing.party.readagain import read_again
from orderproc.parsing.party.saidnames import with_said_names
from orderproc.parsing.party.senders import in_full, with_sender
from orderproc.parsing.party.whose import Whose, whose
from orderproc.parsing.sheets import Sheet, sheet_of
from orderproc.parsing.text import freetext
from orderproc.parsing.text.asking import Acts, acts_of, heads_an_order
from orderproc.parsing.text.called import uncalled
from orderproc.parsing.text.frame import (
    POSTSCRIPT,
    Frame,
    comment_against,
    comment_asks,
    comment_orders,
    frame_of,
    sender_of,
)
from orderproc.parsing.text.joined import same_order
from orderproc.parsing.text.listed import goods_listed
from orderproc.parsing.text.matters import heads_a_list, without
from orderproc.parsing.text.notlost import OF_OTHERS, Message, counted_in, not_lost, ordered_if_so, seems_headed
from orderproc.parsing.text.numbered import asks_in_counted_fields, numbered_lines
from orderproc.parsing.text.passages import aside, places_in
from orderproc.parsing.text.proven import amounts_in_place, goes_on, in_prose, proves_itself, tells_more
from orderproc.parsing.text.remarks import explained_by, of_other_matters, remarks_of
from orderproc.parsing.text.strangers import lists_strangers
from orderproc.parsing.text.subject import with_subject
from orderproc.parsing.text.whether import (
    CONFIRMED,
    COPIED,
    PUT_ASIDE,
    copied_to_us,
    from_ourselves,
    named_plainly,
    not_put_aside,
    unasked,
)
from orderproc.parsing.wares import numbers_in
from orderproc.parsing.words import bare, fold

ORDERING = frozenset({Kind.ORDER, Kind.CHANGE, Kind.CANCELLATION})


def read_body(reading: Reading, head: MessageHead, context: Context) -> tuple[OrderDraft, Told, tuple[DraftLine, ...]]:
    """The body by itself."""
    pages = with_subject([p for p in reading.pages if not p.blank], head, context.tables.catalog)
    if not pages:
        told = kinds.of_message("", head, 0, 0.0, False, from_ourselves(head, context))
        if told.kind is Kind.INQUIRY:
            told = Told(Kind.OTHER, "nothing is written in it", 0.7)
        draft = OrderDraft(
            kind=told.kind,
            kind_reason=told.reason,
            message=head,
            layout="mail",
            confidence=told.sure,
            sold_to=with_sender(OrderDraft(kind=told.kind).sold_to, head),
        )
        return draft, told, ()
    sheet = sheet_of(pages, context)
    catalog = context.tables.catalog
    frame = frame_of(sheet.flat, head.forwarded)
    around = frame.headers | frame.comment
    plain = uncalled(sheet.flat, catalog)
    said = "\n".join(line.text for row, line in enumerate(plain) if row not in around)
    filled_in = numbered_lines(sheet.flat, sheet.style, catalog, around) if len(sheet.pages) == 1 else ()
    found = filled_in or tables_of(sheet.pages, sheet.lines, sheet.style, catalog)
    found = tuple(_without_labels(table, sheet) for table in found)
    lines = amounts_in_place(all_lines(found), catalog)
    issues: list[Issue] = []
    layout = "table in the mail"
    offset = 0
    for table in found:
        issues += [*table.extract.issues, *issue_for_remarks(table)] if not offset else list(issue_for_remarks(table))
        offset += len(table.extract.lines)
    used = (_used(sheet, found) if lines else frozenset()) | around
    text = freetext.read_text(sheet.flat, sheet.style, catalog, skip=used, closed=frame.closed)
    if lines and (tells_more(text, lines, catalog) or text.named or _beside(lines, text.wishes, catalog)):
        whole = freetext.read_text(sheet.flat, sheet.style, catalog, skip=around, closed=frame.closed)
        if (
            tells_more(text, lines, catalog)
            or proves_itself(whole, len(lines), catalog)
            or goes_on(whole, lines, sheet.flat, catalog)
        ):
            lines, issues, found, text = (), [], (), whole
    other = [line.text for row, line in enumerate(plain) if row not in used]
    notice = tells_of_an_order(head, sheet.text, context)  # "You have received an order", above it
    if lines:
        sure, against = 1.0, not notice and _told_against(text, sheet, found)
        after = (
            max(used, default=0) if tells_of_a_sale(head, sheet.text) else -1
        )  # what was sold has a name, above its number
        sums, unlike = said_in_all(other, lines, catalog, text.language)
        wanted = [wish for wish in text.wishes if wish.row > after and not any(wish.line.raw in said for said in sums)]
        issues += [*_beside(lines, wanted, catalog), *unlike]
    else:
        lines, more = freetext.numbered(text.wishes)
        issues += [*more, *said_in_all(other, lines, catalog, text.language)[1]]
        sure, against = text.sure, False
        layout = "free text"
    subject = head.subject
    intent = text.asks or (heads_an_order(subject) and not OF_OTHERS.search(subject))
    intent = intent or comment_asks(sheet.flat, frame)
    if head.forwarded:
        sure = min(sure, 0.95)
    known = sum(bool(line.sku.value and catalog.get(line.sku.value)) for line in lines)
    by_form = lines != () and known == len(lines) and by_program(head, context) and _asks_who(sheet)
    by_form = by_form and (bool(filled_in) or _asks_for_goods(sheet) or asks_in_counted_fields(sheet.flat, catalog))
    sold = 0 < known == len(lines) and tells_of_a_sale(head, sheet.text)
    sold = sold and not CONFIRMED.search(f"{subject}\n{said}")
    intent = intent or by_form or sold
    if known and known == len(lines) and intent:
        sure = max(sure, 0.9)
    if (
        sold
    ):  # what a program says above the goods is to whoever sells: "Time to post it", "Get it to the buyer by Friday"
        top = min([*_used(sheet, found), *(w.row for w in text.wishes)])
        text = replace(text, acts=tuple(one for one in text.acts if one[0] >= top))
    others = of_other_matters(text, sheet.flat, lines, catalog) if lines else []
    said = without(said, others)
    read = [(_of_goods(acts, sentence, catalog), sentence) for _, acts, sentence in text.acts if sentence not in others]
    told = kinds.of_message(
        said,
        head,
        len(lines),
        sure,
        intent,
        from_ourselves(head, context) and not head.forwarded and not (known and (filled_in or (notice and intent))),
        known,
        read=[acts for acts, _ in read],
        against=against,
        sold=sold or by_form,
    )
    if told.kind is Kind.OTHER and told.reason == kinds.NOTHING and intent and _goods_unread(text, subject, catalog):
        told = Told(Kind.ORDER, "it seems to order goods, and it could not be read which", 0.75)
    if (
        told.reason == kinds.NOTHING
        and not lines
        and seems_headed(subject, read, told)
        and lists_strangers(said.split("\n"))
    ):
        told = Told(Kind.ORDER, "asks for a list of goods, and none of them is ours", 0.6)
    if told.kind is Kind.OTHER and told.reason == kinds.NOTHING and lines and known == len(lines):
        told = named_plainly(told, text, lines, head, context)
    if told.kind in (Kind.ORDER, Kind.INQUIRY, Kind.OTHER) and not lines and ordered_if_so(read):
        lines = counted_in(said, sheet.style, catalog, "in a question")
        if lines:
            told = Told(Kind.ORDER, "asks, and orders if the answer is yes", 0.7, mixed="a question")
    if told.kind in PUT_ASIDE and known and known == len(lines) and not against:
        told = not_put_aside(told, lines, said, read, head, context)
    if known and known == len(lines):
        told = copied_to_us(told, lines, said, head, context)
        intent = intent or told.reason == COPIED
    if told.kind is Kind.ORDER and lines and not intent:
        told = unasked(told, sheet, lines, [acts for acts, _ in read], head, context)
        if not told.mixed and any(in_prose(wish) for wish in text.wishes):
            told = replace(told, mixed="nothing that asks for it")
    if told.kind is Kind.ORDER and lines and told.reason != COPIED:
        acts = [a for a, _ in read]
        asked = sold or any(a.asks and not turned(sentence) for a, sentence in read)
        headed = heads_an_order(subject) and not OF_OTHERS.search(subject)
        told = settled(told, signs_of(f"{subject}\n{said}", acts, asked=asked, titled=False, headed=headed))
    if told.kind is Kind.ORDER and not lines and CONFIRMED.search(f"{subject}\n{reading.quoted}"):
        told = Told(Kind.OTHER, "agrees to a confirmation of an order that was taken already", 0.85)
    if told.kind is Kind.ORDER and kinds.said(said, subject).go_ahead and reading.quoted and not lines:
        told = replace(told, mixed="an answer to what stands below it")
    own = [line for row, line in enumerate(plain) if row not in around]
    mail = Message(head, own, read, reading.quoted, sheet.style)
    if not lines:
        told, lines = not_lost(told, mail, context)
    if told.kind is not Kind.ORDER and told.kind is not Kind.CHANGE:
        told, lines = goods_listed(told, mail, context)
    if told.kind is not Kind.ORDER and told.kind is not Kind.CHANGE:
        lines, issues = (), []
    if told.kind is Kind.ORDER and not lines:
        message = "It seems to order something, and names no items that could be read."
        if reading.quoted:
            lines = counted_in(reading.quoted, sheet.style, catalog, "quoted from the older message")
            message += f" What it answers: '{' '.join(reading.quoted.split())[:300]}'."
        issues.append(Issue(code=Code.NEEDS_PERSON if lines else Code.NO_LINES, message=message))
    if told.kind is Kind.ORDER:
        issues += stipulations(plain)
        if (doubt := comment_against(sheet.flat, frame)) is not None:
            issues.append(Issue(code=Code.NEEDS_PERSON, message=f"Who hands it on says: '{doubt[:160]}'."))
    goods = min([*_used(sheet, found), *(w.row for w in text.wishes)], default=0)
    above = frozenset(range(goods)) if sold else frozenset[int]()
    from_whom = _writer(head, sheet, frame, goods, context)
    from_whom = replace(from_whom, sender=(in_full(from_whom.sender[0], said), from_whom.sender[1]))
    listed = _used(sheet, found) | around
    places = [one for one in places_in(sheet.flat, catalog, context.shop.country) if not listed & {*one.rows}]
    apart = frozenset(id(sheet.flat[row]) for one in places for row in one.rows if not one.alone)
    draft = draft_of(
        sheet,
        reading,
        told,
        lines,
        found if lines and layout != "free text" else (),
        layout,
        issues,
        from_whom,
        apart=apart,
    )
    draft = replace(draft, message=head)
    if draft.vendor.name and not draft.vendor.company and _from_header(draft.vendor.name, sheet, frame):
        draft = replace(draft, vendor=DraftAddress())  # a colleague was asked, who hands it on to us
    if told.kind is Kind.ORDER:
        rows = _used(sheet, found) | {w.row for w in text.wishes} | _with_items(sheet, catalog)
        draft = with_places(draft, sheet.flat, context.shop, rows, places)
        draft = without_customer_no(draft)
        told_by_program = notice or sold or by_program(head, context)
        if not told_by_program:
            draft = read_again(with_said_names(draft, sheet.flat), sheet.flat, context.shop, rows)
        placed = [one for one in places if whose(one) is not Whose.OPEN]
        beside = uncalled(without_addresses(sheet.flat, placed, leads=True), catalog)
        rows = _used(sheet, found) | {row for row, line in enumerate(beside) if not line.words}
        remarks = (
            *(() if told_by_program else only_the_bill(draft, sheet.flat, rows | above | around)),
            *left_open(draft, beside, context.tables.customers, text.language, rows | above),
            *remarks_of(text, sheet.flat, lines, catalog, explained_by(draft), labels_of(draft)),
        )
        goods_end = max([*_used(sheet, found), *(w.row for w in text.wishes)], default=0)
        aside = _used(sheet, found) | around | above | {row for row, line in enumerate(beside) if not line.words}
        signed = range(_signed_from(sheet, frame, from_whom, goods_end), len(sheet.flat))
        aside |= {row for row in signed if not POSTSCRIPT.match(sheet.flat[row].text)}
        passed = unordered(draft, sheet.flat, lines, catalog, aside, others) if lines else ()
        draft = replace(draft, issues=(*draft.issues, *remarks, *passed))
    return draft, told, lines


def _signed_from(sheet: Sheet, frame: Frame, head: MessageHead, goods: int) -> int:
    """The row with which the signature begins: below a closing, or, below the last of the goods, who sent the mail by his name alone."""
    names = {*bare(fold(head.sender[0])).split()}
    for row in range(goods + 1, len(sheet.flat)):
        said = bare(fold(sheet.flat[row].text)).split()
        if said and {*said} <= names:
            return row if frame.closed is None else min(row, frame.closed)
    return len(sheet.flat) if frame.closed is None else frame.closed


def _from_header(name: Field[str], sheet: Sheet, frame: Frame) -> bool:
    """Whether a name was read from the header lines of a mail that was handed on."""
    return any(name.raw and name.raw in sheet.flat[row].text for row in frame.headers)


def _writer(head: MessageHead, sheet: Sheet, frame: Frame, goods: int, context: Context) -> MessageHead:
    """The head with who wrote the order: of a mail that was handed on, by an agent or a colleague, not he who did so; of a notice of
    our own web shop or of a robot, he whose address it names."""
    if head.forwarded and comment_orders(sheet.flat, frame):
        return head
    wrote = sender_of(sheet.flat, frame, goods) if head.forwarded else None
    if wrote is not None and wrote[1].lower() != (context.shop.email or "-").lower():
        return replace(head, sender=wrote, reply_to=None)
    if head.forwarded or not (by_program(head, context) or tells_of_an_order(head, sheet.text, context)):
        return head
    theirs = head.reply_to if head.reply_to and not of_our_house(replace(head, sender=head.reply_to), context) else None
    if theirs is None:
        own = {head.sender[1].rpartition("@")[2].lower(), (context.shop.email or "").rpartition("@")[2].lower()}
        named = {m.group() for m in EMAIL.finditer(sheet.text) if m.group().rpartition("@")[2].lower() not in own}
        theirs = ("", named.pop()) if len(named) == 1 else ("", "")
    return replace(head, sender=theirs, reply_to=None)


def _asks_who(sheet: Sheet) -> bool:
    """Whether a form asks for name and address as well: a list of our own stock doesn't."""
    asked = {address_label(line.text.partition(":")[0]) for line in sheet.flat if ":" in line.text}
    return len(asked & {"name", "company", "street", "city", "postal_code", "email"}) > 1


def _asks_for_goods(sheet: Sheet) -> bool:
    """Whether a form asks what is ordered, and in whose name or with which number: "Items wanted", "Purchase order number: FP-2213"."""
    labels = (line.text.partition(":")[0] for line in sheet.flat if ":" in line.text)
    return any(
        len(label.split()) < 8 and (heads_an_order(label) or _GOODS.search(label)) and not OF_OTHERS.search(label)
        for label in labels
    )


_GOODS = re.compile(
    r"(?i)\b(?:products?|items?|articles?|goods|artikel|produkte?|waren?|produits?|art[ií]culos?|productos?|articol[oi]|prodott[oi]|producten|artigos?|produtos?)\b(?![^:]*\b(?:returned|about|question|frage|zurück|issue|problem))"
)


def _used(sheet: Sheet, found: Sequence[Found]) -> frozenset[int]:
    """The rows of the whole text that tables took up."""
    rows: set[int] = set()
    start = 0
    for number in sorted(sheet.lines):
        for table in found:
            if table.page == number and table.extract.lines:
                rows |= {start + n for n in table.lines_used}
        start += len(sheet.lines[number])
    return frozenset(rows)


def _with_items(sheet: Sheet, catalog: Catalog) -> frozenset[int]:
    return frozenset(row for row, line in enumerate(sheet.flat) if numbers_in(line.text, catalog))


def _without_labels(table: Found, sheet: Sheet) -> Found:
    """A table without what follows its last row: a label with its value ("N° de commande: 5415-15") is no order line, nor is a line of an
    address below a blank one."""
    extract = table.extract
    kept = list(extract.lines)
    while kept and _follows(kept, sheet) and not numbers_in(kept[-1].raw, sheet.context.tables.catalog):
        kept.pop()
    gone = tuple(f"lines[{n}]" for n in range(len(kept), len(extract.lines)))
    issues = tuple(i for i in extract.issues if not (i.field or "").startswith(gone)) if gone else extract.issues
    return replace(table, extract=replace(extract, lines=tuple(kept), issues=issues))


def _follows(lines: Sequence[DraftLine], sheet: Sheet) -> bool:
    """Whether the last line of a table was read from a row that goods don't stand in: in the table itself a label says so."""
    row = next((n for n, line in enumerate(sheet.flat) if line.text == lines[-1].raw), None)
    if row is None or not aside(sheet.flat[row]):
        return False
    before = max((n for n in range(row) if len(lines) > 1 and sheet.flat[n].text == lines[-2].raw), default=0)
    parted = any(line.blank_before for line in sheet.flat[before + 1 : row + 1])
    label = re.match(r"[^:#\d]*[:#]?", sheet.flat[row].text)
    return parted or (label is not None and (label.group()[-1:] in (":", "#") or key_of(label.group()) is not None))


def _goods_unread(text: freetext.Text, subject: str, catalog: Catalog) -> bool:
    """Whether a text that asks for something, and of which nothing was read, names items of ours or is called an order."""
    for token, _, said in text.named:
        acts, so = acts_of(said[:1000]), _SO.search(said)
        if catalog.get(token) and (not acts.speaks_against or (so and acts_of(said[so.end() : 1000]).asks)):
            return True
    asked = any(acts.asks and not acts.paper for _, acts, _ in text.acts)
    return asked and heads_an_order(subject) and not OF_OTHERS.search(subject)


# "of those we bought in May 5 are left, so please send 15"
_SO = re.compile(
    r"(?i)\b(?:so|therefore|thus|hence|daher|deshalb|darum|also|donc|alors|por eso|as[ií] que|por lo que|quindi|perci[oò]|dunque|dus|daarom|portanto|por isso|ent[aã]o)\b"
)


def _told_against(text: freetext.Text, sheet: Sheet, found: Sequence[Found]) -> bool:
    """Whether the sentence above a table says that it is no order."""
    first = min(_used(sheet, found), default=0)
    before = [acts for row, acts, _ in text.acts if row < first]
    return bool(before) and before[-1].speaks_against and not any(acts.asks for acts in before)


def _beside(lines: Sequence[DraftLine], wanted: Sequence[freetext.Wish], catalog: Catalog) -> list[Issue]:
    """What the text asks for beside its table."""
    return [
        Issue(
            code=Code.PARTS_DISAGREE,
            message=f"Beside the table the text asks for this: '{wish.line.raw.strip()[:100]}'.",
            page=wish.line.page,
            box=wish.line.box,
        )
        for wish in wanted
        if wish.sure >= 0.5
        and (catalog.get(wish.line.sku.value or "") or wish.line.sku.candidates)
        and not same_order([wish.line], lines)
        and (numbers_in(wish.line.raw, catalog) or po_in(wish.line.raw) is None)  # "order 2027-0121 for the school"
    ]


def _of_goods(acts: Acts, sentence: str, catalog: Catalog) -> Acts:
    """What a sentence does; what it tells of goods counts only where it names some or heads a list of them."""
    governs = heads_a_list(sentence) or bool(numbers_in(sentence, catalog))
    return acts if governs or not acts.elsewise else replace(acts, elsewise=False)
