#!/usr/bin/env python3
"""Reference values for the module from loss to accuracy, computed with mpmath at 90 digits.

    python3 downstream.py OUT.json

Arguments are exact float64 values; values are strings of 40 significant digits.
"""
import json
import sys

import mpmath as mp

mp.mp.dps = 90
f = mp.mpf


def ladder_slope(loss, chance, ceiling, midpoint, slope):
    share = 1 / (1 + mp.exp(slope * (loss - midpoint)))
    return -slope * (ceiling - chance) * share * (1 - share)


def power(low, high, length):
    """The accuracies' roots."""
    return (1 - low ** (1 / length)) / (1 - high ** (1 / length))


def optimal(E, A, B, alpha, beta):
    """Least A N^-alpha + B D^-beta under N D = 1, where the derivative in ln N is 0, and its exponent in N D."""
    n = mp.log(alpha * A / (beta * B)) / (alpha + beta)
    return A * mp.exp(-alpha * n) + B * mp.exp(beta * n), alpha * beta / (alpha + beta)


def optimal_map(part):
    def value(source, target):
        (c0, g0), (c1, g1) = (optimal(**{name: f(x) for name, x in law.items()}) for law in (source, target))
        return g1 / g0 if part == "exponent" else c1 / c0 ** (g1 / g0)
    return value


FORMULAS = {
    "exactMatch": lambda loss, length: mp.exp(-loss * length),
    "exactMatchScale": lambda length, coefficient, exponent, accuracy: (
        (length * coefficient / -mp.log(accuracy)) ** (1 / exponent)),
    "transitionWidth": lambda exponent, low, high: mp.log(mp.log(low) / mp.log(high)) / exponent,
    "errorTransitionWidth": lambda exponent, length, low, high: mp.log(power(low, high, length)) / exponent,
    "brierScore": lambda probability, options: (1 - probability) ** 2 * options / (options - 1),
    "detectionProbability": lambda accuracy, tests: -mp.expm1(tests * mp.log1p(-accuracy)) if accuracy < 1 else f(1),
    "downstreamError": lambda loss, ceiling, gap, rate: max(f(0), ceiling - gap * mp.exp(-rate * loss)),
    "lossForDownstreamError": lambda error, ceiling, gap, rate: mp.log(gap / (ceiling - error)) / rate,
    "ladderAccuracy": lambda loss, chance, ceiling, midpoint, slope: (
        chance + (ceiling - chance) / (1 + mp.exp(slope * (loss - midpoint)))),
    "ladderAccuracySlope": ladder_slope,
    "lossForLadderAccuracy": lambda accuracy, chance, ceiling, midpoint, slope: (
        midpoint + mp.log((ceiling - accuracy) / (accuracy - chance)) / slope),
    "lossToLoss": lambda loss, sourceEntropy, targetEntropy, factor, exponent: (
        targetEntropy + factor * (loss - sourceEntropy) ** exponent),
    "optimalLossToLoss.exponent": optimal_map("exponent"),
    "optimalLossToLoss.factor": optimal_map("factor"),
}

HOFFMANN = {"E": 1.69, "A": 406.4, "B": 410.7, "alpha": 0.34, "beta": 0.28}
BESIROGLU = {"E": 1.8172, "A": 482.01, "B": 2085.43, "alpha": 0.3478, "beta": 0.3658}
STEEP = {"E": 0, "A": 1e6, "B": 0.5, "alpha": 1.5, "beta": 0.05}

