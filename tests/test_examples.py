"""The worked examples: three made-up companies and their jobs, whole, as candidates read them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from vacancy import fitted

from jdgen.formats import find_format, format_names
from jdgen.model.errors import RequestError
from jdgen.model.posting import Posting
from jdgen.pipeline.posting import compose, render
from jdgen.pipeline.request import Request
from jdgen.sources.hiring import load_company
from jdgen.sources.library import load_library

TEXTS = [name for name in format_names() if not find_format(name).extra]
EXAMPLES = Path(__file__).parents[1] / "examples"
COMPANIES = sorted(EXAMPLES.glob("*/company.yaml"))
JOBS = sorted(
    {job for company in COMPANIES for job in company.parent.glob("*.yaml")} - set(COMPANIES)
)
SECRETS = ("brackwater", "quarry lane", "logo.svg")
"""What would give the agency's client away."""

SHAPES = {
    "several places": (
        "berlin-fintech/backend-engineer",
        "Places: Berlin, Germany; Vienna, Austria",
    ),
    "pay by place": ("berlin-fintech/backend-engineer", "Base pay (Senior, Vienna): €74,000 to"),
    "remote within countries": (
        "berlin-fintech/backend-engineer",
        "You can work from Germany, Austria, the Netherlands and Czechia.",
    ),
    "remote with exceptions": (
        "berlin-fintech/backend-engineer",
        "You cannot work from the United States or the United Kingdom.",
    ),
    "ongoing": (
        "berlin-fintech/backend-engineer",
        "Applications are accepted on an ongoing basis.",
    ),
    "equity": ("berlin-fintech/head-of-product", "Equity: Virtual shares (VSOP), 0.4 % to 0.6 %"),
    "closing date": ("berlin-fintech/head-of-product", "Apply by 31 July 2026."),
    "fixed term": ("berlin-fintech/product-manager-parental-leave", "Fixed-term contract"),
    "reason of a term": (
        "berlin-fintech/product-manager-parental-leave",
        "Reason for the contract: cover for a parental leave",
    ),
    "part-time": (
        "berlin-fintech/product-manager-parental-leave",
        "€74,000 a year for full-time hours, in proportion for fewer",
    ),
    "extended": (
        "berlin-fintech/product-manager-parental-leave",
        "Extended. Apply by 24 July 2026.",
    ),
    "union grade": (
        "colorado-hospital/registered-nurse",
        "$38.40 to $54.85 an hour, grade RN II, under the Sagebrook nurses' agreement",
    ),
    "differential": ("colorado-hospital/registered-nurse", "Night differential: $5.25 an hour"),
    "sign-on": ("colorado-hospital/registered-nurse", "Sign-on bonus: $10,000 paid once"),
    "hours": ("colorado-hospital/registered-nurse", "Hours: 36 a week"),
    "shifts": ("colorado-hospital/registered-nurse", "Shifts: 7 a.m. to 7:30 p.m. and 7 p.m."),
    "internal": (
        "colorado-hospital/charge-nurse-nights",
        "This posting is for people who already work here.",
    ),
    "bonus": ("colorado-hospital/head-of-product", "Bonus: Up to 15 % of base pay a year"),
    "commission": ("agency/account-executive", "Commission: 6 % of the margin on each machine"),
    "on target": ("agency/account-executive", "On-target earnings: £80,000 to £90,000 a year"),
    "agency": ("agency/account-executive", "Halloway Search is hiring for a maker of packaging"),
    "temporary": ("agency/electrician", "Temporary job"),
    "by the hour": ("agency/electrician", "Base pay: £21.50 an hour (PAYE, holiday pay on top)"),
}
"""The shapes that jobs have → the example that shows one, and words of its posting."""


def name_of(path: Path) -> str:
    return path.relative_to(EXAMPLES).with_suffix("").as_posix()


def posting_of(job: Path) -> Posting:
    return compose(Request(str(job))).posting


def test_there_are_companies_with_several_jobs_each() -> None:
    folders = [job.parent for job in JOBS]
    assert len(COMPANIES) >= 3
    assert all(folders.count(company.parent) >= 2 for company in COMPANIES)


@pytest.mark.parametrize("job", JOBS, ids=name_of)
def test_an_example_reads_as_it_did(job: Path, golden: Callable[[str, str], None]) -> None:
    golden(f"examples/{name_of(job)}.md", render(posting_of(job)))


@pytest.mark.parametrize("format", TEXTS)
@pytest.mark.parametrize("job", JOBS, ids=name_of)
def test_an_example_renders_in_every_format(job: Path, format: str) -> None:
    posting = fitted(posting_of(job))
    try:
        assert posting.requisition_id in render(posting, format)
    except RequestError as refused:
        # One is for colleagues alone, and some are longer than a target takes.
        if not {each.rule for each in refused.findings} <= {"internal", "too-long"}:
            raise


@pytest.mark.parametrize("job", JOBS, ids=name_of)
def test_an_example_lacks_nothing_that_readers_look_for(job: Path) -> None:
    posting = posting_of(job)
    assert posting.missing == ()
    assert posting.key == posting_of(job).key != posting.role


@pytest.mark.parametrize(("job", "words"), SHAPES.values(), ids=SHAPES)
def test_every_shape_of_job_is_printed(job: str, words: str) -> None:
    lines = render(posting_of(EXAMPLES / f"{job}.yaml")).splitlines()
    assert any(words in line for line in lines)


@pytest.mark.parametrize("format", TEXTS)
@pytest.mark.parametrize("job", sorted(EXAMPLES.glob("agency/[!c]*.yaml")), ids=name_of)
def test_a_confidential_employer_is_in_no_byte(job: Path, format: str) -> None:
    known = (job.parent / "company.yaml").read_text("utf-8").casefold()
    assert all(secret in known for secret in SECRETS)
    posting = fitted(posting_of(job))
    told = (render(posting, format) + repr(posting)).casefold()
    assert [secret for secret in SECRETS if secret in told] == []
    assert "maker of packaging machines" in told


@pytest.mark.parametrize("company", COMPANIES, ids=name_of)
def test_an_example_company_hires_for_every_role(company: Path) -> None:
    library = load_library()
    assert load_company(str(company), library).name
    for entry in library.entries():
        assert render(compose(Request(entry.name, company=str(company))).posting)


def test_examples_name_nobody_real() -> None:
    for path in (*COMPANIES, *JOBS):
        words = path.read_text("utf-8").replace('"', " ").replace(",", " ").split()
        hosts = [word for word in words if "@" in word or word.startswith("http")]
        assert all(".example" in host for host in hosts), path
