"""Options and fixtures that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.shops import make_shop


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kills", type=int, default=50, help="how many times the night is killed")


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return make_shop(tmp_path / "shop")
