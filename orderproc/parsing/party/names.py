# ruff: noqa: E501
"""Which words make a firm, a street, a place inside a building: vocabulary for telling the lines of an address apart."""

from __future__ import annotations

import re
from functools import lru_cache

from orderproc.parsing.kept import kept
from orderproc.parsing.party.openhours import says_open
from orderproc.parsing.words import fold

COMPANY = kept(
    r"(?i)\b(?:inc|llc|e\.?i\.?r\.?l|e\.?u\.?r\.?l|sasu|scop|scea|gaec|cic|c\.i\.c|cio|coop|co-op|co-operative|cooperativ[ae]|coopérative|sp\. z o\.? ?o|s\.r\.o|d\.o\.o|kft|k\.k|pvt|pte|sdn|bhd|kgaa|gbr|soc\.? ?coop|s\.c\.(?:l|r\.l)|scarl|onlus|e\.u|a/s|l\.l\.c|ltd|limited|corp|corporation|co|company|companies|g?gmbh|mbh|ag|kg|ohg|e\.?\s?k|e\.\s?v|ug|s\.?\s?[aà]\.?\s?r\.?\s?l|sagl|klg|gesbr|partg|partg mbb|scrl|commv|v\.o\.f|asbl|vzw|eireli|ipss|s\.?a\.?s|s\.?a\.?u?|s\.?l\.?u?|s\.?r\.?l|s\.?p\.?a|s\.?n\.?c|b\.?v|n\.?v|bvba|vof|plc|llp|lp|pty|lda|ltda|oy|ab|as|aps|"
    r"school|schools|university|college|academy|district|department|dept|hospital|clinic|church|library|museum|hotel|restaurant|cafe|café|bakery|nursery|outfitters|inn|lodge|farm|farms|gardens?|shop|store|stores|supply|supplies|industries|group|partners|associates|services|solutions|systems|"
    r"international|enterprises|holdings?|foundation|institute|center|centre|association|society|club|bank|studio|studios|works|labs?|laboratories|technologies|tech|manufacturing|mfg|trading|imports?|exports?|bros|brothers|sons|county|city of|town of|state of|"
    r"schule|universität|gymnasium|krankenhaus|praxis|klinik|verein|gärtnerei|werkstatt|handel|bau|amt|école|lycée|mairie|hôpital|société|escuela|colegio|ayuntamiento|scuola|comune|ospedale|ziekenhuis|gemeente|stichting|escola|câmara|"
    r"and sons|& sons|& daughters|hardware|books|bookshop|toys|tools|electric|electronics|plumbing|pharmacy|market|mercantile|outfitters?|brewing|press|theatre|theater|council|parish|ministry|agency|office|laboratory|factory|mills?|kindergarten|preschool|kettle|tavern|tea ?rooms?|tap ?rooms?|coffee ?house|roasters|pub|bistro|kitchen|boutique|salon|gallery|architects|consulting|logistics|transport|energy|medical|dental|health|"
    r"stadtwerke|stadt|(?:markt|stadt|orts|samt|verbands|einheits)?gemeinde|landratsamt|autohaus|gasthof|gasthaus|hof|apotheke|buchhandlung|metallbau|tischlerei|schreinerei|bäckerei|metzgerei|klinikum|kita|kindergarten|ingenieurbüro|malerbetrieb|haustechnik|elektro|druckerei|brauerei|weingut|hochschule|institut|stiftung|verband|behörde|"
    r"établissements?|ets|librairie|mairie|garage|hôtel|menuiserie|pépinières?|quincaillerie|boulangerie|pharmacie|imprimerie|atelier|ateliers|cabinet|clinique|université|collège|crèche|commune|association|"
    r"ferretería|suministros|librería|talleres|construcciones|viveros|papelería|distribuciones|comercial|hospital|universidad|instituto|farmacia|panadería|restaurante|taller|"
    r"fratelli|f\.lli|ferramenta|libreria|officina|officine|vivai|cartoleria|ristorante|elettroforniture|tipografia|istituto|università|liceo|azienda|studio|"
    r"bakkerij|boekhandel|drukkerij|installatiebedrijf|tuincentrum|basisschool|apotheek|garagebedrijf|aannemersbedrijf|groothandel|kwekerij|universiteit|"
    r"ferragens|livraria|padaria|câmara municipal|viveiros|papelaria|construções|comércio|farmácia|universidade|metalúrgica|oficina)\b\.?"
    r"|\b(?:practice|surgery|vets?|veterinary|trust|charity|guild|brewery|winery|vineyards?|dairy|deli|orchards?|stables|ranch|joinery|motors|catering|florists?|pottery|playgroup|scouts|guest ?house|b&b|congregation|academy trust|priory|abbey|monastery|hospice|fire (?:station|brigade|board|service)|residencia|casal"
    r"|munic[ií]pio|prefeitura|c[âa]mara municipal|kinderhaus|kindertagesstätte|kinderladen|jugendhaus|wohnheim|pflegeheim|seniorenheim|krippe|diakonie|caritas|feuerwehr|biblioteca|bibliothèque|médiathèque|bibliotheek|stadtbücherei|bücherei|praktijk|dierenarts|tandarts|kliniek|asiel|manege|kapsalon|vereniging|slagerij|bloemist|camping|kirchengemeinde|pfarramt|förderverein|hofladen|cafè|caffè"
    r"|domaine|auberge|brasserie|ferme|comité|cse|paroisse|laboratoire|érablière|scierie|traiteur|boucherie|coiffure|crémerie|centre|foyer|ehpad|cantine"
    r"|clínica|asociación|bodegas?|peluquería|hostal|parroquia|ies|ceip|panificadora|carpintería|laboratorios?|associazione|merceria|macelleria|panificio|pasticceria|parrocchia|trattoria|osteria|agriturismo|cantina|clinica|salumeria"
    r"|associação|agrupamento|junta de freguesia|paróquia|talho|pastelaria|restaurante|adega|mercearia|clínica)\b"
    r"|\w{3,}(?:praxis|praktijk|kliniek|apotheke|apotheek|zentrum|centrum|verband|bouw|laden|markt|brouwerij|brauerei|bäckerei|bakkerij|metzgerei|schreinerei|tischlerei|gärtnerei|hotel|café|schule|school|gymnasium|krankenhaus|klinik|werke?|technik|handel|betrieb|bedrijf|verlag|bedarf|versand|handlung|werkstatt|kirche|verein|genossenschaft|winkel|handel|werken)\b"
)
STREET = kept(
    r"(?i)^(?:\d{1,6}(?:[-/]\d+)?\s?[a-z]?,?\s+\S|.*\b(?:str(?:\.|aße|asse)|straße|strasse|gasse|weg|allee|platz|ring|damm|ufer|chaussee|straat|laan|plein|gracht|kade|dreef|singel)\s*\d|.*(?:straße|strasse|str\.|weg|gasse|allee|platz|straat|laan|plein|gracht)\b.*\d|"
    r"(?:rue|avenue|av\.|bd|boulevard|place|chemin|impasse|allée|quai|route|via|viale|piazza|corso|largo|vicolo|calle|c/|c\.|avda\.?|avenida|plaza|paseo|pº|carrer|carretera|ctra\.?|rua|praça|travessa|estrada|rúa)\s+\S|p\.?\s?o\.?\s?box\b|(?:gpo|private|locked) (?:box|bag)\b|casella postale\b|c\.?p\.? \d|apdo\.?\b|caixa postal\b|boîte postale\b|(?:psc|cmr|cs|hc|rd|rfd)\s?\d|(?:rural|star|highway contract) route\s\d|ul\.\s|al\.\s|plot\s(?:no\.?\s)?\d|n\d{4,5}\s|postfach\b|apartado\b|bp\s\d|postbus\b|rr\s?\d|"
    r"(?:am|an(?: de[rnm])?|im|in de[rnm]|auf(?: de[rnm])?|zu[mr]|unter(?: de[rnm])?|hinter(?: de[rnm])?|vor(?: de[rnm])?|beim|bei de[rnm]|über de[rnm])\s+(?!(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b)[^\W\d][^\d,;:?!]{2,30}\s\d{1,3}(?:\s?[-–/]\s?\d{1,3})?\s?[a-z]?$|"
    r".*\b(?:street|avenue|road|drive|lane|way|hill|bridge|park|farm|mill)\s(?:industrial|trading|business|retail|enterprise|distribution|commerce)\s(?:estate|park|centre|center|units)$|"
    r".*\b(?:street|avenue|road|drive|lane|boulevard|highway|parkway|terrace|crescent|square|quays?|row|mews|close|grove|parade|esplanade|promenade|wynd|tower|house|building|mill|wharf|st\.|ave\.?|rd\.?|blvd\.?|dr\.)\s*,?(?:\s*(?:n\.?e\.?|n\.?w\.?|s\.?e\.?|s\.?w\.?|n\.?|s\.?|e\.?|w\.?|\d+\w*|suite.*|apt.*|#.*|unit.*|floor.*))?$|unit\s+\d"
    r"|(?:sente|sentier|traverse|cours|passage|montée|venelle|cité|voie|promenade|faubourg|strada|piazzale|lungomare|contrada|borgo|salita|traversa|circonvallazione"
    r"|ronda|rambla|camino|pasaje|glorieta|travesía|cuesta|alameda|beco|calçada|praceta|ladeira|caminho|rodovia|rod\.)\s+\S.*\s\d{1,4}\s?[a-z]?$)"
)
STREET2 = kept(
    r"(?i)^(?:suite|ste\.?|apt\.?|apartment|unit|floor|fl\.?|room|rm\.?|bldg\.?|building|dock|door|gate|lot|hinterhaus|etage|\d+(?:st|nd|rd|th) floor|#|piso|planta|esc\.|bât\.?|bâtiment|appt\.?|interno|scala|c/o|dept\.?|mail ?stop|ms|attn dock|hs\.?|haus|halle|tor|rampe|gebäude|eingang|etg\.?|og|stock|stiege|porte|escalier|étage|entrée|quai|hall|portal|puerta|nave|palazzina|int\.?|verdieping|ingang|andar|bloco|pav\.?)\b"
    r"|^(?:appart(?:ement|amento)|apartamento|apto?\.?|app\.?|kamer|bus|bte\.?|boîte|wohnung|whg\.?|woning|flat) (?:n[.º°]* ?)?\d{1,4}\s?[a-z]?$"
    r"|^(?:\d{1,2}\.? ?(?:og|stock|etage|étage|verdieping|piso|piano|andar|floor)|(?:\d+(?:st|nd|rd|th)|ground|first|second|third|fourth|fifth|top) floor|(?:\d+(?:er|e|ème|º|ª|o|a)\.?) (?:étage|etage|piso|planta|piano|andar)).*$"
    r"|^(?:(?:main|rear|back|side|staff|service|kitchen|goods|tradesmen['’]?s?|north|south|east|west) entrance|(?:liefer(?:anten)?|personal|waren|hinter|neben|haupt|dienst)eingang|(?:dienst|leveranciers|personeels|hoofd|achter|zij)-?ingang|entrée (?:de service|fournisseurs?|livraisons?)|entrada (?:de servicio|de proveedores|de serviço|de fornecedores)|ingresso (?:di servizio|fornitori|merci))\b(?:\s\S+){0,3}$"
    r"|^(?:(?:main|central|goods|rear|north|south|east|west) )?(?:receiving|loading|delivery|goods[- ]in|warehouse|wareneingang|warenannahme|laderampe|magazzino|almacén|réception|magasin|magazijn|armazém)\b(?!.*\b(?:inc|llc|ltd|gmbh|s\.?l|s\.?a)\b)(?:\s\S+){0,3}$"
)
_GIVEN = frozenset(
    """aaron adam alan albert alejandro alex alexander alice alfred ana anders andre andrea andreas andrew angela anke ann anna anne annette anneke annemarie
    anthony antoine antonio anton arthur astrid audrey barbara beatrice beatriz ben benjamin bernard bernd betty birgit björn bob bram brenda brian bruce bruno
    camille carl carla carlos carmen carol caroline carsten catarina catherine charles charlotte chiara chloe chris christa christian christina christine christoph
    christopher claire clara claudia claus colin cristina cynthia dana daniel daniela david deborah denise dennis diana diane diego dieter dirk dominique donald
    donna dora dorothy douglas duarte edith eduardo edward eileen elena elisabeth elizabeth ellen elsa emily emma enrico eric erik erika ernst esther eugene eva
    evelyn fatima felix femke fernando florian frances francesca francesco francis francisco francois frank franz fred frederic frieda fritz gabriel gabriele gary
    george georg gerald gerard gerd gerhard gertrud gijs giovanni giulia giuseppe gloria gonzalo gordon grace greg gregory guido guillaume gunter gustav hannah hans
    harald harold harriet harry heather heidi heike heinz helen helena helene helga helmut henri henry herbert hermann holger hugo ian ida ignacio ilse imogen ines
    inge ingrid irene iris isabel isabelle ivan jack jacob jacqueline jacques jake james jan jane janet janice jason javier jean jeff jeffrey jennifer jens jeremy
    jerome jessica jim joan joana joanna joao joe joel joerg johan johanna johannes john jonas jonathan joost jorge jose joseph josef joyce juan judith judy julia
    julian julie jurgen justin karen karin karl katharina katherine kathleen kathryn kathy katrin keith kelly ken kenneth kevin kim klaus koen konrad kristin kurt
    larry lars laura laurence laurent lea lena leo leon leonard leslie lewis liam linda lisa lorenzo louis louise luc luca lucas lucia luis luigi lukas luke lydia
    maggie manfred manuel marc marcel marcia marco marcus margaret margit maria mariana marianne marie marijke marilyn mario marion mark markus marla marta martha
    martin martina marvin mary mateo mathieu matteo matthew matthias maureen maurice max maximilian megan melanie melissa mia michael michel michele michelle miguel
    mike mildred mohamed monica monika monique nancy naomi natalie nathalie nathan neil nicholas nicolas nicole nico nils nina noah nora norbert norman nuno odile
    olga oliver olivia oscar oskar otto pablo pamela paolo pascal patricia patrick paul paula pauline pedro peggy peter petra philip philippe phillip pierre pieter
    pilar priya rachel rafael rainer ralf ralph ramon raul ray raymond rebecca regina reinhard rene renate ria ricardo richard rick rita rob robert roberto rocio
    roger roland rolf roman ronald rosa rose rosemary ruben rudolf rui russell ruth ryan sabine sally sam samantha samuel sandra sanne sara sarah scott sean
    sebastian sergio sharon sheila shirley silvia simon simone sofia solene sonia sonja sophie stefan stefano stella stephan stephanie stephen steve steven stewart
    stuart sue susan susanne suzanne sven sylvia sylvie tamara tamsin tanja ted terence teresa terry theodor theresa therese thierry thomas thorsten tiago tim
    timothy tina tobias todd tom tomas tony tracy udo ulrich ulrike ursula ute uwe valerie vera veronica veronika victor victoria vincent viola virginia vivian
    volker walter wanda warren wayne wendy werner wilhelm willem william wilma wolfgang yolanda yves yvonne zoe
    abdul adriana agnes agnieszka ahmed aisha alain alba aleksandra alessandra alessandro alessia alexandra alexandre alexis ali alicia aline
    alison amal amelie amina amir amy anais anastasia andreia anita anja annalisa annika antonella antonia antonietta antti aoife arjan armando
    arnaud arne arno aurelie axel aziz bart bartosz bastian beate beatrix benedikt benoit berta bianca blanca boris brigitta brigitte bronwyn
    caio callum camila candice carina carles carlo carlotta carole carolina cathy cecile cecilia cedric celine cesar chantal charlene cheryl
    ciara claudine claudio clemence clemens coby colette colleen conchita consuelo coralie corinna corinne cornelia cosimo craig custodio cyril
    daan damian damien daniele danielle danilo danuta dario darren davide delphine denis dimitri domenico eamonn edoardo edouard elaine eleanor
    eleonora eliane elias elisa elise elodie eloise emanuele emil emilia emilio emmanuel emmanuelle enrique eoin erwin esteban estelle ettore
    eugenio evan ewa fabian fabien fabienne fabio fabrice fabrizio fanny federica federico felicia felipe ferdinand fergus fernanda filipa
    filipe filippo fiona flavia florence florent franca franco franziska frederik frederique fredrik freya gareth gavin gemma genevieve geoffrey
    gerardo gethin ghislaine giacomo gianluca gianni gilles gillian gines ginevra giorgia giorgio giuliana giuliano glenn goncalo graham
    graziella greta hamish hana hanneke hassan hatice hector hedwig henning henrik henrique herve hilde hiroshi horst hubert hugh ibrahim ilaria
    ilona imke inaki inigo inmaculada ioana irena irina irma isabella ismael iva ivana ivo jaap jacopo jacqui jaime jakob jamal jamie jana
    jasper javi jeanne jeannette jelle jennie jenny jeroen jesper jill joaquin jochen joelle johann jolanda jonathon joris josefa josefina
    josephine josiane josie judit juliane julien juliette jutta kasper katarzyna kate kathrin katia katja kerstin kieran kirsten kirsty klaas
    krzysztof laetitia latifa leah leila leonardo leonie leonor leticia lidia liesbeth lieve lionel livia lorena loretta lorna lotte luciano
    lucie lucien ludovic luigia luisa luise luuk lynn maarten mads magali magdalena mahmoud malcolm manuela marcelo marcin marek margarida
    margarita margaux margherita marieke mariella marina marisa marit maritza marjolein marko marleen marlene martine massimo mathias mathilde
    matilde maurizio mauro maxime mercedes merijn micaela michal micheline mikael mireille mirella miriam mirjam mohammed moira morag muriel
    mustafa nadia nadine natalia natascha nerea niall nicola nicoletta nicolo niels nigel noelle noemi nuria oisin olaf olivier orla osman owen
    padraig paloma paola paulo peer penelope perrine petr philipp pia pieternel piotr quentin raffaele raffaella ramona raphael raquel regine
    reiner remi remy renata renato renaud rhys riccardo rodrigo roel romain ronan rosalie rosanna rosella roxane ruud sabrina salvatore samir
    samira sarina saskia saverio sebastien selina serge severine sigrid silke silvana simona siobhan sjoerd sofie soren stefania stefanie
    stephane stijn svenja sylvain sylviane tania tatiana tessa teun thea thibault thijs thilo thorben tiziana tomasz torsten trevor tristan
    trudy ulla umberto uschi valentina valeria vanessa vasco vincenzo virginie vito vitor vittoria vittorio wiebke wieland wim wojciech wouter
    xavier yann yannick yasmin youssef yusuf yvette zoltan""".split()
)
HONORIFIC = kept(
    r"(?i)^(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir|herrn?|frau|fr|mme|mlle|m|madame|monsieur|sr|sra|srta|d|dña|don|doña|sig|sig\.ra|sig\.na|signora?|señora?|senhora?|dhr|mevr|mevrouw|mejuffrouw|mw|de heer|exmo|exma|sister|brother|father|lt|sgt|ssg|capt|cpl|cllr|hna|hno|geom|ing|dipl\.?-?\s?ing|avv|dott|dott\.ssa|dr\.ssa|suor|s[oœ]eur|père|arq|mag|eng\.?º?)\.?\s+\S"
)


