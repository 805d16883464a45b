# ruff: noqa: E501
"""What leaves an order open in words of an order that waits: for somebody's word, for an answer, for a check that it fits; that holds only if
something is so; that names goods by "the small ones" or "what we usually have"; that may cost so much and no more; that stands in another's place.
By the grammar of such sentences in seven languages, beside what the model of words holds of them."""

from __future__ import annotations

import re

from orderproc.parsing.phrases import Phrases

_WORD = {
    "en": r"confirm\w*|approv\w*|go[- ]ahead|ok|okay|green light|sign(?:ed|s|ature|[- ]?off)?|released?|authori[sz]\w*|decision|decides?|decided|agree\w*|say so|(?:i|we) (?:ring|call|write|hear|know)|(?:hear|heard) (?:back )?from (?:me|us)|let you know",
    "de": r"freigabe\w*|freigeb\w*|freigegeben|bestätig\w*|genehmig\w*|zusage|zustimm\w*|ok|okay|grünes licht|unterschr\w+|unterschreib\w*|entscheid\w*|entschieden|beschluss|beschlie\w*|rückmeldung|rücksprache|melde mich|melden uns|bescheid",
    "fr": r"confirm\w+|accord|feu vert|valid\w+|signature|sign(?:é\w*|er)|approbation|approuv\w+|décision|décid\w+|délibér\w+|ok",
    "es": r"confirm\w+|visto bueno|ok|aprob\w+|aprueb\w+|autori[zc]\w+|firm[ea]\w*|decisi\w+|decid\w+|acuerdo|(?:les|yo) avise|luz verde",
    "it": r"conferm\w+|via libera|ok|approv\w+|autorizz\w+|firm[ai]\w*|deliber\w+|decid\w+|decision\w+|benestare",
    "nl": r"bevestig\w*|akkoord|goedkeur\w*|goedgekeurd|ok[eé]?|groen licht|teken\w*|handtekening|besluit\w*|beslis\w*|vrijgave|u hoort",
    "pt": r"confirm\w+|ok|aprov\w+|autoriz\w+|luz verde|assin\w+|decis\w+|decid\w+|aval|novo mail",
}
_HELD = {
    "en": r"(?:hold|wait|park|pending|awaiting|until|till|nothing (?:before|until)|(?:do not|don['’]t|please not) (?:send|ship|dispatch|process|book|pack|release)\b[^.;!?]{0,20}|still (?:needs?|waiting|lacks?)|only (?:once|when|after)|as soon as (?:i|we))",
    "de": r"(?:warten|wartet|noch (?:nicht|nichts)|nichts? (?:ver)?(?:schicken|senden|liefern)|erst(?: dann| wenn| nach| mit)?|vorläufig|vorerst|zurück(?:stellen|halten)|bis (?:ich|wir|mein\w*|unser\w*|der|die|das|zur)|bevor (?:ich|wir|mein\w*|unser\w*|der|die|das)|fehlt|aussteht)",
    "fr": r"(?:attend(?:ez|re)|en attente|n(?:e |['’])[^.;!?]{0,12}(?:rien|pas)\b|pas avant|tant que|avant (?:ma|mon|notre|l['’]|la|le|que (?:je|nous))|gardez|manque)",
    "es": r"(?:esper\w+ a|a la espera|no (?:lo |la |los |las |me )?(?:env|mand|saqu|sirv|prepar|tramit)\w*|nada|pendientes?|hasta que|antes de (?:mi|nuestr\w|que)|reteng\w+|falta)",
    "it": r"(?:attend\w+|aspett\w+|in attesa|non (?:lo |la |li |le )?(?:sped|mand|invi|evad)\w+|nulla|niente|prima (?:della|del|che)|finché|fino a(?:lla|l)?|manca)",
    "nl": r"(?:wacht\w*|nog (?:niet|niets)|niets|pas (?:na|als|wanneer)|tot(?:dat)? (?:ik|wij|we|mijn|onze?|de|het)|voordat (?:ik|wij|we|de|het)|eerst|ontbreekt)",
    "pt": r"(?:esper\w+|aguard\w+|não (?:mand|envi|exped|despach|prepar)\w*|nada|até (?:que|eu|à?|ao|novo|receber)|antes da (?:minha|nossa)|falta)",
}
_SHIP = r"(?:send\w*|ship\w*|dispatch\w*|pack\w*|process\w*|goes? out|book\w*|verschick\w*|versend\w*|senden|schicken|rausgeht|raus|expédi\w*|envoy\w*|envoi|partir|mand\w+|envi\w+|serv\w+|sac\w+|sped\w+|invi\w+|evad\w+|verstuu?r\w*|stuurt|stuur|verzend\w*|opstuu?r\w*|exped\w+)"
_CHECK = r"(?:check|make sure|verify|confirm|look (?:it )?up|see (?:if|whether|which)|prüf\w*|nachsehen|nachschauen|schauen|klären|kontrollier\w*|vérifi\w+|contrôl\w+|regard\w+|comprueb\w+|comprob\w+|mir[ae]\w*|revis\w+|verifi\w+|confírm\w+|controll\w+|verific\w+|guard[ai]\w*|conferm\w+|controle\w+|kijk\w*|nakijken|checken|vejam|ver se|confirm\w+)"
_FIRST = r"(?:before|first|bevor|vor dem|vorher|ehe|avant (?:de |d['’]|que|l['’])|antes de|prima d(?:i|ella)|voordat|voor (?:u|je|jullie)|eerst|antes d[ea])"
_UNSURE = r"(?:(?:am |are |['’]m |['’]re |is )?not (?:sure|certain)|unsure|(?:don['’]t|do not|can['’]t) (?:know|remember|recall)|no idea|nicht (?:ganz |mehr )?sicher|unsicher|weiß (?:ich )?nicht|wissen (?:wir )?nicht|keine ahnung|ne (?:sais|savons) (?:pas|plus)|pas (?:certaine?|sûre?)|(?:j['’]|nous )hésit\w+|dud[oa]\w*|no (?:sé|sabemos|estoy segur[oa]|estamos segur[oa]s|recuerdo|me acuerdo)|non (?:so|sappiamo|sono sicur[oa]|siamo sicuri|ricordo)|(?:ho|abbiamo) (?:un|il) dubbio|niet (?:meer |helemaal )?zeker|weet(?: ik)? niet|weten (?:we |wij )?niet|twijfel\w*|geen idee|não (?:sei|sabemos|tenho a certeza|temos a certeza|me lembro)|tenho (?:a )?dúvidas?)"
_WHICH = r"(?:if|whether|which|what size|how many|ob|welche\w?|wie ?viele?|si|quel(?:le)?s?|lequel|laquelle|combien|cuál\w*|qué|cuánt\w+|se|quale|quali|quant[ie]|of|welke?|hoeveel|qual|quais|quant[oa]s|d[ao] (?:medida|tamanho|modelo|referência))"
_TIME = re.compile(
    r"(?i)\b(?:minutes?|hours?|days?|weeks?|minuten|stunden?|tagen?|wochen?|heures?|jours?|semaines?|minutos|horas?|días|semanas|minuti|or[ae]|giorni|settimane|uur|dagen|weken|dias)\b"
)
_NOT = r"(?:not?|don['’]t|do not|nicht|kein\w*|pas|rien|no|non|niet|não|cancel\w*|annul\w*|storn\w*|null\w*|anul\w*|forget)"
_SMALL = r"(?:small|little|big|large|usual|other|same|kleinen|großen|üblichen|anderen|gleichen|petits?|petites?|grand(?:e)?s?|habituels?|autres|pequeñ[oa]s|grandes|de siempre|otr[oa]s|piccol[ie]|grandi|solit[ie]|altr[ie]|kleine|grote|gewone|andere|pequen[oa]s|do costume|outr[oa]s)"

