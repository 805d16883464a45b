# ruff: noqa: E501
"""Addresses as the countries write them: what each line is. The parts that are expected stand in one text, parted by " | "."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.party.addresses import parse_address, told_apart
from orderproc.parsing.party.names import no_part
from tests.parsing.test_parties import block, told
from tests.parsing.test_scanned import lattice_of

ADDRESSES = [
    # all of it behind a label for it, in one line
    (
        "GB",
        "Address: Jane Doe, 12 Mill Road, Leeds LS1 4AB",
        "name: Jane Doe | street: 12 Mill Road | city: Leeds | postal_code: LS1 4AB | country: GB",
    ),
    (
        "DE",
        "Adresse: Kerstin Albers, Lindenweg 3, 79098 Freiburg",
        "name: Kerstin Albers | street: Lindenweg 3 | city: Freiburg | postal_code: 79098",
    ),
    (
        "PT",
        "Morada: Rui Lopes, Rua da Paz 5, 2.º esq., 3000-123 Coimbra.",
        "name: Rui Lopes | street: Rua da Paz 5 | street2: 2.º esq. | city: Coimbra | postal_code: 3000-123 | country: PT",
    ),
    (
        "GB",
        "Address: Weir Cottage, 12 Mill Road, Leeds LS1 4AB",
        "street: 12 Mill Road | street2: Weir Cottage | city: Leeds | postal_code: LS1 4AB | country: GB",
    ),
    (
        "US",
        "Address: 12 Elm Street, Albany, NY 12207",
        "street: 12 Elm Street | city: Albany | region: NY | postal_code: 12207 | country: US",
    ),
    # a number that a comma sets apart from its street, down to the town
    (
        "CA",
        "Gagnon Construction inc. / 1844, boulevard Talbot, Chicoutimi (Québec) G7H 4C2",
        "company: Gagnon Construction inc. | street: 1844, boulevard Talbot | city: Chicoutimi | region: QC | postal_code: G7H 4C2 | country: CA",
    ),
    (
        "FR",
        "Librairie Dupont / 14, rue des Lilas, 69003 Lyon",
        "company: Librairie Dupont | street: 14, rue des Lilas | city: Lyon | postal_code: 69003",
    ),
    (
        "LU",
        "Papeterie Dupont SARL / 3, avenue de la Gare, L-1611 Luxembourg",
        "company: Papeterie Dupont SARL | street: 3, avenue de la Gare | city: Luxembourg | postal_code: 1611 | country: LU",
    ),
    # Brazilian ones on one line or two, their code told by its name
    (
        "BR",
        "Loja Sol Ltda. / Rua das Flores 12 - Alto da XV - CEP 80040-134 / Curitiba - PR",
        "company: Loja Sol Ltda. | street: Rua das Flores 12 | street2: Alto da XV | city: Curitiba | region: PR | postal_code: 80040-134 | country: BR",
    ),
    (
        "BR",
        "Loja Sol Ltda. / Rua das Flores 12 · Centro · Pelotas/RS · CEP 96015-560",
        "company: Loja Sol Ltda. | street: Rua das Flores 12 | street2: Centro | city: Pelotas | region: RS | postal_code: 96015-560 | country: BR",
    ),
    (
        "BR",
        "Loja Sol Ltda. / Av. Paulista, 1578 - CEP: 01310200 São Paulo - SP",
        "company: Loja Sol Ltda. | street: Av. Paulista, 1578 | city: São Paulo | region: SP | postal_code: 01310-200 | country: BR",
    ),
    (
        "US",
        "Loja Sol Ltda. / Av. Paulista, 1578 / CEP 01310-200 - São Paulo/SP",
        "company: Loja Sol Ltda. | street: Av. Paulista, 1578 | city: São Paulo | region: SP | postal_code: 01310-200 | country: BR",
    ),
    # in one line, with its country in brackets, and what a dash sets apart behind it
    (
        "NL",
        "Kwekerij De Linde BV, Kerkstraat 8, 9000 Gent (België) – tel. 09 555 01 01, Els Maes",
        "company: Kwekerij De Linde BV | street: Kerkstraat 8 | city: Gent | postal_code: 9000 | country: BE",
    ),
    (
        "FR",
        "Müller GmbH, Hafenweg 3, 79098 Freiburg (Allemagne) - Tél. 0761 555 01",
        "company: Müller GmbH | street: Hafenweg 3 | city: Freiburg | postal_code: 79098 | country: DE",
    ),
    (
        "CH",
        "Papeterie Dupont SARL / 14 rue des Lilas / 69003 Lyon (France)",
        "company: Papeterie Dupont SARL | street: 14 rue des Lilas | city: Lyon | postal_code: 69003 | country: FR",
    ),
    (
        "ES",
        "Ferretería Luna S.L. / Calle Mayor 4 / 18600 Motril (Granada)",
        "company: Ferretería Luna S.L. | street: Calle Mayor 4 | city: Motril | region: Granada | postal_code: 18600",
    ),
    (
        "FR",
        "Librairie Dupont / Entrepôt 2 / ZI Nord / 12 rue du Port / 38000 GRENOBLE",
        "company: Librairie Dupont | street: 12 rue du Port | street2: Entrepôt 2, ZI Nord | city: GRENOBLE | postal_code: 38000",
    ),
    (
        "FR",
        "Librairie Dupont / 14 rue des Lilas / 69003 LYON",
        "company: Librairie Dupont | street: 14 rue des Lilas | city: LYON | postal_code: 69003",
    ),
    (
        "IT",
        "Officine Rossi S.r.l. / Via Emilia 15 / 41123 MODENA MO",
        "company: Officine Rossi S.r.l. | street: Via Emilia 15 | city: MODENA | region: MO | postal_code: 41123",
    ),
    (
        "DE",
        "Müller GmbH & Co. KG / Werk 2, Tor 4 / Daimlerstraße 8 / 71063 Sindelfingen",
        "company: Müller GmbH & Co. KG | street: Daimlerstraße 8 | street2: Werk 2, Tor 4 | city: Sindelfingen | postal_code: 71063",
    ),
    (
        "GB",
        "Harvest Lane Foods Ltd / Goods In, Unit 7 / Bromfield Road / Ludlow / Shropshire / SY8 1AP",
        "company: Harvest Lane Foods Ltd | street: Bromfield Road | street2: Goods In, Unit 7 | city: Ludlow | region: Shropshire | postal_code: SY8 1AP | country: GB",
    ),
    (
        "US",
        "Aurora Foods K.K. / Attn: Kenji Tanaka / 2-11-3 Nihonbashi Muromachi, Chuo-ku / Tokyo 103-0022 / Japan",
        "name: Kenji Tanaka | company: Aurora Foods K.K. | street: 2-11-3 Nihonbashi Muromachi, Chuo-ku | city: Tokyo | postal_code: 103-0022 | country: JP",
    ),
    (
        "US",
        "Shree Ganesh Traders Pvt. Ltd. / Plot No. 45, Sector 18 / Udyog Vihar Phase IV / Gurugram, Haryana 122015 / India",
        "company: Shree Ganesh Traders Pvt. Ltd. | street: Plot No. 45, Sector 18 | street2: Udyog Vihar Phase IV | city: Gurugram | region: Haryana | postal_code: 122015 | country: IN",
    ),
    (
        "US",
        "Comercial Bandeirante Ltda. / Av. Paulista, 1578 - Conj. 142 / Bela Vista / São Paulo - SP / 01310-200 / Brasil",
        "company: Comercial Bandeirante Ltda. | street: Av. Paulista, 1578 - Conj. 142 | street2: Bela Vista | city: São Paulo | region: SP | postal_code: 01310-200 | country: BR",
    ),
    (
        "US",
        "Comercial Bandeirante Ltda. / Rua das Flores, 123 / 01310-200 São Paulo - SP / Brazil",
        "company: Comercial Bandeirante Ltda. | street: Rua das Flores, 123 | city: São Paulo | region: SP | postal_code: 01310-200 | country: BR",
    ),
    (
        "US",
        "Hurtownia Papierowa Sp. z o.o. / ul. Długa 44/50 / 00-241 Warszawa / Poland",
        "company: Hurtownia Papierowa Sp. z o.o. | street: ul. Długa 44/50 | city: Warszawa | postal_code: 00-241 | country: PL",
    ),
    (
        "US",
        "Nordisk Kontor AB / Storgatan 12 / 114 55 Stockholm / Sweden",
        "company: Nordisk Kontor AB | street: Storgatan 12 | city: Stockholm | postal_code: 114 55 | country: SE",
    ),
    (
        "US",
        "Burke & Sons Hardware / Unit 4, Ballymount Industrial Estate / Ballymount Road / Dublin 12 / D12 X5K7 / Ireland",
        "company: Burke & Sons Hardware | street: Unit 4, Ballymount Industrial Estate | street2: Ballymount Road | city: Dublin 12 | postal_code: D12 X5K7 | country: IE",
    ),
    (
        "US",
        "Harvest Lane Foods Ltd / The Old Dairy / Church Lane / Little Wenlock / Telford / Shropshire / TF6 5BB / United Kingdom",
        "company: Harvest Lane Foods Ltd | street: The Old Dairy | street2: Church Lane, Little Wenlock | city: Telford | region: Shropshire | postal_code: TF6 5BB | country: GB",
    ),
    (
        "US",
        "Harvest Lane Foods Ltd / The Old Dairy, Church Lane / Ludlow, Shropshire SY8 1AP",
        "company: Harvest Lane Foods Ltd | street: The Old Dairy, Church Lane | city: Ludlow | region: Shropshire | postal_code: SY8 1AP | country: GB",
    ),
    (
        "US",
        "Acme Corp. / P.O. Box 1234 / Albany, NY 12201",
        "company: Acme Corp. | street: P.O. Box 1234 | city: Albany | region: NY | postal_code: 12201 | country: US",
    ),
    (
        "US",
        "John Smith / c/o Mary Miller / 123 Oak Street / Apt 4B / Portland, OR 97205",
        "name: John Smith | street: 123 Oak Street | street2: c/o Mary Miller, Apt 4B | city: Portland | region: OR | postal_code: 97205 | country: US",
    ),
    (
        "US",
        "Riverside Unified School District / Purchasing Department / Attn: Linda Gomez / 3380 14th Street / Riverside, CA 92501",
        "name: Linda Gomez | company: Riverside Unified School District | street: 3380 14th Street | street2: Purchasing Department | city: Riverside | region: CA | postal_code: 92501 | country: US",
    ),
    (
        "US",
        "Globex Corporation / 350 Fifth Avenue, 34th Floor / New York, NY 10118",
        "company: Globex Corporation | street: 350 Fifth Avenue | street2: 34th Floor | city: New York | region: NY | postal_code: 10118 | country: US",
    ),
    (
        "US",
        "SGT John Smith / Unit 2050 Box 4190 / APO, AP 96278-2050",
        "name: SGT John Smith | street: Unit 2050 Box 4190 | city: APO | region: AP | postal_code: 96278-2050 | country: US",
    ),
    (
        "US",
        "PSC 3 Box 4120 / APO AE 09021",
        "street: PSC 3 Box 4120 | city: APO | region: AE | postal_code: 09021 | country: US",
    ),
    (
        "US",
        "Müller Maschinenbau GmbH / Abteilung Einkauf / z. Hd. Frau Petra Lang / Industriestraße 12 / 70565 Stuttgart",
        "name: Frau Petra Lang | company: Müller Maschinenbau GmbH | street: Industriestraße 12 | street2: Abteilung Einkauf | city: Stuttgart | postal_code: 70565",
    ),
    (
        "US",
        "Société Dupont S.A.R.L. / Service Achats / Bâtiment B, 2e étage / 14 rue des Lilas / BP 123 / 69003 Lyon Cedex 03",
        "company: Société Dupont S.A.R.L. | street: 14 rue des Lilas | street2: Service Achats, Bâtiment B, 2e étage, BP 123 | city: Lyon Cedex 03 | postal_code: 69003",
    ),
    (
        "US",
        "Ferretería López, S.L. / Polígono Industrial Las Eras, nave 7 / Calle Hierro, 22 / 28320 Pinto (Madrid) / España",
        "company: Ferretería López, S.L. | street: Calle Hierro, 22 | street2: Polígono Industrial Las Eras, nave 7 | city: Pinto | region: Madrid | postal_code: 28320 | country: ES",
    ),
    (
        "US",
        "Officine Meccaniche Rossi S.r.l. / Via Emilia Ovest, 1015/B / 41123 Modena (MO) / Italia",
        "company: Officine Meccaniche Rossi S.r.l. | street: Via Emilia Ovest, 1015/B | city: Modena | region: MO | postal_code: 41123 | country: IT",
    ),
    (
        "US",
        "Van Dijk Techniek B.V. / Postbus 4012 / 3502 HA Utrecht",
        "company: Van Dijk Techniek B.V. | street: Postbus 4012 | city: Utrecht | postal_code: 3502 HA | country: NL",
    ),
    (
        "US",
        "Sociedade Comercial do Norte, Lda. / Rua de Santa Catarina, n.º 312, 2.º Esq. / 4000-443 Porto / Portugal",
        "company: Sociedade Comercial do Norte, Lda. | street: Rua de Santa Catarina, n.º 312, 2.º Esq. | city: Porto | postal_code: 4000-443 | country: PT",
    ),
    (
        "US",
        "Oslo Skole AS / Postboks 123 Sentrum / 0101 Oslo / Norway",
        "company: Oslo Skole AS | street: Postboks 123 Sentrum | city: Oslo | postal_code: 0101 | country: NO",
    ),
    (
        "US",
        "Zürcher Papier AG / Bahnhofstrasse 21 / CH-8001 Zürich",
        "company: Zürcher Papier AG | street: Bahnhofstrasse 21 | city: Zürich | postal_code: 8001 | country: CH",
    ),
    (
        "US",
        "Maple Leaf Supplies Inc. / 1200 - 55 Metcalfe Street / Ottawa, Ontario K1P 6L5 / Canada",
        "company: Maple Leaf Supplies Inc. | street: 1200 - 55 Metcalfe Street | city: Ottawa | region: ON | postal_code: K1P 6L5 | country: CA",
    ),
    (
        "US",
        "Outback Traders Pty Ltd / Level 3, 45 Collins Street / Melbourne VIC 3000 / Australia",
        "company: Outback Traders Pty Ltd | street: 45 Collins Street | street2: Level 3 | city: Melbourne | region: VIC | postal_code: 3000 | country: AU",
    ),
    (
        "US",
        "Kiwi Gardens Ltd / 15 Queen Street / Ponsonby / Auckland 1011 / New Zealand",
        "company: Kiwi Gardens Ltd | street: 15 Queen Street | street2: Ponsonby | city: Auckland | postal_code: 1011 | country: NZ",
    ),
    (
        "US",
        "Lion City Trading Pte Ltd / 10 Anson Road / #12-08 International Plaza / Singapore 079903",
        "company: Lion City Trading Pte Ltd | street: 10 Anson Road | street2: #12-08 International Plaza | city: Singapore | postal_code: 079903 | country: SG",
    ),
    (
        "US",
        "Dragon Trading Ltd / Room 1203, 12/F, Tower A / 88 Queensway / Admiralty / Hong Kong",
        "company: Dragon Trading Ltd | street: 88 Queensway | street2: Room 1203, 12/F, Tower A, Admiralty | city: Hong Kong | country: HK",
    ),
    (
        "US",
        "Papelería La Moderna, S.A. de C.V. / Av. Insurgentes Sur 1234 / Col. Del Valle / 03100 Ciudad de México, CDMX / México",
        "company: Papelería La Moderna, S.A. de C.V. | street: Av. Insurgentes Sur 1234 | street2: Col. Del Valle | city: Ciudad de México | region: CDMX | postal_code: 03100 | country: MX",
    ),
    (
        "US",
        "Greenfield Nursery / RR 2 Box 45 / Woodstock, VT 05091-9712 / USA",
        "company: Greenfield Nursery | street: RR 2 Box 45 | city: Woodstock | region: VT | postal_code: 05091-9712 | country: US",
    ),
    (
        "US",
        "Tidy Homes LLC / 1020 N. 4th St., Ste 210 / Boise ID 83702",
        "company: Tidy Homes LLC | street: 1020 N. 4th St. | street2: Ste 210 | city: Boise | region: ID | postal_code: 83702 | country: US",
    ),
    (
        "US",
        "Jones Bros. Plumbing / N4567 County Road B / Green Bay, Wisconsin 54311",
        "company: Jones Bros. Plumbing | street: N4567 County Road B | city: Green Bay | region: WI | postal_code: 54311 | country: US",
    ),
    (
        "US",
        "St. Mary's Hospital / Receiving Dock 3 / 800 St. Mary's Drive / St. Louis, MO 63117",
        "company: St. Mary's Hospital | street: 800 St. Mary's Drive | street2: Receiving Dock 3 | city: St. Louis | region: MO | postal_code: 63117 | country: US",
    ),
    (
        "US",
        "Bäckerei Huber / Inh. Franz Huber / Marktplatz 3 / 4020 Linz / Österreich",
        "name: Franz Huber | company: Bäckerei Huber | street: Marktplatz 3 | city: Linz | postal_code: 4020 | country: AT",
    ),
    (
        "DE",
        "Schreinerei Lang / Inh. Eva Lang / Schreinermeisterin / Hauptstraße 4 / 34117 Kassel",
        "name: Eva Lang | company: Schreinerei Lang | street: Hauptstraße 4 | city: Kassel | postal_code: 34117",
    ),
    (
        "US",
        "Tri-County College / Livestock Farm / 220 Ridge Road / Marion VA 24354",
        "company: Tri-County College | street: 220 Ridge Road | street2: Livestock Farm | city: Marion | region: VA | postal_code: 24354 | country: US",
    ),
    (
        "GB",
        "Alder Print Ltd / Brook House / 12 Station Road / Settle / BD24 9AA",
        "company: Alder Print Ltd | street: 12 Station Road | street2: Brook House | city: Settle | postal_code: BD24 9AA | country: GB",
    ),
    (
        "GB",
        "Alder Print Ltd / Brook House / Station Road / Settle / BD24 9AA",
        "company: Alder Print Ltd | street: Brook House | street2: Station Road | city: Settle | postal_code: BD24 9AA | country: GB",
    ),
    (
        "US",
        "Københavns Kontor ApS / Vesterbrogade 45, 2. tv / 1620 København V / Danmark",
        "company: Københavns Kontor ApS | street: Vesterbrogade 45, 2. tv | city: København V | postal_code: 1620 | country: DK",
    ),
    (
        "DE",
        "Kowalski Narzędzia s.c. / ul. Marszałkowska 12 m. 5 / PL-00-590 Warszawa / Polska",
        "company: Kowalski Narzędzia s.c. | street: ul. Marszałkowska 12 m. 5 | city: Warszawa | postal_code: 00-590 | country: PL",
    ),
    (
        "DE",
        "Hotel Adlon / Wareneingang / Unter den Linden 77 / 10117 Berlin",
        "company: Hotel Adlon | street: Unter den Linden 77 | street2: Wareneingang | city: Berlin | postal_code: 10117",
    ),
    (
        "DE",
        "Ann Cole / Flat 3, 12 Castle Street / Edinburgh / EH2 3AH / Scotland",
        "name: Ann Cole | street: 12 Castle Street | street2: Flat 3 | city: Edinburgh | postal_code: EH2 3AH | country: GB",
    ),
    (
        "DE",
        "Greenway Primary School / Finance Office / Mill Lane / Kendal / Cumbria LA9 4DJ",
        "company: Greenway Primary School | street: Mill Lane | street2: Finance Office | city: Kendal | region: Cumbria | postal_code: LA9 4DJ | country: GB",
    ),
    (
        "DE",
        "O'Brien & Daughters Ltd / Main Street / Mallow / Co. Cork / P51 X7Y6 / Ireland",
        "company: O'Brien & Daughters Ltd | street: Main Street | city: Mallow | region: Co. Cork | postal_code: P51 X7Y6 | country: IE",
    ),
    (
        "DE",
        "Fratelli Bianchi S.n.c. / Loc. Pian dei Mantellini, 44 / 53100 Siena SI",
        "company: Fratelli Bianchi S.n.c. | street: Loc. Pian dei Mantellini, 44 | city: Siena | region: SI | postal_code: 53100",
    ),
    (
        "DE",
        "Librairie du Centre / ZA Les Prés / 9 rue des Artisans / 25000 Besançon / France",
        "company: Librairie du Centre | street: 9 rue des Artisans | street2: ZA Les Prés | city: Besançon | postal_code: 25000 | country: FR",
    ),
    (
        "DE",
        "Mairie de Saint-Denis / Service des Achats / 2 place Victor Hugo / 93200 Saint-Denis",
        "company: Mairie de Saint-Denis | street: 2 place Victor Hugo | street2: Service des Achats | city: Saint-Denis | postal_code: 93200",
    ),
    (
        "DE",
        "Universidad de Salamanca / Departamento de Química / A la atención de D. Luis Pérez / Plaza de los Caídos, s/n / 37008 Salamanca",
        "name: D. Luis Pérez | company: Universidad de Salamanca | street: Plaza de los Caídos, s/n | street2: Departamento de Química | city: Salamanca | postal_code: 37008",
    ),
    (
        "DE",
        "Escola Secundária de Camões / Praça José Fontana / 1050-129 Lisboa",
        "company: Escola Secundária de Camões | street: Praça José Fontana | city: Lisboa | postal_code: 1050-129 | country: PT",
    ),
    (
        "DE",
        "Dr. med. Petra Lang / Praxis am Markt / Am Markt 7 / 37073 Göttingen",
        "name: Dr. med. Petra Lang | company: Praxis am Markt | street: Am Markt 7 | city: Göttingen | postal_code: 37073",
    ),
    (
        "DE",
        "Stadt Köln / Amt für Schulentwicklung / Willy-Brandt-Platz 2 / 50679 Köln",
        "company: Stadt Köln | street: Willy-Brandt-Platz 2 | street2: Amt für Schulentwicklung | city: Köln | postal_code: 50679",
    ),
    (
        "DE",
        "De Vries Installatietechniek / t.a.v. de heer J. de Vries / Industrieweg 12-B / 3846 BD Harderwijk / Nederland",
        "name: de heer J. de Vries | company: De Vries Installatietechniek | street: Industrieweg 12-B | city: Harderwijk | postal_code: 3846 BD | country: NL",
    ),
    (
        "DE",
        "Gemeente Utrecht / Afdeling Inkoop / Stadsplateau 1 / 3521 AZ Utrecht",
        "company: Gemeente Utrecht | street: Stadsplateau 1 | street2: Afdeling Inkoop | city: Utrecht | postal_code: 3521 AZ | country: NL",
    ),
    (
        "DE",
        "Brouwerij 't IJ / Funenkade 7 / 1018 AL Amsterdam",
        "company: Brouwerij 't IJ | street: Funenkade 7 | city: Amsterdam | postal_code: 1018 AL | country: NL",
    ),
    (
        "DE",
        "Société Générale d'Équipement / CS 40012 / 59000 Lille Cedex",
        "company: Société Générale d'Équipement | street: CS 40012 | city: Lille Cedex | postal_code: 59000",
    ),
    (
        "DE",
        "Tran Hardware Co. / Store #114 / 657 Station Approach / Suite 200 / Building C / Portland, ME 04101",
        "company: Tran Hardware Co. | street: 657 Station Approach | street2: Store #114, Suite 200, Building C | city: Portland | region: ME | postal_code: 04101 | country: US",
    ),
    (
        "DE",
        "City of Springfield / Dept. of Public Works / Attn: Accounts Payable / 70 Tapley St / Springfield MA 01104",
        "name: Accounts Payable | company: City of Springfield | street: 70 Tapley St | street2: Dept. of Public Works | city: Springfield | region: MA | postal_code: 01104 | country: US",
    ),
    (
        "DE",
        "University of Vermont / Waterman Building, Room 247 / 85 South Prospect Street / Burlington, Vermont 05405",
        "company: University of Vermont | street: 85 South Prospect Street | street2: Waterman Building, Room 247 | city: Burlington | region: VT | postal_code: 05405 | country: US",
    ),
    (
        "DE",
        "Chicago Tool & Die, Inc. / 1500 West Fulton Market / Chicago, Illinois 60607-1112 / United States of America",
        "company: Chicago Tool & Die, Inc. | street: 1500 West Fulton Market | city: Chicago | region: IL | postal_code: 60607-1112 | country: US",
    ),
    (
        "DE",
        "Mr. and Mrs. James Doe / 45 Rue Sainte-Catherine O., app. 3 / Montréal (Québec) H3B 1A1",
        "name: Mr. and Mrs. James Doe | street: 45 Rue Sainte-Catherine O., app. 3 | city: Montréal | region: QC | postal_code: H3B 1A1 | country: CA",
    ),
    (
        "DE",
        "Supplies Unlimited / Box 340 / Saskatoon, SK S7K 3L3 / Canada",
        "company: Supplies Unlimited | street: Box 340 | city: Saskatoon | region: SK | postal_code: S7K 3L3 | country: CA",
    ),
    (
        "DE",
        "Wellington City Council / PO Box 2199 / Wellington 6140 / New Zealand",
        "company: Wellington City Council | street: PO Box 2199 | city: Wellington | postal_code: 6140 | country: NZ",
    ),
    (
        "DE",
        "Volvo Service AB / Box 123 / 401 21 Göteborg / Sverige",
        "company: Volvo Service AB | street: Box 123 | city: Göteborg | postal_code: 401 21 | country: SE",
    ),
    (
        "DE",
        "Kovářství Novák s.r.o. / Husova 12 / 110 00 Praha 1 / Česká republika",
        "company: Kovářství Novák s.r.o. | street: Husova 12 | city: Praha 1 | postal_code: 110 00 | country: CZ",
    ),
    (
        "DE",
        "Magyar Papír Kft. / Petőfi Sándor utca 10. / 1052 Budapest / Hungary",
        "company: Magyar Papír Kft. | street: Petőfi Sándor utca 10. | city: Budapest | postal_code: 1052 | country: HU",
    ),
    (
        "DE",
        "Al Noor Trading LLC / P.O. Box 12345 / Dubai / United Arab Emirates",
        "company: Al Noor Trading LLC | street: P.O. Box 12345 | city: Dubai | country: AE",
    ),
    (
        "DE",
        "Jeddah Stationery Est. / King Abdulaziz Road / Jeddah 21433 / Saudi Arabia",
        "company: Jeddah Stationery Est. | street: King Abdulaziz Road | city: Jeddah | postal_code: 21433 | country: SA",
    ),
    (
        "DE",
        "Cape Books (Pty) Ltd / 23 Long Street / Cape Town / 8001 / South Africa",
        "company: Cape Books (Pty) Ltd | street: 23 Long Street | city: Cape Town | postal_code: 8001 | country: ZA",
    ),
    # parts of a body and departments beside its name, places that stand for a street, in one line with the town
    (
        "DE",
        "Klinikum Rheinaue / Institut für Radiologie, Ebene 2.14 / Uferweg 3 / 56073 Koblenz",
        "company: Klinikum Rheinaue | street: Uferweg 3 | street2: Institut für Radiologie, Ebene 2.14 | city: Koblenz | postal_code: 56073",
    ),
    (
        "GB",
        "University of Wessex / School of Chemistry, Room 3/12 / 4 College Road / Winchester SO22 4NR",
        "company: University of Wessex | street: 4 College Road | street2: School of Chemistry, Room 3/12 | city: Winchester | postal_code: SO22 4NR | country: GB",
    ),
    (
        "CA",
        "Bow Valley Public Library / Acquisitions / 12 Bridge Street / Canmore, AB T1W 2A3",
        "company: Bow Valley Public Library | street: 12 Bridge Street | street2: Acquisitions | city: Canmore | region: AB | postal_code: T1W 2A3 | country: CA",
    ),
    (
        "FR",
        "Université de Savoie / Laboratoire de Biologie / 8 rue des Alpes / 73000 Chambéry",
        "company: Université de Savoie | street: 8 rue des Alpes | street2: Laboratoire de Biologie | city: Chambéry | postal_code: 73000",
    ),
    (
        "GB",
        "Glasgow School of Art / 12 High Street / Glasgow G1 1AA",
        "company: Glasgow School of Art | street: 12 High Street | city: Glasgow | postal_code: G1 1AA | country: GB",
    ),
    (
        "FR",
        "Laboratoire de Biologie / 8 rue des Alpes / 73000 Chambéry",
        "company: Laboratoire de Biologie | street: 8 rue des Alpes | city: Chambéry | postal_code: 73000",
    ),
    (
        "IE",
        "Slane Joinery Ltd / Navan Road Business Park, Slane, C15 X2H7, Ireland / 041 555 2210",
        "company: Slane Joinery Ltd | street: Navan Road Business Park | city: Slane | postal_code: C15 X2H7 | country: IE | phone: 041 555 2210",
    ),
    (
        "IE",
        "Slane Joinery Ltd / Mill Lane / Slane, Co. Meath C15 X2H7",
        "company: Slane Joinery Ltd | street: Mill Lane | city: Slane | region: Co. Meath | postal_code: C15 X2H7 | country: IE",
    ),
    (
        "GB",
        "Acme Ltd / Riverside Business Park, Leeds LS1 4DY / 0113 555 2210",
        "company: Acme Ltd | street: Riverside Business Park | city: Leeds | postal_code: LS1 4DY | country: GB | phone: 0113 555 2210",
    ),
    (
        "GB",
        "Acme Ltd / Bradford, West Yorkshire BD1 2AB",
        "company: Acme Ltd | city: Bradford | region: West Yorkshire | postal_code: BD1 2AB | country: GB",
    ),
    (
        "ES",
        "Talleres Ruiz / Polígono Industrial El Viso, 29006 Málaga, España / 952 123 456",
        "company: Talleres Ruiz | street: Polígono Industrial El Viso | city: Málaga | postal_code: 29006 | country: ES | phone: 952 123 456",
    ),
    # whose a firm is, and what somebody does there
    (
        "IT",
        "Ferramenta Bruni / di Carlo Bruni / Via Emilia 15 / 41123 Modena (MO)",
        "name: Carlo Bruni | company: Ferramenta Bruni | street: Via Emilia 15 | city: Modena | region: MO | postal_code: 41123",
    ),
    (
        "ES",
        "Carpintería Robles / de Ana Robles / Calle Mayor 15 / 44001 Teruel",
        "name: Ana Robles | company: Carpintería Robles | street: Calle Mayor 15 | city: Teruel | postal_code: 44001",
    ),
    (
        "US",
        "Alder Farm Supply / Peter Alder, front counter / 12 Elm St / Albany, NY 12207",
        "name: Peter Alder | company: Alder Farm Supply | street: 12 Elm St | city: Albany | region: NY | postal_code: 12207 | country: US",
    ),
    (
        "NL",
        "Brasserie De Linde / Leveranciersingang / Korte Delft 3 / 4331 AB Middelburg",
        "company: Brasserie De Linde | street: Korte Delft 3 | street2: Leveranciersingang | city: Middelburg | postal_code: 4331 AB | country: NL",
    ),
    (
        "GB",
        "Fern Hotel Ltd / Kitchen entrance / 4 Hill Road / Leeds LS1 4DY",
        "company: Fern Hotel Ltd | street: 4 Hill Road | street2: Kitchen entrance | city: Leeds | postal_code: LS1 4DY | country: GB",
    ),
    (
        "ES",
        "AYUNTAMIENTO DE LIRIA / Parques y Jardines / Plaza del Pozo, 2 / 46160 Liria (Valencia)",
        "company: AYUNTAMIENTO DE LIRIA | street: Plaza del Pozo, 2 | street2: Parques y Jardines | city: Liria | region: Valencia | postal_code: 46160",
    ),
    (
        "IE",
        "Dingle Sail Services / Strand Quay, Dingle, Co. Kerry, V92 X5P8 / Tel 066 555 1190",
        "company: Dingle Sail Services | street: Strand Quay | city: Dingle | region: Co. Kerry | postal_code: V92 X5P8 | country: IE | phone: 066 555 1190",
    ),
    (
        "PT",
        "Pastelaria Aurora, Lda. / Rua do Sol, 45 - 3000-126 Coimbra- NIF 509 555 120",
        "company: Pastelaria Aurora, Lda. | street: Rua do Sol, 45 | city: Coimbra | postal_code: 3000-126 | country: PT",
    ),
    (
        "US",
        "Alder Foods, Inc. / 12 Elm Street / Albany, NY 12207 / Contact: Ann Moss, 518 555 0100",
        "name: Ann Moss | company: Alder Foods, Inc. | street: 12 Elm Street | city: Albany | region: NY | postal_code: 12207 | country: US",
    ),
    (
        "AU",
        "Marlow Nursery / 72 Bridge Street / Geelong Vic 3220",
        "company: Marlow Nursery | street: 72 Bridge Street | city: Geelong | region: VIC | postal_code: 3220 | country: AU",
    ),
    (
        "AU",
        "Marlow Nursery / 72 Bridge Street / Mount Isa Qld. 4825",
        "company: Marlow Nursery | street: 72 Bridge Street | city: Mount Isa | region: QLD | postal_code: 4825 | country: AU",
    ),
    (
        "AU",
        "Marlow Nursery / 72 Bridge Street / Geelong ViC 3220",
        "company: Marlow Nursery | street: 72 Bridge Street | city: Geelong | region: VIC | postal_code: 3220 | country: AU",
    ),
    (
        "PT",
        "Vinhos Aurora, Lda. / Rua Nova 3 / 3810-165 Aveiro",
        "company: Vinhos Aurora, Lda. | street: Rua Nova 3 | city: Aveiro | postal_code: 3810-165 | country: PT",
    ),
    (
        "PT",
        "MAR AZUL / Obras Mar Azul, S.A. / Rua Nova 3 / 3810-165 Aveiro",
        "company: Obras Mar Azul, S.A. | street: Rua Nova 3 | city: Aveiro | postal_code: 3810-165 | country: PT",
    ),
    (
        "DE",
        "Laborservice Arnold, Martina Arnold / Uferweg 3 / 24103 Kiel",
        "name: Martina Arnold | company: Laborservice Arnold | street: Uferweg 3 | city: Kiel | postal_code: 24103",
    ),
    (
        "GB",
        "Dr. Ann Moss, Peter Moss / 4 Mill Road / Ayr KA7 1AA",
        "name: Dr. Ann Moss, Peter Moss | street: 4 Mill Road | city: Ayr | postal_code: KA7 1AA | country: GB",
    ),
    (
        "GB",
        "Harbour Guest House / Moira Shaw / Mill Terrace 12 / Inverness IV2 3AE",
        "name: Moira Shaw | company: Harbour Guest House | street: Mill Terrace 12 | city: Inverness | postal_code: IV2 3AE | country: GB",
    ),
    (
        "GB",
        "Fernside Guest House / 4 Mill Terrace / Ayr KA7 1AA",
        "company: Fernside Guest House | street: 4 Mill Terrace | city: Ayr | postal_code: KA7 1AA | country: GB",
    ),
    (
        "GB",
        "Chapel House / John Pike / Station Road / Oban PA34 4AB",
        "name: John Pike | street: Station Road | street2: Chapel House | city: Oban | postal_code: PA34 4AB | country: GB",
    ),
    (
        "GB",
        "John Pike / Chapel House / Station Road / Oban PA34 4AB",
        "name: John Pike | street: Chapel House | street2: Station Road | city: Oban | postal_code: PA34 4AB | country: GB",
    ),
    (
        "IT",
        "Ada Ricci / Via Nuova 3 / 12011 Busca (Cuneo)",
        "name: Ada Ricci | street: Via Nuova 3 | city: Busca | region: Cuneo | postal_code: 12011 | country: IT",
    ),
    (
        "IT",
        "Ada Ricci / Via Nuova 3 / 34170 Gorizia (Piedimonte)",
        "name: Ada Ricci | street: Via Nuova 3 | city: Gorizia (Piedimonte) | postal_code: 34170",
    ),
]


@pytest.mark.parametrize(("home", "written", "expected"), ADDRESSES)
def test_every_line_of_an_address_is_told(home: str, written: str, expected: str) -> None:
    found = told(parse_address(block(written.replace(" / ", "\n")), "test", home))
    assert " | ".join(f"{part}: {value}" for part, value in found.items()) == expected


def test_a_line_of_which_nothing_says_what_it_is_is_kept_in_doubt() -> None:
    address = parse_address(
        block("Cole Hardware\nAnn Cole\nQuality and good value\n12 Elm Street\nDover, NH 03820"), "test"
    )
    assert (address.company.value, address.name.value) == ("Cole Hardware", "Ann Cole")
    assert address.street2.value == "Quality and good value"
    assert address.street2.confidence < 0.9


@pytest.mark.parametrize(
    ("last", "scanned", "country"),
    [("Schweis", True, "CH"), ("Schweis", False, None), ("Salem", True, None)],
)
def test_a_country_with_a_letter_misread(last: str, scanned: bool, country: str | None) -> None:
    chunks = block(f"Jan Egli\nRue du Lac 23\n1260 Nyon\n{last}")
    if scanned:
        chunks = [replace(c, words=tuple(replace(w, lattice=lattice_of(w.text)) for w in c.words)) for c in chunks]
    assert parse_address(chunks, "here", "US").country.value == country


@pytest.mark.parametrize("alone", ["À l'att.", "Attn.", "z. Hd.", "t.a.v.", "A la att. de"])
def test_what_stands_before_a_name_is_no_name(alone: str) -> None:
    assert no_part(alone)
    assert not no_part("Attila Szabo")


@pytest.mark.parametrize(
    ("code", "town", "region", "country"),
    [
        ("24060", "Sarnico (BG)", "BG", None),
        ("28010", "Bogogno (NO)", "NO", None),
        ("66010", "Tollo (CH)", "CH", None),
        ("2000", "Ruse (BG)", None, "BG"),
        ("3900", "Brig (CH)", None, "CH"),
    ],
)
def test_a_province_that_has_the_letters_of_a_country(
    code: str, town: str, region: str | None, country: str | None
) -> None:
    address = DraftAddress(city=Field(value=town), postal_code=Field(value=code))
    read = told_apart(address)
    assert (read.city.value, read.region.value, read.country.value) == (town.partition(" ")[0], region, country)


@pytest.mark.parametrize(
    "last",
    ["Attn: Ann Moss 518-555-0100", "Attn Ann Moss, 518 555 0100", "Attention: Ann Moss tel. 518-555-0100"],
)
def test_a_telephone_behind_whom_it_is_for_is_no_name(last: str) -> None:
    found = told(parse_address(block(f"Alder Parks\n12 Elm Street\nAlbany, NY 12207\n{last}"), "test", "US"))
    assert (found["name"], found["company"]) == ("Ann Moss", "Alder Parks")


@pytest.mark.parametrize(
    ("rows", "street", "city", "region", "code"),
    [
        (["College Road, Nashik - 422005", "Maharashtra"], "College Road", "Nashik", "Maharashtra", "422005"),
        (["College Road", "Nashik - 422 005"], "College Road", "Nashik", None, "422 005"),
        (["14 Mill Lane", "Pune 411019"], "14 Mill Lane", "Pune", None, "411019"),
        (["14 Mill Lane", "Pune - 411019, Maharashtra"], "14 Mill Lane", "Pune", "Maharashtra", "411019"),
    ],
)
def test_towns_of_india(rows: list[str], street: str, city: str, region: str | None, code: str) -> None:
    address = parse_address(block("\n".join(["Godavari College Ltd", *rows])), "test", "IN")
    told = (address.street.value, address.city.value, address.region.value, address.postal_code.value)
    assert told == (street, city, region, code)


@pytest.mark.parametrize(
    ("line", "home", "street", "city", "code", "country"),
    [
        ("212 Cumberland Street, Dunedin 9016, New Zealand Tel +64 3 555 0160", "AU", "212 Cumberland Street", "Dunedin", "9016", "NZ"),
        ("Hauptstr. 5, 10115 Berlin, Deutschland Tel. 030 555 0160", "AT", "Hauptstr. 5", "Berlin", "10115", "DE"),
        ("12 Rue Haute, 69002 Lyon, France Tél. 04 72 00 00 00", "BE", "12 Rue Haute", "Lyon", "69002", "FR"),
        ("12 Mill Road, Stroud GL5 1AA, UK Phone 01453 555 012 Fax 01453 555 013", "IE", "12 Mill Road", "Stroud", "GL5 1AA", "GB"),
        ("Calle Mayor 5, 28013 Madrid - Tel. 915 550 160 - CIF B12345678", "ES", "Calle Mayor 5", "Madrid", "28013", None),
        ("Kerkstraat 5, 1017 GA Amsterdam T 020 555 0160 KvK 12345678", "BE", "Kerkstraat 5", "Amsterdam", "1017 GA", "NL"),
        ("Rua Direita 5, 2400-100 Leiria Tel. 244 555 160 NIF 501234567", "PT", "Rua Direita 5", "Leiria", "2400-100", "PT"),
    ],
)  # fmt: skip
def test_what_stands_behind_the_town_in_its_line(
    line: str, home: str, street: str, city: str, code: str, country: str | None
) -> None:
    address = parse_address(block(f"Otago Ltd\n{line}"), "test", home)
    told = (address.street.value, address.city.value, address.postal_code.value, address.country.value)
    assert told == (street, city, code, country)


@pytest.mark.parametrize(
    ("rows", "home", "who", "street", "city", "region", "code"),
    [
        (["Casco Lab", "12 Mill Road", "Portland, ME 04101 US"], "US", "Casco Lab", "12 Mill Road", "Portland", "ME", "04101"),
        (["Deli", "12 Mill Road", "Toronto, M6P 1Z2"], "CA", "Deli", "12 Mill Road", "Toronto", None, "M6P 1Z2"),
        (["Deli", "12 Mill Road", "Toronto, Ont. M6P 1Z2"], "CA", "Deli", "12 Mill Road", "Toronto", "ON", "M6P 1Z2"),
        (["Deli", "12 Mill Road", "Victoria, B.C. V8W 1A1"], "CA", "Deli", "12 Mill Road", "Victoria", "BC", "V8W 1A1"),
        (["Deli", "12 Mill Road, Toronto M6P 1Z2"], "CA", "Deli", "12 Mill Road", "Toronto", None, "M6P 1Z2"),
        (["Hansen Ltd 12 Mill Road", "Stroud GL5 1AA"], "GB", "Hansen Ltd", "12 Mill Road", "Stroud", None, "GL5 1AA"),
        (["Ann Moss 12 Mill Road", "Stroud GL5 1AA"], "GB", "Ann Moss", "12 Mill Road", "Stroud", None, "GL5 1AA"),
        (["High Desert Repair 1025 NW Wall Street", "Bend, OR 97703"], "US", "High Desert Repair", "1025 NW Wall Street", "Bend", "OR", "97703"),
        (["Ann Moss, Desert Repair, 1025 NW Wall Street", "Bend, OR 97703"], "US", "Desert Repair", "1025 NW Wall Street", "Bend", "OR", "97703"),
        (["Rose Cottage 12 Mill Lane", "Stroud GL5 1AA"], "GB", None, "Rose Cottage 12 Mill Lane", "Stroud", None, "GL5 1AA"),
        (["Unit B 12 Mill Road", "Stroud GL5 1AA"], "GB", None, "Unit B 12 Mill Road", "Stroud", None, "GL5 1AA"),
    ],
)  # fmt: skip
def test_everyday_lines(
    rows: list[str], home: str, who: str | None, street: str, city: str, region: str | None, code: str
) -> None:
    a = parse_address(block("\n".join(rows)), "test", home)
    named = a.company.value or a.name.value
    told = (named, a.street.value, a.city.value, a.region.value, a.postal_code.value)
    assert told == (who, street, city, region, code)