# what somebody is in a firm: no part of an address
_JOB = kept(
    r"(?i)(?:[^\W\d]+\s|& ){0,4}(?P<job>(?:manager|buyer|director|owner|officer|assistant|clerk|administrator|coordinator|supervisor|bursar|treasurer|president|secretary|principal|librarian|sekretär(?:in)?|secrétaire|secretaris|segretari[oa]|secretari[oa]|secretári[oa]|\w*leiter(?:in)?|(?!rohr|wasser|gas|strom|zu)\w*leitung|\w+manager(?:in)?|\w*assistent(?:in|e)?|geschäftsführer(?:in)?|\w*einkäufer(?:in)?|sachbearbeiter(?:in)?|\w*assistenz|(?:maler|schreiner|tischler|elektro|dachdecker|bäcker|konditor|metzger|fleischer|installateur|kfz-?|schlosser|gärtner|maurer|friseur|fliesenleger|steinmetz|handwerks|haus)meister(?:in)?|(?<![^\W\d]\s)(?:(?:maître )?artisane?s?\b|artigian[oa]|artesan[oa]|artesã|artesão)"
    r"|responsable|directeur|directrice|acheteu(?:r|se)|jefe|capataz|encargad[oa]|gerente|responsabile|inkoper|beheerder|administrateur|comprador[a]?|diretor[a]?"
    r"|engineer|store(?:s)?(?:keeper|man|person)|gardener|mechanic|\w*ingenieur(?:in)?|lagerist(?:in)?|ingénieure?|magasini(?:er|ère)|mécanicien(?:ne)?|ingenier[oa]|almacener[oa]|mecánic[oa]|jefa|ingegnere|meccanico|engenheir[oa]|mecânic[oa]|\w+chef|chef-kok|monteur|dierenarts|praktijkhouder|bedrijfsleider|co[öo]rdinator|docente?|leerkracht|conciërge|penningmeester|voorzitter|magazijnchef|\w*(?:tier|zahn)?(?:arzt|ärztin)|\w*lehrer(?:in)?|lehrkraft|hausmeister(?:in)?|kassenwart(?:in)?|kassierer(?:in)?|vorsitzende[r]?|küchenchef(?:in)?|pfarrer(?:in)?"
    r"|enseignante?|professeure?|trésori(?:er|ère)|présidente?|comptable|vétérinaire|documentaliste|intendante?|assistante|profesora?|maestr[oa]|tesorer[oa]|presidenta|contable|veterinari[oa]|directora|coordinadora?|propietari[oa]|administradora?"
    r"|insegnante|tesoriere|amministrat(?:ore|rice)|direttore|direttrice|coordinat(?:ore|rice)|proprietari[oa]|capocantiere|magazzinier[ea]|professora?|tesoureir[oa]|contabilista|veterinári[oa]|proprietári[oa]|coordenadora?|bibliotecári[oa]|rececionista|responsável|encarregad[oa]|presidente(?=\sd(?:[aeo]|el)\s)|administrativ[oa]|bibliothekar(?:in)?|bibliothécaire|bibliotecari[oa]|bibliothecaris|econom[oa]|économe|gestionnaire|gestor[a]?)|(?:head|capo|hoofd|chefe?|cheffe)(?=\s(?:of|d[ae]|di|del|do|van)\s)|(?:head ?teacher|teacher|chef|caretaker|foreman|partner|proprietor|founder|accountant|bookkeeper|technician|veterinarian|veterinary surgeon|vet|nurse|curator|chair(?:man|woman|person)|ceo|cfo|coo)(?=$|\s(?:of|for)\s))(?:\s(?:of|des?|du|di|del|der|van|für)?\s?[^\W\d]+){0,3}"
    r"|inhaber(?:in)?|gérante?|titolare|eigenaar|zaakvoerd(?:er|ster)|gedelegeerd bestuurder|bestuurder|administrateur délégué|legale rappresentante|sócio-?gerente"
)
DEPARTMENT = kept(
    r"(?i)^(?:afd|abt|dept|dep|dpto|d[ée]pt|uff|serv)\.\s|\b(?:purchasing|procurement|accounts payable|(?:purchase|bought|sales) ledger|(?:purchase|order)s? dept\.?|receiving|shipping|maintenance|facilities|stores|materials management|department|dept\.?|division|abteilung|\w+abteilung|abt\.|einkauf|zentraleinkauf|beschaffung|\w*beschaffungs\w+|vergabestelle|economato|provveditorato|inkoopafdeling|serviço de \w+|serviço \w+|servicio de \w+|servizio \w+|settore \w+|setor de \w+|wareneingang|warenannahme|buchhaltung|service (?:des )?achats|service \w+|services? (?:techniques?|généraux)|comptabilité|departamento|dpto\.?|depto\.?|compras|almacén|contabilidad|ufficio|reparto|afdeling|inkoop|magazijn|administratie|departamento de compras|secretar[ií]a|secr[eé]tariat|secretariaat|sekretariat|segreteria|facilitair (?:bedrijf|beheer)|technischer? dienst|hauswirtschaft|services? (?:économiques?|hôteliers?)|servicios? \w+|servizi \w+|serviços \w+|tesouraria|tesorer[ií]a|trésorerie|contabilidade|contabilità|boekhouding|(?:central kitchen|zentralküche|cuisine centrale|cocina central|cucina centrale|cozinha central|centrale keuken)|(?:finance|school|front|accounts|estates|bursar'?s?|head) office|amt für \w+"
    r"|parques y jardines|parks (?:and|&) recreation|public works|obras públicas|espaces verts|verde pubblico|grünflächen\w*|bauhof|groenvoorziening|espaços verdes|acquisitions?|acquisizioni|adquisiciones|aquisições|erwerbung|serials|periodicals|(?:mail|post) ?room|goods inwards?|\w*(?:rechnungs|post|zahl|material|annahme|ausgabe)stelle)\b"
)
# a part of a university, a hospital or an office, named below or above the whole of it
PART_OF_BODY = re.compile(
    r"(?i)^(?:(?:institut[eo]?|instituut|lehrstuhl|fachbereich|fakultät|faculty|faculté|facultad|facoltà|faculdade|faculteit|cátedra|cattedra|vakgroep|laborator(?:y|io|ium)|laboratoire|zentrum|cent(?:re|er)|centro|school|college|département|departamento|dipartimento|chair|section|sektion|sectie|klinik|clinic|clinique|clínica|clinica)"
    r"\s(?:für|of|for|de|des|du|di|del|dell[ao]|da|do|voor|van)\b|(?:institut|laboratoire|département|dipartimento) d[’'])"
)
# a part of a house or of what is in it, below its name: "Church Office", "Biblioteca", "Sekretariat"; by itself it may be a firm
_PART = (
    r"(?:[^\W\d]+ )?(?:office|library|workshop|kitchen|canteen|reception|laboratory|lab|staff ?room|classroom|art room|music room|vestry|bursary|stock ?room|theatre|ward|nursery|shop|bar|farm|gym|campus|annexe?|lodge)"
    r"|\w*(?:sekretariat|bücherei|bibliothek|mediathek|küche|mensa|kantine|werkstatt|labor|verwaltung|hausmeisterei|pforte|büro|lehrerzimmer|station \w+|fachschaft \w+)"
    r"|(?:secrétariat|bibliothèque|médiathèque|cdi|atelier|cuisine|cantine|intendance|laboratoire|accueil|bureau|loge|économat|sacristie)(?: [^\W\d]+){0,2}"
    r"|(?:secretar[ií]a|biblioteca|taller|cocina|comedor|laboratorio|conserjería|recepción|oficina|administración|sacristía)(?: [^\W\d]+){0,3}"
    r"|(?:segreteria|officina|cucina|mensa|portineria|amministrazione|ufficio|sagrestia|bidelleria)(?: [^\W\d]+){0,3}"
    r"|\w*(?:secretariaat|bibliotheek|mediatheek|keuken|kantine|werkplaats|laboratorium|receptie|balie|conciërge|administratie|kantoor)(?: [^\W\d]+){0,2}"
    r"|(?:gruppe|klasse|team|raum|zimmer|groupe|classe|salle|grupo|clase|aula|gruppo|sala|groep|klas|lokaal|turma|class|group|room|year|form) [^\W\d]?\w{0,12}"
    r"|(?:secretaria|cozinha|cantina|refeitório|oficina|laboratório|portaria|receção|administração|escritório|sacristia)(?: [^\W\d]+){0,3}"
)
PART_OF_A_HOUSE = kept(rf"(?i)^(?:the |la |le |l['’]|das |die |de |het |el |il |o |a )?(?:{_PART})$")
# what may stand in an address beside name and street: an estate, a plot, a part of the town, a building
INSIDE = kept(
    r"(?i)^(?:pol(?:[ií]gono|\.)? ind(?:ustrial|\.)?|p\.? ?i\.|urb(?:anización|\.)|col(?:onia|\.)\s|barrio|bairro|bloque|edif(?:icio|[ií]cio|\.)|galpão|conj(?:unto|\.)|lote|parque (?:industrial|empresarial|tecnológico)|zona (?:industrial\w*|ind\.)|z\.? ?i\.?\s|z\.? ?a\.?\s|z\.? ?a\.? ?c\.?\s|zone (?:industrielle|artisanale|d['’]activités)|parc d['’]activités?|résidence|lieu-dit|immeuble|località|loc\.|fraz(?:ione|\.)|c\.da|contrada"
    r"|bedrijventerrein|industrieterrein|industriegebiet|gewerbegebiet|gewerbepark|ortsteil|plot(?: no\.?)?\s|survey no|shop no|sector\s|phase\s|near\s|opp\.?\s|behind\s|level\s|bp\s?\d|cs\s?\d|po box\b|block\s|goods[- ]in(?:wards?)?\b|entrepôt|dépôt|usine\s|chantier|werk\s\d|lager(?:haus)?\b|baustelle|halle\s|tor\s\d|estaleiro|obra\b|cantiere|depósito|plant\s(?:no\.?\s)?\d|site\s\d|flat\s|room\s|(?:store|branch|shop|warehouse|whse)\s?(?:no\.?\s?)?#?\d)"
)
# what stands for a street, or beside one: "The Old Mill", "Gort Road Industrial Estate"
BUILDING = kept(
    r"(?i)^the \w|\b(?:house|hall|farm|mill|cottage|barn|dairy|court|park|estate|works|wharf|yard|rectory|vicarage|manor|grange|chambers|buildings?|bldg\.?|tower|plaza|complex|campus)(?:$|,)"
)
# "Materialausgabe Geb. 12": a place inside that its number tells
NUMBERED_INSIDE = kept(
    r"(?i)\S\s(?:geb\.|gebäude|haus|halle|raum|zimmer|zi\.|bldg\.?|building|room|rm\.?|level|dock|gate|door|bay|bât\.?|bâtiment|salle|porte|quai|hall|edificio|edif\.|aula|sala|muelle|puerta|nave|stanza|porta|banchina|gebouw|lokaal|kamer|deur|poort|edifício|cais|armazém|tor|rampe|etage|og)\s?[a-z]?[-. ]?\d{0,4}(?:[./-]\d{1,4})?[a-z]?$"
)
# for whom something is, whoever he is: a person, an office, "juf Karlien"
_FOR_WHOM = r"aux (?:bons )?soins de|aos cuidados de|à l['’]intention de|all['’]attenzione d(?:i|el(?:la|lo)?)|ter attentie van|attn|attention|att|a/c|a/a|fao|f\.a\.o\.?|for the attention of|ao cuidado de|z\.?\s?h(?:d|dn)?\.|z\s?hd|zu händen|à l[’']att(?:ention|\.)? de|a l[’']att(?:ention|\.)? de|a la atención de|att\.ne|(?:alla )?c\.\s?a\.(?:\s?d(?:i|el(?:la|lo)?))?|alla ca|t\.a\.v\.?|t\.n\.v\.?"
_FOR = rf"a/s|{_FOR_WHOM}|contact|referente|contatto|contacto|contato|ansprechpartner(?:in)?|c/o|care of|inh\.|inhaber(?:in)?|proprietor|prop\.|titolare|titulaire|gérante?|titular|eigenaar|eigenares|propriet[aá]ri[oa]"
ATTENTION = kept(rf"(?i)^(?:{_FOR})\s*[.:]*\s+(.+)$")
FOR_WHOM = re.compile(rf"(?i)^(?:{_FOR_WHOM})\s*[.:]*\s+(\D+)$")
# the words before a signature
CLOSING = kept(
    r"(?i)^(?:(?:many |with |kind |best |warm |kindest )*(?:thanks|thank you|regards|wishes|respectfully|yours|sincerely|cheers|cordially|best|rgds|thx)|yours (?:truly|sincerely|faithfully)|sincerely yours|mit freundlichen gr[üu]ßen|freundliche gr[üu](?:ß|ss)e|viele gr[üu](?:ß|ss)e|beste gr[üu](?:ß|ss)e|mfg|lg|vielen dank|danke|"
    r"cordialement|bien cordialement|salutations|sinc[eè]res salutations|merci|saludos|un saludo|atentamente|cordialmente|gracias|muchas gracias|cordiali saluti|distinti saluti|saluti|grazie|met vriendelijke groet(?:en)?|groet(?:en|jes)?|hartelijke groet(?:en)?|m\.?v\.?g\.?|vr\.? ?gr\.?|cdl?t\.?|bien à vous|un abrazo|abraços?|cari saluti|buona giornata|bonne (?:journée|soirée)|schöne grüße|herzliche grüße|liebe grüße|bedankt|dank u|atenciosamente|cumprimentos|com os melhores cumprimentos|obrigad[oa]|ng[aā] mihi|(?:is mise,? )?le (?:gach dea-?ghuí|meas)|cofion|yn gywir|atentament|salutacions|saúdos|agur)\b.{0,40}$"
)

