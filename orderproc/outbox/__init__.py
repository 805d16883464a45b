"""Confirmations and other mail: compose, record, send; letters and the night's report.

Knows no database: what is to be sent comes in as `OutgoingMail`, and `deliver` is given the few calls that it needs. Modules are
imported where they are used; `compose` and `report` need Jinja2 and Babel, `letters` needs reportlab.
"""
