#!/usr/bin/env python3
"""Reference values for exact tails and their relatives, computed with mpmath at 80 or more digits.

    python3 tails.py SEED OUT.json

Arguments are exact float64 values; values are strings of 40 significant digits. Tails are summed term by term, up to ten
million terms, from the side that is smaller, which no float64 code would do. The tails of large laws are computed a second time,
as an integral or from the other side, and have to agree. Takes a few minutes. (Needs mpmath; Debian: python3-mpmath.)
"""
import json
import math
import random
import sys

import mpmath as mp

mp.mp.dps = 80
SEED, OUT = int(sys.argv[1]), sys.argv[2]
rnd = random.Random(SEED)
table = {}


def add(function, regime, value, **args):
    row = {"regime": regime, "args": args, "value": mp.nstr(value, 40, strip_zeros=False)}
    table.setdefault(function, []).append(row)


# --- sums ------------------------------------------------------------------------------------------------------------

BITS = 280  # of a sum: ten million terms, each rounded down, leave more than 200 of them
NEGLIGIBLE = 200


def ratio_sum(falling, rising, up=1, down=1):
    """1 + r0 + r0 r1 + ... with rj = up/down times (falling - j)/(rising + j), one or two of either, in integers."""
    first, second = falling
    third, fourth = rising
    one, two = int(first is not None), int(second is not None)
    three, four = int(third is not None), int(fourth is not None)
    first, second, third, fourth = (1 if x is None else x for x in (first, second, third, fourth))
    total = term = 1 << BITS
    while term > total >> NEGLIGIBLE:
        term = term * (first * second * up) // (third * fourth * down)
        total += term
        first -= one
        second -= two
        third += three
        fourth += four
    return mp.mpf(total) / mp.mpf(2) ** BITS


def log_choose(n, k):
    if k == 0 or k == n:
        return mp.mpf(0)
    return mp.loggamma(mp.mpf(n) + 1) - mp.loggamma(mp.mpf(k) + 1) - mp.loggamma(mp.mpf(n - k) + 1)


def complement(log_probability):
    with mp.workdps(200):
        return mp.log(1 - mp.exp(log_probability)) if log_probability > -300 else -mp.exp(log_probability)


class Law:
    """A law on the integers: the logarithms of a point, and of both tails at a count that is neither certain nor impossible."""

    def tails(self, m):
        """ln P[X >= m] and ln P[X < m]."""
        if m > self.mean:
            upper = self.log_point(m) + mp.log(self.above(m))
            return upper, complement(upper)
        lower = self.log_point(m - 1) + mp.log(self.below(m - 1))
        return complement(lower), lower

    def check(self, m):
        """Whether the sum is what something else says it is, to 45 digits."""
        ratio = self.above(m) / self.integral_above(m) if m > self.mean else self.below(m - 1) / self.integral_below(m - 1)
        assert abs(ratio - 1) < mp.mpf(10) ** -45, (vars(self), m, ratio)


class Binomial(Law):
    def __init__(self, n, p):
        self.n, self.p, self.mean = n, mp.mpf(p), n * mp.mpf(p)
        self.up, down = p.as_integer_ratio()
        self.down = down - self.up  # up : down are the odds

    def log_point(self, x):
        return log_choose(self.n, x) + x * mp.log(self.p) + (self.n - x) * mp.log1p(-self.p)

    def above(self, m):
        return ratio_sum((self.n - m, None), (m + 1, None), self.up, self.down)

    def below(self, x):
        return ratio_sum((x, None), (self.n - x + 1, None), self.down, self.up)

    def integral_above(self, m):
        p, q = self.p, 1 - self.p
        return m / p * integral(lambda h: (m - 1) * mp.log1p(-h / p) + (self.n - m) * mp.log1p(h / q), p, m / p)

    def integral_below(self, x):
        p, q, y = self.p, 1 - self.p, self.n - x
        return y / q * integral(lambda h: (y - 1) * mp.log1p(-h / q) + x * mp.log1p(h / p), q, y / q)


