"""Made by `python -m tests.calibration fit`; don't edit. See `calibration`."""

# 1500 orders by hand, 300 printed, 11783 fields of the part train
# kind: slope and offset of the log-odds said, the most that is ever said
CURVES = {
    "item, as read": (1.1737, 1.0167, 0.999948),
    "item, another than read, as likely by the ink": (1.0598, -0.3801, 0.999948),
    "item, another than read": (0.2026, 0.9730, 0.999948),
    "quantity, amount agrees": (0.7198, 0.3080, 0.999948),
    "quantity, amount against": (0.4725, 0.2295, 0.999948),
    "quantity, no amount": (0.9378, -1.6138, 0.999948),
    "price or amount of our lists, another than read": (0.8165, 0.4398, 0.999948),
}

# risk that an accepted order is wrong: how likely one order may be wrong
ALLOWED = {
    0.0001: 0.000155,
    0.0003: 0.000764,
    0.001: 0.004374,
    0.003: 0.015000,
    0.01: 0.050000,
    0.03: 0.150000,
    0.1: 0.500000,
}
