#!/usr/bin/env python3
"""Reference values for the module of measurement, computed with mpmath at 60 digits.

    python3 measurement.py OUT.json

Arguments are exact float64 values; values are strings of 40 significant digits, or "inf". Tails are summed term by term,
limits are found by bisection of the defining equation, and the largest tail of the unconditional test by a fine grid
and golden sections of 50 digits: no float64 code would do it so.
"""
import json
import sys

import mpmath as mp

mp.mp.dps = 60
f = mp.mpf


def mass(n, p, i):
    return mp.binomial(n, i) * p ** i * (1 - p) ** (n - i)


def run(n, p, i, step):
    """The sum of the masses at i, i + step, ...: from the largest on, until they no longer count."""
    total, term = f(0), mass(n, p, i)
    while 0 <= i <= n and term > total * f(10) ** -65:
        total += term
        term *= (n - i) * p / ((i + 1) * (1 - p)) if step > 0 else i * (1 - p) / ((n - i + 1) * p)
        i += step
    return total


def at_most(n, p, i):
    """P[Bin(n, p) <= i]; the smaller tail is summed."""
    if i < 0 or (p == 1 and i < n):
        return f(0)
    if i >= n or p == 0:
        return f(1)
    return run(n, p, i, -1) if i <= n * p else 1 - run(n, p, i + 1, 1)


def at_least(n, p, i):
    if i <= 0:
        return f(1)
    if i > n or p == 0:
        return f(0)
    if p == 1:
        return f(1)
    return run(n, p, i, 1) if i > n * p else 1 - run(n, p, i - 1, -1)


def bisect(low, high, holds):
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def lower_limit(s, n, failure):
    """The one-sided lower limit of Clopper and Pearson: P[Bin(n, L) >= s] = failure."""
    return f(0) if s == 0 else bisect(f(0), f(1), lambda p: at_least(n, p, s) < f(failure))


def upper_limit(s, n, failure):
    return 1 - lower_limit(n - s, n, failure)


def divergence(q, p):
    return sum((a * mp.log(a / b) for a, b in ((q, p), (1 - q, 1 - p)) if a > 0), f(0))


def violation(theta, degree, level):
    """P[E > y (E + C)] for E ~ Poisson(c theta), C ~ Poisson(c (1 - theta)), by the law of the degree."""
    theta, degree, level = f(theta), f(degree), f(level)
    total, weight = f(0), mp.exp(-degree)
    for n in range(1, int(degree + 60 * mp.sqrt(degree) + 120)):
        weight *= degree / n
        total += weight * at_least(n, theta, int(mp.floor(level * n)) + 1)
    return total


def violation_bound(theta, degree, level):
    return mp.exp(f(degree) * mp.expm1(-divergence(f(level), f(theta))))


def pass_probability(competence, repeats, passes):
    return at_least(repeats, f(competence), passes)


def tuple_fraction(passed, tuples, competence, failure, repeats, passes):
    b = pass_probability(competence, repeats, passes)
    return max(f(0), (lower_limit(passed, tuples, failure) - b) / (1 - b))


def tuple_competence(passed, tuples, alpha, failure, repeats, passes):
    b = 1 - (1 - lower_limit(passed, tuples, failure)) / f(alpha)
    return lower_limit(passes, repeats, b) if b > 0 else f(0)


def required(competence, alpha, failure, failures, repeats, passes):
    fails = f(alpha) * (1 - pass_probability(competence, repeats, passes))
    enough = lambda n: n > failures and at_most(n, fails, failures) <= f(failure)
    high = failures + 1
    while not enough(high):
        high *= 2
    low = failures
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def seen_quantile(tuples, seen, failure):
    return next(t for t in range(tuples + 1) if 1 - at_most(tuples, f(seen), t) <= f(failure))


def unseen_success(successes, tuples, seen, failure):
    return max(f(0), 1 - f(seen) / lower_limit(successes, tuples, failure)) if successes else f(0)


