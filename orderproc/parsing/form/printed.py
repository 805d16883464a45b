"""What a form that `orderproc forms print` made says beyond its places: the customer in its code, the check digits of its item numbers,
the second sheet that belongs to a first, and notes beside the places. Each thing that is taken from there says so.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from orderproc.model.check_digit import check_digit
from orderproc.model.draft import Candidate, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.lattice import Lattice
from orderproc.model.reading import FormField, Page
from orderproc.model.shop import Catalog, Customer, Form, Item, plain

WORTH_SCORING = 80  # items nearest to what was read
OPEN_WORLD = math.log(0.02)  # how often a number stands on paper that the catalogue has not
PROVEN = 0.99
ALIKE = 72  # of 100: a pre-printed field as the recognizer reads it


def joined(groups: Sequence[list[Page]]) -> list[list[Page]]:
    """Sheets of the same numbered copy together, wherever in the stack they lie; the others as they are."""
    out: list[list[Page]] = []
    for pages in groups:
        serial = serial_of(pages[0])
        mates = [g for g in out if serial and g[0].form and serial_of(g[0]) == serial and _may_join(g, pages)]
        if len(mates) == 1:
            mates[0].extend(pages)
            mates[0].sort(key=lambda page: page.form or "")
        else:
            out.append(list(pages))
    return out


def serial_of(page: Page) -> str | None:
    """The number of the copy that a sheet is of; None where it has none."""
    return next((f.value for f in page.fields if f.name.endswith(":code.serial")), None)


def _may_join(one: Sequence[Page], other: Sequence[Page]) -> bool:
    """The same form, and no sheet of it twice: a photocopied form has the number of its original."""
    names = {(p.form or "").rpartition("/")[0] for p in (*one, *other)}
    sheets = [p.form for p in (*one, *other)]
    return len(names) == 1 and len(set(sheets)) == len(sheets)


def missing_sheets(form: Form, there: set[int], fields: Mapping[str, FormField]) -> list[int]:
    """Which sheets should be there and are not. A form with a box "continued" has a second one only where it is ticked."""
    if any(spot.field == "continued=yes" for spot in form.spots):
        ticked = fields.get("continued=yes")
        needed = set(range(1, form.pages + 1)) if ticked is not None and ticked.value else {1}
    else:
        needed = set(range(1, form.pages + 1))
    return sorted(needed - there)


def customer_in_code(
    fields: Mapping[str, FormField], customers: Iterable[Customer]
) -> tuple[FormField, Customer | None] | None:
    """The customer whom the form was printed for, by its QR code; None where it was printed for nobody."""
    code = fields.get("code.customer_no")
    if code is None or not code.value:
        return None
    return code, next((c for c in customers if plain(c.customer_no) == plain(code.value)), None)


def customer_no(code: FormField, written: Field[str], form: str) -> tuple[Field[str], Issue | None]:
    """The customer's number from the code: known for sure, unless another number is written on the form."""
    found: Field[str] = Field(
        value=code.value, raw=code.value, page=code.page, box=code.box, source=f"QR code of form {form}"
    )
    if (
        written.value
        and code.value
        and fuzz.ratio(plain(written.value), plain(code.value)) < 60
        and written.confidence > 0.5
    ):
        text = f"The form was printed for customer {code.value}, but {written.value!r} is written on it."
        issue = Issue(
            code=Code.CUSTOMER_MISMATCH, message=text, field="customer_no", page=written.page, box=written.box
        )
        return replace(found, confidence=0.5), issue
    return found, None


def preprinted(found: Field[str], known: str | None) -> Field[str]:
    """A field that was printed with what we know of the customer: that, where what was read is nearly it."""
    if not known or not found.value or plain(found.value) == plain(known):
        return replace(found, confidence=max(found.confidence, 0.99)) if known and found.value else found
    figures = ["".join(c for c in text if c.isdigit()) for text in (found.value, known)]
    if figures[0] != figures[1]:
        return found  # another house number is another address, however alike the rest
    if fuzz.ratio(plain(found.value), plain(known)) >= ALIKE and found.confidence > 0.3:
        return replace(found, value=known, confidence=0.97)
    return found


