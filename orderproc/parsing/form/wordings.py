# ruff: noqa: E501
"""How the forms of shops, clubs and catalogues word what they ask for: "(name of member)", "Street or P.O. Box", "Ihre persönliche Nummer",
"THE WINES TO, if not to the same". What every paper calls a thing stands in `addresses` and `keyvalues`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.words import bare

_NO_MATTER = (
    r"if (?:it|they|any|he|she|you) .*|if different|if not .*|optional|falls .*|wenn .*|freiwillig|si (?:elle|il|c|different|autre).*|s il y a lieu|facultatif|facultativ[oa]|opcional|optioneel"
    r"|se (?:paga|divers[oa]|diferente|diverge|for).*|si (?:paga|es).*|indien .*|als .*|please print|in (?:block )?capitals|in druckbuchstaben|en majuscules|in stampatello|en mayusculas|in blokletters|em maiusculas"
)
_TAIL = re.compile(r"[,;–-]\s*(?=(?P<tail>.+)$)|\((?P<inside>[^()]*)\)\s*:?$")
_NO_MATTERS = re.compile(rf"(?:{_NO_MATTER})")

# who may order beside private people: "Hospital / practice", "School, club or firm", "Nom de l'établissement"
_BODY = (
    r"(?:vereins|bibliotheque|biblioteca|site|store|shop|commerce|comercio|negocio|esercizio|consulta|consultorio|ambulatorio|office|branch|agency|ministry|academy|museum|hotel|restaurant|filiale|standort|geschaft|magasin|succursale|agence|tienda|sucursal|oficina|negozio|filiale|sede|ufficio|winkel|vestiging|kantoor|loja|filial|escritorio|pfarrei|pfarramt|kirchengemeinde|parrocchia|parroquia|paroisse|parochie|paroquia|congregation|school|college|university|library|hospital|clinic|practice|surgery|institut(?:e|ion)|organi[sz]ation|compan(?:y|ies)|firm|business|club|association|society|charity|parish|church|authority|department"
    r"|schule|bibliothek|bucherei|klinik|krankenhaus|praxis|verein|betrieb|unternehmen|einrichtung|behorde|dienststelle|gemeinde|amt"
    r"|establishment|etablissement|ecole|lycee|hopital|clinique|cabinet|societe|entreprise|organisme|mairie|collectivite"
    r"|centro|colegio|escuela|hospital|clinica|empresa|asociacion|entidad|organismo|ayuntamiento"
    r"|scuola|istituto|ospedale|studio|circolo|ditta|azienda|ente|associazione|societa"
    r"|ziekenhuis|praktijk|kliniek|instelling|vereniging|bedrijf|organisatie"
    r"|escola|instituto|clube|entidade|associacao|organismo|instituicao|firma)"
)
_OR_OF = r"(?: ?/ ?| (?:or|oder|ou|o|of|and|und|et|y|e|en) | )"
_NAMED = r"(?:name of|title of|name der|name des|name|nom de l|nom de la|nom du|nombre de la|nombre del|nombre de|nome dell|nome della|nome del|nome da|nome do|naam van de|naam) (?:the |your )?"
# a word for a body by itself may be the name of one ("Praxis", "Studio"); these ask for a name
_ANY_BODY = r"(?:establishment|establecimiento|estabelecimento|legal entity|behorde|firmenbezeichnung|(?:trade|legal) name|kundenname firma|(?:nom de la )?structure|denomination sociale|nombre fiscal|intestazione|(?:naam )?onderneming|designacao social|firmanaam|church name|school district|commune collectivite|ragione sociale nome|unternehmensname|ragione sociale o denominazione|denominazione(?: sociale)?|denominacion social|denominacao|nombre comercial|nome commerciale|handelsnaam|naam (?:bedrijf|instelling|organisatie|school)|nome ditta|nome (?:da )?empresa|institution|organi[sz]ation|etablissement|einrichtung|dienststelle|organisme|collectivite|entidad|organismo|ente|instelling|organisatie|entidade|instituicao|pfarrei|pfarramt|kirchengemeinde|parish|congregation|parrocchia|parroquia|paroisse|parochie|paroquia)"
COMPANIES = re.compile(
    rf"{_NAMED}{_BODY}(?:{_OR_OF}{_BODY})*|{_BODY}(?:{_OR_OF}{_BODY})+|{_ANY_BODY}"
    rf"|{_BODY} (?:name|nom|nombre|nome|naam)|(?:company|business|firm|trading|store|shop|outlet|facility|unit|dealer|retailer|team|group|troop|salon|studio) name"
    r"|firmenname|(?:laden|geschafts|vereins|schul|betriebs|kirchen|praxis|haus|instituts)name|(?:winkel|zaak|school|club|praktijk)naam|nom commercial"
)
EMAILS = re.compile(
    r"adresses? (?:electronique|mail)|(?:e ?)?mail(?:s|adresse|adres| adres| de contac?to| di contatto| contact)?|indirizzo (?:di posta elettronica|mail)|correo e|(?:o )?(?:seu|su|vostra|sua|uw|votre|ihre) e ?mail|endereco (?:eletronico|electronico|de (?:e ?mail|correio))|direccion (?:electronica|de correo(?: electronico)?)|elektronische post|electronic mail"
)
PHONES = re.compile(
    r"(?:phone|tel|telephone|telefon|telefono|telefoon|telefone) ?fax|tel (?:ufficio|thuis|werk|casa|fijo|movil)|(?:best )?(?:phone|telephone) (?:number )?to (?:reach|call) you(?: at)?|telephone (?:fixe|domicile|mobile|bureau)|tel (?:fixe|domicile|bureau|travail|mobile)|rufnummer|telefonnummer|telefoonnummer|mobilnummer|mobilfunk|handynummer|cellulare|cell|mobiel|mobielnummer|telemovel|telemovil|contact (?:number|no|phone)|phone contact|contac?to telefonico|contatto telefonico|numero (?:de )?(?:telephone|telefono|telefone|portable|movil|telemovel|cellulare)|n(?:o|r)? (?:de )?(?:telephone|telefono|telefone|tel|telefoon)|(?:day|evening|night) ?time (?:tel|telephone|phone)(?: no| number)?|(?:we call you|you can be reached|reached) (?:on|at)|extension or direct line|direct (?:line|dial)|durchwahl|ruckruf ?(?:nr|nummer)|telefonisch erreichbar(?: unter)?|tagsuber erreichbar(?: unter)?"
    r"|(?:tel|telef|telefono|telefone|telephone|telefoon)(?: (?:de|di|do|en|del))? (?:contact[oe]?|contatto|dia|giorno|journee|jour|casa|trabajo|interno|diurno|directo|direct|overdag|prive)|recapito telefonico|ligne directe|numero diretto|doorkiesnummer|extensao"
)


def names_a_body(word: str) -> bool:
    """Whether a word begins the name of many a buyer: "Mairie de Dijon", "School of Music"."""
    return re.fullmatch(_BODY, bare(word)) is not None


_WHOM = r"(?:the |your |an? |des |der |du |de la |de l |de |del |della |dello |dell |do |da |dos |van |van de |van het |van uw )?(?:member|customer|buyer|purchaser|orderer|subscriber|club ?member|mitglieds?|kunden|kaufers|bestellers|membre|client|acheteur|adherent|abonne|socio|cliente|acquirente|comprador|abbonato|lid|klant|koper|besteller|afnemer|associado|assinante)"
_NAME = r"(?:full |first and last )?(?:name|nom|nome|nombre|naam)"
_FIRM = r"(?:firm|company|business|school|institution|organi[sz]ation|firma|unternehmen|schule|societe|entreprise|ecole|etablissement|ditta|azienda|societa|scuola|ente|empresa|centro|colegio|escuela|sociedad|bedrijf|school|instelling|zaak|escola|entidade|firma)"
_OR = r"(?:or|and|oder|und|ou|et|o|e|y|of|en)"
_ROAD = r"(?:street|road|strasse|rue|voie|via|calle|straat|rua|avenida|adresse|anschrift|address|house|haus|casa|huis)"
_PARTS = (
    ("name", rf"{_NAME} (?:of )?{_WHOM}|(?:member|mitglied|membre|socio|lid|besteller|buyer)s? ?s? {_NAME}|ansprech(?:person|partner(?:in)?)|(?:sach)?bearbeiter(?:[/ ]?in)?|kontaktperson|zu handen(?: von)?|z ?hd|attention(?: of)?|(?:a l |all ?|a la )?attention de|all ?attenzione(?: di)?|(?:a la )?atencion(?: de)?|ter attentie van|t ?a ?v|ao cuidado(?: de)?|contact(?:person| person|persoon)?|person to contact|persona (?:de|di) contatt?[co]?to|pessoa (?:a contac?tar|de contac?to)|(?:authori[sz]ed|order|purchasing|purchase|main|site|customer|client) contact|contact client|purchasing agent|recipient s? ?name|name of (?:the )?recipient|einkaufer(?:in)?|(?:ihr|ihre) ansprechpartner(?:in)?|besteller in|responsable|responsavel|nombre y primer apellido|voorletters (?:en )?(?:achter)?naam|a atencao de|cardholder s? ?name|person in charge|ruckfragen an|besteller ansprechpartner|d dna|herr frau firma|(?:person )?placing (?:the |this )?order|(?:order )?placed by|person ordering|ansprechpartner/?(?: ?in)?|ansprechpartner(?:/in|in)|zu hd(?: von)?|z hd von|nominativo|(?:alla )?c a(?: di)?|alla cortese attenzione(?: di)?|naam (?:van de )?contactpersoon|naam besteller|nome (?:do |da )?contac?to|nombre (?:de )?contacto|nome (?:del )?(?:referente|contatto)|nom du (?:contact|demandeur|responsable)|name of (?:contact|person ordering|buyer)|interlocut(?:eur|rice)|referente|personne de contact|(?:who|whom|persons?) (?:to|should we) (?:ask|call|contact|speak to)(?: for)?|personne a (?:demander|joindre)|persona da contattare|a quien preguntar|te spreken(?: persoon)?|zu sprechen"),
    ("name", rf"{_NAME} (?:or|oder|ou|o|of) (?:the |la |le |der |die |de |het |a )?(?:{_FIRM}|{_BODY}|group|gruppe|groupe|grupo|gruppo|groep|razon social|raison sociale|ragione sociale|denominazione(?: sociale)?|denominacao social|firmenname|bedrijfsnaam)"),
    ("company", rf"{_FIRM} {_OR} .*|{_FIRM} (?:zusatz|complement|toevoeging|otros datos|aanvulling)"),
    (
        "street",
        (rf"{_ROAD} {_OR} (?:p ?o ?box|post ?box|box|r ?r|r ?d|r ?f ?d|rural route|postfach|boite postale|b ?p|casella postale|apartado(?: postal| de correos)?|postbus|caixa postal)"
        rf"|(?:house|haus|casa|huis) {_OR} {_ROAD}|{_ROAD} {_OR} (?:house|haus)|{_ROAD} (?:and |und |et |e |y |en )?(?:no|nr|n|number|nummer|numero|numero civico|n o|hausnummer|huisnummer|civico)|adresse de l etablissement|delivery street address|property name(?: number)? and street|adresse de rue|rue av(?:enue)?(?: bd| boulevard)?|calle avenida|via corso|straatnaam(?: en huisnummer)?|rua av(?:enida)?|voie|via e numero(?: civico)?|adresse complete|adresse exacte|(?:complete|full) address|direccion completa|indirizzo completo|volledig adres|morada completa|(?:street|rue|strasse|straat|calle|via|rua) (?:p ?o ?box|post ?box|box|postfach|b ?p|boite postale|apartado|postbus|caixa postal|casella postale)|calle plaza y (?:no|numero|n)|via piazza(?: e)? (?:n|no|numero)(?: civico)?|residing at|postal address|postanschrift|adresse postale"),
    ),
    ("name", r"(?:\w+ ){1,4}(?:or|oder|ou|o|of|ou) " + _BODY),
    ("city", r"post ?office|stad|plaatsnaam|post ?office or (?:city|town)|post ?town|town or (?:village|suburb)|city or town|ortschaft|povoacao|freguesia|commune|comune|gemeente|concelho|town city|city town|stadt ort|ort stadt"),
    ("postal_code", r"npa|zip postal|codice (?:di avviamento )?postale|c p|code p(?:ostal)?|post ?code|zip(?: ?code)?|cod(?:ice)? (?:di )?avv(?:iamento)?(?: postale)?"),
    ("place", r"c p poblacion|cap localita prov|city,? (?:st|prov|state),? (?:zip|postal code)|c p ville|npa (?:et )?(?:localite|lieu|ville)|npa localite"),
    ("region", r"prov state|province etat|estado provincia|prov(?:ince|incia|incie)?|kanton|canton|state prov(?:ince)?|county|bundesland"),
    (
        "phone",
        r"(?:tel(?:e[fp]h?on[eo]?)?|phone|fon|telefoon) (?:tagsuber|en journee|overdag|de dia|di giorno|by day|daytime|durante o dia|privat|mobil)|telephone|telefono|tel",
    ),
    (
        "place",
        (r"(?:town|city|place) (?:and|&) (?:zip|post)(?: ?code)?|(?:post(?:al)? ?code|zip(?: ?code)?) (?:and|&) (?:town|city|place)|(?:plz|postleitzahl) und (?:wohn)?ort|(?:wohn)?ort (?:mit|und) (?:plz|postleitzahl)|code postal(?: et|,)? (?:ville|commune|localite)"
        r"|cap,? citta(?: e| ,)? prov(?:incia)?|cap e (?:citta|localita|comune)|codigo postal y (?:localidad|poblacion|ciudad)|c p y (?:localidad|poblacion)|postcode (?:en|\+) (?:woon)?plaats|codigo postal e localidade"),
    ),
)  # fmt: skip
PART_WORDINGS = tuple((part, re.compile(pattern)) for part, pattern in _PARTS)
_NUMBER = r"(?:no|nr|n|n o|n a|number|nummer|numero|id|code|codigo|codice|#)"
_KEYS = (
    (
        Key.CUSTOMER,
        (
            rf"(?:your |ihre |votre |uw |su |il suo |o seu )?(?:personal|personliche|persoonlijke) {_NUMBER}|(?:votre |su |seu )?{_NUMBER} (?:personnel|personal|personale|pessoal)|(?:club )?membership {_NUMBER}|mitglieds? ?{_NUMBER}|{_NUMBER} d ?(?:e )?(?:adherent|membre)"
            rf"|{_NUMBER} (?:di|de) (?:tessera|socio|abonado|abonne|associado)|tessera {_NUMBER}|lid(?:maatschaps)? ?{_NUMBER}|(?:subscriber|reader|patron|patient|school|library|dealer|web|online|catalogue|catalog) {_NUMBER}|(?:leser|abonnenten|abo|handler) ?(?:nummer|nr)|(?:(?:existing )?(?:customer|cust)|client|clt|cli|acct|a/c|school account) {_NUMBER}|cod cli|kundenkonto ?(?:nr|nummer)|(?:no|numero|n) (?:de )?carte(?: de)? client|n tessera|klant ?code|debiteur(?:en)? ?(?:nummer|nr)|(?:votre|vos) (?:no|numero|code) (?:de )?client|(?:vs|vostro|suo) codice cliente|(?:uw|ons) klant ?(?:nr|nummer)"
            r"|(?:kunden|mitglieds) ?konto|(?:customer|client|member) account|compte client|cuenta (?:de )?cliente|conto cliente|klant(?:en)? ?rekening|conta (?:de )?cliente"
        ),
    ),
    (
        Key.ORDER_DATE,
        r"today s date|heutiges datum|datum heute|date du jour|data di oggi|data odierna|fecha de hoy|datum van vandaag|data de hoje|tag der bestellung|bestellt am|commande le|ordinato il|pedido el|besteld op|datum van bestelling|encomendado em|fecha del pedido|date of (?:purchase )?order|fecha de la orden|bestelling d d",
    ),
    (
        Key.PO,
        r"p ?o (?:number|no) required|(?:ihre|ihr) best ?(?:nr|nummer)|auftrags ?(?:nr|nummer) kunde|n(?:o)? ?b ?c|uw opdracht ?(?:nummer|nr)|opdracht ?(?:nummer|nr)|bestelnummer klant|nota encomenda|(?:ref|reference) (?:du )?client|(?:vos|su|uw|vs|v|sua|vossa) ?/?ref(?:s|erences?|erencia|erentie|a)?|(?:cust|client|customer) (?:order|po) (?:no|number|nr|ref)|(?:school|district|company|dept|department) (?:p ?o|purchase order|order)(?: (?:no|number))?|vos references?|v ref(?:erence)?|v/?ref|vs ref(?:erence)?|(?:order|po) ref(?:erence)?(?: (?:no|number))?|purchase ref(?:erence)?|(?:ihre|eure) ref(?:erenz)?(?: ?nr)?|(?:votre|vos) commande(?: no| n)?|(?:vs|vostro) ordine(?: no| n)?|(?:su|vuestro) (?:no|numero) de pedido|uw (?:order|bestel) ?(?:nr|nummer)|(?:your|ihr|votre|vos|su|vostro|vs|uw|vosso|v) (?:mark|sign|zeichen|repere|marca|segno|kenmerk|merk|sigla)|(?:mark|repere|zeichen|kenmerk) (?:of the )?(?:buyer|acheteur|kaufer|koper)",
    ),
)
_KEY_PATTERNS = tuple((key, re.compile(pattern)) for key, pattern in _KEYS)


def unwrapped(text: str) -> str:
    """A label without the brackets around it and without what it says of when it is to be filled in: "(firm, if it pays)" is "firm"."""
    text = text.strip()
    inner = re.fullmatch(r"\(([^()]+)\)?|([^()]+)\)", text)
    text = (inner[1] or inner[2]).strip() if inner else text
    for match in _TAIL.finditer(text):
        tail = bare((match["tail"] or match["inside"] or "").replace("'", " ")).strip(" .:")
        if match.start() and _NO_MATTERS.fullmatch(tail):
            return text[: match.start()].strip(" ,")
    return text


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    words = bare(unwrapped(text).replace("'", " ").replace("’", " "))
    return " ".join(re.sub(r"[/,+&().:]", " ", words).split())


@lru_cache(maxsize=4096)
def part_worded(text: str) -> str | None:
    """Which part of an address a form's own wording asks for."""
    words = _plain(text)
    return next((part for part, pattern in PART_WORDINGS if pattern.fullmatch(words)), None) if words else None