def parrot_expected(successes, tuples, seen):
    """The largest (q/u) P[Bin(n, u) >= s] of u in [q, 1]: the ratio to u has one maximum, as a tail is S-shaped."""
    value = lambda u: f(seen) / u * at_least(tuples, u, successes)
    return maximum(value, f(seen), f(1), 400)


def maximum(value, low, high, pieces):
    """The largest value on a grid, improved by a golden section around it."""
    points = [low + (high - low) * i / pieces for i in range(pieces + 1)]
    values = [value(x) for x in points]
    best = max(range(pieces + 1), key=lambda i: values[i])
    a, b = points[max(best - 1, 0)], points[min(best + 1, pieces)]
    ratio = (mp.sqrt(5) - 1) / 2
    for _ in range(70):
        c, d = b - ratio * (b - a), a + ratio * (b - a)
        a, b = (a, d) if value(c) > value(d) else (c, b)
    return max(values[best], value((a + b) / 2))


def exponent(single, tuple_, size):
    return mp.log(mp.log(f(tuple_)) / mp.log(f(single))) / mp.log(size)


def exponent_lower(s1, n1, s2, n2, size, failure):
    quarter = f(failure) / 4
    return exponent(lower_limit(s1, n1, quarter), upper_limit(s2, n2, quarter), size)


def exponent_upper(s1, n1, s2, n2, size, failure):
    quarter = f(failure) / 4
    return exponent(upper_limit(s1, n1, quarter), lower_limit(s2, n2, quarter), size)


def fisher(s1, n1, s2, n2):
    low = max(0, s1 + s2 - n1)
    ways = sum(mp.binomial(n2, i) * mp.binomial(n1, s1 + s2 - i) for i in range(low, s2 + 1))
    return ways / mp.binomial(n1 + n2, s1 + s2)


def cap(p, reduction, size):
    return (1 - (1 - p) / f(reduction)) ** size


def frechet(p, size):
    return max(f(0), size * p - (size - 1))


def corner(s1, n1, s2, n2, curve, nuisance):
    return min(f(1), at_most(n2, curve(lower_limit(s1, n1, nuisance)), s2) + f(nuisance))


def guarantee(passed, tuples, alpha, competence, repeats, passes):
    return at_most(tuples, (1 - f(alpha)) * pass_probability(competence, repeats, passes), passed)


def unconditional(s1, n1, s2, n2, reduction, size, nuisance):
    """gamma + sup P[T <= T_obs] over p in the two-sided interval at gamma, p2 = g(p)."""
    statistic = [[score(i, n1, j, n2, reduction, size) for j in range(n2 + 1)] for i in range(n1 + 1)]
    seen = statistic[s1][s2]
    seen += abs(seen) * f(10) ** -12
    last = [max((j for j in range(n2 + 1) if statistic[i][j] <= seen), default=-1) for i in range(n1 + 1)]

    def tail(p):
        q = cap(p, reduction, size)
        below, cumulated = [f(0)], f(0)
        for j in range(n2 + 1):
            cumulated += mass(n2, q, j)
            below.append(cumulated)
        return mp.fsum(mass(n1, p, i) * below[last[i] + 1] for i in range(n1 + 1))

    low, high = lower_limit(s1, n1, f(nuisance) / 2), upper_limit(s1, n1, f(nuisance) / 2)
    mp.mp.dps = 30
    value = maximum(tail, low, high, 400)
    mp.mp.dps = 60
    return min(f(1), f(nuisance) + value)


def score(i, n1, j, n2, reduction, size):
    p, q, r = f(2 * i + 1) / (2 * n1 + 2), f(2 * j + 1) / (2 * n2 + 2), f(reduction)
    slope = size * (1 - (1 - p) / r) ** (size - 1) / r
    return (q - cap(p, reduction, size)) / mp.sqrt(q * (1 - q) / n2 + slope ** 2 * p * (1 - p) / n1)


