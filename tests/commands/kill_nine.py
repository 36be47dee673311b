#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""kill -9 of a server that is writing (SQLite), over and over: every write that was acknowledged is there afterwards, the
pages of the file are sound, and so are references, ranks and the log with its hashes (flexteam database check).

usage: kill_nine.py FLEXTEAM [--times N] [--seed N]   closes with "N passed, N failed"
"""
import argparse
import http.client
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "contract"))
from live_server import LiveServer  # noqa: E402

WRITERS = 3
LONGEST_LIFE = 0.25  # seconds that the server writes before it is killed
KEPT = 15            # orders of one writer; more are taken away again


class Writer:
    """Makes, changes and takes away orders of one municipality, and remembers what the server said."""

    def __init__(self, municipality, seed):
        self.chair = f"Coördinator {municipality['name']}"
        self.code = municipality["code"]
        self.dice = random.Random(seed)
        self.acknowledged = {}  # id of the order → its text
        self.gone = set()
        self.open = None        # what was asked last and not answered: (id or None, text or None for taken away)
        self.writes = 0
        self.problems = []

    def run(self, server):
        self.open = None
        try:
            server.cookie(self.chair)
            line = server.line()
            while True:
                self.one(server, line)
        except (OSError, http.client.HTTPException):
            pass  # that was the kill
        except Exception as problem:  # the thread's end must be told
            self.problems.append(f"{self.chair}: {problem!r}")

    def ask(self, server, line, method, path, status, **how):
        answer = server.ask(method, path, chair=self.chair, line=line, **how)
        assert answer.status == status, f"{method} {path}: {answer.status} {answer.text[:200]!r}"
        self.writes += 1
        return answer

    def one(self, server, line):
        text = f"{self.dice.getrandbits(64):x}"
        some = self.dice.choice(sorted(self.acknowledged)) if self.acknowledged else None
        if some is not None and len(self.acknowledged) > KEPT:
            self.open = (some, None)
            self.ask(server, line, "DELETE", f"/v1/orders/{some}", 204, headers=self.version(server, line, some))
            del self.acknowledged[some]
            self.gone.add(some)
        elif some is not None and self.dice.random() < 0.4:
            self.open = (some, text)
            self.ask(server, line, "PATCH", f"/v1/orders/{some}", 200, body={"freeText": text}, headers=self.version(server, line, some))
            self.acknowledged[some] = text
        else:
            self.open = (None, text)
            body = {"municipalityCode": self.code, "placeId": self.code, "items": ["B4"], "freeText": text}
            made = self.ask(server, line, "POST", "/v1/orders", 201, body=body).json()
            self.acknowledged[made["id"]] = text
        self.open = None

    def version(self, server, line, order):
        return {"If-Match": server.ask("GET", f"/v1/orders/{order}", chair=self.chair, line=line).headers["etag"]}

    def judge(self, kept):
        """`kept`: id → text of the orders in the file. What was not answered may be there or not; then it is known."""
        wrong = []
        asked, text = self.open or (None, None)
        for order, said in list(self.acknowledged.items()):
            found = kept.get(order)
            if order == asked and found in (said, text):
                if found is None:
                    del self.acknowledged[order]
                else:
                    self.acknowledged[order] = found
            elif found != said:
                wrong.append(f"order {order} of {self.chair} has {found!r}, acknowledged was {said!r}")
        wrong += [f"order {order} of {self.chair} is back" for order in self.gone & set(kept)]
        if asked is None and text is not None:
            self.acknowledged |= {order: found for order, found in kept.items() if found == text}
        return wrong


def judge(program, database, writers):
    """All that is wrong with the database after a kill; the program has not opened it again yet."""
    connection = sqlite3.connect(database)
    found = [f"integrity_check: {row[0]}" for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    kept = dict(connection.execute("SELECT id, free_text FROM orders"))
    connection.close()
    for writer in writers:
        found += writer.judge(kept) + writer.problems
        writer.problems = []
    checked = subprocess.run([program, "database", "check", "--db", database], capture_output=True, text=True)
    if checked.returncode != 0:
        found.append(f"flexteam database check: {checked.stdout}{checked.stderr}")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    dice = random.Random(asked.seed)
    began, failed = time.monotonic(), 0
    with tempfile.TemporaryDirectory(prefix="flexteam-kill-") as folder:
        database = str(pathlib.Path(folder) / "kill.sqlite")
        subprocess.run([asked.program, "example", "--db", database, "--people", "8", "--municipalities", str(WRITERS), "--seconds", "0"],
                       check=True, stdout=subprocess.DEVNULL)
        writers = []
        for time_of_kill in range(asked.times):
            server = LiveServer(asked.program, database=database)
            if not writers:
                found = server.ask("GET", "/v1/municipalities", chair=None).json()["municipalities"]
                writers = [Writer(one, asked.seed * 1000 + number) for number, one in enumerate(found)]
            threads = [threading.Thread(target=writer.run, args=(server,)) for writer in writers]
            for thread in threads:
                thread.start()
            time.sleep(dice.uniform(0.02, LONGEST_LIFE))
            server.kill()
            for thread in threads:
                thread.join()
            wrong = judge(asked.program, database, writers)
            if wrong:
                failed += 1
                print(f"kill {time_of_kill + 1}: " + "; ".join(wrong[:5]))
    writes = sum(writer.writes for writer in writers)
    print(f"{asked.times} kills in {time.monotonic() - began:.0f} s, {writes} acknowledged writes")
    if writes < asked.times:
        failed += 1
        print("the server was hardly writing: this shows nothing")
    print(f"{asked.times - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