@lru_cache(maxsize=4096)
def key_worded(text: str) -> Key | None:
    """What of the order's head a form's own wording asks for."""
    for part in (text, *text.split(" / ")):  # in two languages
        words = _plain(part)
        key = next((key for key, pattern in _KEY_PATTERNS if pattern.fullmatch(words)), None) if words else None
        if key is not None:
            return key
    return None


_WHOM_TO_ASK = re.compile(
    r"\b(?:contact(?! name)\w*|contac?to|contatto|kontakt\w*|ansprech\w*|contactpersoon|ruckfragen|referente|interlocut\w+)\b"
)


def asks_whom_to_ask(text: str) -> bool:
    """Whether a label asks for the person to call, beside whoever orders: "Persona de contacto", "Contact"."""
    return _WHOM_TO_ASK.search(bare(text)) is not None


_AND = r"(?:and|und|et|y|e|en|&|\+)"
_ALL = re.compile(
    rf"(?:your |ihr |votre |vos |su |sus |uw |il suo |o seu )?(?:full )?(?:name|nom|noms|nome|nombre|naam) ?{_AND} ?(?:your |full |postal |ihre |votre |su |uw )*(?:address|adresse|anschrift|indirizzo|direccion|domicilio|adres|morada|endereco)\b.*"
)


