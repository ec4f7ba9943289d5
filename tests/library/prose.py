"""What can be measured of English: words, grades of reading, articles, and words said twice."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import inflect
import textstat

# A capital A inside a sentence is a name: class A in Ontario.
ARTICLE = re.compile(r"(?:(?:^|(?<=[.!?] ))(An?)|\b(an?)) (?=[\"'“(]?([\w&-]+))")
DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
ENDS = re.compile(r"(?<=[.!?]) +(?=[A-Z\"'])")
ENGINE = inflect.engine()
SPOKEN_AS_WORDS = {"LEED", "NATO", "RAM", "REST", "SIEM", "SIM", "SOAP", "SOC"}
"""Abbreviations that nobody spells out letter by letter."""


def words_in(text: str) -> int:
    """Words are what stands between spaces, if there is a letter or digit in it."""
    return sum(1 for word in text.split() if re.search(r"\w", word))


@lru_cache(None)
def syllables_in(word: str) -> int:
    return max(1, textstat.syllable_count(word))


def grade_of(texts: Iterable[str]) -> float:
    """The Flesch–Kincaid grade of texts, each of which is one sentence or more.

    0.39 × words per sentence + 11.8 × syllables per word - 15.59 (Kincaid et al. 1975).
    """
    sentences = [sentence for text in texts for sentence in ENDS.split(text)]
    words = [
        word for each in sentences for word in re.findall(r"[A-Za-z0-9]+(?:['’][a-z]+)?", each)
    ]
    syllables = sum(map(syllables_in, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


@lru_cache(None)
def article_before(word: str) -> str:
    if word.isupper() and len(word) > 1 and word not in SPOKEN_AS_WORDS:
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    return str(ENGINE.a(word)).partition(" ")[0]


def wrong_articles(text: str) -> Iterator[str]:
    """Yield "a" before a vowel sound and "an" before a consonant, with the word that follows."""
    for found in ARTICLE.finditer(text):
        article, word = found[1] or found[2], found[3]
        if word != "-" and article_before(word) != article.lower():
            yield f"{article} {word}"


def doubled_words(text: str) -> list[str]:
    return [found[0] for found in DOUBLED.finditer(text)]


def blemishes_of(text: str) -> list[str]:
    """What is wrong with a sentence that stands by itself in a posting."""
    found = [*wrong_articles(text), *doubled_words(text)]
    found += ["no full stop at the end"] * (not re.search(r"[.?!][\"')”]?$", text))
    found += ["no capital at the beginning"] * (not re.match(r"[\"'“]?[A-Z0-9]", text))
    return found
