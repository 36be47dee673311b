// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/notices.h"

#include <fmt/core.h>

#include <string>

#include "model/words.h"
#include "store/rows.h"

namespace flexteam::store::notices {
namespace {

using model::Notice;

constexpr std::string_view select = "SELECT id, account, municipality, kind, order_id, at, read_at FROM notices ";

/// Of a notice that is still to be told: the write that caused it stands, and the order is not its municipality's alone
/// (again). So what is taken back is told no more, and what is done again is.
constexpr std::string_view holds =
    " AND (order_id IS NULL OR EXISTS (SELECT 1 FROM orders WHERE orders.id = notices.order_id AND state <> 'draft')) "
    "AND NOT EXISTS (SELECT 1 FROM writes AS undo WHERE undo.undoes = notices.revision "
    "AND NOT EXISTS (SELECT 1 FROM writes AS redo WHERE redo.undoes = undo.revision))";

Notice read_row(const sql::Statement& row) {
  Notice notice;
  std::string kind, at;
  std::optional<std::int64_t> order;
  std::optional<std::string> read_at;
  row.into(notice.id, notice.account, notice.municipality, kind, order, at, read_at);
  notice.kind = model::choice<model::NoticeKind>(kind).value();
  if (order) notice.order = model::OrderId{*order};
  notice.at = rows::instant(at).value();
  notice.read = read_at.has_value();
  return notice;
}

/// Counted beside the rows: whoever writes for one municipality does not see those of others.
std::int64_t next_id(AsideTransaction& tx) {
  auto next = tx.change(
      "INSERT INTO last_keys (object, value) VALUES ('notice', 1) "
      "ON CONFLICT (object) DO UPDATE SET value = last_keys.value + 1 RETURNING value");
  next.step();
  return next.get<std::int64_t>(0);
}

}  // namespace

void add(WriteTransaction& tx, Notice notice) {
  auto beside = tx.aside();
  notice.id = next_id(beside);
  auto insert = beside.change(
      "INSERT INTO notices (id, account, municipality, kind, order_id, revision, at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)");
  insert.bind(notice.id, notice.account, notice.municipality, model::word(notice.kind), std::nullopt, tx.revision(),
              model::to_string(model::now()));
  constexpr int order = 4;
  if (notice.order) insert.set(order, notice.order->value);
  insert.run();
}

void settle(WriteTransaction& tx, model::OrderId order) {
  tx.aside()
      .change(
          "UPDATE notices SET read_at = $2 WHERE order_id = $1 AND read_at IS NULL "
          "AND kind IN ('proposal', 'change-proposal')")
      .bind(order.value, model::to_string(model::now()))
      .run();
}

void clear(WriteTransaction& tx, std::string_view account) {
  tx.aside().change("DELETE FROM notices WHERE account = $1").bind(account).run();
}

void replace(WriteTransaction& tx, std::string_view account, model::NoticeKind kind) {
  tx.aside()
      .change("DELETE FROM notices WHERE account = $1 AND kind = $2 AND read_at IS NULL")
      .bind(account, model::word(kind))
      .run();
}

std::vector<Notice> of_account(ReadTransaction& tx, std::string_view account, std::optional<std::int64_t> before,
                               int limit) {
  auto query = rows::Question(std::string(select))
                   .with("WHERE account = $", std::string(account))
                   .demand(" AND id < $", before)
                   .with(std::string(holds) + " ORDER BY id DESC LIMIT $", std::int64_t{limit})
                   .ask(tx);
  return rows::all(query, read_row);
}

std::int64_t unread(ReadTransaction& tx, std::string_view account) {
  static const auto sql = fmt::format("SELECT count(*) FROM notices WHERE account = $1 AND read_at IS NULL{}", holds);
  auto query = tx.query(sql);
  query.bind(account).step();
  return query.get<std::int64_t>(0);
}

std::vector<Notice> to_mail(ReadTransaction& tx, std::string_view account) {
  static const auto sql =
      fmt::format("{}WHERE account = $1 AND read_at IS NULL AND mailed IS NULL{} ORDER BY id", select, holds);
  auto query = tx.query(sql);
  query.bind(account);
  return rows::all(query, read_row);
}

void read(AsideTransaction& tx, std::string_view account, const std::vector<std::int64_t>& ids,
          std::optional<std::int64_t> until) {
  const auto now = model::to_string(model::now());
  for (const auto id : ids) {
    tx.change("UPDATE notices SET read_at = $3 WHERE account = $1 AND id = $2 AND read_at IS NULL")
        .bind(account, id, now)
        .run();
  }
  if (!until) return;
  tx.change(fmt::format("UPDATE notices SET read_at = $3 WHERE account = $1 AND id <= $2 AND read_at IS NULL{}", holds))
      .bind(account, *until, now)
      .run();
}

void mailed(AsideTransaction& tx, const std::vector<Notice>& notices, std::string_view day) {
  for (const auto& notice : notices) {
    tx.change("UPDATE notices SET mailed = $2 WHERE id = $1").bind(notice.id, day).run();
  }
}

void forget(AsideTransaction& tx, std::string_view account) {
  for (const auto* table : {"notices", "notice_settings", "digests", "calendars"}) {
    tx.change(fmt::format("DELETE FROM {} WHERE account = $1", table)).bind(account).run();
  }
}

Settings settings(ReadTransaction& tx, std::string_view account) {
  auto query = tx.query("SELECT digest, log_head FROM notice_settings WHERE account = $1");
  query.bind(account);
  Settings found;
  if (query.step()) query.into(found.digest, found.log_head);
  return found;
}

void keep(AsideTransaction& tx, std::string_view account, const Settings& settings) {
  tx.change(
        "INSERT INTO notice_settings (account, digest, log_head) VALUES ($1, $2, $3) "
        "ON CONFLICT (account) DO UPDATE SET digest = excluded.digest, log_head = excluded.log_head")
      .bind(account, settings.digest, settings.log_head)
      .run();
}

}  // namespace flexteam::store::notices
