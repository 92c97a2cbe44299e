"""The bounds against nominal degrees with whole errors on every skill, at 40 digits:
python3 test/reference/finite-sizes-whole.py > test/reference/finite-sizes-whole.json

The settings and the method of finite-sizes.py, with z(floor(y k n / m) + 1) for the edges needed, from exact fractions.
"""

import importlib.util
import json
from fractions import Fraction
from pathlib import Path

from mpmath import mp

spec = importlib.util.spec_from_file_location("finite_sizes", Path(__file__).with_name("finite-sizes.py"))
base = importlib.util.module_from_spec(spec)
spec.loader.exec_module(base)


def row(n, q, m, z, k, error, draws="independent"):
    level = 1 - Fraction(1 - error)  # what the competence, a double, says
    edges = z * (level * k * n // m + 1)
    a = Fraction(z, m)
    law = base.hypergeometric_law(k, m, z) if draws == "distinct" else base.binomial_law(k, base.number(a))
    if edges >= q * max(x for x, p in enumerate(law) if p > 0):
        return None  # impossible, or only just possible: no minimum, but a limit
    per_piece = base.number(Fraction(edges, n))
    value = base.exponent(law, lambda x: per_piece, base.number(Fraction(q, n)))
    args = dict(textPieces=n, errorPieces=q, skills=m, badSkills=z, k=k, competence=1 - error, degrees="nominal", draws=draws)
    return dict(args=args, edges=str(edges), value=mp.nstr(base.log_binomial(m, z) + n * value, 40))


def rows():
    for n, m, error in [(10**5, 100, 0.33), (10**5, 100, 0.5), (10**6, 1000, 0.33), (10**8, 10**4, 0.31)]:
        yield row(n, n // 10, m, m // 10, 8, 1 - (1 - error))
    for draws in ["independent", "distinct"]:
        for n, q, m, z, k, error in [
            (12, 3, 5, 1, 3, 0.75),
            (60, 6, 8, 2, 4, 0.375),
            (60, 1, 8, 1, 4, 0.5),
            (100, 10, 100, 10, 8, 0.45),
            (100, 30, 100, 10, 8, 0.55),
            (100, 40, 40, 12, 6, 0.55),
            (1000, 10, 50, 40, 16, 0.01171875),
            (10**4, 9000, 30, 3, 2, 0.9375),
            (10**6, 1000, 1000, 7, 30, 0.0625),
            (10**9, 10**8, 100, 10, 8, 0.296875),
            (10**12, 10**9, 10**6, 10**3, 64, 0.25),
            (10**15, 10**14, 10**9, 10**8, 8, 0.3125),
            (10**15, 10**5, 10**9, 10, 5, 2.0**-20),
        ]:
            yield row(n, q, m, z, k, error, draws)
    yield row(10**5, 10**4, 2000, 20, 200, 0.2)


if __name__ == "__main__":
    print(json.dumps({"rows": [r for r in rows() if r]}, indent=1))
