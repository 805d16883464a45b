# ruff: noqa: E501
"""Who signs, where no name is said: the cell in which somebody signs an order off ("Approved", "Freigegeben durch", "Bon pour accord"), and the
office or organ of a public body below its name ("Der Oberbürgermeister", "Le Maire", "Câmara Municipal"). Neither is anybody's name, nor a
place in the house."""

from __future__ import annotations

import re

from orderproc.parsing.words import fold

_SIGNS = re.compile(
    r"(?:approved|authori[sz]ed|countersigned|signed(?: off)?|checked|verified|released)(?: by| for)?(?: signature)?|(?:approval|authori[sz]ation|authori[sz]ed signature)"
    r"|(?:freigegeben|genehmigt|gepruft|bewilligt|unterschrieben|gesehen)(?: durch| von)?|freigabe|genehmigung|sichtvermerk"
    r"|(?:approuvee?|validee?|autorisee?|verifiee?|visee?|signee?)(?: par)?|bon pour accord|lu et approuve"
    r"|(?:aprobad[oa]|autorizad[oa]|revisad[oa]|firmad[oa]|conformad[oa])(?: por)?|conforme|visto bueno|v[ .]?[oº][ .]?b[ .]?[oº]"
    r"|(?:approvat[oa]|autorizzat[oa]|verificat[oa]|firmat[oa])(?: da)?|visto"
    r"|(?:goedgekeurd|akkoord|gecontroleerd|getekend|geautoriseerd)(?: door)?|voor akkoord"
    r"|(?:aprovad[oa]|autorizad[oa]|verificad[oa]|assinad[oa])(?: por)?"
)
_OFFICES = re.compile(
    r"(?:(?:the|der|die|le|la|madame le|monsieur le|madame la|il|lo|el|de|het|o|a|an der|den|college van) )?"
    r"(?:(?:ober|1\. |erster? )?burgermeister(?:in)?(?: und \w+)?|(?:ober)?stadtdirektor(?:in)?|(?:gemeinde|kreis|amts)verwaltung|landrat|landratin|magistrat|senat|kreisausschuss|gemeindevorstand|stadtverwaltung|prasident(?:in)?|rektor(?:in)?|kanzler(?:in)?|direktor(?:in)?|schulleit(?:er|erin|ung)|geschaftsfuhr(?:er|erin|ung)"
    r"|mairie|camara municipal|junta de freguesia|alcaldia presidencia|alcaldia-presidencia|burgemeester en wethouders|college van b en w|giunta comunale"
    r"|maire|prefet|president(?:e)?|directeur|directrice|proviseure?|principale?|recteur|alcald(?:e|esa|ia)|director(?:a)?|gerente|rector(?:a)?|presiden(?:te|cia)|sindaco|sindaca|dirigente(?: scolastico)?|direttore|direttrice|prefetto|rettore"
    r"|burgemeester(?: en (?:wethouders|schepenen))?|gemeentesecretaris|directeur|presidente (?:da camara|da junta)|diretor(?:a)?|reitor(?:a)?|vereador(?:a)?|mayor|town clerk|clerk to the (?:parish )?council|headteacher|head teacher|principal|chief executive|director|bursar)"
    r"(?: (?:der|des|de la|de|du|del|della|di|da|do|of|van|von) .{2,40})?"
)


def signs_off(text: str) -> bool:
    """Whether a cell says no more than that somebody signs there."""
    return _SIGNS.fullmatch(fold(text).strip(" .:_-–…")) is not None


def is_an_office(text: str) -> bool:
    """Whether a line is an office that somebody holds, with no name beside it."""
    return _OFFICES.fullmatch(fold(text).strip(" ,.:–-")) is not None


__all__ = ["is_an_office", "signs_off"]
