#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# clang-tidy over the changed sources: those that differ from BASE (default: the remote's main, or the commit before this
# one where that is the same) and those not committed yet. --all: every source.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = --all ]; then
  changed=$(git ls-files 'src/*.cpp' 'apps/*.cpp')
else
  base=${BASE:-$(git merge-base HEAD origin/main 2>/dev/null || true)}
  if [ -z "$base" ] || [ "$base" = "$(git rev-parse HEAD)" ]; then
    base=$(git rev-parse --verify -q HEAD~1 || git hash-object -t tree /dev/null)
  fi
  changed=$(git diff --name-only --diff-filter=d "$base" -- 'src/*.cpp' 'apps/*.cpp')
fi
changed=$(printf '%s\n' $changed | grep -v /generated/ || true)
# clang cannot read qpdf's headers with the vector of this standard library (a vector of an incomplete type).
[ -z "$changed" ] || changed=$(grep -L '<qpdf/' $changed || true)
[ -z "$changed" ] && { echo "no changed C++ source"; exit 0; }
tidy() { xargs -r -P 2 -n 4 clang-tidy-19 -p build/release --quiet --extra-arg=-Wno-unknown-warning-option "$@"; }
# The analyzer does not follow a coroutine into Asio: it takes what co_await sets up for uninitialised.
coroutines=$(grep -l co_await $changed || true)
status=0
printf '%s\n' $coroutines | tidy --checks=-clang-analyzer-core.CallAndMessage,-clang-analyzer-core.NullDereference || status=1
{ printf '%s\n' $changed | grep -vxF "${coroutines:-none}" || true; } | tidy || status=1
exit $status