POINTS = {
    "exactMatch": ("loss length", [
        (0, 10), (1e-12, 100), (0.01, 1), (0.1, 5), (0.1, 100), (1, 1), (1, 30), (2.3, 10), (0.5, 2000), (0.05, 7),
        (3, 250), (0.001, 20), (0.02, 2), (0.2, 20), (7.3, 97), (0.0123, 50000),
    ]),
    "exactMatchScale": ("length coefficient exponent accuracy", [
        (1, 1, 0.3, 0.5), (5, 1, 0.3, 0.5), (50, 10, 0.05, 0.1), (50, 10, 0.05, 0.9), (100, 0.5, 1, 0.99),
        (2, 410.7, 0.28, 0.37), (1, 3, 0.2, 0.05), (1, 3, 1.3, 0.367879), (8, 3, 0.2, 0.05), (8, 3, 0.34, 0.9),
        (8, 3, 0.5, 0.5), (8, 3, 1.3, 0.367879), (64, 3, 0.2, 0.05), (64, 3, 0.5, 0.5), (64, 3, 1.3, 0.367879),
    ]),
    "transitionWidth": ("exponent low high", [
        (0.34, 0.1, 0.9), (0.05, 0.1, 0.9), (0.28, 0.01, 0.99), (0.05, 0.05, 0.5), (0.1, 0.05, 0.5), (0.1, 0.2, 0.8),
        (0.2, 0.05, 0.5), (0.2, 0.2, 0.8), (0.34, 0.05, 0.5), (0.34, 0.2, 0.8), (0.7, 0.2, 0.8), (1.1, 0.05, 0.5),
        (1.1, 0.2, 0.8), (3, 0.05, 0.5), (0.34, 0.5, 0.500001), (1, 1e-300, 0.9999999999), (1, 5e-324, 0.1),
    ]),
    "errorTransitionWidth": ("exponent length low high", [
        (1, 1, 0.1, 0.9), (1, 8, 0.1, 0.9), (0.34, 2, 0.1, 0.9), (0.05, 100, 0.01, 0.99), (2, 1000000, 0.1, 0.9),
        (1, 9007199254740991, 0.1, 0.9), (0.3, 3, 0.5, 0.500001), (0.3, 3, 1e-300, 0.9999999999), (1, 1, 5e-324, 0.5),
    ]),
    "brierScore": ("probability options", [
        (0, 4), (0.9, 2), (0.99, 10), (0.1, 100), (0.05, 2), (0.05, 5), (0.05, 26), (0.3, 2), (0.3, 5), (0.3, 26),
        (0.7, 2), (0.7, 26), (0.999, 2), (0.999, 5),
    ]),
    "detectionProbability": ("accuracy tests", [
        (1e-09, 1000), (0.5, 10), (1e-18, 1000000), (0, 10), (1e-12, 1), (1e-12, 30), (1e-12, 10000), (1e-06, 10000),
        (0.001, 30), (0.1, 1), (0.1, 30), (0.1, 10000), (0.9, 30), (0.9, 10000), (5e-324, 3), (1, 7),
    ]),
    "downstreamError": ("loss ceiling gap rate", [
        (2, 0.857, 2.21, 0.715), (3, 0.857, 2.21, 0.715), (3.5, 0.857, 2.21, 0.715), (2.5, 0.857, 2.21, 0.715),
        (4, 0.85, 2.08, 0.756), (10, 0.85, 2.08, 0.756), (2, 0.75, 0.3, 1e-06), (2.2, 1, 1, 0.8), (5, 0.7, 50, 2),
        (1, 0.8, 1.7, 0.6), (2.2, 0.8, 1.7, 0.6), (5, 0.8, 1.7, 0.6), (7, 0.8, 1.7, 0.6), (20, 0.8, 1.7, 0.6),
    ]),
    "lossForDownstreamError": ("error ceiling gap rate", [
        (0.6, 0.857, 2.21, 0.715), (0.3, 0.857, 2.21, 0.715), (0.85, 0.857, 2.21, 0.715), (0.7, 0.9, 0.9, 0.2),
        (0.05, 0.8, 1.7, 0.6), (0.1, 0.8, 1.7, 0.6), (0.2, 0.8, 1.7, 0.6), (0.4, 0.8, 1.7, 0.6), (0.5, 0.8, 1.7, 0.6),
        (0.6, 0.8, 1.7, 0.6), (0.65, 0.8, 1.7, 0.6), (0.7, 0.8, 1.7, 0.6), (0.799, 0.8, 1.7, 0.6),
        (0.7999, 0.8, 1.7, 0.6),
    ]),
    "ladderAccuracy": ("loss chance ceiling midpoint slope", [
        (0, 0.25, 1, 0.7, 5), (0.7, 0.25, 1, 0.7, 5), (0.5, 0.25, 1, 0.7, 5), (1.2, 0.25, 1, 0.7, 5),
        (3, 0.25, 1, 0.7, 5), (1, 0.2, 0.9, 1.1, 3), (40, 0.25, 1, 0.7, 50), (0.9, 0.25, 0.8, 0.9, 0.001),
        (0.1, 0.25, 0.92, 0.95, 4.5), (0.3, 0.25, 0.92, 0.95, 4.5), (0.8, 0.25, 0.92, 0.95, 4.5),
        (1.1, 0.25, 0.92, 0.95, 4.5), (2, 0.25, 0.92, 0.95, 4.5), (4, 0.25, 0.92, 0.95, 4.5),
    ]),
    "ladderAccuracySlope": ("loss chance ceiling midpoint slope", [
        (0, 0.25, 1, 0.7, 5), (0.7, 0.25, 1, 0.7, 5), (0.5, 0.25, 1, 0.7, 5), (2, 0.5, 0.95, 0.9, 8),
        (40, 0.25, 1, 0.7, 50), (0.9, 0.25, 0.8, 0.9, 0.001), (0.3, 0.25, 0.92, 0.95, 4.5),
        (0.6, 0.25, 0.92, 0.95, 4.5), (0.8, 0.25, 0.92, 0.95, 4.5), (1, 0.25, 0.92, 0.95, 4.5),
        (1.1, 0.25, 0.92, 0.95, 4.5), (1.5, 0.25, 0.92, 0.95, 4.5), (2, 0.25, 0.92, 0.95, 4.5),
        (4, 0.25, 0.92, 0.95, 4.5),
    ]),
    "lossForLadderAccuracy": ("accuracy chance ceiling midpoint slope", [
        (0.3, 0.25, 1, 0.7, 5), (0.625, 0.25, 1, 0.7, 5), (0.2500001, 0.25, 1, 0.7, 5), (0.7, 0.2, 0.9, 1.1, 3),
        (0.28, 0.25, 0.92, 0.95, 4.5), (0.3, 0.25, 0.92, 0.95, 4.5), (0.45, 0.25, 0.92, 0.95, 4.5),
        (0.5, 0.25, 0.92, 0.95, 4.5), (0.55, 0.25, 0.92, 0.95, 4.5), (0.6, 0.25, 0.92, 0.95, 4.5),
        (0.65, 0.25, 0.92, 0.95, 4.5), (0.8, 0.25, 0.92, 0.95, 4.5), (0.9, 0.25, 0.92, 0.95, 4.5),
        (0.919, 0.25, 0.92, 0.95, 4.5),
    ]),
    "lossToLoss": ("loss sourceEntropy targetEntropy factor exponent", [
        (3, 1.69, 1.5, 1.1, 0.95), (2.5, 1.69, 2.1, 0.7, 1.2), (8, 1.9, 1.2, 2, 0.8), (2, 1.999999, 1, 1, 0.5),
        (1.81, 1.8, 2.05, 0.9, 1.1), (2.1, 1.8, 2.05, 0.9, 1.1), (2.4, 1.8, 2.05, 0.9, 1.1),
        (2.8, 1.8, 2.05, 0.9, 1.1), (3.3, 1.8, 2.05, 0.9, 1.1), (4, 1.8, 2.05, 0.9, 1.1), (5, 1.8, 2.05, 0.9, 1.1),
        (6, 1.8, 2.05, 0.9, 1.1), (8, 1.8, 2.05, 0.9, 1.1), (12, 1.8, 2.05, 0.9, 1.1), (1.8, 1.8, 2.05, 0.9, 1.1),
    ]),
    "optimalLossToLoss": ("source target", [
        (HOFFMANN, BESIROGLU), (BESIROGLU, HOFFMANN), (HOFFMANN, HOFFMANN), (HOFFMANN, STEEP), (STEEP, BESIROGLU),
    ]),
}

table = {}
for function, (names, points) in POINTS.items():
    for point in points:
        args = dict(zip(names.split(), point))
        exact = {name: x if isinstance(x, dict) else f(x) for name, x in args.items()}
        for name in [function] if function in FORMULAS else [name for name in FORMULAS if name.startswith(function + ".")]:
            value = mp.nstr(f(FORMULAS[name](**exact)), 40, strip_zeros=False)
            table.setdefault(name, []).append({"regime": "point", "args": args, "value": value})
blocks = [json.dumps(name) + ": [\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]" for name, rows in table.items()]
with open(sys.argv[1], "w") as file:
    file.write('{\n"digits": 40,\n"functions": {\n' + ",\n".join(blocks) + "\n}\n}\n")
print({name: len(rows) for name, rows in table.items()})
