// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/menu_cards.h"

#include <fmt/core.h>

#include "store/lists.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::menu_cards {

namespace {

model::MenuCard read(const sql::Statement& row) {
  model::MenuCard card;
  std::string_view id, roles, items, chains;
  row.into(id, card.programme, card.version, roles, items, chains);
  lists::read(roles, card.roles);
  lists::read(items, card.items);
  lists::read(chains, card.chains);
  return card;
}

}  // namespace

std::vector<model::Programme> programmes(ReadTransaction& tx) {
  static const auto sql = tables::programmes.select + " ORDER BY name";
  auto query = tx.query(sql);
  return rows::all(query, [](const sql::Statement& row) {
    model::Programme programme;
    row.into(programme.id, programme.name);
    return programme;
  });
}

void put(WriteTransaction& tx, const model::Programme& programme) {
  Row row{programme.id, programme.name};
  if (!tx.update(tables::programmes, row)) tx.insert(tables::programmes, std::move(row));
}

std::optional<model::MenuCard> latest(ReadTransaction& tx, std::string_view programme) {
  static const auto sql = tables::menu_cards.select + " WHERE programme = $1 ORDER BY version DESC LIMIT 1";
  auto query = tx.query(sql);
  query.bind(programme);
  return rows::first(query, read);
}

std::optional<model::MenuCard> version(ReadTransaction& tx, std::string_view programme, int version) {
  static const auto sql = tables::menu_cards.select + " WHERE programme = $1 AND version = $2";
  auto query = tx.query(sql);
  query.bind(programme, version);
  return rows::first(query, read);
}

Outcome<model::MenuCard> release(WriteTransaction& tx, model::MenuCard card) {
  if (card.programme.empty() || !rows::exists(tx, tables::programmes, card.programme)) {
    return rows::unknown(tables::programmes, card.programme);
  }
  const auto newest = latest(tx, card.programme);
  card.version = newest ? newest->version + 1 : 1;
  tx.insert(tables::menu_cards,
            {fmt::format("{}/{}", card.programme, card.version), card.programme, std::int64_t{card.version},
             lists::text(card.roles), lists::text(card.items), lists::text(card.chains)});
  return card;
}

}  // namespace flexteam::store::menu_cards
