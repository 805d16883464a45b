"""`make bench`: speed as a ratio, side by side with a named peer in the same run. Medians of five with their spread.

Each measurement runs in a process of its own, which also gives its peak memory. Ours and the peer's alternate, so that a busy machine
slows both. Writes build/bench.json. A single absolute time proves nothing and is not looked at.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
RUNS = 5


@dataclass(frozen=True)
class Work:
    """`better`: "higher" where the ratio is peer's time over ours (a rate), "lower" where it is ours over the peer's."""

    name: str
    peer: str
    goal: float
    better: str
    ours: str
    theirs: str
    prepare: Callable[[Path], None]


def main() -> int:
    wanted = sys.argv[1:]
    results = []
    for work in WORKS:
        if wanted and not any(word in work.name for word in wanted):
            continue
        with tempfile.TemporaryDirectory() as place:
            work.prepare(Path(place))
            results.append(measure(work, Path(place)))
        print(row(results[-1]), flush=True)
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "bench.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    return 0


def measure(work: Work, place: Path) -> dict[str, Any]:
    ours, theirs, peak, peer_peak = [], [], 0.0, 0.0
    for _ in range(RUNS):
        seconds, megabytes = once(work.ours, place)
        ours.append(seconds)
        peak = max(peak, megabytes)
        seconds, megabytes = once(work.theirs, place)
        theirs.append(seconds)
        peer_peak = max(peer_peak, megabytes)
    pairs = [t / o if work.better == "higher" else o / t for o, t in zip(ours, theirs, strict=True)]
    return {
        "work": work.name,
        "peer": work.peer,
        "ours_s": round(statistics.median(ours), 3),
        "peer_s": round(statistics.median(theirs), 3),
        "ratio": round(statistics.median(pairs), 2),
        "spread": round((max(pairs) - min(pairs)) / 2, 2),
        "goal": work.goal,
        "better": work.better,
        "peak_mb": round(peak),
        "peer_peak_mb": round(peer_peak),
    }


def once(function: str, place: Path) -> tuple[float, float]:
    """Runs `function` of this module in a fresh process: seconds of its work (imports and warm-up apart), peak megabytes."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench_works", function, str(place)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{function} failed:\n{done.stderr}")
    seconds, megabytes = done.stdout.split()[-2:]
    return float(seconds), float(megabytes)


def row(result: dict[str, Any]) -> str:
    sign = ">=" if result["better"] == "higher" else "<="
    met = result["ratio"] >= result["goal"] if result["better"] == "higher" else result["ratio"] <= result["goal"]
    return (
        f"{result['work']:36} against {result['peer']:34} {result['ratio']:6.2f} ±{result['spread']:.2f}  goal {sign} {result['goal']}"
        f"  {'met' if met else 'MISSED'}   ours {result['ours_s']:.2f} s {result['peak_mb']} MB, peer {result['peer_s']:.2f} s"
        f" {result['peer_peak_mb']} MB"
    )


def works() -> tuple[Work, ...]:
    from tests import bench_works as make

    return (
        Work("text PDF to draft", "invoice2data", 2.0, "higher", "pdf_ours", "pdf_invoice2data", make.prepare_pdfs),
        Work(
            "scanned page to draft",
            "bare recognition of its crops",
            1.4,
            "lower",
            "scan_ours",
            "scan_bare",
            make.prepare_scans,
        ),
        Work(
            "scanned page to draft",
            "RapidOCR on the whole page",
            4.0,
            "higher",
            "scan_ours",
            "scan_whole",
            make.prepare_scans,
        ),
        Work("scanned page to draft", "OCRmyPDF", 1.0, "higher", "scan_ours", "scan_ocrmypdf", make.prepare_scans),
        Work(
            "10,000-row sheet to reading",
            "openpyxl full load",
            2.0,
            "higher",
            "sheet_ours",
            "sheet_openpyxl",
            make.prepare_sheet,
        ),
        Work(
            "100,000 handoff lines",
            "bare openpyxl write-only writer",
            1.5,
            "lower",
            "handoff_ours",
            "handoff_bare",
            make.prepare_none,
        ),
        Work(
            "mailbox to committed orders",
            "bare IMAPClient fetch and email parse",
            0.2,
            "higher",
            "mail_ours",
            "mail_bare",
            make.prepare_none,
        ),
        Work(
            "confirmations to a mail server",
            "bare loop of smtplib",
            0.7,
            "higher",
            "send_ours",
            "send_bare",
            make.prepare_none,
        ),
        Work(
            "orderproc --help", 'python -c "import typer"', 1.3, "lower", "help_ours", "help_typer", make.prepare_none
        ),
    )


WORKS = works()


if __name__ == "__main__":
    sys.exit(main())
