"""Mutation of pricing and checking, sampled: what share of small faults do the tests notice? Not part of `make test`.

    .venv/bin/python tests/mutation.py [--pricing 300] [--checking 400] [--seed 7]

Works on a copy in a temporary folder, with mutmut. Takes some minutes.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
STAGES = ("pricing", "checking")
CONFIG = """
[tool.mutmut]
source_paths = ["orderproc"]
only_mutate = ["orderproc/pricing/*", "orderproc/checking/*"]
also_copy = ["orderproc", "tests"]
pytest_add_cli_args_test_selection = ["tests/pricing", "tests/checking"]
pytest_add_cli_args = ["-x", "-p", "no:cacheprovider", "--hypothesis-profile=mutation"]
"""
CONFTEST = """
from hypothesis import HealthCheck, settings
settings.register_profile("mutation", max_examples=15, derandomize=True, deadline=None, database=None,
                          suppress_health_check=list(HealthCheck))
"""
KILLED, SURVIVED = "🎉⏰", "🙁🫥"  # a mutant that hangs is noticed; one that no test reaches is not


def prepare(folder: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(HOUSE / "orderproc", folder / "orderproc", ignore=ignored)
    for stage in STAGES:
        shutil.copytree(HOUSE / "tests" / stage, folder / "tests" / stage, ignore=ignored)
    (folder / "tests" / "__init__.py").touch()
    (folder / "tests" / "conftest.py").write_text(CONFTEST)
    text = (HOUSE / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(text + CONFIG, encoding="utf-8")


def mutmut(folder: Path, *names: str) -> str:
    command = [str(Path(sys.executable).with_name("mutmut")), "run", "--max-children", "2", *names]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def mutants(folder: Path, stage: str) -> list[str]:
    found: list[str] = []
    for file in sorted((folder / "mutants" / "orderproc" / stage).glob("*.py")):
        names = re.findall(r"^\s*def ((?:x_|xǁ)\w*?__mutmut_\d+)\(", file.read_text(encoding="utf-8"), re.MULTILINE)
        found += sorted({f"orderproc.{stage}.{file.stem}.{name}" for name in names})
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    for stage, number in zip(STAGES, (300, 400), strict=True):
        options.add_argument(f"--{stage}", type=int, default=number)
    options.add_argument("--seed", type=int, default=7)
    chosen = options.parse_args()
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        mutmut(folder, "orderproc.pricing.money.x_coin*")  # makes the mutants, and learns which test reaches which
        picked: list[str] = []
        for stage in STAGES:
            there = mutants(folder, stage)
            picked += chance.sample(there, min(getattr(chosen, stage), len(there)))
        output = mutmut(folder, *picked)
    results = Counter(
        (stage, mark in KILLED)
        for mark, stage in re.findall(rf"^([{KILLED}{SURVIVED}]) orderproc\.(\w+)\.", output, re.MULTILINE)
    )
    for line in re.findall(rf"^[{SURVIVED}] (\S+)", output, re.MULTILINE):
        print("not noticed:", line)
    for stage in STAGES:
        killed, whole = results[stage, True], results[stage, True] + results[stage, False]
        print(f"{stage}: {killed} of {whole} killed, {killed / max(whole, 1):.0%}")


if __name__ == "__main__":
    main()
