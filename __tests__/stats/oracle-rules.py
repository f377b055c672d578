"""Values of the rules for requests that are not independent, and of comparisons, by another implementation: scipy and numpy.

Run by hand, after a change to what is asked: python3 __tests__/stats/oracle-rules.py > __tests__/stats/oracle-rules.json
"""

import itertools
import json
from fractions import Fraction

import numpy as np
import scipy
from scipy import optimize, special, stats

random = np.random.default_rng(20261201)


def at_most(k, n, p):
    """P(X <= k) of a binomial, by the incomplete beta function, which takes counts that are not whole."""
    return 0.0 if k < 0 else 1.0 if k >= n else float(special.betainc(n - k, k + 1, 1 - p))


def worth():
    """Size, what it is worth in independent ones, share, alpha; the counts that decide, by trying every count."""
    for n in [40, 60, 195, 400]:
        for effect in [1, 1.3, 2, 7.5]:
            for theta in [0.05, 0.1, 0.5]:
                for alpha in [0.05, 0.005]:
                    worth = n / effect
                    passes = max([k for k in range(n + 1) if at_most(k / effect, worth, theta) <= alpha], default=-1)
                    fails = min([k for k in range(1, n + 1) if 1 - at_most(k / effect - 1, worth, theta) <= alpha], default=n + 1)
                    # The tail from k on, as its own integral: 1 - P(X <= k - 1) has no digits left far out.
                    exact = min([k for k in range(1, n + 1) if special.betainc(k / effect, worth - k / effect + 1, theta) <= alpha], default=n + 1)
                    assert abs(exact - fails) <= 1
                    yield [n, worth, theta, alpha, passes, exact]


