# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
flexteam_tests(sheets LINKS PkgConfig::libzip)
