# ruff: noqa: E501
"""What ordinary order forms and purchase orders call things, in seven languages, by what it means: each wording is one that real papers use,
written down before anybody looked whether the program knows it."""

from __future__ import annotations

PARTS = {
    "name": """
        Name of customer | Customer name | Customer's name | Your name (please print) | Print name | Name (block capitals) | Full name |
        Ordered by (name) | Name of purchaser | Purchaser | Contact name | Contact person | Attn | Attention | For the attention of | Your contact |
        Person placing order | Placed by | Requested by | Mr/Mrs/Ms | First and last name | Name and surname | Forename and surname | Ihr Name |
        Vor- und Zuname | Vor- und Nachname | Name, Vorname | Besteller (Name) | Ansprechpartner | Ansprechpartner/in | zu Händen | z. Hd. |
        zu Hd. von | Kontaktperson | Sachbearbeiter | Nom et prénom | Nom, prénom | Vos nom et prénom | Nom du client | Nom de l'acheteur |
        Personne à contacter | Interlocuteur | À l'attention de | Nombre y apellidos | Apellidos y nombre | Nombre del cliente | Persona de contacto
        | A la atención de | Nome e cognome | Cognome e nome | Nominativo | Persona di riferimento | Alla c.a. di | Voornaam en achternaam |
        Naam contactpersoon | T.a.v. | Contactpersoon | Uw naam | Nome completo | Nome e apelido | Pessoa de contacto | Ao cuidado de | Contact |
        Contact Name | Buyer's name | Name of buyer | Name of person ordering | Your full name | Name (first, last) | Last name, first name |
        Family name | Mr./Mrs./Miss/Ms. | First Name / Last Name | Authorised contact | Order contact | Purchasing contact | Purchasing agent |
        Recipient | Recipient's name | Name of recipient | Nachname, Vorname | Name und Vorname | Name / Vorname | Besteller/in | Kontakt |
        Einkäufer | Bearbeiter | Ihr Ansprechpartner | Frau/Herr | Name des Bestellers | Nom / Prénom | Nom - Prénom | Votre nom | Contact client |
        Responsable | Demandeur | Mme / M. | Nombre completo | Nombre y primer apellido | Su nombre | Contacto | Solicitado por | Nome |
        Cognome / Nome | Referente | All'attenzione di | Nome del cliente | Naam | Voorletters en naam | Aanvrager | Ter attentie van | Dhr./Mevr. |
        Nome do cliente | Responsável | À atenção de | Cardholder's name | Name of person to contact | Name on account | Person in charge |
        Orderer's name | Besteller / Ansprechpartner | Name des Ansprechpartners | Kontakt (Name) | Ihr Name und Vorname | Familienname, Vorname |
        Herr / Frau / Firma | Rückfragen an | Nom de la personne à contacter | Votre prénom et nom | Nom du destinataire | Nom du responsable |
        M., Mme | Nom, prénom ou raison sociale | Nombre y dos apellidos | Nombre de la persona de contacto | Nombre del comprador | D./Dña. |
        Nome del richiedente | Nome del destinatario | Cognome e Nome | Sig./Sig.ra | Naam en voorletters | Naam van de besteller |
        Uw naam en voornaam | De heer/mevrouw | Nome da pessoa de contacto | Nome do destinatário | Sr./Sra. | Nome e sobrenome
    """,
    "company": """
        Company name | Name of company | Firm | Business name | Organisation | Organization name | Institution | School | Name of school |
        Name of institution | Name of site | Church / organization | Department / company | Trading name | Hospital / clinic | Legal entity |
        Firmenname | Firma | Unternehmen | Name der Firma | Schule / Einrichtung | Name der Einrichtung | Behörde | Firmenbezeichnung | Société |
        Raison sociale | Établissement | Nom de l'établissement | Entreprise | Nom de la société | Organisme | Collectivité | Empresa | Razón social
        | Nombre de la empresa | Entidad | Ragione sociale | Ditta | Azienda | Denominazione | Ente | Nome della ditta | Bedrijf | Bedrijfsnaam |
        Naam bedrijf | Instelling | Organisatie | School / instelling | Denominação social | Instituição | Nome da empresa | Company / Organization
        | Company or school | Business / organization | Firm name | Name of firm | Name of organization | School name | School / district |
        Church name | Company (if applicable) | Firma / Name | Firma (falls zutreffend) | Firma / Institution | Einrichtung | Name der Schule |
        Name des Unternehmens | Nom de l'entreprise | Société / Établissement | Nom de l'école | Commune / collectivité | Nom de l'organisme |
        Nombre del centro | Empresa / Entidad | Nombre comercial | Nome azienda | Società | Ragione sociale / Nome | Nome ente | Scuola / Ente |
        Naam organisatie | Naam school | Bedrijf / instelling | Firmanaam | Empresa / Instituição | Nome da instituição | Entidade |
        Company name (if any) | School or company name | Library name | Name of your business | Trade name | Legal name | Organisation name |
        Agency name | Name of church | Firmenname / Einrichtung | Firma / Behörde | Schule/Institution | Name der Bücherei | Name des Vereins |
        Kundenname / Firma | Nom de l'association | Nom de la bibliothèque | Organisme / société | Structure | Nom de la structure |
        Dénomination sociale | Nombre de la entidad | Nombre fiscal | Denominación social | Empresa o centro | Nome dell'ente | Nome della scuola |
        Intestazione | Denominazione sociale | Naam van de school | Naam vereniging | Naam onderneming | Onderneming | Nome da escola |
        Designação social | Empresa / Escola
    """,
    "street": """
        Street address | Address | Address line 1 | Mailing address | Postal address | Number & street | No. and street | House number and street |
        Street / P.O. Box | Street, house no. | Street & No. | Home address | Street name and number | Your address | Straße, Hausnummer |
        Straße / Nr. | Straße und Hausnr. | Anschrift | Adresse | Strasse Nr. | Straße / Postfach | Rue et numéro | N° et voie | N°, rue |
        Adresse postale | N° et nom de la voie | Rue / boîte postale | Adresse complète | Calle y número | Dirección | Domicilio |
        Calle / plaza y nº | Via e numero civico | Indirizzo | Via / Piazza | Via, n. | Straat en huisnummer | Straat + nr. | Adres | Straat/postbus
        | Rua e número | Morada | Endereço | Rua, n.º | Street | Address (street) | Delivery street | Number and street name |
        Street number and name | Address 1 | Street address (no P.O. boxes) | Street or P.O. Box | Road | House no. & street | Strasse | Straße, Nr.
        | Str., Hausnr. | Straße u. Nr. | Straße, Haus-Nr. | Straße | N° et rue | Adresse (n° et rue) | Rue | Numéro et voie | Rue, n° |
        Adresse de l'établissement | Calle | Calle y nº | Domicilio (calle y número) | Dirección (calle, nº) | Via | Via, n. civico |
        Indirizzo (via e n.) | Via e n. | Straat | Straat, nr. | Straat en nr. | Adres (straat en nummer) | Rua | Rua e n.º | Morada (rua, n.º) |
        Rua/Av. | Delivery street address | Street / Road | Street no. and name | Address (number and street) | Building and street |
        Property name/number and street | Anschrift (Straße, Nr.) | Straße und Nummer | Strasse / Hausnummer | Str. / Nr. | Hausnr. und Straße |
        N° et nom de rue | Adresse (rue, n°) | Adresse de rue | N°, voie | Rue / Av. / Bd | Calle, número y piso | Calle / Avenida |
        Dirección completa | Vía y número | Via/Piazza e n. | Indirizzo e numero civico | Via / Corso | Straatnaam en huisnummer | Straatnaam |
        Straat/nr | Adres (straat, nr.) | Rua / Avenida | Morada completa | Endereço (rua, número)
    """,
    "place": """
        City, State, ZIP | City / State / Zip code | City, Province, Postal code | City & postcode | Town and postcode | Town, County, Postcode |
        City/Town & ZIP | Suburb, State, Postcode | PLZ, Ort | PLZ / Ort | PLZ und Wohnort | Postleitzahl, Ort | PLZ Wohnort | Code postal et ville
        | CP / Ville | CP, localité | Code postal - Ville | NPA / Localité | C.P. y población | CP y localidad | Código postal y ciudad |
        CAP e località | CAP, città | CAP / Città / Prov. | Postcode en plaats | Postcode / woonplaats | Postcode + plaats |
        Código postal e localidade | C. Postal / Localidade | CP e localidade | City, State & ZIP | City, State, Zip Code | City/State/ZIP |
        City, ST ZIP | Town / Postcode | Town & county, postcode | City, Prov., Postal Code | PLZ Ort | PLZ, Wohnort | PLZ + Ort |
        Postleitzahl und Ort | Postleitzahl / Wohnort | Code postal, ville | Code postal / Ville | CP Ville | C.P. - Ville | Code postal / Localité
        | CP / Localidad | Código postal / Población | C.P. / Ciudad | CP, población | CAP / Località | CAP - Città | CAP Città Prov. |
        CAP, Comune, Prov. | Postcode, plaats | Postcode/plaats | Postcode en woonplaats | Código postal / Localidade | Cód. postal e localidade |
        CP / Localidade | City, state, zip | City, State and Zip | City/State/Zip code | Town/City and postcode | City, county, postcode |
        City & Zip | PLZ und Ort | PLZ, Stadt | PLZ/Wohnort | Ort, PLZ | Code Postal + Ville | CP - Ville | Code postal, commune | NPA, lieu |
        CP y ciudad | C.P. - Población | CP, ciudad, provincia | CAP e città | CAP/Località/Prov. | Città e CAP | Postcode + woonplaats |
        Postcode - plaats | Postcode & gemeente | Cód. Postal - Localidade | Código postal, cidade | CEP / Cidade
    """,
    "city": """
        City | Town | Town / City | Post town | City or town | Suburb | City/Town | Ort | Wohnort | Stadt | Ville | Localité | Commune |
        Ville / commune | Población | Localidad | Ciudad | Municipio | Città | Località | Comune | Plaats | Woonplaats | Stad | Localidade | Cidade
        | City: | Town: | City name | Town or city | Ort: | Stadt / Ort | Ville: | Ciudad / Población | Città / Comune | Plaatsnaam |
        Localidade / Cidade
    """,
    "postal_code": """
        ZIP | Zip code | Zip + 4 | ZIP/Postal code | Postcode | Post code | Postal code | PLZ | Postleitzahl | Code postal | C.P. | NPA |
        Código postal | Cód. postal | CAP | C.A.P. | CEP | ZIP Code: | Postal / ZIP code | Zip/Postal | Post Code | PLZ: | Code Postal | Cód. Postal
        | C. postal | CAP: | Postcode: | Codice postale | Codice di avviamento postale
    """,
    "region": """
        State | Province | Prov. | St. | County | State/Province | Kanton | Provincia | Prov | Provincie | Distrito | Estado | State / Province |
        State or province | County / State | Prov./State | Kanton / Bundesland | Province / État | Provincia: | Estado / Provincia
    """,
    "phone": """
        Phone | Telephone | Tel. | Tel. no. | Phone number | Daytime phone | Daytime telephone | Evening phone | Mobile | Mobile no. | Cell phone |
        Phone (in case of questions) | Contact number | Contact phone | Telefon | Tel./Mobil | Telefon tagsüber | Rufnummer | Telefonnummer |
        Téléphone | Tél. | N° de téléphone | Tél. portable | Téléphone (journée) | Teléfono | Tfno. | Teléfono de contacto | Móvil | Telefono |
        Tel./Cell. | Recapito telefonico | Cellulare | Telefoon | Telefoonnummer | Tel. overdag | Mobiel | Telefone | Telemóvel |
        Contacto telefónico | Phone # | Phone no. | Tel | Tel no | Telephone no. | Telephone number | Home phone | Work phone | Day phone |
        Phone (daytime) | Tel. (day) | Contact tel. | Best phone number to reach you | Telefon-Nr. | Tel.-Nr. | Telefon (tagsüber) |
        Tel. für Rückfragen | Telefon für Rückfragen | Mobil | Handy | N° tél. | Téléphone portable | Tél. : | Téléphone fixe | Tél. domicile |
        Tel. de contacto | Nº de teléfono | Teléfono / móvil | Tel. contatto | N. telefono | Tel. / cell. | Telefoonnr. | Tel.nr. | Telefoon overdag
        | N.º de telefone | Tel. / Telemóvel | Phone (day) | Phone (home) | Phone/Fax | Tel/Fax | Telephone (daytime) | Contact phone number |
        Your phone number | Mobile phone | Telefon / Fax | Tel. privat | Tel. (dienstlich) | Telefonnr. | Ihre Telefonnummer | Tél./Fax |
        Votre téléphone | Tél. bureau | Téléphone mobile | N° de tél. | Teléfono/Fax | Tel. fijo | Teléfono móvil | Nº teléfono | Tel./Fax |
        Telefono cellulare | Numero di telefono | Tel. ufficio | Telefoon/fax | Mobiel nummer | Tel. thuis | Uw telefoonnummer | Telefone/Fax |
        N.º telefone | Telefone de contacto
    """,
    "email": """
        E-mail | Email address | E-mail address | Your e-mail | E-Mail-Adresse | Mail | Courriel | Adresse e-mail | Adresse électronique |
        Correo electrónico | Email de contacto | Posta elettronica | Indirizzo e-mail | E-mailadres | Endereço eletrónico | Correio eletrónico |
        E-mail: | Email | Email (for order confirmation) | E-mail (optional) | E-Mail (für die Auftragsbestätigung) | E-Mail | Adresse mail |
        Votre e-mail | Correo-e | Dirección de correo | E-mail (per conferma) | E-mail adres | E-mail (para confirmação) |
        E-mail address (print clearly) | Your email address | Email (required) | E-Mail (bitte deutlich) | Ihre E-Mail-Adresse |
        Votre adresse e-mail | Adresse courriel | E-mail (obligatoire) | Su e-mail | E-mail de contacto | La sua e-mail | Indirizzo email |
        Uw e-mailadres | O seu e-mail
    """,
}
KEYS = {
    "customer_no": """
        Customer number | Customer no. | Cust. # | Account number | Account no. | Acct. No. | Member no. | Membership number | Your customer number
        | Customer ID | Client no. | Your account no. (if known) | Customer code | Source / customer no. | Reader no. | Kundennummer | Kunden-Nr. |
        Kd.-Nr. | Ihre Kundennummer | Mitgliedsnummer | Debitorennummer | Kundennr. (falls bekannt) | N° client | Numéro de client | Votre n° client
        | Code client | N° d'adhérent | Nº de cliente | Número de cliente | Código de cliente | Nº cliente | N. cliente | Codice cliente |
        Numero cliente | N. socio | Klantnummer | Klantnr. | Uw klantnummer | Lidnummer | N.º de cliente | Código do cliente | Customer # |
        Cust. no. | Cust No | Customer No. (see label) | Customer number (from your catalogue label) | Acct # | Account # | Account | Member # |
        Client number | Your customer no. | Kunden-Nummer | Kundennr. | Kd-Nr. | Kunde Nr. | Ihre Kunden-Nr. | Kundennummer (siehe Adressaufkleber)
        | N° de client | N° Client : | Numéro client | Votre numéro de client | Code client : | N° de compte client | N.º cliente | Cód. cliente |
        Nº de socio | Su número de cliente | Cod. cliente | N° cliente | Codice cliente (se noto) | Vostro codice cliente | Klant nr. | Klant-nr. |
        Uw klantnr. | Klantnummer (indien bekend) | Cliente n.º | Cód. do cliente | Customer account number | Your account number |
        Existing customer no. | Client ID | Buyer no. | School account no. | Kundennr. (siehe Rechnung) | Kunden-ID | Ihre Kd.-Nr. | Kundenkonto-Nr.
        | Debitor Nr. | Numéro de compte client | N° de compte | Votre code client | Code adhérent | N° carte client | Nº de cuenta |
        Código cliente (si lo conoce) | N.º de socio | N. tessera | Cod. cli. | Klantcode | Uw klantcode | Debiteurnummer | Lidmaatschapsnummer |
        N.º de sócio
    """,
    "customer_po": """
        P.O. number | PO No. | Purchase order no. | Your order no. | Your reference | Your ref. | Customer order number | Requisition no. |
        Our order no. | Purchase Order # | Ihre Bestellnummer | Bestellnummer des Kunden | Ihr Zeichen | Ihre Referenz | Bestell-Nr. (Ihre) |
        Unsere Bestellnummer | Vos références | N° de bon de commande | Votre n° de commande | Référence de commande | N° commande client |
        Nº de pedido | Su referencia | Su pedido nº | Ns. ordine n. | Vs. ordine n. | Riferimento ordine | Numero d'ordine | Uw referentie |
        Uw bestelnummer | Inkoopordernummer | N.º de encomenda | Sua referência | Nota de encomenda n.º | Requisição n.º | P.O. # | PO # | PO Number
        | P.O. No. | Purchase order number | Purchase Order No.: | Customer P.O. | Your P.O. No. | Your order number | Cust. order no. |
        School P.O. number | Your purchase order | Ihre Bestell-Nr. | Ihre Auftragsnummer | Bestell-Nr. | Ihr Bestellzeichen | Kundenbestellnummer |
        Votre référence | Votre réf. | Réf. commande | N° commande | N° de commande | Bon de commande n° | Vos réf. | Su ref. | Su nº de pedido |
        Nº pedido | Pedido n.º | Referencia del pedido | Vostro ordine n. | Vs. rif. | Ordine n. | N. ordine | Rif. ordine | Uw ordernr. | Uw ref. |
        Bestelling nr. | Inkoopnummer | Bestelbonnummer | Encomenda n.º | Sua encomenda n.º | Nº encomenda | Purchase order | Purchase order # |
        P.O. Number (required) | P.O.# | PO/Reference | Your purchase order number | Customer order ref | Requisition number | Buyer's order no. |
        Bestellnummer (intern) | Ihre Bestellung Nr. | Ihre Best.-Nr. | Auftrags-Nr. Kunde | Bestellung Nr. | Votre commande n° |
        Votre bon de commande n° | N° d'ordre | N° BC | Réf. client | Su orden n.º | Número de pedido | Pedido de compra n.º | Orden de compra n.º |
        Ordine d'acquisto n. | Vs. numero d'ordine | Numero ordine | Rif. vs. ordine | Uw order nr. | Uw opdrachtnummer | Bestelnummer klant |
        Opdrachtnummer | Encomenda nº | Requisição nº | Nota encomenda
    """,
    "date": """
        Date | Datum | Fecha | Data | Date: | Dated | Datum: | Date : | Fecha: | Data:
    """,
    "order_date": """
        Order date | Date of order | Date ordered | Today's date | Bestelldatum | Datum der Bestellung | Date de commande | Date de la commande |
        Fecha de pedido | Fecha del pedido | Data ordine | Data dell'ordine | Besteldatum | Datum bestelling | Data da encomenda | Data de encomenda
        | Date of order: | Order Date | Datum der Bestellung: | Bestellt am | Commandé le | Fecha pedido | Data ordine: | Besteldatum: |
        Date of purchase order | P.O. date | PO Date | Ordered on | Datum Bestellung | Auftragsdatum | Date commande | Fecha orden |
        Fecha de la orden | Data d'ordine | Datum order | Bestelling d.d. | Data encomenda | Data do pedido
    """,
}
PARTIES = {
    "ship_to": """
        Ship to | SHIP TO (if different) | Ship to (if different from above) | Ship-to address | Shipping address | Deliver to | Delivery address |
        Delivery address (if different) | Send to | Send this order to | If gift, ship to | Gift order - ship to | Consignee |
        Goods to be delivered to | Lieferanschrift | Lieferadresse | Lieferadresse (falls abweichend) | Abweichende Lieferanschrift |
        Versandanschrift | Lieferung an | Warenempfänger | Empfänger | Adresse de livraison | Livrer à | Adresse de livraison (si différente) |
        Lieu de livraison | Destinataire | Dirección de entrega | Enviar a | Dirección de envío | Lugar de entrega | Destinatario |
        Indirizzo di consegna | Spedire a | Luogo di consegna | Destinazione merce | Afleveradres | Leveren aan | Bezorgadres | Verzenden naar |
        Morada de entrega | Entregar a | Local de entrega | Enviar para | Ship To: | SHIP TO ADDRESS | Ship to (only if different) |
        Ship to another address | Shipping information | Shipping details | Delivery details | Delivery address, if different |
        Deliver to (if not as above) | Send goods to | Send to (if different) | Gift recipient | Send gift to | Please deliver to |
        Delivery location | Deliver goods to | Mail to | Lieferadresse: | Lieferanschrift (wenn abweichend) | Lieferanschrift, falls abweichend |
        Lieferung an: | Abweichende Lieferadresse | Bitte liefern an | Versand an | Geschenkanschrift | Adresse de livraison : | Livraison à |
        Livré à | À livrer à | Adresse d'expédition | Livraison (si différente) | Lieu et adresse de livraison |
        Dirección de entrega (si es distinta) | Entregar en | Envío a | Datos de entrega | Indirizzo di spedizione | Consegna a | Consegnare a |
        Indirizzo di consegna (se diverso) | Destinazione | Aflever adres | Afleveradres (indien anders) | Bezorgen bij | Leveringsadres |
        Leveradres | Endereço de entrega | Morada de entrega (se diferente) | Entrega em | Dados de entrega | Ship to (if other than above) |
        Ship to: | Deliver to address | Address for delivery | Where to deliver | Delivery address (if not the same) | Send gift directly to |
        Gift to | Present for | Lieferanschrift bei Abweichung | Lieferung an folgende Anschrift | Zustelladresse | Versandadresse |
        Andere Lieferadresse | Geschenksendung an | Adresse de livraison (si autre) | Livraison à une autre adresse | À livrer chez |
        Colis cadeau pour | Entrega en otra dirección | Dirección de entrega (si es otra) | Regalo para | Enviar el pedido a | Spedizione a |
        Consegna presso | Recapitare a | Regalo a | Bezorgadres (indien anders) | Ander afleveradres | Cadeau voor | Local de entrega (se diferente)
        | Entregar em | Oferta para
    """,
    "bill_to": """
        Bill to | BILL TO: | Billing address | Invoice to | Invoice address | Charge to | Send invoice to | Accounts payable | Rechnungsanschrift |
        Rechnungsadresse | Rechnung an | Rechnungsempfänger | Adresse de facturation | Facturer à | Facturé à | Dirección de facturación |
        Facturar a | Indirizzo di fatturazione | Fatturare a | Intestazione fattura | Factuuradres | Factuur aan | Morada de faturação | Faturar a |
        Bill To: | Bill to address | Billing information | Billing details | Invoice address: | Send invoice to: | Invoice to (if different) |
        Rechnungsanschrift (falls abweichend) | Rechnung an: | Rechnungsdaten | Adresse de facturation : | Facturation | Facture à adresser à |
        Facturer à : | Dirección de factura | Datos de facturación | Facturar a: | Fatturazione | Indirizzo fattura | Fattura a | Dati fatturazione
        | Factuuradres: | Factuur naar | Factureren aan | Dados de faturação | Fatura a | Faturação | Bill to (if different) | Invoice details |
        Send bill to | Billing address: | Payer | Rechnung an (falls abweichend) | Abweichende Rechnungsadresse | Rechnungsempfänger: |
        Adresse de facturation (si différente) | Facture à | Facturer : | Facturación a | Dirección fiscal | Datos fiscales | Intestare fattura a |
        Dati per la fattura | Fattura intestata a | Factuuradres (indien anders) | Factuur t.n.v. | Dados para faturação
    """,
    "sold_to": """
        Sold to | Ordered by | Customer | Customer details | Your details | Buyer | Purchaser | Sender | From | Besteller | Auftraggeber | Kunde |
        Absender | Käufer | Ihre Daten | Commandé par | Client | Acheteur | Vos coordonnées | Expéditeur | Donneur d'ordre | Cliente | Comprador |
        Sus datos | Datos del cliente | Pedido por | Remitente | Committente | Dati del cliente | I suoi dati | Mittente | Ordinato da | Klant |
        Uw gegevens | Afzender | Opdrachtgever | Dados do cliente | Os seus dados | Encomendado por | Remetente | Sold To: | SOLD TO | Ordered By: |
        Customer information | Customer info | Your information | Customer name and address | Purchased by | Buyer information | Who is ordering? |
        Besteller: | Auftraggeber: | Bestellt von | Kundendaten | Ihre Angaben | Angaben des Bestellers | Persönliche Angaben | Commandé par : |
        Vos informations | Coordonnées du client | Informations client | Identité du client | Nom et adresse du client | Datos del comprador |
        Datos personales | Sus datos personales | Datos de cliente | Dati cliente | Dati personali | Dati dell'acquirente | Dati committente |
        Klantgegevens | Gegevens besteller | Dados pessoais | Dados de cliente | Identificação do cliente | Sold to / ordered by | Ordering customer
        | Customer address | Your address details | Name and address of customer | Buyer's details | Purchaser details | Besteller / Kunde |
        Angaben zum Besteller | Daten des Bestellers | Bestelladresse | Coordonnées de l'acheteur | Vos coordonnées : | Client / Acheteur |
        Renseignements client | Commanditaire | Datos del solicitante | Datos de contacto | Cliente / Comprador | Dati anagrafici |
        Dati del committente | Cliente: | Gegevens van de besteller | Klant: | Gegevens klant | Dados do comprador | Dados pessoais do cliente
    """,
    "vendor": """
        Vendor | Supplier | To (supplier) | Seller | Supplier address | Lieferant | Verkäufer | Fournisseur | Vendeur | Proveedor | Vendedor |
        Fornitore | Venditore | Leverancier | Verkoper | Fornecedor | Vendor: | Supplier: | Vendor name and address | Purchase from | Order to |
        Lieferant: | An Lieferant | Bestellung an | Fournisseur : | Commande à | Proveedor: | Fornitore: | Spett.le | Leverancier: | Fornecedor:
    """,
}
HEADINGS = {
    "sku": """
        Item no. | Item # | Item number | Catalog no. | Cat. No. | Catalogue number | Stock No. | Stock # | Product code | Part no. | Part number |
        Article no. | Code | Model no. | Style no. | Order no. | SKU | Ref. | Reference | Book no. | ISBN | Art.-Nr. | Artikelnummer | Artikel-Nr. |
        Bestellnummer | Bestell-Nr. | Best.-Nr. | Sachnummer | Materialnummer | Teilenummer | Katalognr. | Réf. | Référence | N° article |
        Code article | Code produit | N° de catalogue | Réf. article | Ref.ª | Referencia | Código | Cód. artículo | Nº artículo |
        Código de producto | Codice | Cod. art. | Codice articolo | Cod. prodotto | N. articolo | Artikelnr. | Bestelnummer | Bestelnr. | Art. nr. |
        Código do artigo | Cód. | Referência | N.º artigo | Item Number | Item No | Item Code | Cat # | Cat. # | Catalog # | Catalog Number |
        Catalogue ref. | Product No. | Product # | Part # | Stock Number | Stk. No. | Order code | Order number | Style # | Model | Plant no. |
        Title no. | Code no. | Item ID | Artikel-Nummer | Art.Nr. | Art. Nr. | Best.Nr. | Bestell-Nummer | Produkt-Nr. | Mat.-Nr. | Teile-Nr. |
        Artikelcode | Réf | Réf. produit | Référence article | Référence produit | N° d'article | N° de référence | N° art. | Code art. | Ref |
        Nº ref. | Ref. artículo | Código artículo | N.º art. | Art. n. | Codice art. | Cod. | Rif. | N. art. | Codice prodotto | Artikel nr. |
        Art.nr. | Bestelcode | Productnr. | Ref. artigo | Cód. artigo | Cód. produto | Art.º n.º | Product ref | Item ref. | Cat. ref. | Article # |
        Prod. No. | Material No. | Code number | Catalogue No | Order ref. | Artikel-Kennung | Artikel Nr | ArtNr | Bestell.-Nr. | Bestellnr |
        Katalog-Nr. | Ersatzteil-Nr. | Teile Nr. | PZN | ISBN/Artikelnr. | N° produit | Code réf. | Référence catalogue | Réf. cat. | Code barre |
        Código ref. | N.º ref. | Código catálogo | Referencia artículo | Cod.art. | Cod. rif. | Rif. art. | N. catalogo | Codice n. | Art.-code |
        Artikel-nr. | Catalogusnr. | Onderdeelnr. | Ref.ª artigo | N.º de artigo | Código art.
    """,
    "quantity": """
        Qty | Quantity | Qty. | No. req'd | How many | Number | No. of | Quantity ordered | Order qty | Qty ordered | Pieces | Copies | Packs |
        Anzahl | Menge | Stück | Stückzahl | Stk. | Anz. | Bestellmenge | Expl. | Quantité | Qté | Nbre | Qté commandée | Nb | Cantidad | Cant. |
        Unidades | Uds. | Nº unid. | Quantità | Q.tà | Qtà | Pezzi | N. pezzi | Aantal | Stuks | Hoeveelheid | Quantidade | Qtd. | Qtde | Quant. |
        QTY | QTY. | Quan. | Qty req'd | Qty required | Qty wanted | Quantity required | How many? | No. wanted | No. copies | Copies wanted |
        Order quantity | Number of units | Number ordered | Menge (Stück) | Stück / Menge | Anzahl Stück | Stck. | Bestell-Menge | Best.-Menge |
        Qté. | Qtés | Quantité commandée | Quantités | Nombre d'articles | Qte | Cantidades | Cant | Ctd. | Cdad. | Unid. | Nº de unidades | Q. |
        Qnt. | Q.ta | Quantità richiesta | N° pezzi | Aantal stuks | Aant. | Hoev. | Bestelaantal | Quantidades | Qt. | Qtd | Qde. | N.º unid. |
        Qty. ordered | Order Qty. | Quantity needed | Qty needed | How many wanted | Number of copies | No. of boxes | Pcs. | Bestellte Stückzahl |
        Stück bestellt | Anzahl (Stück) | Menge in Stück | Bestellmenge Stk. | Nb d'exemplaires | Nombre d'exemplaires | Quantité souhaitée |
        Qté souhaitée | Nb pièces | Cantidad solicitada | N.º de ejemplares | N.º unidades | Cant. pedida | Quantità ordinata | N. copie |
        Quantità desiderata | N. pz. | Aantal exemplaren | Aantal besteld | Gewenst aantal | Bestelde hoeveelheid | Quantidade pedida |
        N.º de exemplares | Quant. pedida
    """,
    "description": """
        Description | Name of item | Item description | Product name | Description of goods | Details | Title | Title / author | Particulars |
        Bezeichnung | Artikelbezeichnung | Beschreibung | Gegenstand | Titel | Artikelname | Désignation | Libellé | Titre | Descripción | Concepto
        | Denominación | Título | Descrizione | Denominazione | Titolo | Omschrijving | Benaming | Artikelomschrijving | Descrição | Designação |
        Item / Description | Item name | Item Description | Description of item | Description of Goods | Product Description | Name of article |
        Article name | Name of product | Title of book | Author & title | Material / description | Bezeichnung / Artikel | Artikel / Bezeichnung |
        Artikelbeschreibung | Produktbezeichnung | Warenbezeichnung | Bezeichnung der Ware | Text | Titel / Autor | Nom de l'article |
        Nom du produit | Désignation de l'article | Désignation des articles | Description du produit | Intitulé | Descripción del artículo |
        Descripción del producto | Nombre del artículo | Detalle | Descrizione articolo | Descrizione merce | Nome articolo |
        Descrizione del prodotto | Artikelnaam | Productomschrijving | Omschrijving artikel | Descrição do artigo | Descrição do produto |
        Designação do artigo | Author/Title | Title & author | Name of plant | Variety | Item/description | Short description | What is ordered |
        Description of article | Material description | Artikel/Beschreibung | Artikelbez. | Bezeichnung des Artikels | Gegenstand der Lieferung |
        Autor/Titel | Warenbeschreibung | Nom du livre | Titre de l'ouvrage | Auteur / titre | Désignation produit | Nature des fournitures |
        Nombre del producto | Título del libro | Autor / título | Descripción artículo | Denominación del artículo | Descrizione dell'articolo |
        Titolo del libro | Autore / titolo | Denominazione articolo | Naam artikel | Titel / auteur | Beschrijving artikel | Artikelomschr. |
        Nome do artigo | Título do livro | Descrição artigo
    """,
    "item": """
        Item | Article | Product | Goods | Artikel | Produkt | Ware | Produit | Artículo | Producto | Articolo | Prodotto | Artigo | Produto |
        Articles
    """,
    "price": """
        Price | Unit price | Price each | Price per unit | Each | Cost each | Unit cost | Price (each) | Item price | List price | Price ea. | Rate
        | Einzelpreis | Stückpreis | Preis | E-Preis | Preis/Stück | Preis je Einheit | EP | Prix unitaire | Prix | P.U. | Prix unit. | PU HT |
        Prix à l'unité | Precio | Precio unitario | P. unit. | Precio/ud. | Prezzo | Prezzo unitario | Prezzo unit. | P. unitario | Prijs |
        Stukprijs | Prijs per stuk | Eenheidsprijs | Preço | Preço unitário | PRICE | Price ($) | Price £ | Unit Price ($) | Price/Each | Each $ |
        Price per item | Our price | Catalog price | Cost per item | Cost | @ | Price ex VAT | Einzel-Preis | Einzelpreis € | Einzelpr. |
        Preis/Einheit | Preis (€) | Stückpreis EUR | Preis pro Stück | Prix unitaire TTC | Prix unit. TTC | Prix (€) | PU TTC | P.U. HT | Prix unité
        | Prix par pièce | Precio unit. | Precio € | P.V.P. | Precio por unidad | P. Unitario | Prezzo € | Prezzo cad. | Prezzo cadauno | Pr. unit.
        | Prezzo singolo | Prijs € | Prijs p/st | Prijs/stuk | Eenheidsprijs € | Per stuk | Preço € | Preço unit. | P. Unit. | Preço por unidade |
        Price/unit | Price EUR | Price incl. VAT | Unit price incl. VAT | Retail price | Cost per unit | Price (GBP) | Preis/Stk. | Preis netto |
        Preis EUR/Stk | VK-Preis | Einzelpreis (EUR) | Preis inkl. MwSt. | Prix à la pièce | Prix pièce | Prix public | Prix TTC | Prix unitaire € |
        Precio por ud. | Precio con IVA | P.V.P. unitario | Precio unitario (€) | Prezzo a pezzo | Prezzo ivato | Prezzo unitario (€) |
        Prezzo di listino | Prijs incl. btw | Prijs per st. | Stukprijs (€) | Preço por un. | Preço unitário (€)
    """,
    "amount": """
        Amount | Total | Line total | Total price | Extension | Extended price | Ext. price | Total cost | Sum | Value | Net amount | Gesamtpreis |
        Gesamt | Betrag | Summe | Gesamtbetrag | G-Preis | Wert | Montant | Prix total | Montant HT | Total HT | Importe | Precio total | Valor |
        Importo | Totale | Prezzo totale | Bedrag | Totaal | Totaalprijs | Valor total | Montante | TOTAL | Total $ | Total price ($) | Total Amount
        | Amount ($) | Amount £ | Line Total | Ext. Price | Extended Amount | Item total | Price total | Gesamtpreis € | Gesamt € | Gesamt-Preis |
        Betrag € | Summe € | Gesamtpreis EUR | Preis gesamt | Prix total TTC | Montant TTC | Total TTC | Montant (€) | Total € | Prix total € |
        Importe € | Importe total | Importo € | Totale € | Prezzo tot. | Totaal € | Totale prijs | Bedrag € | Prijs totaal | Valor € | Preço total |
        Total (GBP) | Total value | Total line price | Line cost | Extended | Gesamtpreis (EUR) | Gesamtwert | Summe EUR | Betrag EUR |
        Preis insgesamt | Montant total | Total ligne | Prix total (€) | Montant TTC (€) | Total (€) | Importe total (€) | Total línea | Importe (€)
        | Totale riga | Importo totale | Totale (€) | Totaal bedrag | Totaal (€) | Bedrag (€) | Total linha | Valor total (€)
    """,
    "unit": """
        Unit | U/M | UOM | Unit of measure | Pack | Einheit | ME | Mengeneinheit | VPE | Unité | Unité de vente | Ud. | Unidad | U.M. | UM | Unità |
        Eenheid | Eenh. | Unidade | Un. | Unit of issue | U/I | Unit size | UoM | Pkg. | Einh. | Verpackung | VE | Verp.-Einheit | Unité de mesure |
        Cond. | Conditionnement | Unidad de medida | U. med. | Unità misura | Verpakking | Un. medida | Embalagem
    """,
}
SUMS = {
    "merchandise": """
        Subtotal | Sub-total | Merchandise total | Total merchandise | Total of goods | Goods total | Total for goods | Total for items |
        Order subtotal | Merchandise | Net total | Warenwert | Zwischensumme | Warensumme | Summe Waren | Nettosumme | Nettobetrag | Sous-total |
        Total marchandises | Total HT | Montant HT | Base imponible | Imponibile | Totale merce | Subtotale | Subtotaal | Totaal artikelen |
        Goederenbedrag | Total dos artigos | Total s/ IVA | Sub Total | SUBTOTAL: | Total for merchandise | Merchandise subtotal |
        Total price of items | Items total | Goods | Value of goods | Total value of goods | Net amount | Artikelsumme | Gesamtwarenwert |
        Warenwert netto | Zwischensumme netto | Total des articles | Total de vos articles | Montant des articles | Total produits | Sous total |
        Suma de artículos | Total productos | Importe artículos | Totale prodotti | Totale articoli ordinati | Totale imponibile |
        Subtotaal artikelen | Totaal goederen | Totaal producten | Total artigos | Subtotal artigos | Total de produtos | Valor das mercadorias |
        Total goods | Total of merchandise | Merchandise amount | Order sub-total | Total price of goods | Total cost of goods | Items subtotal |
        Warenwert gesamt | Summe netto | Gesamtwert der Waren | Wert der Waren | Montant des marchandises | Total des marchandises |
        Total hors taxes | Total de la mercancía | Importe de los artículos | Suma parcial | Totale merci | Importo merce |
        Totaal goederen excl. btw | Waarde goederen | Subtotaal excl. btw | Total das mercadorias | Soma dos artigos | Valor dos artigos
    """,
    "shipping": """
        Shipping | Shipping & handling | Postage | Postage & packing | P&P | P. & P. | Delivery | Delivery charge | Carriage | Freight | Handling |
        S&H | Shipping/handling | Versandkosten | Porto | Porto und Verpackung | Versandkostenanteil | Fracht | Frachtkosten | Frais de port | Port
        | Participation aux frais d'envoi | Frais d'expédition | Livraison | Gastos de envío | Portes | Envío | Transporte | Spese di spedizione |
        Spese postali | Trasporto | Contributo spese | Verzendkosten | Portokosten | Bezorgkosten | Vracht | Portes de envio | Despesas de envio |
        Portes e embalagem | Shipping charges | Shipping & Handling (see chart) | Shipping/Handling | S & H | S/H | Shipping cost |
        Delivery & handling | Add postage | Postage and handling | Add shipping | Postage & Packing | p&p | Carriage & packing | Delivery charges |
        Versandkosten: | Versandpauschale | Versandanteil | Versandkostenpauschale | Porto/Verpackung | Porto + Verpackung | Zzgl. Versandkosten |
        Frais d'envoi | Frais de livraison | Frais de port et d'emballage | Participation aux frais de port | Forfait port | + frais de port |
        Gastos de envío: | Gastos de transporte | Portes y embalaje | Gastos envío | Spese di trasporto | Spese di consegna | Spese spedizione |
        Contributo spese di spedizione | Spese di spedizione e imballaggio | Verzend- en administratiekosten | Verzendkosten: |
        Bijdrage verzendkosten | Despesas de envio: | Custos de envio | Postage & handling | Shipping fee | Delivery costs | Packing & delivery |
        Freight & handling | Shipping and insurance | Porto & Verpackung | Versand | Lieferkosten | Versand und Verpackung | Frachtanteil |
        Frais de port et emballage | Port et emballage | Frais de traitement | Gastos de envío y manipulación | Transporte y embalaje |
        Spese di imballo e spedizione | Costi di spedizione | Verzending | Verzend- en verpakkingskosten | Despesas de transporte | Custo de envio
    """,
    "tax": """
        Tax | Sales tax | State tax | VAT | GST | HST | Sales tax (CA residents add 8%) | VAT 20% | Tax, if applicable | MwSt. | Mehrwertsteuer |
        USt. | zzgl. 19 % MwSt. | TVA | TVA 20 % | Montant TVA | IVA | IVA 21% | I.V.A. | IVA 22% | BTW | BTW 21% | IVA 23 % | Sales Tax |
        Sales tax (%) | Tax (8%) | State sales tax | Add sales tax | NY residents add sales tax | Add VAT | VAT @ 20% | VAT at 20% | Plus VAT |
        GST/HST | GST (10%) | MwSt. 19 % | 19 % MwSt. | + MwSt. | inkl. MwSt. | TVA 20% | TVA (20 %) | dont TVA | IVA 21 % | I.V.A. 21% | IVA (22%)
        | BTW (21%) | 21% btw | IVA (23%)
    """,
    "total": """
        Total | Total amount | Grand total | Total due | Total enclosed | Amount enclosed | Total amount enclosed | Order total | TOTAL ORDER |
        Amount due | Balance due | Total to pay | Gesamtbetrag | Gesamtsumme | Endbetrag | Rechnungsbetrag | Zu zahlen | Bruttobetrag | Total TTC |
        Total à payer | Montant total | Net à payer | Total de la commande | Total pedido | Total a pagar | Importe total | Totale ordine |
        Totale da pagare | Totale generale | Totaal | Totaalbedrag | Te betalen | Totaal te betalen | Total da encomenda | Total geral | TOTAL |
        Total: | Grand Total | GRAND TOTAL | Total Enclosed | Total amount due | Total payable | Amount payable | Total remittance | Payment total |
        Total cost of order | Total order value | Order Total | TOTAL DUE | Gesamtbetrag: | Gesamtpreis | Gesamtsumme EUR | Endsumme | Summe |
        Bestellsumme | Gesamt | Total général | Total général TTC | TOTAL À PAYER | Total à régler | Montant à payer | Total de votre commande |
        Total del pedido | TOTAL A PAGAR | Total general | Importe a pagar | Totale dell'ordine | TOTALE | Importo totale | Totale complessivo |
        Totaal te voldoen | Eindtotaal | Te betalen bedrag | Valor a pagar | Montante total | Total to be paid | Sum total | Total amount payable |
        Total amount of order | Final total | Gesamtbetrag inkl. MwSt. | Rechnungssumme | Summe gesamt | Bestellwert gesamt | Zahlbetrag |
        Total commande TTC | Total net à payer | Somme à payer | Montant de la commande | Total con IVA | Total IVA incluido | Suma total |
        Total importe | Totale complessivo (IVA incl.) | Totale IVA inclusa | Totale fattura | Totaal incl. btw | Totaal bestelling |
        Te betalen totaal | Total com IVA | Total IVA incl. | Total a liquidar
    """,
}
WAYS = {
    "check": """
        Check enclosed | Cheque enclosed | Check | Personal check | Cheque payable to Brown Ltd | Enclosed is my check | Verrechnungsscheck |
        Scheck liegt bei | Scheck anbei | Chèque bancaire | Chèque ci-joint | Par chèque | Cheque adjunto | Cheque nominativo | Assegno |
        Assegno allegato | Cheque anexo | I enclose a cheque | I enclose my cheque for | Cheque made payable to us | Check payable to ABC |
        Cheque (payable to the shop) | Check (enclosed) | per Scheck | V-Scheck | Scheck | chèque à l'ordre de la société | Chèque |
        par chèque bancaire | con cheque | Cheque bancario | con assegno bancario | Assegno bancario | per cheque | Cheque | By cheque |
        Cheque/PO enclosed | My check is enclosed | Scheck beigefügt | Zahlung per Scheck | Mon chèque est joint | Règlement par chèque |
        Adjunto cheque | Allego assegno bancario | Bijgaand cheque | Junto cheque
    """,
    "money_order": """
        Money order | Postal order | M.O. | Mandat postal | Mandat | Giro postal | Vaglia postale | Vale postal | U.S. money order | Postal Order |
        Int'l money order | Mandat-lettre | mandat cash | Giro Postal | Vaglia | Postwissel
    """,
    "cash": """
        Cash | Cash enclosed | Bar | Barzahlung | Espèces | Efectivo | Contanti | Contant | Dinheiro | Numerário | Cash payment | In bar |
        in contanti | en efectivo | En espèces | Contante betaling
    """,
    "cod": """
        C.O.D. | COD | Cash on delivery | Nachnahme | Per Nachnahme | Contre remboursement | Contra reembolso | Contrassegno | Rembours |
        Onder rembours | À cobrança | Contra-reembolso | C.O.D. (add fee) | Cash on Delivery | per Nachnahme | Nachnahme (+ Gebühr) |
        Contre-remboursement | en contre-remboursement | Reembolso | In contrassegno | Pay on delivery | Zahlung bei Lieferung |
        Lieferung per Nachnahme | Paiement à la livraison | Pago contra reembolso | Pagamento alla consegna | Betaling bij levering |
        Pagamento na entrega
    """,
    "account": """
        Charge my account | Bill me | Bill my account | Invoice me | On account | Net 30 | Please invoice | Open account | Purchase order |
        Auf Rechnung | Rechnung | Gegen Rechnung | Kauf auf Rechnung | Sur facture | À réception de facture | 30 jours fin de mois | Con factura |
        A cuenta | Factura a 30 días | Fattura | Bonifico 30 gg | Su fattura | Op rekening | Op factuur | Com fatura | A crédito | A 30 dias |
        Bill to my account | Invoice | Send invoice | Please bill us | Please bill me later | Bill me later | Charge to my account |
        Charge to account no. | Monthly account | Credit account | Trade account | 30 days | Net 30 days | School purchase order |
        Rechnung (14 Tage) | auf Rechnung | per Rechnung | Monatsrechnung | Zahlung nach Erhalt der Rechnung | Facture | sur facture à 30 jours |
        À réception de la facture | En compte | Factura | Recibo a 30 días | Giro a 60 días | Bonifico a 30 giorni | RiBa 60 gg | Factuur |
        Op factuur (14 dagen) | per factuur | Fatura | A 60 dias | Please charge our account | Charge account | Invoice to follow |
        Please send invoice | We have an account | Bill school | Lieferung gegen Rechnung | Zahlung auf Rechnung | Auf offene Rechnung |
        Règlement à réception de facture | Mandat administratif | Pago a 30 días fecha factura | Contra factura | Pagamento a 30 gg. data fattura |
        Bonifico a vista fattura | Betaling op rekening | Betaling binnen 14 dagen | Pagamento contra fatura | Pagamento a 30 dias
    """,
    "prepaid": """
        Prepayment | Payment in advance | Bank transfer | Bank transfer in advance | Pro forma | Vorkasse | Vorauskasse | Überweisung |
        Banküberweisung | Virement bancaire | Virement | Prépaiement | Transferencia bancaria | Transferencia | Bonifico anticipato |
        Bonifico bancario | Vooruitbetaling | Overschrijving | Bankoverschrijving | Transferência bancária | Pagamento antecipado | Prepaid |
        Bank transfer (in advance) | BACS transfer | Wire transfer | Pro-forma invoice | PayPal | Vorauszahlung | per Vorkasse |
        Vorkasse (Überweisung) | Überweisung vorab | par virement | virement préalable | Transferencia previa | Bonifico |
        Bonifico bancario anticipato | Overboeking | Overschrijving vooraf | Transferência | Pré-pagamento | Advance payment |
        Payment by bank transfer | Electronic transfer | Zahlung per Vorkasse | Vorab per Überweisung | Zahlung im Voraus | Paiement à la commande |
        Règlement par virement | Pago por transferencia | Pago anticipado | Pagamento tramite bonifico | Pagamento anticipato | Betaling vooraf |
        Per overschrijving | Pagamento por transferência
    """,
    "card": """
        Credit card | Visa | MasterCard | Debit card | Charge my credit card | Card | Kreditkarte | Kartenzahlung | Carte bancaire | Carte bleue |
        Tarjeta de crédito | Tarjeta | Carta di credito | Creditcard | Cartão de crédito | VISA | Mastercard | American Express | Amex |
        Credit/debit card | Credit card no. | Debit my card | EC-Karte | Carte Bancaire | Carte de crédit | Tarjeta bancaria | Visa / Mastercard |
        Carta | Cartão | Credit Card (Visa/MC/Amex) | Charge my Visa | Please debit my card | Per Kreditkarte | Zahlung mit Kreditkarte |
        Par carte bancaire | Carte bancaire n° | Con tarjeta de crédito | Con carta di credito | Per creditcard | Com cartão de crédito
    """,
}
