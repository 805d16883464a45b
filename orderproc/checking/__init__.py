"""Is it true: catalogue, customer, arithmetic, payment, duplicates. A draft in, an order with its issues and verdict out. Pure."""

from orderproc.checking.context import Checked, Context
from orderproc.checking.duplicates import fingerprint
from orderproc.checking.payment import payment
from orderproc.checking.verdict import check

__all__ = ["Checked", "Context", "check", "fingerprint", "payment"]
