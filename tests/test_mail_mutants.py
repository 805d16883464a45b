"""A share of tests.mail_mutants: Python's own test mails as they are and broken."""

from __future__ import annotations

from pathlib import Path

from tests.mail_mutants import mutants, run


def test_whatever_comes_is_in_the_ledger_and_stops_nothing(tmp_path: Path) -> None:
    ended = run(mutants(100, 3, None), tmp_path / "shop")
    assert ended.wrong == []
