#!/usr/bin/env python3
"""Reference values for tuples of skills, inverse questions and corners of the amplifications, computed with mpmath at 60
or more digits.

    python3 tuples.py SEED OUT.json

Arguments are exact float64 values; values are strings of 40 significant digits, or "inf". Roots are found by bisection of
the defining condition, and the sharp curve is summed term by term, which no float64 code would do.
"""
import json
import random
import sys

import mpmath as mp

mp.mp.dps = 60
SEED, OUT = int(sys.argv[1]), sys.argv[2]
BOUNDS = ("theorem8", "refined", "sharp")
table = {}


def add(function, regime, value, **args):
    text = "inf" if value == mp.inf else mp.nstr(mp.mpf(value), 40, strip_zeros=False)
    table.setdefault(function, []).append({"regime": regime, "args": args, "value": text})


def divergence(q, p):
    rest = mp.mpf(0) if q == 1 else (1 - q) * mp.log((1 - q) / (1 - p))
    return q * mp.log(q / p) + rest


def cost(theta, k, bound):
    entropy_of_rest = -(1 - theta) * mp.log1p(-theta) / theta if bound == "theorem8" else 0
    return (-mp.log(theta) + entropy_of_rest) / k


def bisect(low, high, holds):
    """Where `holds` turns from true to false; geometric, all brackets being positive."""
    for _ in range(260):
        middle = mp.sqrt(low * high)
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def law(k, alpha):
    return [mp.binomial(k, x) * alpha ** x * (1 - alpha) ** (k - x) for x in range(k + 1)]


def sharp_error(theta, k, alpha):
    """theta beta°: the sum of the largest theta fraction of Bin(k, alpha), over k alpha."""
    left, total = theta, mp.mpf(0)
    for x, mass in reversed(list(enumerate(law(k, alpha)))):
        take = min(mass, left)
        total += take * x
        left -= take
        if left <= 0:
            break
    return total / (k * alpha)


def amplification(theta, k, alpha, bound):
    theta, alpha = mp.mpf(theta), mp.mpf(alpha)
    if bound == "sharp":
        return sharp_error(theta, k, alpha) / theta
    target = cost(theta, k, bound)
    if target >= -mp.log(alpha):
        return mp.inf if bound == "theorem8" else 1 / alpha
    return 1 + bisect(mp.mpf(10) ** -50, 1 / alpha - 1, lambda b: divergence((1 + b) * alpha, alpha) < target)


def max_theta(k, alpha, competence, bound):
    alpha, error = mp.mpf(alpha), 1 - mp.mpf(competence)
    if bound == "sharp":  # the error is piecewise linear in theta: walk the pieces
        theta, total, goal = mp.mpf(0), mp.mpf(0), error * k * alpha
        for x, mass in reversed(list(enumerate(law(k, alpha)))):
            if total + mass * x >= goal:
                return theta + (goal - total) / x
            theta, total = theta + mass, total + mass * x
    if cost(error * alpha, k, bound) >= -mp.log(alpha):
        return mp.mpf(0) if bound == "theorem8" else error * alpha
    return bisect(error * alpha, error, lambda t: cost(t, k, bound) <= divergence(error * alpha / t, alpha))


def min_theta(k, alpha, beta, bound):
    alpha, beta = mp.mpf(alpha), mp.mpf(beta)
    if bound == "sharp":
        masses, goal = law(k, alpha), k * alpha * beta
        excess = [sum(mass * (x - tau) for x, mass in enumerate(masses) if x > tau) for tau in range(k)]
        return min(excess[tau] / (goal - tau) for tau in range(k) if tau < goal)
    target = divergence(alpha * beta, alpha)
    if bound == "refined":
        return mp.exp(-k * target)
    return bisect(mp.exp(-k * target), mp.mpf(1), lambda t: cost(t, k, bound) > target)


def min_alpha(theta, k, competence, bound):
    theta, error = mp.mpf(theta), 1 - mp.mpf(competence)
    beta = error / theta
    if beta <= 1:
        return mp.mpf(1)
    if bound == "sharp":
        if sharp_error(theta, k, 1 / beta) > error:
            return mp.mpf(1)
        return bisect(mp.mpf(10) ** -20, 1 / beta, lambda a: sharp_error(theta, k, a) > error)
    if cost(theta, k, bound) >= mp.log(beta):
        return mp.mpf(1) if bound == "theorem8" else 1 / beta
    return bisect(mp.mpf(10) ** -40, 1 / beta, lambda a: divergence(beta * a, a) < cost(theta, k, bound))


def min_skills(theta, alpha, beta, bound):
    theta, alpha, beta = mp.mpf(theta), mp.mpf(alpha), mp.mpf(beta)
    if bound == "sharp":
        k = 1
        while sharp_error(theta, k, alpha) / theta > beta:
            k += 1
        return k
    ratio = cost(theta, 1, bound) / divergence(beta * alpha, alpha)
    return mp.floor(ratio) + 1 if bound == "theorem8" else mp.ceil(ratio)


