"""The Debian packages that the tests need. `make test` runs this first: `python -m tests.servers.install`.

Installs what is missing when root; otherwise names it and exits with an error. Starts nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.servers.dovecot import BINARY


def _postgres() -> bool:
    return shutil.which("initdb") is not None or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


NEEDED: dict[str, Callable[[], bool]] = {
    "dovecot-imapd": lambda: Path(BINARY).exists() and Path("/usr/lib/dovecot/imap").exists(),
    "postgresql": _postgres,
}


def missing() -> list[str]:
    return [package for package, there in NEEDED.items() if not there()]


def main() -> int:
    wanted = missing()
    if not wanted:
        return 0
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        print(f"The tests need: {' '.join(wanted)}", file=sys.stderr)
        print(f"Install them first: sudo apt-get install {' '.join(wanted)}", file=sys.stderr)
        return 1
    print(f"installing {' '.join(wanted)} for the tests")
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
    still = missing()
    if still:
        print(f"Installed, but not there: {' '.join(still)}", file=sys.stderr)
    return 1 if still else 0


if __name__ == "__main__":
    sys.exit(main())
