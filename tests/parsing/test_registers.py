# ruff: noqa: E501
"""Numbers of tax offices, registers, banks and customers stand in addresses and are no part of them, wherever they stand in the block."""

from __future__ import annotations

import pytest

from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.blocks import blocks_of
from orderproc.parsing.party.registers import registered
from tests.parsing.made import paper

BLOCKS = {
    "US": "Harbor Supply Inc|12 Main Street|Norfolk, VA 23510",
    "DE": "Müller Handels GmbH|Hafenweg 3|24103 Kiel",
    "FR": "Menuiserie Duval SARL|12 rue des Lilas|69100 Villeurbanne",
    "IT": "Officine Brambilla S.r.l.|Via Volta 3|20851 Lissone (MB)",
    "ES": "Talleres Molina S.L.|Calle Mayor 45|46600 Alzira (Valencia)",
    "NL": "Bouwbedrijf De Wit B.V.|Keulsekade 189|3534 AC Utrecht",
    "PT": "Construções Aveiro, Lda.|Rua do Comércio 45|3800-200 Aveiro",
    "GB": "Henley Rowing Club|14 River Lane|Henley-on-Thames|RG9 1AA",
}
NUMBERS = {
    "US": "Tax ID 54-1234567|EIN: 54-1234567|DUNS 123456789|CAGE 4T7K2|Phone: 757-555-0100|Federal ID # 54-1234567|Acct # 10442|Vendor # 00123|Resale cert. 1234567|Hours 8-4|UEI: ABCD1234EFG5",
    "DE": "USt-IdNr. DE123456789|Steuernummer 15/123/45678|St.-Nr. 15/123/45678|HRB 12345|Amtsgericht Kiel HRB 1234|Geschäftsführer: Hans Otto|Mobil 0171 5550123|IBAN DE44 2405 0110 0065 0012 34|BIC NOLADE21LBG|Kd-Nr. 10442|Lieferanten-Nr. 70123|EORI DE1234567|WEEE-Reg.-Nr. DE 12345678",
    "FR": "SIRET 412 345 678 00023|N° TVA FR 32 412345678|RCS Lyon 412 345 678|R.C.S. Lyon B 412 345 678|APE 4332A|SARL au capital de 10 000 euros|Portable 06 12 34 56 78|Code client 10442|IBAN FR76 3000 6000 0112 3456 7890 189",
    "IT": "P.IVA 02345678901|P.IVA e C.F. 02345678901|Cod. Fisc. 02345678901|REA MB-1234567|R.E.A. 1234567|Codice SDI M5UXCR1|Cap. Soc. € 10.000 i.v.|CIG Z1A3B4C5D6|Iscr. Reg. Imprese MB 02345678901|Cell. 333 5550102",
    "ES": "R.F.C. GTR010203AB4|RFC: MEX990101XY9|CUIT 30-12345678-9|CIF: B-46123456|C.I.F. B46123456|N.I.F.: B-46123456|Cód. cliente 10442|Móvil 600 555 010|DIR3 L01462208|Inscrita en el Registro Mercantil de Valencia, Tomo 1234",
    "NL": "KvK 25905619|K.v.K. 30123456|KVK Utrecht 30123456|BTW NL812345678B01|BTW nummer NL 8123.45.678.B01|Debiteurnr. 10442|M 06-55501022|Bank NL12RABO0123456789|Handelsregister 30123456",
    "PT": "CNPJ 12.345.678/0001-90|CPF 123.456.789-09|NIF 501234567|NIPC 501 234 567|Contribuinte n.º 501234567|Telm. 912 555 010|C.R.C. Aveiro 1234|Capital Social 5.000 €|Matrícula 501234567|CAE 41200|Alvará 1234",
    "GB": "VAT No. 123456789|Company No. 08812345|Registered in England 08812345|Reg. No. 08812345|EORI GB123456789000|Sort code 20-00-00|Account No 12345678|Charity No. 1234567",
}


@pytest.mark.parametrize(("country", "number"), [(c, n) for c, text in NUMBERS.items() for n in text.split("|")])
def test_a_number_in_an_address_is_no_part_of_it(country: str, number: str) -> None:
    lines = BLOCKS[country].split("|")
    for place in range(1, len(lines) + 1):
        block = [*lines[:place], number, *lines[place:]]
        page = paper([(100, [(40, "Ship to:")]), *((112 + 12 * n, [(40, text)]) for n, text in enumerate(block))])
        (found,) = blocks_of(lines_of(page), frozenset())
        address = parse_address(found.chunks, "below a label", country, firm=True)
        assert (address.company.value, address.street.value) == (lines[0], lines[1])
        assert address.postal_code.value
        assert address.city.value in lines[2]
        assert (address.name.value, address.street2.value) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["Suite 400", "Tor 2, Halle 4", "Bankstraße 12345", "Rue de la Banque 12", "Registered Nurses Association", "Unit 10442", "Via del Registro 45", "Zone Industrielle 12345", "PO Box 123456", "Harbor Bank"],
)  # fmt: skip
def test_what_a_parcel_needs_stays(text: str) -> None:
    assert not registered(text)
