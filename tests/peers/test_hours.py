"""Compares open lines with another reader of hours: every line, and hours past midnight, at many instants, with its own calendars of
holidays."""

import json
import os
import random
import subprocess
import tomllib
import unittest
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
from desk import Desk

ROOT = Path(__file__).resolve().parents[2]
BOTHY = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "bothy"
LINES = ROOT / "core/content/helplines/lines.toml"
SEED = int(os.environ.get("BOTHY_SEED", "1"))
INSTANTS = {"quick": 300, "full": 1000, "long": 10_000}[os.environ.get("BOTHY_TESTS", "quick")]
UK = ZoneInfo("Europe/London")
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
# Hours past midnight and across weekends, as Bothy reads them, and as the peer does: after a semicolon the peer ends a night at midnight if a
# part for the next day follows (docs/content.md).
NIGHTS = {
    "Tu-Th 07:00-04:00": "Tu-Th 07:00-04:00",
    "Su 20:00-03:00": "Su 20:00-03:00",
    "Sa-Mo 22:00-02:00": "Sa-Mo 22:00-02:00",
    "Fr 22:00-26:00": "Fr 22:00-26:00",
    "Mo-Su 00:00-24:00": "Mo-Su 00:00-24:00",
    "Mo-Fr 09:00-17:00; We off": "Mo-Fr 09:00-17:00; We off",
    "Th 20:00-24:00, Fr 00:00-03:00": "Th 20:00-24:00, Fr 00:00-03:00",
    "Mo-Th 20:00-02:00; Fr-Sa 20:00-04:00": "Mo-Th 20:00-02:00, Fr-Sa 20:00-04:00",
    "Mo,We,Fr 22:00-06:00; Tu,Th 23:00-01:00; Su 12:00-12:30": "Mo,We,Fr 22:00-06:00, Tu,Th 23:00-01:00, Su 12:00-12:30",
}
# By nation; a line for the whole UK counts as in England.
CALENDARS = {
    subdivision: holidays.country_holidays("GB", subdiv=subdivision, years=range(2025, 2029))
    for subdivision in ("ENG", "SCT", "NIR")
}


def edges() -> list[datetime]:
    """Returns instants where mistakes are likely: summer time's beginning and end, bank holidays, and midnights around them."""
    found = []
    for changes in (
        datetime(2026, 3, 29, 1),
        datetime(2026, 10, 25, 1),
        datetime(2027, 3, 28, 1),
        datetime(2027, 10, 31, 1),
    ):
        at = changes.replace(tzinfo=UTC)
        found += [at + timedelta(minutes=minutes) for minutes in (-1441, -61, -60, -1, 0, 1, 59, 60, 540, 1440)]
    for calendar in CALENDARS.values():
        for day in calendar:
            noon = datetime(day.year, day.month, day.day, 12, tzinfo=UK).astimezone(UTC)
            found += [noon, noon - timedelta(hours=13), noon + timedelta(hours=13)]
    return [at for at in found if FIRST <= at < LAST]


def instants() -> list[datetime]:
    """Returns the edges and random instants."""
    chance = random.Random(SEED)
    span = int((LAST - FIRST).total_seconds() // 60)
    return edges() + [FIRST + timedelta(minutes=chance.randrange(span)) for _ in range(INSTANTS)]


def peer(hours: list[str], when: list[datetime]) -> dict[str, str]:
    """Returns a row of 0 and 1 for each of the hours."""
    question = {"hours": hours, "instants": [round(at.timestamp() * 1000) for at in when]}
    script = Path(__file__).with_name("hours") / "hours.mjs"
    answer = subprocess.run(
        ["node", script],
        input=json.dumps(question),
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"TZ": "Europe/London"},
    )
    return dict(zip(hours, json.loads(answer.stdout), strict=True))


def ask(at: datetime, *more: str) -> dict[str, dict]:
    """Returns the program's lines at an instant, by their ids."""
    command = [BOTHY, "--json", "helplines", "--now", at.isoformat(), *more]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return {line["id"]: line for line in json.loads(answer.stdout)["lines"]}


