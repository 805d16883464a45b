"""What is known of an order line while it is checked."""

from __future__ import annotations

from decimal import Decimal

from orderproc.checking.calibration import allowed
from orderproc.checking.catalog import Index
from orderproc.checking.context import Context
from orderproc.checking.evidence import issue_at, recognized
from orderproc.checking.hypotheses import Guess, Hypothesis, of_line
from orderproc.checking.item_evidence import Found
from orderproc.checking.items import by_ink, identify, todays_first
from orderproc.checking.joint import LinePosterior
from orderproc.model.draft import DraftLine
from orderproc.model.issue import Issue, Severity
from orderproc.model.shop import Item

CENT, ZERO = Decimal("0.01"), Decimal(0)
UNCONFIRMED_INK = 0.99
IN_PRINT, PROVEN = (
    0.97,
    1e-5,
)  # read so surely as print is; how likely a line is wrong whose numbers, read so, prove one another


class LineFacts:
    """What is known of a line while it is checked."""

    def __init__(self, line: DraftLine, path: str, number: int, index: Index, context: Context) -> None:
        self.line, self.path, self.number, self.index, self.context = line, path, number, index, context
        self.guesses: list[Guess] = by_ink(line, index, context.without)
        self.found = Found(None, 0.0) if self.guesses else identify(line, path, index)
        self.issues: list[Issue] = []
        self.posterior: LinePosterior | None = None
        self.in_sum = False
        self.quantity = line.quantity.value
        self.price = line.unit_price.value
        self.amount = line.extended_price.value
        self.settled: float | None = None
        self.money = 1.0
        self.sure_of: frozenset[str] = frozenset()

    @property
    def item(self) -> Item | None:
        return self.found.item

    @property
    def least(self) -> float:
        return self.context.settings.minimum_confidence

    @property
    def enough(self) -> float:
        """How sure a single field that was read must be: were it wrong more often, the order would be too."""
        return 1 - allowed(self.context.settings.risk)

    def doubt(self, code: str, field: str, text: str, severity: Severity = Severity.DOUBT) -> None:
        self.issues.append(issue_at(code, f"{self.path}.{field}", text, getattr(self.line, field), severity))

    @property
    def from_picture(self) -> bool:
        fields = (self.line.quantity, self.line.unit_price, self.line.extended_price)
        return bool(self.guesses) or any(recognized(field) for field in fields if field)

    def hypotheses(self) -> tuple[list[Guess], list[Hypothesis]]:
        """What the line may mean, for the joint solution."""
        guesses = self.guesses
        if not guesses:
            item = self.found.item
            guesses = [Guess(item, 0.0, tuple(todays_first(item, self.index)) if item else ())]
        return guesses, of_line(self.line, guesses, self.context.without)
