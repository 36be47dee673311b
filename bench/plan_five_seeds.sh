#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# The gain of the search over the plain yardstick (--search none) on five made problems, 60 people x 600 packages x 104 weeks.
# usage: bench/plan_five_seeds.sh MAKE_PROBLEM.PY [options for `flexteam plan`, default --seconds 10]
# environment: FLEXTEAM (the program), RICH=rich (the problems with every kind of rule)
set -euo pipefail
make_problem=${1:?usage: $0 MAKE_PROBLEM.PY [options]}
shift
[ $# -gt 0 ] || set -- --seconds 10
flexteam=${FLEXTEAM:-$(dirname "$0")/../build/release/flexteam}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

benefit() { python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))["score"]["benefit"])' "$1"; }

printf '%5s %12s %12s %8s %8s %s\n' seed none search gain seconds check
total=0
for seed in 1 2 3 4 5; do
  python3 "$make_problem" 60 600 104 12 "$seed" ${RICH:+rich} >"$work/problem.json"
  "$flexteam" plan "$work/problem.json" -o "$work/none.json" --search none || true
  began=$(date +%s.%N)
  "$flexteam" plan "$work/problem.json" -o "$work/plan.json" "$@" || true
  seconds=$(python3 -c "import sys; print(f'{float(sys.argv[2]) - float(sys.argv[1]):.2f}')" "$began" "$(date +%s.%N)")
  verdict=clean
  "$flexteam" check "$work/problem.json" "$work/plan.json" >"$work/check.txt" || verdict="$(wc -l <"$work/check.txt") lines"
  none=$(benefit "$work/none.json")
  found=$(benefit "$work/plan.json")
  gain=$(python3 -c "print(f'{100 * ($found / $none - 1):.2f}')")
  total=$(python3 -c "print($total + $gain)")
  printf '%5s %12s %12s %7s%% %8s %s\n' "$seed" "$none" "$found" "$gain" "$seconds" "$verdict"
done
python3 -c "print(f'mean gain {$total / 5:.2f}%')"
