"""Made by `python -m tests.calibration fit`; don't edit. See `calibration`."""

# 1500 orders by hand, 400 printed, 12107 fields of the part train
# kind: slope and offset of the log-odds said, the most that is ever said
CURVES = {
    "item, as read": (1.2438, 0.4189, 0.999954),
    "item, another than read, as likely by the ink": (1.0899, 0.1425, 0.999954),
    "item, another than read, whose words the ink has": (1.1084, 0.2490, 0.999954),
    "item, another than read": (0.9069, -3.2054, 0.999954),
    "quantity, amount agrees": (1.2272, 0.4422, 0.999954),
    "quantity, amount against": (1.1833, 0.5217, 0.999954),
    "quantity, no amount": (1.0171, -1.3326, 0.999954),
    "price or amount of our lists, another than read": (0.9955, -0.6277, 0.999954),
}

# risk that an accepted order is wrong: how likely one order may be wrong
ALLOWED = {
    0.0001: 0.000175,
    0.0003: 0.000795,
    0.001: 0.005000,
    0.003: 0.015000,
    0.01: 0.050000,
    0.03: 0.150000,
    0.1: 0.500000,
}
