"""Made by `python -m tests.calibration fit`; don't edit. See `calibration`."""

# 700 orders by hand, 200 printed, 5888 fields of the part train
# kind: slope and offset of the log-odds said, the most that is ever said
CURVES = {
    "item, as read": (1.1798, 0.2642, 0.999906),
    "item, another than read, as likely by the ink": (1.0440, 0.0690, 0.999906),
    "item, another than read": (0.0902, 0.8129, 0.999906),
    "quantity, amount agrees": (1.1575, 0.2906, 0.999906),
    "quantity, amount against": (0.9897, -0.9147, 0.999906),
    "quantity, no amount": (0.9504, -1.1596, 0.999906),
    "price or amount of our lists, another than read": (1.1520, 0.2745, 0.999906),
}

# risk that an accepted order is wrong: how likely one order may be wrong
ALLOWED = {
    0.0001: 0.000100,
    0.0003: 0.000502,
    0.001: 0.005000,
    0.003: 0.015000,
    0.01: 0.050000,
    0.03: 0.150000,
    0.1: 0.500000,
}
