"""Options and fixtures that all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.shops import close_pools, make_shop

# no test hangs on a clock; "mutation" is the short form for tests/mutation.py
settings.register_profile("orderproc", deadline=None)
settings.register_profile(
    "mutation", max_examples=15, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
settings.load_profile("orderproc")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--faults", default="some", help="some, or all, of what breaks at the mail server")
    parser.addoption("--mail-kills", type=int, default=30, help="kills of the night, of Dovecot and of the SMTP server")
    parser.addoption("--mail-box", type=int, default=60, help="mails in the box that is worked on while they die")
    parser.addoption("--kills", type=int, default=50, help="how many times the night is killed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones first, so that no worker is left alone with one at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return make_shop(tmp_path / "shop")


@pytest.fixture(scope="session", autouse=True)
def _pools_end() -> Iterator[None]:
    yield
    close_pools()