def asks_for_all(text: str) -> bool:
    """Whether a heading asks for name and address in one, on lines without captions."""
    words = _plain(text)
    return len(words) < 70 and _ALL.fullmatch(words) is not None


_LEFT_EMPTY = re.compile(
    r"(?:middle )?initials?|m i|apt(?: ?(?:no|nr|number|suite))?|suite|(?:date of birth|born|geburtstag|geburtsdatum|geb(?:oren)?(?: am)?|nee? ?e? le|ne le|date de naissance|nato a?|data di nascita|nacido a|fecha de nacimiento|geboren op|geboortedatum|data de nascimento)"
)


def is_left_empty(text: str) -> bool:
    """Whether print asks for what no order needs, and is no writing: a middle initial, a date of birth."""
    return _LEFT_EMPTY.fullmatch(_plain(text).replace(" #", "").replace("#", "").strip()) is not None


_MANNER = frozenset(
    (
        "print type capital capitals block letter letters uppercase clearly legibly plainly druckbuchstaben druckschrift blockschrift grossbuchstaben deutlich leserlich"
        " majuscule majuscules capitales capitale imprimerie lisiblement mayuscula mayusculas imprenta molde clara claramente stampatello leggibile leggibilmente chiaramente"
        " blokletters hoofdletters duidelijk leesbaar maiusculas maiuscula imprensa legivel legivelmente"
    ).split()
)
_FILLING = frozenset(
    (
        "please or and use write complete fill out in only all here entries the form this using ink black blue ballpoint pen a with with your answers"
        " bitte und oder ausfullen schreiben sie gut lesbar in mit nur alle angaben kugelschreiber das formular vollstandig"
        " merci de d ecrire ecrivez remplir remplissez completer lettres lettre en et ou caracteres s il vous plait svp p v veuillez noir encre"
        " por favor escriba escribir rellene rellenar complete con letra de y o e a"
        " scrivere scriva compilare compili si prega di modo carattere caratteri maiuscolo per favore"
        " schrijf schrijven invullen vul gebruik u b aub gelieve svp"
        " preencha preencher escreva em com letras"
    ).split()
)


