"""Times scipy on the bootstrap of two laws: the log-Huber sum of a scaling law, delta = 0.001, by L-BFGS-B with centred
logarithms and the gradient in numpy, as bench/fit_scipy.py; and on the same resample a logistic law of the accuracy in the
loss, Huber with delta = 0.001, by L-BFGS-B with its gradient, or by least_squares with its Jacobian.

Reads one line of JSON: runs (rows of parameters, tokens, loss, accuracy), the chance that is known, both laws as fitted to all
runs, from which every replicate starts, and resamples (as weights of the runs). Writes for each method the milliseconds of the
processor for a replicate and for its first step, and the share of the resamples in which its second step reaches, to a relative
1e-6, the least objective of both methods.
"""
import json
import sys
import time

import numpy as np
from scipy import __version__
from scipy.optimize import least_squares, minimize

job = json.load(sys.stdin)
N, D, L, Y = (np.array(column) for column in zip(*job["runs"]))
x, y, target = np.log(N), np.log(D), np.log(L)
cx, cy, cl = x.mean(), y.mean(), L.mean()
x, y, l = x - cx, y - cy, L - cl
DELTA = 1e-3
CHANCE = job["chance"]
OPTIONS = {"ftol": 1e-15, "gtol": 1e-10, "maxiter": 5000, "maxfun": 20000}


def loss_objective(z, w):
    e, u, v = np.exp(z[0]), np.exp(z[1] - z[3] * x), np.exp(z[2] - z[4] * y)
    s = e + u + v
    r = target - np.log(s)
    near = np.clip(r, -DELTA, DELTA)
    g = near * w / s
    gu, gv = g * u, g * v
    gradient = -np.array([g.sum() * e, gu.sum(), gv.sum(), -(gu * x).sum(), -(gv * y).sum()])
    scale = 1 / (len(x) * DELTA)
    return (near * w * (r - near / 2)).sum() * scale, gradient * scale


def ladder(z):
    """Accuracy, and its derivatives in the ceiling, in the place and in the slope of the logistic function."""
    share = 1 / (1 + np.exp(-(z[1] - z[2] * l)))
    steep = (z[0] - CHANCE) * share * (1 - share)
    return CHANCE + (z[0] - CHANCE) * share, np.array([share, steep, -steep * l])


def accuracy_objective(z, w):
    value, slopes = ladder(z)
    r = Y - value
    near = np.clip(r, -DELTA, DELTA)
    scale = 1 / (len(x) * DELTA)
    return (near * w * (r - near / 2)).sum() * scale, -(slopes * (near * w)).sum(axis=1) * scale


def by_bfgs(z, w):
    bounds = [(CHANCE + 1e-9, 1), (None, None), (1e-9, None)]
    return minimize(accuracy_objective, z, args=(w,), jac=True, method="L-BFGS-B", bounds=bounds, options=OPTIONS).x


def by_least_squares(z, w):
    # a run that was drawn twice is there twice: weights would change where Huber's function turns
    rows = np.repeat(np.arange(len(x)), w.astype(int))
    return least_squares(
        lambda at: Y[rows] - ladder(at)[0][rows],
        z,
        jac=lambda at: -ladder(at)[1].T[rows],
        bounds=([CHANCE + 1e-9, -np.inf, 1e-9], [1, np.inf, np.inf]),
        loss="huber",
        f_scale=DELTA,
        x_scale="jac",
        ftol=1e-14,
        xtol=1e-14,
        gtol=1e-14,
        max_nfev=2000,
    ).x


def timed(call):
    clock = time.process_time()
    results = [call(w) for w in weights]
    return (time.process_time() - clock) / len(weights) * 1e3, results


np.seterr(all="ignore")
weights = [np.array(one, float) for one in job["resamples"]]
E, A, B, alpha, beta = job["law"]
start = np.array([np.log(E), np.log(A) - alpha * cx, np.log(B) - beta * cy, alpha, beta])
ceiling, midpoint, slope = job["task"]
second = np.array([min(ceiling, 1 - 1e-9), slope * (midpoint - cl), slope])
first, _ = timed(lambda w: minimize(loss_objective, start, args=(w,), jac=True, method="L-BFGS-B", options=OPTIONS))
METHODS = {"L-BFGS-B": by_bfgs, "least_squares": by_least_squares}
measured = {name: timed(lambda w, fit=fit: fit(second, w)) for name, fit in METHODS.items()}
reached = {name: [accuracy_objective(z, w)[0] for z, w in zip(found, weights)] for name, (_, found) in measured.items()}
least = np.min(list(reached.values()), axis=0)
print(json.dumps({"version": __version__, "methods": [
    {
        "method": name,
        "replicate": first + each,
        "first": first,
        "reached": float(np.mean(np.array(reached[name]) <= least * (1 + 1e-6))),
    }
    for name, (each, _) in measured.items()
]}))
