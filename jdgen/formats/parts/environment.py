"""The Jinja environment of a format: templates see plain data and print through its escape."""

from collections.abc import Callable
from hashlib import blake2b
from types import CodeType
from typing import Any, NamedTuple

from jinja2 import Environment, Template, TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator
from jinja2.environment import TemplateModule
from jinja2.loaders import FunctionLoader
from jinja2.runtime import BlockReference, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from jdgen.formats.parts.allowance import CALL, Allowance
from jdgen.formats.parts.bytecode import open_cache
from jdgen.formats.parts.filters import Escaped, escaper_of, filters_of, printer_of, tests_by_name
from jdgen.formats.parts.templates import Templates, problem
from jdgen.formats.parts.unknown import LOOP, Unknown
from jdgen.version import __version__


class Dialect(NamedTuple):
    """What a format asks of its templates: how their names end, and its escape for plain text."""

    name: str
    suffix: str
    escape: Callable[[str], str]


class WalledEnvironment(ImmutableSandboxedEnvironment):
    """An environment for templates that a stranger may have written."""

    def __init__(self, dialect: Dialect, templates: Templates) -> None:
        self.allowance = Allowance()
        self.dialect = dialect
        self.templates = templates
        self._checked = False
        self._made: dict[str, Template] = {}
        self.known: Escaped = {}
        self.escape = escaper_of(dialect.escape, self.known)
        printer = printer_of(self.escape, self.known, self.allowance)
        super().__init__(
            autoescape=True,
            auto_reload=False,
            bytecode_cache=open_cache(
                templates.bytecode,
                f"{dialect.name}-{__version__}",
                _digest(templates, dialect.suffix) if templates.bytecode else b"",
            ),
            cache_size=-1,
            finalize=printer,
            loader=FunctionLoader(self._find),
            lstrip_blocks=True,
            trim_blocks=True,
            undefined=Unknown,
        )
        self.globals.clear()
        # Jinja's types allow for no filters but its own, nor for a `concat` that counts.
        vars(self).update(
            concat=self.allowance.join,
            filters=filters_of(printer, self.allowance),
            tests=tests_by_name(),
        )

    def compile(self, source: str, name: str, filename: str, *_: object) -> CodeType:  # type: ignore[override]
        """Return the code of a template, once all templates of the format have passed the wall."""
        if not self._checked:
            # Only what is compiled needs the wall; loading it costs as much as a rendering.
            from jdgen.formats.parts.wall import check  # noqa: PLC0415

            check(self, self.templates, self.dialect.suffix)
            self._checked = True
        try:
            return super().compile(_meter(self, self.parse(source, name, filename)), name, filename)
        except TemplateSyntaxError as error:
            raise problem(filename, error.lineno, f"{error.message}") from error
        except SyntaxError as error:
            # Python refuses what Jinja lets pass, such as two parameters of one name.
            raise problem(filename, 0, f"this cannot be compiled: {error.msg}") from error

    def get_template(self, name: Any, *_: object) -> Template:  # noqa: ANN401 (it is Jinja's)
        """Return a template; that is how includes begin, so each is paid for here."""
        self.allowance.spend(CALL)
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = super().get_template(name)
        return made

    def getattr(self, obj: object, attribute: str) -> object:
        """Return what `obj` holds under a key: no Python attribute can be reached."""
        try:
            return obj[attribute]  # type: ignore[index]
        except (KeyError, TypeError):
            return self._member(obj, attribute)

    def _member(self, obj: object, attribute: str) -> object:
        """Return what a loop or an imported template offers, or what stands for the unknown."""
        if type(obj) is LoopContext and attribute in LOOP:
            return getattr(obj, attribute)
        if type(obj) is TemplateModule and isinstance(obj.__dict__.get(attribute), Macro):
            return obj.__dict__[attribute]
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """Return what `obj` holds under a key, although the wall lets no subscript pass."""
        return self.getattr(obj, str(argument))

    def is_safe_callable(self, obj: object) -> bool:
        """Return whether `obj` is a macro or block; calling an unknown name says so itself."""
        return isinstance(obj, (Macro, BlockReference, Undefined))

    def _find(self, name: str) -> tuple[str, str, None] | None:
        if name not in self.templates.sources:
            return None
        label, content = self.templates.sources[name]
        # What is not UTF-8 is for the wall to tell, together with all other mistakes.
        return content.decode("utf-8-sig", "replace"), label, None


class _Printer(CodeGenerator):
    """Prints expressions as the environment's `finalize` returns them, never at compile time.

    Jinja would wrap each in its own HTML escape, which leaves ours alone but costs more than it.
    """

    def _output_child_to_const(self, node: nodes.Expr, *_: object) -> str:
        if isinstance(node, nodes.TemplateData):
            return node.data
        raise nodes.Impossible

    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")


WalledEnvironment.code_generator_class = _Printer


def _meter(environment: Environment, tree: nodes.Template) -> nodes.Template:
    """Return the tree with what it loops over and compares passed through the allowance."""
    for loop in tree.find_all(nodes.For):
        weight = 1 + sum(1 for part in loop.body for _ in (part, *part.find_all(nodes.Node)))
        loop.iter = _through("count", loop.iter, nodes.Const(weight))
    for compare in tree.find_all(nodes.Compare):
        compare.expr = _through("weigh", compare.expr)
        for operand in compare.ops:
            operand.expr = _through("weigh", operand.expr)
    tree.set_environment(environment)
    return tree


def _through(name: str, node: Any, *args: nodes.Expr) -> nodes.Filter:  # noqa: ANN401 (it is Jinja's)
    return nodes.Filter(node, name, [*args], [], None, None, lineno=node.lineno)


def _digest(templates: Templates, suffix: str) -> bytes:
    digest = blake2b()
    for name in templates.names(suffix):
        label, content = templates.sources[name]
        digest.update(f"{name}\0{label}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.digest()
