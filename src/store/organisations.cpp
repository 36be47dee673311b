// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/organisations.h"

#include "model/words.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::organisations {

namespace {

model::Organisation read(const sql::Statement& row) {
  model::Organisation it;
  std::string_view kind;
  row.into(it.id, it.name, kind);
  it.kind = model::choice<model::OrganisationKind>(kind).value();
  return it;
}

}  // namespace

std::vector<model::Organisation> all(ReadTransaction& tx) {
  return rows::in_order(tx, tables::organisations, "name", read);
}

std::optional<model::Organisation> find(ReadTransaction& tx, std::string_view id) {
  return rows::by_key(tx, tables::organisations, std::string(id), read);
}

void put(WriteTransaction& tx, const model::Organisation& it) {
  Row row{it.id, it.name, std::string(model::word(it.kind))};
  if (!tx.update(tables::organisations, row)) tx.insert(tables::organisations, std::move(row));
}

}  // namespace flexteam::store::organisations
