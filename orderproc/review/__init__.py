"""The clerk's decisions, as corrections to a draft, and the fields of a draft as a clerk sees them. Pure."""

from orderproc.review.corrections import correct
from orderproc.review.fields import Shown, fields

__all__ = ["Shown", "correct", "fields"]
