# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
flexteam_tests(calendar LINKS PkgConfig::ical)