class Poisson(Law):
    def __init__(self, rate):
        self.mean = mp.mpf(rate)
        self.up, self.down = rate.as_integer_ratio()

    def log_point(self, x):
        return x * mp.log(self.mean) - self.mean - mp.loggamma(mp.mpf(x) + 1)

    def above(self, m):
        return ratio_sum((None, None), (m + 1, None), self.up, self.down)

    def below(self, x):
        return ratio_sum((x, None), (None, None), self.down, self.up)

    def integral_above(self, m):
        rate = self.mean
        return m / rate * integral(lambda h: (m - 1) * mp.log1p(-h / rate) + h, rate, m / rate)

    def integral_below(self, x):
        return integral(lambda h: x * mp.log1p(h / self.mean) - h, mp.inf, 1)


class Hypergeometric(Law):
    def __init__(self, population, successes, draws):
        self.population, self.successes, self.draws = population, successes, draws
        self.rest = population - successes - draws
        self.mean = mp.mpf(draws) * successes / population

    def log_point(self, x):
        return (log_choose(self.successes, x) + log_choose(self.population - self.successes, self.draws - x)
                - log_choose(self.population, self.draws))

    def above(self, m):
        return ratio_sum((self.successes - m, self.draws - m), (m + 1, self.rest + m + 1))

    def below(self, x):
        return ratio_sum((x, self.rest + x), (self.successes - x + 1, self.draws - x + 1))

    def check(self, m):
        """Both sides have to be 1 together, which takes sums over thousands of the smaller side's first terms."""
        both = mp.exp(self.log_point(m)) * self.above(m) + mp.exp(self.log_point(m - 1)) * self.below(m - 1)
        assert abs(both - 1) < mp.mpf(10) ** -45, (vars(self), m, both)


def integral(exponent, end, slope):
    """Of exp(exponent) from 0 to `end`, where the exponent is concave, 0 at 0, and falls no faster than `slope` there."""
    width = 1 / mp.mpf(slope)
    while width < end and exponent(width) > -130:
        width *= 2
    scale = min(width, end)  # the quadrature's tolerance is absolute
    return scale * mp.quad(lambda u: mp.exp(exponent(scale * u)) if scale * u < end else mp.mpf(0), mp.linspace(0, 1, 9))


# --- laws of a moderate size: every count of terms is small -----------------------------------------------------------

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
        law = Binomial(n, p)
        sd = math.sqrt(n * p * (1 - p))
        for z in rnd.sample(DISTANCES, 4 if e < 7 else 1):
            m = math.ceil(n * p + z * sd)
            if 1 <= m <= n:
                add("logBinomialUpperTail", f"z={z}", law.tails(m)[0], trials=n, probability=p, atLeast=m)
                add("logBinomialProbability", f"z={z}", law.log_point(m), trials=n, probability=p, successes=m)

for _ in range(90):
    rate = 10 ** rnd.uniform(-6, 7)
    m = math.ceil(rate + rnd.choice(DISTANCES) * math.sqrt(rate))
    if m >= 1:
        add("logPoissonUpperTail", "any", Poisson(rate).tails(m)[0], rate=rate, atLeast=m)

for _ in range(120):
    population = int(10 ** rnd.uniform(1, 9))
    successes = rnd.randint(1, population)
    draws = rnd.randint(1, population)
    mean = draws * successes / population
    sd = math.sqrt(mean * (1 - successes / population) * (1 - draws / population))
    m = math.ceil(mean + rnd.choice(DISTANCES) * sd)
    if max(1, successes + draws - population + 1) <= m <= min(draws, successes):
        add("logHypergeometricUpperTail", "any", Hypergeometric(population, successes, draws).tails(m)[0],
            population=population, successes=successes, draws=draws, atLeast=m)

# --- large laws, both tails: near the mean, and far out in either direction -------------------------------------------


SMALLEST = 1e-300  # of the logarithm of what is nearly certain: below, doubles have fewer digits


def add_both(name, law, m, regime, check=True, **args):
    if check:
        law.check(m)
    upper, lower = law.tails(m)
    if upper < -SMALLEST:
        add(f"log{name}UpperTail", regime, upper, **args, atLeast=m)
    if lower < -SMALLEST:
        add(f"log{name}LowerTail", regime, lower, **args, atMost=m - 1)


