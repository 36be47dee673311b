#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much clients that do nothing, or nearly nothing, slow the others: time of an answer beside them against alone, in one
run. Goal: at most 2 times, for 2,000 idle connections, for 2,000 that send a head byte by byte, and for 200 that do not
read their answers.

    bench/idle_clients.py build/release/flexteam [ROUNDS]
"""
import pathlib
import resource
import socket
import statistics
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests" / "contract"))
from live_server import LiveServer  # noqa: E402

MANY = 2000
STALLED = 200
ADDRESSES = 10  # 127.0.1.1 and on: all of 127.0.0.0/8 is this machine
REQUESTS = 400
GOAL = 2.0
SLOW_HEAD = b"GET /v1/overview HTTP/1.1\r\nHost: localhost\r\nX-Slow: "


def connect(server, number, receive_buffer=None):
    connection = socket.socket()
    if receive_buffer:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    connection.bind((f"127.0.1.{number % ADDRESSES + 1}", 0))
    connection.connect(("127.0.0.1", server.port))
    return connection


def measure(server):
    """Milliseconds of an answer: median and 95th percentile, each over a connection of its own as a new client has."""
    times = []
    for _ in range(REQUESTS):
        began = time.perf_counter()
        answer = server.ask("GET", "/v1/overview")
        times.append((time.perf_counter() - began) * 1000)
        assert answer.status == 200, answer.status
    times.sort()
    return statistics.median(times), times[int(len(times) * 0.95)]


class Idle:
    name = f"{MANY} idle connections"

    def __init__(self, server):
        self.connections = [connect(server, number) for number in range(MANY)]

    def end(self):
        for connection in self.connections:
            connection.close()


class SlowLoris(Idle):
    name = f"{MANY} that send a byte of a head each second"

    def __init__(self, server):
        super().__init__(server)
        self.server = server
        self.stopping = threading.Event()
        for connection in self.connections:
            connection.sendall(SLOW_HEAD)
        self.dripping = threading.Thread(target=self.drip)
        self.dripping.start()

    def drip(self):
        while not self.stopping.wait(1):
            for number, connection in enumerate(self.connections):
                try:
                    connection.send(b"a")
                except OSError:  # the server cut it: as a slow-loris client does, come again
                    connection.close()
                    self.connections[number] = connect(self.server, number)
                    self.connections[number].send(SLOW_HEAD)

    def end(self):
        self.stopping.set()
        self.dripping.join()
        super().end()


class Stalled(Idle):
    name = f"{STALLED} that ask again and again and never read"

    def __init__(self, server):
        self.connections = [connect(server, number, 4096) for number in range(STALLED)]
        question = b"GET /v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * 50
        for connection in self.connections:
            connection.sendall(question)


def main() -> int:
    if len(sys.argv) < 2:
        print(f"usage: {sys.argv[0]} PATH_TO_flexteam [ROUNDS]", file=sys.stderr)
        return 2
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, MANY + 500)), hard))
    server = LiveServer(sys.argv[1])
    worst = 0.0
    measure(server)
    for kind in (Idle, SlowLoris, Stalled):
        ratios = []
        for _ in range(rounds):
            alone = measure(server)
            others = kind(server)
            time.sleep(2)  # they are all there
            beside = measure(server)
            others.end()
            ratios.append((beside[0] / alone[0], beside[1] / alone[1], alone[0], beside[0]))
            time.sleep(1)
        median = statistics.median(one[0] for one in ratios)
        late = statistics.median(one[1] for one in ratios)
        print(f"{kind.name}: {median:.2f} times the median, {late:.2f} times the 95th percentile "
              f"({statistics.median(one[2] for one in ratios):.2f} ms alone, {statistics.median(one[3] for one in ratios):.2f} beside them)")
        worst = max(worst, median)
    server.stop()
    return 0 if worst <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
