"""Plugins by name: the public modules of a package, listed without importing any of them.

A plugin is called as its module is, with hyphens for underscores.
"""

from importlib import import_module


def names(package: str) -> tuple[str, ...]:
    """Return the names of the package's public modules, sorted; subpackages are not plugins."""
    import pkgutil  # noqa: PLC0415 (finding one plugin does not need the list)

    found = pkgutil.iter_modules(import_module(package).__path__)
    public = (m.name for m in found if not m.ispkg and not m.name.startswith("_"))
    return tuple(sorted(name.replace("_", "-") for name in public))


def find(package: str, name: str, constant: str) -> object:
    """Return what the plugin `name` of the package offers as `constant`, importing it alone.

    KeyError says that the package has no public module of that name.
    """
    module_name = name.replace("-", "_")
    if not module_name.isidentifier() or module_name.startswith("_") or "_" in name:
        raise KeyError(name)
    path = f"{package}.{module_name}"
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
