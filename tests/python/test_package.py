"""The Python package: a wheel that installs, and its README's example."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import bothy

PACKAGE = Path(__file__).resolve().parents[2] / "bindings/python"


class PackageTest(unittest.TestCase):
    """What somebody has who builds it and follows its README."""

    def test_a_wheel_installs_and_the_example_prints_what_the_readme_says(self):
        """With nothing from the net, in a folder of its own."""
        code, printed = re.findall(r"^```(?:python|text)\n(.*?)^```$", (PACKAGE / "README.md").read_text(), re.M | re.S)
        with tempfile.TemporaryDirectory(prefix="bothy-wheel-") as folder:
            self.pip("wheel", PACKAGE, "--wheel-dir", folder)
            (wheel,) = Path(folder).glob("bothy-*.whl")
            self.pip("install", wheel, "--target", f"{folder}/installed")
            env = os.environ | {"PYTHONPATH": f"{folder}/installed", "TMPDIR": folder}
            ran = subprocess.run(
                [sys.executable, "-B", "-c", code], cwd=folder, env=env, check=True, capture_output=True, text=True
            )
        self.assertEqual(ran.stdout, printed)

    def test_the_two_modules_names_are_the_packages(self):
        """Every name of both, and none of them means two things but the one for bugs."""
        ours = {*bothy.bothy_core.__all__} & {*bothy.bothy_ffi.__all__}
        self.assertEqual(ours, {"InternalError"})
        for name in bothy.__all__:
            self.assertTrue(hasattr(bothy, name), name)

    def pip(self, *arguments):
        """Runs pip, without the net."""
        command = [sys.executable, "-m", "pip", *map(str, arguments), "--quiet", "--no-index", "--no-deps"]
        env = os.environ | {"PIP_ROOT_USER_ACTION": "ignore", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        done = subprocess.run(command, env=env, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