# "P.S. Greetings to Maria", and no firm that is called so
POSTSCRIPT = re.compile(
    r"(?i)^\W*(?:(?:p\.\s?(?:p\.\s?)?s|n\.\s?b|p\.\s?d)\b(?:\.|\W*[:,–-])|(?:pp?s|nb|pd|postdata|posdata|post ?scriptum)\s?[:–-])\s"
)
_ONE_WORD = re.compile(
    r"(?i:best|lg|mfg|merci|gracias|grazie|danke|yours|cheers|thanks|saluti|saludos|groeten) (?=[A-Z])"
)


# how people part who know one another, by itself or with few small words behind it
_PARTS_WITH = re.compile(
    r"(?i)(?:all the best|(?:see|talk to|speak to) you (?:soon|then|later)|until then|take care|ta|ttfn|bye(?: for now)?|hooroo|in (?:fellowship|haste|friendship)|love|xx+|tschüs+|servus|pfiat \w+|ade|baba"
    r"|es gr(?:ü|ue)(?:ß|ss)t\b(?: \w+){0,3}|(?:lieben |schönen |vielen |besten )?gruß|gr(?:ü|ue)(?:ß|ss)(?:e|le|li)?|bis (?:bald|dann|demnächst|morgen|gleich)|alles (?:gute|liebe)|(?:dank(?:e|schön) )?im voraus"
    r"|[àa] (?:bientôt|plus|très vite|demain)|bises|bisous|amitiés|mes (?:respects|amitiés|hommages)|(?:bien )?amicalement|belle journée|santé|salut"
    r"|(?:un |mil )?(?:abrazos?|besos?)|hasta (?:pronto|luego|mañana)|un cordial saludo|(?:muchos |muchas )?(?:saludos|recuerdos)|a presto|a domani|(?:tanti|molti|cordiali|cari) (?:saluti|ringraziamenti)|ciao(?: e grazie)?|un (?:caro |cordiale )?saluto|(?:buon lavoro|buona serata)"
    r"|tot (?:ziens|snel|gauw|morgen|dan)|(?:veel |lieve |warme )?groet(?:en|jes|je)?|fijne (?:dag|avond|week)|dag|doei|oant sjen|até (?:amanhã|breve|já|logo)|(?:um |grande |forte )?abra[çc]o|beij(?:os|inhos)|(?:muito )?obrigad(?:o|a|inh[oa])|(?:muito )?grat[oa]s?)\W*(?:(?:aus|vom|von|de|du|des|da|do|dal|dalla|from|uit|van|auch|from) .{1,30})?"
)


