"""Made by `python -m tests.calibration fit`; don't edit. See `calibration`."""

# 700 orders by hand, 200 printed, 5909 fields of the part train
# kind: slope and offset of the log-odds said, the most that is ever said
CURVES = {
    "item, as read": (1.1822, 0.2860, 0.999906),
    "item, another than read, as likely by the ink": (1.0612, 0.1017, 0.999906),
    "item, another than read": (0.2640, -0.2433, 0.999906),
    "quantity, amount agrees": (1.1684, 0.3222, 0.999906),
    "quantity, amount against": (1.1514, 0.4167, 0.999906),
    "quantity, no amount": (1.0446, -1.5828, 0.999906),
    "price or amount of our lists, another than read": (1.1612, 0.3044, 0.999906),
}

# risk that an accepted order is wrong: how likely one order may be wrong
ALLOWED = {
    0.0001: 0.000100,
    0.0003: 0.000496,
    0.001: 0.005000,
    0.003: 0.015000,
    0.01: 0.050000,
    0.03: 0.150000,
    0.1: 0.500000,
}
