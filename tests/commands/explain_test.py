#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""flexteam explain: why something is not planned or late, and what would change that.

usage: explain_test.py FLEXTEAM [NAME…]   closes with "N passed, N failed"
"""
import json
import sys

import commands_test
from commands_test import SMALL, Folder, run


class Explain(Folder):
    """A plan with something on time, something late and something for which nobody has time."""

    def setUp(self):
        super().setUp()
        problem = json.loads(json.dumps(SMALL))
        problem["packages"].append({"id": "w2", "client": "GM0106", "site": "GM0106", "due": 1, "activities": [
            {"id": "D1", "release": 3, "lines": [{"skill": "PB", "effort": 8, "min": 4, "max": 8}]},
            {"id": "D2", "lines": [{"skill": "TA", "level": 3, "effort": 60, "min": 8, "max": 8}]},
            {"id": "D3", "lines": [{"skill": "PB", "effort": 4, "min": 4, "max": 4}], "after": [{"activity": "D2"}]}]})
        self.problem = self.write("problem.json", problem)
        self.plan = self.folder / "plan.json"
        code, _, errors = run("plan", self.problem, "-o", self.plan, "--iterations", 100, "--threads", 1)
        self.assertEqual(code, 0, errors)

    def explain(self, *which, plan=None):
        code, out, errors = run("explain", self.problem, plan or self.plan, *which)
        self.assertEqual(code, 0, out + errors)
        return out

    def test_what_is_planned_is_told_with_its_place_and_people(self):
        first = json.loads(self.plan.read_text())["activities"][0]
        out = self.explain("w1/B1")
        self.assertIn(f"w1/B1 is planned from {first['start']} to {first['end']}", out)
        self.assertIn("(PB): p1 from", out)
        self.assertNotIn("B2", out)

    def test_what_is_not_planned_is_told_with_what_would_help_and_where(self):
        told = next(u for u in json.loads(self.plan.read_text())["unplanned"] if u["activity"] == "D2")
        out = self.explain("w2/D2")
        self.assertIn(f"w2/D2 is not planned ({told['reason']})", out)
        for relaxation in told["relaxation"]:
            self.assertIn(f"relaxation {relaxation['kind']}: ", out)
        self.assertIn(f"from {told['place']['start']} to {told['place']['end']}", out)

    def test_what_is_late_is_told_with_its_cause(self):
        out = self.explain("w2/D1")
        self.assertIn("late by", out)
        self.assertIn("(release)", out)

    def test_a_package_is_told_whole(self):
        out = self.explain("w2")
        for activity in ("w2/D1 is planned", "w2/D2 is not planned", "w2/D3 is not planned (precedence)"):
            self.assertIn(activity, out)

    def test_everything_comes_in_groups(self):
        out = self.explain()
        self.assertIn("3 planned, 1 of them late; 2 not planned", out)
        self.assertIn("1 wait for what they come after", out)
        self.assertIn("1 late by release", out)

    def test_a_plan_without_explanations_is_explained_all_the_same(self):
        bare = json.loads(self.plan.read_text())
        bare["unplanned"], bare["late"] = [], []
        self.assertEqual(self.explain("w2", plan=self.write("bare.json", bare)), self.explain("w2"))

    def test_a_plan_that_breaks_a_rule_exits_1(self):
        document = json.loads(self.plan.read_text())
        document["activities"][0]["lines"][0]["person"] = "p2"
        code, out, errors = run("explain", self.problem, self.write("broken.json", document))
        self.assertEqual((code, out), (1, ""))
        self.assertIn("skill", errors)

    def test_what_is_not_there_is_named_with_what_there_is(self):
        for which, named in {"w9": "w1, w2", "w2/D9": "D1, D2, D3", "w2/": "D1, D2, D3"}.items():
            with self.subTest(which):
                code, out, errors = run("explain", self.problem, self.plan, which)
                self.assertEqual((code, out), (2, ""))
                self.assert_one_line(errors)
                self.assertIn(named, errors)

    def test_unusable_files_exit_2(self):
        self.assertEqual(run("explain", self.write("p.json", "{"), self.plan)[0], 2)
        self.assertEqual(run("explain", self.problem, self.write("x.json", "[]"))[0], 2)
        self.assertEqual(run("explain", self.problem, self.folder / "none.json")[0], 2)


if __name__ == "__main__":
    commands_test.main(sys.modules[__name__])