# a word for a greeting with whatever kind of one it is: "Mit imkerlichem Gruß", "Vriendelijke groeten", "Cordial saludo desde Vigo"
_GREETING = r"regards|wishes|greetings|salutations|saludos?|salut[oi]?|groet(?:en|jes)?|cumprimentos|saudações|abra[çc]os?|abrazos?|beijinhos"
# what people wish each other: "God bless,", "Que Dios se lo pague.", "Vergelt's Gott!"
_BLESSES = re.compile(
    r"(?i)(?:god bless(?: (?:you|you all|america))?|(?:many |with )?blessings|stay (?:well|safe|warm)|take care|all the best|(?:que )?dios (?:se lo pague|les? bendiga)|vergelt['’]?s gott|gott segne (?:sie|euch)|dieu vous (?:bénisse|garde)|dio (?:vi|la) benedica|god zegen(?: u)?|deus (?:o|a|vos|os) abençoe)\W*"
)
_GREETS_SO = re.compile(
    rf"(?:[^\W\d_]+ (?:[a-zà-ÿ]+ ){{0,3}}(?:(?i:gr(?:ü|ue|u)(?:ß|ss)(?:e|en|le|li)?)|{_GREETING})|(?i:{_GREETING}|mfg))\W*(?:(?:aus|vom|von|from|de|du|des|da|do|dal|dalla|desde|uit|van) .{{1,30}})?"
)


