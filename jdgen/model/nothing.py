"""The empty map, which values may share because nobody can change it."""

from types import MappingProxyType
from typing import Any

NOTHING: MappingProxyType[str, Any] = MappingProxyType({})
