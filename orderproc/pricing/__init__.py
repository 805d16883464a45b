"""What an order costs: prices, discount, freight, tax and totals, each with the rule and the row that made it. Pure."""

from orderproc.pricing.calculate import Context, price
from orderproc.pricing.listed import Quote, quote

__all__ = ["Context", "Quote", "price", "quote"]
