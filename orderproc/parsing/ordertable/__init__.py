"""The order lines of paper and sheets: tables by their headings, lines by the catalogue's own numbers and by what multiplies."""
