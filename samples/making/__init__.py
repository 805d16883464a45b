"""Makes the sample shop's mail and post again. Not part of the program; `python samples/make.py` runs it."""
