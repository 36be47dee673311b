#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# api/openapi.yaml against the linter of the NL GOV REST API Design Rules, which stands beside the checkout.
set -euo pipefail
cd "$(dirname "$0")/.."
rules=../shared/standards/adr-linter.yaml
[ -f "$rules" ] || { echo "skipped: $rules is not there"; exit 0; }
node_modules/.bin/spectral lint --fail-severity warn -r "$rules" api/openapi.yaml
