"""Confirmations and other mail: compose, send, never twice; letters for customers without e-mail; the night's report as pages.

Knows no database: what is to be sent comes in as `OutgoingMail`, and `deliver` is given the few calls that it needs. Everything is
loaded when it is asked for: composing needs Jinja2 and Babel, letters need reportlab, a mail server needs smtplib.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orderproc.outbox.compose import (
        Answer,
        address_of,
        case_mail,
        confirmation,
        failure_mail,
        handoff_mail,
        may_answer,
        notice,
        reply_address,
        report_mail,
    )
    from orderproc.outbox.delivery import Delivered, Pace, deliver, settle_known
    from orderproc.outbox.letter import letters
    from orderproc.outbox.report import Report, render_html, render_json, render_text
    from orderproc.outbox.sample import check_templates
    from orderproc.outbox.send import FileSender, PerhapsSentError, PermanentError, Sender, TransientError, open_sender
    from orderproc.outbox.underway import Underway

_FROM = {
    "compose": (
        "Answer",
        "address_of",
        "case_mail",
        "confirmation",
        "failure_mail",
        "handoff_mail",
        "may_answer",
        "notice",
        "reply_address",
        "report_mail",
    ),
    "delivery": ("Delivered", "Pace", "deliver", "settle_known"),
    "letter": ("letters",),
    "report": ("Report", "render_html", "render_json", "render_text"),
    "sample": ("check_templates",),
    "send": ("FileSender", "PerhapsSentError", "PermanentError", "Sender", "TransientError", "open_sender"),
    "underway": ("Underway",),
}
AUTOMATIC = ("confirmation", "unreadable", "review")  # what a machine writes to customers of itself
_MODULE = {name: module for module, names in _FROM.items() for name in names}

__all__ = [
    "AUTOMATIC",
    "Answer",
    "Delivered",
    "FileSender",
    "Pace",
    "PerhapsSentError",
    "PermanentError",
    "Report",
    "Sender",
    "TransientError",
    "Underway",
    "address_of",
    "case_mail",
    "check_templates",
    "confirmation",
    "deliver",
    "failure_mail",
    "handoff_mail",
    "letters",
    "may_answer",
    "notice",
    "open_sender",
    "render_html",
    "render_json",
    "render_text",
    "reply_address",
    "report_mail",
    "settle_known",
]


def __getattr__(name: str) -> object:
    if name not in _MODULE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_MODULE[name]}"), name)
    globals()[name] = value
    return value
