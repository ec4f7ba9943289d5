"""A workspace of twenty made-up companies that hire, the same for the same seed.

Usage: python benchmarks/hiring.py FOLDER typical|hard COUNT (where jdgen is installed)

In the typical mix each company has one size and one industry, and jobs are spread evenly over
all shipped roles, each at its usual seniority. In the hard mix each job draws its role, size,
industry and seniority.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jdgen.model.role import Ladder

SEED = 20_261_123
SHEET = "jobs.csv"
OWN_ROLE = "software-engineer"
EDITED = "1000"
"""The number that an edit counts up. It has as many digits as those that follow."""

COLUMNS = {
    "id": "Job ID",
    "requisition_id": "Requisition",
    "role": "Profile",
    "company": "Entity",
    "places": "Location",
    "pay.min": "Pay from",
    "pay.max": "Pay to",
    "pay.currency": "Currency",
    "posted": "Posted",
    "closes": "Closes",
    "options.seniority": "Level",
    "options.workplace": "Workplace",
    "options.size": "Headcount",
    "options.industry": "Industry",
}
DRAWN_IF_HARD = ("options.size", "options.industry")

NAMES = (
    "Alderfen", "Brightwater", "Corvane", "Dunmarrow", "Eastholm", "Fernleigh", "Greywick",
    "Hollowell", "Inverdale", "Jessamy", "Kestrel Point", "Larkmoor", "Millbrae", "Northgate",
    "Oakhurst", "Pendrell", "Quillon", "Rookwood", "Silverbeck", "Thornbury",
)  # fmt: skip
EMPLOYEES = {
    "micro": 7, "small": 32, "growth": 140, "midsize": 600, "large": 2_800, "enterprise": 12_000,
}  # fmt: skip
PLACES = {
    "EUR": (
        "Berlin, DE", "Munich, DE", "Hamburg, DE", "Cologne, DE", "Leipzig, DE", "Vienna, AT",
        "Graz, AT", "Paris, FR", "Lyon, FR", "Lille, FR", "Amsterdam, NL", "Utrecht, NL",
        "Brussels, BE", "Madrid, ES", "Valencia, ES", "Lisbon, PT", "Porto, PT", "Milan, IT",
        "Turin, IT", "Dublin, IE", "Cork, IE", "Helsinki, FI",
    ),
    "GBP": ("London, GB", "Leeds, GB", "Bristol, GB", "Glasgow, GB", "Belfast, GB"),
    "USD": (
        "Denver, US-CO", "Boston, US-MA", "Austin, US-TX", "Seattle, US-WA", "Chicago, US-IL",
        "Portland, US-OR", "Atlanta, US-GA", "New York, US-NY",
    ),
    "CAD": ("Toronto, CA-ON", "Montreal, CA-QC", "Vancouver, CA-BC"),
    "CHF": ("Zurich, CH", "Basel, CH"),
}  # fmt: skip
WORKPLACES = ("on-site", "hybrid", "hybrid", "remote")
FIRST_DAY, DAYS = date(2026, 9, 1), 61

COMPANY = """\
company:
  name: {name}
  id: {id}
  industry: {industry}
  employees: {employees}
  url: https://{id}.example
  apply: {{url: "https://jobs.{id}.example/apply", email: jobs@{id}.example}}

  about:
    - id: what-we-do
      text: {name} has worked for customers in {countries} countries since {since}, and
        belongs to the people who work here.
    - id: what-we-ask
      text: We asked {edited} customers last year what to do better, and did most of it.

  benefits:
    - {{id: holiday, text: "{holiday} days of holiday a year, public holidays not counted."}}
    - {{id: pension, text: "A pension to which the company pays {pension} %."}}
    - {{id: learning, text: "Five working days a year to learn something, and the money for it."}}
    - id: parents
      text: Parental leave for every parent, and a way back part-time for whoever wants one.
    - {{id: bicycle, when: {{place: DE}}, text: A bicycle on lease or a ticket for trains.}}

  equal_opportunity:
    - id: equal
      text: We choose by what the work needs. Leave photo, age and family out of your application.
    - id: adjustments
      text: Tell us what you need to show what you can do, at access@{id}.example.

  legal:
    - {{id: data, text: "How {name} uses your data: https://{id}.example/privacy"}}
    - id: checks
      when: {{place: US}}
      text: We check the right to work of everyone whom we hire, and share the result with no one.
"""

OWN = """\
our-{role}:
  extends: {role}
  takes: {role}
  add:
    - id: our-handbook
      to: work
      text: We write down how we work, in a handbook of {edited} pages that everyone may edit.
