// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/menu_cards.h"

#include <fmt/core.h>

#include <algorithm>

#include "store/lists.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::menu_cards {

namespace {

model::MenuCard read(const sql::Statement& row) {
  model::MenuCard card;
  std::string_view id, roles, items, chains;
  row.into(id, card.programme, card.version, roles, items, chains);  // who released it and when: Release
  lists::read(roles, card.roles);
  lists::read(items, card.items);
  lists::read(chains, card.chains);
  return card;
}

/// Plans name the lines of a role by its place on the list (service/problem/order_to_activities.h), whatever the
/// version.
bool keeps_places(const std::vector<model::Role>& before, const std::vector<model::Role>& after) {
  return std::ranges::mismatch(before, after, {}, &model::Role::code, &model::Role::code).in1 == before.end();
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

std::vector<Release> releases(ReadTransaction& tx, std::string_view programme) {
  static const auto sql = tables::menu_cards.select + " WHERE programme = $1 ORDER BY version DESC";
  auto query = tx.query(sql);
  query.bind(programme);
  return rows::all(query, [](const sql::Statement& row) {
    std::string_view id, of, roles, items, chains;
    std::optional<std::string> at;
    Release release;
    row.into(id, of, release.version, roles, items, chains, release.by, at);
    std::vector<model::MenuItem> listed;
    lists::read(items, listed);
    release.items = listed.size();
    release.at = rows::instant(at);
    return release;
  });
}

Outcome<model::MenuCard> release(WriteTransaction& tx, model::MenuCard card) {
  if (card.programme.empty() || !rows::exists(tx, tables::programmes, card.programme)) {
    return rows::unknown(tables::programmes, card.programme);
  }
  const auto newest = latest(tx, card.programme);
  card.version = newest ? newest->version + 1 : 1;
  const auto key = fmt::format("{}/{}", card.programme, card.version);
  if (newest && !keeps_places(newest->roles, card.roles)) {
    return rows::not_allowed(tables::menu_cards, key, "roles keep their place on the list; new ones come at its end");
  }
  tx.insert(tables::menu_cards,
            {key, card.programme, std::int64_t{card.version}, lists::text(card.roles), lists::text(card.items),
             lists::text(card.chains), tx.intent().actor, model::to_string(model::now())});
  return card;
}

}  // namespace flexteam::store::menu_cards
