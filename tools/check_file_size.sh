#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
# No source file is longer than 600 lines: a longer one holds two concepts.
set -euo pipefail
cd "$(dirname "$0")/.."
long=$(git ls-files '*.cpp' '*.h' '*.ts' '*.tsx' '*.css' '*.py' '*.sh' | grep -v -E '/generated/|web/src/api/.*\.d\.ts' | xargs wc -l | awk '$2 != "total" && $1 > 600')
[ -z "$long" ] || { printf 'files above 600 lines:\n%s\n' "$long"; exit 1; }
