#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long somebody who writes an order waits for "does this still fit, and when": the estimate of a neighbourhood plan
on the published plan of the example, against the overview, in one run, each over a connection that stays open.
Goal: at most 300 ms.

    bench/estimate_answer.py build/release/flexteam [ROUNDS]
"""
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests" / "contract"))
from live_server import LiveServer  # noqa: E402

ROUNDS = 100
GOAL = 300
ORDER = {"municipalityCode": "GM1701", "placeId": "GM1701/Diever", "items": [f"B{i}" for i in range(11)], "homes": 800}


def median(server, rounds, *request, **more):
    """Milliseconds: median and largest."""
    line = server.line()
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        answer = server.ask(*request, line=line, **more)
        times.append(1000 * (time.perf_counter() - begin))
        assert answer.status == 200, answer.text
    return statistics.median(times), max(times)


def main() -> int:
    if len(sys.argv) < 2:
        print(f"usage: {sys.argv[0]} PATH_TO_flexteam [ROUNDS]", file=sys.stderr)
        return 2
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    server = LiveServer(sys.argv[1])
    overview, _ = median(server, rounds, "GET", "/v1/overview")
    usual, largest = median(server, rounds, "POST", "/v1/estimates", body=ORDER)
    print(f"overview {overview:.2f} ms; estimate {usual:.2f} ms ({usual / overview:.1f} times), largest {largest:.2f} ms")
    server.stop()
    return 0 if largest <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
