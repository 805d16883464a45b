from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from email.utils import parsedate_to_datetime

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from orderproc.errors import ConfigurationError, UsageError
from orderproc.model.order import StoredOrder
from orderproc.model.reading import MessageHead
from orderproc.model.settings import Settings, Shop
from orderproc.outbox import compose, sample
from orderproc.outbox.mime import clean_address
from orderproc.rendering import Renderer, default_templates
from tests.outbox.conftest import body, parsed

RENDERER = Renderer([default_templates()], "en_US", "USD", "America/New_York")
SETTINGS = Settings(shop=Shop(name="Tidewater", email="orders@tidewater.example", report_to="owner@tidewater.example"))
HEADERS = {
    "from",
    "to",
    "reply-to",
    "subject",
    "date",
    "message-id",
    "auto-submitted",
    "in-reply-to",
    "references",
    "mime-version",
    "content-type",
}
BREAKS = [
    "\r\nBcc: a@b.example",
    "\nBcc: a@b.example\n\n",
    "\rX: y",
    "\u2028Bcc: x",
    "\x85X: y",
    "\0",
    "=?utf-8?q?=0D=0ABcc:_a@b.example?=",
    "=?utf-8?b?DQpCY2M6IGFAYi5leGFtcGxl?=",
]
NASTY = st.one_of(
    st.text(st.characters(codec=None), max_size=300),
    st.builds(
        "{}{}{}".format,
        st.text(max_size=90),
        st.sampled_from(BREAKS),
        st.text(max_size=90),
    ),
)


def named(order: StoredOrder, **changes: str) -> StoredOrder:
    return replace(order, order=replace(order.order, sold_to=replace(order.order.sold_to, **changes)))


def headers_of(raw: bytes) -> list[str]:
    head = raw.partition(b"\r\n\r\n")[0].decode("ascii")
    assert "\n" not in head.replace("\r\n", "")
    assert "\r" not in head.replace("\r\n", "")
    return [line.partition(":")[0].lower() for line in head.split("\r\n") if line[0] not in " \t"]


def test_headers_of_a_confirmation(settings: Settings, renderer: Renderer) -> None:
    mail = compose.confirmation(sample.plain_order(), settings, renderer, sample.AT)
    message = parsed(mail.raw)
    assert message["From"].addresses[0].display_name == "Tidewater Supply Co."
    assert message["From"].addresses[0].addr_spec == "orders@tidewater.example"
    assert str(message["To"]) == "Rosalind Okafor <r.okafor@harborschool.example>"
    assert message["Subject"] == "Your order 1017 at Tidewater Supply Co. (your number A-1177)"
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["In-Reply-To"] == message["References"] == "<example.1@harborschool.example>"
    assert message["Message-ID"] == mail.message_id
    assert mail.message_id.endswith("@tidewater.example>")
    assert parsedate_to_datetime(message["Date"]) == sample.AT
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert (mail.recipient, mail.dedupe_key, mail.order_no) == (
        "r.okafor@harborschool.example",
        "confirmation 1017",
        1017,
    )
    assert not message.defects


def test_the_same_confirmation_is_the_same_bytes_and_another_time_another_message(
    settings: Settings, renderer: Renderer
) -> None:
    first = compose.confirmation(sample.plain_order(), settings, renderer, sample.AT)
    assert first == compose.confirmation(sample.plain_order(), settings, renderer, sample.AT)
    again = compose.confirmation(sample.plain_order(), settings, renderer, sample.AT, again=1)
    later = compose.confirmation(sample.plain_order(), settings, renderer, sample.AT + timedelta(days=1))
    assert len({first.message_id, again.message_id, later.message_id}) == 3
    assert again.dedupe_key != first.dedupe_key == later.dedupe_key


@hypothesis_settings(max_examples=60, deadline=None)
@given(name=NASTY, po=NASTY, message_id=NASTY, note=NASTY, description=NASTY)
def test_nothing_that_a_customer_wrote_adds_a_header(
    name: str, po: str, message_id: str, note: str, description: str
) -> None:
    stored = named(sample.odd_order(), name=name)
    lines = tuple(replace(line, description=description) for line in stored.order.lines)
    stored = replace(
        stored, order=replace(stored.order, customer_po=po, notes=note, lines=lines), message_id=message_id
    )
    raw = compose.confirmation(stored, SETTINGS, RENDERER, sample.AT).raw
    names = headers_of(raw)
    assert set(names) <= HEADERS
    assert len(names) == len(set(names))
    message = parsed(raw)
    assert [address.addr_spec for address in message["To"].addresses] == ["r.okafor@harborschool.example"]
    assert len(list(message.iter_parts())) == 2
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))