_GROUPS: tuple[tuple[str, Phrases], ...] = tuple(
    (why, Phrases(*words))
    for why, words in (
        (
            "It waits for somebody's word",
            [
                *(rf"\b{_HELD[tongue]}\b[^.;!?]{{0,60}}\b(?:{_WORD[tongue]})\b" for tongue in _HELD),
                r"\b(?:freigabe|genehmigung|zusage|bestätigung) (?:kommt|folgt|steht)\b|\bnur (?:mal )?(?:reservieren|vormerken|zurücklegen)\b|\b(?:only|just) (?:reserve|put aside|pencil)\b|\bin sospeso\b|\bem suspenso\b|\ben suspens\b|\ben suspenso\b|\bon hold\b",
            ],
        ),
        (
            "It asks for a check before anything is sent",
            [
                rf"\b{_CHECK}\b[^.;!]{{0,60}}\b{_FIRST}[^.;!?]{{0,25}}\b{_SHIP}",
                rf"\b{_UNSURE}\b[^.;!?]{{0,40}}\b{_WHICH}\b",
            ],
        ),
        (
            "It holds only if something is so",
            [
                r"\b(?:sous réserve d|subject to (?!vat|tax|your terms)|vorbehaltlich|unter (?:dem )?vorbehalt|con riserva|onder voorbehoud|sob reserva|con la condición|à condition (?:que|d)|a condición|a condizione|op voorwaarde|na condição|on condition)",
                r"\bonly\b[^.;!?]{0,40}\bif\b|\bnur\b[^.;!?]{0,40}\b(?:wenn|falls|sofern)\b|\b(?:seulement|uniquement)\b[^.;!?]{0,30}\bsi\b|\b(?:s[oó]lo|únicamente)\b[^.;!?]{0,30}\b(?<!que )si\b|\b(?:solo|soltanto)\b[^.;!?]{0,30}\bse\b|\balleen\b[^.;!?]{0,40}\b(?:als|indien)\b|\b(?:só|apenas)\b[^.;!?]{0,30}\bse\b",
                rf"\b(?:otherwise|or else|if not|sonst|andernfalls|ansonsten|falls nicht|wenn nicht|sinon|(?<!que )si no|de lo contrario|altrimenti|se no|anders|zo niet|senão|caso contrário|se não)\b[^.;!?]{{0,40}}\b{_NOT}\b(?! (?:never|worry|matter|problem|schlimm|grave|importa|erg|probleem|hay problema|há problema|mind))",
                r"\b(?:if|wenn|falls|si|se|als|indien)\b[^.;!?]{3,80}[,;]? ?\b(?:go ahead|adelante|allez-y|procedete|ga (?:je|uw) gang|avancem|(?:i|we)(?:['’]d|['’]ll| would| will)? (?:take|have|order|buy|want) (?:them|it|these|those|the)|(?:nehme|nähme|nehmen|nähmen|bestelle|bestellen|hätte|hätten) (?:ich|wir)|(?:je|nous) (?:les |le |la )?(?:prend\w*|pren\w*|command\w*)|(?:los|las|lo|la) (?:compro|compramos|pido|pedimos|quiero|queremos)|me (?:lo|los|las|la) quedo|(?:li|le|lo|la) (?:prend\w+|ordin\w+)|(?:neem|nemen|bestel|bestellen|wil|willen) (?:ik|wij|we)|(?:fico|ficamos) com|encomend\w+|(?:quero|queremos)-)",
                r"\bif (?:so|that is (?:so|the case)),? (?:please )?(?:ignore|forget|cancel|skip|leave)\b",
            ],
        ),
        (
            "It names goods so that it is left open which or how many",
            [
                r"\bwhatever (?:else|quantity|amount|number|we|you (?:think|have|usually)|is (?:usual|left)|goes)\b|\bwas (?:wir |sie )?(?:sonst|üblicherweise) (?:noch )?(?:dazu|immer|haben|brauchen|nehmen)\b|\b(?:sie wissen|du weißt)\b[^.;!?]{0,12}\bwelche\b|\byou know (?:which|what|the ones?)\b|\bvous (?:voyez|savez) (?:lequel|lesquel\w+|laquelle|quoi)\b|\bya (?:sabe|saben|sabéis) (?:cuál\w*|qué)\b|\bsapete (?:già )?qual[ie]\b|\bweet (?:wel )?welk\w*\b|\b(?:já )?sabem (?:qual|quais)\b|\bqui (?:va|vont) (?:bien|avec)\b",
                rf"\b(?:some|a few|a couple|several|two|three|four|zwei|drei|vier|ein paar|einige|etwas|quelques|deux|trois|un(?:os|as)? cuant[oa]s|algun[oa]s|dos|tres|un paio|qualche|alcun[ie]|due|tre|wat|een paar|enkele|twee|drie|alguns|algumas|dois|duas|três)(?: more| weitere| noch)? (?:of|von|de|di|van|d[oae]s?|delle|dei)\b ?(?:the|those|these|den|diesen|les|ces|los|las|l[oa]s|quell[ie]|que(?:gli|i)|die|dat|de|os|as|ess[ea]s)? ?(?:{_SMALL}\b(?:(?= (?:ones?|dazu\w*|please|bitte))|[^\w]*$|(?= \w+ ?(?:dazu|mit|bei))|)|(?:stuff|zeug|spul|cosas|roba|coisas)\b)",
                r"\b(?:some|a few|ein paar|einige|quelques|unos|unas|algun[oa]s|qualche|een paar|wat|alguns|algumas)\b[^.;!?]{0,40}\b(?:as (?:usual|always)|wie (?:immer|üblich)|comme (?:d['’]habitude|toujours)|como (?:siempre|sempre|de costume)|come (?:al solito|sempre)|zoals (?:altijd|gewoonlijk)|(?:that )?(?:we|i) like)\b",
                r"\d[^.;!?]{0,60}\b(?:give or take|more or less|or thereabouts|(?:or|plus|and) (?:however many|whatever) (?:you|there|is)|however many|oder (?:was|so viele) (?:sie|ihr|du|noch|da)|ger(?:n|ne) auch mehr|mehr oder weniger|ou (?:ce que|autant que|tout ce que) vous|plus ou moins|o l[oa]s? que (?:tenga|haya|quede)\w*|m[aá]s o menos|o quell[ie] che (?:avete|ha|hai)|più o meno|of (?:wat|zoveel als) (?:u|jullie|je|er)|meer of minder|ou [oa]s? que (?:tive|houve)\w*|mais ou menos)\b",
                r"^\W*(?:and|und|et|y|e|en)\b[^.;!?]{0,30}\b(?:the usual|das übliche|le nécessaire|l['’]habituel|lo de siempre|lo habitual|il solito|la solita|het gebruikelijke|o costume|o habitual)\b",
                r"\b(?:as (?:many|much) as|so viele? wie|autant que|tant\w+ como|quant[ie] (?:ne )?(?:possibile|si può)|zoveel (?:mogelijk|als)|tant[oa]s? (?:como|quant\w+))\b[^.;!?]{0,40}\b(?:for|possible|budget|money|geht|möglich|dafür|possible|budget|posible|alcance|bastano|daarvoor|kan|possível|der)\b",
            ],
        ),
        (
            "It may cost so much and no more",
            [
                r"\b(?:keep|stay|total|totale|altogether|insgesamt|bleiben|en tout|in tutto|totaal)\b[^.;!?]{0,30}\b(?:under|below|within|unter|moins de|menos de|por debajo de|meno di|sotto|onder|minder dan|abaixo de)\b[^.;!?]{0,15}(?:[€$£]\s?\d|\d[\d.,]*\s?(?:€|\$|£|eur\b|euros?\b|pounds?\b|dollars?\b))",
                r"\b(?:no more than|at most|max(?:imum|imal)?\.?|up to|not (?:go )?over|höchstens|bis zu|nicht mehr als|nicht über|au (?:maximum|plus)|pas plus d|dépasser|máximo|como mucho|no (?:pase|pasar|supere|superar)\b|al massimo|non (?:più di|superare|oltre)|massimo|hoogstens|niet meer dan|maximaal|no máximo|não (?:pode |deve )?(?:passar|ultrapassar))\b[^.;!?]{0,25}(?:[€$£]\s?\d|\d[\d.,]*\s?(?:€|\$|£|eur\b|euros?\b|pounds?\b|dollars?\b|quid\b))",
            ],
        ),
        (
            "It asks for the price first",
            [
                r"\b(?:prices?|costs?|total|preise?|kosten|prix|coût|tarif|precios?|coste|prezz[oi]|costo|prijs|prijzen|preços?|custo)\b[^.;!?]{0,20}\b(?:first|beforehand|vorher|vorab|zuerst|d['’]abord|au préalable|antes|primero|prima|eerst|vooraf|primeiro)\b(?! (?:class|price))",
            ],
        ),
        (
            "It may stand in another order's place",
            [
                r"\b(?:replac\w+|instead of|in place of|ersetzt|anstelle|anstatt|statt|remplace|sustituye|en lugar de|en vez de|sostituisce|al posto d|invece d|vervangt|in plaats van|substitui|em vez d|no lugar d)\w*\b[^.;!?]{0,30}\b(?:orders?|bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)\b",
                r"\b(?:take|cancel|drop|leave)\b[^.;!?]{0,20}\b(?:backorders?|back orders?|earlier|previous|other|monday['’]s|last) ?(?:order|one|backorder)?\b[^.;!?]{0,10}\b(?:off|out)\b",
            ],
        ),
        (
            "It asks something of the goods",
            [
                r"\b(?:do|does|will|would|are|is) (?:these|they|those|it|this|that)\b[^.;!?]{0,12}\b(?:come with|fit|include\w*|work (?:with|on)|suitable|compatible|need)\b[^.;!?]{0,60}\?",
                r"\b(?:passen|passt|sind|ist|gehör\w+|funktionier\w+) (?:die|das|der|diese\w?|es|sie)\b[^.;!?]{0,40}\b(?:dabei|dazu|enthalten|geeignet|auch|für|zu|auf|in|mit)\b[^.;!?]{0,50}\?|\b(?:vont|va|conviennent|convient)-(?:ils|elles|il|elle)\b[^.;!?]{0,60}\?|\b(?:sont|est)-(?:ils|elles|il|elle)\b[^.;!?]{0,20}\b(?:compri\w+|livrée?s?|fourni\w*|compatibles?|adaptée?s?)\b[^.;!?]{0,60}\?|¿[^?]{0,15}\b(?:sirven?|valen?|vienen?|traen?|encajan?|caben?)\b[^?]{0,60}\?",
                r"\b(?:vanno bene|va bene|è compres[oa]|sono compres[ie]|comprend\w+|si adatt\w+)\b[^.;!?]{0,60}\?|\b(?:past|passen|zit(?:ten)?|werkt|horen)\b (?:dit|deze|die|dat|het|er)\b[^.;!?]{0,60}\?|\b(?:servem?|vêm|vem|traz\w*|cab\w+|encaix\w+)\b[^.;!?]{0,60}\?",
            ],
        ),
    )
)


