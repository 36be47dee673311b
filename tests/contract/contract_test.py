#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Calls every operation of the contract on a live server and judges the answers. An operation that no test calls fails."""
import sys
import traceback

import agreements
import broken_requests
import changing_plans
import exchange
import finish_chances
import hardening
import isolation
import login
import menu
import notices
import operations
import privacy
import provider_login
import scenarios
import share_account
import studies
from contract import Contract
from live_server import LiveServer


def main() -> int:
    if len(sys.argv) != 2:
        print(f"usage: {sys.argv[0]} PATH_TO_flexteam", file=sys.stderr)
        return 2
    contract = Contract()
    server = LiveServer(sys.argv[1])
    passed, failed = 0, 0
    modules = (login, notices, provider_login, operations, changing_plans, agreements, menu, exchange, share_account, studies,
               scenarios, finish_chances,
               privacy, broken_requests, hardening, isolation)
    tests = [test for module in modules for name, test in vars(module).items()
             if name.startswith("test_")]
    for test in tests:
        try:
            test(server, contract)
            passed += 1
        except Exception as problem:  # each test stands alone; the others go on
            failed += 1
            where = traceback.extract_tb(problem.__traceback__)[-1]
            print(f"FAILED {test.__name__} ({where.filename.rsplit('/', 1)[-1]}:{where.lineno}): {problem}")
    for missing in sorted(set(contract.operations) - contract.called):
        failed += 1
        print(f"FAILED no test calls {missing}")
    code = server.stop()
    if code == 0:
        passed += 1
    else:
        failed += 1
        print(f"FAILED the server ended with {code} after SIGTERM")
    print(f"contract: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