@lru_cache(maxsize=8192)
def is_closing(text: str) -> bool:
    """Whether a line closes a letter, and is no part of a name: "Thanks", "Mit freundlichen Grüßen"; not "Best Western Hotel"."""
    plain = text.strip()
    if _PARTS_WITH.fullmatch(plain) or _GREETS_SO.fullmatch(plain) or _BLESSES.fullmatch(plain):
        return True
    return bool(CLOSING.match(plain)) and not COMPANY.search(plain) and not _ONE_WORD.match(plain)


# "Clínica Veterinaria Sol": of what kind the house is, and nobody's profession
_OF_A_HOUSE = re.compile(
    r"(?i)^(?:cl[ií]nica|clinique|clinic|cent(?:ro|re)|hospital|h[ôo]pital|ospedale|ambulatorio|consult[oó]rio|cabinet|gabinete|studio|servi[cz]i?os?|farmacia|asesor[ií]a|gestor[ií]a)\s(?:[^\W\d]+\s)?(?:v[ée]t[ée]rin\w+|veterin\w+|contable|comptable)\b"
)
_AND = re.compile(r"\s*[/+&|]\s*|\s+(?:and|und|et|y|e|en)\s+")


@lru_cache(maxsize=8192)
def is_job(text: str) -> bool:
    """Whether a line says what somebody is in a firm: "Purchasing Manager", "Responsable des achats", "Owner / chef"."""
    first, *more = _AND.split(text.strip(" ,()"))
    told = _JOB.fullmatch(first)
    if told is None or is_person(text) or any(c.isdigit() for c in text) or _OF_A_HOUSE.search(first):
        return False
    behind = first[told.end("job") :] if told["job"] else ""  # "School Secretary", and not "Partner School"
    return _OF.match(behind) is not None or not COMPANY.search(" ".join((behind, *more)))


