"""What a field of the draft is worth: was it recognized from a picture, how sure, what else could stand there."""

from __future__ import annotations

from typing import TypeVar

from orderproc.model.draft import Field
from orderproc.model.issue import Issue, Severity

T = TypeVar("T")

CLERK = "clerk"  # the source of a field that a person corrected (orderproc.review)
PLAUSIBLE = 9.0  # nats: a text that the lattice holds less likely than its best by more than this was not written there


def recognized(field: Field[T]) -> bool:
    """Read from a picture, so that characters may be misread and points lost; a text layer or a typed mail is not."""
    return field.lattice is not None or field.confidence < 1.0


def could_read(field: Field[T], text: str) -> bool:
    """Might `text` stand there? By the lattice if there is one, else by the other candidates."""
    if field.lattice is not None and field.lattice.steps:
        return field.lattice.log_prob(text) >= best_log_prob(field) - PLAUSIBLE
    return any(str(candidate.value) == text for candidate in field.candidates)


def best_log_prob(field: Field[T]) -> float:
    """The log-probability of what the recognizer holds likeliest (its best path, Graves et al. 2006, section 3.2)."""
    if field.lattice is None or not field.lattice.steps:
        return 0.0
    import numpy as np

    probs = field.lattice.log_probs
    path = probs.argmax(axis=1)
    kept = [int(c) for i, c in enumerate(path) if c and (i == 0 or c != path[i - 1])]
    text = "".join(field.lattice.alphabet[c - 1] for c in kept)
    return max(float(np.sum(probs.max(axis=1))), field.lattice.log_prob(text))


def issue_at(
    code: str, path: str, message: str, field: Field[T] | None = None, severity: Severity = Severity.DOUBT
) -> Issue:
    """An issue with the place of the field that it is about."""
    if field is None:
        return Issue(code=code, field=path, message=message, severity=severity)
    return Issue(code=code, field=path, message=message, severity=severity, page=field.page, box=field.box)
