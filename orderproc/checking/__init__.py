"""Is it true: catalogue, customer, arithmetic, payment, duplicates. A draft in, an order with its issues and verdict out. Pure."""

from orderproc.checking.context import Checked, Context
from orderproc.checking.duplicates import fingerprint
from orderproc.checking.payment import payment
from orderproc.checking.sender import hold_of as hold_of_sender
from orderproc.checking.sender import issue_of as issue_of_sender
from orderproc.checking.verdict import check

__all__ = ["Checked", "Context", "check", "fingerprint", "hold_of_sender", "issue_of_sender", "payment"]
