"""A customer of the shop whose name or address was read unsurely: where all that is written of him fits one customer and
no other, it is he.

Each part that is written (name or firm, street, town, postal code) is weighed by its ink: how likely it shows the known customer's own,
against everything else that it may show. Another text there is a rival with a prior of its own (`_OTHER`): a daughter who orders at the
same address, a customer who moved within his town. A likelier name is a stronger rival: of "Giis" nobody has heard, "Ria" and "Rita"
are two. What all parts together leave to their rivals must be less than `RISK`, and the next likely customer must be less likely by
`APART`; else nothing is changed, and the clerk is asked as before.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from orderproc.checking import language
from orderproc.checking.customers import figures, folded, part_key
from orderproc.checking.evidence import CLERK, issue_at
from orderproc.checking.numbers import score_lattice
from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.shop import Customer

RISK = 0.002  # that one of the parts is another's
READ = 0.9  # of figures read so surely none is misread: another house number is another place
APART = 7.0  # nats between the likeliest customer and the next
READINGS = 24  # of a crop that are weighed as rivals
LIKELIEST = 12  # customers whose parts look most like what was read: only these are weighed by their ink
PLACE = ("street", "city", "postal_code")
# log of how probable it is, with all else that customer's, that this part is really another one, and just the one that a rival
# says: of people who order at a known address one in fifty is another of the house, and one in four hundred has that first name;
# few move within their town
_OTHER = {"name": -9.9, "company": -9.9, "street": -10.5, "city": -10.0, "postal_code": -10.0}
# one in a thousand has the same name in another house of the street: there the ink must tell
_OTHER_HOUSE = -7.0
_HOUSE = re.compile(r"(?<!\w)\d+")  # "S8" is the number of no house
_SWAY = (-10.0, 3.0)  # nats that a rival's likelihood as words may take or add


@dataclass(frozen=True)
class _Fit:
    """`risk`: that a part is another's; `score` of the ink of all of them, nats; `values` by part as the customer has them."""

    customer: Customer
    risk: float
    score: float
    values: dict[str, str]


def as_known(draft: OrderDraft, customers: tuple[Customer, ...]) -> tuple[OrderDraft, tuple[Issue, ...]]:
    """The draft with its unsure parts as the one customer has them whom they fit, and a note that says so."""
    notes: list[Issue] = []
    found: dict[str, DraftAddress] = {"sold_to": draft.sold_to, "bill_to": draft.bill_to, "ship_to": draft.ship_to}
    for party, address in list(found.items()):
        if not _unsure(address):
            continue
        fit = _one_that_fits(address, customers)
        if fit is None:
            continue
        notes.append(_note(party, address, fit))
        sure = {
            part: replace(
                getattr(address, part), value=value, confidence=max(1 - fit.risk, getattr(address, part).confidence)
            )
            for part, value in fit.values.items()
        }
        found[party] = replace(address, **sure)
    draft = replace(draft, sold_to=found["sold_to"], bill_to=found["bill_to"], ship_to=found["ship_to"])
    return draft, tuple(notes)


def _unsure(address: DraftAddress) -> bool:
    """Read from a picture, with a name and two parts of a place at least, one of which is in doubt."""
    written = [field for part in ("name", "company", *PLACE) if (field := getattr(address, part))]
    return (
        bool(address.name or address.company)
        and sum(bool(getattr(address, part)) for part in PLACE) >= 2
        and any(field.lattice is not None and field.confidence < language.SURE for field in written)
        and not any(field.source == CLERK for field in written)
    )


def _one_that_fits(address: DraftAddress, customers: Sequence[Customer]) -> _Fit | None:
    fits = [fit for customer in _look_alike(address, customers) if (fit := _fit(address, customer)) is not None]
    fits.sort(key=lambda fit: -fit.score)
    if not fits or fits[0].risk > RISK or (len(fits) > 1 and fits[0].score - fits[1].score < APART):
        return None
    return fits[0]


def _look_alike(address: DraftAddress, customers: Sequence[Customer]) -> list[Customer]:
    from rapidfuzz import fuzz

    written = [folded(getattr(address, part).value) for part in ("name", "company", *PLACE) if getattr(address, part)]

    def likeness(customer: Customer) -> float:
        own = customer.address
        theirs = [folded(text) for text in (customer.name, own.company, own.street, own.city, own.postal_code) if text]
        return sum(max((fuzz.ratio(a, b) for b in theirs), default=0.0) for a in written)

    return sorted(customers, key=likeness, reverse=True)[:LIKELIEST]


