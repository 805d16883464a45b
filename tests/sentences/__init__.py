"""Sentences of order mails in seven languages, by what they do, and the program that trains `orderproc.parsing.text.sense` on them.

`data/LANG/CATEGORY.txt`: a sentence a line, for training. `held_out.json`: others, written apart from them, for the count alone.
"""
