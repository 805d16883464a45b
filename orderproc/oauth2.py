"""Access to a mailbox by OAuth 2.0 instead of a password: a person logs in once in a browser, the program renews by itself.

Logging in is by the device flow (RFC 8628), or, where a provider does not grant mail by that (Google), by a code that the person
copies from the browser's address (RFC 7636, RFC 8252). The protocol is Authlib's; here is which provider, and where the tokens lie: in
the system's keyring, or a file with mode 0600. Tokens stand in no message and no log.
"""

from __future__ import annotations

import json
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from orderproc.errors import ConfigurationError, UnreachableError
from orderproc.model.settings import Mailbox

_EARLY = 300  # seconds before its end at which an access token is renewed
_TIMEOUT = 30  # seconds
_REDIRECT = "http://localhost:8765/"  # nothing listens there: the person copies the address that the browser then shows
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
LOG_IN = "Log in: orderproc mailbox login"


@dataclass(frozen=True)
class Provider:
    """Where a provider is asked. `device`: None where it does not grant mail by the device flow."""

    token: str
    scope: str
    device: str | None = None
    authorize: str | None = None


KNOWN = {
    "google": Provider(
        token="https://oauth2.googleapis.com/token",  # noqa: S106
        authorize="https://accounts.google.com/o/oauth2/v2/auth",
        scope="https://mail.google.com/",
    ),
    "microsoft": Provider(
        token="https://login.microsoftonline.com/common/oauth2/v2.0/token",  # noqa: S106
        device="https://login.microsoftonline.com/common/oauth2/v2.0/devicecode",
        authorize="https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
        scope="https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
    ),
}


