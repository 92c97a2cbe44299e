#!/usr/bin/env python3
"""Reference fits of scaling laws, to 30 digits, independent of the library's method.

    python3 fits.py RUNS.csv OUT.json [excluded-rows]

scipy (L-BFGS-B, and sequential linear programming for absolute residuals) comes near each minimum; Newton's method in
mpmath at 50 digits finishes, on the set of residuals within delta, or on the points that the law goes through. What makes
it a minimum is then checked: the set of residuals is the assumed one, the second derivatives are positive, the multipliers
of the points gone through are at most 1 in size.
"""
import csv
import json
import sys

import mpmath as mp
import numpy as np
from scipy.optimize import linprog, minimize

mp.mp.dps = 50
RUNS, OUT = sys.argv[1], sys.argv[2]
with open(RUNS) as file:
    ROWS = [[float(row[name]) for name in ("parameters", "tokens", "loss")] for row in csv.DictReader(file)]
ROWS = ROWS[int(sys.argv[3]) if len(sys.argv) > 3 else 0 :]
N, D, L = (np.array(column) for column in zip(*ROWS))
X, Y = np.log(N), np.log(D)
CX, CY = X.mean(), Y.mean()
EXACT = [(mp.log(mp.mpf(n)), mp.log(mp.mpf(d)), mp.mpf(l), mp.log(mp.mpf(l))) for n, d, l in ROWS]


# --- near the minimum, in doubles: z = (ln E, ln A - alpha cx, ln B - beta cy, alpha, beta) -----------------------------

def model(z, levels):
    e, u, v = np.exp(z[0]), np.exp(z[1] - z[3] * (X - CX)), np.exp(z[2] - z[4] * (Y - CY))
    s = e + u + v
    rows = np.stack([e + 0 * u, u, v, -u * (X - CX), -v * (Y - CY)], 1)
    return (L - s, rows) if levels else (np.log(L / s), rows / s[:, None])


def near(delta, levels, tied):
    def objective(free):
        z = np.append(free, free[3]) if tied else free
        r, rows = model(z, levels)
        size = np.abs(r)
        value = np.where(size <= delta, r * r / 2, delta * (size - delta / 2) if delta < np.inf else 0).sum()
        gradient = -rows.T @ np.clip(r, -delta, delta)
        if tied:
            gradient = np.append(gradient[:3], gradient[3] + gradient[4])
        scale = len(L) * min(delta, 1.0)
        return value / scale, gradient / scale

    start = np.array([np.log(L.min() * 0.8), -1.0, -1.0, 0.35, 0.35])[: 4 if tied else 5]
    found = start
    for _ in range(20):  # restarts forget a bad approximation of the second derivatives
        found = minimize(objective, found, jac=True, method="BFGS", options={"gtol": 1e-13, "maxiter": 10000}).x
    return np.append(found, found[3]) if tied else found


def near_absolute(z):
    radius, best = 0.3, None
    for _ in range(200):
        r, rows = model(z, False)
        value = np.abs(r).sum()
        n = len(L)
        # minimise sum t, with -t <= r - J d <= t and |d| <= radius
        eye = np.eye(n)
        solution = linprog(
            np.append(np.zeros(5), np.ones(n)),
            A_ub=np.vstack([np.hstack([-rows, -eye]), np.hstack([rows, -eye])]),
            b_ub=np.append(-r, r),
            bounds=[(-radius, radius)] * 5 + [(0, None)] * n,
        ).x[:5]
        if np.abs(model(z + solution, False)[0]).sum() < value:
            z = z + solution
            radius *= 2
        else:
            radius = min(radius, np.abs(solution).max()) / 4
        if radius < 1e-15:
            break
    return z


# --- the minimum, to 50 digits: z = (ln E, ln A - alpha cx, ln B - beta cy, alpha, beta) ----------------------------------

