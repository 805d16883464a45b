"""The words on a printed form, in the shop's language: `templates/forms/LANGUAGE.toml`; the shop's own folder overrides single words.
What a country calls otherwise stands in `LANGUAGE_COUNTRY.toml` beside it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from orderproc.errors import ConfigurationError
from orderproc.rendering import default_templates

FALLBACK = "en"


class Words:
    """Raises ConfigurationError for a file that is wrong or a gap that is unknown."""

    def __init__(self, language: str, shop_templates: Path) -> None:
        self.folders: Sequence[Path] = (default_templates() / "forms", shop_templates / "forms")
        self.language = language.replace("_", "-").split("-")[0].lower()
        self._words: dict[str, str] = {}
        for name in dict.fromkeys((FALLBACK, self.language, *_variants(language))):
            for folder in self.folders:
                self._words |= _read(folder / f"{name}.toml")

    @property
    def languages(self) -> tuple[str, ...]:
        stems = {path.stem for folder in self.folders for path in folder.glob("*.toml")}
        return tuple(sorted(stem for stem in stems if "_" not in stem))

    def __call__(self, key: str, /, **values: object) -> str:
        try:
            return self._words[key].format(**values)
        except (KeyError, IndexError, ValueError) as error:
            raise ConfigurationError(
                f"templates/forms/{self.language}.toml: the word {key!r} can't be filled in: {error}",
                f"Known there: {', '.join(values) or 'nothing'}.",
            ) from error

    def known(self, key: str, default: str) -> str:
        """A word that need not be there: the name of a way of shipping that only this shop has."""
        return self._words.get(key, default)


def _variants(locale: str) -> tuple[str, ...]:
    """The files in which a country has its own words: "en_GB" for its locale. English outside of the United States is much the same."""
    language, _, country = locale.replace("-", "_").partition("_")
    country = country.split(".")[0].upper()
    if not country:
        return ()
    britain = ("en_GB",) if language.lower() == "en" and country != "US" else ()
    return (*britain, f"{language.lower()}_{country}")


def _read(file: Path) -> dict[str, str]:
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{file}: not valid TOML: {error}", 'A word is written as: name = "text".') from error
    found: dict[str, str] = {}
    for key, value in raw.items():
        parts = value.items() if isinstance(value, Mapping) else [("", value)]
        found |= {f"{key}.{name}".rstrip("."): str(text) for name, text in parts}
    return found
