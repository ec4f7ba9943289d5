"""Plugins by name: the public modules of a package, listed without importing any of them."""

from importlib import import_module


def names(package: str) -> tuple[str, ...]:
    """Return the names of the package's public modules, sorted; subpackages are not plugins."""
    import pkgutil  # noqa: PLC0415 (finding one plugin does not need the list)

    found = pkgutil.iter_modules(import_module(package).__path__)
    return tuple(sorted(m.name for m in found if not m.ispkg and not m.name.startswith("_")))


def find(package: str, name: str, constant: str) -> object:
    """Return what the module `name` of the package offers as `constant`, importing it alone.

    KeyError says that the package has no public module of that name.
    """
    if not name.isidentifier() or name.startswith("_"):
        raise KeyError(name)
    path = f"{package}.{name}"
    try:
        module = import_module(path)
    except ModuleNotFoundError as error:
        if error.name == path:
            raise KeyError(name) from None
        raise
    if hasattr(module, "__path__"):
        raise KeyError(name)
    found: object = getattr(module, constant)
    return found
