#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plans every set of instances with `flexteam bench` and writes the table of bench/README.md between its two marks.

usage: make_readme.py [--program build/release/flexteam] [--data ../shared/data/bench] [--sets NAME…] [--every N]
                      [--seconds S] [--threads 2] [--keep FOLDER] [--print]
Without options every set is planned in full for the time of its goal: up to two hours. --every N plans every N-th instance
of each set, in the order of their names, and the table says so. --keep leaves the table of each set, one row an instance, in
a folder. --print writes the table to standard output and leaves the README alone.
"""
import argparse
import csv
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
BEGIN, END = "<!-- measured: made by make_readme.py -->", "<!-- measured: end -->"
SERVER = "900 s, 8 workers of a server processor"

# Name, folders below the data, seconds an instance, table of best known values of our own, what that is, what others reached.
SETS = [
    ("MSPSP 1a", ["mspsp/set-1a"], 2, None, "proved optima", "Chuffed, 600 s: all optimal"),
    ("MSPSP 1b", ["mspsp/set-1b"], 10, None, "best published, weak", "Chuffed, 600 s: 0; a plain GA, 0.3 s: −2.0%"),
    ("MSPSP 2a–c", ["mspsp/set-2a", "mspsp/set-2b", "mspsp/set-2c"], 10, None, "best published", "Chuffed, 600 s: 0"),
    ("RCMPSP, MPLIB1 set 3", ["rcmpsp"], 10, None, "best of all known",
     f"{SERVER}: CP Optimizer +0.012%, CP-SAT +0.347%; published +0.876%; a plain GA on one core, 3 s: +0.10%"),
    ("RCPSP J120", ["rcpsp-j120"], 10, "best_known/rcpsp-j120.csv", "best published (September 2024)",
     f"{SERVER}: CP Optimizer 0.956%, CP-SAT 1.469%"),
    ("iMOPSE d36", ["imopse-d36"], 10, None, "our own lower bound", "a plain GA, 3 s: 0.81%"),
    ("workforce", ["workforce"], 1, "best_known/workforce.csv", "people proved by CBC; spread by CBC or our own bound",
     "CBC proves them in 0.2 to 11 s"),
]


def processor():
    names = [line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
    return f"{len(names)} × {names[0]}" if names else "unknown processor"


def version(program):
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()


def plan(program, folder, seconds, asked, known):
    """The rows of one folder. Exit 2 is input that cannot be read; 1 is a broken plan, which the table tells."""
    with tempfile.TemporaryDirectory() as work:
        table = pathlib.Path(work) / "table.csv"
        words = [program, "bench", folder, "--seconds", str(seconds), "--threads", str(asked.threads), "--every",
                 str(asked.every), "--csv", table, *(["--best-known", HERE / known] if known else [])]
        if subprocess.run([*map(str, words)], stdout=sys.stderr).returncode not in (0, 1):
            sys.exit(f"{folder}: not every instance could be read")
        with table.open(encoding="utf-8") as rows:
            return list(csv.DictReader(rows))


def instances_in(folder):
    return sum(1 for file in folder.iterdir() if file.suffix not in (".csv", ".md"))


def line(name, rows, of, seconds, asked, against, anchor):
    # Where best known values are used, an instance without one counts in no mean: the bound is another measure.
    compared = [row for row in rows if row["best_known"]] or rows
    gaps = [float(row["gap_percent"]) for row in compared if row["gap_percent"]]
    first = [(levels(row["value"]), levels(row["best_known"])) for row in rows if row["best_known"]]
    better = sum(value[:len(known)] < known for value, known in first)
    optimal = sum(row["optimal"] == "1" for row in rows)
    broken = sum(row["broken"] != "0" for row in rows)
    count = f"{len(rows)} of {of}" + (f", one in {asked.every}" if asked.every > 1 else "")
    gap = f"{sum(gaps) / len(gaps):+.3f}%".replace("-", "−") if gaps else "–"
    slowest = max(float(row["seconds"]) for row in rows)
    words = [name, count, f"{seconds:g} (longest {slowest:.2f})", gap, f"{optimal} of {len(rows)}", better or "–", broken,
             against, anchor]
    return f"| {' | '.join(map(str, words))} |"


def levels(text):
    return [int(value) for value in text.split("/")]


def measure(asked):
    load = os.getloadavg()[0]
    lines = []
    for name, folders, seconds, known, against, anchor in SETS:
        if asked.sets and name not in asked.sets:
            continue
        seconds = asked.seconds or seconds
        rows, of = [], 0
        for folder in (asked.data / folder for folder in folders):
            if not folder.is_dir():
                sys.exit(f"{folder}: no such folder; --data says where the instances are")
            rows += plan(asked.program, folder, seconds, asked, known)
            of += instances_in(folder)
        if asked.keep:
            asked.keep.mkdir(parents=True, exist_ok=True)
            with (asked.keep / f"{name.replace(' ', '_').replace(',', '')}.csv").open("w", encoding="utf-8") as out:
                writer = csv.DictWriter(out, rows[0])
                writer.writeheader()
                writer.writerows(rows)
        lines.append(line(name, rows, of, seconds, asked, against, anchor))
    busy = "quiet" if max(load, os.getloadavg()[0]) < len(os.sched_getaffinity(0)) + 1.5 else "busy with other work"
    return "\n".join([
        f"{processor()}, {asked.threads} threads, {version(asked.program)}, {datetime.date.today():%-d %B %Y}; load of the machine "
        f"{load:.1f} before and {os.getloadavg()[0]:.1f} after: {busy}. The anchors are of others, on other hardware and with other",
        "time, and were not measured here.", "",
        "| set | instances | seconds an instance | mean gap | proved optimal | better than known | plans with broken rules | gap against | anchors |",
        "|---|---|---|---|---|---|---|---|---|", *lines])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=HERE.parent / "build/release/flexteam")
    parser.add_argument("--data", type=pathlib.Path, default=HERE.parent.parent / "shared/data/bench")
    parser.add_argument("--sets", nargs="+", choices=[name for name, *_ in SETS], metavar="NAME")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seconds", type=float, help="an instance; default: that of the set's goal")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--print", action="store_true")
    asked = parser.parse_args()
    table = measure(asked)
    if asked.print:
        print(table)
        return
    readme = HERE / "README.md"
    text = readme.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    readme.write_text(f"{before}{BEGIN}\n{table}\n{END}{rest.split(END)[1]}", encoding="utf-8")


if __name__ == "__main__":
    main()
