"""Orders on paper by writers who never saw the program: HTML pages in `data/`, the truth marked in them.

`data/<writer>/NNN.html` is printed by Chromium to a PDF, that drawn as a scan, or its tables are written to a workbook;
`data/<writer>/shops/` holds the shops that read them. `python -m tests.papers` makes documents of them and counts what is read.
"""
