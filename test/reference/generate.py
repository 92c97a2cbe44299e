#!/usr/bin/env python3
"""Reference values for the tests, computed with mpmath at 70 or more digits.

    python3 generate.py SEED OUT.json     draw points and evaluate them
    python3 generate.py FILE.json         evaluate the points of an existing file again; fails if a digit differs

(Needs mpmath; Debian: python3-mpmath, python3-gmpy2.) Arguments are exact float64 values, which round-trip through
JSON; values are strings of 40 significant digits, or "inf" where no finite value exists (an infeasible bound). Every
definition is evaluated straight from its formula, at a precision that makes cancellation harmless, and by methods
unlike any that float64 code would use (bisection, direct summation).

`reference.json` holds the points the kernels were written against; they were drawn once, among those of other
functions, and no seed gives them back: the second form checks them. `fresh.json` (seed 20261122) was drawn afterwards,
and nothing was tuned to it. Each function has a random stream of its own, so adding one leaves the others as they are.
"""
import json
import math
import random
import sys

import mpmath as mp

mp.mp.dps = 70


# --- the definitions -----------------------------------------------------------------------------------------------

def xlogx(x):
    return mp.mpf(0) if x == 0 else x * mp.log(x)


def entropy(p):
    with mp.workdps(420):
        p = mp.mpf(p)
        return -xlogx(p) - xlogx(1 - p)


def divergence(q, p, dps=800):
    with mp.workdps(dps):
        q, p = mp.mpf(q), mp.mpf(p)
        first = mp.mpf(0) if q == 0 else q * mp.log(q / p)
        second = mp.mpf(0) if q == 1 else (1 - q) * mp.log((1 - q) / (1 - p))
        return first + second


def gap(theta, k, alpha, beta):
    """Left side of Theorem 8."""
    with mp.workdps(420):
        return entropy(theta) - k * mp.mpf(theta) * divergence(mp.mpf(beta) * mp.mpf(alpha), alpha, 420)


def amplification(theta, k, alpha):
    """Smallest beta of Theorem 8: the root of D(beta alpha || alpha) = H(theta) / (k theta)."""
    with mp.workdps(420):
        target = entropy(theta) / (k * mp.mpf(theta))
        if target >= -mp.log(mp.mpf(alpha)):
            return None
    with mp.workdps(80):
        # unknown u = ln(beta - 1): well conditioned for beta near 1 as well as for large beta
        low, high = mp.mpf(-400), mp.log(1 / mp.mpf(alpha) - 1)
        for _ in range(330):
            mid = (low + high) / 2
            if divergence(mp.mpf(alpha) * (1 + mp.exp(mid)), alpha, 120) < target:
                low = mid
            else:
                high = mid
        return 1 + mp.exp((low + high) / 2)


def sharp_amplification(theta, k, alpha):
    """Mean of the largest theta fraction of Bin(k, alpha), over k alpha, summed from the largest count that matters down."""
    theta, alpha = mp.mpf(theta), mp.mpf(alpha)
    # by Bernstein's inequality the counts above have less than 1e-80 of theta
    depth = 80 * mp.log(10) - mp.log(theta)
    x = min(k, int(mp.ceil(k * alpha + mp.sqrt(2 * k * alpha * (1 - alpha) * depth) + depth)))
    mass = mp.binomial(k, x) * alpha ** x * (1 - alpha) ** (k - x)
    left, total = theta, mp.mpf(0)
    for x in range(x, 0, -1):
        take = min(mass, left)
        total += take * x
        left -= take
        if left <= 0:
            break
        mass *= x * (1 - alpha) / ((k - x + 1) * alpha)
    return total / theta / (k * alpha)


def joint_range(t):
    """(TV, KL) on the boundary of the joint range, at t (Fedotov, Harremoes & Topsoe 2003)."""
    coth, sinh = mp.coth(t), mp.sinh(t)
    return t * (1 - (coth - 1 / t) ** 2) / 2, mp.log(t / sinh) + t * coth - (t / sinh) ** 2


