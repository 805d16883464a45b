"""OAuth 2.0 against a real server of Authlib, and a Dovecot that asks it whether a token is good."""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import pytest
import requests

from orderproc.errors import ConfigurationError, UnreachableError
from orderproc.intake import open_mailbox
from orderproc.model.settings import Mailbox
from orderproc.oauth2 import KNOWN, Provider, Tokens
from tests.servers.dovecot import USER, Dovecot, dovecot
from tests.servers.oauth2 import CLIENT_ID, SECRET, OAuth2Server, oauth2_server
from tests.shops import SETTINGS, make_shop, orderproc

pytestmark = [pytest.mark.mail, pytest.mark.xdist_group("oauth2")]


@pytest.fixture
def provider() -> Iterator[OAuth2Server]:
    with oauth2_server(USER) as server:
        yield server


def settings(provider: OAuth2Server, box: Dovecot | None = None, **more: object) -> Mailbox:
    url = box.url if box else f"imaps://{USER.replace('@', '%40')}@mail.example"
    values = {"oauth2": provider.url, "oauth2_client_id": CLIENT_ID, "ca_file": None, **more}
    if box:
        values["ca_file"] = str(box.ca_file)
    return Mailbox(url=url, **values)  # type: ignore[arg-type]


def saying(provider: OAuth2Server, told: list[str], *, yes: bool = True) -> Callable[[str], None]:
    """A person who reads the code and says yes or no in the browser."""

    def tell(text: str) -> None:
        told.append(text)
        if found := re.search(r"enter the code (\S+)", text):
            provider.approve(found[1], yes=yes)

    return tell


def logged_in(provider: OAuth2Server, tmp_path: Path, **more: object) -> Tokens:
    tokens = Tokens(settings(provider, **more), tmp_path, tmp_path / "var")
    tokens.log_in(saying(provider, []), lambda text: "")
    return tokens


@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
def test_a_mailbox_by_token_and_a_token_withdrawn_before_its_time(
    provider: OAuth2Server, tmp_path: Path, mechanism: str
) -> None:
    tokens = logged_in(provider, tmp_path)
    asked_by = f"http://{CLIENT_ID}:{SECRET.replace(' ', '%20')}@127.0.0.1:{provider.port}/introspect"
    with dovecot(introspection=asked_by, mechanisms=mechanism) as box:
        for step in ("at first", "again", "withdrawn"):
            if step == "withdrawn":
                provider.withdraw()
            source = open_mailbox(settings(provider, box), tmp_path, lambda: None, tokens.access)
            assert list(source.incoming(lambda keys: set())) == [], box.log()
            source.close()
        assert len(provider.tokens) == 2, "renewed once, when the first was refused"
        provider.withdraw()
        provider.forget_refresh()
        with pytest.raises(ConfigurationError, match="could not be renewed") as caught:
            list(
                open_mailbox(settings(provider, box), tmp_path, lambda: None, tokens.access).incoming(
                    lambda keys: set()
                )
            )
        assert "mailbox login" in (caught.value.tip or "")
        assert not any(token.access_token in f"{caught.value!r}" for token in provider.tokens)


def test_the_device_flow_waits_for_the_person(provider: OAuth2Server, tmp_path: Path) -> None:
    provider.impatient = 1
    tokens, told = Tokens(settings(provider), tmp_path, tmp_path / "var"), []
    waits: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            provider.approve(re.search(r"code (\S+)", told[0])[1])  # type: ignore[index]

    with mock.patch("orderproc.oauth2.time.sleep", sleep):
        tokens.log_in(told.append, lambda text: "")
    assert waits == [0, 5, 5], "pending after one 'slow down'"
    assert tokens.access() == provider.tokens[-1].access_token
    file = tmp_path / "var" / "mailbox-token.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_person_who_says_no(provider: OAuth2Server, tmp_path: Path) -> None:
    tokens = Tokens(settings(provider), tmp_path, tmp_path / "var")
    with pytest.raises(ConfigurationError, match="Logging in failed"):
        tokens.log_in(saying(provider, [], yes=False), lambda text: "")
    with pytest.raises(ConfigurationError, match="Nobody has logged in"):
        tokens.access()