def proven(number: Field[str], digit: FormField, catalog: Catalog) -> tuple[Field[str], str | None]:
    """An item number together with its check digit: the item that both mean, or a doubt in words where they contradict.

    The number's own probabilities and the digit's are multiplied for each item near to what was read; a number that the catalogue has
    not stays possible. A field that is proven so carries no lattice any more: the digit has told its twins apart.
    """
    if not number.value or not digit.value:
        return number, None
    near = _near(number.value, catalog)
    digits = _digits(digit)
    scored = sorted(
        ((item, _log_prob(number, item.sku) + digits[check_digit(item.sku)]) for item in near),
        key=lambda pair: -pair[1],
    )
    own = _log_prob(number, number.value) + digits.get(check_digit(number.value), -10.0) + OPEN_WORLD
    if catalog.get(number.value) is not None:
        own = -math.inf
    if scored:
        best, top = scored[0]
        share = 1 / sum(math.exp(max(-60.0, s - top)) for s in [*(s for _, s in scored), own])
        agrees = digits[check_digit(best.sku)] > math.log(0.2)
        if share >= PROVEN and agrees and _log_prob(number, best.sku) > -9:
            candidates = tuple(Candidate(item.sku, math.exp(s - top)) for item, s in scored[1:4] if s > top - 6)
            return (
                replace(
                    number,
                    value=best.sku,
                    confidence=min(0.999, max(share, number.confidence)),
                    lattice=None,
                    candidates=candidates,
                    source=f"{number.source}; check digit {check_digit(best.sku)} agrees",
                ),
                None,
            )
    exact = catalog.get(number.value)
    if exact is not None and digits[check_digit(exact.sku)] < math.log(0.05) and digit.confidence > 0.6:
        return (
            number,
            f"The check digit {digit.value} does not belong to {exact.sku} (it has {check_digit(exact.sku)}).",
        )
    return number, None


def _near(text: str, catalog: Catalog) -> list[Item]:
    keys = {item.sku: plain(item.sku) for item in catalog.items}
    found = process.extract(plain(text), keys, scorer=fuzz.ratio, limit=WORTH_SCORING)
    return [catalog.by_sku[sku] for _, _, sku in found]


def _log_prob(number: Field[str], text: str) -> float:
    """How likely a number stands there, by the recognizer, whether its dashes were read or not."""
    if number.lattice is not None and number.lattice.steps:
        best = max(number.lattice.log_prob(t) for t in {text, plain(text)})
        return best - _best(number.lattice)
    same = plain(number.value or "") == plain(text)
    return 0.0 if same else math.log(max(1e-4, 1 - number.confidence)) - 2.0


def _best(lattice: Lattice) -> float:
    """Log-probability of the likeliest path through a lattice."""
    return float(lattice.log_probs.max(axis=1).sum())


def _digits(digit: FormField) -> dict[str, float]:
    """Log-probabilities of the ten digits in the check box; one that can't be read at all says nothing."""
    if digit.lattice is not None and digit.lattice.steps:
        raw = {d: digit.lattice.log_prob(d) for d in "0123456789"}
        top = max(raw.values())
        # a hand's 1 that the network takes for a stroke, and the like: no digit is quite impossible
        weights = {d: math.exp(v - top) + 0.004 for d, v in raw.items()}
    else:
        weights = {d: (1.0 if d == digit.value else max(0.004, (1 - digit.confidence) / 9)) for d in "0123456789"}
    whole = sum(weights.values())
    return {d: math.log(w / whole) for d, w in weights.items()}


def beside(fields: Mapping[str, FormField]) -> Iterator[Issue]:
    """A doubt for each note that stands outside of the places."""
    for path, field in fields.items():
        if path.startswith("beside["):
            yield Issue(
                code=Code.NEEDS_PERSON,
                message=f"Beside the places of the form is written: {field.value!r}.",
                page=field.page,
                box=field.box,
            )
