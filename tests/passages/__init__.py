"""Passages of orders with their truths, put into plain mails and sheets: one thing of an order at a time, as many people write it.

`data/addresses_LANG.jsonl` says where goods go, `paying_` how they are paid, `numbers_` which number the order has, `wishes_` what
else is wished (a third of it must wait), `rows_` what is ordered, `sheets_` whole sheets. The same addresses and rows are printed in
letters (`letters`, `listed`), the same sheets are printed to PDF and pasted into mails (`printed`, `pasted`). `called_` calls goods by
the customer's own words (`catalogues_` are the shops that sell them), `whole_` are whole mails with their addresses, `told_` others in
which every part of every address is marked (`marks`).

In rows and sheets the goods are placeholders (`{sku1} {name1} {price1} {amount1} {sum}`; letters instead of digits for what stands in a
list and is not ordered), filled from catalogues of many styles; `optional` names words that may stand in an address or not. Invented
for this by people who never saw the reader; the odd ones of each file are for counting alone.
"""