def instructs(text: str) -> bool:
    """Whether print says how the form is to be filled in: "Please print", "Bitte in Druckbuchstaben", "Schrijf in blokletters"."""
    words = re.sub(r"[/,+&():.!–-]", " ", bare(text).replace("'", " ").replace("’", " ")).split()
    known = all(word in _MANNER or word in _FILLING for word in words)
    return 1 < len(words) <= 12 and known and any(word in _MANNER for word in words)


_FORM = re.compile(
    r"\b(?:order (?:form|blank|sheet|slip|card|coupon|list|pad)|bestell ?(?:formular|schein|zettel|blatt|karte|coupon|liste|bogen|vordruck)|bestellung|bestel ?(?:bon|formulier|lijst|kaart|blad)|bestelling"
    r"|(?:bon|feuille|fiche|formulaire|bulletin|carte|coupon) de commande|(?:hoja|formulario|cupon|nota|boletin|impreso) de pedido|(?:modulo|scheda|buono|foglio|cedola) d ?(?:i )?ordine"
    r"|(?:nota|folha|cupao|formulario|boletim|impresso) de encomenda|purchase order)\b"
)


def names_a_form(text: str) -> bool:
    """Whether print is the title of a form for orders: "Uniform Order Form", "Bestellzettel Vereinskleidung"."""
    words = " ".join(re.sub(r"[^\w ]", " ", bare(text).replace("'", " ")).split())
    return 0 < len(words.split()) <= 6 and not any(c.isdigit() for c in words) and _FORM.search(words) is not None


