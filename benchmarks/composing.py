"""All postings of a workspace of hiring.py, composed once: what the peers of jdgen start from.

Usage: python benchmarks/composing.py WORKSPACE FOLDER (where jdgen is installed)

Writes into FOLDER
- jobs.json and shared.json: for each job its title and sections, those in full that are its own
  and by name those that it shares with others, which stand in the second file;
- shared.yaml: the same as shared.json, for the script;
- pages.html and pages.json: what jdgen renders, end to end, and the length of each page.
"""

import csv
import gc
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from operator import itemgetter
from typing import Any

import yaml
from hiring import SHEET

from jdgen.formats import find_format
from jdgen.formats.parts.views import view_section
from jdgen.model.company import Company
from jdgen.model.job import Deadline, Job
from jdgen.model.library import Library
from jdgen.model.pay import Pay
from jdgen.model.posting import Posting
from jdgen.pipeline.posting import load_templates
from jdgen.resolution.composition import compose
from jdgen.resolution.lookup import find_role
from jdgen.sources.hiring import load_company
from jdgen.sources.library import load_library
from jdgen.sources.vacancy import read_vacancy

Data = dict[str, Any]
OPTIONS = {
    "Level": "seniority",
    "Workplace": "workplace",
    "Headcount": "size",
    "Industry": "industry",
}
KIND = itemgetter("Profile", "Entity", "Job ID")


def main() -> None:
    """Compose, render and write."""
    workspace, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    render, templates = find_format("html").render, load_templates()
    jobs, uses, sizes = [], Counter[str](), []
    with open(os.path.join(folder, "pages.html"), "wb") as pages:
        for posting in compose_all(workspace):
            page = str(render(posting, templates)).encode()
            sizes.append((f"{posting.key}.html", pages.write(page)))
            sections = [view_bare(posting, number) for number in range(len(posting.sections))]
            uses.update(sections)
            jobs.append((posting.key, posting.title, sections))
    names = {text: f"s{number}" for number, text in enumerate(uses) if uses[text] > 1}
    shared = {name: json.loads(text) for text, name in names.items()}
    dump(folder, "pages.json", sizes)
    dump(folder, "shared.json", shared)
    dump(folder, "jobs.json", [as_data(job, names) for job in jobs])
    with open(os.path.join(folder, "shared.yaml"), "w", encoding="utf-8") as file:
        yaml.dump(shared, file, yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=10_000)


def compose_all(workspace: str) -> Iterator[Posting]:
    """Return the posting of every job in the sheet, like ones one after another."""
    library = load_library(os.path.join(workspace, "roles"))
    companies = {
        entry.name.removesuffix(".yaml"): load_company(entry.path, library)
        for entry in os.scandir(os.path.join(workspace, "companies"))
    }
    with open(os.path.join(workspace, SHEET), encoding="utf-8", newline="") as file:
        for row in sorted(csv.DictReader(file), key=KIND):
            yield compose_one(library, companies[row["Entity"]], row)


def compose_one(library: Library, company: Company, row: dict[str, str]) -> Posting:
    """Return the posting of one row."""
    asked = read_vacancy(row["Profile"], [row["Location"]], [], library.common.wording.countries)
    pay = Pay(min=Decimal(row["Pay from"]), max=Decimal(row["Pay to"]), currency=row["Currency"])
    job = Job(
        role=row["Profile"],
        id=row["Job ID"],
        requisition_id=row["Requisition"],
        options={option: (row[header],) for header, option in OPTIONS.items() if header in row},
        places=asked.places,
        pay=(pay,),
        posted=date.fromisoformat(row["Posted"]),
        closes=Deadline(date.fromisoformat(row["Closes"])),
    )
    return compose(library, find_role(library, job.role).role, {}, company, job).posting


def view_bare(posting: Posting, number: int) -> str:
    """Return what a page shows of one section, as JSON."""
    view = view_section(posting.sections[number], posting.apply)
    groups = [
        {"heading": group["heading"], "texts": group["texts"]}
        | ({"parts": [line["parts"] for line in group["lines"]]} if view["kind"] == "apply" else {})
        for group in view["groups"]
    ]
    return json.dumps({"kind": view["kind"], "heading": view["heading"], "groups": groups})


def as_data(job: tuple[str, str, list[str]], names: dict[str, str]) -> Data:
    """Return a job with its sections, those that have a name by their name."""
    key, title, sections = job
    return {
        "key": key,
        "title": title,
        "sections": [
            {"name": names[text]} if text in names else json.loads(text) for text in sections
        ],
    }


def dump(folder: str, name: str, data: object) -> None:
    """Write data as JSON."""
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)


if __name__ == "__main__":
    gc.disable()
    main()
