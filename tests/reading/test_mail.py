"""Mail: what is new and what is quoted, the head, attachments, robots, and what is wrong with it."""

from __future__ import annotations

import contextlib
import gzip
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Media, Reading

from .made import pdf, read, text_page, xlsx


def mail(text: str = "", html: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "Bob <bob@customer.example>", "orders@shop.example"
    message["Date"] = "Fri, 20 Nov 2026 10:00:00 +0100"
    message["Message-ID"] = "<1@customer.example>"
    for name, value in headers.items():
        del message[name.replace("_", "-")]
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def lines(reading: Reading) -> list[str]:
    return [line for line in reading.text.splitlines() if line.strip()]


def test_head_is_decoded() -> None:
    raw = (
        b"From: =?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <jm@kunde.example>\r\nTo: orders@shop.example\r\n"
        b"Subject: =?utf-8?B?QmVzdGVsbHVuZyBmw7w=?=\r\n =?utf-8?B?ciBNw7xuY2hlbg==?=\r\n"
        b"Date: Fri, 20 Nov 2026 10:00:00 +0100\r\nMessage-ID: <a@b>\r\nReferences: <x@y> <z@y>\r\n\r\nGuten Tag\r\n"
    )
    head = read(raw).message
    assert head is not None
    assert head.subject == "Bestellung für München"
    assert head.sender == ("Jürgen Müller", "jm@kunde.example")
    assert head.date == datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert head.references == ("<x@y>", "<z@y>")
    assert head.automatic is None


@pytest.mark.parametrize(
    ("introduction", "quote"),
    [
        ("On Fri, Nov 20, 2026 at 10:00 AM Shop <orders@shop.example> wrote:", "> old"),
        ("On Fri, Nov 20, 2026 at 10:00 AM Shop\n<orders@shop.example> wrote:", "> old"),
        ("Am 20.11.2026 um 10:00 schrieb Shop:", "> old"),
        ("Le ven. 20 nov. 2026 à 10:00, Shop <orders@shop.example> a écrit :", "> old"),
        ("El vie, 20 nov 2026 a las 10:00, Shop (<orders@shop.example>) escribió:", "> old"),
        ("Il giorno ven 20 nov 2026 alle ore 10:00 Shop <orders@shop.example> ha scritto:", "> old"),
        ("Op vr 20 nov. 2026 om 10:00 schreef Shop <orders@shop.example>:", "> old"),
        ("-----Original Message-----\nFrom: Shop\nSent: Friday", "old"),
        ("-----Ursprüngliche Nachricht-----\nVon: Shop", "old"),
        ("________________________________\nFrom: Shop <a@b.example>\nSent: Friday\nTo: Bob\nSubject: x\n", "old"),
        ("Von: Shop <a@b.example>\nGesendet: Freitag\nAn: Bob\nBetreff: x\n", "old"),
        ("", "> old"),
    ],
)
def test_what_is_quoted_stands_apart(introduction: str, quote: str) -> None:
    reading = read(mail(f"Please send 2 mugs.\n\nBob\n\n{introduction}\n{quote}\n", Subject="Re: catalogue").as_bytes())
    assert lines(reading) == ["Please send 2 mugs.", "Bob"]
    assert "old" in reading.quoted


def test_answers_between_quoted_lines_are_new() -> None:
    text = "On Friday 20 Nov 2026, Shop wrote:\n> How many mugs?\n2 please\n> Which colour?\nblue\n"
    reading = read(mail(text).as_bytes())
    assert lines(reading) == ["2 please", "blue"]
    assert "How many mugs?" in reading.quoted


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Fwd: order", "see below\n\n---------- Forwarded message ---------\nFrom: Ann <a@x.example>\n\n2 mugs\n"),
        ("FW: order", "see below\n\nFrom: Ann\nSent: Friday\nTo: Bob\nSubject: order\n\n2 mugs\n"),
        ("WG: Bestellung", "-----Ursprüngliche Nachricht-----\nVon: Ann\n\n2 mugs\n"),
        ("order", "Begin forwarded message:\n\n> From: Ann\n> 2 mugs\n"),
        ("bestelling", "FW: bestelling\n\nkan jij dit?\n\n-----Oorspronkelijk bericht-----\nVan: Ann\n\n2 mugs\n"),
        ("Auftrag", "Betreff: WG: Auftrag\n\n-----Ursprüngliche Nachricht-----\nVon: Ann\n\n2 mugs\n"),
    ],
)
def test_what_is_forwarded_is_content(subject: str, text: str) -> None:
    reading = read(mail(text, Subject=subject).as_bytes())
    assert "2 mugs" in reading.text
    assert reading.quoted == ""
    assert reading.message is not None
    assert reading.message.forwarded


def test_prose_that_says_wrote_is_no_quotation() -> None:
    text = "Hello,\nAs I wrote:\nplease send 3 of TW-1.\nFrom: tomorrow on we are closed.\n"
    assert "TW-1" in read(mail(text).as_bytes()).text


