// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sql/dialect.h"

#include <gtest/gtest.h>

namespace flexteam::sql {
namespace {

constexpr std::string_view script =
    "CREATE TABLE t (id BIGINT, TEXT_LIKE TEXT);\n"
    "-- only sqlite\n"
    "PRAGMA one;\n"
    "-- only postgresql\n"
    "SELECT 'TEXT';\n"
    "-- both\n"
    "SELECT 2;";

TEST(Dialect, OfSqliteHasIntegerKeys) {
  EXPECT_EQ(dialect(script, Engine::sqlite), "CREATE TABLE t (id INTEGER, TEXT_LIKE TEXT);\nPRAGMA one;\nSELECT 2;\n");
}

TEST(Dialect, OfPostgresqlSortsByCodePoint) {
  EXPECT_EQ(dialect(script, Engine::postgresql),
            "CREATE TABLE t (id BIGINT, TEXT_LIKE TEXT COLLATE \"C\");\nSELECT 'TEXT';\nSELECT 2;\n");
}

}  // namespace
}  // namespace flexteam::sql
