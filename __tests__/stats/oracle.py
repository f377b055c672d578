"""Values of the verdict's statistics by another implementation: scipy, numpy, and exact fractions.

Run by hand, after a change to what is asked: python3 __tests__/stats/oracle.py > __tests__/stats/oracle.json
"""

import json
from fractions import Fraction
from math import comb, log
from statistics import NormalDist

import numpy as np
import scipy
from scipy import optimize, stats

random = np.random.default_rng(20261124)
ALPHAS = [0.05, 0.025, 0.0125, 0.01, 0.001]


def clopper_pearson():
    """Share, size, alpha; one-sided lower and upper bound."""
    for n in [1, 2, 10, 59, 60, 192, 1000, 25_000]:
        for k in sorted({0, 1, n // 20, n // 3, n - 1, n}):
            for alpha in ALPHAS[::2]:
                low = stats.beta.ppf(alpha, k, n - k + 1) if k > 0 else 0.0
                high = stats.beta.ppf(1 - alpha, k + 1, n - k) if k < n else 1.0
                yield [k, n, alpha, float(low), float(high)]


def order_ranks():
    """Size, percentile, alpha; the ranks of the bounds, by trying every rank."""
    for n in [1, 5, 28, 29, 58, 59, 60, 100, 298, 299, 997]:
        for q in [0.5, 0.75, 0.9, 0.95, 0.99]:
            for alpha in [0.05, 0.01]:
                counts = stats.binom(n, q)
                low = max([r for r in range(1, n + 1) if counts.cdf(r - 1) <= alpha], default=0)
                high = min([s for s in range(1, n + 1) if counts.sf(s - 1) <= alpha], default=n + 1)
                yield [n, q, alpha, low, high]


def hodges_lehmann():
    """Differences and alpha; the centre and its bounds, by all Walsh averages and the exact law of the ranks."""
    for n in [3, 5, 6, 12, 25, 47, 60]:
        d = random.normal(0.1, 0.5, n)
        walsh = np.sort([(d[i] + d[j]) / 2 for i in range(n) for j in range(i, n)])
        ways = np.array([1], dtype=object)
        for rank in range(1, n + 1):
            ways = np.concatenate([ways, [0] * rank]) + np.concatenate([[0] * rank, ways])
        for alpha in [0.05, 0.01]:
            exact, total, at = Fraction(alpha), 0, 0
            while Fraction(int(total + ways[at]), 2**n) <= exact:
                total += ways[at]
                at += 1
            low = float(walsh[at - 1]) if at > 0 else None
            high = float(walsh[len(walsh) - at]) if at > 0 else None
            yield [d.tolist(), alpha, float(np.median(walsh)), low, high]


def mean_difference():
    """Both arms and alpha; Student's paired test, one-sided."""
    for n in [2, 7, 60, 192]:
        base = random.lognormal(0, 0.5, n)
        head = base * random.lognormal(0.05, 0.3, n)
        found = stats.ttest_rel(head, base, alternative='greater')
        d = head - base
        error = d.std(ddof=1) / np.sqrt(n)
        for alpha in [0.05, 0.01]:
            reach = stats.t.ppf(1 - alpha, n - 1) * error
            yield [base.tolist(), head.tolist(), alpha, d.mean() - reach, d.mean() + reach, float(found.pvalue)]


def fieller():
    """Both arms and alpha; the bounds as the ratios at which the paired t-test is on its limit, by root finding."""
    for n in [5, 60, 192]:
        base = random.lognormal(0, 0.4, n) + 1
        head = base * random.lognormal(0.08, 0.3, n)
        ratio = head.mean() / base.mean()
        for alpha in [0.05, 0.0125]:
            limit = stats.t.ppf(1 - alpha, n - 1)

            def excess(rho, sign):
                d = head - rho * base
                return sign * d.mean() / (d.std(ddof=1) / np.sqrt(n)) - limit

            low = optimize.brentq(excess, ratio / 5, ratio, args=(1,), xtol=1e-15, rtol=1e-15)
            high = optimize.brentq(excess, ratio, ratio * 5, args=(-1,), xtol=1e-15, rtol=1e-15)
            yield [base.tolist(), head.tolist(), alpha, ratio, low, high]


def at_most(counts, n, theta):
    """P(Bin(n, theta) <= counts), in the number type of theta."""
    return sum((comb(n, k) * theta**k * (1 - theta) ** (n - k) for k in range(min(counts, n) + 1)), 0 * theta)


def passing(planned, theta, alpha, last):
    """The counts up to which each look passes where the last one passes `last`, by the definition and over all paths."""
    left = alpha - at_most(last, planned, theta)
    mass, spent, added, bounds, passed = {0: 1 + 0 * theta}, 0, 0, [], -1
    for n in range(1, planned + 1):
        step = {}
        for k, p in mass.items():
            step[k] = step.get(k, 0) + p * (1 - theta)
            step[k + 1] = step.get(k + 1, 0) + p * theta
        mass = step
        for k in sorted(mass):
            adds = mass[k] * (1 - at_most(last - k, planned - n, theta))
            # The root of n/planned, squared.
            fits = spent + mass[k] <= alpha if n == planned else k <= last and (added + adds) ** 2 * planned <= left**2 * n
            if not fits:
                break
            spent, added, passed = spent + mass.pop(k), added + adds, k
        bounds.append(passed)
    return bounds


def power(bounds, share):
    """How often paths of this share of violations are passed."""
    mass, passed = {0: 1.0}, 0.0
    for bound in bounds:
        step = {}
        for k, p in mass.items():
            step[k] = step.get(k, 0) + p * (1 - share)
            step[k + 1] = step.get(k + 1, 0) + p * share
        passed += sum(p for k, p in step.items() if k <= bound)
        mass = {k: p for k, p in step.items() if k > bound}
    return passed


def pass_bounds(planned, theta, alpha):
    """One violation fewer at the end where that costs less than two points of the power at 0.8 of a lognormal limit."""
    most = max(c for c in range(-1, planned) if at_most(c, planned, theta) <= alpha)
    bounds = passing(planned, theta, alpha, most)
    if most < 1:
        return bounds
    share = 1 - NormalDist().cdf(NormalDist().inv_cdf(1 - float(theta)) - log(0.8) / 0.5)
    fewer = passing(planned, theta, alpha, most - 1)
    return fewer if power(bounds, share) - power(fewer, share) < 0.02 else bounds


def spending():
    """Side, size, share, alpha; the counts at which the exact boundary decides, in fractions, without rounding."""
    for side, planned, theta, alpha in [
        ('pass', 60, Fraction(1, 20), Fraction(1, 20)),
        ('fail', 60, Fraction(1, 20), Fraction(1, 20)),
        ('fail', 60, Fraction(1, 20), Fraction(1, 60)),
        ('pass', 90, Fraction(1, 10), Fraction(1, 100)),
        ('pass', 150, Fraction(1, 20), Fraction(1, 20)),
        ('pass', 195, Fraction(1, 20), Fraction(1, 20)),
        ('pass', 80, Fraction(1, 2), Fraction(1, 20)),
    ]:
        if side == 'pass':
            yield [side, planned, float(theta), float(alpha), pass_bounds(planned, theta, alpha)]
            continue
        mass, spent, bounds = {0: Fraction(1)}, Fraction(0), []
        for n in range(1, planned + 1):
            step = {}
            for k, p in mass.items():
                step[k] = step.get(k, 0) + p * (1 - theta)
                step[k + 1] = step.get(k + 1, 0) + p * theta
            mass = step
            bound = n + 1
            if n >= 10:
                left = alpha * Fraction(n, planned) ** 2 - spent
                for k in sorted(mass, reverse=True):
                    if mass[k] > left:
                        break
                    left -= mass[k]
                    spent += mass.pop(k)
                bound = max(mass) + 1
            bounds.append(bound)
        yield [side, planned, float(theta), float(alpha), bounds]


def group_sequential():
    """Alpha and looks; the z-bounds, by Gauss-Legendre quadrature of the paths' density instead of Simpson's."""
    nodes, weights = np.polynomial.legendre.leggauss(400)
    for alpha in [0.05, 0.0125, 0.05 / 6]:
        for looks in [2, 4]:
            step, bounds = 1 / np.sqrt(looks), []
            places, masses = np.array([0.0]), np.array([1.0])
            for look in range(1, looks + 1):
                spend = alpha * ((look / looks) ** 2 - ((look - 1) / looks) ** 2)
                crossing = lambda b: float(masses @ stats.norm.sf((b - places) / step)) - spend
                bound = optimize.brentq(crossing, 0, 12, xtol=1e-15, rtol=1e-15)
                bounds.append(bound / np.sqrt(look / looks))
                low = -12 * np.sqrt(look / looks)
                grid = low + (nodes + 1) * (bound - low) / 2
                density = stats.norm.pdf((grid[:, None] - places[None, :]) / step) / step @ masses
                places, masses = grid, density * weights * (bound - low) / 2
            yield [alpha, looks, bounds]


def holm():
    """p-values and their adjusted ones, by the definition: the largest of the steps up to each."""
    for size in [1, 4, 6]:
        p = random.uniform(0, 0.2, size)
        order = np.argsort(p)
        adjusted = [min(1.0, max((size - j) * p[order[j]] for j in range(np.where(order == i)[0][0] + 1))) for i in range(size)]
        yield [p.tolist(), adjusted]


def percentiles():
    """Values, share; the percentile R-7."""
    for n in [1, 2, 60, 195]:
        values = random.lognormal(0, 1, n)
        for q in [0.05, 0.5, 0.9, 0.95, 0.99]:
            yield [values.tolist(), q, float(np.quantile(values, q, method='linear'))]


TABLES = [clopper_pearson, order_ranks, hodges_lehmann, mean_difference, fieller, spending, group_sequential, holm, percentiles]
made = f'oracle.py with scipy {scipy.__version__} and numpy {np.__version__}'
rows = ',\n'.join(f'"{table.__name__}": [\n' + ',\n'.join(json.dumps(row) for row in table()) + '\n]' for table in TABLES)
print('{\n"made": ' + json.dumps(made) + ',\n' + rows + '\n}')