_OF = re.compile(r"\s(?:of|d[aeo]|des|du|del|della|di|der|van)\s")  # "Head of Laboratory"


@lru_cache(maxsize=8192)
def is_person(text: str) -> bool:
    """Whether a line is surely somebody's name: a form of address, a first name, or initials before a last name."""
    if COMPANY.search(text) or any(c.isdigit() for c in text):
        return False
    words = fold(text).replace(",", " ").split()
    if not 1 < len(words) <= 5:
        return False
    return bool(
        HONORIFIC.match(text)
        or words[0].split("-")[0] in _GIVEN
        or ("," in text and words[-1].split("-")[0] in _GIVEN)
        or re.match(r"^(?:[A-Z]\.\s?){1,2}[A-Z][a-z]", text)
    )


# who signs for a firm: "i. A. Petra Moll", "ppa. Jan Ott", "p.o. Marie Blanc"
_SIGNS_FOR = re.compile(r"(?:i\. ?[AV]\.|ppa\.|p\. ?p\.|p\. ?o\.|p/o|per pro\.?)\s+(?=[^\W\d_])")


_IN_BRACKETS = re.compile(r"(?P<name>[^()]+?)\s*\((?P<what>[^()\d@]+)\)")


def person_of(text: str) -> str:
    """Whom something is for, without what he does there: "D. Marchand, Visual Arts", "Ann Lee (treasurer)"; as it is where that is not
    sure."""
    text = _SIGNS_FOR.sub("", text.strip())
    behind = _IN_BRACKETS.fullmatch(text)
    if behind and is_person(behind["name"]) and not COMPANY.search(behind["what"]):
        text = behind["name"]
    name, _, rest = text.partition(",")
    named = is_person(name.title() if name.isupper() else name)
    return name.strip() if named and not is_person(rest.strip()) else text.strip()


def names_a_place(text: str) -> bool:
    """Whether a line below a firm's name is a part of the firm sooner than a person: "Parks - Boat Shop", "Soil Laboratory"; no firm of
    its own with a legal form, and nobody who is called like one ("Sally Church")."""
    words = fold(text).split()
    return bool(COMPANY.search(text)) and len(words) > 1 and not (words[0] in _GIVEN or HONORIFIC.match(text))


def is_first_name(word: str) -> bool:
    """Whether a word is a first name that everybody knows."""
    return fold(word) in _GIVEN


def begins_with_first_name(text: str) -> bool:
    """Whether a line of two words or three begins with a first name that everybody knows: "Sally Church"."""
    words = fold(text).split()
    return 1 < len(words) <= 3 and words[0].split("-")[0] in _GIVEN


# the small words that a phrase before an address ends with, and no name does
_TOWARDS = frozenset("to at for an nach zu bei à chez pour pro a para en per presso da naar aan voor bij".split())


_NUMBER_SAID = re.compile(
    r"(?i)\W*(?:(?:on|to|unter|auf|zu|sur|op|con|su|em|na|charged? to|my|our|unsere?|notre|nuestro|nostro|ons|onze|nosso) )?(?:purchase |customer )?(?:p\.?o|order|account|acct|a/c|customer|ref|reference|bestellung|auftrag|kundennummer|kunde|konto|commande|compte|client|pedido|cuenta|cliente|ordine|conto|bestelling|order|klant|klantnummer|encomenda|conta)\.?(?: (?:no|nr|number|nummer|n[°º]|num)\.?)?[ :#]{1,3}[A-Z]{0,5}[-/]?\d[\w/-]{1,15}\W*"
)


