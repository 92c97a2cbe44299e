"""Times scipy's vectorised binomial log tail: lines `n p low high` in, ns per element out,
over 1000 counts from `low` to `high` standard deviations above the mean. Of the processor's time, as bench/main.ts."""
import sys
import time
import warnings

import numpy as np
from scipy import stats

warnings.simplefilter("ignore")
np.seterr(all="ignore")

for line in sys.stdin:
    n, p, low, high = map(float, line.split())
    counts = np.minimum(n, np.ceil(n * p + np.linspace(low, high, 1000) * np.sqrt(n * p * (1 - p))))
    stats.binom.logsf(counts - 1, n, p)
    times = []
    for _ in range(11):
        start = time.process_time()
        stats.binom.logsf(counts - 1, n, p)
        times.append(time.process_time() - start)
    print(sorted(times)[5] / len(counts) * 1e9)
