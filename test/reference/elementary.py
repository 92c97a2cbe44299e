#!/usr/bin/env python3
"""Reference values of the elementary functions, computed with mpmath at 80 or more digits.

    python3 elementary.py SEED OUT.json

Arguments are exact float64 values; values are strings of 60 significant digits. Beside corners and random arguments there
are, of 20 000 random arguments of each function, the 40 at which the value is nearest to the middle of two doubles: there an
error of a fraction of an ulp before the last rounding decides which of the two is returned.
"""
import json
import math
import random
import sys

import mpmath as mp

mp.mp.dps = 80
SEED, OUT = int(sys.argv[1]), sys.argv[2]
random.seed(SEED)
table = {}


def power(x, y):
    return mp.mpf(x) ** mp.mpf(y)


FUNCTIONS = {"exp": mp.exp, "expm1": mp.expm1, "log": mp.log, "log1p": mp.log1p, "pow": power}


def value(function, args):
    with mp.workdps(420 if function in ("expm1", "log1p") else 80):
        return FUNCTIONS[function](*(mp.mpf(x) for x in args))


def add(function, regime, *args):
    exact = value(function, args)
    table.setdefault(function, []).append({"regime": regime, "args": list(args), "value": mp.nstr(exact, 60, strip_zeros=False)})


def distance_from_middle(exact):
    """In ulps: 0 where the value is half way between two doubles."""
    mantissa, _ = mp.frexp(abs(exact))
    scaled = mantissa * 2**53
    return abs(scaled - mp.floor(scaled) - mp.mpf(1) / 2)


def between(low, high):
    return random.uniform(low, high)


def positive():
    return random.choice([
        lambda: math.exp(between(-700, 700)),
        lambda: 1 + between(-0.3, 0.4),
        lambda: 1 + math.exp(between(-36, -1)) * random.choice((-1, 1)),
    ])()


def any_size(largest):
    def draw():
        return random.choice([
            lambda: between(-largest, largest),
            lambda: between(-1, 1),
            lambda: math.exp(between(-50, 0)) * random.choice((-1, 1)),
        ])()
    return draw


def power_arguments():
    while True:
        x = positive()
        y = between(-700, 700) / math.log(x) if x != 1 else 2.5
        if random.random() < 0.4:
            y = between(-3, 3)
        if abs(y * math.log(x)) < 700:
            return x, y


DRAW = {
    "exp": lambda draw=any_size(708): (draw(),),
    "expm1": lambda draw=any_size(37): (draw(),),
    "log": lambda: (positive(),),
    "log1p": lambda draw=any_size(0.99): (random.choice((positive, draw))(),),
    "pow": power_arguments,
}

for function, draw in DRAW.items():
    for _ in range(150):
        add(function, "random", *draw())
    points = [draw() for _ in range(20000)]
    points.sort(key=lambda args: distance_from_middle(value(function, args)))
    for args in points[:40]:
        add(function, "hard", *args)

TINY, LEAST, LARGEST = 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308
NEAR_1 = [1 - 2.0**-53, 1 + 2.0**-52, 1 - 2.0**-9, 1 + 2.0**-8, 1 - 2.0**-10, 1 + 2.0**-9]
for x in [TINY, 3e-320, math.nextafter(LEAST, 0), LEAST, LARGEST, 0.6875, math.nextafter(0.6875, 0), 1.375, math.nextafter(1.375, 0), 0.5, 2.0, 10.0, *NEAR_1]:
    add("log", "corner", x)
for i in range(128):  # the middles and the ends of the intervals of mantissas
    for half in (0, 1):
        j = 2 * i + half
        add("log", "interval", (0.6875 + j / 512) if j < 160 else 1 + (j - 160) / 256)
for x in [709.782712893384, 709.7827128933841, 709.0, -708.3964185322641, -708.4, -745.1332191019411, -745.13, -744.4400719213812, -720.5, 1e-300, -1e-17, 2.0**-53, -(2.0**-54), 1.0, -1.0]:
    add("exp", "corner", x)
for x in [TINY, -TINY, LEAST, -LEAST, 1e-300, 2.0**-54, -(2.0**-54), 0.0625, -0.0625, math.nextafter(0.0625, 0), math.nextafter(0.0625, 1), -math.nextafter(0.0625, 0), -math.nextafter(0.0625, 1), 39.99999999999999, 40.0, -39.99999999999999, -40.0, 709.782712893384, -37.42994775023705, 0.34657359, -0.34657359]:
    add("expm1", "corner", x)
for x in [TINY, -TINY, LEAST, -LEAST, 1e-300, 2.0**-53, -(2.0**-53), 2.0**-52, 1.5 * 2.0**-53, -(1 - 2.0**-53), 1.0, LARGEST, 2.0**53, 2.0**53 - 1, 2.0**-9, 2.0**-8, -(2.0**-9), -(2.0**-8)]:
    add("log1p", "corner", x)
for x, y in [(TINY, 0.5), (TINY, 1.0), (TINY, -0.9), (LEAST, 1.0), (LEAST, 1.04), (LARGEST, 1.0), (LARGEST, 0.999), (LARGEST, -1.0), (LARGEST, -1.04), (2.0, 1023.9999), (2.0, -1074.0), (2.0, -1073.2), (2.0, -1022.5),
             (10.0, 308.0), (10.0, -308.0), (10.0, 22.0), (3.0, 33.0), (1 - 2.0**-53, 6e18), (1 + 2.0**-52, 3e18), (1 + 2.0**-52, -3e18), (1.5, 1e-300), (1.5, TINY), (7e10, -0.34), (1.4e12, -0.28), (1.1, 0.5)]:
    add("pow", "corner", x, y)

with open(OUT, "w") as file:
    file.write('{"digits":60,"seed":%d,"source":"elementary.py: mpmath at 80 to 420 digits","functions":{\n' % SEED)
    file.write(",\n".join('"%s":[\n%s\n]' % (name, ",\n".join(json.dumps(row) for row in rows)) for name, rows in table.items()))
    file.write("\n}}\n")
