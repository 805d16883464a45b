"""Three hundred broken documents, of every kind of file: none crashes or hangs, and none becomes another order unseen.

`make fuzz` breaks ten thousand; a number that fails there is made again by `python -m tests.fuzz --only NUMBER`.
"""

from __future__ import annotations

import logging
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.fuzz.mutators import OF_KIND
from tests.fuzz.originals import originals
from tests.fuzz.run import Tally, run

SEED, MUTANTS, MEMORY_MB = 20261124, 300, 1000
# they are broken once, and not by each worker again
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("fuzz")]


def _broken(folder: Path) -> Tally:
    logging.disable(logging.CRITICAL)  # libraries' remarks on broken files
    return list(run(originals(10, folder, quick=True), MUTANTS, SEED))[-1]


@pytest.fixture(scope="module")
def tally(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    """By a process of its own: its memory is what this takes, not what another test took before it."""
    with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
        return fresh.submit(_broken, tmp_path_factory.mktemp("fuzz")).result()


def test_no_broken_document_crashes_hangs_or_becomes_another_order(tally: Tally) -> None:
    assert [failure[:4] for failure in tally.failures] == []


def test_every_kind_of_file_was_broken_many_times(tally: Tally) -> None:
    assert set(tally.kinds) == set(OF_KIND)
    assert all(ends.total() >= (6 if kind == "picture" else 25) for kind, ends in tally.kinds.items())


def test_broken_documents_take_no_more_memory_than_a_worker_may(tally: Tally) -> None:
    assert tally.peak_mb < MEMORY_MB


def test_the_same_seed_breaks_in_the_same_way(tmp_path: Path) -> None:
    from random import Random

    data = b"PO,SKU,Qty\nS-1,HL-1001,2\n" * 20
    for mutators in OF_KIND.values():
        for mutator in mutators:
            assert mutator.change(data, Random("7")) == mutator.change(data, Random("7"))
