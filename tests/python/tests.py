"""Runs the tests of this folder, or of the one named, or some of its files; prints slow ones, and counts all in one line."""

import sys
import time
import unittest
from pathlib import Path


class Timed(unittest.TextTestResult):
    """Prints the seconds of each slow test."""

    def startTest(self, test: unittest.TestCase) -> None:  # noqa: N802
        """Starts the clock."""
        self.begun = time.monotonic()
        super().startTest(test)

    def stopTest(self, test: unittest.TestCase) -> None:  # noqa: N802
        """Stops the clock."""
        super().stopTest(test)
        took = time.monotonic() - self.begun
        if took >= 1:
            self.stream.writeln(f"  {took:.0f} s")


def main() -> int:
    """Returns 0 if every test ran and passed."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).parent)
    load = unittest.defaultTestLoader
    names = sys.argv[2:] or ["*"]
    suites = [load.discover(folder, pattern=f"test_{name}.py") for name in names]
    # A name that matches nothing must not pass.
    missing = [name for name, suite in zip(names, suites, strict=True) if suite.countTestCases() == 0]
    if missing:
        print(f"no tests: {', '.join(missing)}")
        return 1
    suite = unittest.TestSuite(suites)
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2, resultclass=Timed).run(suite)
    # A skipped test is a failure, because it checks nothing.
    failed = len(result.failures) + len(result.errors) + len(result.skipped) + len(result.unexpectedSuccesses)
    print(f"{result.testsRun - failed} passed, {failed} failed")
    return 0 if result.testsRun > 0 and failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
