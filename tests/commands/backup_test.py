#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Backup and restore at the command line, on both databases, while a server writes.

usage: backup_test.py FLEXTEAM [NAME…]   closes with "N passed, N failed"
"""
import pathlib
import sqlite3
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "contract"))
import commands_test  # noqa: E402
import postgres  # noqa: E402
from commands_test import Folder, run  # noqa: E402
from live_server import LiveServer  # noqa: E402
from postgres import setUpModule, tearDownModule  # noqa: E402, F401

class OnSqlite:
    def new_address(self, name):
        return str(self.folder / f"{name}.sqlite")

    def state(self, address):
        """Revision, and every row of every table, at one moment."""
        connection = sqlite3.connect(address, isolation_level=None)
        connection.execute("BEGIN")
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        rows = {table: sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"'))) for table in tables}
        revision = connection.execute("SELECT value FROM revision").fetchone()[0]
        connection.close()
        return revision, rows


class OnPostgres:
    def setUp(self):
        super().setUp()
        postgres.needed(self)

    def new_address(self, name):
        return postgres.server.new_database()

    def state(self, address):
        tables = postgres.server.ask(address, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        parts = " UNION ALL ".join(f"SELECT '{table}' || chr(9) || replace(one::text, chr(10), ' ') FROM \"{table}\" one" for table in tables)
        rows = {table: [] for table in tables}
        for line in postgres.server.ask(address, parts):
            table, row = line.split("\t", 1)
            rows[table].append(row)
        revision = rows["revision"][0].strip("()").split(",")[1]
        return int(revision), {table: sorted(found) for table, found in rows.items()}


class BackUp:
    def setUp(self):
        super().setUp()
        self.address = self.new_address("first")
        code, out, errors = run("example", "--db", self.address, "--people", 12, "--municipalities", 2, "--seconds", 0)
        self.assertEqual(code, 0, out + errors)

    def serve(self):
        live = LiveServer(commands_test.PROGRAM, database=self.address)
        self.addCleanup(lambda: live.process.returncode is None and live.kill())
        return live

    def back_up(self, name="backup"):
        file = self.folder / name
        code, out, errors = run("backup", "--db", self.address, "-o", file)
        self.assertEqual(code, 0, out + errors)
        return file

    def test_a_backup_made_while_a_server_writes_is_the_state_of_one_revision(self):
        live = self.serve()
        municipality = live.ask("GET", "/v1/municipalities").json()["municipalities"][0]
        chair = f"Coördinator {municipality['name']}"
        live.cookie(chair)  # a session is no write: it would come in without another revision
        states, done = dict([self.state(self.address)]), threading.Event()

        def write():
            body = {"municipalityCode": municipality["code"], "placeId": municipality["code"], "items": ["B4"]}
            while not done.is_set():
                answer = live.ask("POST", "/v1/orders", body=body, chair=chair)
                assert answer.status == 201, answer.text
                revision, rows = self.state(self.address)
                states[revision] = rows

        writer = threading.Thread(target=write)
        writer.start()
        files = [self.back_up(f"backup{number}") for number in range(3)]
        done.set()
        writer.join()
        self.assertEqual(live.stop(), 0)
        states.setdefault(*self.state(self.address))
        revisions = []
        for file in files:
            copy = self.new_address(f"copy-{file.name}")
            code, out, errors = run("restore", file, "--db", copy)
            self.assertEqual(code, 0, out + errors)
            revision, rows = self.state(copy)
            self.assertIn(f"revision {revision}\n", out)
            self.assertIn(revision, states)
            self.assertEqual(rows, states[revision])
            self.assertEqual(file.stat().st_mode & 0o777, 0o600, "it holds names of people")
            revisions.append(revision)
        self.assertLess(revisions[0], max(states), "the server wrote meanwhile")

    def test_what_is_there_is_replaced_only_when_that_is_asked(self):
        file = self.back_up()
        before = self.state(self.address)
        other = self.new_address("other")
        run("example", "--db", other, "--people", 8, "--municipalities", 1, "--seconds", 0)
        there = self.state(other)
        code, _, errors = run("restore", file, "--db", other)
        self.assertEqual(code, 1)
        self.assert_one_line(errors)
        self.assertIn("--force", errors)
        self.assertEqual(self.state(other), there)
        code, out, errors = run("restore", file, "--db", other, "--force")
        self.assertEqual(code, 0, out + errors)
        self.assertEqual(self.state(other), before)
        self.assertEqual(run("database", "check", "--db", other)[0], 0)

    def test_a_damaged_backup_changes_nothing(self):
        whole = self.back_up().read_bytes()
        there = self.state(self.address)
        middle = len(whole) // 2
        for name, content in {"cut": whole[:middle], "changed": whole[:middle] + b"\x5a" * 8192 + whole[middle + 8192:],
                              "empty": b"", "letter": b"Beste collega"}.items():
            with self.subTest(name):
                file = self.folder / name
                file.write_bytes(content)
                code, _, errors = run("restore", file, "--db", self.address, "--force")
                self.assertEqual(code, 2, errors)
                self.assert_one_line(errors)
                self.assertEqual(self.state(self.address), there)

    def test_a_backup_that_cannot_be_made_leaves_the_last_one(self):
        file = self.back_up()
        before = file.read_bytes()
        code, _, errors = run("backup", "--db", self.missing(), "-o", file)
        self.assertNotEqual(code, 0)
        self.assert_one_line(errors)
        self.assertEqual(file.read_bytes(), before)
        code, _, errors = run("backup", "--db", self.address, "-o", self.folder / "no" / "backup")
        self.assertEqual(code, 1)
        self.assert_one_line(errors)
        self.assertEqual([path.name for path in self.folder.iterdir() if "new" in path.name], [])


class SqliteBackUp(OnSqlite, BackUp, Folder):
    def missing(self):
        return self.folder / "none.sqlite"

    def test_a_database_that_a_server_has_open_is_not_replaced(self):
        file = self.back_up()
        live = self.serve()
        code, _, errors = run("restore", file, "--db", self.address, "--force")
        self.assertEqual(code, 1)
        self.assert_one_line(errors)
        self.assertIn("stop that first", errors)
        self.assertEqual(live.ask("GET", "/v1/overview").status, 200)
        self.assertEqual(live.stop(), 0)

    def test_a_backup_does_not_take_the_place_of_its_database(self):
        live = self.serve()
        before = pathlib.Path(self.address).stat().st_ino
        link = self.folder / "link"
        link.symlink_to(self.address)
        for onto in (self.address, link, f"{self.address}-wal"):
            code, _, errors = run("backup", "--db", self.address, "-o", onto)
            self.assertEqual(code, 2, errors)
            self.assert_one_line(errors)
        self.assertEqual(pathlib.Path(self.address).stat().st_ino, before)
        self.assertEqual(live.stop(), 0)

    def test_a_file_without_tables_is_no_backup_and_not_sound(self):
        bare = self.folder / "bare"
        connection = sqlite3.connect(bare)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.close()
        empty = self.folder / "empty"
        empty.write_bytes(b"")
        good = self.back_up("good")
        kept = good.read_bytes()
        for file in (bare, empty):
            before = file.read_bytes()
            code, _, errors = run("backup", "--db", file, "-o", good)
            self.assertEqual(code, 2, errors)
            self.assert_one_line(errors)
            self.assertEqual(good.read_bytes(), kept, "a good backup never gives way to nothing")
            code, _, errors = run("restore", file, "--db", self.folder / "copy")
            self.assertEqual(code, 2, errors)
            self.assertFalse((self.folder / "copy").exists())
            for words in (("database", "check"), ("audit", "verify")):
                code, _, errors = run(*words, "--db", file)
                self.assertEqual(code, 2, words)
                self.assert_one_line(errors)
                self.assertEqual(file.read_bytes(), before, "who looks changes nothing")

    def test_a_damaged_database_is_found(self):
        self.assertEqual(run("database", "check", "--db", self.address)[0], 0)
        content = bytearray(pathlib.Path(self.address).read_bytes())
        content[len(content) // 2:len(content) // 2 + 8192] = b"\x5a" * 8192
        pathlib.Path(self.address).write_bytes(content)
        self.assertNotEqual(run("database", "check", "--db", self.address)[0], 0)
        self.assertEqual(run("backup", "--db", self.address, "-o", self.folder / "backup")[0], 2)
        self.assertFalse((self.folder / "backup").exists())


class PostgresBackUp(OnPostgres, BackUp, Folder):
    def missing(self):
        return postgres.server.address("none")

    def test_an_address_with_settings_of_its_own_loses_no_rows(self):
        before = self.state(self.address)
        self.address += " options='-c statement_timeout=60000'"
        copy = self.new_address("copy")
        self.assertEqual(run("restore", self.back_up(), "--db", copy)[0], 0)
        self.assertEqual(self.state(copy), before)

    def test_without_the_programs_of_postgresql_it_says_what_to_install(self):
        code, _, errors = run("backup", "--db", self.address, "-o", self.folder / "backup", env={"PATH": str(self.folder)})
        self.assertEqual(code, 1)
        self.assert_one_line(errors)
        self.assertIn("postgresql-client-15", errors)


if __name__ == "__main__":
    commands_test.main(sys.modules[__name__])