def max_tuple(theta, k, alpha, competence, bound, within):
    if within == "concatenation":
        most = max_theta(k, alpha, competence, bound)
        return mp.floor(mp.log(1 - most) / mp.log(1 - mp.mpf(theta)))
    size = 0
    while size < k and theta * amplification(theta, k // (size + 1), alpha, bound) <= 1 - mp.mpf(competence):
        size += 1
    return size


def log_choose(n, k):
    return mp.loggamma(mp.mpf(n) + 1) - mp.loggamma(mp.mpf(k) + 1) - mp.loggamma(mp.mpf(n - k) + 1)


def log_seen(skills, text_pieces, k, size):
    return min(mp.mpf(0), mp.log(text_pieces) + log_choose(k, size) - log_choose(skills, size))


def slingshot_factor(reduction, A, B, alpha, beta, parameters, tokens):
    """s with eps(sN, sD) = eps(N, D) / reduction."""
    first = mp.mpf(A) * mp.mpf(parameters) ** -mp.mpf(alpha)
    second = mp.mpf(B) * mp.mpf(tokens) ** -mp.mpf(beta)
    goal = (first + second) / reduction
    return bisect(mp.mpf(1), mp.mpf(10) ** 30, lambda s: first * s ** -mp.mpf(alpha) + second * s ** -mp.mpf(beta) > goal)


def stream(name):
    return random.Random(f"{SEED} {name}")


def corners():
    for theta in (1e-12, 1e-6, 0.1, 1 - 1e-12):
        for alpha in (1e-6, 0.01, 0.5, 1 - 1e-6):
            for k in (1, 8, 1000):
                args = dict(theta=theta, k=k, alpha=alpha)
                for name, bound in zip(("error", "refinedError", "sharpError"), BOUNDS):
                    add(f"{name}Amplification", "corner", amplification(theta, k, alpha, bound), **args)


def inverse_questions():
    rnd = stream("inverse")
    for bound in BOUNDS:
        for _ in range(40):
            k = rnd.choice((1, 2, 4, 8, 16, 40))
            alpha = rnd.choice((rnd.uniform(0.01, 0.95), 10 ** -rnd.uniform(1, 4)))
            theta = rnd.choice((rnd.uniform(0.01, 0.9), 10 ** -rnd.uniform(1, 9)))
            competence = rnd.choice((rnd.uniform(0.01, 0.99), 1 - 10 ** -rnd.uniform(1, 9)))
            add("maxTheta", bound, max_theta(k, alpha, competence, bound), k=k, alpha=alpha, competence=competence, bound=bound)
            add("minAlpha", bound, min_alpha(theta, k, competence, bound), theta=theta, k=k, competence=competence, bound=bound)
            beta = 1 + rnd.uniform(0.05, 0.95) * (1 / alpha - 1)
            add("minTheta", bound, min_theta(k, alpha, beta, bound), k=k, alpha=alpha, beta=beta, bound=bound)
        for _ in range(30):
            alpha = rnd.choice((rnd.uniform(0.05, 0.9), 10 ** -rnd.uniform(1, 2)))
            theta = rnd.choice((rnd.uniform(0.05, 0.9), 10 ** -rnd.uniform(1, 9)))
            beta = 1 + rnd.uniform(0.1, 0.95) * (1 / alpha - 1)
            add("minSkillsPerPiece", bound, min_skills(theta, alpha, beta, bound), theta=theta, alpha=alpha, beta=beta, bound=bound)


def largest_tuples():
    rnd = stream("maxTuple")
    for bound in BOUNDS:
        for within in ("concatenation", "piece"):
            for _ in range(20):
                args = dict(theta=10 ** -rnd.uniform(0.5, 9), k=rnd.choice((2, 8, 16, 40)), alpha=rnd.uniform(0.02, 0.6),
                            competence=rnd.uniform(0.02, 0.9), bound=bound, within=within)
                add("maxTuple", f"{bound} {within}", max_tuple(**args), **args)


def seen_tuples():
    rnd = stream("seen")
    for _ in range(120):
        skills = int(10 ** rnd.uniform(1, 15))
        k = max(1, min(skills - 1, int(skills * rnd.random()) if rnd.random() < 0.3 else int(10 ** rnd.uniform(0, 4))))
        size = rnd.randint(1, min(k, rnd.choice((5, 50, 900, 10 ** 12))))
        text_pieces = int(10 ** rnd.uniform(0, 15))
        add("logSeenTupleFraction", "random", log_seen(skills, text_pieces, k, size),
            skills=skills, textPieces=text_pieces, k=k, tupleSize=size)
    for size in (2, 3, 4, 10, 100, 500):
        add("logSeenTupleFraction", "large", log_seen(10 ** 9, 10 ** 15, 1000, size),
            skills=10 ** 9, textPieces=10 ** 15, k=1000, tupleSize=size)


def unseen_successes():
    rnd = stream("unseen")
    for _ in range(60):
        args = dict(tupleSize=rnd.randint(1, 12), skillFrequency=10 ** -rnd.uniform(0, 3), topicFrequency=10 ** -rnd.uniform(0, 4),
                    corpusSize=int(10 ** rnd.uniform(0, 12)), successRate=rnd.random())
        size, skill, topic, corpus, rate = (mp.mpf(value) for value in args.values())
        add("unseenSuccessFraction", "random", max(mp.mpf(0), 1 - skill ** size * topic * corpus / rate), **args)


def slingshots():
    rnd = stream("slingshot")
    for _ in range(40):
        args = dict(reduction=rnd.randint(2, 64), A=406.4, B=410.7, alpha=0.34, beta=0.28,
                    parameters=10 ** rnd.uniform(7, 13), tokens=10 ** rnd.uniform(9, 14))
        add("slingshotFactor", "hoffmann2022", slingshot_factor(**args), **args)


corners()
inverse_questions()
largest_tuples()
seen_tuples()
unseen_successes()
slingshots()
blocks = [json.dumps(name) + ": [\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]" for name, rows in table.items()]
with open(OUT, "w") as file:
    file.write(f'{{\n"digits": 40,\n"seed": {SEED},\n"functions": {{\n' + ",\n".join(blocks) + "\n}\n}\n")
print({name: len(rows) for name, rows in table.items()})
