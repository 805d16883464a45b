"""The night, killed at random moments (SIGKILL to the whole process group, workers too), then run to the end: the same orders,
mails and batches as without a kill, counted exactly."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.shops import fill, make_shop, orderproc

MAILS, SHEETS, ROUND = 15, 9, 5


def start(shop: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "orderproc", "--shop", str(shop), "--quiet", "run"]
    return subprocess.Popen(words, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def kill(process: subprocess.Popen[bytes]) -> bool:
    """True if it was still at work."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        process.wait()
        return False
    return process.wait() == -signal.SIGKILL


def state(shop: Path) -> dict[str, Any]:
    """All that must be the same, without what differs from night to night (clocks, random ids)."""
    orders = [json.loads(line) for line in orderproc(shop, "orders", "list", "--json").stdout.splitlines()]
    for order in orders:
        order.pop("accepted_at"), order.pop("confirmed_at"), order.pop("calculation")
        for hold in order["holds"]:
            hold.pop("placed_at")
    cases = [json.loads(line) for line in orderproc(shop, "cases", "list", "--json").stdout.splitlines()]
    reviews = [json.loads(line) for line in orderproc(shop, "review", "list", "--json").stdout.splitlines()]
    out = shop / "var" / "out"
    handoff = {file.name: json.loads(file.read_text()) for file in sorted((out / "handoff").glob("*.json"))}
    for batch in handoff.values():
        drop_clock(batch)
    mails = sorted((message_to(file), file.name) for file in out.glob("*.eml"))
    box = {
        str(file.parent.relative_to(shop)): sorted(f.name.partition(":")[0] for f in file.parent.iterdir())
        for file in sorted((shop / "mail").rglob("*"))
        if file.is_file()
    }
    post = sorted(str(file.relative_to(shop)) for file in (shop / "post").rglob("*") if file.is_file())
    archive = sorted(file.name for file in (shop / "var" / "archive").rglob("*") if file.is_file())
    return {
        "orders": orders,
        "cases": [(c["case_no"], c["kind"], c["subject"]) for c in cases],
        "reviews": [(r["review_no"], r["kind"]) for r in reviews],
        "batches": handoff,
        "mails": mails,
        "mailbox": {folder: names for folder, names in box.items() if not folder.endswith("tmp")},
        "post": post,
        "archive": archive,
    }


def drop_clock(value: Any) -> None:
    if isinstance(value, dict):
        for key in [k for k in value if k in ("created_at", "made_at", "printed_at")]:
            value.pop(key)
        for inner in value.values():
            drop_clock(inner)
    elif isinstance(value, list):
        for inner in value:
            drop_clock(inner)


def message_to(file: Path) -> tuple[str, str]:
    import email.policy

    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    return str(message["To"]), str(message["Subject"])


@pytest.fixture(scope="module")
def unharmed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], float]:
    """The shop before the night, what a night without a kill makes of it, and how long that took."""
    folder = tmp_path_factory.mktemp("kills")
    before = make_shop(folder / "before")
    fill(before, MAILS, SHEETS)
    shop = folder / "unharmed"
    shutil.copytree(before, shop)
    began = time.monotonic()
    done = orderproc(shop, "run")
    assert done.returncode == 0, done.stdout + done.stderr
    took = time.monotonic() - began
    result = state(shop)
    assert len(result["orders"]) == MAILS - MAILS // 7 + SHEETS, done.stdout
    assert len(result["cases"]) == MAILS // 7
    return before, result, took


@pytest.mark.slow
def test_a_killed_night_ends_as_if_it_had_not_been_killed(
    unharmed: tuple[Path, dict[str, Any], float], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    before, expected, took = unharmed
    rng = random.Random(20261123)
    wanted, hit = request.config.getoption("--kills"), 0
    rounds = 0
    while hit < wanted:
        rounds += 1
        assert rounds < wanted, "the kills come too late: the night is over before them"
        shop = tmp_path / f"shop-{rounds}"
        shutil.copytree(before, shop)
        for _ in range(ROUND):
            process = start(shop)
            time.sleep(rng.uniform(0.2, took))
            hit += kill(process)
        done = orderproc(shop, "--quiet", "run")
        assert done.returncode == 0, done.stdout + done.stderr
        assert state(shop) == expected, f"round {rounds}, after {hit} kills"
        shutil.rmtree(shop)
    print(f"{hit} kills in {rounds} nights: nothing lost, nothing doubled")
