"""The night, killed at random moments (SIGKILL to the whole process group, workers too), then run to the end: the same orders,
mails, batches and files as without a kill, counted exactly."""

from __future__ import annotations

import email
import email.policy
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.shops import fill, make_shop, order_mail, orderproc

MAILS, SHEETS = 8, 4
DOCUMENTS = MAILS + SHEETS + 2
CLOCKS = {"accepted_at", "confirmed_at", "placed_at", "created_at", "made_at", "printed_at", "since"}


def start(shop: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "orderproc", "--shop", str(shop), "--quiet", "run"]
    env = {**os.environ, "ORDERPROC_USER": "test"}
    return subprocess.Popen(words, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env)


def killed(shop: Path, delay: float) -> bool:
    """Begins a night and kills it, workers and all, after `delay` seconds. False if it was over before."""
    process = start(shop)
    try:
        said, _ = process.communicate(timeout=delay)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # it is not waited for yet, so its group is still its own
        process.communicate()
        return process.returncode == -signal.SIGKILL
    # One file can't be read. Whoever killed a night that had told so, and only had to end, is not told again.
    assert process.returncode == 5 or (process.returncode == 0 and ended(shop) > 1), said.decode()
    return False


def ended(shop: Path) -> int:
    with closing(sqlite3.connect(shop / "var" / "orderproc.db")) as database:
        return int(database.execute("SELECT count(*) FROM runs WHERE ended_at IS NOT NULL").fetchone()[0])


def where(shop: Path, expected: dict[str, Any]) -> str:
    """How far the night had come. Looks at files only: the database is opened next by the run that must mend it."""
    out = shop / "var" / "out"
    if files(shop / "var" / "archive") == []:
        return "before the first document"
    if left_in(shop):
        return "taking documents"
    if len(files(out / "handoff")) < len(expected["handoff files"]):
        return "confirming, handing off"
    if len(list(out.glob("*.eml"))) < len(expected["mails"]):
        return "sending"
    return "reporting, ending"


def files(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def left_in(shop: Path) -> list[str]:
    return [str(f) for f in (*(shop / "mail" / "new").iterdir(), *(shop / "post").iterdir()) if f.is_file()]


def state(shop: Path) -> dict[str, Any]:
    """All that must be the same, without what differs from night to night: clocks and random ids."""

    def told(*words: str) -> list[Any]:
        return [timeless(json.loads(line)) for line in orderproc(shop, *words, "--json").stdout.splitlines()]

    out = shop / "var" / "out"
    mailbox = [path.partition(":")[0] for path in files(shop / "mail")]
    return {
        "orders": told("orders", "list"),
        "cases": told("cases", "list"),
        "reviews": told("review", "list"),
        "batches": [timeless(json.loads(file.read_text())) for file in sorted((out / "handoff").glob("*.json"))],
        "handoff files": files(out / "handoff"),
        "mails": [(file.name, *mail_of(file)) for file in sorted(out.glob("*.eml"))],
        "mailbox": sorted(mailbox),
        "post": files(shop / "post"),
        "archive": files(shop / "var" / "archive"),
        "half files": [name for name in files(shop) if name.endswith(".part") or "/tmp/" in name],
        "counts": counts(shop),
    }


def counts(shop: Path) -> dict[str, int]:
    """Rows of every table but of the runs, of which there are more the oftener a night is killed."""
    with closing(sqlite3.connect(shop / "var" / "orderproc.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {n: database.execute(f"SELECT count(*) FROM {n}").fetchone()[0] for n in names if n != "runs"}


def timeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: timeless(inner) for key, inner in value.items() if key not in CLOCKS}
    return [timeless(inner) for inner in value] if isinstance(value, list) else value


def mail_of(file: Path) -> tuple[str, ...]:
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    body = message.get_body(("plain",))
    text = re.sub(r"\d{1,2}:\d\d(\s?[AP]M)?", "", body.get_content()) if body else ""
    return str(message["To"]), str(message["Subject"]), text


def before_the_night(folder: Path) -> Path:
    """Orders, a complaint, an order with a doubt, the same order twice, a file that can't be read."""
    shop = make_shop(folder)
    fill(shop, MAILS, SHEETS)
    unknown = order_mail(90, 1, [(0, 2), (4, 1)]).replace(b"HL-1001 Blue mug", b"HL-9999 Green mug")
    (shop / "mail" / "new" / "1700000090.M90P1.host").write_bytes(unknown)
    (shop / "post" / "broken.pdf").write_bytes(b"%PDF-1.4\nthat is all\n")
    return shop


@pytest.fixture(scope="module")
def unharmed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], float]:
    """The shop before the night, what a night without a kill makes of it, and how long that took."""
    folder = tmp_path_factory.mktemp("kills")
    before = before_the_night(folder / "before")
    shop = folder / "unharmed"
    shutil.copytree(before, shop)
    began = time.monotonic()
    assert not killed(shop, 300)
    took = time.monotonic() - began
    result = state(shop)
    assert len(result["orders"]) == MAILS - 1 + SHEETS
    assert (len(result["cases"]), len(result["reviews"])) == (1, 1)
    assert len(result["archive"]) == DOCUMENTS
    assert left_in(shop) == []
    assert result["half files"] == []
    return before, result, took


@pytest.mark.slow
def test_a_killed_night_ends_as_if_it_had_not_been_killed(
    unharmed: tuple[Path, dict[str, Any], float], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    before, expected, took = unharmed
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")
    rng = random.Random(seed)
    wanted, stages, nights = request.config.getoption("--kills"), Counter[str](), 0
    while stages.total() < wanted:
        nights += 1
        assert nights <= wanted, "the kills come too late: the night is over before them"
        shop = tmp_path / f"shop-{nights}"
        shutil.copytree(before, shop)
        began, before_it = time.monotonic(), stages.total()
        while killed(shop, rng.uniform(0.1, took) if stages.total() < wanted else 300):
            stages[where(shop, expected)] += 1
        if stages.total() == before_it:  # the machine has less to do now than when the first night was timed
            took = min(took, time.monotonic() - began)
        after = state(shop)
        for what in expected:
            assert after[what] == expected[what], f"{what}, night {nights}, after {stages.total()} kills"
        shutil.rmtree(shop)
    counted = ", ".join(f"{number} {stage}" for stage, number in stages.most_common())
    print(f"{stages.total()} kills in {nights} nights ({counted}): nothing lost, nothing doubled")
