"""Reads `orderproc.toml` once and hands each stage its own settings. Finds the shop's folder and its passwords.

Does not read the shop's tables (that is `orderproc.tables`) and opens no server.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError

from orderproc.errors import ConfigurationError
from orderproc.model.settings import Secret, Settings

FILE_NAME = "orderproc.toml"


@dataclass(frozen=True)
class ShopFolder:
    """A shop's folder with its settings read. Relative paths of the settings start at `path`."""

    path: Path
    settings: Settings
    elsewhere: Path | None = None  # a rehearsal keeps its var there

    @property
    def var(self) -> Path:
        return self.elsewhere or self.path / "var"

    @property
    def archive(self) -> Path:
        return self.var / "archive"

    @property
    def out(self) -> Path:
        return self.var / "out"

    def resolve(self, path: str) -> Path:
        return self.path / Path(path).expanduser()


def find_shop(explicit: Path | None) -> Path:
    """`--shop DIR`, else `ORDERPROC_SHOP`, else the current folder. Raises ConfigurationError if no settings lie there."""
    if explicit is not None:
        folder, how = explicit, "--shop"
    elif os.environ.get("ORDERPROC_SHOP"):
        folder, how = Path(os.environ["ORDERPROC_SHOP"]), "ORDERPROC_SHOP"
    else:
        folder, how = Path.cwd(), "the current folder"
    if not (folder / FILE_NAME).is_file():
        raise ConfigurationError(
            f"No {FILE_NAME} in {folder} ({how}).",
            "Name the shop's folder with --shop DIR or ORDERPROC_SHOP, or make one: orderproc init DIR",
        )
    return folder.absolute()


def load(folder: Path) -> ShopFolder:
    """The settings of a shop. Raises ConfigurationError naming file, table and key, and the nearest known key."""
    file = folder / FILE_NAME
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{file}: not valid TOML: {error}", "Mend the line that is named.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{file}: can't be read: {error}") from error
    if "shop" not in raw:
        raise ConfigurationError(
            f"{file}: the table [shop] is missing.", "It names the shop: name, email, country, currency."
        )
    raw = _with_currency(raw)
    try:
        settings = Settings.model_validate(raw)
    except ValidationError as error:
        raise ConfigurationError(_explain(file, error)) from error
    _check_urls(file, settings)
    return ShopFolder(folder, settings)


def password(secret: Secret | None, folder: Path, service: str, user: str) -> str | None:
    """The password that a table names by `password_env`, `password_file` or `keyring`; None where it names none.

    Raises ConfigurationError where it is named but not there.
    """
    if secret is None:
        return None
    if secret.password_env:
        value = os.environ.get(secret.password_env)
        if value is None:
            raise ConfigurationError(
                f"The password of {service} should be in the environment variable {secret.password_env}, which is not set.",
                f"Set {secret.password_env} (for cron: in the crontab or in a file that the job reads).",
            )
        return value
    if secret.password_file:
        file = folder / Path(secret.password_file).expanduser()
        try:
            return file.read_text(encoding="utf-8").rstrip("\r\n")
        except OSError as error:
            raise ConfigurationError(
                f"The password file of {service} can't be read: {file}: {error.strerror}"
            ) from error
    if secret.keyring:
        import keyring

        kept: str | None = keyring.get_password(f"orderproc {service}", user)
        if kept is None:
            raise ConfigurationError(
                f"The keyring holds no password for {service}.", f"Put it in: keyring set 'orderproc {service}' {user}"
            )
        return kept
    return None


def _with_currency(raw: dict[str, Any]) -> dict[str, Any]:
    """Fills a missing locale and currency from the country, as CLDR knows them."""
    shop = dict(raw["shop"]) if isinstance(raw["shop"], dict) else {}
    country = shop.get("country")
    if isinstance(country, str) and country:
        shop["country"] = country = country.upper()
        if "currency" not in shop or "locale" not in shop:
            from babel.core import get_global
            from babel.numbers import get_territory_currencies

            shop.setdefault("currency", (get_territory_currencies(country) or ["USD"])[0])
            likely = str(get_global("likely_subtags").get(f"und_{country}", "en_Latn_US")).split("_")[0]
            shop.setdefault("locale", f"{likely}_{country}")
        return {**raw, "shop": shop}
    return raw


def _explain(file: Path, error: ValidationError) -> str:
    lines = []
    for problem in error.errors():
        place = problem["loc"]
        where = ".".join(str(p) for p in place)
        if problem["type"] == "extra_forbidden":
            known = _keys_at(place[:-1])
            near = difflib.get_close_matches(str(place[-1]), known, n=1, cutoff=0.5)
            hint = f"; did you mean {near[0]!r}?" if near else f"; known here: {', '.join(sorted(known))}"
            lines.append(f"{file}: unknown key {where!r}{hint}")
        else:
            lines.append(f"{file}: {where}: {problem['msg']} (there is: {problem.get('input')!r})")
    return "\n".join(lines)


def _keys_at(place: tuple[int | str, ...]) -> list[str]:
    model: Any = Settings
    for name in place:
        if isinstance(model, type) and issubclass(model, BaseModel) and name in model.model_fields:
            model = _section_of(model.model_fields[str(name)].annotation)
        elif not (isinstance(model, type) and issubclass(model, BaseModel)):
            return []
    return list(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else []


def _section_of(annotation: Any) -> Any:
    """The model inside `Mailbox | None`, `tuple[Discount, ...]` or `dict[str, Department]`."""
    if isinstance(annotation, type) and not getattr(annotation, "__args__", None):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _section_of(inner)
        if isinstance(found, type) and issubclass(found, BaseModel):
            return found
    return None


_SCHEMES: Mapping[str, tuple[str, ...]] = {
    "database.url": ("sqlite", "postgresql+psycopg"),
    "mailbox.url": ("imaps", "imap", "maildir", "mbox"),
    "smtp.url": ("smtps", "smtp"),
}


def _check_urls(file: Path, settings: Settings) -> None:
    urls = {"database.url": settings.database.url}
    if settings.mailbox:
        urls["mailbox.url"] = settings.mailbox.url
    if settings.smtp:
        urls["smtp.url"] = settings.smtp.url
    for key, url in urls.items():
        try:
            parts = urlsplit(url)
            _ = parts.port
        except ValueError as error:
            raise ConfigurationError(f"{file}: {key}: {url!r} is not a URL: {error}") from error
        if parts.scheme not in _SCHEMES[key]:
            known = ", ".join(f"{s}:" for s in _SCHEMES[key])
            raise ConfigurationError(f"{file}: {key}: {url!r} does not begin with one of {known}")
        if parts.scheme in ("imaps", "imap", "smtps", "smtp") and not parts.hostname:
            raise ConfigurationError(
                f"{file}: {key}: {url!r} names no server.", "For example imaps://orders@mail.example:993"
            )
        if parts.password and key != "database.url":
            raise ConfigurationError(
                f"{file}: {key} holds a password.",
                "Take it out; name it with password_env, password_file or keyring = true.",
            )
