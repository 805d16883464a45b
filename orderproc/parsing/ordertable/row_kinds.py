"""What a row of an order table is: a line, more of the line before, a sum, the heading again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from orderproc.model.draft import DraftLine
from orderproc.model.shop import plain
from orderproc.model.units import codes
from orderproc.parsing.dates import may_be_a_day
from orderproc.parsing.form.asked import asks_to_sign
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.numbers import parse_number, parse_quantity, strip_money
from orderproc.parsing.ordertable.building import Building
from orderproc.parsing.ordertable.cells import Cells
from orderproc.parsing.ordertable.composed import composed
from orderproc.parsing.ordertable.grids import Piece, Row
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.sums import FREE_FROM, OVERLEAF, Sum, behind_payment, in_all, several_sums, sum_of
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.partynames import party_of
from orderproc.parsing.wares import index_of, numbers_in
from orderproc.parsing.words import bare

PRINTED = 5  # rows with items and without a quantity: a printed list, and none that somebody forgot to fill in
_LONGEST_LABEL = 5  # words of a sum's label
LEAST_FIGURES = 3  # of an item's number


# a telephone number in a cell of its own
_DIALLED = re.compile(r"(?=(?:\D*\d){9})[+(]?\d{1,5}(?:[)./-]+\d{2,8}){1,5}")


# what heads the quantities of a printed list
_CHOSEN = frozenset(
    ("to order", "your order", "order here", "zu bestellen", "ihre bestellung", "a commander", "votre commande", "a pedir", "su pedido",
     "da ordinare", "vostro ordine", "te bestellen", "uw bestelling", "a encomendar", "sua encomenda")
)  # fmt: skip


def _none_of_it(line: DraftLine) -> bool:
    """Whether a row says itself that none is ordered: an amount of 0 that is written (or reckoned by the sheet) beside no quantity or 0;
    or a dash that was typed where the quantity would be."""
    typed = line.quantity.lattice is None and line.quantity.confidence >= _TYPED
    if typed and DASH.fullmatch(line.quantity.raw or "") and not line.extended_price.value:
        return True
    nothing = line.quantity.value == 0 or not (line.quantity.raw or "").strip(" -–—")
    if line.quantity.value == 0 and line.quantity.lattice is None and not line.extended_price.value:
        return True
    return nothing and line.extended_price.value == 0 and line.extended_price.lattice is None


DASH = re.compile(r"\s*(?:[-–—/]+|[./]{2,})\s*")
_TYPED = 0.99  # as sure as what was never read from a picture

_WORDS = re.compile(r"[^\W\d_][^\d?]{2,39}")  # of three characters or more
_SENTENCE = 4  # words
_SMALL = 3  # letters of a word that says nothing of goods


def _is_a_sentence(row: Row, number: Piece | None) -> bool:
    """Whether the columns only cut a row of text: many words that stand one blank apart, and none with figures where the numbers are."""
    boxes = sorted((p.box for p in row.pieces.values() if p.box is not None), key=lambda box: box.x0)
    if number is None or any(c.isdigit() for c in number.text) or len(row.text.split()) < _LONG_SENTENCE:
        return False
    joined = all(after.x0 - before.x1 <= 0.6 * before.height for before, after in pairwise(boxes))
    return len(boxes) == len(row.pieces) > 1 and joined


_LONG_SENTENCE = 8  # words
_APART = 1.5  # heights of a row between a remark and the label beside it
_SURELY = 0.98  # print is read; what is read less surely may be a quantity by hand


def _cut_of_one_run(row: Row, piece: Piece) -> bool:
    """Whether what stands in the next column is the next word of the same run of writing, one blank behind: of several words, as a
    sentence has."""
    box = piece.box
    after = [p.box for p in row.pieces.values() if p.box is not None and box is not None and p.box.x0 >= box.x1]
    if box is None or not after or len(row.text.split()) < _SENTENCE:
        return False
    return min(b.x0 for b in after) - box.x1 <= 0.6 * box.height


class RowKinds(Cells):
    """What a row of an order table is: a line, more of the line before, a sum, a heading again."""

    def is_anchor(self, row: Row) -> bool:
        """Whether an order line begins here: it has a number where a number must be, or an item number."""
        quantity = self.piece(row, Role.QUANTITY)
        number = self.piece(row, Role.SKU) or self.piece(row, Role.SUPPLIER_SKU)
        if self.grid.geometric and not self.is_known(row) and _is_a_sentence(row, number):
            return False
        if quantity is not None and (
            isinstance(quantity.value, Decimal) or parse_quantity(quantity.text, self.style) is not None
        ):
            return True
        if quantity is not None and quantity.error:
            return True
        if self.number(row, Role.PRICE) is not None or self.number(row, Role.AMOUNT) is not None:
            return True
        sku = number
        if quantity is not None and self.is_print(row, quantity):
            return False
        if sku is not None and len(row.pieces) == 1 and _DIALLED.fullmatch(sku.text) and not self.catalog.get(sku.text):
            return False  # below the list somebody wrote who he is
        if sku is not None and (self.catalog.get(sku.text) or re.match(r"^(?=.*\d)[\w./-]{3,}$", sku.text)):
            return True
        text = quantity.text.strip() if quantity is not None else ""
        if codes(text) and not any(c.isdigit() for c in text):
            return False  # the unit of the row above, below its number
        if quantity is None or not (
            re.match(r"\W*\d", text) or len(text) <= 4 or (len(text) <= 6 and re.search(r"\d", text))
        ):
            return False  # words in the column of quantities: print below the table, not a line
        return bool(self.piece(row, Role.DESCRIPTION) or sku)

    def is_print(self, row: Row, quantity: Piece) -> bool:
        """Whether a row without a price is a label with its answer or a sentence that the columns only cut ("Name | Sandra Wiebe", "Mail
        to | 1140 Rosser | Avenue"): words where the quantity would be, and nothing else in it that the catalogue knows."""
        label = quantity.text.strip()
        if not self.grid.geometric or not _WORDS.fullmatch(label) or codes(label):
            return False
        typed = quantity.confidence >= 1.0 and not quantity.lattice
        labelled = self._is_label(label) and quantity.confidence >= _SURELY
        if not (labelled or (typed and _cut_of_one_run(row, quantity))):
            return False
        said = [word for word in row.text.split() if not (labelled and may_be_a_day(word))]
        lengths = {len(plain(word)) for word in said if any(c.isdigit() for c in word)}
        if numbers_in(row.text, self.catalog) or lengths & self.catalog.number_lengths:
            return False
        index = index_of(self.catalog)
        return not any(index.describes(word) for word in said if len(word) > _SMALL)

    @staticmethod
    def _is_label(text: str) -> bool:
        label = text.rstrip(": ")
        return any(known(label) is not None for known in (key_of, address_label, party_of)) or asks_to_sign(label)

    def unfilled(self, empty: Sequence[DraftLine], drafts: Sequence[DraftLine]) -> frozenset[str]:
        """The numbers of a printed list's rows beside which nothing is written. Only where both a quantity and an amount would be: one
        figure alone may have been overlooked. Where they are few, the sum must be that of the other rows."""
        if Role.AMOUNT not in self.by_role or (len(empty) < PRINTED and not self.reckons_without(drafts)):
            return frozenset()
        items = (
            self.catalog.get(line.sku.value or "")
            for line in empty
            if not any(c.isalnum() for f in (line.quantity, line.extended_price) for c in f.raw or "")
        )
        return frozenset(item.sku for item in items if item is not None)

    def is_ordered(self, row: Row) -> bool:
        """Whether a row has a number of an item, or something with a quantity: below the sum of the goods stand freight and tax beside the
        ways of paying, and lines only where a table has several such sums."""
        quantity = self.piece(row, Role.QUANTITY)
        sku = self.piece(row, Role.SKU) or self.piece(row, Role.SUPPLIER_SKU)
        counted = quantity is not None and parse_number(quantity.text, self.style) is not None
        return counted or (sku is not None and any(c.isdigit() for c in sku.text))

    def goes_on(self, row: Row, before: Building) -> bool:
        """Whether an item number of the catalogue is broken over this row and the one before ("GR9032-" / "0037-4M")."""
        if not len(self.catalog) or self.piece(row, Role.QUANTITY) is not None:
            return False
        return (
            self.piece(row, Role.SKU) is not None and self.broken_number([before.row, *before.extra, row]) is not None
        )

    def forgotten(self, drafts: Sequence[DraftLine], empty: Sequence[DraftLine]) -> list[DraftLine]:
        """Rows that name an item but no quantity: a forgotten quantity where they are few, a printed list where they are many."""
        empty = [e for e in empty if not (drafts and _none_of_it(e))]
        with_amount = [e for e in empty if e.extended_price.value]
        if drafts and len(empty) > 1 and self.is_filled_by_choice():
            return with_amount
        if empty and not with_amount and self.reckons_without(drafts):
            return []
        if not drafts and len(empty) == 1 and Role.QUANTITY in self.by_role and not empty[0].quantity.raw:
            return [e for e in empty if e.unit_price.value and self.catalog.get(e.sku.value or "")]
        if with_amount:
            return with_amount
        if len(priced := [e for e in empty if e.unit_price.value]) <= len(drafts) and priced:
            return priced
        amounts = any(d.extended_price for d in drafts)
        if 0 < len(empty) <= len(drafts) and (
            (len(empty) <= 2 and not amounts) or (len(empty) == 1 and not self.grid.geometric)
        ):
            return list(empty)
        return []

    def reckons_without(self, drafts: Sequence[DraftLine]) -> bool:
        """Whether the amounts of the rows that have quantities make a sum that is written below: who added them up wants no more."""
        amounts = [draft.extended_price.value for draft in drafts]
        whole = sum(amount for amount in amounts if amount is not None)
        return None not in amounts and bool(whole) and any(field.value == whole for _, field, _ in self.sums)

    def is_filled_by_choice(self) -> bool:
        """Whether the cells of a list are filled where somebody wants something: what heads the quantities says so ("To order", "I want"),
        or the sheet is called an order form."""
        if self.grid.geometric or not self.by_role.get(Role.QUANTITY):
            return False
        heading = bare(self.grid.headings.get(self.by_role[Role.QUANTITY][0], ""))
        return self.grid.form or heading in _CHOSEN or composed(heading) == Role.DESCRIPTION

    def near(self, a: Row, b: Row, factor: float = 1.3) -> bool:
        if a.page != b.page:
            return False
        height = max(min(a.y[1] - a.y[0], b.y[1] - b.y[0]), 1.0)
        gap = max(a.y[0], b.y[0]) - min(a.y[1], b.y[1])
        return gap <= factor * height

    def is_apart(self, above: Row, row: Row) -> bool:
        """Whether an empty row parts two rows of cells."""
        return not self.grid.geometric and row.page == above.page and row.y[0] - above.y[0] > 1.5

    def is_labelled(self, row: Row) -> bool:
        """Whether a row of cells is a label of the order's head and what it asks for: "Deliver to: | 12 High Street"."""
        first = row.pieces[min(row.pieces)].text.strip()
        label, _, _ = first.partition(":")
        known = key_of(label) is not None or address_label(label) is not None or party_of(label) is not None
        return not self.grid.geometric and len(first) < 60 and (first.endswith(":") or known)

    def is_known(self, row: Row) -> bool:
        """Whether a row has a number of the catalogue where the numbers stand."""
        sku = self.piece(row, Role.SKU) or self.piece(row, Role.SUPPLIER_SKU)
        return sku is not None and self.catalog.get(sku.text) is not None

    def is_counted(self, row: Row) -> bool:
        """Whether a row of cells has no words where the numbers of pieces stand: "14 Mill Lane" is no quantity."""
        quantity = self.piece(row, Role.QUANTITY)
        parsed = parse_quantity(quantity.text, self.style) if quantity is not None else None
        return self.grid.geometric or parsed is None or parsed.unit is None or bool(codes(parsed.unit))

    def lone_sum(self, row: Row) -> Sum | None:
        """A number that stands alone in a row of cells, below the prices or amounts: their sum, and no line."""
        if self.grid.geometric or len(row.pieces) != 1 or not {Role.SKU, Role.DESCRIPTION} & {*self.by_role}:
            return None
        ((column, piece),) = row.pieces.items()
        told = self.roles.get(column) in (Role.PRICE, Role.AMOUNT) and parse_number(piece.text, self.style) is not None
        return Sum.OTHER if told else None

    def reckoned_sum(
        self, row: Row, amounts: Sequence[Sequence[Decimal]], counts: Sequence[Decimal] = ()
    ) -> Sum | None:
        """A row that only names what the amounts above add up to, charges among them or not, whatever it is called: "Books | 271",
        "Überwiesen | 283.50"; where something is counted it is all of them: "Units / dollars | 78 | 851.14". `amounts`: those of the lines,
        by the sums between them; one line's own may be another's by chance. `counts`: their quantities."""
        amount, piece = self.number(row, Role.AMOUNT), self.piece(row, Role.AMOUNT)
        counted = self.piece(row, Role.QUANTITY)
        if amount is None and self.counts_all(row, counts):
            return Sum.OTHER
        if not amount or piece is None or self.number(row, Role.PRICE) is not None or self.is_known(row):
            return None
        if counted is not None and any(c.isdigit() for c in counted.text):
            all_of_them = len(counts) > 1 and self.number(row, Role.QUANTITY) == sum(counts)
            if not all_of_them:
                return None
        parts = [part for part in amounts if part]
        whole = [amount for part in parts for amount in part]
        charges = sum(
            (-field.value if kind is Sum.DISCOUNT else field.value)
            for kind, field, _ in self.sums
            if field.value is not None and kind in (Sum.SHIPPING, Sum.TAX, Sum.DISCOUNT)
        )
        if any(len(part) > 1 and amount == sum(part) for part in (whole, parts[-1] if parts else ())):
            return Sum.MERCHANDISE if amount == sum(whole) else Sum.OTHER
        return Sum.TOTAL if charges and len(whole) > 1 and amount == sum(whole) + charges else None

    def counts_all(self, row: Row, counts: Sequence[Decimal]) -> bool:
        """Whether a row that names nothing of ours and no price counts all that stands above: "60 | garments in total"."""
        if (
            len(counts) < 2
            or self.number(row, Role.QUANTITY) != sum(counts)
            or self.number(row, Role.PRICE) is not None
        ):
            return False
        return not self.is_known(row) and in_all(row.text)

    def is_repeat(self, row: Row) -> bool:
        """The heading again, on the next page."""
        texts = {bare(p.text) for p in row.pieces.values()}
        heads = {bare(t) for t in self.grid.headings.values()}
        return len(texts) >= 2 and len(texts & heads) * 2 > len(texts)

    def continues(self, row: Row) -> bool:
        """Only words, in the columns of the description or the number."""
        text_roles = {
            Role.DESCRIPTION,
            Role.SKU,
            Role.VARIANT,
            Role.NOTE,
            Role.SUPPLIER_SKU,
            Role.UNIT,
            Role.GTIN,
            Role.BUYER_SKU,
        }
        described = False
        for column in row.pieces:
            role = self.roles.get(column)
            if role in (Role.DESCRIPTION, Role.NOTE, Role.VARIANT) or (
                role is Role.QUANTITY and codes(row.pieces[column].text)
            ):
                described = True
            elif role is not None and role not in text_roles:
                return False
        return described

    def _with_thousands(self, texts: Sequence[tuple[int, Piece]], amount: Piece) -> Decimal | None:
        """An amount whose thousands a blank parts ("1 679,85") and that was cut there: they end the piece before it. Cells of a sheet are
        cut nowhere: "Total | 58 | 165.45" has the pieces beside the money."""
        if not self.grid.geometric:
            return None
        at = next(n for n, (_, piece) in enumerate(texts) if piece is amount)
        before = texts[at - 1][1] if at else None
        text = strip_money(amount.text)[0]
        if before is None or not re.match(r"\d{3}(?:[.,]\d{2})?$", text):
            return None
        thousands = re.search(r"(?:^|\s)(-?\d{1,3})$", before.text)
        close = before.box and amount.box and amount.box.x0 - before.box.x1 < 0.6 * amount.box.height
        return parse_number(f"{thousands[1]} {text}", self.style) if thousands and close else None

    @staticmethod
    def _in_a_sentence(texts: Sequence[tuple[int, Piece]], piece: Piece) -> bool:
        """Whether the columns only cut this piece out of a sentence beside the sums: "Goods received" | "between 8 and 3 in term time"."""
        said = [piece]
        for _, after in texts[next(n for n, (_, p) in enumerate(texts) if p is piece) + 1 :]:
            before = said[-1].box
            if before is None or after.box is None or after.box.x0 - before.x1 > 0.6 * before.height:
                break
            said.append(after)
        words = " ".join(p.text for p in said).split()
        return len(said) > 1 and len(words) > _LONGEST_LABEL and words[len(piece.text.split())][:1].islower()

    def sum_row(self, row: Row) -> Sum | None:
        """Sums and charges below the lines, or between them."""
        texts = [(c, row.pieces[c]) for c in sorted(row.pieces)]
        amounts = [(c, p, parse_number(p.text, self.style)) for c, p in texts]
        last = next(((p, v) for _, p, v in reversed(amounts) if v is not None), None)
        if last is not None and (whole := self._with_thousands(texts, last[0])) is not None:
            last = last[0], whole
        quantity = self.piece(row, Role.QUANTITY)
        real_quantity = quantity is not None and parse_number(quantity.text, self.style) is not None
        sku = self.piece(row, Role.SKU) or self.piece(row, Role.SUPPLIER_SKU)
        if last is not None and not real_quantity and OVERLEAF.search(bare(row.text)):
            return Sum.CARRIED
        if not real_quantity and (several := self._several_sums(texts)) is not None:
            return several
        for column, piece in self._nearest_label_first(texts, last[0] if last else None):
            text = FREE_FROM.sub("", piece.text)
            inside = re.match(r"^(.*?[^\d\s.,:]\s*:?)\s+([^A-Za-z]*[\d.,']+\s*\S{0,3})$", text)
            label = text if parse_number(text, self.style) is None else ""
            bare_row = sku is None and not real_quantity and self.number(row, Role.PRICE) is None
            kind = sum_of(label, loose=bare_row and last is not None)
            whole_kind = sum_of(self._label_from(texts, piece)) if not real_quantity else None
            kind = whole_kind or kind
            if kind is None and last is not None and not real_quantity and self.number(row, Role.PRICE) is None:
                kind = sum_of(behind_payment(label))
            if kind is None and "\n" in text and sum_of(text.split("\n")[0]) is not None:
                return Sum.OTHER  # labels of several sums in one cell, as spreadsheets print them: told line by line
            value, place = last[1] if last else None, last[0] if last else piece
            if kind is None and inside:
                kind = sum_of(inside[1])
                own = parse_number(inside[2], self.style)
                if own is not None and (last is None or last[0] is piece):
                    value, place = own, piece
            if kind is None or (whole_kind is None and self._in_a_sentence(texts, piece)):
                continue
            priced_line = (
                real_quantity
                and self.number(row, Role.PRICE) is not None
                and kind not in (Sum.SHIPPING, Sum.DISCOUNT, Sum.TAX)
            )
            if (
                priced_line
                or (kind in (Sum.SHIPPING, Sum.DISCOUNT, Sum.TAX) and self.is_ware(row))
                or (sku is not None and self.catalog.get(sku.text))
                or (sku is not None and kind is Sum.OTHER and any(c.isdigit() for c in sku.text))
            ):
                return None
            if (
                kind in (Sum.SHIPPING, Sum.DISCOUNT, Sum.TAX)
                and column > min(c for c, _ in texts)
                and real_quantity
                and sku is not None
                and self.roles.get(column) is not Role.DESCRIPTION
            ):
                return None
            amount = self.number(row, Role.AMOUNT)
            if amount is not None and kind in (Sum.SHIPPING, Sum.DISCOUNT, Sum.TAX):
                value, place = amount, self.piece(row, Role.AMOUNT) or place
            if value is not None and kind is not Sum.OTHER:
                self.sums.append(
                    (
                        kind,
                        place.field(abs(value) if kind is Sum.DISCOUNT else value, f"'{label or text}'".strip()),
                        strip_money(place.text)[1],
                    )
                )
            return kind
        return self._sum_across(row, texts, last, real_quantity)

    def _nearest_label_first(self, texts: Sequence[tuple[int, Piece]], amount: Piece | None) -> list[tuple[int, Piece]]:
        """The pieces of a row of print, first the label that stands right before the amount and apart from what is said farther to the
        left: "Versandkosten 4,90 €, ab 60 € frei." | "Summe" | "69,55" is a sum."""
        at = next((n for n, (_, piece) in enumerate(texts) if piece is amount), 0)
        if not self.grid.geometric or at < 2 or sum_of(texts[at - 1][1].text) is None:
            return list(texts)
        before, label = texts[at - 2][1].box, texts[at - 1][1].box
        if before is None or label is None or label.x0 - before.x1 <= _APART * label.height:
            return list(texts)
        return [texts[at - 1], *texts[: at - 1], *texts[at:]]

    def _label_from(self, texts: Sequence[tuple[int, Piece]], piece: Piece) -> str:
        """The label that begins with a piece, where the columns only cut it: "Totaal bestelling" | "excl. btw (btw verlegd)"."""
        said = [piece]
        for _, after in texts[next(n for n, (_, p) in enumerate(texts) if p is piece) + 1 :]:
            before = said[-1].box
            if before is None or after.box is None or after.box.x0 - before.x1 > 0.6 * before.height:
                break
            if parse_number(after.text, self.style) is not None:
                break
            said.append(after)
        return " ".join(p.text for p in said) if len(said) > 1 and self.grid.geometric else ""

    def _several_sums(self, texts: Sequence[tuple[int, Piece]]) -> Sum | None:
        """The first of several sums that a row states one behind another: "Total HT : 1.753,00  TVA 20 % : 350,60 …"."""
        told = several_sums(" ".join(p.text for _, p in texts))
        if not told:
            return None
        for kind, amount in told:
            place = next((p for _, p in texts if amount in p.text), texts[-1][1])
            value = parse_number(amount, self.style)
            if kind is not Sum.OTHER and value is not None:
                self.sums.append((kind, place.field(abs(value), "one of several sums"), ""))
        return told[0][0]

    def is_ware(self, row: Row) -> bool:
        """Whether a row that is named like a charge ("Packing tape") is a line all the same: with a quantity, and numbered like an item of
        ours, though the number may be misread."""
        sku, quantity = self.piece(row, Role.SKU) or self.piece(row, Role.SUPPLIER_SKU), self.piece(row, Role.QUANTITY)
        number = plain(sku.text) if sku is not None else ""
        if sum(c.isdigit() for c in number) < LEAST_FIGURES or len(number) not in self.catalog.number_lengths:
            return False
        return quantity is not None and parse_number(quantity.text, self.style) is not None

    def _sum_across(
        self, row: Row, texts: Sequence[tuple[int, Piece]], last: tuple[Piece, Decimal] | None, counted: bool
    ) -> Sum | None:
        """A sum whose label reaches over several columns, beside the heading of the ways of paying: "Betaling", "Te", "betalen:"."""
        if last is None or counted or self.number(row, Role.PRICE) is not None:
            return None
        words = " ".join(piece.text for _, piece in texts if piece is not last[0])
        kind = sum_of(behind_payment(words))
        if kind not in (None, Sum.OTHER):
            self.sums.append((kind, last[0].field(last[1], f"'{words}'"), strip_money(last[0].text)[1]))
        return kind
