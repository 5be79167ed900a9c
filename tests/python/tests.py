"""Runs the tests of this folder, or of the one named, and counts them in one line."""

import sys
import unittest
from pathlib import Path


def main() -> int:
    """Answers 0 when every test ran and passed."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).parent)
    suite = unittest.defaultTestLoader.discover(folder, pattern="test_*.py")
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)
    # A skipped test is a failed one: what isn't run isn't checked.
    failed = len(result.failures) + len(result.errors) + len(result.skipped) + len(result.unexpectedSuccesses)
    print(f"{result.testsRun - failed} passed, {failed} failed")
    return 0 if result.testsRun > 0 and failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
