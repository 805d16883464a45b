"""Quantity and unit of an order line."""

from __future__ import annotations

import re
from decimal import Decimal

from orderproc.checking import units
from orderproc.checking.calibration import right
from orderproc.checking.evidence import recognized
from orderproc.checking.joint import LinePosterior
from orderproc.checking.kinds import said_of_quantity
from orderproc.checking.line_facts import UNCONFIRMED_INK, LineFacts
from orderproc.checking.wrapped import comes_as, names_its_pack, one_by_one
from orderproc.model.issue import Code, Severity
from orderproc.model.shop import Item, plain
from orderproc.model.units import packed_as, sold_by

LIKELY = 0.6  # how likely a quantity must be to be proposed to the clerk where the number that was read is none


# a description that tells what is in one of it: the sack of potting soil, the tin of paint
_MEASURED = re.compile(r"(?i)\b\d[\d.,/]*\s?(?:l|ltr|lit(?:re|er)s?|ml|cl|kg|g|lbs?|oz|gal(?:lons?)?)\b")
# that it is a packet itself: 25 seeds, the bag of 100, 250 g of soap, 3 yards of tape; no mug of 12 oz, nor a sheet of 100 g paper
_PACKED = re.compile(
    r"(?i)^(?!.*(?:\d\s?(?:[cm]?m)?\s?[x×]\s?\d|\bA\d\b)).*\b\d[\d.,/]*\s?(?:kg|g|lbs?|m|met(?:re|er)s?|yds?|yards?)\b"
    r"|\b\d+\s?(?:seeds?|samen|korn|graines|semillas|semi|zaden|sementes)\b|\bseeds?,"
    r"|\b(?:pack(?:et|ung)?|pk|box|bag|set|beutel|paket|karton|schachtel|lot|boîte|sachet|paquet|caja|paquete|bolsa|conf(?:ezione)?\.?|scatola|busta"
    r"|doos|zak|pak|caixa|pacote|saco)\s+(?:of|à|zu|mit|de|von|da|di|van|met|com)?\s*\d"
)


_LONG_WORD = 6  # letters of a word that says more than a unit does


