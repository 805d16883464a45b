"""From whom a mail is, by Authentication-Results."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from orderproc.checking.sender import Proof, proof_of
from orderproc.model.reading import MessageHead
from tests.shops import SETTINGS, make_shop, order_mail, orderproc
from tests.test_ledger_cases import put

OURS = "mx.shop.example"
PASSED, FAILED, ABSENT = Proof.PASSED, Proof.FAILED, Proof.ABSENT


@pytest.mark.parametrize(
    ("headers", "proof"),
    [
        ([], ABSENT),
        ([f"{OURS}; none"], ABSENT),
        ([f"{OURS}; dmarc=pass header.from=lee.example"], PASSED),
        ([f"{OURS} 1; spf=fail smtp.mailfrom=lee.example; dmarc=pass (p=none) header.from=lee.example"], PASSED),
        ([f"{OURS}; dkim=pass header.d=lee.example; dmarc=fail (p=reject dis=none) header.from=lee.example"], FAILED),
        ([f"{OURS}; dkim=pass (2048-bit; unprotected) header.d=mail.lee.example header.s=x"], PASSED),
        ([f"{OURS}; dkim=pass header.i=@lee.example"], PASSED),
        ([f"{OURS}; dkim=pass header.d=evil.example"], ABSENT),
        ([f"{OURS}; dkim=pass header.d=notlee.example"], ABSENT),
        ([f"{OURS}; spf=pass smtp.mailfrom=ann@lee.example"], PASSED),
        ([f"{OURS}; spf=fail smtp.mailfrom=ann@lee.example"], FAILED),
        ([f"{OURS}; spf=fail smtp.mailfrom=list.example; dkim=pass header.d=lee.example"], PASSED),
        ([f"{OURS}; spf=fail smtp.mailfrom=list.example"], ABSENT),
        ([f"{OURS}; spf=softfail smtp.mailfrom=lee.example; dkim=temperror header.d=lee.example"], ABSENT),
        ([f"{OURS}; dmarc=none header.from=lee.example; dkim=fail header.d=lee.example"], FAILED),
        (["mx.evil.example; dmarc=pass header.from=lee.example"], ABSENT),
        (
            ["mx.evil.example; dmarc=pass header.from=lee.example", f"{OURS}; dmarc=fail header.from=lee.example"],
            FAILED,
        ),
        ([f"{OURS}; dmarc=fail header.from=lee.example", f"{OURS}; dmarc=pass header.from=lee.example"], FAILED),
        ([f"{OURS.upper()}; DMARC=FAIL header.from=lee.example"], FAILED),
        (["", ";;;", "=", f"{OURS}"], ABSENT),
    ],
)
def test_what_the_server_says(headers: list[str], proof: Proof) -> None:
    assert proof_of(MessageHead(sender=("Ann", "ann@Lee.example"), authentication=tuple(headers)), OURS) is proof


@pytest.mark.parametrize(
    ("header", "holds", "waits"),
    [
        (f"Authentication-Results: {OURS};\n dmarc=pass header.from=example.org\n", [], False),
        (f"Authentication-Results: {OURS};\n dmarc=fail header.from=example.org\n", [], True),
        ("", ["credit"], False),
        ("Authentication-Results: mx.evil.example; dmarc=pass header.from=example.org\n", ["credit"], False),
    ],
)
def test_an_order_on_account(tmp_path: Path, header: str, holds: list[str], waits: bool) -> None:
    shop = make_shop(tmp_path / "shop", SETTINGS.replace("[intake]", f'authserv_id = "{OURS}"\n\n[intake]'))
    put(shop, "1.A.host", header.encode() + order_mail(1, 0, [(0, 2)]))
    (told, _) = [json.loads(line) for line in orderproc(shop, "fetch", "--json").stdout.splitlines()]
    assert told["verdict"] == ("review" if waits else "accepted")
    assert ("sender_false" in [issue["code"] for issue in told["issues"]]) is waits
    orders = [json.loads(line) for line in orderproc(shop, "orders", "list", "--json").stdout.splitlines()]
    assert [hold["code"] for order in orders for hold in order["holds"]] == holds
    if waits:
        done = orderproc(shop, "review", "accept", "1", "--anyway", "--why", "she called")
        assert done.returncode == 0, done.stderr