def hypergeometric():
    """Marked ones drawn at least, of an urn; the chance."""
    for n, marked, drawn in [(195, 16, 29), (195, 40, 15), (60, 9, 20), (2000, 120, 300), (30, 30, 5)]:
        for k in sorted({0, 1, marked // 3, min(marked, drawn) // 2, min(marked, drawn)}):
            yield [k, n, marked, drawn, float(stats.hypergeom.sf(k - 1, n, marked, drawn))]


def episodes():
    """Violations in dispatch order and an episode's length; whether they lie together, and the smallest of the corrected chances."""
    for n, share, burst in [(195, 0.05, 0), (195, 0.05, 6), (195, 0.02, 12), (195, 0.1, 25), (60, 0.1, 0), (60, 0.03, 6), (400, 0.06, 8)]:
        for _ in range(3):
            marks = (random.random(n) < share).astype(int)
            at = random.integers(0, n - burst)
            marks[at : at + burst] = 1
            length = max(5, int(0.15 * n))
            chances = []
            for scale in [1, 2, 4]:
                width = min(n, max(5, int(np.ceil(length / scale))))
                worst = int(np.convolve(marks, np.ones(width, int), 'valid').max())
                chances.append(3 * 2 * n / width * stats.hypergeom.sf(worst - 1, n, int(marks.sum()), width))
            if not 0.04 < min(chances) < 0.06:
                yield [marks.tolist(), length, bool(min(chances) <= 0.05), float(min(chances))]


def lag_sum(series, to_events):
    """1 + 2 sum (1 - l/n) rho_l, by Geyer's initial positive sequence."""
    n, x = len(series), np.asarray(series, float) - np.mean(series)
    product = lambda lag: float(x[lag:] @ x[: n - lag]) / (n - lag)
    r = [1.0] + [float(np.clip(product(lag) / product(0), -1, 1)) for lag in range(1, int(np.ceil(n / 4)) + 1)]
    total, lag = 0.0, 1
    while lag <= min(int(np.ceil(n / 4)) - 1, 2000):
        if lag % 2 == 1 and r[lag] + r[lag + 1] <= 0:
            break
        total += (1 - lag / n) * to_events(r[lag])
        lag += 1
    return max(1.0, 1 + 2 * total)


def without_trend(series):
    """What Legendre's polynomials up to the fourth degree leave of it, by least squares."""
    place = np.linspace(-1, 1, len(series))
    return series - np.polynomial.legendre.Legendre.fit(place, series, 4)(place)


def autoregressive(n, phi):
    level = random.normal()
    values = []
    for _ in range(n):
        level = phi * level + np.sqrt(1 - phi**2) * random.normal()
        values.append(level)
    return np.array(values)


def rate_effect():
    """Events in dispatch order, and whether the load changed; the design effect by their own correlation."""
    for n, phi in [(40, 0.0), (195, 0.5), (195, 0.95), (400, 0.9)]:
        events = (autoregressive(n, phi) > 1.2).astype(float)
        events[n // 2] = 1
        for trend in [False, True]:
            series = without_trend(events) if trend else events
            yield [events.tolist(), trend, lag_sum(series, lambda r: r)]


def percentile_effect():
    """Values, percentile, and whether the load changed; the design effect of exceeding it, by Mehler's expansion."""
    for n, phi in [(60, 0.0), (195, 0.5), (195, 0.95)]:
        values = np.exp(0.5 * autoregressive(n, phi) + 0.4 * np.linspace(0, 1, n) ** 2)
        scores = stats.norm.ppf((stats.rankdata(values) - 0.375) / (n + 0.25))
        for q in [0.5, 0.95]:
            z = stats.norm.ppf(q)
            weights = []
            for j in range(1, 10):
                hermite = np.polynomial.hermite_e.hermeval(z, [0] * (j - 1) + [1])
                weights.append(stats.norm.pdf(z) ** 2 / (q * (1 - q)) * hermite**2 / special.factorial(j))
            to_events = lambda r: float(sum(w * r ** (j + 1) for j, w in enumerate(weights)))
            for trend in [False, True]:
                yield [values.tolist(), q, trend, lag_sum(without_trend(scores) if trend else scores, to_events)]


def looks():
    """Error of one row, as eleven families have it; the z-bounds of four looks that spend it evenly (Lan and DeMets)."""
    nodes, weights = np.polynomial.legendre.leggauss(400)
    for alpha in [0.005, 0.00125, 0.005 * 0.5 / 6, 0.0025 / 4]:
        step, bounds = 0.5, []
        places, masses = np.array([0.0]), np.array([1.0])
        for look in range(1, 5):
            crossing = lambda b: float(masses @ stats.norm.sf((b - places) / step)) - alpha / 4
            bound = optimize.brentq(crossing, 0, 12, xtol=1e-15, rtol=1e-15)
            bounds.append(bound / np.sqrt(look / 4))
            low = -12 * np.sqrt(look / 4)
            grid = low + (nodes + 1) * (bound - low) / 2
            density = stats.norm.pdf((grid[:, None] - places[None, :]) / step) / step @ masses
            places, masses = grid, density * weights * (bound - low) / 2
        yield [alpha, bounds]


def paths():
    """Looks at a path (time, above, below) and its drift; where it ends, by the law of its places at all the looks together."""
    for drift, looks in [
        (0.0, [(0.25, 1.2, -9.0), (1.0, 1.9, 0.5)]),
        (2.5, [(0.25, 1.4, -9.0), (0.5, 1.7, -9.0), (1.0, 2.2, 0.3)]),
        (-0.7, [(0.5, 1.0, -1.0), (1.0, 1.0, -1.0), (2.0, 1.5, -1.5)]),
    ]:
        times = [t for t, _, _ in looks]
        law = lambda k: ([drift * t for t in times[:k]], [[min(a, b) for b in times[:k]] for a in times[:k]])
        ends = []
        for k, (_, above, below) in enumerate(looks, 1):
            lower, upper = [b for _, _, b in looks[: k - 1]], [a for _, a, _ in looks[: k - 1]]
            box = lambda lo, hi: float(
                stats.multivariate_normal.cdf(upper + [hi], *law(k), lower_limit=lower + [lo], abseps=1e-7, maxpts=1_000_000)
            )
            ends.append([box(above, 60.0), box(-60.0, below)])
        yield [drift, [list(look) for look in looks], ends]


def walsh_ranks():
    """Differences and a level of red; the rank of the Walsh average that bounds their centre, in exact fractions."""
    for n in [8, 12, 15, 30, 48, 60]:
        ways = [1]
        for rank in range(1, n + 1):
            ways = [(ways[t] if t < len(ways) else 0) + (ways[t - rank] if t >= rank else 0) for t in range(len(ways) + rank)]
        for alpha in [0.05, 0.00125, 0.0003125]:
            total, at = 0, 0
            while Fraction(total + ways[at], 2**n) <= Fraction(alpha):
                total += ways[at]
                at += 1
            yield [n, alpha, at]


def mcnemar():
    """Pairs in which head alone erred, and base alone; the sign test's one-sided p-value."""
    for head, base in [(11, 0), (12, 1), (20, 8), (3, 9), (1, 1)]:
        yield [head, base, float(stats.binomtest(head, head + base, 0.5, alternative='greater').pvalue)]


def swaps():
    """Both arms and a percentile; the p-value of the swaps within pairs, by all of them."""
    for n, factor in [(10, 1.0), (12, 1.6), (13, 2.5)]:
        base = random.lognormal(0, 0.5, n)
        head = factor * random.lognormal(0, 0.5, n)
        of = lambda a, b: np.log(np.quantile(b, 0.9) / np.quantile(a, 0.9))
        observed = of(base, head)
        beyond = sum(
            of(np.where(swap, head, base), np.where(swap, base, head)) >= observed - 1e-12
            for swap in map(np.array, itertools.product([False, True], repeat=n))
        )
        yield [base.tolist(), head.tolist(), 0.9, beyond / 2**n]


def censored_mean():
    """Values of which some are time-outs at the time given, and alpha; bootstrap-t bounds of the mean, by 400,000 resamples."""
    for n, share in [(100, 0.0), (195, 0.01), (195, 0.05)]:
        values = np.where(random.random(n) < share, 30.0, random.lognormal(0, 0.5, n))
        center, error = values.mean(), values.std(ddof=1) / np.sqrt(n)
        pivots = []
        for _ in range(40):
            drawn = values[random.integers(0, n, (10_000, n))]
            pivots.append((drawn.mean(1) - center) / (drawn.std(1, ddof=1) / np.sqrt(n)))
        pivots = np.concatenate(pivots)
        low, high = center - np.quantile(pivots, [0.95, 0.05]) * error
        yield [values.tolist(), 0.05, float(center), float(low), float(high)]


TABLES = [worth, hypergeometric, episodes, rate_effect, percentile_effect, looks, paths, walsh_ranks, mcnemar, swaps, censored_mean]
made = f'oracle-rules.py with scipy {scipy.__version__} and numpy {np.__version__}'
rows = ',\n'.join(f'"{table.__name__}": [\n' + ',\n'.join(json.dumps(row) for row in table()) + '\n]' for table in TABLES)
print('{\n"made": ' + json.dumps(made) + ',\n' + rows + '\n}')
