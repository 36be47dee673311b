#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""People at the command line, on both databases: giving out, erasing without a trace in any copy, retention.

usage: privacy_test.py FLEXTEAM [NAME…]   closes with "N passed, N failed"
"""
import json
import pathlib
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "contract"))
import backup_test  # noqa: E402
import commands_test  # noqa: E402
import postgres  # noqa: E402
from backup_test import OnPostgres, OnSqlite  # noqa: E402
from commands_test import Folder, run  # noqa: E402
from live_server import LiveServer  # noqa: E402
from postgres import setUpModule, tearDownModule  # noqa: E402, F401

NAME, EMAIL = "Zwaantje Qwertsema", "z.qwertsema@westerveld.example"


class People:
    def setUp(self):
        super().setUp()
        self.address = self.new_address("first")
        code, out, errors = run("example", "--db", self.address, "--people", 12, "--municipalities", 2, "--seconds", 0.2)
        self.assertEqual(code, 0, out + errors)

    def work(self):
        """A member of the published plan gets a name, an account and a reason of leave, through a server."""
        live = LiveServer(commands_test.PROGRAM, database=self.address)
        self.addCleanup(lambda: live.process.returncode is None and live.kill())
        line = live.ask("GET", "/v1/plans/published/member-weeks?count=52").json()["lines"][0]
        number = line["member"]["id"]
        before = live.ask("GET", f"/v1/members/{number}")
        leave = [{"from": "2031-W02", "until": "2031-W03", "kind": "ziekte"}]
        answer = live.ask("PATCH", f"/v1/members/{number}", body={"name": NAME, "leave": leave}, headers={"If-Match": before.headers["etag"]})
        self.assertEqual(answer.status, 200, answer.text)
        answer = live.ask("POST", "/v1/accounts", chair="Beheerder", body={"name": NAME, "email": EMAIL, "title": "Mevrouw Qwertsema",
                                                                           "role": "team-member", "memberId": number})
        self.assertEqual(answer.status, 201, answer.text)
        totals = live.ask("GET", "/v1/overview").json()
        self.assertEqual(live.stop(), 0)
        return number, answer.json()["id"], totals

    def copies(self):
        """All that somebody could get hold of: the database itself, a dump of it, a backup."""
        code, out, errors = run("backup", "--db", self.address, "-o", self.folder / "backup")
        self.assertEqual(code, 0, out + errors)
        return self.dump() + (self.folder / "backup").read_bytes()

    def test_an_erased_person_is_in_no_copy_and_the_log_is_sound(self):
        number, account, before = self.work()
        self.assertIn(b"Qwertsema", self.copies(), "or the test finds nothing")
        head = run("audit", "head", "--db", self.address)[1].strip()
        code, _, errors = run("person", "erase", account, "--db", self.address)
        self.assertEqual(code, 2)
        self.assertIn("--sure", errors)
        self.assertIn(b"Qwertsema", self.copies())
        code, out, errors = run("person", "erase", account, "--sure", "--db", self.address)
        self.assertEqual(code, 0, out + errors)
        for again in (account, number):
            code, _, errors = run("person", "erase", again, "--sure", "--db", self.address)
            self.assertEqual(code, 1)
            self.assertIn("is erased already", errors)
        copies = self.copies()
        for trace in (b"Qwertsema", b"qwertsema"):
            self.assertNotIn(trace, copies)
        for proof in (("audit", "verify", "--head", head), ("database", "check")):
            code, out, errors = run(*proof, "--db", self.address)
            self.assertEqual(code, 0, out + errors)
        live = LiveServer(commands_test.PROGRAM, database=self.address)
        after = live.ask("GET", "/v1/overview").json()
        self.assertEqual(live.stop(), 0)
        for total in ("askedFte", "availableFte", "plannedFte"):
            self.assertEqual(after[total], before[total], total)

    def test_all_that_is_kept_is_given_out(self):
        number, account, _ = self.work()
        file = self.folder / "data.json"
        file.write_text("of before, for everybody" * 10_000)
        file.chmod(0o644)
        code, out, errors = run("person", "export", number, "-o", file, "--db", self.address)
        self.assertEqual(code, 0, out + errors)
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        tables = json.loads(file.read_text())["tables"]
        self.assertIn(EMAIL, [row["email"] for row in tables["accounts"]])
        self.assertEqual([row["name"] for row in tables["members"]], [NAME])
        self.assertTrue(tables["assignments"] and tables["plan-documents"] and tables["processing-of-member"])
        code, out, _ = run("person", "export", account, "--db", self.address)
        self.assertEqual(code, 0)
        again = json.loads(out)["tables"]
        self.assertIn("person export", [row["name"] for row in again["processing-of-member"]], "that it was given out is recorded")
        self.assertEqual(self.ask("SELECT actor FROM log WHERE action = 'person.read'"), ["command-line"] * 2)
        for nobody in ("a-0000000000000000", 99999, "x"):
            code, _, errors = run("person", "export", nobody, "--db", self.address)
            self.assertEqual(code, 2)
            self.assert_one_line(errors)

    def test_tables_of_people_are_recorded_as_the_server_does(self):
        number, _, _ = self.work()
        for kind in ("team", "leave", "requests"):
            file = self.folder / f"{kind}.csv"
            code, out, errors = run("export", kind, file, "--db", self.address)
            self.assertEqual(code, 0, out + errors)
            code, out, errors = run("import", kind, file, "--preview", "--db", self.address)
            self.assertEqual(code, 0, out + errors)
        tables = json.loads(run("person", "export", number, "--db", self.address)[1])["tables"]
        rows = {(row["name"], row["activity"]) for row in tables["processing-of-lists"] if " " in row["name"]}
        self.assertEqual(rows, {(f"{verb} {kind}", "planning") for verb in ("export", "import") for kind in ("team", "leave")})

    def test_retention_tells_what_goes_before_it_goes(self):
        number, _, _ = self.work()
        self.age_sessions()
        code, out, errors = run("retention", "run", "--preview", "--db", self.address)
        self.assertEqual(code, 0, out + errors)
        told = {line.split()[0]: int(line.split()[1]) for line in out.splitlines()}
        self.assertGreater(told["session"], 0)
        self.assertEqual(told["left-member"], 0)
        code, again, _ = run("retention", "run", "--preview", "--db", self.address)
        self.assertEqual((code, again), (0, out))
        code, done, _ = run("retention", "run", "--db", self.address)
        self.assertEqual(code, 0)
        self.assertEqual({line.split()[0]: int(line.split()[1]) for line in done.splitlines()}, told)
        code, out, _ = run("retention", "run", "--preview", "--db", self.address)
        self.assertEqual({int(line.split()[1]) for line in out.splitlines()}, {0})
        self.assertEqual(run("audit", "verify", "--db", self.address)[0], 0)


class SqlitePeople(OnSqlite, People, Folder):
    def dump(self):
        connection = sqlite3.connect(self.address)
        lines = "\n".join(connection.iterdump())
        connection.close()
        return lines.encode() + b"".join(pathlib.Path(self.address + part).read_bytes() for part in ("", "-wal", "-shm")
                                         if pathlib.Path(self.address + part).exists())

    def ask(self, sql):
        connection = sqlite3.connect(self.address)
        rows = [row[0] for row in connection.execute(sql)]
        connection.close()
        return rows

    def age_sessions(self):
        connection = sqlite3.connect(self.address)
        with connection:
            connection.execute("UPDATE sessions SET seen = '2020-01-01T00:00:00.000Z'")
        connection.close()


class PostgresPeople(OnPostgres, People, Folder):
    def dump(self):
        done = subprocess.run([postgres.PROGRAMS / "pg_dump", "--inserts", "-d", postgres.server.address(self.address.split("dbname=")[1])],
                              check=True, capture_output=True, cwd="/")
        return done.stdout

    def ask(self, sql):
        return postgres.server.ask(self.address, sql)

    def age_sessions(self):
        postgres.server.ask(self.address, "UPDATE sessions SET seen = '2020-01-01T00:00:00.000Z'")


if __name__ == "__main__":
    commands_test.main(sys.modules[__name__])
