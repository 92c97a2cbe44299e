"""Times scipy on fits of a scaling law: the log-Huber sum, delta = 0.001, with its gradient in numpy.

Reads one line of JSON: runs (rows of parameters, tokens, loss), the start of one fit, resamples (as weights of the runs) and
starts. Writes for each method the milliseconds of the processor for one fit, for a replicate from the minimum of all runs, and
for a start; the norm of the gradient that it ends the one fit with; and the share of the replicates and of the starts that
reach the minimum, to a relative 1e-9 of what the best of the methods found.

All have tolerances far below their defaults, with which none reaches the minimum.
"""
import json
import sys
import time

import numpy as np
from scipy import __version__
from scipy.optimize import minimize

job = json.load(sys.stdin)
N, D, L = (np.array(column) for column in zip(*job["runs"]))
x, y, target = np.log(N), np.log(D), np.log(L)
cx, cy = x.mean(), y.mean()
DELTA = 1e-3
REACHED = 1 + 1e-9


def parts(z, w, x, y):
    e, u, v = np.exp(z[0]), np.exp(z[1] - z[3] * x), np.exp(z[2] - z[4] * y)
    s = e + u + v
    r = target - np.log(s)
    pull = np.clip(r, -DELTA, DELTA) * w
    value = (pull * (r - np.clip(r, -DELTA, DELTA) / 2)).sum()
    return value, pull / s, e, u, v


def objective(z, w, x, y):
    value, g, e, u, v = parts(z, w, x, y)
    gu, gv = g * u, g * v
    gradient = -np.array([g.sum() * e, gu.sum(), gv.sum(), -(gu * x).sum(), -(gv * y).sum()])
    scale = 1 / (len(x) * DELTA)
    return value * scale, gradient * scale


def gradient_norm(z, x, y):
    """Each component relative to the sum of the sizes of its parts, as our fits report it."""
    _, g, e, u, v = parts(z, np.ones(len(x)), x, y)
    rows = [g * e, g * u, g * v, g * u * x, g * v * y]
    return max(abs(row.sum()) / np.abs(row).sum() for row in rows)


METHODS = {
    "L-BFGS-B": ({"ftol": 1e-15, "gtol": 1e-10, "maxiter": 5000, "maxfun": 20000}, False),
    "L-BFGS-B, centred": ({"ftol": 1e-15, "gtol": 1e-10, "maxiter": 5000, "maxfun": 20000}, True),
    "BFGS, centred": ({"gtol": 1e-10, "maxiter": 5000}, True),
    "SLSQP, centred": ({"ftol": 1e-15, "maxiter": 2000}, True),
}


def logarithms(name):
    return (x - cx, y - cy) if METHODS[name][1] else (x, y)


def start(name, law):
    mx, my = (cx, cy) if METHODS[name][1] else (0, 0)
    E, A, B, alpha, beta = law
    return np.array([np.log(E), np.log(A) - alpha * mx, np.log(B) - beta * my, alpha, beta])


def fit(name, z, w):
    return minimize(objective, z, args=(w, *logarithms(name)), jac=True, method=name.split(",")[0], options=METHODS[name][0])


def timed(calls):
    clock = time.process_time()
    results = [call() for call in calls]
    return (time.process_time() - clock) / len(results) * 1e3, results


np.seterr(all="ignore")
ones = np.ones(len(x))
weights = [np.array(one, float) for one in job["resamples"]]
measured = {}
for name in METHODS:
    z = start(name, job["start"])
    one, fits = timed([lambda: fit(name, z, ones)] * 10)
    minimum = fits[0].x
    replicate, replicates = timed([lambda w=w: fit(name, minimum, w) for w in weights])
    each, found = timed([lambda law=law: fit(name, start(name, law), ones) for law in job["starts"]])
    measured[name] = (one, fits[0], replicate, replicates, each, found)

best = min(one.fun for _, first, _, _, _, found in measured.values() for one in [first, *found])
least = [min(one[3][i].fun for one in measured.values()) for i in range(len(weights))]
print(json.dumps({"version": __version__, "methods": [
    {
        "method": name,
        "fit": one,
        "gradient": gradient_norm(first.x, *logarithms(name)),
        "excess": first.fun / best - 1,
        "replicate": replicate,
        "reached": float(np.mean([found.fun <= low * REACHED for found, low in zip(replicates, least)])),
        "start": each,
        "agreeing": float(np.mean([one.fun <= best * REACHED for one in found])),
    }
    for name, (one, first, replicate, replicates, each, found) in measured.items()
]}))
