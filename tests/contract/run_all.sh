#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Every operation of api/openapi.yaml on a live server: tests/contract/run_all.sh PATH_TO_flexteam
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: $0 PATH_TO_flexteam" >&2; exit 2; }
exec python3 "$(dirname "$0")/contract_test.py" "$1"
