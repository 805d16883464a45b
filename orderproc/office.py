"""Opens a shop for work: database, archive, reader pool, lock. One place, so that every command opens and closes alike."""

from __future__ import annotations

import logging
import logging.handlers
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from orderproc import config
from orderproc.errors import ConfigurationError
from orderproc.intake import Source, open_drop_folder, open_mailbox
from orderproc.pipeline import Flow, Reader, Shop
from orderproc.reading import ReaderPool
from orderproc.store import Archive, Store, open_store

if TYPE_CHECKING:
    from orderproc.intake.connection import Token


@dataclass(frozen=True)
class Office:
    """A shop with its database and archive open."""

    shop: Shop
    store: Store
    archive: Archive

    @contextmanager
    def flow(self, who: str = "orderproc") -> Iterator[Flow]:
        """The stages, with reader processes that start when the first document comes."""
        settings = self.shop.folder.settings.reading
        with ReaderPool(settings, workers=settings.workers or None) as pool:
            yield Flow(
                self.shop, self.store, self.archive, Reader(self.shop, pool), who, window=2 * (os.cpu_count() or 1)
            )

    def mailbox(self) -> Source:
        """Raises ConfigurationError where the settings name none, UnreachableError where it does not answer."""
        settings = self.shop.folder.settings.mailbox
        if settings is None:
            raise ConfigurationError(
                "No mailbox is named in orderproc.toml.",
                'Add [mailbox] with url = "imaps://user@server" (docs/settings.md).',
            )
        user = settings.url.partition("//")[2].partition("@")[0]
        return open_mailbox(
            settings,
            self.shop.folder.path,
            lambda: config.password(settings, self.shop.folder.path, "mailbox", user),
            mailbox_token(self.shop),
        )

    def drop_folder(self) -> Source | None:
        """None where the settings name none."""
        settings = self.shop.folder.settings.intake
        if settings.drop_folder is None:
            return None
        return open_drop_folder(self.shop.folder.resolve(settings.drop_folder), settings)


def mailbox_token(shop: Shop) -> Token | None:
    """What gives access tokens of the mailbox's provider; None where a password is used."""
    settings = shop.folder.settings.mailbox
    if settings is None or not settings.oauth2:
        return None
    from orderproc.oauth2 import Tokens

    return Tokens(settings, shop.folder.path, shop.folder.var).access


@contextmanager
def open_office(shop: Shop, *, lock: bool = False, patience: float = 0.0) -> Iterator[Office]:
    """`lock`: nobody else may work on this shop meanwhile (raises LockedError, after `patience` seconds). Raises StoreError,
    UnreachableError."""
    var = shop.folder.var
    private(var)
    with ExitStack() as stack:
        stack.callback(_log_to(var / "log"))
        store = open_store(shop.folder.settings.database.url, shop.folder.path)
        stack.callback(store.close)
        if lock:
            stack.enter_context(store.lock("run", patience=patience))
        yield Office(shop, store, Archive(shop.folder.archive))


def _log_to(folder: Path) -> Callable[[], None]:
    """What went wrong inside goes to a file; returns what closes it again."""
    private(folder)
    file = folder / "orderproc.log"
    handler = logging.handlers.RotatingFileHandler(
        file, maxBytes=5_000_000, backupCount=3, delay=True, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("orderproc")
    root.addHandler(handler)
    root.propagate = False

    def close() -> None:
        root.removeHandler(handler)
        handler.close()

    return close


def private(folder: Path) -> None:
    """`var/` holds customers' letters: only its owner may look (0700)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
    except OSError as error:
        raise ConfigurationError(
            f"{folder} can't be used: {error.strerror}.", "Run orderproc as the user who owns the shop's folder."
        ) from error
