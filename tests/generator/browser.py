"""PDFs as a browser prints them, from HTML. Needs Chromium on the machine; layouts that use it are left out elsewhere.

One browser prints all pages of a run, told over a pair of pipes (Chrome DevTools Protocol, --remote-debugging-pipe): starting it anew takes
longer than a hundred pages.
"""

from __future__ import annotations

import atexit
import base64
import json
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@cache
def program() -> str | None:
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def ready() -> bool:
    return program() is not None


class Browser:
    """Chromium without a window. It reads commands from its file 3 and answers on its file 4, each message ended by a zero byte."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()
        options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-extensions",
            f"--user-data-dir={self.folder.name}",
            "--remote-debugging-pipe",
        ]
        # bash puts the two ends where Chromium looks for them (sh knows no files above 9)
        line = f'exec "$0" "$@" 3<&{theirs_in} 4>&{theirs_out}'
        self.process = subprocess.Popen(
            ["/bin/bash", "-c", line, program() or "chromium", *options],
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self.commands, self.answers = os.fdopen(ours_out, "wb", 0), os.fdopen(ours_in, "rb")
        self.number = 0
        self.rest = b""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.frame = self.ask("Page.getFrameTree", self.session)["frameTree"]["frame"]["id"]
        atexit.register(self.close)

    def ask(self, method: str, session: str | None = None, **parameters: object) -> dict[str, Any]:
        self.number += 1
        message: dict[str, Any] = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self.commands.write(json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self.rest:
                more = os.read(self.answers.fileno(), 1 << 16)
                if not more:
                    raise RuntimeError("the browser ended")
                self.rest += more
            text, _, self.rest = self.rest.partition(b"\0")
            answer = json.loads(text)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                found: dict[str, Any] = answer["result"]
                return found

    def printed(self, text: str) -> bytes:
        self.ask("Page.setDocumentContent", self.session, frameId=self.frame, html=text)
        answer = self.ask("Page.printToPDF", self.session, preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(answer["data"])

    def close(self) -> None:
        self.commands.close()
        self.process.terminate()
        self.process.wait(10)
        self.folder.cleanup()


@cache
def browser() -> Browser:
    return Browser()


def pdf(page: str, style: str = "", size: str = "A4") -> bytes:
    """`page` is the body; `style` more CSS. The dates in the file are made one, so that the same page gives the same bytes."""
    text = f"<!DOCTYPE html><html><head><meta charset=utf-8><style>@page{{size:{size};margin:14mm}} body{{margin:0;font-family:Arial,sans-serif;font-size:10pt}} {style}</style></head><body>{page}</body></html>"
    return re.sub(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}", rb"\g<1>20261120080000", browser().printed(text))
