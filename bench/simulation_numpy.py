"""Times numpy on the simulation's inner loops: prints, as JSON, ns of the processor per ball, cell or draw."""
import json
import sys
import time

import numpy as np

generator = np.random.Generator(np.random.SFC64(1))


def best(work, items, repeats=5):
    times = []
    for _ in range(repeats):
        start = time.process_time_ns()
        work()
        times.append((time.process_time_ns() - start) / items)
    return min(times)


def counted(skills, draws, block=2**15):
    """Uniform draws below `skills`, counted a block at a time, so that no block leaves the cache."""
    counts = np.zeros(skills, dtype=np.int64)
    for first in range(0, draws, block):
        edges = generator.integers(0, skills, size=min(block, draws - first), dtype=np.uint32)
        counts += np.bincount(edges, minlength=skills)
    return counts


result = {"version": np.__version__, "counted": {}, "multinomial": {}}
draws = 8_000_000
for skills in (100, 1000, 10_000):
    result["counted"][skills] = best(lambda: counted(skills, draws), draws)
for cells in (100, 10_000, 1_000_000):
    weights = np.full(cells, 1 / cells)
    result["multinomial"][cells] = best(
        lambda: [generator.multinomial(160_000_000, weights) for _ in range(1_000_000 // cells)], 1_000_000
    )
json.dump(result, sys.stdout)
