"""Prints how each mail of the tables was read: `python -m tests.parsing.mails [NAME]`."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace

from tests.parsing.mails import faults, lines_of, posts, read

for file in ("orders.txt", "no_orders.txt"):
    counted: Counter[str] = Counter()
    for post in posts(file):
        if len(sys.argv) > 1 and sys.argv[1] not in post.name:
            continue
        if file == "no_orders.txt":
            post = replace(post, expected={"verdict": "none"})
        result = read(post)
        outcome, why = faults(post, result)
        counted[outcome] += 1
        if outcome != "right" or len(sys.argv) > 1:
            print(f"{outcome:7}{post.name}: {'; '.join(why)[:400]}")
        if len(sys.argv) > 1:
            for draft, checked in zip(result.drafts, result.checked, strict=True):
                print("   ", draft.kind, draft.kind_reason, draft.layout, checked.verdict)
                print(
                    "   ",
                    checked.order and lines_of(checked.order),
                    checked.order and (checked.order.ship_to or checked.order.sold_to),
                )
                for issue in checked.issues:
                    print("      ", issue.severity, issue.code, issue.field, issue.message)
    print(file, dict(counted))
