"""The mails that hold no order: complaints, questions, robots, a newsletter, a bounce; and changes to orders."""

from __future__ import annotations

from email.message import EmailMessage

from making.cases import mail, not_an_order
from making.post_office import SHOP, at, message, raw

CHANGE = {"kind": "change", "verdict": "review"}
CANCELLATION = {"kind": "cancellation", "verdict": "review"}


def make() -> None:
    people()
    robots()


def people() -> None:
    text = """\
Dear Sirs,

the teapot that I ordered from you (TW-4440, my order of October 28) arrived yesterday with a broken spout, and one of the two cups,
TW-4401-B, is cracked. I am very disappointed. It was meant for a birthday. Please tell me what you will do about it.

Rosa Delgado
"""
    letter = message("Rosa Delgado <rosa.delgado@correo.example>", "Broken teapot", at(17, 12, 40), text)
    mail(25, "complaint-broken", raw(letter), not_an_order("complaint"), note="A complaint that names items")
    text = """\
Hello,

I ordered four GREEN mugs (TW-4410-G) and you sent me four white ones. This is the second time. I want them exchanged, or my money
back, and I don't intend to pay for the parcel.

Frank Oduya
"""
    letter = message("Frank Oduya <frank.oduya@brownstone.example>", "WRONG COLOR AGAIN", at(19, 20, 15), text)
    mail(26, "complaint-color", raw(letter), not_an_order("complaint"), note="A complaint with numbers and items")
    text = """\
Good day,

is the two-gallon watering can, TW-7240, in stock again before Christmas? And does the leather glove (TW-7021-L) come in medium?

Carol Svensson
"""
    letter = message(
        "Carol Svensson <carol.svensson@lakemail.example>", "Question about the watering can", at(18, 11, 27), text
    )
    mail(27, "question", raw(letter), not_an_order("inquiry"), note="A question")
    text = """\
Hello,

please change our purchase order NW-3391 of November 17: TW-4402-W to 18 instead of 12. Everything else stays as it is.

Iris Fenton
Northwind Gift Shop
"""
    letter = message("Northwind Gift Shop <orders@northwindgifts.example>", "Change to PO NW-3391", at(18, 9, 12), text)
    mail(28, "change", raw(letter), CHANGE, note="A change to the order of mail 3")
    text = """\
Dear Tidewater,

I am sorry, but please cancel my order of November 17 for the cast iron teapot, the tea and the spoons. My wife has bought one already.

Thomas Becker
"""
    letter = message("Thomas Becker <t.becker@landpost.example>", "Please cancel my order", at(19, 7, 31), text)
    mail(29, "cancellation", raw(letter), CANCELLATION, note="A cancellation of the order of mail 7")
    text = """\
REMITTANCE ADVICE

Payer: The Harbor Inn
Date: November 18, 2026
Payment: ACH credit, trace 0910 0001 8842

Your invoice     Our P.O.     Amount
20611            HI-4402      412.80
20655            HI-4419      188.15
Total paid                    600.95

No reply is needed.
"""
    letter = message(
        "The Harbor Inn Accounts Payable <ap@harborinn.example>", "Remittance advice 11/18/2026", at(18, 16, 45), text
    )
    mail(30, "remittance", raw(letter), not_an_order("remittance"), note="Money comes, nothing is ordered")
    text = """\
DEAR BUYER / SELLER,

We are leading factory for stoneware mug such as your item TW-4410-B and TW-4410-G, best price $0.85, MOQ 5000 pcs, and teapot
TW-4440 $3.20. Order now 20% OFF!!! Reply today for catalogue and free sample.

Sales manager Kevin
"""
    headers = {"X-Mailer": "BulkSender 9"}
    letter = message(
        "Kevin <sales8@mugs-factory.example>",
        "Re: TW-4410-B best price from factory",
        at(17, 3, 14),
        text,
        headers=headers,
    )
    mail(31, "spam", raw(letter), not_an_order("other"), note="Spam with our item numbers in it")
    letter = message("Margaret Hale <margaret.hale@post.example>", "(no subject)", at(20, 7, 1), "\n")
    mail(32, "empty", raw(letter), not_an_order("other", "review", "unreadable"), note="A mail without a word")


