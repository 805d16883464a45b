"""A real OAuth 2.0 server for the tests (Authlib on Flask, on the loopback): device flow, code flow with PKCE, refresh with rotation,
and introspection, which is how Dovecot asks whether a token is good.

    with oauth2_server() as server:
        server.url                       # as it stands in [mailbox] oauth2
        server.approve(code)             # the person in the browser says yes
        server.withdraw()                # every access token given so far is void
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import ClientMixin, TokenMixin
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant, RefreshTokenGrant
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oauth2.rfc7662 import IntrospectionEndpoint
from authlib.oauth2.rfc8628 import DeviceAuthorizationEndpoint, DeviceCodeGrant, DeviceCredentialDict
from flask import Flask, jsonify, request
from werkzeug.serving import make_server

CLIENT_ID, SECRET = "orderproc-tests", "client secret"


class Client(ClientMixin):
    def get_client_id(self) -> str:
        return CLIENT_ID

    def get_default_redirect_uri(self) -> str:
        return "http://localhost:8765/"

    def get_allowed_scope(self, scope: str) -> str:
        return scope

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return redirect_uri.startswith("http://localhost:")

    def check_client_secret(self, client_secret: str) -> bool:
        return client_secret == SECRET

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return True

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        return True


@dataclass
class Token(TokenMixin):
    access_token: str
    refresh_token: str | None
    scope: str
    user: str
    expires_in: int
    issued: float = field(default_factory=time.time)
    withdrawn: bool = False

    def check_client(self, client: Client) -> bool:
        return True

    def get_scope(self) -> str:
        return self.scope

    def get_expires_in(self) -> int:
        return self.expires_in

    def is_expired(self) -> bool:
        return time.time() > self.issued + self.expires_in

    def is_revoked(self) -> bool:
        return self.withdrawn

    def get_user(self) -> str:
        return self.user

    def get_client(self) -> Client:
        return Client()


class Device(DeviceCredentialDict):
    def is_expired(self) -> bool:
        return bool(self.get("too_late"))


@dataclass
class OAuth2Server:
    user: str
    port: int = 0
    access_seconds: int = 3600
    devices: dict[str, Device] = field(default_factory=dict)
    answers: dict[str, bool] = field(default_factory=dict)  # user code: yes or no
    codes: dict[str, Any] = field(default_factory=dict)
    tokens: list[Token] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)  # paths, in order
    impatient: int = 0  # so many times "slow down"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def approve(self, user_code: str, *, yes: bool = True) -> None:
        self.answers[user_code] = yes

    def withdraw(self) -> None:
        for token in self.tokens:
            token.withdrawn = True

    def forget_refresh(self) -> None:
        for token in self.tokens:
            token.refresh_token = None

    def save(self, token: dict[str, Any], asked: Any) -> None:
        self.tokens.append(
            Token(
                token["access_token"],
                token.get("refresh_token"),
                token.get("scope", ""),
                self.user,
                self.access_seconds,
            )
        )


def _app(server: OAuth2Server) -> Flask:
    app = Flask("oauth2")
    app.config["OAUTH2_REFRESH_TOKEN_GENERATOR"] = True
    grants = ("authorization_code", "refresh_token", DeviceCodeGrant.GRANT_TYPE)
    app.config["OAUTH2_TOKEN_EXPIRES_IN"] = dict.fromkeys(grants, server.access_seconds)

    def client_of(client_id: str) -> Client | None:
        return Client() if client_id == CLIENT_ID else None

    authorization = AuthorizationServer(app, client_of, server.save)
    methods = ["none", "client_secret_post", "client_secret_basic"]

    class ByDevice(DeviceCodeGrant):
        TOKEN_ENDPOINT_AUTH_METHODS = methods

        def query_device_credential(self, device_code: str) -> Device | None:
            return server.devices.get(device_code)

        def query_user_grant(self, user_code: str) -> tuple[str, bool] | None:
            answer = server.answers.get(user_code)
            return None if answer is None else (server.user, answer)

        def should_slow_down(self, credential: Device) -> bool:
            server.impatient -= 1
            return server.impatient >= 0

    class Refresh(RefreshTokenGrant):
        TOKEN_ENDPOINT_AUTH_METHODS = methods
        INCLUDE_NEW_REFRESH_TOKEN = True

        def authenticate_refresh_token(self, refresh_token: str) -> Token | None:
            return next((t for t in server.tokens if t.refresh_token == refresh_token), None)

        def authenticate_user(self, token: Token) -> str:
            return token.user

        def revoke_old_credential(self, token: Token) -> None:
            token.refresh_token, token.withdrawn = None, True

    class ByCode(AuthorizationCodeGrant):
        TOKEN_ENDPOINT_AUTH_METHODS = methods

        def save_authorization_code(self, code: str, asked: Any) -> None:
            server.codes[code] = _Code(asked.payload.redirect_uri, asked.payload.data)

        def query_authorization_code(self, code: str, client: Client) -> Any:
            return server.codes.get(code)

        def delete_authorization_code(self, code: Any) -> None:
            server.codes = {name: kept for name, kept in server.codes.items() if kept is not code}

        def authenticate_user(self, code: Any) -> str:
            return server.user

    class Devices(DeviceAuthorizationEndpoint):
        INTERVAL = 0

        def get_verification_uri(self) -> str:
            return f"{server.url}/device"

        def save_device_credential(self, client_id: str, scope: str, data: dict[str, Any]) -> None:
            server.devices[data["device_code"]] = Device(data, client_id=client_id, scope=scope)

    class Introspection(IntrospectionEndpoint):
        CLIENT_AUTH_METHODS = methods

        def check_permission(self, token: Token, client: Client, asked: Any) -> bool:
            return True

        def query_token(self, token_string: str, hint: str | None) -> Token | None:
            return next((t for t in server.tokens if t.access_token == token_string), None)

        def introspect_token(self, token: Token) -> dict[str, Any]:
            return {"active": True, "username": token.user, "scope": token.scope}

    authorization.register_grant(ByDevice)
    authorization.register_grant(Refresh)
    authorization.register_grant(ByCode, [CodeChallenge(required=True)])
    authorization.register_endpoint(Devices(authorization))
    authorization.register_endpoint(Introspection(authorization))

    @app.before_request
    def count() -> None:
        server.asked.append(request.path)

    @app.get("/.well-known/oauth-authorization-server")
    def described() -> Any:
        ends = {"token_endpoint": "token", "device_authorization_endpoint": "device_authorization"}
        return jsonify({name: f"{server.url}/{path}" for name, path in ends.items()})

    @app.post("/device_authorization")
    def device_authorization() -> Any:
        return authorization.create_endpoint_response(Devices.ENDPOINT_NAME)

    @app.post("/token")
    def token() -> Any:
        return authorization.create_token_response()

    @app.get("/authorize")
    def authorize() -> Any:
        return authorization.create_authorization_response(grant_user=server.user)

    @app.post("/introspect")
    def introspect() -> Any:
        return authorization.create_endpoint_response(Introspection.ENDPOINT_NAME)

    return app


@dataclass
class _Code:
    redirect_uri: str
    data: Any

    @property
    def code_challenge(self) -> str:
        return str(self.data.get("code_challenge"))

    @property
    def code_challenge_method(self) -> str:
        return str(self.data.get("code_challenge_method"))

    def get_redirect_uri(self) -> str:
        return self.redirect_uri

    def get_scope(self) -> str:
        return str(self.data.get("scope") or "")


@contextmanager
def oauth2_server(user: str) -> Iterator[OAuth2Server]:
    """Serves on a free port of the loopback until the block ends."""
    server = OAuth2Server(user)
    with mock.patch.dict(os.environ, {"AUTHLIB_INSECURE_TRANSPORT": "1"}):
        listener = make_server("127.0.0.1", 0, _app(server), threaded=True)
        server.port = listener.server_port
        thread = threading.Thread(target=listener.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            listener.shutdown()
            listener.server_close()
            thread.join(5)