def ask_all(at: datetime) -> dict[str, dict]:
    """Returns all lines; some are shown only if asked for."""
    return ask(at) | ask(at, "--for", "own-behaviour")


def expected(line: dict, hours: str | None, is_open: bool, at: datetime) -> str:
    """Applies docs/content.md's rules of hours and holidays."""
    if hours is None:
        return "not-known"
    if hours == "24/7":
        return "open"
    calendar = CALENDARS[{"scotland": "SCT", "northern-ireland": "NIR"}.get(line.get("area"), "ENG")]
    holiday = at.astimezone(UK).date() in calendar
    if not is_open or (holiday and line.get("holidays") == "closed"):
        return "closed"
    return "may-be-open" if holiday and "holidays" not in line else "open"


class Hours(unittest.TestCase):
    """Every line and its every channel."""

    def test_every_line_is_open_when_another_reader_says_so(self):
        """At every instant."""
        lines = tomllib.loads(LINES.read_text("utf-8"))["line"]
        self.assertGreaterEqual(len(lines), 47)
        said = {line.get("hours") for line in lines} | {
            channel.get("hours") for line in lines for channel in line["channels"]
        }
        when = instants()
        rows = peer(sorted(said - {None, "24/7"}), when)
        print(f"seed {SEED} (play again with BOTHY_SEED={SEED}), {len(lines)} lines at {len(when)} instants")
        checked = 0
        # One program for each core.
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for n, (at, told) in enumerate(zip(when, pool.map(ask_all, when), strict=True)):
                self.assertEqual(len(told), len(lines))
                for line in lines:
                    checked += self.check_line(line, told[line["id"]], rows, n, at)
        print(f"{checked} answers alike")

    def check_line(self, line, told, rows, n, at):
        """Checks one line at one instant; returns the number of checks."""

        def state(hours):
            return expected(line, hours, rows.get(hours, "0" * (n + 1))[n] == "1", at)

        where = f"{line['id']} at {at.astimezone(UK)}, seed {SEED}"
        self.assertEqual(told["state"], state(line.get("hours")), where)
        for channel, shown in zip(line["channels"], told["channels"], strict=True):
            hours = channel.get("hours") or (line.get("hours") if channel["kind"] == "phone" else None)
            self.assertEqual(shown["state"], state(hours), f"{where}, by {channel['kind']}")
        return 1 + len(line["channels"])


class Nights(Desk):
    """Hours past midnight in contacts, which bank holidays don't affect."""

    def test_hours_past_midnight_are_open_when_another_reader_says_so(self):
        """Every quarter of an hour of a week, in winter and when the clocks change."""
        for hours in NIGHTS:
            self.bothy("helplines", "add", "--name", hours, "--number", "07700 900123", "--safe", hours)
        weeks = (
            datetime(2026, 11, 23, tzinfo=UTC),
            datetime(2026, 3, 27, tzinfo=UTC),
            datetime(2026, 10, 23, tzinfo=UTC),
        )
        quarters = [week + timedelta(minutes=15 * n) for week in weeks for n in range(7 * 96)]
        when = sorted(random.Random(SEED).sample(quarters, min(len(quarters), INSTANTS // 2)))
        rows = peer(list(NIGHTS.values()), when)

        def told(at: datetime) -> dict[str, str]:
            contacts = self.ask("helplines", "--mine", "--now", at.isoformat())["contacts"]
            return {contact["safe"]: contact["state"] for contact in contacts}

        opened = 0
        for n, at in enumerate(when):
            state = told(at)
            for hours, by_peer in NIGHTS.items():
                is_open = rows[by_peer][n] == "1"
                opened += is_open
                self.assertEqual(
                    state[hours], "open" if is_open else "closed", f"{hours} at {at.astimezone(UK)}, seed {SEED}"
                )
        self.assertGreater(opened, len(when))


if __name__ == "__main__":
    unittest.main()
