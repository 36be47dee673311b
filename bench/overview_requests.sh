#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Requests a second on the calls of the overview page, with wrk on the same machine.
#   bench/overview_requests.sh build/release/flexteam [SECONDS a call]
# Goal: at least 5,000 a second on 2 cores, wrk's own work included.
set -euo pipefail
[ $# -ge 1 ] || { echo "usage: $0 PATH_TO_flexteam [SECONDS]" >&2; exit 2; }
program=$1
seconds=${2:-5}
goal=5000
folder=$(mktemp -d)
coproc server { exec "$program" serve --port 0 --db "$folder/bench.sqlite" --example --demo; }
pid=$server_PID
trap 'kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; rm -rf "$folder"' EXIT
address=
while read -r line <&"${server[0]}"; do
  case $line in http://*) address=${line/localhost/127.0.0.1}; break ;; esac
done
[ -n "$address" ] || { echo "the server did not start" >&2; exit 1; }

# From the chair of the province, as the page is looked at.
account=$(curl -s "$address/v1/demo-accounts" | python3 -c '
import json, sys
print(next(one["id"] for one in json.load(sys.stdin)["accounts"] if one["role"] == "viewer"))')
cookie=$(curl -si -H "Origin: $address" -H 'Content-Type: application/json' -d "{\"accountId\":\"$account\"}" "$address/v1/session/_demo" |
  sed -n 's/^Set-Cookie: \([^;]*\).*/\1/p')

worst=
for path in overview areas municipalities capacity shares; do
  rate=$(wrk -t 1 -c 16 -d "${seconds}s" -H 'Accept-Encoding: gzip' -H "Cookie: $cookie" "$address/v1/$path" | awk '/Requests\/sec/ {print int($2)}')
  printf '%-16s %8d requests/s\n' "$path" "$rate"
  [ -z "$worst" ] || [ "$rate" -lt "$worst" ] && worst=$rate
done
echo "worst $worst requests/s, goal $goal"
[ "$worst" -ge "$goal" ]
