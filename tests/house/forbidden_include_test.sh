#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# A room that includes a header of a room above it, or beside it, does not compile; one that it may see does.
set -uo pipefail
cd "$(dirname "$0")/../.."
passed=0
failed=0

# includes LIBRARY HEADER: does a source of that library compile when it includes that header?
includes() {
  printf '#include "%s"\n' "$2" | g++ -std=c++23 -fsyntax-only -x c++ -I "build/see/$1" $(pkg-config --cflags libpq) - 2>/dev/null
}
expect() {
  local verdict=$1 library=$2 header=$3 got=refused
  includes "$library" "$header" && got=allowed
  if [ "$got" = "$verdict" ]; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    echo "src/$library including \"$header\" is $got; the house wants it $verdict"
  fi
}

expect allowed model model/week.h
expect refused model planning/solve.h
expect allowed planning planning/files/problem.h
expect refused planning store/orders.h
expect refused planning check/check.h
expect allowed check planning/files/problem.h
expect refused check planning/solve.h
expect refused store planning/solve.h
expect refused store http/server.h
expect allowed service planning/solve.h
expect refused service http/server.h
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
