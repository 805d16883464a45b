"""Certificates for the servers of the tests: an authority of our own, and server certificates good or bad on purpose."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme


@dataclass(frozen=True)
class Certificates:
    """Files in PEM. `ca_file` is what a client must trust; `key_and_chain` is what the server shows."""

    ca_file: Path
    key_and_chain: Path
    key: Path
    chain: Path

    def server_context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.key_and_chain)
        return context


def certificates(folder: Path, *names: str, expired: bool = False, early: bool = False) -> Certificates:
    """An authority and a certificate for `names` (default: localhost and 127.0.0.1), written into `folder`. `early`: it is not valid
    yet, as a clock finds that is slow."""
    folder.mkdir(parents=True, exist_ok=True)
    authority = trustme.CA()
    until = datetime.now(UTC) - timedelta(days=2) if expired else None
    since = datetime.now(UTC) + timedelta(days=2) if early else None
    issued = authority.issue_cert(*(names or ("localhost", "127.0.0.1")), not_before=since, not_after=until)
    result = Certificates(folder / "ca.pem", folder / "server.pem", folder / "server.key", folder / "server.crt")
    authority.cert_pem.write_to_path(str(result.ca_file))
    issued.private_key_and_cert_chain_pem.write_to_path(str(result.key_and_chain))
    issued.private_key_pem.write_to_path(str(result.key))
    result.chain.write_bytes(b"".join(blob.bytes() for blob in issued.cert_chain_pems))
    return result