FORMULAS = {
    "randomErrorViolation": violation,
    "randomErrorViolationBound": violation_bound,
    "parrotPValue": lambda s, n, q: at_least(n, f(q), s),
    "parrotPValueExpected": parrot_expected,
    "unseenSuccessLowerBound": unseen_success,
    "seenTuplesQuantile": seen_quantile,
    "tupleFractionLowerBound": tuple_fraction,
    "tupleCompetenceLowerBound": tuple_competence,
    "requiredTuples": required,
    "thetaForTupleCompetence": lambda p, size: -mp.expm1(mp.log(f(p)) / size),
    "compositionExponent": exponent,
    "compositionExponentInterval.lower": exponent_lower,
    "compositionExponentInterval.upper": exponent_upper,
    "slingshotPValue": fisher,
    "ratioCornerPValue": lambda s1, n1, s2, n2, r, size, nu: corner(s1, n1, s2, n2, lambda p: cap(p, r, size), nu),
    "productCornerPValue": lambda s1, n1, s2, n2, size, nu: corner(s1, n1, s2, n2, lambda p: p ** size, nu),
    "frechetCornerPValue": lambda s1, n1, s2, n2, size, nu: corner(s1, n1, s2, n2, lambda p: frechet(p, size), nu),
    "guaranteePValue": guarantee,
    "ratioPValue": unconditional,
}