class QuantityCheck(LineFacts):
    """Quantity and unit of a line."""

    # quantity and unit

    def _quantity(self, holds: bool | None) -> float:
        """Certainty of the quantity, 0 to 1."""
        field, quantity = self.line.quantity, self.quantity
        if quantity is None:
            return self._only_likely() if self._likely_quantity() is not None else self._no_quantity()
        fraction = quantity != quantity.to_integral_value()
        if quantity <= 0 or not quantity.is_finite():
            self.doubt(Code.QUANTITY_INVALID, "quantity", f"Quantity {field.raw or quantity}: must be more than 0.")
            return 0.0
        if fraction and not (self.item and units.measured(self.item.unit)):
            unit = self.item.unit if self.item else "EA"
            self.doubt(Code.QUANTITY_INVALID, "quantity", f"Quantity {quantity:f}: {unit} is sold whole.")
            return 0.0
        if quantity > self.context.settings.max_quantity:
            text = (
                f"Quantity {quantity:f} is more than {self.context.settings.max_quantity}, the limit in the settings."
            )
            self.doubt(Code.QUANTITY_DOUBTFUL, "quantity", text)
        if self.settled is not None and holds is not False:
            return self.settled
        # digits of a hand that nothing confirms are wrong too often below this
        least = UNCONFIRMED_INK if field.lattice is not None and not holds else self.least
        if field.lattice is not None and not field.lattice.printed and not holds and "7" in f"{quantity:f}":
            # a 1 with a long upstroke, as Europeans write it, is read as 7 with full confidence: of 170 sevens by hand that were read at
            # 0.99 and more 20 were ones, all by one writer (tests.calibration, part fit); of 634 that begin with a 2 one was wrong
            text = f"Quantity {quantity:f}: a 7 may be a 1 by another hand, and no amount confirms it."
            self.doubt(Code.QUANTITY_DOUBTFUL, "quantity", text)
            return min(field.confidence, 0.8)
        if field.confidence >= least:
            return field.confidence
        if holds:
            return max(field.confidence, 0.97)
        text = f"Quantity {field.raw or quantity}: read unsurely ({field.confidence:.0%}), and no amount confirms it."
        self.doubt(Code.QUANTITY_DOUBTFUL, "quantity", text)
        return field.confidence

    def _likely_quantity(self) -> Decimal | None:
        """The number that the ink most likely is where letters were read: an S in the column of the quantities."""
        solved = self.posterior
        return solved.best.quantity if solved is not None and solved.quantity >= LIKELY else None

    def _only_likely(self) -> float:
        assert self.posterior is not None
        self.quantity = self._likely_quantity()
        text = f"Quantity {self.line.quantity.raw!r} makes no sense: is it {self.quantity:f}?"
        self.doubt(Code.QUANTITY_INVALID, "quantity", text)
        return min(self.posterior.quantity, 0.5)

    def _no_quantity(self) -> float:
        field = self.line.quantity
        text = f"Quantity {field.raw!r} makes no sense." if field.raw else "No quantity."
        price = self.price
        if price and self.amount and self.amount / price == (self.amount / price).to_integral_value():
            text += f" By the amount it would be {(self.amount / price).to_integral_value():f}."
        invalid = bool(field.raw and field.raw.strip())
        self.doubt(Code.QUANTITY_INVALID if invalid else Code.QUANTITY_MISSING, "quantity", text)
        return 0.0

    def _unit(self, price_listed: bool | None, holds: bool | None) -> None:
        """Is the customer's unit ours? Never converted: what stays open is a doubt, unless the line's money says that ours is meant."""
        written = (self.line.unit.value or "").strip()
        if self.item is None or plain(written) == plain(self.item.unit):
            return
        if not written:
            self._one_by_one(self.item, price_listed)
            return
        if (
            self.quantity != self.line.quantity.value
            and recognized(self.line.unit)
            and self.line.unit.raw == self.line.quantity.raw
        ):
            return  # "1B" was 10
        item, ours = self.item, self.item.unit
        written = units.without_size(
            units.behind_words_of(item.description, written), item.pack_size, ours, item.description
        )
        priced = price_listed is True and holds is True
        if written == ours or units.our_own_word(written, ours, priced):
            return
        written = units.spelled_out(written, ours, priced)
        stated = units.codes(written)
        if units.counts_pairs(written, ours) or sold_by(item.description, written) or self._repeats(item):
            return
        if stated == ("EA",) and units.named_first(self.line.description.value or "", ours, item.description):
            return
        size = f" of {item.pack_size:f}" if item.pack_size else ""
        whole = priced or bool(_MEASURED.search(item.description))
        packed = bool(_PACKED.search(item.description))
        misread = priced and recognized(self.line.unit) and units.nearly(written, ours, item.pack_size, whole)
        if not stated and (misread or units.by_ink(self.line.unit, ours, item.pack_size, whole)):
            self.doubt(Code.UNIT_UNKNOWN, "unit", f"Unit {written!r} is taken for {ours}{size}.", Severity.NOTE)
        elif not stated and not names_its_pack(item.description, written):
            # even beside our price for that many: a word that nobody here knows is not guessed at
            self.doubt(Code.UNIT_UNKNOWN, "unit", f"Unit {written!r} is not known; {item.sku} is sold by {ours}{size}.")
        elif stated and not units.agree(written, ours, item.pack_size, whole, packed) and not comes_as(item, stated):
            text = f"{self.quantity} {written}? {item.sku} is sold by {ours}{size}."
            # a form that prints "each" everywhere, or "Bottles" over the quantities, with our price for the box: the box is meant; and
            # what we sell by the piece may be a box of something
            ours_by_price = price_listed is True and self.line.unit_price.value in self.index.prices(item)
            # a case for the price of our box is that box, and a pair for the money of our pieces is our piece (of shoes)
            alike = units.both_packed(written, ours) and holds is not False
            paired = priced and stated == ("PR",) and item.pack_size in (None, 1)
            printed = holds is not False and units.only_printed(self.line.unit)
            # "Boxes" over a column of what we sell by the tub, for the money of our tubs
            packs = bool(set(stated) & units.PACKED) and units.codes(ours) != ("EA",)
            printed = printed or (priced and packs and self.line.unit.source == units.HEADING)
            boxed = units.codes(ours) == ("EA",) and packed_as(item.description, stated)
            # metres of a hose for the price of what we sell by the piece, unless our piece is itself so and so long
            by_measure = all(map(units.measured, stated)) and not re.search(
                rf"\d\s?{re.escape(written)}\b", item.description
            )
            meant = ours_by_price and (
                stated == ("EA",) or alike or paired or printed or boxed or (priced and by_measure)
            )
            self.doubt(Code.UNIT_UNKNOWN, "unit", text, Severity.NOTE if meant else Severity.DOUBT)

    def _one_by_one(self, item: Item, price_listed: bool | None) -> None:
        """A doubt where single ones are counted of what we sell by the pack, and no price says that the pack is meant."""
        word = one_by_one(self.line.description.value or "", item)
        if word and price_listed is not True:
            size = f" of {item.pack_size:f}" if item.pack_size else ""
            text = f"{self.quantity} {word}? {item.sku} is sold by {item.unit}{size}: {item.description}."
            self.doubt(Code.UNIT_UNKNOWN, "unit", text)

    def _repeats(self, item: Item) -> bool:
        """Whether what stands in the column of the unit is a piece of the item's own description: "Pack | 5 L", "box of 12"."""
        said = plain(self.line.unit.raw or "")
        if (
            units.codes(self.line.unit.value) == ("EA",)
            and (item.pack_size or 1) > 1
            and not any(map(str.isdigit, said))
        ):
            return False  # the "Stück" of "VE 100 Stück" says what is in one
        telling = any(c.isdigit() for c in said) and any(c.isalpha() for c in said)
        return (telling or len(said) > _LONG_WORD) and said in plain(item.description)

    def sure_quantity(self, solved: LinePosterior) -> float:
        return right(said_of_quantity(self.line, solved, self.in_sum), solved.quantity)
