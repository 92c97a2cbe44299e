"""Times numpy, scipy and mpmath on the jobs of bench/jobs.ts: a line `job size` in, a line of JSON out, with ns of the
processor per item and the share of the items that have no value. One thread; arguments as in bench/points.ts."""
import json
import sys
import time
import warnings

import mpmath
import numpy as np
import scipy
from scipy import optimize, stats

warnings.simplefilter("ignore")
np.seterr(all="ignore")
GOLDEN, ROOT2, ROOT3 = 0.6180339887498949, 0.41421356237309515, 0.7320508075688772


def fractions(size, irrational):
    return np.arange(1, size + 1) * irrational % 1


def loss(size):
    n, d = 10 ** (6 + 6 * fractions(size, GOLDEN)), 10 ** (8 + 6 * fractions(size, ROOT2))
    return lambda: 1.69 + 406.4 / n**0.34 + 410.7 / d**0.28


def points(size):
    return fractions(size, GOLDEN), np.floor(10 ** (3 * fractions(size, ROOT3))), fractions(size, ROOT2)


def amplification(size):
    """newton with both derivatives, from the series; the points without a root are left out before the clock starts."""
    theta, k, alpha = points(size)

    def cost(theta, k):
        return (-np.log(theta) - (1 - theta) * np.log1p(-theta) / theta) / k

    feasible = cost(theta, k) < -np.log(alpha)
    theta, k, a = theta[feasible], k[feasible], alpha[feasible]

    def f(x, a, c):
        return x * np.log(x / a) + (1 - x) * np.log((1 - x) / (1 - a)) - c

    def slope(x, a, c):
        return np.log(x / a) - np.log((1 - x) / (1 - a))

    def bend(x, a, c):
        return 1 / x + 1 / (1 - x)

    def job():
        c = cost(theta, k)
        z = np.sqrt(2 * c)
        start = a + np.sqrt(a * (1 - a)) * z + (1 - 2 * a) * z * z / 6
        start = np.clip(start, a * (1 + 1e-9), 1 - 1e-9 * (1 - a))
        try:
            return optimize.newton(f, start, slope, (a, c), 1e-14, 20, bend, full_output=True)[0] / a
        except RuntimeError:
            return np.full(len(a), np.nan)

    return job


def sharp(k):
    """The largest fraction of the law, from the top down, a pass over all points for every count."""

    def prepare(size):
        theta, _, alpha = points(size)

        def job():
            odds = alpha / (1 - alpha)
            weight = alpha**k
            mass, moment = np.zeros(size), np.zeros(size)
            result, found = np.zeros(size), np.zeros(size, bool)
            for x in range(k, -1, -1):
                more = mass + weight
                here = ~found & (more > theta)
                result = np.where(here, x + moment / theta, result)
                found |= here
                moment += more
                mass = more
                if x > 0:
                    weight = weight * (x / (k - x + 1)) / odds
            return result / (k * alpha)

        return job

    return prepare


def tails(size):
    n = np.floor(10 ** (1 + 5 * fractions(size, GOLDEN)))
    p = 0.01 + 0.49 * fractions(size, ROOT2)
    m = np.minimum(n, np.ceil(n * p * (1.02 + 2.98 * fractions(size, ROOT3))))
    return lambda: stats.binom.logsf(m - 1, n, p)


def sign(size):
    mpmath.iv.dps = 30
    u, v = fractions(size, GOLDEN), fractions(size, ROOT2)

    def job():
        iv = mpmath.iv
        for i in range(size):
            theta, alpha, beta = iv.mpf(0.05 + 0.9 * u[i]), iv.mpf(0.1), iv.mpf(1 + 8 * v[i])
            x = alpha * beta
            entropy = -theta * iv.log(theta) - (1 - theta) * iv.log(1 - theta)
            entropy - 8 * theta * (x * iv.log(beta) + (1 - x) * iv.log((1 - x) / (1 - alpha)))
        return np.zeros(1)

    return job


def counted(skills, block=2**15):
    """Uniform draws below `skills`, counted a block at a time, so that no block leaves the cache."""

    def prepare(size):
        generator = np.random.Generator(np.random.SFC64(1))

        def job():
            counts = np.zeros(skills, dtype=np.int64)
            for first in range(0, size, block):
                edges = generator.integers(0, skills, size=min(block, size - first), dtype=np.uint32)
                counts += np.bincount(edges, minlength=skills)
            return counts

        return job

    return prepare


def thrown(cells):
    """1.6e8 balls into `cells` cells, so often that there are `size` cells in all."""

    def prepare(size):
        generator = np.random.Generator(np.random.SFC64(1))
        weights = np.full(cells, 1 / cells)
        return lambda: np.concatenate([generator.multinomial(160_000_000, weights) for _ in range(size // cells)])

    return prepare


JOBS = {"loss": loss, "amplification": amplification, "sharp8": sharp(8), "sharp64": sharp(64), "tails": tails, "sign": sign}
JOBS.update({f"counted{skills}": counted(skills) for skills in (100, 1000, 10_000)})
JOBS.update({f"thrown{cells}": thrown(cells) for cells in (100, 10_000, 1_000_000)})

print(json.dumps({"numpy": np.__version__, "scipy": scipy.__version__, "mpmath": mpmath.__version__}), flush=True)
prepared = {}
for line in sys.stdin:
    name, size = line.split()
    if line not in prepared:
        job = JOBS[name](int(size))
        prepared[line] = job, float(np.mean(~np.isfinite(job())))
    job, missing = prepared[line]
    start = time.process_time()
    job()
    seconds = time.process_time() - start
    print(json.dumps({"ns": seconds * 1e9 / int(size), "missing": missing}), flush=True)