def test_html_tables_become_tables_and_quotes_stand_apart() -> None:
    html = (
        "<p>Please send</p><table><tr><th>Item</th><th>Qty</th></tr><tr><td>TW-<b>4410</b></td><td>2</td></tr>"
        "<tr><td><s>TW-9</s></td><td>1</td></tr></table><div style='display:none'>secret: 5 of TW-9</div>"
        "<div class='gmail_quote'>On Friday wrote:<blockquote>old order: TW-1</blockquote></div>"
    )
    reading = read(mail("see html", html).as_bytes())
    (table,) = reading.pages[0].tables
    assert [[c.text for c in row] for row in table.rows] == [["Item", "Qty"], ["TW-4410", "2"], ["TW-9", "1"]]
    assert table.rows[2][0].struck
    assert "old order" not in reading.text
    assert "TW-1" in reading.quoted
    assert "secret" not in reading.text
    assert Code.HIDDEN_CONTENT in [r.code for r in reading.warnings]


def test_plain_text_is_taken_where_html_says_no_more() -> None:
    reading = read(mail("Please send 2 mugs", "<p>Please send <i>2</i> mugs</p>").as_bytes())
    assert reading.text.count("mugs") == 1


def test_frames_for_layout_are_no_tables() -> None:
    html = "<table><tr><td><table><tr><td>Dear</td></tr><tr><td>shop</td></tr></table></td></tr></table>"
    assert read(mail("", html).as_bytes()).pages[0].tables == ()


def test_attachments_are_read_each_by_its_own_reader() -> None:
    message = mail("Order attached.")
    message.add_attachment(pdf(text_page), maintype="application", subtype="pdf", filename="Bestellung Müller.pdf")
    data = xlsx(lambda book: book.active.append(["TW-1", 2]))
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename="../../o.xlsx")
    message.add_attachment(b"\0\1\2\3" * 100, maintype="application", subtype="octet-stream", filename="x.bin")
    message.add_attachment(mail("2 mugs", Subject="inner"))
    reading = read(message.as_bytes())
    assert [p.name for p in reading.parts] == ["Bestellung Müller.pdf", "o.xlsx", "x.bin", "inner.eml"]
    media = [p.reading.media if p.reading else None for p in reading.parts]
    assert media == [Media.PDF, Media.SHEET, None, Media.EMAIL]
    assert reading.parts[2].error is not None
    assert reading.parts[2].error.code == Code.UNKNOWN_FORMAT


@pytest.mark.parametrize(
    ("headers", "says"),
    [
        ({"Auto_Submitted": "auto-replied"}, "RFC 3834"),
        ({"Precedence": "bulk"}, "bulk"),
        ({"List_Unsubscribe": "<mailto:u@news.example>"}, "RFC 2369"),
        ({"Subject": "Automatische Antwort: Bestellung"}, "automatic reply"),
        ({"Subject": "Out of Office: order"}, "automatic reply"),
        ({"From": "MAILER-DAEMON@mx.example"}, "MAILER-DAEMON"),
    ],
)
def test_robots_are_known(headers: dict[str, str], says: str) -> None:
    head = read(mail("text", **headers).as_bytes()).message
    assert head is not None
    assert says in (head.automatic or "")


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ('multipart/report; report-type=disposition-notification; boundary="b"', "RFC 8098"),
        ('multipart/report; report-type=delivery-status; boundary="b"', "RFC 3464"),
        ("text/calendar; method=REPLY", "RFC 6047"),
    ],
)
def test_reports_receipts_and_invitations_are_known(kind: str, says: str) -> None:
    raw = f"From: a@b.example\nTo: orders@shop.example\nSubject: order\nMIME-Version: 1.0\nContent-Type: {kind}\n\n--b\n\nx\n--b--\n"
    head = read(raw.encode()).message
    assert head is not None
    assert says in (head.automatic or "")


def test_five_hundred_recipients_are_no_trouble() -> None:
    many = ",\n ".join(f"Person {n} <p{n}@many.example>" for n in range(500))
    raw = f"From: a@b.example\nTo: orders@shop.example\nCc: {many}\nSubject: order\n\n2 mugs\n"
    reading = read(raw.encode())
    assert reading.message is not None
    assert reading.message.sender[1] == "a@b.example"
    assert "2 mugs" in reading.text


def test_a_mail_group_of_the_shop_is_no_robot() -> None:
    message = mail("2 mugs", List_Id="<orders.shop.example>", List_Post="<mailto:orders@shop.example>")
    head = read(message.as_bytes()).message
    assert head is not None
    assert head.automatic is None


def test_a_bounce_names_the_mail_that_it_is_about_and_brings_no_parts() -> None:
    raw = (
        b"From: MAILER-DAEMON@mx.example\nTo: orders@shop.example\nSubject: Undelivered\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\n\nCould not be delivered.\n'
        b"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nAction: failed\n\n"
        b"--b\nContent-Type: message/rfc822\n\nMessage-ID: <ours-7@shop.example>\nSubject: Your order\n\n2 mugs\n--b--\n"
    )
    reading = read(raw)
    assert reading.message is not None
    assert reading.message.bounce_of == "<ours-7@shop.example>"
    assert reading.message.automatic
    assert reading.parts == ()
    assert "2 mugs" not in reading.text


