"""The version of jdgen."""

__version__ = "0.1.0"