def counts(law, sd, low, high, largest):
    """A count next to the mean, and one far out, if there is one: down to -1e9, and near that of the largest laws."""
    near = math.ceil(law.mean + rnd.choice((-2, -0.5, -0.01, 0.01, 0.2, 1, 3)) * sd)
    if low < near <= high:
        yield f"near, sd={sd:.0e}", near
    depth = 10 ** rnd.uniform(8.9 if largest else 2, 9)
    inside, outside = round(law.mean), rnd.choice((low + 1, high))
    while abs(outside - inside) > 1:
        middle = (inside + outside) // 2
        if law.log_point(middle) > -depth:
            inside = middle
        else:
            outside = middle
    if low < inside <= high and law.log_point(inside) < -50:
        yield "far", inside


for e in (9, 10, 11, 12):
    for p in (0.5, 0.1, 0.9, 1e-3, 1 - 1e-3, 1e-6, 1 - 1e-9, 10 ** -rnd.uniform(7, 12), rnd.random()):
        n = 10 ** 12 if e == 12 else int(10 ** (e + rnd.random()))
        law = Binomial(n, p)
        for regime, m in counts(law, math.sqrt(n * p * (1 - p)), 0, n, e == 12):
            add_both("Binomial", law, m, regime, trials=n, probability=p)
            add("logBinomialProbability", regime, law.log_point(m), trials=n, probability=p, successes=m)

for n, p, m in ((10 ** 12, 1e-290, 2), (10 ** 12, 2.0 ** -1022, 3), (10 ** 6, 1e-100, 10 ** 6 - 7), (10 ** 12, 1 - 2.0 ** -53, 10 ** 12 - 2),
                (10 ** 12, 1 - 2.0 ** -53, 10 ** 12), (12345, 1 - 2.0 ** -53, 9000), (10 ** 9, 1 - 1e-12, 10 ** 9 - 3), (10 ** 12, 1e-12, 1)):
    add_both("Binomial", Binomial(n, p), m, "corner", trials=n, probability=p)

for e in (7, 8, 9, 9.5, 10, 10.5, 11, 12):
    rate = 1e12 if e == 12 else 10 ** (e + rnd.random() / 2)
    law = Poisson(rate)
    for regime, m in counts(law, math.sqrt(rate), 0, 10 * int(rate), e >= 11):
        add_both("Poisson", law, m, regime, rate=rate)

for rate, m in ((1e-300, 1), (1e-9, 3), (0.5, 10 ** 7), (700.0, 1), (2.5, 1), (50.0, 20)):
    add_both("Poisson", Poisson(rate), m, "corner", rate=rate)

for e in (9, 9.5, 10, 10.5, 11, 11.5, 12):
    for share, part in ((0.5, 0.5), (rnd.random(), rnd.random()), (10 ** -rnd.uniform(1, 5), rnd.random()),
                        (10 ** -rnd.uniform(1, 5), 1 - 10 ** -rnd.uniform(1, 5))):
        population = 10 ** 12 if e == 12 else int(10 ** (e + rnd.random() / 2))
        successes, draws = int(share * population), int(part * population)
        law = Hypergeometric(population, successes, draws)
        sd = math.sqrt(float(law.mean) * (1 - share) * (1 - part))
        for regime, m in counts(law, sd, max(0, -law.rest), min(draws, successes), e == 12):
            add_both("Hypergeometric", law, m, regime, check=regime != "far" and sd < 3e4,
                     population=population, successes=successes, draws=draws)

with open(OUT, "w") as file:
    rows = {name: [json.dumps(row) for row in rows] for name, rows in table.items()}
    body = ",\n".join(f'"{name}":[\n' + ",\n".join(lines) + "\n]" for name, lines in rows.items())
    file.write('{"digits":40,"seed":' + str(SEED) + ',"functions":{\n' + body + "\n}}\n")
print({name: len(lines) for name, lines in table.items()})