def test_a_mail_without_body_says_so() -> None:
    reading = read(b"From: a@b.example\nTo: c@d.example\nSubject: order\nDate: x\n\n")
    assert reading.message is not None
    assert reading.message.date is None
    assert "no text and no attachment" in reading.warnings[0].message


def nested(levels: int) -> bytes:
    head = b"From: a@b.example\nTo: c@d.example\nSubject: deep\nMIME-Version: 1.0\n"
    body = b"Content-Type: text/plain\n\nhello\n"
    for n in range(levels):
        edge = b"b%d" % n
        body = b'Content-Type: multipart/mixed; boundary="%s"\n\n--%s\n%s\n--%s--\n' % (edge, edge, body, edge)
    return head + body


@pytest.mark.parametrize("levels", [200, 5000])
def test_parts_nested_too_deep_are_said(levels: int) -> None:
    try:
        reading = read(nested(levels))
        codes = [r.code for r in reading.warnings]
    except UnreadableError as error:
        codes = [error.code]
    assert Code.TOO_LARGE in codes


def test_two_hundred_parts_side_by_side_are_bounded() -> None:
    message = mail("order")
    for n in range(200):
        message.add_attachment(b"a;b\n1;2\n", maintype="text", subtype="csv", filename=f"{n}.csv")
    reading = read(message.as_bytes())
    assert sum(p.reading is not None for p in reading.parts) == 100
    assert {p.error.code for p in reading.parts if p.error} == {Code.TOO_LARGE}


def test_a_large_attachment_is_no_trouble() -> None:
    message = mail("order attached")
    message.add_attachment(b"\0JUNK" * 6_000_000, maintype="application", subtype="octet-stream", filename="big.bin")
    (part,) = read(message.as_bytes()).parts
    assert part.size == 30_000_000
    assert part.error is not None


def test_a_gzip_bomb_in_a_mail_is_not_unpacked() -> None:
    message = mail("order")
    bomb = gzip.compress(bytes(200 * 2**20), 9)
    message.add_attachment(bomb, maintype="application", subtype="gzip", filename="order.csv.gz")
    (part,) = read(message.as_bytes()).parts
    assert part.error is not None
    assert part.error.code == Code.BOMB


def test_broken_headers_and_parts_do_no_harm() -> None:
    raw = (
        b"From: =?broken?Q?=FF\xff\xfe <@@>\nTo: \xe4\xf6\xfc\nSubject: =?utf-8?B?!!!?= \xff\nDate: 99 Foo 20x6\n"
        b"Content-Type: multipart/mixed\nMIME-Version: nonsense\n\n--x\nContent-Transfer-Encoding: base64\n\n%%%%\n2 mugs\n"
    )
    reading = read(raw)
    assert "2 mugs" in reading.text
    assert reading.message is not None
    assert reading.message.date is None


def test_format_flowed_is_joined() -> None:
    raw = (
        b"From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: text/plain; format=flowed\n\n"
        b"Please send two of the large blue mugs with handle, \nnumber TW-4410.\nThanks\n"
    )
    assert lines(read(raw))[0] == "Please send two of the large blue mugs with handle, number TW-4410."


@settings(max_examples=60, deadline=None)
@given(
    st.binary(min_size=1, max_size=400),
    st.sampled_from([b"From: a\nTo: b\nSubject: c\n", b"", b"%PDF-1.5\n", b"PK\x03\x04"]),
)
def test_no_bytes_raise_anything_but_unreadable(tail: bytes, head: bytes) -> None:
    with contextlib.suppress(UnreadableError):
        read(head + tail, "x.eml")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text("abc >:-", max_size=30), max_size=12))
def test_every_line_is_either_new_or_quoted(body: list[str]) -> None:
    from orderproc.reading.quoting import split_quoted

    new, old, _ = split_quoted(body)
    assert sorted([*new, *old]) == list(range(len(body)))


@pytest.mark.parametrize(
    ("preview", "told"),
    [
        ("A new order came in. Have a look.", False),
        ("Bestellung #881: 2 Artikel", False),
        ("Gracias por tu respuesta" + "\u034f \u200c\u00a0" * 80, False),
        ("and 5 of TW-9", True),
        ("word " * 60, True),
    ],
)
@pytest.mark.parametrize("below", [False, True])
def test_what_is_hidden_says_no_more_than_what_is_seen(preview: str, told: bool, below: bool) -> None:
    seen = "<p>Please send order 881</p><table><tr><td>TW-1</td><td>2</td></tr></table>"
    hidden = f"<div style='display:none'>{preview}</div>"
    html = seen + hidden if below else hidden + seen
    reading = read(mail("see html", html).as_bytes())
    assert (Code.HIDDEN_CONTENT in [r.code for r in reading.warnings]) is told
    assert preview.split()[0] not in reading.text.split()
