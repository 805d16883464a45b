"""The words that are printed on a set of forms, by form and language; English ones are British or American, as its shop's country says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.generator.blanks import Blank

Turned = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Wordings:
    """`keys` of each form, parted by blanks, and its `words` by language, parted by semicolons; `places`: what the parts of a town's line
    are called, by country, country and language, or language. `american`: what an English text is turned into for the USA and Canada,
    `british` elsewhere; `there`: what any text is turned into in one country."""

    keys: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    places: Mapping[str, tuple[str, str, str]]
    american: Turned = ()
    british: Turned = ()
    there: Mapping[str, Turned] = field(default_factory=dict)

    def worded(self, form: str, f: Blank) -> dict[str, str]:
        """The words of a form in the language of its shop."""
        text = self.words[form][f.language]
        english = self.american if f.shop.country in ("US", "CA") else self.british
        for there, here in (*(english if f.language == "en" else ()), *self.there.get(f.shop.country, ())):
            text = text.replace(there, here)
        return dict(zip(self.keys[form].split(), text.split(";"), strict=True))

    def tongues(self, form: str) -> str:
        """The languages that a form is printed in."""
        return " ".join(self.words[form])

    def places_of(self, f: Blank) -> dict[str, str]:
        """What the parts of a town's line are called in the shop's country."""
        key = f.shop.country if f.language == "en" else f"{f.shop.country}-{f.language}"
        found = self.places.get(key) or self.places[f.language if f.language != "en" else "GB"]
        return dict(zip(("city", "region", "postal_code"), found, strict=True))
