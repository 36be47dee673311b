// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/processing_log.h"

#include <utility>

#include "store/digest.h"
#include "store/rows.h"

namespace flexteam::store::processing_log {
namespace {

constexpr std::string_view ok_word = "ok";

Entry read(const sql::Statement& row) {
  Entry entry;
  std::string status, started, ended;
  row.into(entry.trace_id, entry.span_id, entry.parent_span_id, entry.name, entry.activity, entry.subject_type,
           entry.subject_id, status, started, ended);
  entry.ok = status == ok_word;
  entry.started = rows::instant(started).value();
  entry.ended = rows::instant(ended).value();
  return entry;
}

}  // namespace

Entry begin(std::string_view name, std::string_view activity) {
  constexpr std::size_t trace_bytes = 16, span_bytes = 8;
  Entry entry;
  entry.trace_id = random_hexadecimal(trace_bytes);
  entry.span_id = random_hexadecimal(span_bytes);
  entry.name = name;
  entry.activity = activity;
  entry.started = model::now();
  entry.ended = entry.started;
  return entry;
}

void append(AsideTransaction& tx, std::span<const Entry> entries) {
  auto insert = tx.change(
      "INSERT INTO processing_log (trace_id, span_id, parent_span_id, name, activity, subject_type, subject_id, "
      "status, started, ended) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
  for (const auto& entry : entries) {
    insert
        .bind(entry.trace_id, entry.span_id, entry.parent_span_id, entry.name, entry.activity, entry.subject_type,
              entry.subject_id, entry.ok ? ok_word : std::string_view("error"), model::to_string(entry.started),
              model::to_string(entry.ended))
        .run();
  }
}

void record(AsideTransaction& tx, std::string_view name, std::string_view activity, Subject subject) {
  auto entry = begin(name, activity);
  entry.subject_type = std::move(subject.type);
  entry.subject_id = std::move(subject.id);
  append(tx, {&entry, 1});
}

std::vector<Entry> of_subject(ReadTransaction& tx, std::string_view type, std::string_view id) {
  auto query = tx.query(
      "SELECT trace_id, span_id, parent_span_id, name, activity, subject_type, subject_id, status, started, ended "
      "FROM processing_log WHERE subject_type = $1 AND subject_id = $2 ORDER BY ended, span_id");
  query.bind(type, id);
  return rows::all(query, read);
}

}  // namespace flexteam::store::processing_log
