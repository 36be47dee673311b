# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""A PostgreSQL server of a test's own, as tests/sql/databases.h has it: a folder, a socket in it, gone afterwards. A file of
tests that imports setUpModule and tearDownModule has one as `postgres.server`."""
import os
import pathlib
import pwd
import signal
import subprocess
import tempfile
import time

PROGRAMS = pathlib.Path("/usr/lib/postgresql/15/bin")


server = None  # of the file of tests that runs


def setUpModule():
    global server
    server = PostgresServer() if installed() else None


def tearDownModule():
    if server:
        server.stop()


def installed() -> bool:
    return (PROGRAMS / "initdb").exists()


def needed(test):
    if server is None:
        test.skipTest("PostgreSQL 15 is not installed: nothing was tested on it (apt-get install postgresql-15)")


class PostgresServer:
    def __init__(self):
        self.holder = tempfile.TemporaryDirectory(prefix="flexteam-postgres-")
        folder = self.folder = pathlib.Path(self.holder.name)
        # PostgreSQL refuses to run as root; Debian's package has a user for it.
        user = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
        who = {"user": user.pw_uid, "group": user.pw_gid} if user else {}
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder, **who}
        subprocess.run([PROGRAMS / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8",
                        "--no-sync"], check=True, **quiet)
        self.process = subprocess.Popen([PROGRAMS / "postgres", "-D", folder / "data", "-k", folder, "-c", "listen_addresses=", "-F",
                                         "-c", "full_page_writes=off", "-c", "log_min_messages=panic"], **quiet)
        self.made = 0
        while subprocess.run([PROGRAMS / "pg_isready", "-h", folder], **quiet).returncode != 0:
            time.sleep(0.05)
        self.ask("postgres", "CREATE ROLE flexteam LOGIN")

    def address(self, name: str, user: str = "postgres") -> str:
        return f"host={self.folder} user={user} dbname={name}"

    def new_database(self) -> str:
        """Of an ordinary role: a superuser is not held to row-level security."""
        self.made += 1
        self.ask("postgres", f"CREATE DATABASE test{self.made} OWNER flexteam")
        return self.address(f"test{self.made}", "flexteam")

    def ask(self, name_or_address: str, sql: str) -> list[str]:
        address = name_or_address if "=" in name_or_address else self.address(name_or_address)
        scope = {"PGOPTIONS": "-c flexteam.scope=* -c flexteam.log=*"}
        done = subprocess.run([PROGRAMS / "psql", "-X", "-At", "-q", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", sql], check=True,
                              capture_output=True, text=True, cwd="/", env=os.environ | scope)
        return done.stdout.splitlines()

    def stop(self):
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait()
        self.holder.cleanup()
