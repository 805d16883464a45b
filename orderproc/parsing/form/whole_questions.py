# ruff: noqa: E501
"""What the forms of web sites ask in whole sentences ("Hi there! What's your name?", "Where should we send it?", "Wohin dürfen wir
liefern?"), as the label that other forms print for it. In English, German, French, Spanish, Italian, Dutch and Portuguese."""

from __future__ import annotations

import re

from orderproc.parsing.words import bare

LONGEST = 16  # words of a question

_FIRM = r"(?:company|business|organi[sz]ation|firm|school|shop|practice|club|institution|firma|unternehmen|betrieb|schule|einrichtung|verein|organisation|praxis|societe|entreprise|etablissement|ecole|association|organisme|structure|empresa|colegio|negocio|organizacion|entidad|establecimiento|azienda|ditta|societa|scuola|attivita|negozio|ente|bedrijf|organisatie|zaak|instelling|vereniging|escola|organizacao|entidade|loja|associacao)"
_WHICH = r"(?:what|which|where|wie|welche[rsmn]?|unter welcher|an welche|quel(?:le)?|a quel(?:le)?|sur quel|cual|que|a que|en que|qual|quale|a quale|a che|wat|welke?|op welke?|naar welke?|a qual|em que|para que)"
# the label, and the questions that ask for it as `bare` leaves them
_ASKED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (label, re.compile(pattern))
    for label, pattern in (
        ("E-mail", rf"{_WHICH}\b.*\b(?:e ?mail\w*|courriel|correo electronico|correo)\b.*"),
        (
            "Phone",
            rf"{_WHICH}\b.*\b(?:phone|telephone|mobile|telefon\w*|handynummer|rufnummer|telefono|telefoon\w*|telefone|telemovel|(?:number|numero|nummer) .*(?:reach|call|erreichen|anrufen|joindre|appeler|llamar\w*|localizar\w*|chiamar\w*|bereiken|bellen|ligar|contactar))\b.*",
        ),
        (
            "PO number",
            (
                r"(?:(?:do you have|is there|what is|what s|which is) .*|your |any )\b(?:p ?o|purchase order|order) (?:no|number|reference)\b.*|(?:haben sie|gibt es|wie lautet) .*bestellnummer\b.*|(?:avez vous|y a t il|quel est) .*(?:numero|bon) de commande\b.*"
                r"|(?:tiene\w*|hay|cual es) .*numero de (?:pedido|orden)\b.*|(?:avete|ha|hai|qual e) .*numero d ordine\b.*|(?:heeft u|heb je|wat is) .*(?:bestel|inkoop|order)nummer\b.*|(?:tem|ha|qual e) .*numero de encomenda\b.*"
            ),
        ),
        (
            "Payment method",
            r"(?:how|wie|comment|como|come|hoe|womit|avec quoi|con que|con cosa|de que (?:forma|modo|manera)|de quelle (?:facon|maniere)|in che modo|op welke (?:manier|wijze))\b.*\b(?:pay\w*|settle|\w*zahl\w*|begleichen|regler\w*|pag\w+|abonar\w*|saldare|betal\w*|betaal\w*|liquidar)\b.*",
        ),
        (
            "Address",
            (
                r"(?:and )?(?:where|to which address|to what address)\b.*\b(?:send|ship|deliver\w*|post|mail|sent|shipped|posted)\b.*|(?:what is|what s|which is) (?:your|the) (?:\w+ )*address\b.*"
                r"|(?:und )?(?:wohin|wo|an welche (?:adresse|anschrift))\b.*\b(?:liefer\w*|schick\w*|send\w*|versend\w*|geliefert|geschickt|gehen|geht)\b.*|wie lautet .*(?:adresse|anschrift)\b.*"
                r"|(?:et )?(?:ou|a quelle adresse)\b.*\b(?:livr\w+|envoy\w+|exped\w+|adress\w+)\b.*|quelle est .*\badresse\b.*"
                r"|(?:y )?(?:a donde|adonde|donde|a que direccion)\b.*\b(?:env\w+|entreg\w+|mand\w+)\b.*|cual es .*\bdireccion\b.*"
                r"|(?:e )?(?:dove|a quale indirizzo)\b.*\b(?:sped\w+|consegn\w+|invi\w+|mand\w+)\b.*|qual e .*\bindirizzo\b.*"
                r"|(?:en )?(?:waar|waarheen|naar welk adres)\b.*\b(?:stu+r\w*|bezorg\w*|lever\w*|verzend\w*|zend\w*|heen)\b.*|wat is .*\badres\b.*"
                r"|(?:e )?(?:para onde|onde|para que morada)\b.*\b(?:envi\w+|entreg\w+|mand\w+)\b.*|qual e .*\b(?:morada|endereco)\b.*"
            ),
        ),
        (
            "Company",
            (
                rf"(?:and |und |et |y |e |en )?(?:the |your |die |ihre? |la |l |votre |su |el |il |lo |sua |o |a |het |de |uw |je )?{_FIRM}|(?:what is|what s|wie (?:heisst|lautet)|quel(?:le)? est|comment s appelle|cual es|como se llama|qual e|come si chiama|wat is|hoe heet) (?:the name of |der name |le nom |el nombre |il nome |de naam |o nome )?(?:\w+ ){{0,3}}{_FIRM}(?: \w+)?"
                rf"|(?:(?:for|from|at|fur|von|aus|in|bei|pour|de|dans|para|en|per|di|da|voor|van|bij|em) )?(?:what|which|welche[rsmn]?|quel(?:le)?|que|quale|che|qual|welke?) {_FIRM}\b.*|(?:who|fur wen|pour qui|para quien|per chi|voor wie|para quem) .*\b(?:work|arbeiten|arbeitest|travaillez|trabaja\w*|lavor\w+|werkt?|trabalha\w*)\b.*"
            ),
        ),
        (
            "Name",
            (
                r"(?:what is|what s|may we have|may we ask|can we have) your (?:\w+ )?name\b.*|who (?:are you|is (?:this|the order|it) for|is (?:ordering|placing .*)|am i .*)|wie (?:heissen sie|heisst du|ist ihr name|lautet ihr name)|wer (?:bestellt|sind sie|bist du)\b.*|(?:wie|auf welchen namen) (?:durfen|sollen) wir sie .*"
                r"|comment vous appelez vous|comment tu t appelles|quel est votre nom.*|qui (?:etes vous|commande|passe .*)|a quel nom\b.*|como (?:se llama|te llamas|os llamais)(?: usted)?|cual es (?:su|tu|vuestro) nombre.*|quien (?:hace|realiza|pide)\b.*|a nombre de quien\b.*"
                r"|come (?:ti chiami|si chiama|vi chiamate)|qual e il (?:tuo|suo|vostro) nome.*|chi (?:ordina|sei|e|fa l ordine)\b.*|a nome di chi\b.*|hoe heet (?:u|je|jij)|wat is (?:uw|je|jouw) naam.*|wie (?:bestelt|bent u|ben je)\b.*|op welke naam\b.*"
                r"|como (?:se chama|te chamas)|qual (?:e )?o (?:seu|teu|vosso) nome.*|quem (?:encomenda|faz|esta a encomendar)\b.*|em nome de quem\b.*"
            ),
        ),
        (
            "Items wanted",
            (
                r"(?!.*\b(?:know|ask|tell|say|change|return|improve|wissen|fragen|andern|savoir|demander|changer|saber|preguntar|cambiar|sapere|chiedere|weten|vragen|perguntar)\b)"
                r"(?:what|which|was|welche|que|quels?|quelles?|qu est ce que|cosa|che cosa|che|quali|wat|welke|o que|quais)\b.*\b(?:to order|you order|like|want|need|get you|send|bestell\w*|mochten|wunschen|brauchen|benotigen|commander|souhait\w+|voul\w+|desir\w+|pedir|dese\w+|quier\w+|necesit\w+|ordinare|desider\w+|vuoi|vuole|volete|serv\w+|bestellen|wilt|wil|nodig|encomendar|pretend\w+|quer\w*|precis\w+)\b.*"
            ),
        ),
    )
)
_SOMEBODY = re.compile(
    r"(?:head)?teacher|librarian|lehrer ?(?:in)?|lehrkraft|bibliothekar ?(?:in)?|enseignante?|professeure?|bibliothecaire|profesor ?a?|profesora|maestr[oa]|docente|bibliotecari[oa]|insegnante|leraar|lerares|leerkracht|professor ?a?|bibliothecaris"
)
_SENTENCE = re.compile(r"[^.!?]*\?")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


def label_asked(text: str) -> str | None:
    """The label for what a question of a form asks, or for whom by what he is ("Teacher"); None where it is no whole question, or one that
    no label stands for."""
    if _SOMEBODY.fullmatch(bare(text)):
        return "Name"
    said = _ASIDE.sub("", text).strip()
    questions = _SENTENCE.findall(said)
    if not questions or not said.endswith("?") or len(said.split()) > LONGEST:
        return None
    asked = bare(questions[-1].strip(" ¿?").replace("-", " "))
    return next((label for label, pattern in _ASKED if pattern.fullmatch(asked)), None)


__all__ = ["label_asked"]
