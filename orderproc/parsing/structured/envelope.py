"""The envelope around EDI messages: control numbers that must agree, counts of messages, test marks. What it breaks is a doubt for
each order inside, since nobody knows which of them was hit.
"""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Segment
from orderproc.parsing.structured.rules import test_message


def envelope_of_edifact(segments: Sequence[Segment]) -> tuple[Issue, ...]:
    """UNB and UNZ (ISO 9735 §7): the same reference, the count of messages; 0035 = 1 marks a test."""
    issues = []
    first = next((s for s in segments if s.tag == "UNB"), None)
    last = next((s for s in segments if s.tag == "UNZ"), None)
    messages = sum(s.tag == "UNH" for s in segments)
    if first is not None and first.get(10) == "1":
        issues.append(test_message("UNB, test indicator"))
    if last is not None and not any(s.tag == "UNG" for s in segments) and _differs(last.get(0), messages):
        issues.append(_broken(f"The interchange says it has {last.get(0)} messages, it has {messages}."))
    if first is not None and last is not None and first.get(4) and last.get(1) and first.get(4) != last.get(1):
        issues.append(_broken(f"The interchange begins as {first.get(4)} and ends as {last.get(1)}."))
    return tuple(issues)


def envelope_of_x12(segments: Sequence[Segment]) -> tuple[Issue, ...]:
    """ISA/IEA, GS/GE and ST/SE: the same control numbers and true counts; ISA15 = T marks a test."""
    issues = []
    for begin, end, at, inner in (("ISA", "IEA", 12, "GS"), ("GS", "GE", 5, "ST")):
        opened = [s for s in segments if s.tag == begin]
        closed = [s for s in segments if s.tag == end]
        if len(opened) != 1 or len(closed) != 1:
            continue
        count = sum(s.tag == inner for s in segments)
        if _differs(closed[0].get(0), count):
            issues.append(_broken(f"{end} says {closed[0].get(0)} × {inner}, there are {count}."))
        numbers = (opened[0].get(at) or "").strip().lstrip("0"), (closed[0].get(1) or "").strip().lstrip("0")
        if all(numbers) and numbers[0] != numbers[1]:
            issues.append(_broken(f"{begin} has the control number {numbers[0]}, {end} {numbers[1]}."))
    if any(s.tag == "ISA" and (s.get(14) or "").strip().upper() == "T" for s in segments):
        issues.append(test_message("ISA15"))
    return tuple(issues)


def _differs(stated: str | None, count: int) -> bool:
    written = (stated or "").strip()
    return bool(written) and not (written.isascii() and written.isdigit() and int(written) == count)


def _broken(message: str) -> Issue:
    return Issue(code=Code.PAGE_MISSING, message=message)
