// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/instant.h"
#include "service/privacy/person.h"

namespace flexteam::service {

/// Everything that is kept about a person, as one JSON document: a list of rows for each table (GDPR articles 15 and
/// 20). Of what is secret only whether it is there.
[[nodiscard]] std::string personal_data(store::ReadTransaction& tx, const Person& person, model::Instant now);

/// A column that says whose a row is, or that leads to it together with `key`.
struct PersonColumn {
  std::string_view table;
  std::string_view column;
};
/// Every column by which personal_data finds rows; a test holds it against the tables of the database.
[[nodiscard]] std::vector<PersonColumn> person_columns();

}  // namespace flexteam::service
