"""Each test that asks for `store` runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from orderproc.store import Store, open_store
from tests.servers import postgres


@pytest.fixture(scope="session")
def postgresql() -> Iterator[postgres.Server]:
    if postgres.binaries() is None:
        pytest.skip("no PostgreSQL server programs here (Debian: apt install postgresql)")
    with postgres.running() as server:
        yield server


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def url(request: pytest.FixtureRequest) -> str:
    if request.param == "sqlite":
        return "sqlite:///var/orderproc.db"
    server: postgres.Server = request.getfixturevalue("postgresql")
    return server.database()


@pytest.fixture
def new_store(url: str, tmp_path: Path) -> Iterator[Callable[..., Store]]:
    """Opens the shop's store, as often as asked."""
    opened: list[Store] = []

    def open_(**options: float) -> Store:
        opened.append(open_store(url, tmp_path, **options))
        return opened[-1]

    yield open_
    for store in opened:
        store.close()


@pytest.fixture
def store(new_store: Callable[..., Store]) -> Store:
    return new_store()
