"""Whether a mail is from whom it says, as the receiving mail server saw it (Authentication-Results, RFC 8601).

Only what the server says that the shop names counts: anybody can write such a header. Pure; asks no name server.
"""

from __future__ import annotations

import re
from enum import StrEnum

from orderproc.model.issue import Code, Issue
from orderproc.model.order import Hold, HoldCode
from orderproc.model.reading import MessageHead
from orderproc.model.shop import Customer

_COMMENT = re.compile(r"\([^()]*\)")
_RESULT = re.compile(r"^\s*(spf|dkim|dmarc)\s*=\s*([a-z]+)", re.IGNORECASE)
_PROPERTY = re.compile(r"(?:^|\s)(header\.d|header\.i|header\.from|smtp\.mailfrom)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)


class Proof(StrEnum):
    PASSED = "passed"  # the sender's domain vouches for the mail
    FAILED = "failed"  # the sender's domain says that it is not from there
    ABSENT = "absent"  # nothing is said either way


def proof_of(head: MessageHead, server: str) -> Proof:
    """What `server` (its authserv-id) says of the address in From. DMARC's word first (RFC 7489); without one, SPF and DKIM where
    they speak of the same domain as From. An error or a soft answer says nothing."""
    said = next((one for one in map(_parts, head.authentication) if one and one[0] == server.strip().lower()), None)
    if said is None:
        return Proof.ABSENT
    own = head.sender[1].rpartition("@")[2].lower()
    passed = failed = False
    for method, result, domains in said[1]:
        if method == "dmarc" and result in ("pass", "fail"):
            return Proof.PASSED if result == "pass" else Proof.FAILED
        aligned = any(_same_house(domain, own) for domain in domains)
        passed = passed or (result == "pass" and aligned)
        failed = failed or (result == "fail" and (aligned or not domains))
    return Proof.PASSED if passed else Proof.FAILED if failed else Proof.ABSENT


def issue_of(head: MessageHead, server: str) -> Issue | None:
    """The doubt where the proof failed; none where it is absent."""
    if proof_of(head, server) is not Proof.FAILED:
        return None
    message = f"The mail says that it is from {head.sender[1]}; {server} found that it is not."
    return Issue(code=Code.SENDER_FALSE, message=message, field="sold_to.email")


def hold_of(head: MessageHead, server: str, customer: Customer | None) -> Hold | None:
    """For an order on account: the hold where it is not proven that this customer wrote it."""
    address = head.sender[1].lower()
    if customer is None:
        return None
    if proof_of(head, server) is Proof.PASSED and address == (customer.address.email or "").lower():
        return None
    reason = f"It is not proven that {customer.customer_no} {customer.name} wrote this mail ({address or 'no sender'})."
    return Hold(code=HoldCode.CREDIT, reason=reason)


def _parts(header: str) -> tuple[str, list[tuple[str, str, list[str]]]] | None:
    """authserv-id, and of each result its method, its word and the domains that it speaks of."""
    first, *rest = _COMMENT.sub(" ", header).split(";")
    named = first.split()
    if not named:
        return None
    found = []
    for part in rest:
        if result := _RESULT.match(part):
            domains = [value.rpartition("@")[2].lower() for _, value in _PROPERTY.findall(part)]
            found.append((result[1].lower(), result[2].lower(), domains))
    return named[0].lower(), sorted(found, key=lambda one: one[0] != "dmarc")


def _same_house(one: str, other: str) -> bool:
    """The same domain, or one below the other (relaxed alignment, RFC 7489 §3.1, without the list of public suffixes: a domain of
    one label is never enough)."""
    shorter = min(one, other, key=len)
    return one == other or ("." in shorter and (one.endswith(f".{other}") or other.endswith(f".{one}")))