def joint_range_at(coordinate, target):
    """The other coordinate of the boundary point that has this one; both increase with t."""
    with mp.workdps(800):
        target = mp.mpf(target)
        low, high = mp.mpf(10) ** -160, mp.mpf(10) ** 30
        for _ in range(200):
            mid = mp.sqrt(low * high)
            if joint_range(mid)[coordinate] < target:
                low = mid
            else:
                high = mid
        return joint_range(low)[1 - coordinate]


HOFFMANN = dict(E=1.69, A=406.4, B=410.7, alpha=0.34, beta=0.28)
E, A, B, a, b = (mp.mpf(HOFFMANN[x]) for x in ("E", "A", "B", "alpha", "beta"))


def excess(parameters, tokens):
    return A * mp.mpf(parameters) ** -a + B * mp.mpf(tokens) ** -b


def optimal_parameters(flops):
    return (a * A / (b * B)) ** (1 / (a + b)) * (mp.mpf(flops) / 6) ** (b / (a + b))


DEFINITIONS = {
    "binaryEntropy": entropy,
    "bernoulliDivergence": divergence,
    "errorAmplification": amplification,
    "sharpErrorAmplification": sharp_amplification,
    "performanceGap": gap,
    "minExcessEntropy": lambda totalVariation: joint_range_at(0, totalVariation),
    "maxTotalVariation": lambda excess: joint_range_at(1, excess),
    "chinchillaLoss": lambda parameters, tokens: E + excess(parameters, tokens),
    "excessEntropy": excess,
    "computeOptimalParameters": optimal_parameters,
}


# --- the points: (regime, arguments), each from the random stream of its function ------------------------------------

def loguniform(rnd, low, high):
    return math.exp(rnd.uniform(math.log(low), math.log(high)))


def binary_entropy_points(rnd):
    for _ in range(60):
        yield "near0", dict(p=10 ** -rnd.uniform(0.5, 300))
    for e in rnd.sample(range(2, 53), 30):
        yield "near1", dict(p=1 - 2.0 ** -e)
    for _ in range(60):
        yield "middle", dict(p=rnd.random())
    for _ in range(30):
        yield "nearHalf", dict(p=0.5 + rnd.choice((-1, 1)) * 10 ** -rnd.uniform(1, 15))


def bernoulli_divergence_points(rnd):
    for _ in range(80):
        yield "random", dict(q=rnd.random(), p=rnd.random())
    for _ in range(100):
        p = rnd.random()
        q = p * (1 + rnd.choice((-1, 1)) * 10 ** -rnd.uniform(1, 13))
        if 0 < q < 1 and q != p:
            yield "nearEqual", dict(q=q, p=p)
    for _ in range(60):
        yield "tinyBoth", dict(q=10 ** -rnd.uniform(3, 300), p=10 ** -rnd.uniform(3, 300))
    for _ in range(60):
        p = 10 ** -rnd.uniform(3, 290)
        q = p * (1 + rnd.choice((-1, 1)) * 10 ** -rnd.uniform(0.5, 12))
        if q != p:
            yield "tinyNearEqual", dict(q=q, p=p)
    for _ in range(40):
        q, p = 1 - 2.0 ** -rnd.randint(5, 53), 1 - 2.0 ** -rnd.randint(5, 53)
        if q != p:
            yield "nearOne", dict(q=q, p=p)
    for q in (0.0, 1.0):
        for _ in range(15):
            yield "corner", dict(q=q, p=rnd.random())


def mixture(rnd):
    """theta, k and alpha over their whole domains, small values included."""
    theta = rnd.choice((rnd.uniform(0.001, 0.999), 10 ** -rnd.uniform(1, 12)))
    k = rnd.choice((1, 2, 3, 4, 8, 16, 32, 100, 1000))
    alpha = rnd.choice((rnd.uniform(0.001, 0.999), 10 ** -rnd.uniform(1, 6)))
    return dict(theta=theta, k=k, alpha=alpha)


def corner(rnd):
    """theta near 1, hence beta near 1: where rounding beta * alpha alone would cost the digits."""
    return dict(theta=1 - 10 ** -rnd.uniform(1, 12), k=rnd.choice((2, 8, 100, 1000)), alpha=rnd.uniform(0.01, 0.95))