"""


Job = dict[str, str]


def make_workspace(folder: str, mix: str, count: int) -> None:
    """Write the workspace into `folder`, in the place of what was there."""
    shutil.rmtree(folder, ignore_errors=True)
    draw = Random(SEED)
    ladders, industries = _library()
    for number, name in enumerate(NAMES):
        text = _company(draw, name, number, industries)
        _write(os.path.join(folder, "companies", f"{_id(name)}.yaml"), text)
    own = OWN.format(role=OWN_ROLE, edited=EDITED)
    _write(os.path.join(folder, "roles", f"{OWN_ROLE}.yaml"), own)
    unasked = () if mix == "hard" else DRAWN_IF_HARD
    columns = {key: header for key, header in COLUMNS.items() if key not in unasked}
    _write(os.path.join(folder, "jdgen.yaml"), _settings(columns))
    jobs = (_hard_jobs if mix == "hard" else _jobs)(draw, count, ladders, industries)
    with open(os.path.join(folder, SHEET), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns.values())
        writer.writerows([job[key] for key in columns] for job in jobs)


def edit_role(folder: str, edit: int) -> None:
    """Change one sentence of the workspace's own role."""
    _count_up(os.path.join(folder, "roles", f"{OWN_ROLE}.yaml"), r"(handbook of )\d{4}", edit)


def edit_companies(folder: str, edit: int) -> None:
    """Change one sentence of every company, and so of every posting."""
    for entry in os.scandir(os.path.join(folder, "companies")):
        _count_up(entry.path, r"(We asked )\d{4}", edit)


def _count_up(path: str, pattern: str, edit: int) -> None:
    with open(path, encoding="utf-8") as file:
        text, found = re.subn(pattern, rf"\g<1>{int(EDITED) + edit}", file.read())
    assert found == 1, f"{path} does not say what is edited"
    _write(path, text)


def _company(draw: Random, name: str, number: int, industries: list[str]) -> str:
    sizes = list(EMPLOYEES.values())
    return COMPANY.format(
        name=name,
        id=_id(name),
        industry=industries[number % len(industries)],
        employees=sizes[number % len(sizes)],
        countries=draw.randint(3, 30),
        since=draw.randint(1950, 2020),
        edited=EDITED,
        holiday=draw.randint(25, 32),
        pension=draw.randint(3, 9),
    )


def _settings(columns: dict[str, str]) -> str:
    mapping = "".join(f"        {key}: {header}\n" for key, header in columns.items())
    return (
        f"workspace:\n  formats: [html]\n  sheets:\n    - file: {SHEET}\n      columns:\n{mapping}"
    )


def _library() -> tuple[dict[str, Ladder], list[str]]:
    """Return the rungs of every role, and the names of all industries."""
    from jdgen.sources.library import load_library  # noqa: PLC0415 (edits do without)

    library = load_library()
    roles = {entry.name: library.role(entry.name) for entry in library.entries()}
    ladders = {name: role.seniority for name, role in roles.items() if role}
    return ladders, sorted(set(library.common.industries.values()))


def _jobs(draw: Random, count: int, ladders: dict[str, Ladder], _: list[str]) -> Iterator[Job]:
    """Return jobs at the usual seniority, as many of each role as of any other."""
    roles = [(role, ladder.default) for role, ladder in ladders.items()]
    for number in range(count):
        yield _job(draw, number, *roles[number % len(roles)])


def _hard_jobs(
    draw: Random, count: int, ladders: dict[str, Ladder], industries: list[str]
) -> Iterator[Job]:
    """Return jobs whose role and options are drawn."""
    for number in range(count):
        role = draw.choice(list(ladders))
        job = _job(draw, number, role, draw.choice(ladders[role].allowed))
        job["options.size"] = draw.choice(list(EMPLOYEES))
        job["options.industry"] = draw.choice(industries)
        yield job


def _job(draw: Random, number: int, role: str, seniority: str) -> Job:
    currency, place = draw.choice([(each, place) for each in PLACES for place in PLACES[each]])
    least = draw.randint(32, 120)
    posted = FIRST_DAY + timedelta(draw.randrange(DAYS))
    return {
        "id": f"job-{number:05}",
        "requisition_id": f"R-{10_000 + number}",
        "role": role,
        "company": _id(draw.choice(NAMES)),
        "places": place,
        "pay.min": str(least * 1000),
        "pay.max": str((least + draw.randint(4, 30)) * 1000),
        "pay.currency": currency,
        "posted": posted.isoformat(),
        "closes": (posted + timedelta(draw.randint(21, 60))).isoformat(),
        "options.seniority": seniority,
        "options.workplace": draw.choice(WORKPLACES),
    }


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")


def _write(path: str, text: str) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    make_workspace(sys.argv[1], sys.argv[2], int(sys.argv[3]))