def left_open(sentence: str) -> str:
    """Why a sentence leaves an order open; "" where it doesn't."""
    timed = _TIME.search(sentence) is not None
    for why, phrases in _GROUPS:
        if phrases.search(sentence) and not (timed and why.startswith("It names goods")):
            return why
    return ""


# goods kept until the money is there: "please hold it back until we have paid"
_HELD_BACK = re.compile(
    r"(?i)\b(?:hold|keep|held|wait)\b[^.;]{0,40}\b(?:until|till|back|off)\b|\b(?:zurück(?:halten|stellen)|warten|halten)\b[^.;]{0,40}\bbis\b|\bbis\b[^.;]{0,40}\b(?:zurück(?:halten|stellen)|warten)\b|\b(?:garde\w*|reten\w*|attend\w*|bloqu\w*)\b[^.;]{0,40}\b(?:jusqu\w*|tant que)"
    r"|\b(?:ret[eé]n\w*|gu[aá]rd\w*|esp[eé]r\w*)\b[^.;]{0,40}\bhasta\b|\b(?:tratten\w*|tenet\w*|aspett\w*|attend\w*)\b[^.;]{0,40}\b(?:fino|finch[eé])|\b(?:vasthouden|aanhouden|wacht\w*|houd\w*)\b[^.;]{0,40}\b(?:tot|totdat)\b|\b(?:ret\w*|guard\w*|esper\w*|aguard\w*)\b[^.;]{0,40}\baté\b"
)


_PAYING = re.compile(
    r"(?i)\b(?:pa(?:y|id)|(?:ge|be)?zahl|geld|money|pai|argent|pag|dinero|denaro|soldi|bonific|betaa?l|dinheiro)\w*"
)


def held_back(sentence: str) -> bool:
    """Whether goods are to be kept until the money is there. A share of the money that is kept ("2 %") keeps no goods."""
    return bool(_HELD_BACK.search(sentence) and _PAYING.search(sentence)) and "%" not in sentence


__all__ = ["held_back", "left_open"]
