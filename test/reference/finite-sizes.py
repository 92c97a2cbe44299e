"""Values of the finite-size bounds at 40 digits: python3 test/reference/finite-sizes.py > test/reference/finite-sizes.json

Another way than the library's: for every lambda the best mu is found exactly among the gaps between multiples of lambda,
and lambda by golden sections in 60-digit arithmetic, where the library follows rays mu = lambda tau.
"""

import json
from fractions import Fraction

from mpmath import mp, mpf

mp.dps = 70


def number(x):
    """A double or a fraction, exactly."""
    f = Fraction(x)
    return mpf(f.numerator) / f.denominator


def log_binomial(n, k):
    return mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1)


def binomial_law(k, a):
    return [mp.exp(log_binomial(k, x)) * a**x * (1 - a) ** (k - x) for x in range(k + 1)]


def hypergeometric_law(k, m, z):
    def ways(n, j):
        return mp.exp(log_binomial(n, j)) if 0 <= j <= n else mpf(0)

    return [ways(z, x) * ways(m - z, k - x) / ways(m, k) for x in range(k + 1)]


def value_at(lam, law, charge, f):
    """min over mu of f mu + ln E exp((lam X - mu)_+ - lam charge(X))"""
    weights = [p * mp.exp(-lam * charge(x)) for x, p in enumerate(law)]
    grown = [w * mp.exp(lam * x) for x, w in enumerate(weights)]
    aboves = [mpf(0)]
    for g in reversed(grown):
        aboves.append(aboves[-1] + g)
    best = mp.log(aboves[-1])  # mu = 0
    below = mpf(0)
    for x0 in range(len(law)):
        below += weights[x0]
        above = aboves[len(law) - 1 - x0]
        candidates = [lam * x0]
        if above > 0 and below > 0 and f < 1:
            candidates.append(mp.log(above * (1 - f) / (below * f)))
        for mu in candidates:
            if below + above > 0 and lam * x0 <= mu <= lam * (x0 + 1):
                best = min(best, f * mu + mp.log(below + above * mp.exp(-mu)))
    return best


def exponent(law, charge, f):
    golden = (mp.sqrt(5) - 1) / 2
    low, high = mpf(0), mpf(1)
    while value_at(2 * high, law, charge, f) < value_at(high, law, charge, f):
        high *= 2
    high *= 2
    a, b = high - golden * (high - low), low + golden * (high - low)
    fa, fb = value_at(a, law, charge, f), value_at(b, law, charge, f)
    while high - low > mpf(10) ** -30 * high:
        if fa < fb:
            high, b, fb = b, a, fa
            a = high - golden * (high - low)
            fa = value_at(a, law, charge, f)
        else:
            low, a, fa = a, b, fb
            b = low + golden * (high - low)
            fb = value_at(b, law, charge, f)
    return min(mpf(0), fa, fb)


def whole_part(x):
    nearest = round(x)
    return nearest if abs(x - nearest) <= x / 2**50 else x.numerator // x.denominator


def row(n, q, m, z, k, error, degrees, draws="independent"):
    a = Fraction(z, m)
    law = hypergeometric_law(k, m, z) if draws == "distinct" else binomial_law(k, number(a))
    f = number(Fraction(q, n))
    if degrees == "own":
        rho = number(Fraction(error))
        value = exponent(law, lambda x: rho * x, f)
    else:
        edges = whole_part(Fraction(error) * k * n * a) + 1
        if edges >= q * max(x for x, p in enumerate(law) if p > 0):
            return None  # impossible, or only just possible: no minimum, but a limit
        per_piece = number(Fraction(edges, n))
        value = exponent(law, lambda x: per_piece, f)
    log_probability = log_binomial(m, z) + n * value
    args = dict(textPieces=n, errorPieces=q, skills=m, badSkills=z, k=k, competence=1 - error, degrees=degrees, draws=draws)
    return dict(args=args, value=mp.nstr(log_probability, 40))


def rows():
    for n, m, error in [(10**5, 100, 0.33), (10**5, 100, 0.5), (10**6, 1000, 0.33), (10**8, 10**4, 0.31)]:
        for degrees in ["own", "nominal"]:
            yield row(n, n // 10, m, m // 10, 8, 1 - (1 - error), degrees)
    for degrees in ["own", "nominal"]:
        for draws in ["independent", "distinct"]:
            for n, q, m, z, k, error in [
                (12, 3, 5, 1, 3, 0.75),
                (60, 6, 8, 2, 4, 0.375),
                (60, 1, 8, 1, 4, 0.5),
                (1000, 10, 50, 40, 16, 0.01171875),
                (10**4, 9000, 30, 3, 2, 0.9375),
                (10**6, 1000, 1000, 7, 30, 0.0625),
                (10**9, 10**8, 100, 10, 8, 0.296875),
                (10**12, 10**9, 10**6, 10**3, 64, 0.25),
                (10**15, 10**14, 10**9, 10**8, 8, 0.3125),
                (10**15, 10**5, 10**9, 10, 5, 2.0**-20),
            ]:
                yield row(n, q, m, z, k, error, degrees, draws)
    yield row(10**5, 10**4, 2000, 20, 200, 0.2, "own")
    yield row(10**5, 10**4, 2000, 20, 200, 0.2, "nominal")


if __name__ == "__main__":
    print(json.dumps({"rows": [r for r in rows() if r]}, indent=1))
