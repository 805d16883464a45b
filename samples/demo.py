"""`make demo`: the sample shop through a whole night, by the same commands as in production, in the folder demo/.

Prints each command as it is run, so that a newcomer can run it again.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHOP = ROOT / "demo"
PROGRAM = [sys.executable, "-m", "orderproc"]


def main() -> int:
    shutil.rmtree(SHOP, ignore_errors=True)
    title("A new shop's folder, with its mail and its post")
    run("init", "demo", "--sample")
    mails = sum(1 for folder in ("new", "cur") for _ in (SHOP / "mail" / folder).glob("[!.]*"))
    post = sum(1 for file in (SHOP / "post").iterdir() if file.is_file())
    print(f"{mails} mails in demo/mail, {post} pieces of post in demo/post")

    title("The night: what came in, and what became of it")
    code = run("--shop", "demo", "run")
    print(
        f"(exit code {code}: "
        + ("all done" if code == 0 else "5 means that some documents were put aside, with the reason above")
        + ")"
    )

    title("What waits for the clerk, and why")
    run("--shop", "demo", "review", "list")
    title("The orders")
    run("--shop", "demo", "orders", "list")
    number = first_order()
    if number:
        title("One order, and how its total came about")
        run("--shop", "demo", "orders", "show", str(number))

    title("Where things lie")
    out = SHOP / "var" / "out"
    for what, files in (
        ("confirmations and other mail", sorted(out.glob("*.eml"))),
        ("letters to customers without e-mail", sorted(out.glob("*.pdf"))),
        ("handoff sheets for the departments", sorted((out / "handoff").glob("*.xlsx"))),
        ("the night's report", sorted((SHOP / "var" / "reports").glob("*.html"))),
        ("every document as it came, under its SHA-256", [SHOP / "var" / "archive"]),
    ):
        if files:
            more = f"  (and {len(files) - 1} more)" if len(files) > 1 else ""
            print(f"  {what + ':':46} {files[0].relative_to(ROOT)}{more}")
    print("\nGo on with it: orderproc --shop demo review show 1      Undo everything: rm -r demo")
    return 0


def title(text: str) -> None:
    print(f"\n\x1b[1m== {text}\x1b[0m" if sys.stdout.isatty() else f"\n== {text}", flush=True)


def run(*words: str) -> int:
    print("$ orderproc " + " ".join(words), flush=True)
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    code = subprocess.run([*PROGRAM, *words], cwd=ROOT, env=env).returncode
    if code not in (0, 5, 6):
        raise SystemExit(code)
    return code


def first_order() -> int | None:
    """An order worth a look: the one whose calculation has the most steps."""
    words = [*PROGRAM, "--shop", "demo", "orders", "list", "--json"]
    lines = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    orders = [json.loads(line) for line in lines]
    return max(orders, key=lambda order: len(order["calculation"]["steps"]), default={"order_no": None})["order_no"]


if __name__ == "__main__":
    sys.exit(main())
