"""Templates to text: the one Jinja environment, the words of each language, and how money, quantities and dates are written.

Knows nothing of orders or mail; who renders what is in the stages. The shop's own `templates/` stands before the defaults.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from orderproc.errors import ConfigurationError

if TYPE_CHECKING:
    from babel import Locale
    from jinja2 import Environment

FALLBACK_LANGUAGE = "en"
_GAP = re.compile(r"\{(\w+)\}")
# What no mail and no page may carry: control characters (but tab and line feed), lone surrogates, bidirectional overrides
# that could make one number look like another (Unicode TR 36 §2.9).
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


def default_templates() -> Path:
    """The templates that came with the program: `templates/` of a checkout, `orderproc/data/templates` of an installed wheel."""
    package = Path(__file__).resolve().parent
    for folder in (package / "data" / "templates", package.parent / "templates"):
        if (folder / "words").is_dir():
            return folder
    raise ConfigurationError(
        f"The default templates are missing beside {package}.",
        "Install orderproc again: pip install --force-reinstall orderproc",
    )


def printable(text: str) -> str:
    """`text` in one kind of line end and without what must not be printed; what a customer wrote can hold anything."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


class Renderer:
    """Renders templates by name for one language.

    `template_dirs` are looked through in order (the shop's first); a name `confirmation.txt.j2` is looked up as
    `confirmation.de.txt.j2` first where `language` is "de". Files that end in `.html.j2` are escaped, all others not.
    Templates run in Jinja's sandbox and a name that is not there is an error (StrictUndefined).

    Raises ConfigurationError (unknown locale, currency or zone; a template or a words file that is wrong, with file and line).
    """

    def __init__(
        self, template_dirs: Sequence[Path], locale: str, currency: str, time_zone: str, language: str | None = None
    ) -> None:
        self.template_dirs = tuple(template_dirs)
        self.shop_locale = locale
        self.currency = currency
        self.time_zone = time_zone
        self.language = self._known_language(language or locale)
        self._others: dict[str, Renderer] = {}

    def in_language(self, language: str) -> Renderer:
        """The same shop in a customer's language ("de", "de-AT"); English where no words are kept for it."""
        known = self._known_language(language)
        if known == self.language:
            return self
        if known not in self._others:
            self._others[known] = Renderer(self.template_dirs, self.shop_locale, self.currency, self.time_zone, known)
        return self._others[known]

    def render(self, name: str, **values: object) -> str:
        """The template `name` filled with `values`; `say`, `language` and `currency` are there too.

        Raises ConfigurationError naming the file and the line.
        """
        from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

        candidates = [name] if "/" in name else [name.replace(".", f".{self.language}.", 1), name]
        try:
            template = self._environment.select_template(candidates)
            return printable(template.render(values))
        except TemplateSyntaxError as error:
            raise _wrong(f"{error.filename or error.name}, line {error.lineno}", str(error.message)) from error
        except TemplateNotFound as error:
            where = ", ".join(str(folder) for folder in self.template_dirs)
            raise ConfigurationError(
                f"There is no template “{error.message or name}”.",
                f"Looked for in: {where}. Check the name after include or import.",
            ) from error
        except ConfigurationError:
            raise
        except TemplateError as error:
            raise _wrong(_place(error, self.template_dirs, name), str(error.message or error)) from error
        except Exception as error:
            # Templates are the shop's own: whatever goes wrong inside one is told as its line, never as a bug of the program.
            raise _wrong(_place(error, self.template_dirs, name), f"{type(error).__name__}: {error}") from error

    def say(self, key: str, /, default: str | None = None, **values: object) -> str:
        """The sentence `key` of `words/<language>.toml` with its {gaps} filled; English where the language has none.

        `default` stands in where there is no such key. Raises ConfigurationError for a key or a gap that is unknown.
        """
        sentence = self._words.get(key)
        if sentence is None:
            if default is not None:
                return default
            raise ConfigurationError(
                f"words/{self.language}.toml has no sentence “{key}”.", "Check the name in say(…)."
            )

        def fill(gap: re.Match[str]) -> str:
            if gap[1] not in values:
                known = ", ".join(sorted(values)) or "none"
                raise ConfigurationError(
                    f"words/{self.language}.toml: “{key}” asks for {{{gap[1]}}}, which is not known there.",
                    f"Known: {known}.",
                )
            return str(values[gap[1]])

        return _GAP.sub(fill, sentence)

    def money(self, amount: Decimal | None, currency: str | None = None) -> str:
        """An amount as people of this language write it, with its currency; "" for None."""
        from babel.numbers import format_currency

        if amount is None:
            return ""
        return format_currency(amount, currency or self.currency, locale=self._locale)

    def quantity(self, number: Decimal | int | None) -> str:
        """A count without needless zeros: 3, 1.5, 1,200."""
        from babel.numbers import format_decimal

        if number is None:
            return ""
        return format_decimal(Decimal(number), format="#,##0.######", locale=self._locale)

    def percent(self, rate: Decimal | None) -> str:
        """A fraction as a percentage: 0.08875 is 8.875%."""
        from babel.numbers import format_percent

        if rate is None:
            return ""
        return format_percent(rate, locale=self._locale, decimal_quantization=False)

    def date(self, day: date | None, style: str = "long") -> str:
        """A day (of a datetime: the day in the shop's time zone)."""
        from babel.dates import format_date

        if day is None:
            return ""
        return format_date(self.local(day) if isinstance(day, datetime) else day, style, locale=self._locale)

    def time(self, moment: datetime | None, style: str = "short") -> str:
        """A moment as day and clock time in the shop's time zone."""
        from babel.dates import format_date

        if moment is None:
            return ""
        local = self.local(moment)
        clock = self.clock(moment, style)
        return f"{format_date(local, 'medium', locale=self._locale)}, {clock}"

    def clock(self, moment: datetime, style: str = "short") -> str:
        """The clock time in the shop's time zone."""
        from babel.dates import format_time

        # "5:15 PM" in plain ASCII
        return format_time(self.local(moment), style, locale=self._locale).replace("\u202f", " ")

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(_zone(self.time_zone))

    def template_names(self) -> list[str]:
        """Every template of every folder, once."""
        return sorted(self._environment.list_templates(filter_func=lambda name: name.endswith(".j2")))

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages for which words are kept, in any of the folders."""
        found = {path.stem for folder in self.template_dirs for path in (folder / "words").glob("*.toml")}
        return tuple(sorted(found | {FALLBACK_LANGUAGE}))

    def _known_language(self, wanted: str) -> str:
        plain = re.split("[_-]", wanted)[0].lower()
        return plain if plain in self.languages else FALLBACK_LANGUAGE

    @cached_property
    def _locale(self) -> Locale:
        """The shop's locale, or the customer's language in the shop's country where the shop speaks another."""
        from babel import Locale, UnknownLocaleError

        try:
            shop = Locale.parse(self.shop_locale.replace("-", "_"))
        except (UnknownLocaleError, ValueError) as error:
            raise ConfigurationError(
                f"[shop] locale: “{self.shop_locale}” is no locale.",
                "Use a language and a country, such as en_US or de_DE.",
            ) from error
        if shop.language == self.language:
            return shop
        try:
            return Locale.parse(f"{self.language}_{shop.territory}")
        except (UnknownLocaleError, ValueError):
            return Locale.parse(self.language)

    @cached_property
    def _words(self) -> Mapping[str, str]:
        words: dict[str, str] = {}
        for language in dict.fromkeys((FALLBACK_LANGUAGE, self.language)):
            for folder in reversed(self.template_dirs):
                words |= _read_words(folder / "words" / f"{language}.toml")
        return words

    @cached_property
    def _environment(self) -> Environment:
        from jinja2 import FileSystemLoader, StrictUndefined
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader([str(folder) for folder in self.template_dirs]),
            undefined=StrictUndefined,
            autoescape=lambda name: name is None or not name.endswith(".txt.j2"),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        filters: dict[str, Callable[..., Any]] = {
            "money": self.money,
            "quantity": self.quantity,
            "percent": self.percent,
            "date": self.date,
            "time": self.time,
            "clock": self.clock,
            "paragraph": paragraph,
            "beside": beside,
        }
        environment.filters.update(filters)
        environment.globals |= {"say": self.say, "language": self.language, "currency": self.currency}
        return environment


