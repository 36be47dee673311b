#!/bin/sh
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# run_one.sh TARGET SECONDS: runs one fuzzer from its seeds; new inputs stay beside the program. Exit 1 on a finding.
set -eu
target=$1
seconds=$2
name=${target##*/fuzz_}
seeds=$(dirname "$0")/corpus/$name
scratch=$(dirname "$target")/corpus/$name
mkdir -p "$scratch"
log=$scratch.log
[ -d "$seeds" ] || seeds=
# shellcheck disable=SC2086  # no seeds: no argument
if "$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2500 -max_len=20000 -print_final_stats=1 \
    -artifact_prefix="$scratch." "$scratch" $seeds >"$log" 2>&1; then
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  echo "fuzz_$name: ${runs:-0} runs in $seconds s, nothing found"
else
  tail -n 60 "$log"
  echo "fuzz_$name: a finding; the input is beside $scratch" >&2
  exit 1
fi
