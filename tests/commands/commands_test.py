#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the program does at the command line, as a user sees it: exit codes, messages, files.

usage: commands_test.py FLEXTEAM [NAME…]   closes with "N passed, N failed"
"""
import csv
import json
import os
import pathlib
import re
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve()) if len(sys.argv) > 1 else ""

SMALL = {
    "format": "flexteam-problem/1", "name": "small", "profile": "flexteam", "periods": 12, "first_week": "2027-W01",
    "skills": ["PB", "TA"],
    "people": [{"id": "p1", "site": "GM0106", "skills": {"PB": 3}, "capacity": 20},
               {"id": "p2", "site": "GM0106", "skills": {"TA": 2}, "capacity": 16}],
    "sites": {"ids": ["GM0106"], "minutes": [[0]]},
    "clients": [{"id": "GM0106", "share": 1.0}],
    "packages": [{"id": "w1", "client": "GM0106", "site": "GM0106", "due": 8, "activities": [
        {"id": "B1", "lines": [{"skill": "PB", "effort": 40, "min": 4, "max": 10}]},
        {"id": "B2", "lines": [{"skill": "TA", "effort": 30, "min": 4, "max": 10}], "after": [{"activity": "B1"}]}]}],
    "policy": {"late_discount_per_period": 0.02, "whole": 0.3, "point_hours": 0.1},
}


def run(*words, env=None, cwd=None, limit=120):
    """Exit code, standard output, standard error of the program with these words."""
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=limit,
                          env={**os.environ, **(env or {})}, cwd=cwd)
    return done.returncode, done.stdout, done.stderr


class Folder(unittest.TestCase):
    """Each test has a folder of its own."""

    def setUp(self):
        self.holder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.holder.name)

    def tearDown(self):
        self.holder.cleanup()

    def write(self, name, content):
        path = self.folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    def assert_one_line(self, text):
        self.assertEqual(len(text.strip().splitlines()), 1, text)
        self.assertNotIn("terminate called", text)


class Plan(Folder):
    def plan(self, problem, *words):
        plan = self.folder / "plan.json"
        code, _, errors = run("plan", self.write("problem.json", problem), "-o", plan, "--iterations", 200, "--threads", 1, *words)
        return code, plan, errors

    def test_a_small_problem_is_planned_whole_and_checks(self):
        code, plan, errors = self.plan(SMALL)
        self.assertEqual(code, 0, errors)
        document = json.loads(plan.read_text())
        self.assertEqual([a["activity"] for a in document["activities"]], ["B1", "B2"])
        self.assertEqual(document["unplanned"], [])
        self.assertNotIn("seconds", document)
        code, out, errors = run("check", self.folder / "problem.json", plan)
        self.assertEqual(code, 0, out + errors)

    def test_the_same_input_gives_the_same_bytes(self):
        _, plan, _ = self.plan(SMALL)
        first = plan.read_bytes()
        _, plan, _ = self.plan(SMALL)
        self.assertEqual(first, plan.read_bytes())

    def test_a_required_package_that_cannot_be_done_exits_1_and_still_writes_the_rest(self):
        problem = json.loads(json.dumps(SMALL))
        problem["packages"].append({"id": "w2", "client": "GM0106", "site": "GM0106", "required": True,
                                    "activities": [{"id": "X", "lines": [{"skill": "TA", "level": 5, "effort": 8, "min": 1, "max": 8}]}]})
        code, plan, _ = self.plan(problem)
        self.assertEqual(code, 1)
        document = json.loads(plan.read_text())
        self.assertEqual([u["activity"] for u in document["unplanned"]], ["X"])
        self.assertEqual(document["unplanned"][0]["reason"], "skill")
        self.assertTrue(document["activities"])

    def test_all_problems_of_a_file_come_at_once_with_their_place(self):
        problem = json.loads(json.dumps(SMALL))
        problem["packages"][0]["activities"][0]["lines"][0]["effort"] = 0
        problem["packages"][0]["activities"][1]["after"] = [{"activity": "B9"}]
        problem["people"][0]["capcity"] = 3
        code, plan, errors = self.plan(problem)
        self.assertEqual(code, 2)
        self.assertFalse(plan.exists())
        self.assertIn("/packages/0/activities/0/lines/0/effort", errors)
        self.assertIn("/packages/0/activities/1/after/0", errors)
        self.assertIn("/people/0/capcity", errors)

    def test_unusable_files_exit_2(self):
        whole = json.dumps(SMALL)
        for name, text in {"empty": "", "cut": whole[: len(whole) // 2], "not JSON": "\x00\x01", "a list": "[]", "twice": '{"format":"flexteam-problem/1","format":"flexteam-problem/1"}',
                           "10 MB in one field": json.dumps({**SMALL, "name": "x" * 10_000_000, "periods": -1})}.items():
            with self.subTest(name):
                code, plan, errors = self.plan(text)
                self.assertEqual(code, 2, errors[:500])
                self.assertTrue(errors.strip())
                self.assertFalse(plan.exists())

    def test_a_file_that_is_not_there_exits_2(self):
        code, _, errors = run("plan", self.folder / "none.json")
        self.assertEqual(code, 2)
        self.assertIn("none.json", errors)

    def test_an_output_folder_that_is_not_there_exits_1(self):
        code, _, errors = run("plan", self.write("problem.json", SMALL), "-o", self.folder / "no" / "plan.json", "--iterations", 1)
        self.assertEqual(code, 1)
        self.assert_one_line(errors)

    def test_an_unknown_option_exits_2(self):
        self.assertEqual(run("plan", self.write("problem.json", SMALL), "--second", 3)[0], 2)


DELAY = {
    "format": "flexteam-problem/1", "name": "two projects", "profile": "project-delay", "periods": 12, "skills": [], "people": [],
    "pools": [{"id": "crane", "capacity": 1}],
    "packages": [{"id": "long", "due": 9, "activities": [{"id": "big", "min_periods": 6, "rigid": True, "pools": [{"pool": "crane", "use": 1}]}]},
                 {"id": "urgent", "due": 0, "activities": [{"id": "small", "min_periods": 2, "rigid": True, "pools": [{"pool": "crane", "use": 1}]}]}],
}
WORKFORCE = {
    "teams": ["red", "blue", "green"], "tasks": ["t1", "t2", "t3"],
    "calendar": {"red": [[0, 500]], "blue": [[0, 500]], "green": [[0, 15]]},
    "tasks_data": {"t1": {"duration": 30}, "t2": {"duration": 45}, "t3": {"duration": 30}}, "same_allocation": [["t1", "t3"]],
    "compatible_teams": {"t2": ["blue"]}, "original_start": {"t1": 0, "t2": 15, "t3": 75},
}


class Bench(Folder):
    def bench(self, *words):
        table = self.folder / "table" / "result.csv"
        table.parent.mkdir(exist_ok=True)
        code, out, errors = run("bench", self.folder, "--seconds", 1, "--csv", table, *words)
        self.assertEqual(code, 0, out + errors)
        with table.open() as rows:
            return list(csv.DictReader(rows))

    def test_project_delay_is_planned_checked_and_compared_level_after_level(self):
        problem, plan = self.write("two.json", DELAY), self.folder / "table.plan"
        self.assertEqual(run("plan", problem, "-o", plan, "--iterations", 50, "--threads", 1)[0], 0)
        document = json.loads(plan.read_text())
        self.assertEqual(document["score"], {"delay": 1, "makespan": 8})
        self.assertEqual(document["bound"], {"delay": 1, "makespan": 8})
        self.assertEqual([(late["activity"], late["periods"]) for late in document["late"]], [("small", 1)])
        self.assertEqual(run("check", problem, plan), (0, "delay 1\nmakespan 8\n", ""))
        plan.unlink()
        self.write("best_known.csv", "instance,delay,makespan,proved_optimal\ntwo.json,1,9,0\n")
        row, = self.bench()
        self.assertEqual((row["value"], row["best_known"], row["bound"], row["optimal"]), ("1/8", "1/9", "1/8", "1"))

    def test_workforce_is_planned_by_its_content_and_compared_with_a_table_elsewhere(self):
        problem, plan = self.write("teams.json", WORKFORCE), self.folder / "teams.plan"
        self.assertEqual(run("plan", problem, "-o", plan, "--iterations", 50, "--threads", 1)[0], 0)
        self.assertEqual(run("check", problem, plan, "--format", "workforce"), (0, "people 2\nspread 15\n", ""))
        plan.unlink()
        known = self.folder / "table" / "known.csv"
        known.parent.mkdir()
        known.write_text("instance,people,spread,proved_optimal\nteams.json,2,15,1\n")
        row, = self.bench("--best-known", known)
        self.assertEqual((row["value"], row["best_known"], row["optimal"], row["broken"]), ("2/15", "2/15", "1", "0"))

    def test_every_second_instance(self):
        for name in "abcde":
            self.write(f"{name}.json", DELAY)
        self.assertEqual([row["instance"] for row in self.bench("--every", 2)], ["a.json", "c.json", "e.json"])


class Check(Folder):
    def test_a_broken_plan_exits_1_and_names_the_rule(self):
        problem = self.write("problem.json", SMALL)
        plan = self.folder / "plan.json"
        run("plan", problem, "-o", plan, "--iterations", 50, "--threads", 1)
        document = json.loads(plan.read_text())
        document["activities"][0]["lines"][0]["person"] = "p2"
        code, out, _ = run("check", problem, self.write("broken.json", document))
        self.assertEqual(code, 1)
        self.assertIn("skill", out)

    def test_a_wrong_score_exits_1(self):
        problem = self.write("problem.json", SMALL)
        plan = self.folder / "plan.json"
        run("plan", problem, "-o", plan, "--iterations", 50, "--threads", 1)
        document = json.loads(plan.read_text())
        document["score"]["benefit"] += 1000
        self.assertEqual(run("check", problem, self.write("boast.json", document))[0], 1)

    def test_an_unusable_plan_exits_2(self):
        self.assertEqual(run("check", self.write("problem.json", SMALL), self.write("plan.json", "{"))[0], 2)


class Bound(Folder):
    def test_no_plan_has_more(self):
        problem, plan, program = self.write("p.json", SMALL), self.folder / "p.plan", self.folder / "p.lp"
        self.assertEqual(run("plan", problem, "--seconds", 1, "-o", plan)[0], 0)
        code, out, err = run("bound", problem, "--lp", program)
        self.assertEqual((code, err), (0, ""))
        level, value = out.splitlines()[0].split()
        self.assertEqual(level, "benefit")
        self.assertGreaterEqual(int(value), json.loads(plan.read_text())["score"]["benefit"])
        self.assertIn("minus_value", program.read_text())

    def test_a_classical_problem_has_one_too_but_no_program(self):
        classical = {**SMALL, "profile": "makespan", "policy": {}, "packages": [{**SMALL["packages"][0], "due": None, "activities": [
            {"id": "B1", "rigid": True, "lines": [{"skill": "PB", "effort": 3, "min": 1, "max": 1}]},
            {"id": "B2", "rigid": True, "lines": [{"skill": "TA", "effort": 4, "min": 1, "max": 1}], "after": [{"activity": "B1"}]}]}],
            "people": [{**person, "capacity": 1} for person in SMALL["people"]]}
        problem = self.write("c.json", classical)
        self.assertEqual(run("bound", problem), (0, "makespan 7\n", ""))
        code, _, err = run("bound", problem, "--lp", self.folder / "c.lp")
        self.assertEqual(code, 2)
        self.assertIn("profile flexteam", err)

    def test_a_folder_that_is_not_there_exits_1(self):
        code, _, err = run("bound", self.write("p.json", SMALL), "--lp", self.folder / "none" / "p.lp")
        self.assertEqual(code, 1)
        self.assertIn("cannot be written", err)


class Serve(Folder):
    def test_a_demonstration_is_for_this_machine_alone(self):
        code, _, errors = run("serve", "--demo", "--address", "0.0.0.0", "--db", self.folder / "f.sqlite")
        self.assertNotEqual(code, 0)
        self.assert_one_line(errors)
        self.assertIn("127.0.0.1", errors)
        self.assertFalse((self.folder / "f.sqlite").exists())

    def test_a_demonstration_is_behind_no_proxy_and_has_no_public_name(self):
        for more in (["--behind-proxy"], ["--public-url", "https://flexteam.example"]):
            code, _, errors = run("serve", "--demo", *more, "--port", "0", "--db", self.folder / "f.sqlite")
            self.assertNotEqual(code, 0, more)
            self.assert_one_line(errors)
            self.assertIn("--demo", errors)
            self.assertFalse((self.folder / "f.sqlite").exists())

    def test_the_administrator_has_an_address(self):
        for address in ("", "beheerder"):
            code, _, errors = run("serve", "--administrator", address, "--db", self.folder / "f.sqlite")
            self.assertNotEqual(code, 0)
            self.assert_one_line(errors)
            self.assertFalse((self.folder / "f.sqlite").exists())

    def test_a_public_url_is_an_address_without_a_path(self):
        for url in ("flexteam.example", "http://flexteam.example", "https://flexteam.example/x", "https://"):
            code, _, errors = run("serve", "--public-url", url, "--db", self.folder / "f.sqlite")
            self.assertNotEqual(code, 0, url)
            self.assert_one_line(errors)

    def test_the_first_start_gives_the_administrator_a_link_until_it_was_used(self):
        def start():
            """The server, its address, and the link that it prints, if any."""
            said = self.folder / "said.txt"
            with open(said, "w") as out:
                server = subprocess.Popen([PROGRAM, "serve", "--port", "0", "--db", str(self.folder / "f.sqlite"),
                                           "--administrator", "jij@drenthe.example"], stdout=out)
            self.addCleanup(server.kill)
            for _ in range(200):
                time.sleep(0.05)
                address = re.search(r"http://localhost:\d+", said.read_text())
                if address:
                    break
            time.sleep(0.3)  # all of it is flushed at once
            link = re.search(r"/uitnodiging#(\S+)", said.read_text())
            return server, address.group(), link and link.group(1)

        def post(address, path, body):
            asked = urllib.request.Request(address + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
            try:
                with urllib.request.urlopen(asked, timeout=30) as answer:
                    return answer.status, json.load(answer)
            except urllib.error.HTTPError as problem:
                return problem.code, None

        def stop(server):
            server.terminate()
            server.wait(timeout=20)

        server, address, first = start()
        stop(server)
        server, address, token = start()
        self.assertTrue(first and token and first != token)
        self.assertEqual(post(address, "/v1/invitations/_show", {"token": first})[0], 404)
        self.assertEqual(post(address, "/v1/invitations/_show", {"token": token})[1]["email"], "jij@drenthe.example")
        status, session = post(address, "/v1/invitations/_accept", {"token": token, "password": "vier koeien in de regen"})
        self.assertEqual((status, session["account"]["role"], session["demo"]), (201, "administrator", False))
        self.assertEqual(post(address, "/v1/session/_demo", {"accountId": session["account"]["id"]})[0], 404)
        stop(server)
        server, address, token = start()
        stop(server)
        self.assertIsNone(token)

    def test_a_taken_port_is_one_clear_line(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            code, _, errors = run("serve", "--port", port, "--db", self.folder / "f.sqlite")
        self.assertNotEqual(code, 0)
        self.assert_one_line(errors)
        self.assertIn(str(port), errors)

    def test_a_file_that_is_no_database_is_left_as_it_is(self):
        path = self.write("letter.txt", "Beste collega, dit is geen database.\n" * 200)
        before = path.read_bytes()
        code, _, errors = run("serve", "--port", 1 + 45000, "--db", path)
        self.assertNotEqual(code, 0)
        self.assert_one_line(errors)
        self.assertIn("letter.txt", errors)
        self.assertEqual(before, path.read_bytes())

    def test_a_folder_that_is_not_there_is_one_clear_line(self):
        code, _, errors = run("serve", "--port", 45001, "--db", self.folder / "no" / "f.sqlite")
        self.assertNotEqual(code, 0)
        self.assert_one_line(errors)


class Example(Folder):
    def test_the_example_goes_into_an_empty_database_once(self):
        database = self.folder / "f.sqlite"
        code, out, errors = run("example", "--db", database)
        self.assertEqual(code, 0, out + errors)
        code, _, errors = run("example", "--db", database)
        self.assertNotEqual(code, 0)
        self.assert_one_line(errors)

    def test_the_example_comes_in_any_size(self):
        code, out, errors = run("example", "--db", self.folder / "f.sqlite", "--people", 20, "--municipalities", 3, "--seed", 7)
        self.assertEqual(code, 0, out + errors)


class Audit(Folder):
    """The log of an example, and of one that somebody has been at."""

    def setUp(self):
        super().setUp()
        self.database = self.folder / "d.sqlite"
        code, _, error = run("example", "--db", self.database, "--people", 20, "--municipalities", 2, "--seconds", 0.1)
        self.assertEqual(code, 0, error)

    def audit(self, *words):
        return run("audit", words[0], "--db", self.database, *words[1:])

    def tamper(self, script):
        database = sqlite3.connect(self.database)
        for trigger in ("log_stays", "log_remains"):
            database.execute(f"DROP TRIGGER {trigger}")
        database.executescript(script)
        database.close()

    def head(self):
        code, head, error = self.audit("head")
        self.assertEqual(code, 0, error)
        return head.strip()

    def test_a_log_that_nobody_touched_is_sound(self):
        code, output, error = self.audit("verify")
        self.assertEqual(code, 0, output + error)
        self.assertIn(f"head {self.head()}", output)
        self.assertEqual(self.audit("verify", "--head", self.head())[0], 0)

    def test_the_first_wrong_entry_is_named(self):
        self.tamper("UPDATE log SET actor = 'somebody else' WHERE number >= 2")
        code, output, _ = self.audit("verify")
        self.assertEqual(code, 1)
        self.assertIn("entry 2 ", output)

    def test_a_cut_log_is_found_with_a_head_that_was_kept(self):
        kept = self.head()
        last = int(kept.split(":")[0])
        self.tamper(f"DELETE FROM log WHERE number = {last}")
        code, output, _ = self.audit("verify", "--head", kept)
        self.assertEqual(code, 1)
        self.assertIn(f"entry {last} and what follows are missing", output)

    def test_a_municipality_takes_its_own_log_along(self):
        file = self.folder / "log.csv"
        code, _, error = self.audit("export", "--municipality", "GM0106", "-o", file)
        self.assertEqual(code, 0, error)
        rows = list(csv.DictReader(file.open(encoding="utf-8-sig", newline=""), delimiter=";"))
        self.assertEqual({row["municipality"] for row in rows}, {"GM0106"})
        self.assertEqual(rows[0]["action"], "example.create")
        self.assertEqual(self.audit("export", "--municipality", "GM0106")[1].lstrip("\ufeff").splitlines()[1:],
                         file.read_text(encoding="utf-8-sig").splitlines()[1:])

    def test_what_cannot_be_looked_at_exits_2_and_stays_as_it_is(self):
        self.assertEqual(self.audit("verify", "--head", "12")[0], 2)
        self.assertEqual(self.audit("export", "--municipality", "GM9999")[0], 2)
        for name, content in (("none.sqlite", None), ("text.sqlite", "nothing like a database, but long enough " * 9)):
            file = self.folder / name
            if content:
                file.write_text(content)
            code, _, error = run("audit", "verify", "--db", file)
            self.assertEqual(code, 2, name)
            self.assert_one_line(error)
            self.assertEqual(file.exists(), content is not None)


class Import(Folder):
    def test_a_file_that_is_no_map_is_refused(self):
        database = self.folder / "f.sqlite"
        run("example", "--db", database, "--people", 12, "--municipalities", 2)
        code, _, errors = run("import", "areas", self.write("map.geojson", "{"), "--db", database)
        self.assertEqual(code, 2, errors)
        self.assertTrue(errors.strip())


class Tables(Folder):
    """Team, leave, requests and menu card as CSV and XLSX."""

    def setUp(self):
        super().setUp()
        self.database = self.folder / "t.sqlite"
        code, _, error = run("example", "--db", self.database, "--people", 12, "--municipalities", 2, "--seconds", 0)
        self.assertEqual(code, 0, error)

    def table(self, command, kind, file, *words):
        return run(command, kind, file, "--db", self.database, *words)

    def test_what_is_exported_and_imported_changes_nothing(self):
        for kind in ("team", "leave", "requests"):
            for form in ("csv", "xlsx"):
                file = self.folder / f"{kind}.{form}"
                code, out, error = self.table("export", kind, file)
                self.assertEqual((code, error), (0, ""), out)
                rows = int(out.split()[0])
                if rows == 0:
                    continue
                code, out, error = self.table("import", kind, file)
                self.assertEqual((code, out, error), (0, f"0 added, 0 changed, {rows} unchanged\n", ""))

    def test_a_preview_keeps_nothing_and_a_file_is_kept_whole(self):
        file = self.folder / "team.csv"
        self.table("export", "team", file)
        head, first, *rest = file.read_text("utf-8-sig").splitlines()
        name = first.split(";")[1]
        file.write_text("\n".join([head, first.replace(name, '"Anne"'), *rest]))
        for _ in range(2):
            code, out, error = self.table("import", "team", file, "--preview")
            self.assertEqual(code, 0, error)
            self.assertIn(f"  Naam: {name.strip(chr(34))} → Anne\n", out)
            self.assertIn("preview: 0 added, 1 changed", out)
        self.assertEqual(self.table("import", "team", file)[0], 0)
        self.assertIn("0 added, 0 changed", self.table("import", "team", file)[1])

    def test_a_wrong_row_is_named_and_nothing_is_kept(self):
        file = self.write("team.csv", "Nummer;Naam\n1;Anne\n;Bo\n")
        code, out, errors = self.table("import", "team", file)
        self.assertEqual((code, out), (2, ""))
        self.assertIn(f"{file}, regel 3, kolom Rollen: deze kolom ontbreekt. ", errors)
        self.table("export", "team", self.folder / "after.csv")
        self.assertNotIn("Anne", (self.folder / "after.csv").read_text())

    def test_a_preview_makes_no_database(self):
        database = self.folder / "none.sqlite"
        code, _, error = run("import", "team", self.write("team.csv", "Nummer\n"), "--db", database, "--preview")
        self.assertEqual((code, error), (2, f"flexteam: {database}: there is no such file\n"))
        self.assertFalse(database.exists())

    def test_what_cannot_be_read_or_written(self):
        for name, why in (("none.csv", "there is no such file"), (".", "this is a directory"),
                          ("big.csv", "the file is larger than 8 MB; divide it over more files")):
            file = self.folder / name
            if name == "big.csv":
                file.write_bytes(b";" * (8 << 20) + b"x")
            self.assertEqual(self.table("import", "team", file), (2, "", f"flexteam: {file}: {why}\n"))
        for words in (("export", "team", self.folder / "a.csv"), ("import", "team", self.write("b.csv", "Nummer\n")),
                      ("import", "team", self.folder / "b.csv", "--preview")):
            code, _, error = run(*words, "--db", self.folder)
            self.assertEqual(code, 2)
            self.assert_one_line(error)
            self.assertEqual(error.count(str(self.folder)), 1, error)
            self.assertIn("directory", error)
        self.assertEqual(self.table("export", "team", self.folder / "TEAM.CSV")[0], 0)
        self.assertIn("Nummer", (self.folder / "TEAM.CSV").read_text())
        self.assertEqual(self.table("export", "team", self.folder / "team.pdf")[0], 2)
        self.assertEqual(self.table("export", "team", self.folder / "no" / "team.csv")[0], 2)
        self.assertEqual(self.table("import", "menu-card", self.folder / "none.csv")[0], 2)
        self.assertEqual(self.table("export", "menu-card", self.folder / "card.xlsx"), (0, "40 rows\n", ""))


class Run(unittest.TestCase):
    """The script ./run, before it installs or builds anything."""

    def script(self, *words, env=None):
        done = subprocess.run([str(ROOT / "run"), *words], capture_output=True, text=True, timeout=60, env={**os.environ, **(env or {})})
        return done.returncode, done.stdout, done.stderr

    def test_help(self):
        code, out, _ = self.script("--help")
        self.assertEqual(code, 0)
        self.assertIn("FLEXTEAM_DB", out)

    def test_an_unknown_option(self):
        self.assertEqual(self.script("--fast")[0], 2)

    def test_a_port_that_is_none(self):
        code, _, errors = self.script(env={"PORT": "web"})
        self.assertEqual(code, 2)
        self.assertIn("PORT", errors)

    def test_a_taken_port(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            code, _, errors = self.script(env={"PORT": str(port)})
        self.assertEqual(code, 1)
        self.assertIn(str(port), errors)

    def test_a_fresh_machine_without_a_network_says_which_packages_it_could_not_get(self):
        with tempfile.TemporaryDirectory() as folder:
            # As on a new Debian: no package is known, and the archive cannot be reached.
            for name, text in {"dpkg-query": "exit 1", "apt-get": 'echo "E: no way to the archive"; exit 100', "sudo": '"$@"'}.items():
                stub = pathlib.Path(folder, name)
                stub.write_text(f"#!/bin/sh\n{text}\n")
                stub.chmod(0o755)
            code, _, errors = self.script("--build-only", env={"PATH": folder + ":" + os.environ["PATH"]})
        self.assertEqual(code, 1)
        self.assertIn("could not be installed", errors)
        self.assertIn("cmake", errors)
        self.assertIn("no way to the archive", errors)
        self.assertEqual(len(errors.splitlines()), 1, errors)


def main(module):
    """Runs the tests of a module, or those named on the command line."""
    if not PROGRAM:
        sys.exit(module.__doc__)
    loader = unittest.defaultTestLoader
    suite = loader.loadTestsFromNames(sys.argv[2:], module) if sys.argv[2:] else loader.loadTestsFromModule(module)
    result = unittest.TextTestRunner(verbosity=2, stream=sys.stdout).run(suite)
    failed = len({id(test) if not hasattr(test, "test_case") else id(test.test_case) for test, _ in result.failures + result.errors})
    print(f"{result.testsRun - failed} passed, {failed} failed")
    sys.exit(0 if failed == 0 else 1)


if __name__ == "__main__":
    main(sys.modules[__name__])
