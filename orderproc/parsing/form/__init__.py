"""Printed forms: the shop's own, fillable ones, anybody's."""
