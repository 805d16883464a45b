"""What a printed label of a form asks for, as a path of the draft: "Name" → "sold_to.name", "Amount enclosed" → "payment.amount_tendered".

Joins what the other modules know of headings, labels and sums; whose address it is, the heading of the block tells (`party`).
"""

from __future__ import annotations

import re

from orderproc.parsing.form.ruled import label_of
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.party.addresslabels import ADDRESS_LABELS
from orderproc.parsing.party.parties import name_of_party
from orderproc.parsing.words import bare

COLUMNS = {
    Role.SKU: "sku",
    Role.SUPPLIER_SKU: "sku",
    Role.ITEM: "sku",
    Role.DESCRIPTION: "description",
    Role.QUANTITY: "quantity",
    Role.UNIT: "unit",
    Role.PRICE: "unit_price",
    Role.AMOUNT: "extended_price",
}
KEYS = {
    Key.PO: "customer_po",
    Key.DOCUMENT: "customer_po",
    Key.CUSTOMER: "customer_no",
    Key.ORDER_DATE: "order_date",
    Key.DATE: "order_date",
    Key.WANTED: "requested_ship_date",
    Key.SHIP_VIA: "ship_method",
    Key.TERMS: "payment.terms",
    Key.PAYMENT: "payment.method",
    Key.NOTES: "notes",
    Key.PHONE: "phone",
    Key.EMAIL: "email",
    Key.CHECK_NO: "payment.reference",
    Key.TENDERED: "payment.amount_tendered",
    Key.EXEMPT: "tax_exempt",
    Key.CODE: "discount_code",
}
SUMS = {
    Sum.MERCHANDISE: "stated.merchandise",
    Sum.DISCOUNT: "stated.discount",
    Sum.SHIPPING: "stated.shipping",
    Sum.TAX: "stated.tax",
    Sum.TOTAL: "stated.total",
}
PARTIES = ("sold_to", "ship_to", "bill_to")
ADDRESS = frozenset({*ADDRESS_LABELS, "place"})
_NOT_READ = re.compile(
    r"(?:authori[sz]ed |customer |your )?signature.*|sign(?:ed)? here|unterschrift.*|signature du client|firma del cliente"
    r"|handtekening.*|assinatura.*|(?:for )?(?:office|our|internal) use(?: only)?|received(?: on)?|(?:interne )?bearbeitung.*"
    r"|nicht ausfullen|reserve a .*|(?:card|credit card|visa|mastercard) (?:no|number)|cvv|cvc|exp(?:iry|iration)?(?: date)?"
    r"|valid (?:until|thru)|kartennummer|gultig bis|name (?:on|of) card(?: ?holder)?|cardholder.*"
)  # card numbers are never read (PCI DSS 3.2): only the last four digits


def column_of(heading: str) -> str | None:
    """The column of an order line that a heading names; None for any other text."""
    role = role_of(heading)
    return COLUMNS.get(role) if role else None


def not_read(label: str) -> bool:
    """A signature, our own notes, a card's number: people write there, and it is not read."""
    return bool(_NOT_READ.fullmatch(bare(re.sub(r"\([^)]*\)", "", label))))


def path_of(label: str, party: str = "sold_to") -> str | None:
    """The path of what a label asks for. A party that stands in the label itself ("Ship to name") goes before `party`."""
    plain = " ".join(re.sub(r"\([^)]*\)|[_.…]{3,}", " ", label).split()).strip(" :$€£*")
    if not plain or len(plain) > 60 or not_read(plain):
        return None
    words = plain.split()
    for size in range(min(3, len(words) - 1), 0, -1):
        named = name_of_party(" ".join(words[:size]))
        if named in PARTIES and (part := label_of(" ".join(words[size:]))):
            return f"{named}.{part}"
    if re.search(r"(?i)\blast (?:four|4)\b|\bletzte[n]? (?:vier|4)\b", plain):
        return "payment.card_last4"
    if ADDRESS_LABELS["place"].fullmatch(bare(plain)):
        return f"{party}.place"
    key = key_of(plain)
    if key in (Key.CHECK_NO, Key.TENDERED, Key.PO, Key.CUSTOMER):
        return KEYS[key]
    if (part := label_of(plain)) is not None:
        return f"{party}.{part}"
    if key in KEYS:
        found = KEYS[key]
        return f"{party}.{found}" if found in ADDRESS else found
    total = sum_of(plain)
    return SUMS.get(total) if total else None


def choice_of(label: str, section: str = "") -> str | None:
    """What a check box beside a label means: "payment.method=check". `section`: the words over the block of boxes."""
    method = method_in(label) or method_in(label.partition(":")[0])
    about = key_of(section) or key_of(section.split()[0] if section else "")
    if method is not None and about is not Key.SHIP_VIA:
        return f"payment.method={method.value}"
    if re.fullmatch(r"(?:this|it) is a gift.*|gift|geschenk.*|cadeau|regalo|presente", bare(label)):
        return "gift=yes"
    return None
