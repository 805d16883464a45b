# ruff: noqa: E501
"""Who signs for a public body by his office, or which organ of it writes, as its letterhead has them below its name: "Der Oberbürgermeister",
"Le Maire", "Câmara Municipal". That is nobody's name and no place in the house."""

from __future__ import annotations

import re

from orderproc.parsing.words import fold

_OFFICE = re.compile(
    r"(?:(?:the|der|die|le|la|madame le|monsieur le|madame la|il|lo|el|de|het|o|a|an der|den|college van) )?"
    r"(?:(?:ober|1\. |erster? )?burgermeister(?:in)?(?: und \w+)?|(?:ober)?stadtdirektor(?:in)?|(?:gemeinde|kreis|amts)verwaltung|landrat|landratin|magistrat|senat|kreisausschuss|gemeindevorstand|stadtverwaltung|prasident(?:in)?|rektor(?:in)?|kanzler(?:in)?|direktor(?:in)?|schulleit(?:er|erin|ung)|geschaftsfuhr(?:er|erin|ung)"
    r"|mairie|camara municipal|junta de freguesia|alcaldia presidencia|alcaldia-presidencia|burgemeester en wethouders|college van b en w|giunta comunale"
    r"|maire|prefet|president(?:e)?|directeur|directrice|proviseure?|principale?|recteur|alcald(?:e|esa|ia)|director(?:a)?|gerente|rector(?:a)?|presiden(?:te|cia)|sindaco|sindaca|dirigente(?: scolastico)?|direttore|direttrice|prefetto|rettore"
    r"|burgemeester(?: en (?:wethouders|schepenen))?|gemeentesecretaris|directeur|presidente (?:da camara|da junta)|diretor(?:a)?|reitor(?:a)?|vereador(?:a)?|mayor|town clerk|clerk to the (?:parish )?council|headteacher|head teacher|principal|chief executive|director|bursar)"
    r"(?: (?:der|des|de la|de|du|del|della|di|da|do|of|van|von) .{2,40})?"
)


def is_an_office(text: str) -> bool:
    """Whether a line is an office that somebody holds, with no name beside it."""
    return _OFFICE.fullmatch(fold(text).strip(" ,.:–-")) is not None


__all__ = ["is_an_office"]
