"""Sentences that stand in two roles, in the same words or nearly."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

Said = tuple[str, str, str]
"""A role, the id of a statement, and its text."""

NEAR = 0.75
"""The share of their words, counted once, that makes two sentences near duplicates (Jaccard)."""


def tokens_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9{}_]+", text.lower()))


def repeated(said: Iterable[Said]) -> dict[str, set[str]]:
    """Texts that two roles or more say word for word, with those roles."""
    roles: dict[str, set[str]] = defaultdict(set)
    for role, _, text in said:
        roles[text].add(role)
    return {text: names for text, names in roles.items() if len(names) > 1}


def nearly_repeated(said: Iterable[Said]) -> Iterator[tuple[float, Said, Said]]:
    """Yield pairs of different roles whose sentences share three quarters of their words.

    Two such sets have a word in common among the rarest few of each, so that only those that
    do are compared (the prefix filter of Chaudhuri et al. 2006).
    """
    sentences = [(each, tokens_of(each[2])) for each in said]
    frequency = Counter(token for _, tokens in sentences for token in tokens)
    holding: dict[str, list[int]] = defaultdict(list)
    for n, (one, tokens) in enumerate(sentences):
        rare = _rarest(tokens, frequency)
        for m in {m for token in rare for m in holding[token]}:
            other, others = sentences[m]
            likeness = len(tokens & others) / len(tokens | others)
            if likeness >= NEAR and one[0] != other[0]:
                yield likeness, other, one
        for token in rare:
            holding[token].append(n)


def _rarest(tokens: frozenset[str], frequency: Mapping[str, int]) -> list[str]:
    needed = len(tokens) - -(-len(tokens) * 3 // 4) + 1
    return sorted(tokens, key=lambda token: (frequency[token], token))[:needed]