def parts(z, levels):
    """Residual, first and second derivatives of what is subtracted in it, run by run."""
    for x, y, loss, log_loss in EXACT:
        x, y = x - mp.mpf(CX), y - mp.mpf(CY)
        e, u, v = mp.exp(z[0]), mp.exp(z[1] - z[3] * x), mp.exp(z[2] - z[4] * y)
        s = e + u + v
        first = [e, u, v, -x * u, -y * v]
        second = mp.matrix(5)
        second[0, 0], second[1, 1], second[2, 2], second[3, 3], second[4, 4] = e, u, v, x * x * u, y * y * v
        second[1, 3] = second[3, 1] = -x * u
        second[2, 4] = second[4, 2] = -y * v
        if levels:
            yield loss - s, first, second
        else:
            first = [f / s for f in first]
            for j in range(5):
                for k in range(5):
                    second[j, k] = second[j, k] / s - first[j] * first[k]
            yield log_loss - mp.log(s), first, second


def polish(z, delta, levels, tied):
    delta = mp.mpf(delta)
    fold = mp.matrix(5, 4)
    for j in range(4):
        fold[j, j] = 1
    fold[4, 3] = 1
    for _ in range(60):
        gradient, hessian = mp.matrix(5, 1), mp.matrix(5)
        value, inside = mp.mpf(0), 0
        for r, first, second in parts(z, levels):
            near_zero = abs(r) <= delta
            inside += near_zero
            pull = r if near_zero else delta * mp.sign(r)
            value += r * r / 2 if near_zero else delta * (abs(r) - delta / 2)
            for j in range(5):
                gradient[j] -= pull * first[j]
                for k in range(5):
                    hessian[j, k] += (first[j] * first[k] if near_zero else 0) - pull * second[j, k]
        if tied:
            gradient, hessian = fold.T * gradient, fold.T * hessian * fold
        step = -mp.lu_solve(hessian, gradient)
        if tied:
            step = fold * step
        z = [a + b for a, b in zip(z, step)]
        if mp.norm(step) < mp.mpf(10) ** -40:
            mp.cholesky(hessian)  # raises unless it is a minimum
            return z, value, int(inside)
    raise ValueError("no convergence")


def polish_absolute(z):
    residuals = [abs(r) for r, _, _ in parts(z, False)]
    active = sorted(range(len(L)), key=lambda i: residuals[i])[:5]
    for _ in range(60):
        rows = list(parts(z, False))
        step = mp.lu_solve(mp.matrix([rows[i][1] for i in active]), mp.matrix([rows[i][0] for i in active]))
        z = [a + b for a, b in zip(z, step)]
        if mp.norm(step) < mp.mpf(10) ** -40:
            break
    rows = list(parts(z, False))
    rest = [i for i in range(len(L)) if i not in active]
    pull = mp.matrix(5, 1)
    for i in rest:
        for j in range(5):
            pull[j] -= mp.sign(rows[i][0]) * rows[i][1][j]
    multipliers = mp.lu_solve(mp.matrix([rows[i][1] for i in active]).T, pull)
    assert all(abs(one) < 1 for one in multipliers), multipliers
    return z, sum(abs(rows[i][0]) for i in rest), sorted(active)


def law(z):
    digits = lambda value: mp.nstr(value, 30, strip_zeros=False)
    return {
        "E": digits(mp.exp(z[0])),
        "A": digits(mp.exp(z[1] + z[3] * mp.mpf(CX))),
        "B": digits(mp.exp(z[2] + z[4] * mp.mpf(CY))),
        "alpha": digits(z[3]),
        "beta": digits(z[4]),
    }


CASES = [
    ("huber", {"loss": "huber"}, 1e-3, False, False),
    ("huber, tied", {"loss": "huber", "tiedExponents": True}, 1e-3, False, True),
    ("huber, delta 0.01", {"loss": "huber", "delta": 0.01}, 1e-2, False, False),
    ("squared", {"loss": "squared"}, np.inf, False, False),
    ("squared-levels", {"loss": "squared-levels"}, np.inf, True, False),
]
table = []
for name, options, delta, levels, tied in CASES:
    z, value, inside = polish([mp.mpf(a) for a in near(delta, levels, tied)], delta, levels, tied)
    objective = value * (2 if delta == np.inf else 1)
    table.append({"name": name, "options": options, "law": law(z), "objective": mp.nstr(objective, 30), "inside": inside})
start = near_absolute(near(1e-3, False, False))
z, value, through = polish_absolute([mp.mpf(a) for a in start])
table.append(
    {"name": "absolute", "options": {"loss": "absolute"}, "law": law(z), "objective": mp.nstr(value, 30), "through": through}
)
with open(OUT, "w") as out:
    json.dump(table, out, indent=1)
    out.write("\n")