@hypothesis_settings(max_examples=60, deadline=None)
@given(subject=NASTY, sender=NASTY, text=NASTY, original=st.binary(max_size=400), name=NASTY)
def test_a_case_carries_the_original_whatever_it_is(
    subject: str, sender: str, text: str, original: bytes, name: str
) -> None:
    case = replace(sample.case(), subject=subject, sender=sender, text=text)
    raw = compose.case_mail(case, original, name, SETTINGS, RENDERER, sample.AT).raw
    assert set(headers_of(raw)) <= HEADERS
    message = parsed(raw)
    assert [address.addr_spec for address in message["To"].addresses] == ["orders@tidewater.example"]
    attached = list(message.iter_parts())[1]
    assert attached.get_filename()
    assert attached.get_payload(decode=True) == original


@pytest.mark.parametrize(
    "name",
    [
        "Zoë Größer",
        "山田 太郎",
        "Дмитрий Иванов",
        "محمد علي",
        'O\'Brien, "Bob" <x@y.example>',
        "ສົມຊາຍ",
        "a" * 300,
        "😀 Ltd",
    ],
)
def test_names_in_any_script(name: str, settings: Settings, renderer: Renderer) -> None:
    raw = compose.confirmation(named(sample.plain_order(), name=name), settings, renderer, sample.AT).raw
    assert raw.partition(b"\r\n\r\n")[0].isascii()
    to = parsed(raw)["To"].addresses
    assert len(to) == 1
    assert to[0].addr_spec == "r.okafor@harborschool.example"
    assert to[0].display_name == name or (to[0].display_name.endswith("…") and name.startswith("aaa"))
    assert name in body(parsed(raw)).replace("\n", " ")


def test_an_address_in_another_script_is_written_as_rfc_6532_has_it(settings: Settings, renderer: Renderer) -> None:
    mail = compose.confirmation(named(sample.plain_order(), email="josé@correo.example"), settings, renderer, sample.AT)
    assert mail.recipient == "josé@correo.example"
    assert "<josé@correo.example>".encode() in mail.raw.partition(b"\r\n\r\n")[0]


def test_long_message_ids_are_never_encoded_or_cut(settings: Settings, renderer: Renderer) -> None:
    long = "<" + "a" * 200 + "@mail.example>"
    raw = compose.confirmation(replace(sample.plain_order(), message_id=long), settings, renderer, sample.AT).raw
    assert f"In-Reply-To: {long}\r\n".encode() in raw


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a@b.example", "a@b.example"),
        (" a@B.Example ", "a@b.example"),
        ("a@bücher.example", "a@xn--bcher-kva.example"),
        ("a@b.example, c@d.example", None),
        ("a@b.example\r\nBcc: c@d.example", None),
        ("<a@b.example>", None),
        ("a b@c.example", None),
        ("a@b@c.example", None),
        ("a@", None),
        ("@b.example", None),
        ("a@b", None),
        ("a@-b.example", None),
        ("a.@b.example", None),
        ("", None),
        (None, None),
        ("a@" + "b" * 64 + ".example", None),
        ("\ud800@b.example", None),
    ],
)
def test_one_clean_address_or_none(text: str | None, clean: str | None) -> None:
    assert clean_address(text) == clean


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (MessageHead(sender=("Ann", "ann@x.example")), ""),
        (MessageHead(sender=("Ann", "no-reply@x.example"), reply_to=("Ann", "ann@x.example")), ""),
        (MessageHead(sender=("Ann", "ann@x.example"), automatic="Auto-Submitted: auto-replied"), "by a machine"),
        (MessageHead(sender=("", "ann@x.example"), bounce_of="<1@x>"), "delivery report"),
        (MessageHead(sender=("", "")), "no sender"),
        (MessageHead(sender=("", "MAILER-DAEMON@x.example")), "machine's address"),
        (MessageHead(sender=("", "noreply+17@x.example")), "machine's address"),
        (MessageHead(sender=("", "bounces+1-a=b@x.example")), "machine's address"),
        (MessageHead(sender=("", "news-request@x.example")), "machine's address"),
        (MessageHead(sender=("", "Orders@Tidewater.example")), "ourselves"),
        (MessageHead(sender=("Noreen", "noreen@x.example")), ""),
        (MessageHead(sender=("", "postmasterson@x.example")), ""),
    ],
)
def test_whom_a_machine_may_answer(head: MessageHead, why: str, settings: Settings) -> None:
    answer = compose.may_answer(head, settings.shop)
    assert bool(answer) is not bool(why)
    assert why in answer.reason


