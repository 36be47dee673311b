# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
flexteam_tests(oidc LINKS Boost::headers Threads::Threads CURL::libcurl OpenSSL::SSL OpenSSL::Crypto PkgConfig::cjose PkgConfig::sodium)
