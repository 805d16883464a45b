"""What breaks at the mail server, command by command: a share of the cases of tests.mail_faults, all of them with `--faults all`."""

from __future__ import annotations

from contextlib import AbstractContextManager

import pytest

from tests.mail_faults import WAYS, ImapCases, SmtpCases, commands, imap_cases, makes_sense, smtp_cases
from tests.servers.proxy import Fault, How

pytestmark = [pytest.mark.mail, pytest.mark.slow]
SHARE: dict[str, tuple[How, ...]] = {  # the hardest; the rest takes minutes
    "imap": ("cut after", "garbage", "no"),
    "imap without MOVE": ("cut after",),
    "smtp": ("cut after", "cut in answer", "garbage", "no", "bad"),
}


@pytest.mark.parametrize("server", list(SHARE))
def test_nothing_is_lost_or_doubled_whatever_breaks(server: str, request: pytest.FixtureRequest) -> None:
    ways = WAYS if request.config.getoption("--faults") == "all" else SHARE[server]
    opened: AbstractContextManager[ImapCases | SmtpCases] = (
        smtp_cases() if server == "smtp" else imap_cases(move="without" not in server)
    )
    with opened as cases:
        said = commands(cases)
        assert {"smtp": ".", "imap": "UID MOVE"}.get(server, "UID EXPUNGE") in said, "the proxy sees what is said"
        rows = [cases.run(Fault(command, how))[0] for command in said for how in ways if makes_sense(command, how)]
    assert [row for row in rows if row.wrong] == []
    assert all(row.said for row in rows if row.code), "a failure says what it is"
    assert {row.code for row in rows} <= {0, 4, 5}, "never a fault of ours"
    if server == "smtp":
        # unknown only what we have handed over whole: what lies in the system's buffers when the line is cut, nobody can tell
        assert {row.command for row in rows if row.unsure} <= {"DATA", "BODY", "."}
