#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads how many tests a log says passed and failed. usage: count_tests.py LOG EXIT_STATUS; prints "PASSED FAILED".

Knows GoogleTest, vitest and our own closing line "N passed, N failed". Any other command is one test: its exit status."""
import re
import sys

text = open(sys.argv[1], errors="replace").read()
status = int(sys.argv[2])
plain = re.sub(r"\x1b\[[0-9;]*m", "", text)

passed = failed = 0
if found := re.findall(r"^\s*(\d+) passed, (\d+) failed\s*$", plain, re.M):
    passed, failed = map(int, found[-1])
elif found := re.findall(r"^\[  PASSED  \] (\d+) tests?", plain, re.M):
    passed = int(found[-1])
    failed = sum(map(int, re.findall(r"^ ?(\d+) FAILED TESTS?", plain, re.M)))
elif found := re.findall(r"^\s*Tests\s+(?:(\d+) failed \| )?(\d+) passed", plain, re.M):
    failed, passed = int(found[-1][0] or 0), int(found[-1][1])
elif status == 0:
    passed = 1
if status != 0 and failed == 0:
    failed = 1  # it died, or it failed beside its tests
print(passed, failed)