def robots() -> None:
    text = """\
Thank you for your message. I am out of the office until Monday, November 30, and will answer when I am back.
In urgent matters please write to frontdesk@harborinn.example.

Samuel Boyd
"""
    headers = {
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "All",
        "In-Reply-To": "<confirmation-1998@tidewater.example>",
    }
    letter = message(
        "Samuel Boyd <purchasing@harborinn.example>",
        "Automatic reply: Your order HI-4466",
        at(16, 17, 31),
        text,
        headers=headers,
    )
    mail(33, "out-of-office", raw(letter), not_an_order("automatic"), note="RFC 3834: Auto-Submitted")
    text = """\
PACKAGING WEEKLY

Five boxes that will change how you ship. Save 15% on 100 mailers until Friday: order now!
  Mailer 9 x 12, pack of 100 ......... $24.90
  Bubble wrap, roll of 250 ft ........ $31.50

You get this because you signed up at packagingweekly.example. Unsubscribe at any time.
"""
    headers = {
        "List-Id": "Packaging Weekly <weekly.packagingweekly.example>",
        "List-Unsubscribe": "<mailto:leave@packagingweekly.example>",
        "Precedence": "bulk",
    }
    html = "<html><body><h1>PACKAGING WEEKLY</h1><p>Five boxes. <b>Save 15%</b> until Friday: order now!</p></body></html>\n"
    letter = message(
        "Packaging Weekly <news@packagingweekly.example>",
        "Five boxes that will change how you ship",
        at(17, 5, 0),
        text,
        html=html,
        headers=headers,
    )
    mail(
        34,
        "newsletter",
        raw(letter),
        {"verdict": "not_an_order"},
        note="A newsletter with prices and the word order",
    )
    mail(
        35,
        "bounce",
        raw(_bounce()),
        not_an_order("automatic"),
        note="RFC 3464: a confirmation of ours could not be delivered; the order in it is ours, not new",
    )


def _bounce() -> EmailMessage:
    """A delivery report with the message of ours that came back."""
    text = """\
This is the mail system at host mx.lakemail.example.

I'm sorry to have to inform you that your message could not be delivered to one or more recipients.

<carl.svensson@lakemail.example>: host mx.lakemail.example said: 550 5.1.1 no such user
"""
    letter = message(
        "Mail Delivery System <mailer-daemon@mx.lakemail.example>",
        "Undelivered Mail Returned to Sender",
        at(16, 10, 2),
        text,
    )
    letter.replace_header("Return-Path", "<>")
    letter["Auto-Submitted"] = "auto-replied"
    letter.make_mixed()
    letter.replace_header("Content-Type", 'multipart/report; report-type="delivery-status"')
    status = EmailMessage()
    del status["MIME-Version"]
    status["Content-Type"] = "message/delivery-status"
    report, recipient = EmailMessage(), EmailMessage()
    report["Reporting-MTA"] = "dns; mx.lakemail.example"
    recipient["Final-Recipient"] = "rfc822; carl.svensson@lakemail.example"
    recipient["Action"] = "failed"
    recipient["Status"] = "5.1.1"
    status.set_payload([report, recipient])
    letter.attach(status)
    ours = message(
        SHOP,
        "Your order 1998",
        at(16, 10, 1),
        "Thank you for your order.\n\n2 x TW-4410-B Mug, stoneware, 12 oz, blue   9.00\n",
        to="carl.svensson@lakemail.example",
    )
    ours.replace_header("Message-ID", "<confirmation-1998@tidewater.example>")
    back = EmailMessage()
    del back["MIME-Version"]
    back["Content-Type"] = "message/rfc822"
    back.set_payload([ours])
    letter.attach(back)
    return letter