def test_an_access_token_is_renewed_before_its_end_and_the_new_refresh_token_is_kept(
    provider: OAuth2Server, tmp_path: Path
) -> None:
    tokens = logged_in(provider, tmp_path)
    first = tokens.access()
    assert tokens.access() == first
    file = tmp_path / "var" / "mailbox-token.json"
    kept = json.loads(file.read_text())
    file.write_text(json.dumps({**kept, "expires_at": kept["expires_at"] - 3400}))
    second = tokens.access()
    assert second != first
    assert tokens.access(renew=True) not in (first, second), "the refresh token that came with the second is good"


def test_a_code_copied_from_the_browser(provider: OAuth2Server, tmp_path: Path) -> None:
    """As with Google, which grants no mail by the device flow."""
    known = Provider(token=f"{provider.url}/token", authorize=f"{provider.url}/authorize", scope="mail")
    told: list[str] = []

    def ask(text: str) -> str:
        url = re.search(r"http://127\S+", "\n".join(told))
        assert url
        return requests.get(url.group(), allow_redirects=False, timeout=10).headers["Location"]

    with mock.patch.dict(KNOWN, {"google": known}), mock.patch.dict("os.environ", {"CLIENT_SECRET": SECRET}):
        tokens = Tokens(
            settings(provider, oauth2="google", oauth2_client_secret_env="CLIENT_SECRET"), tmp_path, tmp_path / "var"
        )
        with pytest.raises(ConfigurationError, match="not the address"):
            tokens.log_in(told.append, lambda text: "http://localhost:8765/?code=1&state=2")
        told.clear()
        tokens.log_in(told.append, ask)
        assert tokens.access() == provider.tokens[-1].access_token


def test_a_provider_that_does_not_answer_or_is_none(provider: OAuth2Server, tmp_path: Path) -> None:
    for oauth2, error, said in (
        ("http://127.0.0.1:9", UnreachableError, "no answer"),
        (f"{provider.url}/nothing", ConfigurationError, "does not describe"),
        ("http://provider.example", ConfigurationError, "is not known"),
        ("gogle", ConfigurationError, "is not known"),
    ):
        with pytest.raises(error, match=said):
            Tokens(settings(provider, oauth2=oauth2), tmp_path, tmp_path / "var").log_in(print, input)
    with pytest.raises(ConfigurationError, match="oauth2_client_id"):
        Tokens(settings(provider, oauth2_client_id=None), tmp_path, tmp_path / "var")


def test_the_command(provider: OAuth2Server, tmp_path: Path) -> None:
    user = USER.replace("@", "%40")
    named = f'url = "imaps://{user}@mail.example"\noauth2 = "{provider.url}"\noauth2_client_id = "{CLIENT_ID}"'
    shop = make_shop(tmp_path / "shop", SETTINGS.replace('url = "maildir:mail"', named))
    with mock.patch("orderproc.cli.terminal.show", saying(provider, [])):
        done = orderproc(shop, "mailbox", "login")
    assert done.returncode == 0, done.stderr
    assert (shop / "var" / "mailbox-token.json").is_file()
    assert provider.tokens[0].access_token not in done.stdout + done.stderr


def test_mail_goes_out_with_the_same_log_in() -> None:
    """aiosmtpd knows no XOAUTH2: what is said is looked at here, and the refusal in JSON is answered (RFC 7628 §3.2.3)."""
    from orderproc.model.settings import Smtp
    from orderproc.outbox.smtp import SmtpSender

    class Connection:
        def __init__(self) -> None:
            self.esmtp_features = {"auth": "PLAIN XOAUTH2"}
            self.said: list[tuple[str, ...]] = []

        def docmd(self, *words: str) -> tuple[int, bytes]:
            self.said.append(words)
            return [(334, b"eyJ9"), (535, b"no"), (235, b"yes")][len(self.said) - 1]

    given: list[bool] = []

    def token(*, renew: bool = False) -> str:
        given.append(renew)
        return "new" if renew else "old"

    connection = Connection()
    SmtpSender(Smtp(url="smtps://u@x.example"), lambda: None, token)._log_in(connection, "u")  # type: ignore[arg-type]
    assert given == [False, True]
    assert [words[0] for words in connection.said] == ["AUTH", "", "AUTH"]
