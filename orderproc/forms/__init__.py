"""The shop's own order forms: printing one (`design`, `printing`), learning one that the shop has (`learning`).

Reading a filled-in form is `reading.registered` and `parsing.forms`; what joins them is the `Form` of `model.shop`.
"""
