"""The script that one would write by hand: texts from YAML, one template, a loop.

Usage: python benchmarks/by_hand.py FOLDER OUTPUT (FOLDER as composing.py leaves it)
"""

import json
import sys
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader

folder, output = map(Path, sys.argv[1:])
environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)
template = environment.get_template("by_hand.html.j2")
shared = yaml.load((folder / "shared.yaml").read_text("utf-8"), yaml.CSafeLoader)
output.mkdir(parents=True, exist_ok=True)
for job in json.loads((folder / "jobs.json").read_text("utf-8")):
    sections = [shared[each["name"]] if "name" in each else each for each in job["sections"]]
    page = template.render(title=job["title"], sections=sections)
    (output / f"{job['key']}.html").write_text(page, "utf-8")
