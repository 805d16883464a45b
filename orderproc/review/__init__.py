"""The clerk's decisions, as corrections to a draft, and the fields of a draft as a clerk sees them. Pure."""

from orderproc.review.corrections import correct
from orderproc.review.fields import Shown, fields
from orderproc.review.places import place_of
from orderproc.review.readings import Choice, choices, doubtful

__all__ = ["Choice", "Shown", "choices", "correct", "doubtful", "fields", "place_of"]