def without_numbers(text: str) -> str:
    """A line that leads to an address, without the numbers said before it: "PO 30556, on account C3318, deliver to"."""
    clauses = text.split(", ")
    while len(clauses) > 1 and _NUMBER_SAID.fullmatch(clauses[0]):
        clauses = clauses[1:]
    return ", ".join(clauses)


def says_where(text: str) -> bool:
    """Whether a line leads to an address instead of being part of it: "Goes to", "Mándenlo a", "À expédier à :"."""
    text = without_numbers(text)
    words = text.strip(" :.,;-–").split()
    return 1 < len(words) <= 7 and words[-1] in _TOWARDS and not any(c.isdigit() for c in text)


_LED = re.compile(
    r"(?i)^(?=.*?\b(?:bitte|please|veuillez|merci|favor|cortesia|graag|gelieve|pake?te?|packet|parcel|package|sendung|ware|lieferung|bestellung|order|goods|delivery|everything|colis|commande|livraison|marchandise|paquete|pedido|mercanc[ií]a|pacco|merce|ordine|pakket|pakje|bestelling|encomenda|alles|tudo|todo|tout|tutto"
    r"|ship|send|deliver|mail|liefer\w*|schick\w*|send\w*|livr\w*|exp[eé]di\w*|env[ií]\w*|mand\w*|spedi\w*|consegn\w*|invi\w*|stu+r\w*|lever\w*|bezorg\w*|entreg\w*)\b)"
    r"(?P<lead>(?:[^\W\d]+,?\s+){1,6}?(?:to|an|nach|zu|bei|à|a|chez|pour|en|para|per|presso|da|naar|aan|voor|bij)\s+)(?-i:(?=[A-ZÀ-ÖØ-Þ]))"
)


def led_to(text: str) -> str:
    """The name that a sentence leads to: "Das Paket bitte an Wolfgang Ostermann". The text as it stands if it is no sentence."""
    led = _LED.match(text)
    return text[led.end() :] if led else text


DATE = r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2}))"
_DAY = r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))"
_NO_PART = re.compile(
    rf"(?i)^(?:(?:(?:dated?|datum|fecha|data|vom|du|del|of|issued)\W+)?{DATE}(?:[ T]\d\d?:\d\d.*)?|\d{{1,2}}\.? ?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?,? \d{{4}}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|(?:no later than|not later than|by|before|spätestens(?: am| bis)?|bis(?: zum)?|au plus tard(?: le)?|avant le|a más tardar(?: el)?|antes del?|entro(?: il)?|non oltre il|uiterlijk(?: op)?|vóór|até(?: a)?|o mais tardar(?: a)?) {_DAY}"
    r"|(?:currency|währung|devise|moneda|divisa|valuta|moeda)\W+\S+"
    r"|(?:payment|terms|(?:be)?zahl(?:ung|bar)\w*|paiement|r[èe]glement|(?:forma de )?pago|pagamento|betaling\w*|te betalen)\b(?:\W+\w+){1,7}\W*"
    r"|net ?\d+(?: days)?\.?|\d+ (?:days|tage|jours|d[ií]as|giorni|dagen)(?: net(?:to)?)?|due on receipt|.*\b(?:check|cheque|money order|scheck|chèque|assegno)\b.*(?:\d|enclosed|follows|attached|beiliegend|anbei|ci-joint|adjunto).*|(?:by |per |on )?(?:check|cheque|credit card|account|visa|mastercard|rechnung|scheck|nachnahme|c\.?o\.?d\.?)"
    r"|(?:[$€£]|usd|eur|gbp) ?[\d.,]+|[\d.,]+ ?(?:[$€£]|usd|eur|gbp)|#?\d[\d.,]*|(?=\S*\d)(?=\S*[-/])[A-Z0-9][A-Z0-9/.-]*|(?=\S*\d{3})[A-Z]{1,4}\d+"
    r"|(?:[^\W\d]+\s+)?(?:invoices?|invoicing|billing|rechnung|facture|facturation|factura|facturaci[oó]n|fattura|fatturazione|fatura|fatura[cç][aã]o|factuur|facturatie)(?:\s+[^\W\d]+)?"
    r"|(?:p\.?o\.?|purchase order|order|bestellung|commande|pedido|ordine)(?: ?(?:no|nr|number|#)\.?)?:? ?#?(?=\S*\d)\S+)$"
)


# what a form calls itself, and numbers in a register
_OF_A_PAPER = re.compile(
    r"(?i)(?:kvk|kbo|hr ?[ab]|siret|siren|rcs|nif|cif|nipc|contribuinte|p\.? ?iva|c\.? ?f\.?|vat|ust-?id|steuer|btw|tva|abn|acn|ein|duns|gln)[^\W\d_]*\.?(?:[ -]?(?:nr|no|n[.°º]*|id|reg))?\.?[ :]*[A-Z]{0,3}\d[\d. ]{5,}"
    r"|(?:order|bestell|auftrags)[- ]?(?:form(?:ular)?|sheet|blank|schein|karte|bon|liste|formulier)|bestelformulier|bestelbon|purchase (?:order|requisition)|requisition(?: form)?|bestellung"
    r"|république française|liberté(?:\W+égalité\W+fraternité)?|égalité|fraternité|bon de commande|bulletin de commande|(?:hoja|formulario|nota) de pedido|orden de compra|modulo d['’ ]ordine|buono d['’ ]ordine|nota de encomenda|formulário de encomenda"
)


# what a body is, on a line of its own below its name: no name of a person
_KIND_OF_BODY = re.compile(
    r"(?i)(?:società|soc\.|azienda) (?:semplice )?(?:agricola|cooperativa|sportiva)(?: a r\.? ?l\.?)?|(?:association|asbl|a\.s\.b\.l\.)(?: (?:à but non lucratif|loi(?: de)? 1901))?|société (?:coopérative|anonyme|civile)|sociedad (?:cooperativa|limitada|anónima|agraria)|registered charity(?: (?:no\.?|number))?(?: \d+)?|charity(?: (?:no\.?|number))? \d+"
    r"|(?:gemeinnütziger |eingetragener )+verein|eingetragene genossenschaft|körperschaft des öffentlichen rechts|sociedade (?:agrícola|por quotas|unipessoal)|(?:besloten|coöperatieve) vennootschap|ente (?:pubblico|morale)|a (?:non-?profit|not-for-profit) (?:corporation|organi[sz]ation)"
)


# what a program prints where nothing was filled in
_NOTHING = re.compile(
    r"(?i)n\W?/?\W?[ad]\.?|n\.?v\.?t\.?|k\. ?a\.|-+|–|—|none|keine?|ninguna?|aucune?|nessun[oa]?|geen|nenhuma?"
)


def says_nothing(text: str) -> bool:
    """Whether somebody or a program says that there is no answer: "N/A", "keine", "-"."""
    return _NOTHING.fullmatch(text.strip()) is not None