def test_a_mail_goes_to_customer_service_to_the_byte_as_it_came(settings: Settings, renderer: Renderer) -> None:
    original = b"From: a@b.example\r\nSubject: x\r\nX-Odd:   kept   so\r\n\r\nTwo came broken.\r\n.\r\n"
    mail = compose.case_mail(sample.case(), original, "m.eml", settings, renderer, sample.AT)
    message = parsed(mail.raw)
    assert original in mail.raw
    assert message["To"] == "service@tidewater.example"
    assert message["Reply-To"] == "r.okafor@harborschool.example"
    assert message["Auto-Submitted"] == "auto-generated"
    attached = list(message.iter_parts())[1]
    assert attached.get_content_type() == "message/rfc822"
    assert "orderproc orders show 1017" in body(message)


@pytest.mark.parametrize(
    "original", [b"From: a\r\nTo: b\r\n\r\n\xff\xfe", b"From: a\r\nTo: b\r\n\r\n" + b"x" * 2000, b"%PDF-1.7\0"]
)
def test_what_no_mail_server_would_carry_goes_as_a_file(
    original: bytes, settings: Settings, renderer: Renderer
) -> None:
    raw = compose.case_mail(sample.case(), original, "../../etc/pass\nwd.eml", settings, renderer, sample.AT).raw
    attached = list(parsed(raw).iter_parts())[1]
    assert attached.get_payload(decode=True) == original
    assert attached.get_filename() == "pass wd.eml"
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))


def test_a_batch_goes_to_its_department_with_its_files(settings: Settings, renderer: Renderer) -> None:
    files = {"batch-31.csv": b"a;b\r\n", "batch-31.xlsx": b"PK\3\4"}
    message = parsed(
        compose.handoff_mail(sample.batch(), files, "kitchen@x.example", settings, renderer, sample.AT).raw
    )
    attached = {part.get_filename(): part.get_payload(decode=True) for part in message.iter_attachments()}
    assert attached == files
    assert "Pieces" in body(message)


def test_report_and_failure_reach_a_person(settings: Settings, renderer: Renderer) -> None:
    message = parsed(compose.report_mail(sample.report(), settings, renderer, sample.AT).raw)
    assert message["To"] == "owner@tidewater.example"
    assert "26 orders accepted, 2 wait" in message["Subject"]
    assert next(iter(message.iter_attachments())).get_content_type() == "text/html"
    failed = parsed(compose.failure_mail("The disk is full.", "Make room.", settings, renderer, sample.AT).raw)
    assert "FAILED" in failed["Subject"]
    assert "Make room." in body(failed)


def test_what_is_missing_is_named(settings: Settings, renderer: Renderer) -> None:
    with pytest.raises(UsageError, match="1017 has no e-mail"):
        compose.confirmation(named(sample.plain_order(), email="none"), settings, renderer, sample.AT)
    bare = Settings(shop=Shop(name="X"))
    with pytest.raises(ConfigurationError, match=r"\[shop\] email is missing"):
        compose.confirmation(sample.plain_order(), bare, renderer, sample.AT)
    with pytest.raises(ConfigurationError, match=r"\[customer_service\] email"):
        compose.case_mail(sample.case(), b"", "x", bare, renderer, sample.AT)
    with pytest.raises(ConfigurationError, match=r"report_to"):
        compose.failure_mail("x", None, bare, renderer, sample.AT)
    with pytest.raises(ConfigurationError, match=r"departments.kitchen"):
        compose.handoff_mail(sample.batch(), {}, "a@b, c@d", settings, renderer, sample.AT)
