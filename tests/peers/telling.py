"""Tests whether two sorts of things can be told apart by their numbers.

A coin drew each label independently. So if nothing tells, every labelling with as many of each sort is equally likely, and p is the share
of drawn labellings that seem to tell as much. That assumes nothing about the numbers.
"""

import numpy as np
from scipy.stats import binom, hypergeom, rankdata
from sklearn.ensemble import RandomTreesEmbedding
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler

# With this many labellings the least p is under a third of 0.001.
LABELLINGS = 3000
FOLDS = 5
# Sizes of the outermost group in which odd ones are sought, by each number, up and down.
OUTERMOST = (10, 15, 20, 25, 30, 40, 60, 100)


def labellings(labels: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Returns the true labels, then redrawn ones, one a column."""
    drawn = [labels, *(chance.permutation(labels) for _ in range(LABELLINGS))]
    return np.stack(drawn, axis=1)


def share_of_such(seen: np.ndarray) -> float:
    """Returns p: the share of all values that are at least the first."""
    return float((seen >= seen[0]).mean())


def classify(numbers: np.ndarray, labels: np.ndarray, seed: int) -> tuple[float, float]:
    """Classifies each fold by a classifier that never saw it; returns the area under the curve, and p.

    Trees grown without labels cut the space into leaves; a ridge regression learns from leaves and numbers. Its guesses are linear in the
    labels, so one fit to unit vectors gives what it learns from every labelling: every p compares classifiers trained again, fold by fold.
    """
    many = labellings(labels, np.random.default_rng(seed))
    guesses = np.zeros(many.shape)
    for train, test in KFold(FOLDS, shuffle=True, random_state=seed).split(numbers):
        scale = StandardScaler().fit(numbers[train])
        flat = [np.clip(np.nan_to_num(scale.transform(numbers[part])), -8, 8) for part in (train, test)]
        trees = RandomTreesEmbedding(40, max_depth=4, sparse_output=False, random_state=seed).fit(flat[0])
        rows = [np.hstack([part / part.shape[1] ** 0.5, trees.transform(part) / 40**0.5]) for part in flat]
        # Each row: the weight of every training label in one test guess.
        counts = Ridge(alpha=0.3).fit(rows[0], np.eye(len(train))).predict(rows[1])
        guesses[test] = counts @ many[train] - many[train].mean(0)
    ones = labels.sum()
    ranks = rankdata(guesses, axis=0)
    areas = ((ranks * many).sum(0) - ones * (ones + 1) / 2) / (ones * (len(labels) - ones))
    return float(areas[0]), share_of_such(np.abs(areas - 0.5))


def outermost(numbers: np.ndarray, labels: np.ndarray, seed: int) -> tuple[int, float]:
    """Tests whether the outermost by any one number are mostly of one sort; returns the number, and p.

    Takes each labelling's least likely result over all numbers, sides and counts, so p covers all of them together.
    """
    chance = np.random.default_rng(seed)
    many = labellings(labels, chance).astype(np.int16)
    n, ones = labels.size, int(labels.sum())
    counts = [k for k in OUTERMOST if k <= n // 2]
    # The improbability that this many of k, or more, are of one sort.
    table = np.zeros((len(counts), n // 2 + 1))
    for row, k in enumerate(counts):
        c = np.arange(k + 1)
        table[row, : k + 1] = -np.minimum(hypergeom.logsf(c - 1, n, ones, k), hypergeom.logcdf(c, n, ones, k))
    best = np.zeros(many.shape[1])
    first, at = -1.0, 0
    # Ties are broken at random, the same for every labelling.
    tie = chance.permutation(n)
    for column in range(numbers.shape[1]):
        order = np.lexsort((tie, numbers[:, column]))
        for side in (order, order[::-1]):
            sums = many[side[: counts[-1]]].cumsum(0, dtype=np.int16)
            for row, k in enumerate(counts):
                unlikely = table[row, sums[k - 1]]
                np.maximum(best, unlikely, out=best)
                if unlikely[0] > first:
                    first, at = unlikely[0], column
    return at, share_of_such(best)


def uneven(places: np.ndarray) -> float:
    """Returns p of the commonest value at any place, for bytes that should take any of 256 values everywhere; one row a thing."""
    most = max(int(np.bincount(column, minlength=256).max()) for column in places.T)
    return float(min(1.0, 256 * places.shape[1] * binom.sf(most - 1, len(places), 1 / 256)))
