"""The bounds for tuples of unequal skills, and for the frequent ones, at 40 digits:
python3 test/reference/finite-sizes-unequal.py > test/reference/finite-sizes-unequal.json

The method of finite-sizes.py, at the measure alpha c^k' of Theorem 6.3, with the minimal sets counted in a sorted list of
all tuples. The measures are powers of two, or all alike, where the library's grid is exact.
"""

import importlib.util
import itertools
import json
from fractions import Fraction
from math import prod
from pathlib import Path

from mpmath import mp

spec = importlib.util.spec_from_file_location("finite_sizes", Path(__file__).with_name("finite-sizes.py"))
base = importlib.util.module_from_spec(spec)
spec.loader.exec_module(base)


def count_up_to(measures, total):
    count, left = 0, total
    for p in measures:
        if p > left:
            break
        count, left = count + 1, left - p
    return count


def log_sets(meant, size, a):
    tuples = sorted(prod(t) for t in itertools.product(meant, repeat=size))
    most = min(len(tuples), count_up_to(tuples, a) + 1)
    fewest = count_up_to(tuples[::-1], a) + 1
    return base.log_binomial(len(tuples), min(most, max(fewest, len(tuples) // 2)))


def row(n, q, measure, least, alpha, k, size, within, error, degrees="own"):
    exact = [Fraction(p) for p in measure]
    meant = [p for p in exact if p >= Fraction(least or 0)]
    a = Fraction(alpha) * sum(meant) ** size
    pieces, fraction, draws = n, Fraction(q, n), k
    if within == "piece":
        draws = k // size
    else:
        pieces = n // size
        last = n - size + 1
        fraction = min(Fraction(size * q, n), 1 - max(Fraction(0), 1 - Fraction(q, last)) ** size)
    law = base.binomial_law(draws, base.number(a))
    level = base.number(Fraction(error))
    charge = (lambda x: level * x) if degrees == "own" else (lambda x: level * draws * base.number(a))
    value = base.exponent(law, charge, base.number(fraction))
    args = dict(textPieces=n, errorPieces=q, measure=measure, alpha=alpha, k=k, competence=1 - error, degrees=degrees)
    args |= dict(tupleSize=size, within=within) | (dict(leastFrequency=least) if least else {})
    return dict(args=args, value=mp.nstr(log_sets(meant, size, a) + pieces * value, 40))


def rows():
    three = [0.5, 0.25, 0.25]
    many = [0.25, 0.25] + [0.125] * 2 + [0.015625] * 16
    even = [0.0625] * 16
    for within in ["piece", "concatenation"]:
        yield row(10**5, 10**3, three, None, 0.3, 8, 2, within, 0.25)
        yield row(10**6, 10**4, three, None, 0.1, 16, 3, within, 0.375)
        yield row(10**6, 10**4, many, None, 0.1, 8, 2, within, 0.375)
        yield row(10**6, 10**4, many, 0.125, 0.1, 8, 2, within, 0.25)
        yield row(10**6, 10**4, many, 0.25, 0.2, 8, 2, within, 0.25)
        yield row(10**9, 10**6, even, None, 0.3, 6, 3, within, 0.03125)
        yield row(10**5, 10**4, three, None, 0.3, 8, 2, within, 0.25, "nominal")
        yield row(10**6, 5 * 10**4, many, 0.125, 0.1, 8, 2, within, 0.25, "nominal")
    yield row(10**5, 10**4, many, 0.125, 0.1, 8, 1, "piece", 0.75)
    yield row(10**5, 10**4, many, 0.25, 0.4, 8, 1, "piece", 0.5)
    yield row(60, 2, many, 0.25, 0.4, 8, 1, "piece", 0.5)


if __name__ == "__main__":
    print(json.dumps({"rows": list(rows())}, indent=1))
