"""Times mpmath's interval type on the left side of Theorem 8, at the points of bench/certified-cases.ts: for every number
of digits that is an argument, ns per evaluation of the processor's time."""
import sys
import time

from mpmath import iv

POINTS = [(0.05 + 0.9 * ((i + 1) * 0.6180339887498949 % 1), 1 + 8 * ((i + 1) * 0.41421356237309515 % 1))
          for i in range(100)]


def gap(theta, k, alpha, beta):
    theta, alpha, beta = iv.mpf(theta), iv.mpf(alpha), iv.mpf(beta)
    x = alpha * beta
    entropy = -theta * iv.log(theta) - (1 - theta) * iv.log(1 - theta)
    return entropy - k * theta * (x * iv.log(beta) + (1 - x) * iv.log((1 - x) / (1 - alpha)))


for digits in map(int, sys.argv[1:]):
    iv.dps = digits
    times = []
    for _ in range(11):
        start = time.process_time()
        for theta, beta in POINTS:
            gap(theta, 8, 0.1, beta)
        times.append(time.process_time() - start)
    print(sorted(times)[5] / len(POINTS) * 1e9)
