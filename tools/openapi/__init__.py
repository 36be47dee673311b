# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""From an OpenAPI document to C++ text. Read first: contract.py."""
