#!/usr/bin/env python3
"""Reference values for random numbers of skills in a text piece, computed with mpmath at 60 or more digits.

    python3 mixed.py SEED OUT.json

Arguments are exact float64 values, and the probabilities are divided by their exact sum; values are strings of 40
significant digits. The mean of the largest theta fraction of a mixture of binomial laws is summed term by term from the
largest count down, up to k = 1e5. Beyond, tails are integrals of the beta density, by Gauss and Legendre's rule of 60 nodes
on pieces of one standard deviation, the quantile is found by bisection, and the mean above it is
k alpha P[Bin(k - 1, alpha) >= m - 1] - (m - 1) P[Bin(k, alpha) >= m]. A few values up to 1e5 are computed in both ways, and
have to agree.
"""
import json
import random
import sys

import mpmath as mp

mp.mp.dps = 90
NODES = []


def legendre_nodes(n=60):
    for i in range(n):
        x = mp.cos(mp.pi * (i + mp.mpf(3) / 4) / (n + mp.mpf(1) / 2))
        for _ in range(12):
            before, value = mp.mpf(1), x
            for j in range(2, n + 1):
                before, value = value, ((2 * j - 1) * x * value - (j - 1) * before) / j
            slope = n * (x * value - before) / (x * x - 1)
            x -= value / slope
        NODES.append((x, 2 / ((1 - x * x) * slope * slope)))


def beta_integral(a, b, x):
    """Of the beta density from 0 to x, for x below or not far above the mean a/(a + b)."""
    sigma = mp.sqrt(x * (1 - x) / (a + b))
    log_constant = mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b)
    total, high = mp.mpf(0), x
    while high > 0:
        low = max(mp.mpf(0), high - sigma)
        half, middle = (high - low) / 2, (high + low) / 2
        piece = mp.mpf(0)
        for node, weight in NODES:
            t = middle + half * node
            piece += weight * mp.exp(log_constant + (a - 1) * mp.log(t) + (b - 1) * mp.log(1 - t))
        total += half * piece
        if half * piece < total * mp.mpf(10) ** -60 and (a - 1) * (1 - low) > (b - 1) * low:
            break
        high = low
    return total


def tail(n, m, alpha):
    """P[Bin(n, alpha) >= m]."""
    if m <= 0:
        return mp.mpf(1)
    if m > n:
        return mp.mpf(0)
    if m > n * alpha:
        return beta_integral(mp.mpf(m), mp.mpf(n - m + 1), alpha)
    return 1 - beta_integral(mp.mpf(n - m + 1), mp.mpf(m), 1 - alpha)


def by_tails(theta, laws, alpha):
    low, high = 0, max(k for k, _ in laws) + 1
    while high - low > 1:
        m = (low + high) // 2
        if sum(w * near_tail(k, m, alpha) for k, w in laws) <= theta:
            high = m
        else:
            low = m
    m = high
    excess = sum(w * (k * alpha * tail(k - 1, m - 1, alpha) - (m - 1) * tail(k, m, alpha)) for k, w in laws)
    return theta * (m - 1) + excess


def near_tail(k, m, alpha):
    """The tail, without an integral where it is 0 or 1 to 1e-400."""
    d = m - k * alpha
    if d * d > 2000 * (k * alpha * (1 - alpha) + abs(d) / 3):
        return mp.mpf(0) if d > 0 else mp.mpf(1)
    return tail(k, m, alpha)


def by_sum(theta, laws, alpha):
    """A count x of all laws at once, from the largest down."""
    masses = [(k, w * alpha ** k) for k, w in laws]
    left, total = theta, mp.mpf(0)
    for x in range(max(k for k, _ in laws), 0, -1):
        mass = sum(p for k, p in masses if k >= x)
        take = min(mass, left)
        total += take * x
        left -= take
        if left <= 0:
            break
        masses = [(k, p * x * (1 - alpha) / ((k - x + 1) * alpha) if k >= x else p) for k, p in masses]
    return total


def amplification(theta, ks, probabilities, alpha, method=None):
    theta, alpha = mp.mpf(theta), mp.mpf(alpha)
    weights = [mp.mpf(p) for p in probabilities]
    laws = [(k, w / sum(weights)) for k, w in zip(ks, weights)]
    method = method or (by_sum if max(ks) <= 10 ** 5 else by_tails)
    return method(theta, laws, alpha) / (theta * alpha * sum(k * w for k, w in laws))


def mixture(rnd, most, sizes=(1, 2, 3, 5, 9)):
    number = rnd.choice(sizes)
    ks = sorted(int(most ** rnd.random()) for _ in range(number))
    shares = [rnd.expovariate(1) for _ in ks]
    return dict(ks=ks, probabilities=[share / sum(shares) for share in shares])


def near(rnd, most):
    """Numbers within a few standard deviations of one another."""
    k = int(most * rnd.uniform(0.1, 0.9))
    ks = sorted(max(1, k + int(rnd.uniform(-3, 3) * k ** 0.5)) for _ in range(rnd.choice((2, 3))))
    shares = [rnd.expovariate(1) for _ in ks]
    return dict(ks=ks, probabilities=[share / sum(shares) for share in shares])


def points(rnd):
    def unit():
        return rnd.choice((rnd.uniform(0.001, 0.999), 10 ** -rnd.uniform(1, 8), 1 - 10 ** -rnd.uniform(1, 8)))
    for _ in range(60):
        yield "small", dict(theta=unit(), **mixture(rnd, 60), alpha=unit())
    for _ in range(25):
        yield "rare", dict(theta=10 ** -rnd.uniform(10, 300), **mixture(rnd, 300), alpha=unit())
    for _ in range(15):
        yield "tinySet", dict(theta=10 ** -rnd.uniform(1, 300), **mixture(rnd, 300), alpha=10 ** -rnd.uniform(10, 300))
    for _ in range(25):
        yield "large", dict(theta=unit(), **mixture(rnd, 2e4, (2, 3)), alpha=unit())
    for _ in range(8):
        yield "large", dict(theta=unit(), **near(rnd, 2e4), alpha=rnd.uniform(0.01, 0.99))
    for most in (1e6, 1e9, 1e12, 2.0 ** 53):
        for _ in range(2):
            yield "wide", dict(theta=rnd.uniform(0.01, 0.9), **near(rnd, most), alpha=rnd.uniform(0.01, 0.99))
        yield "wide", dict(theta=10 ** -rnd.uniform(2, 250), **near(rnd, most), alpha=rnd.uniform(0.01, 0.99))
        yield "wide", dict(theta=rnd.uniform(0.01, 0.9), **mixture(rnd, most, (3,)), alpha=rnd.uniform(0.01, 0.99))


def main(seed, path):
    legendre_nodes()
    rnd = random.Random(seed)
    rows = []
    for i, (regime, args) in enumerate(points(rnd)):
        value = amplification(**args)
        if regime == "large" and i % 8 == 0 and args["alpha"] > 1e-3:
            other = amplification(**args, method=by_tails)
            assert abs(other / value - 1) < mp.mpf(10) ** -45, (args, value, other)
        rows.append({"regime": regime, "args": args, "value": mp.nstr(value, 40, strip_zeros=False)})
        print(i, regime, mp.nstr(value, 12), flush=True)
    with open(path, "w") as file:
        file.write(f'{{\n"digits": 40,\n"seed": {seed},\n"rows": [\n' + ",\n".join(json.dumps(row) for row in rows) + "\n]\n}\n")


main(int(sys.argv[1]), sys.argv[2])
