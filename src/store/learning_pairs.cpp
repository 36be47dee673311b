// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/learning_pairs.h"

#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::learning_pairs {

namespace {

using model::LearningPair;

Row row_of(const LearningPair& pair) {
  return {pair.id.value,      pair.learner.value,          pair.expert.value,
          pair.role,          model::to_string(pair.from), model::to_string(pair.until),
          pair.per_week.value};
}

LearningPair read(const sql::Statement& row) {
  LearningPair pair;
  std::string_view from, until;
  row.into(pair.id.value, pair.learner.value, pair.expert.value, pair.role, from, until, pair.per_week.value);
  pair.from = model::parse_week(from).value();
  pair.until = model::parse_week(until).value();
  return pair;
}

}  // namespace

std::vector<LearningPair> all(ReadTransaction& tx) {
  return rows::in_order(tx, tables::learning_pairs, "from_week, id", read);
}

std::optional<LearningPair> find(ReadTransaction& tx, model::LearningPairId id) {
  return rows::by_key(tx, tables::learning_pairs, id.value, read);
}

std::vector<LearningPair> of_member(ReadTransaction& tx, model::MemberId member) {
  static const auto sql = tables::learning_pairs.select + " WHERE learner = $1 OR expert = $1 ORDER BY id";
  auto query = tx.query(sql);
  query.bind(member.value);
  return rows::all(query, read);
}

Outcome<LearningPair> add(WriteTransaction& tx, LearningPair pair) {
  for (const auto member : {pair.learner, pair.expert}) {
    if (!rows::exists(tx, tables::members, member.value)) return rows::unknown(tables::members, member.value);
  }
  pair.id.value = tx.new_key(tables::learning_pairs);
  tx.insert(tables::learning_pairs, row_of(pair));
  return pair;
}

Outcome<void> remove(WriteTransaction& tx, model::LearningPairId id) {
  if (!tx.erase(tables::learning_pairs, id.value)) return rows::not_found(tables::learning_pairs, id.value);
  return {};
}

}  // namespace flexteam::store::learning_pairs
