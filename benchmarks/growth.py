"""Checkouts whose library has as many roles as a benchmark wants, made from the shipped ones.

Usage: python3 benchmarks/growth.py CHECKOUT FOLDER COUNT
"""

import itertools
import os
import shutil
import sys
from typing import Any

import yaml

ALWAYS = "head-of-product"
A_FILE = 20
LEFT_OUT = (".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")

Data = dict[str, Any]


def grow(checkout: str, folder: str, count: int) -> None:
    """Copy `checkout` to `folder` with `count` roles in its library.

    The first are the shipped ones; the others are copies of them under names of their own.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(checkout, folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
    data = os.path.join(folder, "data")
    files = [os.path.join(data, "roles.yaml"), *_files(os.path.join(data, "roles"))]
    roles = {name: role for path in files for name, role in _read(path).items()}
    for path in files:
        os.remove(path)
    kept = dict(itertools.islice(sorted(roles.items(), key=lambda each: each[0] != ALWAYS), count))
    _spread(data, kept | _copies(roles, count - len(kept)))
    path = os.path.join(data, "industries.yaml")
    _write(path, {name: _only_of(each, kept) for name, each in _read(path).items()})


def _spread(data: str, roles: Data) -> None:
    """Write roles as files of a few each, since a single one may not grow without end."""
    names = list(roles)
    for number, start in enumerate(range(0, len(names), A_FILE)):
        path = f"roles/{number}.yaml" if number else "roles.yaml"
        _write(os.path.join(data, path), {n: roles[n] for n in names[start : start + A_FILE]})


def _copies(roles: Data, count: int) -> Data:
    """Return roles without aliases, since no two may have the same."""
    bare = {name: {**role, "aliases": []} for name, role in roles.items()}
    names = ((name, number) for number in itertools.count(1) for name in bare)
    return {f"{name}-{n}": bare[name] for name, n in itertools.islice(names, max(count, 0))}


def _only_of(industry: Data, roles: Data) -> Data:
    """Return the industry without what it says of roles and families that are not there."""
    families = {role["family"] for role in roles.values()}
    added = [each for each in industry["add"] if _applies(each.get("when", {}), families, roles)]
    return {**industry, "add": added}


def _applies(when: Data, families: set[str], roles: Data) -> bool:
    named = [*_answers(when, "role"), *_answers(when.get("not", {}), "role")]
    return set(_answers(when, "family")) <= families and set(named) <= roles.keys()


def _answers(when: Data, option: str) -> list[str]:
    answers = when.get(option, [])
    return [answers] if isinstance(answers, str) else answers


def _files(folder: str) -> list[str]:
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]


def _read(path: str) -> Data:
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, yaml.CBaseLoader)  # every scalar stays as it was written


def _write(path: str, data: Data) -> None:
    with open(path, "w", encoding="utf-8") as file:
        yaml.dump(data, file, yaml.CDumper, sort_keys=False, allow_unicode=True)


if __name__ == "__main__":
    grow(sys.argv[1], sys.argv[2], int(sys.argv[3]))
