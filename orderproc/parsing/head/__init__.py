"""The head of an order: its number, its dates, how it is paid."""
