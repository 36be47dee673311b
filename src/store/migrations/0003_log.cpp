// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sql/connection.h"
#include "sql/dialect.h"
#include "store/digest.h"
#include "store/logbook.h"
#include "store/migrate.h"
#include "store/personal.h"
#include "store/write_digest.h"

/// Brings what was written before there was a log into it. Names and reasons of absence move out of the audit trail
/// and out of the problems that plans were made for, so that a person can be erased from those as well; then every
/// write gets its entry. Without this a database that is in use would have to keep its names for ever.
namespace flexteam::store {

void after_0003(sql::Connection& connection);

namespace {

namespace json = boost::json;

/// The one moment at which the trail may be written anew: nothing vouches for it yet.
void set_guards(sql::Connection& connection, bool on) {
  constexpr const char* off_script = R"(-- only sqlite
DROP TRIGGER audit_stays;
DROP TRIGGER plan_documents_stay;
-- only postgresql
ALTER TABLE audit DISABLE TRIGGER audit_stays;
ALTER TABLE plan_documents DISABLE TRIGGER plan_documents_stay;
)";
  constexpr const char* on_script = R"(-- only sqlite
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER plan_documents_stay BEFORE UPDATE ON plan_documents BEGIN SELECT RAISE(ABORT, 'the documents of a plan never change'); END;
-- only postgresql
ALTER TABLE audit ENABLE TRIGGER audit_stays;
ALTER TABLE plan_documents ENABLE TRIGGER plan_documents_stay;
)";
  connection.run(sql::dialect(on ? on_script : off_script, connection.engine()));
}

struct Change {
  Revision revision = 0;
  std::int64_t number = 0;
  std::string object;
  std::string key;
  std::optional<std::string> before;
  std::optional<std::string> after;
};

template <class... Values>
std::vector<Change> changes(sql::Connection& connection, std::string_view condition, const Values&... values) {
  auto query = connection.prepare("SELECT revision, number, object, key, before, after FROM audit WHERE " +
                                  std::string(condition) + " ORDER BY revision, number");
  query.bind(values...);
  std::vector<Change> found;
  while (query.step()) {
    auto& change = found.emplace_back();
    query.into(change.revision, change.number, change.object, change.key, change.before, change.after);
  }
  return found;
}

void rewrite(sql::Connection& connection, const Change& change) {
  connection.prepare("UPDATE audit SET before = $1, after = $2 WHERE revision = $3 AND number = $4")
      .bind(change.before, change.after, change.revision, change.number)
      .run();
}

void move_personal_values(sql::Connection& connection) {
  for (auto& change : changes(connection, "object = $1", "member")) {
    for (auto* image : {&change.before, &change.after}) {
      if (!*image) continue;
      auto columns = json::parse(**image).as_object();
      for (const auto* name : {"name", "leave"}) {
        auto* value = columns.if_contains(name);
        if (value == nullptr || !value->is_string()) continue;
        const auto reference = personal::keep(connection, "member", change.key, std::string_view(value->as_string()));
        *value = json::object{{"personal", reference}};
      }
      *image = json::serialize(columns);
    }
    rewrite(connection, change);
  }
}

/// The people of a problem who have a name: its id and where in the document the name stands.
std::vector<std::pair<std::string, json::value*>> named_people(json::value& document) {
  std::vector<std::pair<std::string, json::value*>> named;
  auto* people = document.is_object() ? document.get_object().if_contains("people") : nullptr;
  if (people == nullptr || !people->is_array()) return named;
  for (auto& person : people->get_array()) {
    if (!person.is_object()) continue;
    const auto* id = person.get_object().if_contains("id");
    auto* name = person.get_object().if_contains("name");
    if (id == nullptr || !id->is_string() || name == nullptr || !name->is_string()) continue;
    if (!name->get_string().empty()) named.emplace_back(id->get_string(), name);
  }
  return named;
}

/// `text` without the name of the person `id`, as this program has written it.
void cut_name(std::string& text, const std::string& id) {
  const auto before = R"("id": ")" + id + R"(", "name": ")";
  const auto found = text.find(before);
  if (found == std::string::npos) return;
  const auto begin = found + before.size();
  auto end = begin;
  while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
  text.erase(begin, end - begin);
}

/// The problem without names of people; nullopt when there are none. They are cut out of the text, for numbers that are
/// read and written again may lose their last digit. Only a text that something else has written is written anew.
std::optional<std::string> without_names(const std::string& problem) {
  boost::system::error_code error;
  auto document = json::parse(problem, error);
  if (error) return std::nullopt;
  const auto named = named_people(document);
  if (named.empty()) return std::nullopt;
  auto text = problem;
  for (const auto& [id, name] : named) cut_name(text, id);
  auto cut = json::parse(text, error);
  const auto left = named_people(cut);
  if (!error && left.empty()) return text;
  for (const auto& [id, name] : named) *name = "";
  return json::serialize(document);
}

