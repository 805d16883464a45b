"""Other people's mails, mutated, through the whole intake: each in the ledger, no crash, no hang, none left.

`python -m tests.mail_mutants [--n 5000] [--seed 1] [--corpus DIR]` takes Python's own test mails, those of the cases, and every mail
below DIR; prints how they ended.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from orderproc.office import open_office
from orderproc.pipeline import Shop
from tests.fuzz.mutators import OF_KIND
from tests.shops import SETTINGS, close_pools, make_shop, orderproc

SECONDS = 60  # [reading] timeout_seconds: longer is a hang
_LARGEST = 2_000_000  # bytes


@dataclass
class Ended:
    mails: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    filed: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    slowest: float = 0.0


def originals(corpus: Path | None) -> list[bytes]:
    import test.test_email

    own = Path(str(test.test_email.__file__)).parent / "data"
    files = [file for file in sorted(own.iterdir()) if file.suffix == ".txt"]
    cases = Path(__file__).parent / "cases"
    files += [file for place in (cases, corpus) if place for file in sorted(place.rglob("*.eml"))]
    return [data for file in files if (data := file.read_bytes()) and len(data) < _LARGEST]


def mutants(number: int, seed: int, corpus: Path | None) -> list[bytes]:
    rng, found = Random(seed), originals(corpus)
    made = []
    for n in range(number):
        data = found[n % len(found)]
        for _ in range(rng.choice((0, 1, 1, 2, 3))):
            data = rng.choice(OF_KIND["eml"]).change(data, rng) or data
        made.append(data)
    return made


def run(mails: list[bytes], folder: Path) -> Ended:
    """Into a Maildir, and fetched."""
    limits = f"[reading]\ntimeout_seconds = {SECONDS}\nmemory_mb = 1024"
    shop = make_shop(folder, SETTINGS.replace("[reading]", limits))
    for n, raw in enumerate(mails):
        (shop / "mail" / "new" / f"{1_700_000_000 + n}.M{n}.host").write_bytes(raw)
    done = orderproc(shop, "fetch", "--json")
    ended = Ended(mails=len(mails))
    if done.returncode not in (0, 5):
        ended.wrong.append(f"exit code {done.returncode}: {done.stderr[-2000:]}")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    for line in told:
        ended.verdicts[line.get("verdict", "summary")] += 1
        codes = {issue["code"] for issue in line.get("issues", ())}
        if codes & {"internal_error", "timeout", "worker_died", "out_of_memory"}:
            ended.wrong.append(f"{line['sha256']}: {codes}")
    with open_office(Shop.open(shop)) as office, office.store.reading() as tx:
        keys = {entry.key for one in tx.documents.list() for entry in tx.ledger.of(one.sha256)}
        unfinished = len(tx.ledger.unfinished()) + len(tx.ledger.unfiled())
    if len(keys) != len(mails) or unfinished:
        ended.wrong.append(f"{len(keys)} of {len(mails)} in the ledger, {unfinished} unfinished")
    for place in (shop / "mail").glob(".*/cur"):
        ended.filed[place.parent.name] = len(list(place.iterdir()))
    if ended.filed.total() != len(mails):
        ended.wrong.append(f"filed: {dict(ended.filed)}")
    return ended


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mail_mutants", description=__doc__)
    parser.add_argument("--n", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path)
    wanted = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        ended = run(mutants(wanted.n, wanted.seed, wanted.corpus), Path(folder) / "shop")
    close_pools()
    print("\n".join(ended.wrong))
    verdicts = ", ".join(f"{count} {name}" for name, count in ended.verdicts.most_common() if name != "summary")
    print(
        f"{ended.mails} mails, seed {wanted.seed}, in {time.monotonic() - began:.0f} s: {verdicts}; {len(ended.wrong)} wrong"
    )
    return bool(ended.wrong)


if __name__ == "__main__":
    sys.exit(main())