_FRIEND = re.compile(
    r".*\b(?:friends?|freund(?:e|in|en)?|ami|amie|amis|amic[oai]|amig[oa]s?|vriend(?:in|en)?|bekannte[nr]?|kenniss?en)\b.*"
)


def of_a_friend(text: str) -> bool:
    """Whether a heading is for somebody else than who orders: "Send our free catalogue to a friend"; "Friends" may be one of the ways in which
    one heard of the shop."""
    words = _plain(text)
    return len(words.split()) > 2 and _FRIEND.fullmatch(words) is not None


_DIFFERENT = re.compile(
    r"(?:only )?if (?:it goes to |to |not to |not )?(?:another|different|other|the same|elsewhere)\b.*|(?:nur )?(?:falls|wenn|sofern) (?:abweichend|anders|verschieden|nicht)\b.*|si (?:different|autre|elle est differente|distint|diferente)\w*.*"
    r"|s il y a lieu|se (?:divers|diferente|diferentes|differente)\w*.*|indien (?:anders|afwijkend)\b.*|als (?:anders|dat een ander)\b.*"
)


_SAYS_DIFFERENT = re.compile(
    r"(?:\w+ ){0,5}(?:abweich\w*|differs?|different\w*|divers[oaie]|distint[oa]s?|afwijk\w*)(?: \w+){0,3}"
)


def other_address(text: str) -> str | None:
    """What a heading names whose tail says that the block is for another address, if there is one: "THE WINES TO, if not to the same"
    is "THE WINES TO"; None where it says no such thing."""
    for match in re.finditer(r"[,;(–-]|\s(?=\S)", text):
        tail = bare(text[match.end() :].replace("'", " ")).strip(" .:)")
        behind_sign = match.group().strip() and _SAYS_DIFFERENT.fullmatch(tail)
        if match.start() and (_DIFFERENT.fullmatch(tail) or behind_sign):
            return text[: match.start()].strip(" ,;(")
    return None


_ARTICLE = re.compile(r"(?i)^(?:the|der|die|das|den|la|le|les|l['’]|il|lo|gli|el|los|las|o|os|as|de|het)\s*(?=\S)")


def without_article(text: str) -> str:
    """ "THE INVOICE TO" as "INVOICE TO"."""
    return _ARTICLE.sub("", text, count=1)
