#!/usr/bin/env python3
"""Reference values for exact tails and their relatives, computed with mpmath at 60 or more digits.

    python3 tails.py SEED OUT.json

Arguments are exact float64 values; values are strings of 40 significant digits. Tails are summed term by term at 60
digits from the side that is smaller, which no float64 code would do.
"""
import json
import math
import random
import sys

import mpmath as mp

mp.mp.dps = 60
SEED, OUT = int(sys.argv[1]), sys.argv[2]
rnd = random.Random(SEED)
table = {}


def add(function, regime, value, **args):
    row = {"regime": regime, "args": args, "value": mp.nstr(value, 40, strip_zeros=False)}
    table.setdefault(function, []).append(row)


def log_choose(n, k):
    if k == 0 or k == n:
        return mp.mpf(0)
    return mp.loggamma(mp.mpf(n) + 1) - mp.loggamma(mp.mpf(k) + 1) - mp.loggamma(mp.mpf(n - k) + 1)


def ratio_sum(ratio):
    """1 + r0 + r0 r1 + ..."""
    total, term, j = mp.mpf(1), mp.mpf(1), 0
    while True:
        term *= ratio(j)
        total += term
        j += 1
        if term <= total * mp.mpf(10) ** -50:
            return total


def complement(log_probability):
    with mp.workdps(200):
        return mp.log(1 - mp.exp(log_probability)) if log_probability > -300 else -mp.exp(log_probability)


def log_binomial_probability(n, p, x):
    p = mp.mpf(p)
    return log_choose(n, x) + x * mp.log(p) + (n - x) * mp.log(1 - p)


def log_binomial_upper(n, p, m):
    odds = mp.mpf(p) / (1 - mp.mpf(p))
    if m > n * mp.mpf(p):
        tail = ratio_sum(lambda j: mp.mpf(max(0, n - m - j)) / (m + j + 1) * odds)
        return log_binomial_probability(n, p, m) + mp.log(tail)
    low = m - 1
    tail = ratio_sum(lambda j: mp.mpf(max(0, low - j)) / (n - low + j + 1) / odds)
    return complement(log_binomial_probability(n, p, low) + mp.log(tail))


def log_poisson_probability(rate, x):
    return x * mp.log(mp.mpf(rate)) - mp.mpf(rate) - mp.loggamma(mp.mpf(x) + 1)


def log_poisson_upper(rate, m):
    rate = mp.mpf(rate)
    if m > rate:
        return log_poisson_probability(rate, m) + mp.log(ratio_sum(lambda j: rate / (m + j + 1)))
    low = m - 1
    return complement(log_poisson_probability(rate, low) + mp.log(ratio_sum(lambda j: max(0, low - j) / rate)))


def log_hypergeometric_upper(population, successes, draws, m):
    def probability(x):
        return (log_choose(successes, x) + log_choose(population - successes, draws - x)
                - log_choose(population, draws))

    rest = population - successes - draws
    if m * population > draws * successes:
        return probability(m) + mp.log(ratio_sum(
            lambda j: mp.mpf(max(0, successes - m - j)) * max(0, draws - m - j) / ((m + j + 1) * (rest + m + j + 1))))
    low = m - 1
    return complement(probability(low) + mp.log(ratio_sum(
        lambda j: mp.mpf(max(0, low - j)) * max(0, rest + low - j) / ((successes - low + j + 1) * (draws - low + j + 1)))))


DISTANCES = (-30, -8, -3, -1, -0.3, -0.01, 0, 0.001, 0.1, 0.5, 1, 2, 3, 6, 10, 40, 300)

for e in range(1, 16):
    for _ in range(6):
        n = int(10 ** (e + rnd.random() * 0.9)) if e < 15 else 10 ** 15
        k = rnd.choice((1, 2, 3, n // 2, n // 3, n - 1, int(n ** rnd.random())))
        if 1 <= k < n:
            add("logBinomialCoefficient", f"1e{e}", log_choose(n, k), n=n, k=k)

for e in (0.5, 1, 2, 3, 3.5, 4, 5, 6, 7, 8):
    for p in (0.5, 0.1, 0.9, 0.999, 1e-3, 1e-6, 1 - 2.0 ** -40, rnd.random(), 10 ** -rnd.uniform(6, 12)):
        n = max(1, int(10 ** (e + rnd.random() * 0.9)))
        sd = math.sqrt(n * p * (1 - p))
        for z in rnd.sample(DISTANCES, 4 if e < 7 else 1):
            m = math.ceil(n * p + z * sd)
            if 1 <= m <= n:
                add("logBinomialUpperTail", f"z={z}", log_binomial_upper(n, p, m), trials=n, probability=p, atLeast=m)
                add("logBinomialProbability", f"z={z}", log_binomial_probability(n, p, m),
                    trials=n, probability=p, successes=m)

for _ in range(90):
    rate = 10 ** rnd.uniform(-6, 7)
    m = math.ceil(rate + rnd.choice(DISTANCES) * math.sqrt(rate))
    if m >= 1:
        add("logPoissonUpperTail", "any", log_poisson_upper(rate, m), rate=rate, atLeast=m)

for _ in range(120):
    population = int(10 ** rnd.uniform(1, 9))
    successes = rnd.randint(1, population)
    draws = rnd.randint(1, population)
    mean = draws * successes / population
    sd = math.sqrt(mean * (1 - successes / population) * (1 - draws / population))
    m = math.ceil(mean + rnd.choice(DISTANCES) * sd)
    if max(1, successes + draws - population + 1) <= m <= min(draws, successes):
        add("logHypergeometricUpperTail", "any", log_hypergeometric_upper(population, successes, draws, m),
            population=population, successes=successes, draws=draws, atLeast=m)

with open(OUT, "w") as file:
    rows = {name: [json.dumps(row) for row in rows] for name, rows in table.items()}
    body = ",\n".join(f'"{name}":[\n' + ",\n".join(lines) + "\n]" for name, lines in rows.items())
    file.write('{"digits":40,"seed":' + str(SEED) + ',"functions":{\n' + body + "\n}}\n")
print({name: len(lines) for name, lines in table.items()})