def error_amplification_points(rnd):
    for _ in range(220):
        yield "theorem8", mixture(rnd)
    for _ in range(60):
        yield "corner", corner(rnd)


def sharp_error_amplification_points(rnd):
    for _ in range(220):
        yield "sharp", mixture(rnd)
    for k in (10 ** 4, 10 ** 5, 10 ** 6):
        for _ in range(10):
            yield "large", dict(mixture(rnd), k=k)
        for _ in range(3):
            yield "large", dict(corner(rnd), k=k)


def performance_gap_points(rnd):
    for _ in range(220):
        point = mixture(rnd)
        beta = 1 + rnd.random() * (1 / point["alpha"] - 1)
        if beta * point["alpha"] < 1:
            yield "theorem8", dict(point, beta=beta)
    for _ in range(60):
        point = corner(rnd)
        yield "corner", dict(point, beta=1 + min(10 ** -rnd.uniform(1, 10), (1 / point["alpha"] - 1) / 2))


def min_excess_entropy_points(rnd):
    for _ in range(40):
        yield "random", dict(totalVariation=rnd.random())
    for _ in range(30):
        yield "near0", dict(totalVariation=10 ** -rnd.uniform(0.5, 150))
    for _ in range(30):
        yield "near1", dict(totalVariation=1 - 10 ** -rnd.uniform(0.5, 15.9))


def max_total_variation_points(rnd):
    for _ in range(40):
        yield "random", dict(excess=rnd.uniform(0, 5))
    for _ in range(30):
        yield "near0", dict(excess=10 ** -rnd.uniform(0.5, 300))
    for _ in range(30):
        yield "large", dict(excess=rnd.uniform(5, 40))


def scale_points(rnd):
    for _ in range(60):
        yield "hoffmann2022", dict(parameters=loguniform(rnd, 1e5, 1e15), tokens=loguniform(rnd, 1e6, 1e18))


def flops_points(rnd):
    for _ in range(30):
        yield "hoffmann2022", dict(flops=loguniform(rnd, 1e15, 1e30))


POINTS = {
    "binaryEntropy": binary_entropy_points,
    "bernoulliDivergence": bernoulli_divergence_points,
    "errorAmplification": error_amplification_points,
    "sharpErrorAmplification": sharp_error_amplification_points,
    "performanceGap": performance_gap_points,
    "minExcessEntropy": min_excess_entropy_points,
    "maxTotalVariation": max_total_variation_points,
    "chinchillaLoss": scale_points,
    "excessEntropy": scale_points,
    "computeOptimalParameters": flops_points,
}


# --- files ---------------------------------------------------------------------------------------------------------

def text(x):
    return "inf" if x is None else mp.nstr(x, 40, strip_zeros=False)


def evaluate(name, args):
    return text(DEFINITIONS[name](**args))


def draw(seed):
    return {name: [{"regime": regime, "args": args, "value": evaluate(name, args)}
                   for regime, args in points(random.Random(f"{seed} {name}"))]
            for name, points in POINTS.items()}


def write(path, seed, functions):
    """One row a line: a change of one value is a change of one line."""
    blocks = [json.dumps(name) + ": [\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]"
              for name, rows in functions.items()]
    with open(path, "w") as file:
        file.write(f'{{\n"digits": 40,\n"seed": {json.dumps(seed)},\n"functions": {{\n' + ",\n".join(blocks) + "\n}\n}\n")


def main(arguments):
    if len(arguments) == 2:
        functions = draw(int(arguments[0]))
        write(arguments[1], int(arguments[0]), functions)
        print({name: len(rows) for name, rows in functions.items()})
        return
    with open(arguments[0]) as file:
        functions = json.load(file)["functions"]
    wrong = [(name, row) for name, rows in functions.items() for row in rows if evaluate(name, row["args"]) != row["value"]]
    for name, row in wrong:
        print("differs:", name, row)
    print(f"{sum(map(len, functions.values()))} values, {len(wrong)} differ")
    sys.exit(1 if wrong else 0)


main(sys.argv[1:])
