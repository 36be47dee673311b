#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proves the optimum of workforce instances with CBC (Debian: coinor-cbc), from the file alone: nothing of Flexteam is used.

Two mixed-integer programmes an instance: the fewest teams, then, with that many teams, the least difference between the
most and the least minutes of a team that is used.

usage: prove_workforce.py [--seconds 600] [--only NAME…] FOLDER CSV
CSV gets a row as soon as an instance is done; instances that are in it already are left alone. The spread stays empty where
CBC did not prove it in time; an instance that no assignment solves gets no row.
"""
import argparse
import csv
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import time


class Instance:
    """Who may do what, and which tasks run at the same time."""

    def __init__(self, file):
        data = json.loads(file.read_text())
        self.teams = data["teams"]
        self.tasks = data["tasks"]
        self.minutes = {t: data["tasks_data"][t]["duration"] for t in self.tasks}
        self.start = {t: int(data["original_start"][t]) for t in self.tasks}
        self.same = [[a, b] for group in data["same_allocation"] for a, b in zip(group, group[1:])]
        compatible = data["compatible_teams"]
        self.may = {t: [k for k in range(len(self.teams))
                        if self.teams[k] in compatible.get(t, self.teams) and self.is_there(data["calendar"][self.teams[k]], t)]
                    for t in self.tasks}
        # Intervals that share a moment share the start of one of them.
        at_starts = {frozenset(t for t in self.tasks if self.start[t] <= at < self.start[t] + self.minutes[t])
                     for at in self.start.values()}
        self.together = [group for group in at_starts if not any(group < other for other in at_starts)]

        can = [frozenset(t for t in self.tasks if k in self.may[t]) for k in range(len(self.teams))]
        followers = [[b for b in range(a + 1, len(can)) if can[b] == can[a]] for a in range(len(can))]
        self.alike = [(a, after[0]) for a, after in enumerate(followers) if after]

    def is_there(self, calendar, task):
        return any(a <= self.start[task] and self.start[task] + self.minutes[task] <= b for a, b in calendar)


def model(instance, people):
    """The programme in CPLEX's LP format; `people` None: the fewest teams, else the least spread with that many, in
    multiples of what divides the minutes of all tasks."""
    number = {t: i for i, t in enumerate(instance.tasks)}
    x = lambda t, k: f"x{number[t]}_{k}"
    teams = range(len(instance.teams))
    rows, names = [], [x(t, k) for t in instance.tasks for k in instance.may[t]] + [f"y{k}" for k in teams]
    rows += [f"y{a} - y{b} >= 0" for a, b in instance.alike]
    for t in instance.tasks:
        rows.append((" + ".join(x(t, k) for k in instance.may[t]) or "0 y0") + " = 1")
    for a, b in instance.same:
        for k in teams:
            both = k in instance.may[a], k in instance.may[b]
            if all(both):
                rows.append(f"{x(a, k)} - {x(b, k)} = 0")
            elif any(both):
                rows.append(f"{x(a if both[0] else b, k)} = 0")
    for group in instance.together:
        for k in teams:
            some = [x(t, k) for t in sorted(group) if k in instance.may[t]]
            if some:
                rows.append(f"{' + '.join(some)} - y{k} <= 0")
    if people is None:
        goal = " + ".join(f"y{k}" for k in teams)
    else:
        goal = "most - least"
        one = math.gcd(*instance.minutes.values())  # in whole multiples of it the most and the least are whole numbers
        minutes = {t: m // one for t, m in instance.minutes.items()}
        total = sum(minutes.values())
        rows.append(" + ".join(f"y{k}" for k in teams) + f" = {people}")
        unit = max(u for u in range(1, 61) if sum(m % u == 0 for m in minutes.values()) >= 0.8 * len(instance.tasks))
        rows += [f"most >= {-(-total // people)}", f"least <= {total // people}"]
        for k in teams:
            load = " + ".join(f"{minutes[t]} {x(t, k)}" for t in instance.tasks if k in instance.may[t]) or f"0 y{k}"
            rows.append(f"{load} - most <= 0")
            rows.append(f"{load} - least - {total} y{k} >= {-total}")
            # Minutes come in multiples but for a few tasks: a whole number of them gives the solver something to branch on.
            even = " + ".join(f"{minutes[t] // unit} {x(t, k)}" for t in instance.tasks if k in instance.may[t] and minutes[t] % unit == 0)
            rows.append(f"{even or f'0 y{k}'} - q{k} = 0")
        names += ["most", "least", *(f"q{k}" for k in teams)]
    text = "\n".join(f" c{i}: {row}" for i, row in enumerate(rows))
    parts = ["Minimize", f" goal: {goal}", "Subject To", text, "Binary", *(n for n in names if n[0] in "xy"), "General",
             *(n for n in names if n[0] not in "xy"), "End", ""]
    return "\n".join(parts)


def solve(text, seconds):
    """The least value, proved, or None; and how long it took."""
    with tempfile.TemporaryDirectory() as folder:
        file, answer = pathlib.Path(folder) / "model.lp", pathlib.Path(folder) / "answer"
        file.write_text(text)
        began = time.monotonic()
        try:  # CBC looks at its own limit now and then only
            subprocess.run(["cbc", file, "-seconds", str(seconds), "-solve", "-solution", answer],
                           capture_output=True, text=True, check=True, timeout=seconds)
        except subprocess.TimeoutExpired:
            pass
        took = time.monotonic() - began
        head = answer.read_text().splitlines()[0] if answer.exists() else ""
    found = re.fullmatch(r"Optimal - objective value\s+(\S+)", head)
    return (round(float(found[1])) if found else None), took


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=600, help="for each of the two programmes")
    parser.add_argument("--only", nargs="+", help="names of instances")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("csv", type=pathlib.Path)
    asked = parser.parse_args()
    done = {row["instance"] for row in csv.DictReader(asked.csv.open())} if asked.csv.exists() else set()
    if not asked.csv.exists():
        asked.csv.write_text("set,instance,people,spread,proved_optimal\n")
    for file in sorted(asked.folder.glob("*.json"), key=lambda f: (len(f.name), f.name)):
        if file.name in done or (asked.only and file.name not in asked.only):
            continue
        instance = Instance(file)
        people, first = solve(model(instance, None), asked.seconds)
        spread, second = (None, 0) if people is None else solve(model(instance, people), asked.seconds)
        if spread is not None:
            spread *= math.gcd(*instance.minutes.values())
        print(f"{file.name}: people {people} in {first:.1f} s, spread {spread} in {second:.1f} s", flush=True)
        if people is not None:
            with asked.csv.open("a") as out:
                out.write(f"workforce,{file.name},{people},{'' if spread is None else spread},1\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
