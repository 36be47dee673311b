// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/rows.h"

#include <fmt/core.h>

namespace flexteam::store::rows {

namespace {

Refusal refusal(Reason reason, const Table& table, const sql::Value& key, std::string message) {
  return {reason, std::move(message), std::string(table.object), key_text(key), {}, {}};
}

}  // namespace

sql::Value value(const std::optional<model::Week>& week) {
  if (!week) return {};
  return model::to_string(*week);
}

sql::Value value(const std::optional<model::Instant>& instant) {
  if (!instant) return {};
  return model::to_string(*instant);
}

sql::Value reference(const std::string& key) {
  if (key.empty()) return {};
  return key;
}

std::optional<model::Week> week(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  return model::parse_week(*text);
}

std::optional<model::Instant> instant(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  return model::parse_instant(*text);
}

bool exists(ReadTransaction& tx, const Table& table, const sql::Value& key) {
  if (const auto* text = std::get_if<std::string>(&key); text != nullptr && text->empty()) return true;
  auto query = tx.query(table.by_key);
  query.set(0, key);
  return query.step();
}

std::unexpected<Refusal> not_found(const Table& table, const sql::Value& key) {
  return std::unexpected(
      refusal(Reason::not_found, table, key, fmt::format("there is no {} {}", table.object, key_text(key))));
}

std::unexpected<Refusal> unknown(const Table& table, const sql::Value& key) {
  return std::unexpected(
      refusal(Reason::unknown_reference, table, key, fmt::format("there is no {} {}", table.object, key_text(key))));
}

std::unexpected<Refusal> not_allowed(const Table& table, const sql::Value& key, std::string message) {
  return std::unexpected(refusal(Reason::not_allowed, table, key, std::move(message)));
}

std::unexpected<Refusal> changed(ReadTransaction& tx, Reason reason, const Table& table, const sql::Value& key) {
  auto refused = refusal(reason, table, key, fmt::format("{} {} was changed meanwhile", table.object, key_text(key)));
  auto query = tx.query(
      "SELECT writes.actor, writes.at FROM audit JOIN writes ON writes.revision = audit.revision "
      "WHERE audit.object = $1 AND audit.key = $2 ORDER BY audit.revision DESC LIMIT 1");
  if (query.bind(refused.object, refused.key).step()) {
    refused.by = query.get<std::string>(0);
    refused.at = instant(query.get<std::string>(1));
    refused.message += fmt::format(" by {}", refused.by);
  }
  return std::unexpected(refused);
}

}  // namespace flexteam::store::rows
