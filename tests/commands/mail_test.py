#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The daily mail over SMTP to a server of the test's own, on both databases, with restarts and two servers at once.

usage: mail_test.py FLEXTEAM [NAME…]   closes with "N passed, N failed"
"""
import collections
import email
import email.policy
import http.client
import pathlib
import re
import socket
import sqlite3
import subprocess
import sys
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "contract"))
import commands_test  # noqa: E402
import postgres  # noqa: E402
from commands_test import Folder, run  # noqa: E402
from postgres import setUpModule, tearDownModule  # noqa: E402, F401

DUE = ["--mail-from", "flexteam@flexteam.example", "--mail-hour", "0", "--public-url", "https://flexteam.example"]


class Letterbox:
    """What came in; `refuses` says to whom it says no."""

    def __init__(self, password=None, host="127.0.0.1"):
        self.letters, self.refuses, self.logins, self.lock = [], set(), [], threading.Lock()
        check = {"authenticator": self.login, "auth_required": True, "auth_require_tls": False} if password else {}
        self.password = password
        self.controller = Controller(self, hostname=host, port=free_port(host), **check)
        self.controller.start()
        self.url = f"smtp://{host}:{self.controller.port}"

    def login(self, _server, _session, _envelope, _mechanism, given):
        self.logins.append((given.login.decode(), given.password.decode()))
        return AuthResult(success=given.password.decode() == self.password)

    async def handle_RCPT(self, _server, _session, envelope, address, _options):
        if address in self.refuses:
            return "450 not now"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope):
        with self.lock:
            self.letters.append((envelope.rcpt_tos[0], email.message_from_bytes(envelope.content, policy=email.policy.default)))
        return "250 OK"

    def count(self):
        with self.lock:
            return collections.Counter(to for to, _ in self.letters)

    def until(self, wanted, seconds=60):
        """Waits until `wanted(self.count())`."""
        for _ in range(seconds * 10):
            if wanted(self.count()):
                return
            time.sleep(0.1)
        raise AssertionError(f"this is all that came: {self.count()}")

    def to(self, address):
        return [letter for to, letter in self.letters if to == address]


def free_port(host="127.0.0.1"):
    with socket.socket() as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


class Server:
    """flexteam serve, ready when it says where."""

    def __init__(self, database, *more, env=None):
        self.process = subprocess.Popen([commands_test.PROGRAM, "serve", "--port", "0", "--db", database, *map(str, more)],
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                        env={**commands_test.os.environ, **(env or {})})
        self.said = ""
        for line in self.process.stdout:
            self.said += line
            if "http://localhost:" in line:
                return
        raise AssertionError(self.said)

    def stop(self):
        self.process.terminate()
        self.said += self.process.communicate(timeout=60)[0]
        assert self.process.returncode == 0, self.said
        return self.said


class TheDailyMail:
    def setUp(self):
        super().setUp()
        self.box = Letterbox()
        self.addCleanup(self.box.controller.stop)
        self.database = self.new_address()
        code, _, said = run("example", "--db", self.database, "--municipalities", 2, "--people", 10, "--seconds", 1)
        self.assertEqual(code, 0, said)
        self.partners = len(self.ask("SELECT id FROM accounts WHERE role IN ('municipal-coordinator', 'viewer')"))
        told = "SELECT DISTINCT email FROM accounts a JOIN notices n ON n.account = a.id WHERE n.read_at IS NULL"
        self.expected = len(self.ask(f"SELECT email FROM accounts WHERE role IN ('municipal-coordinator', 'viewer') UNION {told}"))

    def done(self):
        """Every account was looked at."""
        return len(self.ask("SELECT account FROM digests WHERE state NOT IN ('sent', 'nothing')")) == 0 and \
            len(self.ask("SELECT account FROM digests")) == len(self.ask("SELECT id FROM accounts"))

    def until_done(self):
        for _ in range(600):
            if self.done():
                return
            time.sleep(0.1)
        raise AssertionError("not all mail was sent")

    def test_goes_once_a_day_whatever_restarts_and_however_many_servers(self):
        two = [Server(self.database, "--smtp-url", self.box.url, *DUE) for _ in range(2)]
        self.until_done()
        for one in two:
            one.stop()
        # Of who comes last the mail is due again: once that is there, the restarted server has looked at everybody.
        (last,) = self.ask("SELECT email FROM accounts WHERE role IN ('municipal-coordinator', 'viewer') ORDER BY name DESC, id DESC LIMIT 1")
        self.change(f"DELETE FROM digests WHERE account = (SELECT id FROM accounts WHERE email = '{last}')")
        again = Server(self.database, "--smtp-url", self.box.url, *DUE)
        self.box.until(lambda count: count[last] > 1)
        self.until_done()
        again.stop()
        count = self.box.count()
        self.assertEqual(len(count), self.expected)
        self.assertEqual(count.pop(last), 2)
        self.assertEqual(set(count.values()), {1}, count)

    def test_says_what_happened_and_carries_the_head_that_finds_a_cut_log(self):
        one = Server(self.database, "--smtp-url", self.box.url, *DUE)
        self.until_done()
        one.stop()
        (address,) = self.ask("SELECT email FROM accounts WHERE role = 'municipal-coordinator' ORDER BY id LIMIT 1")
        (letter,) = self.box.to(address)
        self.assertEqual(letter["From"], "Flexteam <flexteam@flexteam.example>")
        self.assertTrue(letter["Message-ID"] and letter["Date"] and letter["MIME-Version"] == "1.0")
        self.assertEqual((letter.get_content_type(), letter.get_content_charset()), ("text/plain", "utf-8"))
        text = letter.get_content()
        self.assertIn("het team doet een voorstel. Geef antwoord.", text)
        self.assertIn("https://flexteam.example/berichten", text)
        self.assertNotRegex(text, r"\d+ uur")
        head = re.search(r"\d+:[0-9a-f]{64}", text).group()
        self.assertEqual(run("audit", "verify", "--db", self.database, "--head", head)[0], 0)
        number = int(head.split(":")[0])
        self.cut_log(number)
        code, said, _ = run("audit", "verify", "--db", self.database, "--head", head)
        self.assertEqual(code, 1)
        self.assertIn(f"entry {number} and what follows are missing", said)

    def test_a_refused_address_does_not_stop_the_others(self):
        (address,) = self.ask("SELECT email FROM accounts WHERE role = 'viewer' ORDER BY id LIMIT 1")
        self.box.refuses.add(address)
        one = Server(self.database, "--smtp-url", self.box.url, *DUE)
        self.box.until(lambda count: len(count) == self.expected - 1)
        said = one.stop()
        self.assertIn("450", said)
        self.assertNotIn(address, said)
        self.assertEqual(self.box.to(address), [])


class OnSqlite(TheDailyMail, Folder):
    def new_address(self):
        return str(self.folder / "mail.sqlite")

    def ask(self, sql):
        connection = sqlite3.connect(self.database, timeout=30)
        rows = [row[0] for row in connection.execute(sql)]
        connection.close()
        return rows

    def change(self, sql):
        connection = sqlite3.connect(self.database, timeout=30)
        with connection:
            connection.execute(sql)
        connection.close()

    def cut_log(self, number):
        connection = sqlite3.connect(self.database)
        connection.executescript(f"DROP TRIGGER log_remains; DELETE FROM log WHERE number >= {number}")
        connection.close()


class OnPostgres(TheDailyMail, Folder):
    def new_address(self):
        postgres.needed(self)
        return postgres.server.new_database()

    def ask(self, sql):
        return postgres.server.ask(self.database, sql)

    def change(self, sql):
        postgres.server.ask(self.database, sql)

    def cut_log(self, number):
        postgres.server.ask(self.database.replace("user=flexteam", "user=postgres"),
                   f"ALTER TABLE log DISABLE TRIGGER USER; DELETE FROM log WHERE number >= {number}")


class TheServerThatMailLeavesBy(Folder):
    def until_failed(self, database):
        """A mail was tried and did not go."""
        connection = sqlite3.connect(database, timeout=30)
        self.addCleanup(connection.close)
        for _ in range(600):
            if connection.execute("SELECT 1 FROM digests WHERE state = 'failed'").fetchone():
                return
            time.sleep(0.1)
        raise AssertionError("no mail was tried")

    def test_another_machine_without_tls_hears_nothing(self):
        box = Letterbox(password="een geheim", host="127.0.0.2")
        self.addCleanup(box.controller.stop)
        database = str(self.folder / "mail.sqlite")
        run("example", "--db", database, "--municipalities", 2, "--people", 10, "--seconds", 1)
        url = box.url.replace("smtp://", "smtp://flexteam@")
        one = Server(database, "--smtp-url", url, "--smtp-password-file", self.write("password", "een geheim"), *DUE)
        self.until_failed(database)
        self.assertIn("mail to a-", one.stop())
        self.assertEqual((box.logins, box.letters), ([], []))

    def test_a_password_comes_from_a_file_and_stays_out_of_the_log(self):
        box = Letterbox(password="een geheim")
        self.addCleanup(box.controller.stop)
        database = str(self.folder / "mail.sqlite")
        run("example", "--db", database, "--municipalities", 2, "--people", 10, "--seconds", 1)
        password = self.write("password", "een geheim\n")
        url = box.url.replace("smtp://", "smtp://flexteam@")
        one = Server(database, "--smtp-url", url, "--smtp-password-file", password, *DUE)
        box.until(lambda count: len(count) > 0)
        said = one.stop()
        self.assertEqual(set(box.logins), {("flexteam", "een geheim")})
        self.assertNotIn("geheim", said)

    def test_what_cannot_work_is_refused_at_the_start(self):
        database = str(self.folder / "mail.sqlite")
        long = self.write("long", "geheim" * 1000)
        for words, why in (
                (["--smtp-url", "smtp://flexteam:geheim@mail.example", *DUE], "has a password in it"),
                (["--smtp-url", "https://mail.example", *DUE], "is not like smtp://"),
                (["--smtp-url", "", *DUE], "is not like smtp://"),
                (["--smtp-url", "smtp://mail.example:0", *DUE], "from 1 to 65535"),
                (["--smtp-url", "smtp://mail.example:70000", *DUE], "from 1 to 65535"),
                (["--smtp-url", "smtp://mail.example"], "--mail-from is asked"),
                (["--smtp-url", "smtp://mail.example", "--mail-from", "a@b.example"], "--public-url is asked"),
                (["--demo", "--smtp-url", "smtp://mail.example", "--mail-from", "a@b.example"], "--public-url is asked"),
                (["--mail-from", "a@b.example"], "go with --smtp-url"),
                (["--smtp-password-file", long], "go with --smtp-url"),
                (["--smtp-url", "smtp://flexteam@mail.example", *DUE], "has no password"),
                (["--smtp-url", "smtp://mail.example", "--smtp-password-file", self.write("short", "een geheim\n"), *DUE], "names no user"),
                (["--smtp-url", "smtp://flexteam@mail.example", "--smtp-password-file", self.write("empty", ""), *DUE], "is empty"),
                (["--smtp-url", "smtp://flexteam@mail.example", "--smtp-password-file", long, *DUE], "4 kB"),
                (["--smtp-url", "smtp://flexteam@mail.example", "--smtp-password-file", "/dev/zero", *DUE], "cannot be read"),
                (["--smtp-url", "smtp://mail.example", "--smtp-password-file", "/nowhere", *DUE], "cannot be read")):
            code, _, said = run("serve", "--db", database, "--port", 0, *words)
            self.assertEqual(code, 2, said)
            self.assertIn(why, said)
            self.assertNotIn("geheim", said)
        self.assertFalse(pathlib.Path(database).exists())

    def test_a_mail_server_that_is_away_does_not_stop_the_screens(self):
        database = str(self.folder / "mail.sqlite")
        run("example", "--db", database, "--municipalities", 2, "--people", 10, "--seconds", 1)
        one = Server(database, "--smtp-url", f"smtp://127.0.0.1:{free_port()}", *DUE)
        port = int(re.search(r"localhost:(\d+)", one.said).group(1))
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        line.request("GET", "/v1/status")
        self.assertEqual(line.getresponse().status, 200)
        line.close()
        self.until_failed(database)
        self.assertIn("mail to a-", one.stop())


if __name__ == "__main__":
    commands_test.main(sys.modules[__name__])
