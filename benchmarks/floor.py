"""The floor under every build: writing ready-made pages, in one process or in several.

Usage: python benchmarks/floor.py FOLDER OUTPUT PROCESSES (FOLDER as composing.py leaves it)
"""

import json
import os
import sys
from itertools import accumulate


def main() -> None:
    """Write the pages, each process its share."""
    folder, output, processes = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with open(os.path.join(folder, "pages.json"), "rb") as file:
        sizes = json.load(file)
    ends = accumulate(size for _, size in sizes)
    pages = [(name, size, end - size) for (name, size), end in zip(sizes, ends, strict=True)]
    os.makedirs(output, exist_ok=True)
    texts = os.open(os.path.join(folder, "pages.html"), os.O_RDONLY)
    children = []
    for share in range(1, processes):
        if not (child := os.fork()):
            write(texts, pages[share::processes], output)
            os._exit(0)
        children.append(child)
    write(texts, pages[::processes], output)
    for child in children:
        if os.waitpid(child, 0)[1]:
            sys.exit("a process failed")


def write(texts: int, pages: list[tuple[str, int, int]], output: str) -> None:
    """Write each page to a file of its own."""
    for name, size, start in pages:
        file = os.open(f"{output}/{name}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(file, os.pread(texts, size, start))
        os.close(file)


if __name__ == "__main__":
    main()
