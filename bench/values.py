"""What scipy makes of the functions that it has: lines `function argument ...` in, one value a line out."""
import sys
import warnings

import numpy as np
import scipy
from scipy import special, stats

warnings.simplefilter("ignore")
np.seterr(all="ignore")


def log_hypergeometric(N, K, n, m):
    # logsf holds an array of all draws at once: several GB for the largest, and minutes
    law = stats.hypergeom(N, K, n)
    return law.logsf(m - 1) if n < 1e6 else np.log(law.sf(m - 1))


FUNCTIONS = {
    "binaryEntropy": lambda p: special.entr(p) + special.entr(1 - p),
    "bernoulliDivergence": lambda q, p: special.rel_entr(q, p) + special.rel_entr(1 - q, 1 - p),
    "logBinomialCoefficient": lambda n, k: -special.betaln(1 + n - k, 1 + k) - np.log1p(n),
    "logBinomialProbability": lambda n, p, x: stats.binom.logpmf(x, n, p),
    "logBinomialUpperTail": lambda n, p, m: stats.binom.logsf(m - 1, n, p),
    "logPoissonUpperTail": lambda rate, m: stats.poisson.logsf(m - 1, rate),
    "logHypergeometricUpperTail": log_hypergeometric,
}

print(scipy.__version__)
for line in sys.stdin:
    name, *arguments = line.split()
    if name not in FUNCTIONS:
        print("none")
        continue
    try:
        print(repr(float(FUNCTIONS[name](*map(float, arguments)))))
    except (ArithmeticError, MemoryError, ValueError):
        print("nan")
