"""What stands on one of the shop's own forms, by path, and what a place means: text, amount, day, choice. Notes doubts on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from orderproc.model.draft import Candidate, Field
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.lattice import Lattice
from orderproc.model.reading import FormField
from orderproc.model.shop import Form
from orderproc.parsing.base import Context
from orderproc.parsing.dates import DateStyle, find_date
from orderproc.parsing.numbers import NumberStyle, cents_apart, parse_money

T = TypeVar("T")

FAR = timedelta(days=400)


@dataclass(frozen=True)
class Filled:
    """What stands on one form, by path."""

    form: Form | None
    name: str
    fields: dict[str, FormField]
    numbers: NumberStyle
    dates: DateStyle
    context: Context
    issues: list[Issue]

    def __contains__(self, path: str) -> bool:
        found = self.fields.get(path)
        return found is not None and found.value is not None

    def text(self, path: str) -> Field[str]:
        return self._of(path, lambda f: " ".join((f.value or "").split()) or None)

    def of(self, path: str, meaning: Callable[[FormField], T | None], code: str, what: str) -> Field[T]:
        """A field whose text must have a meaning; where it has none, a doubt says so."""
        found = self._of(path, meaning)
        if found.raw and found.value is None:
            self.doubt(code, f"{what} {found.raw!r} makes no sense.", path)
        return found

    def _of(self, path: str, meaning: Callable[[FormField], T | None]) -> Field[T]:
        source = self.fields.get(path)
        if source is None or source.value is None:
            return Field()
        source = _with_ink_read(source)
        if source.value == "":
            self.doubt(Code.LOW_CONFIDENCE, "Something is written here that can't be read.", path)
        return Field(
            value=meaning(source) if source.value else None,
            raw=source.value,
            confidence=source.confidence,
            page=source.page,
            box=source.box,
            lattice=source.lattice,
            source=f"form {self.name}",
        )

    def doubt(self, code: str, message: str, path: str, severity: Severity = Severity.DOUBT) -> None:
        source = self.fields.get(path)
        self.issues.append(
            Issue(
                code=code,
                message=message,
                severity=severity,
                field=path,
                page=source.page if source else None,
                box=source.box if source else None,
            )
        )

    def money(self, path: str, what: str) -> Field[Decimal]:
        """An amount; where it has no point, the amount with one two places from the right is kept as a candidate."""
        found = self.of(path, self._amount, Code.LOW_CONFIDENCE, what)
        if found.value is None or not found.raw or set("., ") & set(found.raw.strip()) or len(found.raw.strip()) < 3:
            return found
        return replace(found, candidates=(Candidate(found.value / 100, 0.5),))

    def _amount(self, source: FormField) -> Decimal | None:
        money = parse_money(source.value or "", self.numbers)
        return money.amount if money else cents_apart(source.value or "")

    def day(self, path: str) -> Field[date]:
        """A date. Where the best string is none, the dates of the last weeks are asked of the recognizer's lattice."""
        source = self.fields.get(path)
        found = self._of(path, self._day)
        if source and found.raw and found.value is None:
            guess = likeliest(source.lattice, _recent(self.context.today, self.dates.month_first))
            if guess:
                return replace(found, value=date.fromisoformat(guess[0]), confidence=guess[1])
            self.doubt(Code.DATE_DOUBTFUL, f"The date {found.raw!r} can't be read.", path, Severity.NOTE)
        elif found.value and abs(found.value - self.context.today) > FAR:
            self.doubt(Code.DATE_DOUBTFUL, f"The date {found.raw!r} lies far from today.", path, Severity.NOTE)
        return found

    def _day(self, source: FormField) -> date | None:
        read = find_date(source.value or "", self.dates, self.context.today)
        return read.value if read else None

    def chosen(self, path: str) -> list[tuple[str, FormField]]:
        """The check boxes of a field that are marked: value and box."""
        return [(p.partition("=")[2], f) for p, f in self.fields.items() if p.startswith(path + "=") and f.value]

    def choice(self, path: str, code: str, what: str) -> Field[str]:
        """What was ticked, or written at a place of the same field."""
        ticked = self.chosen(path)
        if not ticked:
            return self.text(path)
        value, source = max(ticked, key=lambda t: t[1].confidence)
        if len(ticked) > 1:
            names = " and ".join(v.replace("_", " ") for v, _ in ticked)
            self.doubt(code, f"More than one {what} is ticked: {names}.", f"{path}={value}")
        elif source.confidence < 0.9:
            self.doubt(code, f"It is not clear whether {value.replace('_', ' ')} is ticked.", f"{path}={value}")
        return Field(
            value=value,
            raw="ticked",
            confidence=source.confidence if len(ticked) == 1 else 0.4,
            page=source.page,
            box=source.box,
            candidates=tuple(Candidate(v, f.confidence / len(ticked)) for v, f in ticked) if len(ticked) > 1 else (),
            source=f"form {self.name}",
        )


INK = 0.9  # how sure a character is at most where the recognizer rather saw none


def _with_ink_read(source: FormField) -> FormField:
    """A place with ink in which the recognizer read nothing, though it knows what it would be: a 1 that is a bare stroke."""
    if source.value or source.lattice is None:
        return source
    readings = [(text, p) for text, p in source.lattice.readings(5) if text.strip()]
    total = sum(p for _, p in readings)
    if not readings or total < LEAST_INK or readings[0][1] < INK * total:
        return source
    return replace(source, value=readings[0][0], confidence=min(INK, readings[0][1] / total))


LEAST_INK = 0.1  # probability that anything stands there: less, and it is a speck


def likeliest(lattice: Lattice | None, spelled: Iterable[tuple[str, str]]) -> tuple[str, float] | None:
    """Of values, each with a spelling, the one whose spelling the recognizer finds likeliest, with its share among all; None where
    none is likely or two are close."""
    if lattice is None:
        return None
    scores: dict[str, float] = {}
    for value, spelling in spelled:
        score = lattice.log_prob(spelling)
        scores[value] = max(scores.get(value, score), score)
    ranked = sorted(scores.items(), key=lambda s: -s[1])
    if not ranked or ranked[0][1] < -12:
        return None
    gap = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else 10.0
    if gap < 2.5:
        return None
    return ranked[0][0], round(min(0.97, 1 - 2.718281828**-gap), 3)


def _recent(today: date, month_first: bool) -> Iterable[tuple[str, str]]:
    """The days from two months ago to next week, in the ways in which people write them with figures."""
    for back in range(-7, 62):
        day = today - timedelta(days=back)
        first, second = (day.month, day.day) if month_first else (day.day, day.month)
        for mark in "/-.":
            for year in (f"{day.year}", f"{day.year % 100:02}"):
                yield day.isoformat(), f"{first}{mark}{second}{mark}{year}"
                if first < 10 or second < 10:
                    yield day.isoformat(), f"{first:02}{mark}{second:02}{mark}{year}"