def _fit(address: DraftAddress, customer: Customer) -> _Fit | None:
    """How the customer fits all that is written; None where a part says another one, or nothing says that it is he."""
    own = customer.address
    names = [text for text in (own.name, customer.name) if text]
    wanted: dict[str, tuple[str, ...]] = {
        "company": (own.company,) if own.company else tuple(names),
        "name": (*names, *((own.company,) if own.company else ())),
        "street": (own.street,) if own.street else (),
        "city": (own.city,) if own.city else (),
        "postal_code": (own.postal_code,) if own.postal_code else (),
    }
    if address.company and own.company:
        wanted.pop("name")  # whoever orders for a firm may be any of its people
    risk, score, values = 0.0, 0.0, {}
    for part, texts in wanted.items():
        field: Field[str] = getattr(address, part)
        if not field.value:
            continue
        weighed = [(*_weigh(part, field, text), text) for text in dict.fromkeys(texts)]
        if not weighed:
            return None
        against, ink, text = min(weighed)
        if against > RISK:
            return None
        risk, score = risk + against, score + ink
        values[part] = text
    said = values.keys() & {"name", "company"}
    return _Fit(customer, risk, score, values) if said and len(values.keys() & set(PLACE)) >= 2 else None


def _weigh(part: str, field: Field[str], known: str) -> tuple[float, float]:
    """How probable it is that the ink shows something else than `known`, and how well it shows that, in nats below the likeliest text."""
    written = field.value or ""
    same = part_key(part, written) == part_key(part, known)
    if same and (field.lattice is None or field.confidence >= language.SURE):
        return 0.0, 0.0
    figures_differ = figures(written) != figures(known)
    if field.lattice is None or not field.lattice.steps or (field.confidence >= READ and figures_differ):
        return 1.0, -math.inf
    rivals = [text for text, p in field.lattice.readings(READINGS, READINGS) if text and p > 0]
    rivals = [text for text in rivals if part_key(part, text) != part_key(part, known)]
    spellings = list(dict.fromkeys((known, language.unaccented(known), *_turned(part, known))))
    scores = [float(s) for s in score_lattice(field.lattice, [*spellings, *rivals], hand=not field.lattice.printed)]
    own = max(scores[: len(spellings)])
    against = sum(
        math.exp(min(0.0, score - own + _prior(part, text, known)))
        for text, score in zip(rivals, scores[len(spellings) :], strict=True)
    )
    return min(1.0, against), own


def _prior(part: str, rival: str, known: str) -> float:
    """How probable it is that this part is really the rival's, in nats. Of 872 known addresses that differed from what was written in a
    first name, a house number or a figure of the postal code none was taken (40 forms by hand; 13 with no rule for houses)."""
    if part == "street" and _HOUSE.findall(rival) and _HOUSE.findall(rival) != _HOUSE.findall(known):
        return _OTHER_HOUSE
    return _OTHER[part] + _sway(part, rival, known)


def _sway(part: str, rival: str, known: str) -> float:
    """How much likelier the rival is than the known one as words, in nats."""
    if part not in language.KINDS:
        return 0.0
    words = language.ngrams(language.KINDS[part])
    low, high = _SWAY
    return min(high, max(low, words.log_prob(rival) - words.log_prob(known)))


def _turned(part: str, known: str) -> Iterable[str]:
    """A name with the family's first: "Bonnard Thierry"."""
    first, *rest = known.split()
    return (" ".join([*rest, first]),) if part == "name" and len(rest) == 1 else ()


def _note(party: str, address: DraftAddress, fit: _Fit) -> Issue:
    read = [
        f"{part.replace('_', ' ')} {getattr(address, part).value}"
        for part, value in fit.values.items()
        if part_key(part, getattr(address, part).value) != part_key(part, value)
    ]
    who = " ".join(
        text for text in (fit.customer.customer_no, fit.customer.name or fit.customer.address.company) if text
    )
    text = f"Read unsurely, but all that is written fits {who}, and no other customer."
    if read:
        text = f"{text[:-1]}; read were {', '.join(read)}."
    return issue_at(Code.CUSTOMER_MISMATCH, f"{party}.name", text, address.name or address.company, Severity.NOTE)
