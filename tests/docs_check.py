"""`make docs-check`: the documentation tells the truth. With --write, docs/commands.md is made from `--help` again.

Fails where a command or a settings key is described on no page, where docs/commands.md is not what `--help` says, where a link
leads nowhere, where a command in the README's shell blocks that orderproc should know is not known, or where something lies at the top
level that does not belong there.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from orderproc.model.settings import Section, Settings

ROOT = Path(__file__).parent.parent
COMMANDS = ROOT / "docs" / "commands.md"


def main() -> int:
    reference = make_reference()
    if "--write" in sys.argv:
        COMMANDS.write_text(reference, encoding="utf-8")
    problems = [*check_reference(reference), *check_settings(), *check_links(), *check_top_level(), *check_readme()]
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"docs-check: {len(problems)} problems")
    return 1 if problems else 0


def commands() -> Iterator[tuple[str, ...]]:
    """Every command and subcommand, as words."""
    import typer.main

    from orderproc.cli.app import COMMANDS, app

    root = typer.main.get_group(app)
    for name in COMMANDS:
        below = getattr(root.get_command(None, name), "commands", None)  # type: ignore[arg-type]
        if below:
            yield from ((name, sub) for sub in below)
        else:
            yield (name,)


def make_reference() -> str:
    parts = ["# Commands", "", "Made from `--help` by `make docs`; don't edit.", ""]
    env = {**os.environ, "COLUMNS": "110", "NO_COLOR": "1", "TERM": "dumb"}
    for words in [(), *commands()]:
        done = subprocess.run(
            [sys.executable, "-m", "orderproc", *words, "--help"],
            capture_output=True,
            text=True,
            env=env,
            cwd=ROOT,
            check=True,
        )
        text = "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())
        parts += [f"## orderproc {' '.join(words)}".rstrip(), "", "```", text, "```", ""]
    return "\n".join(parts)


def check_reference(reference: str) -> Iterator[str]:
    if not COMMANDS.exists() or COMMANDS.read_text(encoding="utf-8") != reference:
        yield "docs/commands.md is not what --help says: make docs"
    pages = "\n".join(
        p.read_text(encoding="utf-8") for p in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")] if p != COMMANDS
    )
    for words in commands():
        if f"orderproc {' '.join(words)}" not in pages and f"`{' '.join(words)}" not in pages:
            yield f"the command 'orderproc {' '.join(words)}' is described on no page"


def check_settings() -> Iterator[str]:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    for key in keys(Settings, ""):
        section, _, name = key.rpartition(".")
        if f"`{name}`" not in page or (section and f"[{section}" not in page):
            yield f"docs/settings.md does not describe the key {key}"


def keys(model: type[Section], prefix: str) -> Iterator[str]:
    for name, info in model.model_fields.items():
        inner = [
            a
            for a in (info.annotation, *getattr(info.annotation, "__args__", ()))
            if isinstance(a, type) and issubclass(a, Section)
        ]
        if inner:
            yield from keys(inner[0], name)
        else:
            yield f"{prefix}.{name}".lstrip(".")


def check_links() -> Iterator[str]:
    for page in [ROOT / "README.md", ROOT / "samples" / "README.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            if "://" not in target and not (page.parent / target).exists():
                yield f"{page.relative_to(ROOT)}: the link {target} leads nowhere"


TOP_LEVEL = frozenset(
    "orderproc templates samples tests docs pyproject.toml Makefile README.md LICENSE CHANGELOG.md requirements.lock".split()
)


def check_top_level() -> Iterator[str]:
    """What git keeps at the top level: the house is small, and a file that was tried out with is not part of it."""
    kept = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT).stdout.splitlines()
    for name in sorted({path.partition("/")[0] for path in kept} - TOP_LEVEL):
        if not name.startswith("."):
            yield f"{name}: does not belong at the top level"


def check_readme() -> Iterator[str]:
    """Runs the README's blocks marked ```sh run in an empty folder, one shell, stopping at the first failure."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh run\n(.*?)```", text, re.DOTALL)
    if not blocks:
        yield "README.md has no block marked 'sh run'"
        return
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with tempfile.TemporaryDirectory() as place:
        script = "set -eu\n" + "\n".join(blocks)
        env = {**os.environ, "PATH": path, "README_SAMPLES": str(ROOT / "samples")}
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, cwd=place, env=env, timeout=300)
        if done.returncode:
            yield f"README.md: its commands end with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"


if __name__ == "__main__":
    sys.exit(main())
