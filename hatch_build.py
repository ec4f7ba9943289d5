"""Puts the library's normal form into wheels: an installed jdgen never reads its own YAML."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class NormalFormHook(BuildHookInterface):
    """Writes the normal form into a temporary folder and adds that folder to the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the normal form, unless the wheel is an editable one, which reads the checkout."""
        self.folder: tempfile.TemporaryDirectory[str] | None = None
        if version != "standard":
            return
        sys.path.insert(0, self.root)
        # Only now can the project be imported: it is not installed where it is built.
        from jdgen.model.errors import JdgenError  # noqa: PLC0415
        from jdgen.reports.concise import report_findings  # noqa: PLC0415
        from jdgen.sources.shelf import write_normal_form  # noqa: PLC0415

        self.folder = tempfile.TemporaryDirectory(prefix="jdgen-normal-")
        try:
            write_normal_form(self.folder.name)
        except JdgenError as error:
            message = f"the shipped roles have mistakes:\n{report_findings(error.findings)}"
            raise RuntimeError(message) from error
        if not any(Path(self.folder.name).iterdir()):
            raise RuntimeError("jdgen's normal form is empty, so the wheel would be slow")
        build_data["force_include"][self.folder.name] = "jdgen/normal"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary folder."""
        if self.folder is not None:
            self.folder.cleanup()