#: Names of the arguments, and their values.
POINTS = {
    "randomErrorViolation": ("theta meanDegree level", [
        (0.2, 20, 0.3501), (0.2, 20, 0.2501), (0.1, 5, 0.3003), (0.1, 50, 0.1501), (0.05, 50, 0.1001),
        (0.05, 200, 0.1001), (0.3, 8, 0.5003), (0.01, 1000, 0.0201), (0.5, 2, 0.7001), (0.9, 10, 0.9503),
        (0.1, 0.001, 0.5003), (0.2, 20, 0), (0.1, 300, 0.1203), (0.02, 30, 0.6007),
    ]),
    "randomErrorViolationBound": ("theta meanDegree level", [
        (0.2, 20, 0.3501), (0.2, 20, 0.2501), (0.1, 5, 0.3003), (0.1, 50, 0.1501), (0.1, 50, 0.3003),
        (0.05, 50, 0.1001), (0.01, 100, 0.0501), (0.01, 1000, 0.0201), (0.5, 2, 0.7001), (0.9, 10, 0.9503),
        (1e-06, 10, 0.1001), (0.1, 0.001, 0.5003), (0.05, 400, 0.2003), (0.02, 30, 0.6007),
    ]),
    "parrotPValue": ("successes tuples seenFraction", [
        (0, 10, 0.3), (1, 10, 0.3), (12, 100, 0.0681), (12, 100, 0.02), (8, 100, 0.000981), (300, 300, 0.99),
        (100, 1000, 0.08), (20, 20, 0.5), (3, 300, 1e-06), (1, 1, 1), (6, 30, 0.05), (2, 30, 0.002), (25, 500, 0.03),
        (70, 1000, 0.05),
    ]),
    "parrotPValueExpected": ("successes tuples seenFraction", [
        (12, 100, 0.0681), (2, 2, 0.2), (1, 10, 0.3), (20, 20, 0.5), (8, 100, 0.000981), (3, 300, 1e-06), (70, 1000, 0.05),
    ]),
    "unseenSuccessLowerBound": ("successes tuples seenFraction failureProbability", [
        (12, 100, 0.02, 0.05), (8, 100, 0.000981, 0.05), (8, 100, 0.000981, 0.01), (50, 300, 0.1, 0.05),
        (40, 300, 0.0681, 0.05), (300, 300, 0.5, 1e-06), (0, 50, 0.1, 0.05), (90, 100, 0.3, 0.05),
        (5, 10, 0.1, 0.05), (50, 100, 0.01, 0.001), (100, 1000, 0.0681, 0.05), (2, 20, 0.0001, 0.05),
        (7, 400, 0.001, 0.05), (250, 5000, 0.03, 0.05),
    ]),
    "seenTuplesQuantile": ("tuples seenFraction failureProbability", [
        (100, 0.000981, 0.05), (300, 0.1, 0.05), (50, 0.1, 0.05), (100, 0.3, 0.05), (1000, 0.001, 0.05),
        (10, 0.1, 0.05), (100, 0.01, 0.001), (1000, 0.2, 0.05), (1000, 0.0681, 0.05), (30, 0.5, 0.05),
        (20, 0.0001, 0.05), (400, 0.001, 0.05), (66, 0.25, 0.01), (5000, 0.03, 0.05),
    ]),
    "tupleFractionLowerBound": ("passed tuples competence failureProbability repeats passes", [
        (100, 100, 0.9, 0.05, 1, 1), (100, 100, 0.5, 0.05, 1, 1), (95, 100, 0.5, 0.05, 1, 1),
        (95, 100, 0.9, 0.05, 5, 4), (180, 200, 0.8, 0.05, 3, 3), (180, 200, 0.8, 0.01, 10, 9),
        (299, 300, 0.99, 0.05, 1, 1), (59, 59, 0.95, 0.05, 20, 20), (30, 50, 0.5, 0.05, 8, 6),
        (1, 1, 0.5, 0.05, 1, 1), (0, 10, 0.5, 0.05, 1, 1), (400, 500, 0.7, 0.05, 4, 4), (75, 80, 0.3, 0.1, 2, 2),
        (90, 90, 0.6, 0.001, 2, 2),
    ]),
    "tupleCompetenceLowerBound": ("passed tuples alpha failureProbability repeats passes", [
        (100, 100, 0.1, 0.05, 1, 1), (100, 100, 0.02, 0.05, 1, 1), (95, 100, 0.2, 0.05, 5, 5),
        (95, 100, 0.2, 0.05, 5, 4), (59, 59, 0.5, 0.05, 1, 1), (59, 59, 1, 0.05, 1, 1),
        (450, 500, 0.15, 0.05, 10, 10), (1000, 1000, 0.01, 0.05, 1, 1), (30, 50, 0.6, 0.05, 8, 6),
        (30, 50, 1, 0.05, 1, 1), (90, 90, 0.1, 0.001, 2, 2), (45, 60, 0.5, 0.05, 6, 5), (1, 2, 1, 0.5, 1, 1),
        (50, 60, 0.4, 0.05, 20, 18),
    ]),
    "requiredTuples": ("competence alpha failureProbability failures repeats passes", [
        (0.9, 1, 0.05, 0, 1, 1), (0.95, 1, 0.05, 0, 1, 1), (0.99, 1, 0.05, 0, 1, 1), (0.99, 1, 0.01, 0, 1, 1),
        (0.9, 1, 0.05, 5, 1, 1), (0.9, 0.1, 0.05, 2, 5, 5), (0.9, 0.1, 0.05, 2, 10, 9), (0.8, 0.2, 0.01, 0, 3, 3),
        (0.999, 0.05, 0.05, 0, 1, 1), (0.7, 0.3, 1e-06, 4, 2, 2), (0.5, 1, 0.5, 0, 1, 1), (0.6, 0.05, 0.1, 10, 4, 4),
        (0.95, 0.2, 0.05, 20, 1, 1), (0.5, 0.01, 0.05, 0, 10, 8),
    ]),
    "thetaForTupleCompetence": ("competence tupleSize", [
        (0.9, 1), (0.9, 2), (0.81, 2), (0.5, 5), (0.12, 5), (0.08, 6), (0.999999, 8), (0.99, 2), (0.7, 2), (0.7, 4),
        (0.4, 2), (0.2, 2), (0.2, 4), (0.05, 2),
    ]),
    "compositionExponent": ("single tuple tupleSize", [
        (0.9, 0.81, 2), (0.9, 0.9, 2), (0.9, 0.85, 2), (0.9, 0.5, 5), (0.5, 0.2, 3), (0.99, 0.9, 4), (0.9, 0.7, 2),
        (0.7, 0.699, 8), (0.95, 0.6, 2), (0.95, 0.1, 2), (0.8, 0.6, 2), (0.5, 0.6, 2), (0.5, 0.3, 2),
        (0.999999, 0.99, 3),
    ]),
    "compositionExponentInterval.lower": ("singleSuccesses singles tupleSuccesses tuples tupleSize failureProbability", [
        (60, 100, 12, 100, 5, 0.05), (45, 60, 30, 60, 2, 0.05), (180, 200, 150, 200, 2, 0.01),
        (20, 30, 15, 50, 3, 0.1), (9, 10, 4, 10, 2, 0.05), (99, 100, 90, 100, 4, 0.05), (70, 100, 10, 100, 2, 0.05),
        (70, 100, 30, 100, 2, 0.05), (70, 100, 50, 100, 2, 0.05), (70, 100, 60, 100, 2, 0.05),
        (70, 100, 70, 100, 2, 0.05), (300, 400, 20, 400, 3, 0.05), (300, 400, 240, 400, 3, 0.05),
        (300, 400, 300, 400, 3, 0.05),
    ]),
    "compositionExponentInterval.upper": ("singleSuccesses singles tupleSuccesses tuples tupleSize failureProbability", [
        (90, 100, 80, 100, 2, 0.05), (90, 100, 60, 100, 3, 0.05), (60, 100, 12, 100, 5, 0.05),
        (45, 60, 30, 60, 2, 0.05), (180, 200, 150, 200, 2, 0.01), (250, 300, 100, 300, 4, 0.05),
        (500, 1000, 250, 1000, 2, 0.05), (70, 100, 30, 100, 2, 0.05), (70, 100, 50, 100, 2, 0.05),
        (70, 100, 60, 100, 2, 0.05), (70, 100, 70, 100, 2, 0.05), (300, 400, 80, 400, 3, 0.05),
        (300, 400, 240, 400, 3, 0.05), (300, 400, 300, 400, 3, 0.05),
    ]),
    "slingshotPValue": ("singleSuccesses singles tupleSuccesses tuples", [
        (60, 100, 50, 100), (60, 100, 60, 100), (60, 100, 40, 100), (90, 100, 80, 100), (30, 50, 10, 50),
        (10, 10, 5, 10), (0, 10, 0, 10), (10, 10, 10, 10), (5, 20, 0, 30), (80, 90, 60, 120), (3, 4, 1, 4),
        (150, 200, 90, 150), (35, 60, 10, 70), (35, 60, 30, 70),
    ]),
    "ratioCornerPValue": ("singleSuccesses singles tupleSuccesses tuples reduction tupleSize nuisance", [
        (60, 100, 50, 100, 2, 2, 0.02), (60, 100, 40, 100, 2, 2, 0.001), (60, 100, 70, 100, 2, 2, 0.02),
        (90, 100, 50, 100, 1.7, 4, 0.02), (30, 50, 5, 50, 3, 3, 0.01), (600, 1000, 520, 1000, 2, 2, 0.02),
        (450, 500, 380, 500, 2, 2, 0.02), (0, 10, 0, 10, 2, 2, 0.02), (70, 90, 10, 80, 2, 2, 0.02),
        (70, 90, 20, 80, 2, 2, 0.02), (70, 90, 30, 80, 2, 2, 0.02), (70, 90, 40, 80, 2, 2, 0.02),
        (70, 90, 50, 80, 2, 2, 0.02), (70, 90, 60, 80, 2, 2, 0.02),
    ]),
    "productCornerPValue": ("singleSuccesses singles tupleSuccesses tuples tupleSize nuisance", [
        (60, 100, 36, 100, 2, 0.02), (60, 100, 60, 100, 2, 0.02), (90, 100, 80, 100, 2, 0.02),
        (90, 100, 40, 100, 5, 0.02), (90, 100, 90, 100, 5, 0.02), (30, 50, 2, 50, 2, 0.02),
        (600, 1000, 420, 1000, 2, 0.02), (180, 200, 120, 200, 2, 0.01),
    ]),
    "frechetCornerPValue": ("singleSuccesses singles tupleSuccesses tuples tupleSize nuisance", [
        (60, 100, 20, 100, 2, 0.02), (60, 100, 60, 100, 2, 0.02), (90, 100, 80, 100, 2, 0.02),
        (90, 100, 40, 100, 5, 0.02), (90, 100, 90, 100, 5, 0.02), (30, 50, 2, 50, 2, 0.02),
        (600, 1000, 300, 1000, 2, 0.02), (600, 1000, 420, 1000, 2, 0.02), (180, 200, 120, 200, 2, 0.01),
        (70, 90, 5, 80, 2, 0.02), (70, 90, 35, 80, 2, 0.02), (70, 90, 45, 80, 2, 0.02), (70, 90, 55, 80, 2, 0.02),
        (70, 90, 70, 80, 2, 0.02),
    ]),
    "guaranteePValue": ("passed tuples alpha competence repeats passes", [
        (40, 100, 0.1, 0.61, 1, 1), (30, 100, 0.1, 0.7, 3, 3), (20, 100, 0.1, 0.7, 5, 5), (70, 100, 0.1, 0.7, 5, 3),
        (10, 50, 0.3, 0.474416, 1, 1), (100, 300, 0.1, 0.474416, 1, 1), (0, 20, 0.2, 0.2, 1, 1),
        (5, 100, 0.2, 0.6, 2, 1), (15, 100, 0.2, 0.6, 2, 1), (35, 100, 0.2, 0.6, 2, 1), (45, 100, 0.2, 0.6, 2, 1),
        (65, 100, 0.2, 0.6, 2, 1), (75, 100, 0.2, 0.6, 2, 1), (85, 100, 0.2, 0.6, 2, 1),
    ]),
    "ratioPValue": ("singleSuccesses singles tupleSuccesses tuples reduction tupleSize nuisance", [
        (6, 10, 2, 10, 2, 2, 0.001), (9, 12, 5, 12, 2, 2, 0.001), (12, 15, 4, 15, 1.7, 3, 0.001),
        (12, 20, 6, 20, 2, 2, 0.001), (10, 10, 4, 10, 2, 2, 0.001), (15, 20, 15, 20, 2, 2, 0.001),
        (7, 12, 1, 18, 3, 3, 0.005), (8, 10, 0, 10, 2, 2, 0.001), (8, 10, 3, 10, 2, 2, 0.001),
        (8, 10, 7, 10, 2, 2, 0.001), (11, 16, 1, 14, 1, 2, 0.001), (11, 16, 3, 14, 1, 2, 0.001),
        (11, 16, 5, 14, 1, 2, 0.001), (11, 16, 8, 14, 1, 2, 0.001),
    ]),
}

table = {}
for function, (names, points) in POINTS.items():
    for point in points:
        args = dict(zip(names.split(), point))
        if function == "ratioCornerPValue" and args["singleSuccesses"] == 0:
            value = f(1)  # with no success the cap says nothing
        else:
            value = FORMULAS[function](*point)
        table.setdefault(function, []).append({"regime": "point", "args": args, "value": mp.nstr(f(value), 40, strip_zeros=False)})
blocks = [json.dumps(name) + ": [\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]" for name, rows in table.items()]
with open(sys.argv[1], "w") as file:
    file.write('{\n"digits": 40,\n"functions": {\n' + ",\n".join(blocks) + "\n}\n}\n")
print({name: len(rows) for name, rows in table.items()})