class Tokens:
    """The tokens of one mailbox, kept and renewed. Opens no connection before it must."""

    def __init__(self, settings: Mailbox, shop_dir: Path, var: Path) -> None:
        """Raises ConfigurationError where the settings name no provider or no client."""
        if not settings.oauth2 or not settings.oauth2_client_id:
            raise ConfigurationError(
                "[mailbox] oauth2 needs oauth2_client_id.",
                "It is the number under which orderproc is registered with the provider; docs/mail.md tells how.",
            )
        self._settings = settings
        self._user = settings.url.partition("//")[2].rpartition("@")[0]
        self._file = var / "mailbox-token.json"
        self._ca_file = str(shop_dir / settings.ca_file) if settings.ca_file and _is_url(settings.oauth2) else None

    def access(self, *, renew: bool = False) -> str:
        """An access token that is good for some minutes; `renew` where the server has just refused the one that we had.

        Raises ConfigurationError where a person must log in, UnreachableError where the provider does not answer.
        """
        kept = self._kept()
        if not renew and kept.get("access_token") and float(kept.get("expires_at") or 0) > time.time() + _EARLY:
            return str(kept["access_token"])
        if not kept.get("refresh_token"):
            raise ConfigurationError("Nobody has logged in to the mailbox yet, or for good.", LOG_IN)
        with self._asking("The mailbox's access could not be renewed"), self._client() as client:
            fresh = client.refresh_token(self.provider.token, refresh_token=kept["refresh_token"], timeout=_TIMEOUT)
        self._keep({**kept, **fresh})
        return str(fresh["access_token"])

    @property
    def provider(self) -> Provider:
        name = self._settings.oauth2 or ""
        if name in KNOWN:
            found = KNOWN[name]
        elif _is_url(name):
            found = self._described(name)
        else:
            known = ", ".join(KNOWN)
            raise ConfigurationError(
                f'[mailbox] oauth2 = "{name}" is not known.', f"Write {known}, or an https:// URL."
            )
        scope = self._settings.oauth2_scope or found.scope
        return Provider(token=found.token, scope=scope, device=found.device, authorize=found.authorize)

    # -- logging in

    def log_in(self, tell: Callable[[str], None], ask: Callable[[str], str]) -> None:
        """`tell` the person where to go; where a code must be copied, `ask` for it. Keeps the tokens.

        Raises ConfigurationError where access was denied or the time ran out, UnreachableError.
        """
        provider = self.provider
        with self._asking("Logging in failed"), self._client() as client:
            by_device = provider.device is not None
            got = self._by_device(client, provider, tell) if by_device else self._by_code(client, provider, tell, ask)
        self._keep(dict(got))

    def _by_device(self, client: Any, provider: Provider, tell: Callable[[str], None]) -> dict[str, Any]:
        from authlib.integrations.base_client import OAuthError

        data = {"client_id": self._settings.oauth2_client_id, "scope": provider.scope}
        answer = client.post(provider.device, data=data, withhold_token=True, timeout=_TIMEOUT)
        told = answer.json()
        if "device_code" not in told:
            raise OAuthError(told.get("error"), told.get("error_description"))
        wait = float(told.get("interval", 5))
        until = time.time() + float(told.get("expires_in", 900))
        tell(
            f"Open {told.get('verification_uri') or told.get('verification_url')} and enter the code {told['user_code']}"
        )
        while time.time() < until:
            time.sleep(wait)
            try:
                return dict(
                    client.fetch_token(
                        provider.token, grant_type=_DEVICE_GRANT, device_code=told["device_code"], timeout=_TIMEOUT
                    )
                )
            except OAuthError as error:
                if error.error == "slow_down":
                    wait += 5  # RFC 8628 §3.5
                elif error.error != "authorization_pending":
                    raise
        raise OAuthError("expired_token", "nobody logged in")

    def _by_code(
        self, client: Any, provider: Provider, tell: Callable[[str], None], ask: Callable[[str], str]
    ) -> dict[str, Any]:
        from authlib.integrations.base_client import OAuthError

        verifier = secrets.token_urlsafe(48)
        url, state = client.create_authorization_url(
            provider.authorize, code_verifier=verifier, access_type="offline", prompt="consent"
        )
        tell(f"Open this address in a browser and log in:\n\n{url}\n")
        tell(
            "The browser then goes to an address that begins with localhost, and finds nothing there. That is as it should be."
        )
        given = parse_qs(urlsplit(ask("Copy that address here: ").strip()).query)
        if given.get("state") != [state] or "code" not in given:
            raise OAuthError("invalid_request", "that is not the address that this log-in leads to")
        return dict(client.fetch_token(provider.token, code=given["code"][0], code_verifier=verifier, timeout=_TIMEOUT))

    # -- the provider

    def _client(self) -> Any:
        from authlib.integrations.requests_client import OAuth2Session

        secret = self._secret()
        client = OAuth2Session(
            self._settings.oauth2_client_id,
            secret,
            scope=self.provider.scope,
            redirect_uri=_REDIRECT,
            code_challenge_method="S256",
            token_endpoint_auth_method="client_secret_post" if secret else "none",
        )
        if self._ca_file:
            client.verify = self._ca_file
        return client

    def _secret(self) -> str | None:
        name = self._settings.oauth2_client_secret_env
        if name and name not in os.environ:
            raise ConfigurationError(f"[mailbox] oauth2_client_secret_env: {name} is not set.", f"Set {name}.")
        return os.environ[name] if name else None

    def _described(self, url: str) -> Provider:
        """What a provider says of itself (RFC 8414; OpenID Connect Discovery)."""
        import requests

        parts = urlsplit(url)
        names = ("oauth-authorization-server", "openid-configuration")
        places = [url] if "/.well-known/" in parts.path else [f"{url.rstrip('/')}/.well-known/{name}" for name in names]
        with self._asking(f"{parts.hostname} could not be asked"):
            for place in places:
                answer = requests.get(place, timeout=_TIMEOUT, verify=self._ca_file or True)
                if answer.ok:
                    told = answer.json()
                    ends = [told.get(f"{name}_endpoint") for name in ("token", "device_authorization", "authorization")]
                    if not all(_is_url(end) for end in ends if end) or not ends[0]:
                        break
                    return Provider(token=ends[0], device=ends[1], authorize=ends[2], scope="")
        raise ConfigurationError(f"[mailbox] oauth2: {url} does not describe an OAuth 2.0 server.", "See RFC 8414.")

    @contextmanager
    def _asking(self, what: str) -> Iterator[None]:
        import requests
        from authlib.integrations.base_client import OAuthError

        try:
            yield
        except OAuthError as error:
            said = " ".join(str(error.description or error.error or "no reason given").split())[:200]
            raise ConfigurationError(f"{what}: {said}.", LOG_IN) from None  # the cause holds what we sent
        except requests.RequestException as error:
            kind = type(error).__name__
            raise UnreachableError(
                f"{what}: no answer ({kind}).", "Check the network; the next run tries again."
            ) from None
        except (ValueError, KeyError):
            raise UnreachableError(f"{what}: the answer makes no sense.", "Check [mailbox] oauth2.") from None

    # -- where the tokens lie

    def _kept(self) -> dict[str, Any]:
        if self._settings.keyring:
            import keyring

            text = keyring.get_password("orderproc mailbox token", self._user)
        else:
            text = self._file.read_text(encoding="utf-8") if self._file.is_file() else None
        try:
            kept = json.loads(text) if text else {}
        except ValueError:
            kept = {}
        return kept if isinstance(kept, dict) else {}

    def _keep(self, tokens: dict[str, Any]) -> None:
        names = ("access_token", "refresh_token", "expires_at", "token_type", "scope")
        text = json.dumps({name: tokens[name] for name in names if tokens.get(name) is not None})
        if self._settings.keyring:
            import keyring

            keyring.set_password("orderproc mailbox token", self._user, text)
            return
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = self._file.with_name(f".{self._file.name}.part")
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._file)


def _is_url(name: str) -> bool:
    """https, or http to this machine."""
    parts = urlsplit(name)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1", "::1"))
