#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Resident memory of the server after planning run 200 against after run 20; goal: at most 1.1 times.

    bench/memory_of_runs.py build/release/flexteam [RUNS] [SECONDS a run]
"""
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests" / "contract"))
from live_server import LiveServer  # noqa: E402

EARLY = 20
GOAL = 1.1


def resident_kilobytes(pid: int) -> int:
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise RuntimeError("no VmRSS")


def one_run(server: LiveServer, seconds: float) -> None:
    run = server.ask("POST", "/v1/planning-runs", body={"seconds": seconds}).json()
    while True:
        state = server.ask("GET", f"/v1/planning-runs/{run['id']}").json()["state"]
        if state == "done":
            break
        if state in ("failed", "cancelled"):
            raise RuntimeError(f"run {run['id']} {state}")
        time.sleep(0.05)
    # What a screen asks after a run.
    server.ask("GET", "/v1/plans/latest/member-weeks")
    server.ask("GET", "/v1/plans/latest/differences")


def main() -> int:
    if len(sys.argv) < 2:
        print(f"usage: {sys.argv[0]} PATH_TO_flexteam [RUNS] [SECONDS]", file=sys.stderr)
        return 2
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 0.1
    server = LiveServer(sys.argv[1])
    early = 0
    for number in range(1, runs + 1):
        one_run(server, seconds)
        if number == EARLY:
            early = resident_kilobytes(server.process.pid)
            print(f"after run {number}: {early / 1024:.1f} MB", flush=True)
    late = resident_kilobytes(server.process.pid)
    size = server.database.stat().st_size
    print(f"after run {runs}: {late / 1024:.1f} MB, {late / early:.3f} times; database {size / 1e6:.1f} MB")
    server.stop()
    return 0 if late <= GOAL * early else 1


if __name__ == "__main__":
    sys.exit(main())
