"""The Debian packages that tests, benchmarks and the generator need: `make` runs
`python -m tests.servers.install tests|bench|corpus|training`.

Installs what is missing when root; otherwise names it and exits with an error. Starts nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.generator.browser import NAMES as BROWSERS
from tests.servers.dovecot import BINARY


def _postgres() -> bool:
    return shutil.which("initdb") is not None or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def _program(*names: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(name) for name in names)


FONTS = Path("/usr/share/fonts")


def _faces(folder: str) -> Callable[[], bool]:
    return lambda: any(any(FONTS.rglob(f"*{folder}*{end}")) for end in ("", "/*"))


NEEDED: dict[str, dict[str, Callable[[], bool]]] = {
    "tests": {
        "dovecot-imapd": lambda: Path(BINARY).exists() and Path("/usr/lib/dovecot/imap").exists(),
        "postgresql": _postgres,
        "chromium": _program(*BROWSERS),  # prints the pages of tests/papers
    },
    "bench": {"poppler-utils": _program("pdftotext"), "ocrmypdf": _program("ocrmypdf")},  # the peers
    "corpus": {"chromium": _program(*BROWSERS)},
    "training": {  # faces to print with
        f"fonts-{name}": _faces(folder)
        for name, folder in (
            ("liberation", "liberation"),
            ("freefont-ttf", "freefont"),
            ("urw-base35", "urw-base35"),
            ("roboto-unhinted", "roboto"),
            ("open-sans", "open-sans"),
            ("lato", "lato"),
            ("inconsolata", "inconsolata"),
            ("courier-prime", "courier-prime"),
            ("crosextra-carlito", "crosextra"),
            ("ocr-a", "ocr-a"),
            ("dkg-handwriting", "dkg"),  # and people's own hands made into faces
            ("breip", "breip"),
            ("bwht", "BecauseWe"),
            ("humor-sans", "Humor"),
            ("rufscript", "Rufscript"),
            ("sjfonts", "SteveHand"),
            ("tomsontalks", "TomsonTalks"),
        )
    },
}


def missing(purpose: str) -> list[str]:
    return [package for package, there in NEEDED[purpose].items() if not there()]


def main() -> int:
    purpose = sys.argv[1] if len(sys.argv) > 1 else "tests"
    wanted = missing(purpose)
    if not wanted:
        return 0
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        print(f"Missing: {' '.join(wanted)}", file=sys.stderr)
        print(f"Install it first: sudo apt-get install {' '.join(wanted)}", file=sys.stderr)
        return 1
    print(f"installing {' '.join(wanted)}")
    # RUNLEVEL=1 and a policy that says no: the packages must not start servers of their own on this machine
    policy = Path("/usr/sbin/policy-rc.d")
    ours = not policy.exists()
    if ours:
        policy.write_text("#!/bin/sh\nexit 101\n")
        policy.chmod(0o755)
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    try:
        for command in (["update"], ["install", "--yes", "--no-install-recommends", *wanted]):
            done = subprocess.run(
                ["apt-get", "--quiet", *command], env=settings, stdout=subprocess.DEVNULL, check=False
            )
            if done.returncode and command[0] == "install":
                return done.returncode
    finally:
        if ours:
            policy.unlink(missing_ok=True)
    still = missing(purpose)
    if still:
        print(f"Installed, but not there: {' '.join(still)}", file=sys.stderr)
    return 1 if still else 0


if __name__ == "__main__":
    sys.exit(main())
