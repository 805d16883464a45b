"""Made by `python -m tests.calibration fit`; don't edit. See `calibration`."""

# 900 orders by hand, 300 printed, 7873 fields of the part train
# kind: slope and offset of the log-odds said, the most that is ever said
CURVES = {
    "item, as read": (1.2036, 0.2814, 0.999929),
    "item, another than read, as likely by the ink": (1.0686, 0.1075, 0.999929),
    "item, another than read": (-0.0011, 1.2952, 0.999929),
    "quantity, amount agrees": (1.1571, 0.3149, 0.999929),
    "quantity, amount against": (1.1883, 0.4843, 0.999929),
    "quantity, no amount": (1.2547, -1.5443, 0.999929),
    "price or amount of our lists, another than read": (0.9860, -0.5675, 0.999929),
}

# risk that an accepted order is wrong: how likely one order may be wrong
ALLOWED = {
    0.0001: 0.000142,
    0.0003: 0.000568,
    0.001: 0.005000,
    0.003: 0.015000,
    0.01: 0.050000,
    0.03: 0.150000,
    0.1: 0.500000,
}
