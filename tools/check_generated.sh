#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Tells when generated types are not what api/openapi.yaml gives: C++ (tools/generate_types.py) and TypeScript
# (npm run types). Writes nothing into the tree.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/generate_types.py --check

types=$(mktemp -d)
trap 'rm -rf "$types"' EXIT
command=$(node -p 'require("./package.json").scripts.types')
PATH="$PWD/node_modules/.bin:$PATH" sh -c "${command/ -o */ -o $types/schema.d.ts}" > "$types/log" 2>&1 || { cat "$types/log"; exit 1; }
cmp -s "$types/schema.d.ts" web/src/api/schema.d.ts || { echo "web/src/api/schema.d.ts is stale: npm run types"; exit 1; }
echo "generated types are fresh"
