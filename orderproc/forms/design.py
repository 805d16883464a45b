"""How the shop's printed order form looks, and where its places are: drawing and places come from the same numbers.

A first sheet of ten lines with addresses, payment and sums, and a continuation sheet of twenty. Decides no version and writes no file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from orderproc.forms.paper import (
    BLACK,
    BODY,
    BOLD,
    SERIF,
    SLANTED,
    WHITE,
    Paper,
    in_print,
    mark_dots,
    qr_dots,
    tint,
)  # fmt: skip
from orderproc.forms.planning import CODE_FIRST, ENCLOSED, POSTAL, REGIONS, USUAL_METHODS, Plan, halves, on_one_line
from orderproc.forms.wording import Words
from orderproc.model.form_code import FormCode
from orderproc.model.shop import Customer, FormAnchor, FormSpot

LINES, MORE_LINES = 10, 20
MARK, INSET = (
    18.0,
    18.0,
)  # a registration mark and its distance from the edge of the sheet: printers leave 12 points white
SIDE = 40.0
CODE = 58.0
WIDEST, NARROWEST = 16.0, 12.5  # of a box for one character
LEAST_NAME = 15.0  # points: a shop's name that would be smaller is set in two lines


@dataclass
class Drawing:
    """One pass over the form: draws on `paper` and notes the places. `code` and `customer` are those of this copy."""

    plan: Plan
    words: Words
    paper: Paper
    code: FormCode
    customer: Customer | None = None
    spots: list[FormSpot] = field(default_factory=list)
    page: int = 1

    def __post_init__(self) -> None:
        self.color: Color = HexColor(self.plan.settings.forms.color)
        self.rule, self.pale, self.paler = tint(self.color, 0.55), tint(self.color, 0.09), tint(self.color, 0.045)
        self.left, self.right = SIDE, self.plan.width - SIDE

    def draw(self) -> None:
        """Both sheets, and the places of both."""
        self._frame("title")
        bottom = self._first()
        self._foot()
        assert bottom < self.plan.height - 62, "the first sheet is too full"
        self.paper.next_page()
        self.page = 2
        self._frame("title_next")
        self._second()
        self._foot()
        self.paper.next_page()

    # parts of a sheet

    def _frame(self, title: str) -> None:
        paper, shop = self.paper, self.plan.settings.shop
        for anchor in anchors(self.plan, self.page):
            paper.matrix(mark_dots(anchor.mark), anchor.box[0], anchor.box[1], MARK)
        place = code_place(self.plan)
        code = FormCode(
            form=self.code.form,
            version=self.code.version,
            page=self.page,
            pages=self.code.pages,
            serial=self.code.serial,
            customer_no=self.code.customer_no,
        )
        paper.matrix(qr_dots(str(code)), place[0], place[1], CODE)
        middle = place[0] - 12
        paper.text(
            middle, 58, self.words(title).upper(), BOLD, 17, color=self.color, align="right", room=190, spacing=0.6
        )
        line = self.words(
            "form_line", name=self.plan.name, version=self.plan.version, page=self.page, pages=self.plan.pages
        )
        paper.text(middle, 70, line, size=6.6, align="right", room=190)
        if self.code.serial:
            paper.text(middle, 81, self.words("serial", serial=self.code.serial), BOLD, 8.5, align="right")
        self._spot("serial", middle - 90, 73, middle, 83, "ignore")
        room = middle - self.left - 205
        self._name(shop.name, room)
        if self.plan.settings.forms.tagline:
            paper.text(self.left, 73, self.plan.settings.forms.tagline, SLANTED, 10.5, color=self.color, room=room)
        contact = "   ".join(filter(None, (on_one_line(self.plan.settings), shop.phone, shop.email)))
        paper.text(self.left, 86, contact, size=7, room=middle - self.left - 70)
        paper.box(self.left, 101, self.right, 114, fill=self.color)
        paper.text((self.left + self.right) / 2, 110.4, self.words("print_please"), BOLD, 7.4, color=WHITE, align="centre",
                   room=self.right - self.left - 12, spacing=0.3)  # fmt: skip

    def _name(self, name: str, room: float) -> None:
        """The shop's name, in two lines where it would be small in one."""
        first, second = halves(name)
        if second and stringWidth(in_print(name), SERIF, LEAST_NAME) > room:
            for y, line in ((45.0, first), (60.0, second)):
                self.paper.text(self.left, y, line, SERIF, 15, color=self.color, room=room, spacing=0.2)
        else:
            self.paper.text(self.left, 60, name, SERIF, 25, color=self.color, room=room, spacing=0.3)

    def _foot(self) -> None:
        paper, shop = self.paper, self.plan.settings.shop
        if not shop.street and not shop.email:
            return
        bottom = self.plan.height - INSET - MARK - 8
        paper.box(self.left, bottom - 24, self.right, bottom, fill=self.color, radius=3)
        middle, room = (self.left + self.right) / 2, self.right - self.left - 16
        address = ", ".join(filter(None, (shop.name, on_one_line(self.plan.settings))))
        if shop.street:
            paper.text(
                middle,
                bottom - 13.5,
                self.words("mail_to", address=address),
                BOLD,
                8.4,
                color=WHITE,
                align="centre",
                room=room,
            )
        if shop.email:
            y = bottom - 4.8 if shop.street else bottom - 9
            paper.text(
                middle, y, self.words("or_scan", email=shop.email), size=7.2, color=WHITE, align="centre", room=room
            )

    def _first(self) -> float:
        tall = self.plan.height > 800
        y = 120.0
        y = self._header(y, 25.0) + 6
        y = max(self._address("sold_to", y), self._address("ship_to", y)) + 6
        room = self._end() - 8 - self._below() - (y + 13.5 + 5)
        y = self._table(y, LINES, 0, min(26.0 if tall else 23.0, room / LINES)) + 5
        return max(self._below_left(y), self._below_right(y))

    def _end(self) -> float:
        """Where the foot of the sheet begins."""
        return self.plan.height - INSET - MARK - 8 - 24

    def _below(self) -> float:
        """The height of what stands on the left below the goods of the first sheet."""
        rows = -(-len(methods := self._methods()) // columns_of(len(methods)))
        ways = len(self.plan.ship_methods)
        shipping = 24 + 15.5 * -(-ways // columns_of(ways)) if ways > 1 else 0.0
        return shipping + 12 + 4 + 15.5 * rows + 3 + 29 + 37

    def _methods(self) -> Sequence[str]:
        return self.plan.settings.payment.methods or USUAL_METHODS

    def _second(self) -> None:
        y = self._header(120.0, 25.0) + 6
        room = self.plan.height - 110 - y
        y = self._table(y, MORE_LINES, LINES, min(26.0, (room - 14) / MORE_LINES))
        self.paper.text(self.right, y + 12, self.words("sums_first"), SLANTED, 10, color=self.color, align="right")

    def _header(self, y: float, height: float) -> float:
        """Customer number, date and the customer's own number; on the second sheet the name instead of the last."""
        x = self.left
        boxes = self.plan.customer_boxes
        whole = self.right - self.left
        prefix = "" if self.page == 1 else "continued."
        first = x + max(84.0, boxes * 15.0 + 6) if boxes else x + 130
        number = self.customer.customer_no if self.customer else ""
        if boxes:
            self._label(x, y, self.words("customer_no"), first - x)
            self._comb(f"{prefix}customer_no", x, y + 8, y + height, boxes, min(15.0, (first - x - 6) / boxes), number)
        else:
            self._cell("customer_no", f"{prefix}customer_no", x, y, first, y + height, printed=number)
        if self.page == 1:
            second = first + whole * 0.22
            self._cell("order_date", "order_date", first + 4, y, second, y + height, "date")
            self._cell("customer_po", "customer_po", second + 4, y, self.right, y + height)
        else:
            name = self.customer.address.name or self.customer.address.company or "" if self.customer else ""
            self._cell("name", "continued.name", first + 4, y, self.right, y + height, printed=name)
        return y + height

    def _address(self, party: str, y: float) -> float:
        gap = 8.0
        half = (self.right - self.left - gap) / 2
        x0 = self.left if party == "sold_to" else self.left + half + gap
        x1 = x0 + half
        paper = self.paper
        paper.box(x0, y, x1, y + 12.5, fill=self.color)
        width = paper.text(x0 + 5, y + 9, self.words(party).upper(), BOLD, 7.4, color=WHITE, spacing=0.3)
        if party == "ship_to":
            paper.text(
                x0 + 12 + width, y + 9, self.words("ship_to_hint"), SLANTED, 8, color=WHITE, room=half - width - 16
            )
        y, step = y + 12.5, 22.5
        known = self.customer.address if self.customer and party == "sold_to" else None
        street = ", ".join(filter(None, (known.street, known.street2))) if known else ""
        for name, printed in (("name", known and known.name), ("company", known and known.company), ("street", street)):
            self._cell(name, f"{party}.{name}", x0, y, x1, y + step, printed=printed or "")
            y += step
        country = self.plan.settings.shop.country
        city, region, postal = (known.city, known.region, known.postal_code) if known else (None, None, None)
        boxes = POSTAL.get(country, 5)
        wide = min(15.0, half * 0.5 / boxes)
        state = REGIONS.get(country, 0) * 15.0 + 8 if country in REGIONS else 0.0
        over = country in REGIONS and country not in CODE_FIRST  # the code stands below the town
        end = x1 - state - 4 if state else x1
        self._cell("city", f"{party}.city", x0 if over else x0 + boxes * wide + 8, y, end, y + step, printed=city or "")
        if state:
            self._label(x1 - state, y, self.words("region"), state)
            self._comb(f"{party}.region", x1 - state + 4, y + 7, y + step, REGIONS[country], 15.0, region or "")
        y += step if over else 0.0
        self._label(x0, y, self.words("postal_code"), boxes * wide)
        self._comb(f"{party}.postal_code", x0, y + 7, y + step, boxes, wide, postal or "")
        rest = x0 + max(boxes * wide, 60.0) + 8 if over else x0
        y += 0.0 if over else step
        abroad = known.country if known and known.country != country else ""
        if party == "sold_to":
            self._cell("country", f"{party}.country", rest, y, rest + 62, y + step, printed=abroad or "")
            self._cell(
                "phone", f"{party}.phone", rest + 66, y, x1, y + step, "phone", printed=(known and known.phone) or ""
            )
            y += step
            self._cell("email", f"{party}.email", x0, y, x1, y + step, printed=(known and known.email) or "")
        else:
            self._cell("country", f"{party}.country", rest, y, x1, y + step)
            y += step
            self._check(self.words("gift"), "gift=yes", x0 + 2, y + 15, half - 20)
        return y + step

    def _table(self, y: float, lines: int, before: int, step: float) -> float:
        paper, words, plan = self.paper, self.words, self.plan
        gutter = 14.0
        money, amount = 58.0, 66.0
        proof = plan.settings.forms.check_digit
        room = self.right - self.left - gutter - money - amount
        boxes = plan.sku_boxes + plan.quantity_boxes + (1 if proof else 0)
        lead = stringWidth(plan.prefix, BOLD, 11) + 4 if plan.prefix else 0.0
        each = max(NARROWEST, min(WIDEST, (room - lead - 128) / boxes)) if plan.sku_boxes else WIDEST
        sku = lead + (plan.sku_boxes * each if plan.sku_boxes else 150.0)
        x = [self.left + gutter]
        x += [x[0] + sku]
        x += [x[1] + (each + 4 if proof else 0)]
        x += [x[2] + plan.quantity_boxes * each + 4]
        x += [self.right - money - amount, self.right - amount, self.right]
        paper.box(self.left, y, self.right, y + 13.5, fill=self.color)
        titles = [("sku", x[0], x[1]), ("quantity", x[2], x[3]), ("description", x[3], x[4]), ("unit_price", x[4], x[5]),
                  ("extended_price", x[5], x[6])]  # fmt: skip
        if proof:
            titles.append(("check_digit", x[1], x[2]))
        for title, a, b in titles:
            paper.text((a + b) / 2, y + 9.6, words(title), BOLD, 7, color=WHITE, align="centre", room=b - a - 2)
        y += 13.5
        top = y
        for n in range(1, lines, 2):
            paper.box(self.left, top + n * step, self.right, top + (n + 1) * step, fill=self.paler)
        for n in range(before, before + lines):
            end = y + step
            paper.text(self.left + gutter - 4, y + step * 0.62, str(n + 1), size=6.6, color=self.rule, align="right")
            base = f"lines[{n}]."
            if plan.prefix:
                paper.text(x[0] + lead - 2, y + step * 0.5 + 4, plan.prefix, BOLD, 11, color=self.color, align="right")
            if plan.sku_boxes:
                self._comb(base + "sku", x[0] + lead, y + 1.5, end - 1.5, plan.sku_boxes, each, prefix=plan.prefix)
            else:
                self._spot(base + "sku", x[0] + lead + 1, y + 1, x[1] - 1, end - 1, "sku", prefix=plan.prefix)
            if proof:
                self._comb(base + "check_digit", x[1] + 4, y + 1.5, end - 1.5, 1, each, fill=self.pale)
            self._comb(base + "quantity", x[2] + 4, y + 1.5, end - 1.5, plan.quantity_boxes, each)
            for name, kind, a, b in (("description", "text", x[3], x[4]), ("unit_price", "money", x[4], x[5]),
                                     ("extended_price", "money", x[5], x[6])):  # fmt: skip
                self._place(base + name, a, y, b, end, kind)
            paper.line(self.left, end, self.right, end, self.rule, 0.5)
            y = end
        for edge in (x[3], x[4], x[5]):
            paper.line(edge, top, edge, y, self.rule, 0.5)
        paper.box(self.left, top - 13.5, self.right, y, stroke=self.color, width=1.1)
        return y

    def _below_left(self, y: float) -> float:
        right = self.right - 212
        words, plan = self.words, self.plan
        if len(plan.ship_methods) > 1:
            y = self._bar(words("ship_method"), y, right)
            y = self._checks([(m, words.known(f"ship.{m}", m.replace("_", " ").capitalize())) for m in plan.ship_methods],
                             "ship_method", y, right) + 4  # fmt: skip
        y = self._bar(words("payment"), y, right)
        methods = self._methods()
        y = self._checks([(m, words(f"pay.{m}")) for m in methods], "payment.method", y, right) + 3
        step = (right - self.left) / (3 if "card" in methods else 2)
        x = self.left
        if ENCLOSED & set(methods):
            self._cell("reference", "payment.reference", x, y, x + step - 3, y + 24)
            self._cell("amount_tendered", "payment.amount_tendered", x + step, y, x + 2 * step - 3, y + 24, "money")
            x += 2 * step
        if "card" in methods:
            self._label(x, y, words("card_last4"), step)
            self._comb("payment.card_last4", x, y + 8, y + 24, 4, 15)
        y += 29 if ENCLOSED & set(methods) or "card" in methods else 2
        self._cell("notes", "notes", self.left, y, right, y + 37)
        return y + 37

    def _below_right(self, y: float) -> float:
        words, paper = self.words, self.paper
        x0, x1, x2 = self.right - 200, self.right - 86, self.right
        step = 19.0
        names = ["merchandise", "shipping", *(["tax"] if self.plan.taxed else []), "total"]
        for name in names:
            last = name == "total"
            paper.box(x0, y, x2, y + step, fill=self.pale if not last else tint(self.color, 0.16))
            paper.text(x1 - 6, y + 13, words(name), BOLD if last else BODY, 9.5 if last else 8.2, color=self.color, align="right",
                       room=x1 - x0 - 10)  # fmt: skip
            paper.box(x1, y, x2, y + step, fill=WHITE, stroke=self.rule, width=0.6)
            self._place(f"stated.{name}", x1, y, x2, y + step, "money")
            y += step
        paper.box(x0, y - step * len(names), x2, y, stroke=self.color, width=1.1)
        self._check(words("continued"), "continued=yes", x0 + 2, y + 15, x2 - x0 - 20)
        y += 22
        for line in (self.plan.settings.forms.note or "").splitlines()[:3]:
            paper.text(x0, y + 7, line, size=6.2, room=x2 - x0)
            y += 8
        end = self.plan.height - INSET - MARK - 8 - 24 - 8
        paper.line(x0, end - 9, x1 + 18, end - 9, BLACK, 0.6)
        paper.text(x0, end - 2, words("signature"), size=6, color=self.color)
        self._spot("signature", x0, end - 38, x1 + 18, end - 9, "ignore")
        paper.box(x1 + 24, end - 40, x2, end - 2, stroke=self.rule, width=0.5)
        paper.text(x1 + 27, end - 34, words("office"), size=5.4, color=self.rule, room=x2 - x1 - 30)
        self._spot("office", x1 + 24, end - 40, x2, end - 2, "ignore")
        return max(y, end - 42) if y < end - 40 else y

    # pieces

    def _bar(self, title: str, y: float, right: float) -> float:
        self.paper.box(self.left, y, right, y + 12, fill=self.color)
        self.paper.text(self.left + 5, y + 8.8, title, BOLD, 7.4, color=WHITE)
        return y + 12

    def _checks(self, choices: Sequence[tuple[str, str]], path: str, y: float, right: float) -> float:
        """Check boxes in columns of even width: two or three to a row."""
        columns = columns_of(len(choices))
        room = (right - self.left) / columns
        for n, (value, label) in enumerate(choices):
            column, row = n % columns, n // columns
            self._check(label, f"{path}={value}", self.left + 2 + column * room, y + 13.5 + row * 15.5, room - 22)
        return y + 4 + 15.5 * -(-len(choices) // columns)

    def _label(self, x: float, y: float, label: str, room: float) -> None:
        self.paper.text(x + 1.5, y + 5.8, label, size=5.6, color=self.color, room=room - 2)

    def _cell(
        self, label: str, path: str, x0: float, y0: float, x1: float, y1: float, kind: str = "text", printed: str = ""
    ) -> None:
        """A ruled cell with its label small in the upper left corner; the place is what is left below the label."""
        self.paper.box(x0, y0, x1, y1, stroke=self.rule, width=0.6)
        self.paper.text(x0 + 3, y0 + 6.2, self.words(label), size=5.6, color=self.color, room=x1 - x0 - 6)
        self._spot(path, x0 + 1, y0 + 7, x1 - 1, y1 - 0.5, kind)
        if printed:
            self.paper.text(x0 + 5, y1 - 4.2, printed, size=9.5, room=x1 - x0 - 10)

    def _place(self, path: str, x0: float, y0: float, x1: float, y1: float, kind: str) -> None:
        self._spot(path, x0 + 1, y0 + 1, x1 - 1, y1 - 1, kind)

    def _comb(
        self,
        path: str,
        x0: float,
        y0: float,
        y1: float,
        boxes: int,
        each: float,
        printed: str = "",
        fill: Color = WHITE,
        prefix: str = "",
    ) -> None:
        x1 = x0 + boxes * each
        self.paper.box(x0, y0, x1, y1, fill=fill, stroke=self.rule, width=0.6)
        base, size = y1 - (y1 - y0) * 0.24, min(11, (y1 - y0) * 0.66)
        if len(printed) > boxes:  # a customer abroad, whose postal code is longer than ours
            self.paper.text(x0 + 3, base, printed, size=size, room=x1 - x0 - 6)
        else:
            for i in range(1, boxes):
                self.paper.line(x0 + i * each, y0, x0 + i * each, y1, self.rule, 0.5)
            for i, character in enumerate(printed):
                self.paper.text(x0 + (i + 0.5) * each, base, character, size=size, align="centre")
        self._spot(path, x0, y0, x1, y1, "comb", boxes, prefix)

    def _check(self, label: str, path: str, x: float, y: float, room: float) -> None:
        """`y`: baseline of the label."""
        size = 9.0
        top = y - size + 1
        self.paper.box(x, top, x + size, top + size, fill=WHITE, stroke=BLACK, width=0.9)
        self.paper.text(x + size + 5, y, label, size=8, room=room)
        self._spot(path, x, top, x + size, top + size, "check")

    def _spot(
        self,
        path: str,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        kind: str = "text",
        boxes: int | None = None,
        prefix: str = "",
    ) -> None:
        box = (round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1))
        self.spots.append(FormSpot(field=path, box=box, kind=kind, page=self.page, boxes=boxes, prefix=prefix))


def columns_of(choices: int) -> int:
    """In how many columns check boxes stand."""
    return 2 if choices in (2, 4) else max(1, min(3, choices))


def anchors(plan: Plan, page: int) -> tuple[FormAnchor, ...]:
    """The four marks of a sheet, clockwise from the upper left; their numbers tell sheet and corner."""
    near, right, bottom = INSET, plan.width - INSET - MARK, plan.height - INSET - MARK
    corners = ((near, near), (right, near), (right, bottom), (near, bottom))
    return tuple(
        FormAnchor(
            mark=4 * (page - 1) + n, box=(round(x, 1), round(y, 1), round(x + MARK, 1), round(y + MARK, 1)), page=page
        )
        for n, (x, y) in enumerate(corners)
    )


def code_place(plan: Plan) -> tuple[float, float, float, float]:
    """Where the QR code stands, on every sheet."""
    right = plan.width - SIDE
    return (round(right - CODE, 1), 40.0, round(right, 1), 40.0 + CODE)