@lru_cache(maxsize=8192)
def no_part(text: str) -> bool:
    """Whether a line can't be a name, a town or the second line of an address: a date, an order number, terms, money, "Attn." alone, what
    somebody calls himself on a marketplace ("teapot_77")."""
    bare = text.strip(" ,;:")
    if ("_" in bare.strip("_") and len(bare.split()) == 1) or says_nothing(bare) or says_open(bare):
        return True
    if text.rstrip().endswith(":") and len(bare.split()) > 1:
        return True  # what leads to an address: "Lieferadresse ist meine private:"
    if _GREETS.fullmatch(text.strip()) or (_DIALLED.search(text) and len(text.split()) > MOST_BESIDE_A_PHONE):
        return True
    return bool(_NO_PART.match(text.strip(" ,;"))) or any(
        p.fullmatch(bare) for p in (_OF_A_PAPER, _FOR_NOBODY, _KIND_OF_BODY, _SINCE, _HOURS)
    )


# whose a firm is, below its name: "di Gallo Piero e Marta"
_OWNED_BY = re.compile(
    r"(?:di|dei|de|des|d['’]|De|Di)\s+(?:(?:[A-ZÀ-Þ][^\W\d_]*['’-]?)+\s+){1,4}(?:(?:e|et|y|&|ed)\s+)(?:(?:[A-ZÀ-Þ][^\W\d_.]*['’.-]?)+\s*){1,3}"
)


def owned_by(text: str) -> bool:
    """Whether a line below a firm's name says whose it is: "di Gallo Piero e Marta", "de Ruiz Pérez y Hijos"."""
    return _OWNED_BY.fullmatch(text.strip(" ,;")) is not None


_OWNER = re.compile(r"^(?:di|de|da|do|von|van|by)\s+((?:[A-ZÀ-ÖØ-Þ][\w'’.-]*\s?){2,4})$")


def owner_of(text: str, firm: str) -> str | None:
    """Whose a firm is, as the line below its name says: "di Ettore Maffei" below "Falegnameria Maffei"."""
    said = _OWNER.match(text)
    if said is None or COMPANY.search(said[1]):
        return None
    name = said[1].strip()
    return name if is_person(name) or set(fold(name).split()) & set(fold(firm).split()) else None


# when somebody is there: "Fr 8-13 Uhr", "Mon-Thu 9 am - 5 pm", "lun-ven 9h-18h"
_HOURS = re.compile(
    r"(?i)(?:[^\W\d_]{2,12}\.?(?:\s?[-–/]\s?[^\W\d_]{2,12}\.?)?:?\s+)?\d{1,2}(?:[:.h]\d\d)?\s?(?:h|am|pm|uhr)?\s?(?:[-–]|to|bis|à|a|alle|tot|às)\s?\d{1,2}(?:[:.h]\d\d)?\s?(?:h|hrs?|am|pm|uhr|uur|heures|horas|ore)\.?"
)
# what firms say of themselves below their name: "maioliche dal 1931", "gegründet 1904"
_SINCE = re.compile(
    r"(?i)(?:[^\W\d_][\w'’&.-]*\s+){0,5}(?:since|est\.?|established|founded|seit|gegr(?:ündet|\.)?|depuis|fond[ée]+e?|maison fond[ée]e|desde|fundad[oa]|dal|fondat[oa]|sinds|opgericht|anno|fundada?)"
    r"\s+(?:in |en |im |em |nel |anno )?(?:1[5-9]|20)\d\d\.?"
)
_BEHIND_A_DASH = re.compile(rf"(?i)\s+[-–—|·]\s+{_SINCE.pattern.removeprefix('(?i)')}$")


def without_since(name: str) -> str:
    """A firm's name without what it says of its age: "Imkersvereniging Breda — opgericht 1904"."""
    return _BEHIND_A_DASH.sub("", name)


_DIALLED, MOST_BESIDE_A_PHONE = (
    re.compile(r"(?<!\d)\+?(?:\d[ ./-]?){9,}(?!\d)"),
    6,
)  # "tell the guard, Paco Fuentes, 600 555 012, the day before"
_GREETS = re.compile(
    r"(?i)(?:dear|hello|hi|good (?:morning|afternoon)|sehr geehrte[rs]?|liebe[rs]?|guten tag|hallo|bonjour|madame|messieurs|mesdames|estimad[oa]s?|buenos d[ií]as|muy señor(?:es)?|gentil[ei]|egregi|buongiorno|beste|geachte|goedendag|exm[oa]s?\.?|car[oa]s|bom dia)\s+(?:[^\W\d_][\w'’.&-]*[ ,]*){1,7}[,!]"
)
# what stands before a name, without the name, which was read as a line of its own
_FOR_NOBODY = re.compile(rf"(?i)(?:{_FOR}|att(?:n|ention)?|z\.?\s?h(?:d|dn)?|[àa] l['’]att|a la att)\.?(?: de)?")


def tells_how(text: str) -> bool:
    """Whether what stands beside a word for sending says what that costs or who carries it, and not whither: "Envío: 4,50 € a través de
    Correos", "Livraison : Colissimo", "Shipping: Free"."""
    return _TELLS_HOW.search(text) is not None


_TELLS_HOW = re.compile(
    r"(?i)^\W*(?:per|par|by|via|mit|con|met|por|a mezzo|tramite)\s+(?:(?:der|die|la|il|de|our|your|ihre|unsere|parcel|brief|paket)\s+)?(?:post|mail|courier|carrier|truck|road|air|sea|van|transporteur|transporter|messagerie|poste?|correo|mensajer[ií]a|agencia|corriere|vettore|posta|koerier|pakketdienst|transportadora|correio|spedition|kurier|lkw|paketdienst|dhl|dpd|gls|ups|fedex|tnt)\b"
    r"|[€$£]\s?\d|\d[.,]\d\d\s?(?:€|\$|£|(?:eur|usd|gbp|chf|cad|aud)\b)|\b(?:eur|usd|gbp|chf|cad|aud)\s?\d"
    r"|^\W*(?:(?:(?:shipping|delivery|versand|lieferung|livraison|exp[ée]dition|frais de port|port|env[ií]os?|portes|entrega|spedizione|consegna|verzending|levering|tarifa?|tariffa)\s+)?(?:free|gr[aá]tis|gratuite?s?|gratuit[oa]s?|offerte?s?|fix[eoa]|forfaitaire|kostenlose?[rs]?|kostenfreie?[rs]?|versandkostenfrei|flat rate|standard\w*|est[aá]ndar|express\w*|espresso|expr[eé]s|urgente|priority|economy|dhl|dpd|gls|ups|fedex|tnt|hermes|evri|royal mail|parcelforce|australia post|canada post|usps|purolator"
    r"|correos|seur|mrw|nacex|zeleris|colissimo|chronopost|mondial relay|la poste|bartolini|brt|sda|poste italiane|corriere|postnl|bpost|ctt|deutsche post|ground|kurier|spedition)\b[^\d,]{0,30}(?:24h?|48h?)?)\W*$"
)
