"""orderproc: takes orders by post, e-mail, phone and counter, and carries them safely to the warehouse."""

__version__ = "0.1.0"