def paragraph(text: str, indent: int = 0, width: int = 72) -> str:
    """`text` broken at `width` columns, every line but the first indented by `indent` spaces."""
    import textwrap

    lines = textwrap.wrap(" ".join(text.split()), width - indent, break_long_words=False, break_on_hyphens=False)
    return ("\n" + " " * indent).join(lines)


def beside(left: str, right: str, width: int = 72, leader: str = " ") -> str:
    """`left` and `right` on one line of `width` columns, `right` flush right. Wide (CJK) characters count two."""
    gap = max(width - columns(left) - columns(right), 2)
    return f"{left}{leader * gap}{right}"


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes (Unicode TR 11)."""
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


@cache
def _read_words(path: Path) -> dict[str, str]:
    """Sentences by dotted key: `[hold] credit = "…"` is "hold.credit"."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    try:
        tables = tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"{path}: {error}", "A sentence is written as: name = “text” in straight quotes."
        ) from error
    words: dict[str, str] = {}

    def collect(prefix: str, table: Mapping[str, object]) -> None:
        for key, value in table.items():
            if isinstance(value, Mapping):
                collect(f"{prefix}{key}.", value)
            elif isinstance(value, str):
                words[prefix + key] = value
            else:
                raise ConfigurationError(f"{path}: “{prefix}{key}” is not a text.", "Put it in quotes.")

    collect("", tables)
    return words


@cache
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ConfigurationError(
            f"[shop] time_zone: “{name}” is no time zone.", "Use a name such as America/New_York or Europe/Berlin."
        ) from error


def _wrong(place: str, what: str) -> ConfigurationError:
    return ConfigurationError(
        f"Template {place}: {what}",
        "Mend that line, or delete the file from the shop's templates folder to get the default back.",
    )


def _place(error: BaseException, folders: Sequence[Path], name: str) -> str:
    """File and line of the innermost template that `error` passed through."""
    place = name
    trace = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if any(file.startswith(str(folder)) for folder in folders) and file.endswith(".j2"):
            place = f"{file}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return place
