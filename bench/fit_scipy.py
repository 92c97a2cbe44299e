"""Times scipy on fits of a scaling law: the log-Huber sum, delta = 0.001, with its gradient in numpy.

Reads one line of JSON: runs (rows of parameters, tokens, loss), the start of one fit, the starts of many, and numbers of
replicates and of starts to take. Writes, for L-BFGS-B as published analyses use it and for the fastest of the methods that
reach the minimum to 1e-9, the milliseconds of one fit, of a replicate from the minimum and of a start, and the share of the
starts that reach the minimum.
"""
import json
import sys
import time

import numpy as np
from scipy.optimize import minimize

job = json.load(sys.stdin)
N, D, L = (np.array(column) for column in zip(*job["runs"]))
x, y, target = np.log(N), np.log(D), np.log(L)
cx, cy = x.mean(), y.mean()
DELTA = 1e-3


def objective(z, w, x, y):
    e, u, v = np.exp(z[0]), np.exp(z[1] - z[3] * x), np.exp(z[2] - z[4] * y)
    s = e + u + v
    r = target - np.log(s)
    pull = np.clip(r, -DELTA, DELTA) * w
    value = (pull * (r - np.clip(r, -DELTA, DELTA) / 2)).sum()
    g = pull / s
    gradient = -np.array([g.sum() * e, (g * u).sum(), (g * v).sum(), -(g * u * x).sum(), -(g * v * y).sum()])
    scale = 1 / (len(x) * DELTA)
    return value * scale, gradient * scale


def start(law, centred):
    mx, my = (cx, cy) if centred else (0, 0)
    E, A, B, alpha, beta = law
    return np.array([np.log(E), np.log(A) - alpha * mx, np.log(B) - beta * my, alpha, beta])


METHODS = {
    (method, centred): {"method": method, "options": options}
    for centred in (True, False)
    for method, options in {
        "L-BFGS-B": {"ftol": 1e-15, "gtol": 1e-10, "maxiter": 5000, "maxfun": 20000},
        "BFGS": {"gtol": 1e-8, "maxiter": 5000},
        "SLSQP": {"ftol": 1e-15, "maxiter": 2000},
    }.items()
}


def fit(key, z, w):
    shifted = (x - cx, y - cy) if key[1] else (x, y)
    return minimize(objective, z, args=(w, *shifted), jac=True, **METHODS[key])


np.seterr(all="ignore")
ones = np.ones(len(x))
best = min(fit(key, start(job["start"], key[1]), ones).fun for key in METHODS)
random = np.random.default_rng(1)
weights = [np.bincount(random.integers(0, len(x), len(x)), minlength=len(x)).astype(float) for _ in range(job["replicates"])]
starts = job["starts"][:: max(1, len(job["starts"]) // job["sample"])]


def milliseconds(calls):
    clock = time.perf_counter()
    results = [call() for call in calls]
    return (time.perf_counter() - clock) / len(results) * 1e3, results


def one_fit(key):
    z = start(job["start"], key[1])
    return milliseconds([lambda: fit(key, z, ones)] * 5)


def measured(key):
    minimum = fit(key, start(job["start"], key[1]), ones).x
    replicate, _ = milliseconds([lambda w=w: fit(key, minimum, w) for w in weights])
    each, found = milliseconds([lambda law=law: fit(key, start(law, key[1]), ones) for law in starts])
    agreeing = sum(one.fun <= best * (1 + 1e-9) for one in found) / len(found)
    method = f"{key[0]}{', centred' if key[1] else ''}"
    return {"method": method, "fit": one_fit(key)[0], "replicate": replicate, "start": each, "agreeing": agreeing}


def time_if_minimum(key):
    elapsed, results = one_fit(key)
    return elapsed if results[0].fun <= best * (1 + 1e-9) else np.inf


fastest = min(METHODS, key=time_if_minimum)
print(json.dumps([measured(("L-BFGS-B", False)), measured(fastest)]))
