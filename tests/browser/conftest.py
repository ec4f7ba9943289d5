"""Postings as candidates meet them: a full one, a long one, and one that reads right to left."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from jdgen.model.company import Apply
from jdgen.model.kinds import SectionKind
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Employer, Line, Posting, Section
from jdgen.pipeline.posting import compose
from jdgen.pipeline.request import Request

EXAMPLES = Path(__file__).parents[2] / "examples"


def _section(kind: SectionKind, heading: str, *lines: tuple[str, ...]) -> Section:
    """A section of lines, each a text that may be followed by its group and, of a fact, its id."""
    worded = []
    for n, (text, *more) in enumerate(lines):
        group, fact = (*more, "", "")[:2]
        worded.append(Line(fact or f"{kind}-{n}", text, group))
    return Section(kind, heading, tuple(worded))


ARABIC = Posting(
    "data-engineer",
    "ar",
    "data-engineer",
    "مهندس بيانات أول (Data Engineer)",
    (
        _section("about", "من نحن", ("نحن في Zaytun Bank نبني خدمات مصرفية لأصحاب المتاجر.",)),
        _section("summary", "الوظيفة", ("تقود بناء مستودع البيانات، وتعمل مع ستة مهندسين.",)),
        _section(
            "outcomes",
            "ما ستحققه",
            ("تعرف مصادر البيانات وأصحابها.", "في أول 30 يومًا"),
            ("تنقل التقارير اليومية إلى المستودع الجديد.", "في أول 90 يومًا"),
        ),
        _section(
            "duties",
            "مهامك",
            ("تصمم نماذج البيانات وتراجعها مع الفريق.",),
            ("تراقب جودة البيانات بأداة dbt وتصلح ما يتعطل.",),
        ),
        _section("must", "ما نحتاجه", ("خبرة 5 سنوات على الأقل في SQL و Python.",)),
        _section(
            "skills",
            "المهارات",
            ("PostgreSQL", "قواعد البيانات"),
            ("النمذجة", "قواعد البيانات"),
            ("الكتابة الواضحة", "التواصل"),
        ),
        _section("pay", "الأجر", ("الراتب الأساسي: 240,000–300,000 درهم سنويًا", "", "fact/pay-1")),
        _section(
            "work",
            "طريقة العمل",
            ("المكان: دبي، الإمارات العربية المتحدة", "", "fact/place"),
            ("عمل هجين، ثلاثة أيام في المكتب", "", "fact/workplace"),
            ("دوام كامل", "", "fact/time"),
            ("عقد دائم", "", "fact/contract"),
        ),
        _section(
            "apply",
            "كيف تتقدم",
            ("قدّم طلبك على https://jobs.zaytun.example/data-engineer?lang=ar&ref=1",),
            ("آخر موعد للتقديم 31 يوليو 2026.", "", "fact/closes"),
        ),
        _section("equal-opportunity", "تكافؤ الفرص", ("نرحب بالجميع.",)),
        _section("legal", "ملاحظات", ("رقم الوظيفة: ZB-7",)),
    ),
    employer=Employer("Zaytun Bank", "https://zaytun.example"),
    places=(Place("Dubai", "", "AE"),),
    pay=(Pay("base", Decimal(240_000), Decimal(300_000), "AED"),),
    apply=Apply("https://jobs.zaytun.example/data-engineer?lang=ar&ref=1"),
)
"""Right to left, with Latin words and figures in between."""


def _composed(role: str, **answers: str) -> Posting:
    options = {option: (answer,) for option, answer in answers.items()}
    return compose(Request(role, options)).posting


POSTINGS: Final[Mapping[str, Callable[[], Posting]]] = {
    "full": lambda: _composed(str(EXAMPLES / "berlin-fintech" / "backend-engineer.yaml")),
    "long": lambda: _composed("head-of-product", industry="fintech"),
    "right-to-left": lambda: ARABIC,
}


@pytest.fixture
def postings() -> dict[str, Posting]:
    return {name: made() for name, made in POSTINGS.items()}


@pytest.fixture(params=POSTINGS)
def posting(request: pytest.FixtureRequest) -> Posting:
    """Each of the postings in turn."""
    return POSTINGS[request.param]()


@pytest.fixture
def arabic() -> Posting:
    return ARABIC