/// Puts the size and digest of a changed problem where the trail tells of the document.
void tell(sql::Connection& connection, std::int64_t document, const std::string& problem) {
  for (auto& change : changes(connection, "object = $1 AND key = $2", "plan-document", std::to_string(document))) {
    for (auto* image : {&change.before, &change.after}) {
      if (!*image) continue;
      auto columns = json::parse(**image).as_object();
      columns["problem"] = json::object{{"sha256", digest(problem)}, {"bytes", problem.size()}};
      *image = json::serialize(columns);
    }
    rewrite(connection, change);
  }
}

void take_names_out_of_plans(sql::Connection& connection) {
  std::vector<std::int64_t> documents;
  {
    auto query = connection.prepare("SELECT id FROM plan_documents ORDER BY id");
    while (query.step()) documents.push_back(query.get<std::int64_t>(0));
  }
  for (const auto id : documents) {
    auto query = connection.prepare("SELECT problem FROM plan_documents WHERE id = $1");
    query.bind(id).step();
    const auto problem = without_names(query.get<std::string>(0));
    if (!problem) continue;
    connection.prepare("UPDATE plan_documents SET problem = $1 WHERE id = $2").bind(*problem, id).run();
    tell(connection, id, *problem);
  }
}

std::optional<std::string> text_of(sql::Connection& connection, std::string_view query, const std::string& key) {
  auto asked = connection.prepare(query);
  // Keys of orders, members and pins are numbers; a key that is none is of another table.
  asked.bind(std::stoll(key));
  return asked.step() ? asked.get<std::optional<std::string>>(0) : std::nullopt;
}

/// The municipality of a changed row, as far as that can still be known; "" = everybody's.
std::string municipality_of(sql::Connection& connection, const Change& change) {
  if (change.object == "municipality") return change.key;
  if (change.object == "member") {
    return text_of(connection, "SELECT home FROM members WHERE id = $1 AND bond <> 'shared'", change.key).value_or("");
  }
  if (change.object == "pin") {
    return text_of(connection,
                   "SELECT municipality FROM orders WHERE id = (SELECT order_id FROM pins WHERE pins.id = $1)",
                   change.key)
        .value_or("");
  }
  for (const auto* image : {&change.after, &change.before}) {
    if (!*image) continue;
    const auto columns = json::parse(**image).as_object();
    const auto* code = columns.if_contains("municipality");
    if (code != nullptr && code->is_string()) return std::string(code->get_string());
  }
  if (change.object != "order") return "";
  return text_of(connection, "SELECT municipality FROM orders WHERE id = $1", change.key).value_or("");
}

/// One entry for a write of before: of one municipality if it only touched that one's rows.
void enter(sql::Connection& connection, const WriteRow& write) {
  Digest digest;
  logbook::Entry entry;
  std::optional<std::string> municipality;
  for (const auto& change : changes(connection, "revision = $1", write.revision)) {
    add_change(digest, change.number, change.object, change.key, change.before, change.after);
    const auto code = municipality_of(connection, change);
    municipality = municipality.value_or(code) == code ? code : "";
    if (!entry.object.empty()) continue;
    entry.object = change.object;
    entry.key = change.key;
  }
  add_write(digest, write);
  entry.at = write.at;
  entry.actor = write.actor;
  entry.action = write.action;
  entry.municipality = municipality.value_or("");
  entry.result = logbook::word(logbook::Result::done);
  entry.revision = write.revision;
  entry.digest = digest.hexadecimal();
  logbook::append(connection, entry);
}

void enter_all(sql::Connection& connection) {
  std::vector<WriteRow> writes;
  {
    auto query =
        connection.prepare("SELECT revision, at, actor, action, undoable, undoes, redo FROM writes ORDER BY revision");
    while (query.step()) {
      auto& write = writes.emplace_back();
      query.into(write.revision, write.at, write.actor, write.action, write.undoable, write.undoes, write.redo);
    }
  }
  for (const auto& write : writes) enter(connection, write);
}

}  // namespace

void after_0003(sql::Connection& connection) {
  set_guards(connection, false);
  move_personal_values(connection);
  take_names_out_of_plans(connection);
  set_guards(connection, true);
  enter_all(connection);
}

}  // namespace flexteam::store
