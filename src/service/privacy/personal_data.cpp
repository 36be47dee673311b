// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/privacy/personal_data.h"

#include <fmt/core.h>
#include <boost/json.hpp>

#include <set>
#include <sstream>

#include "planning/files/read.h"
#include "service/problem/from_store.h"
#include "service/studies/studies.h"
#include "store/accounts.h"
#include "store/members.h"
#include "store/scenarios.h"
#include "store/table.h"

namespace flexteam::service {
namespace {

namespace json = boost::json;
using store::ColumnKind;

/// How the rows of a table that are about somebody are found: `$1` is the id of the account or the number of the
/// member.
struct Held {
  std::string_view section;
  std::string_view table;
  std::vector<store::Column> columns;
  std::vector<std::string_view> by;   ///< any of these columns is the person
  std::string_view beside = "1 = 1";  ///< what must hold as well
};

constexpr auto whole = ColumnKind::whole;

/// Each day on which something was done with the person's data, and how often: single times of three years are too
/// many.
std::vector<store::Column> of_a_day() {
  return {{"substr(started, 1, 10) AS day"},
          {"name"},
          {"activity"},
          {"status"},
          {.name = "count(*) AS times", .kind = whole}};
}

const std::vector<Held>& of_account() {
  static const std::vector<Held> held = {
      {"accounts", "accounts", store::tables::accounts.columns, {"id"}},
      {"credentials",
       "credentials",
       {{"CASE WHEN password IS NULL THEN 0 ELSE 1 END AS has_password", whole},
        {"second_step_confirmed AS has_second_step", whole},
        {"issuer"},
        {"subject"}},
       {"account"}},
      {"sessions", "sessions", {{"id"}, {"created"}, {"seen"}, {"ends"}, {"agent"}, {"origin"}}, {"account"}},
      {"invitations", "invitations", {{"ends"}}, {"account"}},
      {"notices",
       "notices",
       {{"kind"}, {"municipality"}, {"order_id", whole}, {"at"}, {"read_at"}, {"mailed"}},
       {"account"}},
      {"notice-settings", "notice_settings", {{"digest", whole}, {"log_head", whole}}, {"account"}},
      {"digests", "digests", {{"day"}, {"state"}, {"at"}}, {"account"}},
      {"calendars", "calendars", {{"made"}}, {"account"}},
      {"devices", "devices", {{"seen"}}, {"account"}},
      {"earlier-values", "personal_values", {{"value"}}, {"key"}, "object = 'account'"},
      {"changes-of-account", "audit", {{"revision", whole}, {"before"}, {"after"}}, {"key"}, "object = 'account'"},
      {"writes", "writes", {{"revision", whole}, {"at"}, {"action"}}, {"actor"}},
      {"log",
       "log",
       {{"number", whole}, {"at"}, {"action"}, {"object"}, {"key"}, {"municipality"}, {"result"}, {"origin"}},
       {"actor"}},
      {"log-about-account", "log", {{"number", whole}, {"at"}, {"action"}, {"result"}}, {"key"}, "object = 'account'"},
      {"planning-runs", "runs", {{"id", whole}, {"requested"}, {"state"}}, {"requested_by"}},
      {"plans", "plans", {{"id", whole}, {"name"}, {"created"}, {"state"}}, {"created_by"}},
      {"orders", "orders", {{"id", whole}, {"title"}, {"state"}, {"state_reason"}, {"state_at"}}, {"state_by"}},
      {"menu-cards", "menu_cards", {{"version", whole}, {"released_at"}}, {"released_by"}},
      {"scenarios", "scenarios", {{"id", whole}, {"name"}, {"made_at"}}, {"made_by"}},
      {"menu-drafts", "menu_drafts", {{"programme"}, {"started_at"}}, {"started_by"}},
      {"agreements",
       "agreements",
       {{"order_id", whole},
        {"number", whole},
        {"kind"},
        {"state"},
        {"reason"},
        {"proposed_role"},
        {"proposed_at"},
        {"answered_role"},
        {"answered_at"},
        {"answer"}},
       {"proposed_by", "answered_by"}},
      {"processing-of-account",
       "processing_log",
       of_a_day(),
       {"subject_id"},
       "subject_type = 'account' GROUP BY name, activity, status, substr(started, 1, 10)"},
  };
  return held;
}

const std::vector<Held>& of_member() {
  static const std::vector<Held> held = {
      {"members", "members", store::tables::members.columns, {"id"}},
      {"pins", "pins", {{"order_id", whole}, {"item"}, {"line", whole}, {"from_week"}, {"hours"}}, {"member"}},
      {"learning-pairs",
       "learning_pairs",
       {{"id", whole},
        {"learner", whole},
        {"expert", whole},
        {"role"},
        {"from_week"},
        {"until_week"},
        {"per_week", whole}},
       {"learner", "expert"}},
      {"assignments",
       "assignments",
       {{"document", whole}, {"order_id", whole}, {"item"}, {"role"}, {"from_week"}, {"hours"}},
       {"member"}},
      {"earlier-values-of-member", "personal_values", {{"value"}}, {"key"}, "object = 'member'"},
      {"changes-of-member", "audit", {{"revision", whole}, {"before"}, {"after"}}, {"key"}, "object = 'member'"},
      {"log-about-member", "log", {{"number", whole}, {"at"}, {"action"}, {"result"}}, {"key"}, "object = 'member'"},
      {"processing-of-member",
       "processing_log",
       of_a_day(),
       {"subject_id"},
       "subject_type = 'member' GROUP BY name, activity, status, substr(started, 1, 10)"},
  };
  return held;
}

/// A list or object that a column holds as text comes out as such.
json::value shown(const sql::Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return nullptr;
  if (text->starts_with('[') || text->starts_with('{')) {
    boost::system::error_code error;
    auto parsed = json::parse(*text, error);
    if (!error) return parsed;
  }
  return json::string(*text);
}

std::string_view name_of(std::string_view column) {
  constexpr std::string_view as = " AS ";
  const auto place = column.find(as);
  return place == std::string_view::npos ? column : column.substr(place + as.size());
}

std::string query_for(const Held& held) {
  std::string columns, condition;
  for (const auto& column : held.columns) columns += fmt::format("{}{}", columns.empty() ? "" : ", ", column.name);
  for (const auto& column : held.by) condition += fmt::format("{}{} = $1", condition.empty() ? "" : " OR ", column);
  return fmt::format("SELECT {} FROM {} WHERE ({}) AND {} ORDER BY {}", columns, held.table, condition, held.beside,
                     held.columns.size() == 1 ? "1" : "1, 2");
}

void add(store::ReadTransaction& tx, const Held& held, const sql::Value& id, json::object& document) {
  auto& rows = document[held.section];
  if (!rows.is_array()) rows = json::array();
  auto query = tx.query(query_for(held));
  query.set(0, id);
  while (query.step()) {
    json::object row;
    for (std::size_t i = 0; i < held.columns.size(); ++i) {
      const auto& column = held.columns[i];
      row[name_of(column.name)] = shown(store::value_at(query, static_cast<int>(i), column.kind));
    }
    rows.get_array().push_back(std::move(row));
  }
}

/// Where numbers of members are kept as text.
bool is_text_key(const Held& held) {
  return held.by[0] == "key" || held.by[0] == "subject_id";
}

/// The person in the problems that plans were made for: roles, hours and leave of that day, by number.
void add_problems(store::ReadTransaction& tx, model::MemberId member, json::object& document) {
  json::array found;
  const auto id = person_id(member);
  auto query = tx.query("SELECT id, problem FROM plan_documents ORDER BY id");
  while (query.step()) {
    boost::system::error_code error;
    const auto problem = json::parse(query.get<std::string>(1), error);
    const auto* people = !error && problem.is_object() ? problem.get_object().if_contains("people") : nullptr;
    if (people == nullptr || !people->is_array()) continue;
    for (const auto& person : people->get_array()) {
      const auto* key = person.is_object() ? person.get_object().if_contains("id") : nullptr;
      if (key == nullptr || !key->is_string() || key->get_string() != id) continue;
      found.push_back(json::object{{"document", query.get<std::int64_t>(0)}, {"person", person}});
    }
  }
  document["plan-documents"] = std::move(found);
}

/// Scenarios in which the person is gone, and those whose plan gives it work: which lines, when, how many hours.
void add_scenarios(store::ReadTransaction& tx, model::MemberId member, json::object& document) {
  json::array found;
  const auto id = person_id(member);
  for (const auto& scenario : store::scenarios::all(tx)) {
    json::object row{{"scenario", scenario.id.value}};
    for (const auto& one : scenario.changes.departures) {
      if (one.member == member) row["gone_from"] = model::to_string(one.from);
    }
    const auto kept = store::scenarios::plan(tx, scenario.id);
    const auto plan = kept ? planning::read_plan(kept->plan) : std::unexpected(flexteam::json::Problems());
    json::array lines;
    for (const auto& activity : plan ? plan->activities : std::vector<planning::PlannedActivity>()) {
      for (const auto& line : activity.lines) {
        if (line.person != id) continue;
        json::array hours(line.amounts.begin(), line.amounts.end());
        lines.push_back(json::object{{"order", activity.package},
                                     {"activity", activity.activity},
                                     {"start", line.start},
                                     {"hours", std::move(hours)}});
      }
    }
    if (!lines.empty()) row["lines"] = std::move(lines);
    if (row.size() > 1) found.push_back(std::move(row));
  }
  document["scenarios-of-member"] = std::move(found);
}

/// The pairs with the person that the last study of one more advised.
void add_advice(store::ReadTransaction& tx, model::MemberId member, json::object& document) {
  json::array found;
  const auto study = last_one_more(tx);
  for (const auto& pair : study && study->learning ? study->learning->pairs : std::vector<model::LearningPair>{}) {
    if (pair.learner != member && pair.expert != member) continue;
    found.push_back(json::object{{"learner", pair.learner.value},
                                 {"expert", pair.expert.value},
                                 {"role", pair.role},
                                 {"from_week", model::to_string(pair.from)},
                                 {"until_week", model::to_string(pair.until)},
                                 {"per_week", pair.per_week.value}});
  }
  document["learning-advice"] = std::move(found);
}

/// Municipalities by which the person is in a list: the home of the member, those of the accounts.
std::set<std::string> municipalities_of(store::ReadTransaction& tx, const Person& person) {
  std::set<std::string> found;
  for (const auto& id : person.accounts) {
    if (const auto account = store::accounts::find(tx, id)) {
      found.insert(account->municipalities.begin(), account->municipalities.end());
    }
  }
  const auto member = person.member ? store::members::find(tx, *person.member) : std::nullopt;
  if (member) found.insert(member->home);
  return found;
}

/// Whether somebody of `municipalities` is in a list of "all" or of "GM1701 GM1690".
bool is_in_list(const std::set<std::string>& municipalities, const std::string& list) {
  if (list == "all") return true;
  std::istringstream codes(list);
  for (std::string code; codes >> code;) {
    if (municipalities.contains(code)) return true;
  }
  return false;
}

/// Lists of everybody, or of the person's municipality, that the person was in: how often each, first and last.
void add_lists(store::ReadTransaction& tx, const Person& person, json::object& document) {
  json::array rows;
  const auto municipalities = municipalities_of(tx, person);
  const auto add_those_of = [&](std::string_view type) {
    auto query = tx.query(
        "SELECT name, activity, subject_id, count(*), min(started), max(started) FROM processing_log "
        "WHERE subject_type = $1 GROUP BY name, activity, subject_id ORDER BY name, activity, subject_id");
    query.bind(type);
    while (query.step()) {
      std::string name, activity, list, first, last;
      std::int64_t times = 0;
      query.into(name, activity, list, times, first, last);
      if (!is_in_list(municipalities, list)) continue;
      rows.push_back(json::object{{"name", name},
                                  {"activity", activity},
                                  {"subject_id", list},
                                  {"times", times},
                                  {"first", first},
                                  {"last", last}});
    }
  };
  if (!person.accounts.empty()) add_those_of("accounts");
  if (person.member) add_those_of("members");
  document["processing-of-lists"] = std::move(rows);
}

}  // namespace

std::string personal_data(store::ReadTransaction& tx, const Person& person, model::Instant now) {
  json::object tables;
  for (const auto& account : person.accounts) {
    for (const auto& held : of_account()) add(tx, held, account, tables);
  }
  if (person.member) {
    const auto number = person.member->value;
    for (const auto& held : of_member()) {
      add(tx, held, is_text_key(held) ? sql::Value(std::to_string(number)) : sql::Value(number), tables);
    }
    add_problems(tx, *person.member, tables);
    add_scenarios(tx, *person.member, tables);
    add_advice(tx, *person.member, tables);
  }
  add_lists(tx, person, tables);
  return json::serialize(json::object{
      {"format", "flexteam-personal-data/1"}, {"made", model::to_string(now)}, {"tables", std::move(tables)}});
}

std::vector<PersonColumn> person_columns() {
  // An account leads to its member.
  std::vector<PersonColumn> columns = {{"accounts", "member"}};
  for (const auto* all : {&of_account(), &of_member()}) {
    for (const auto& held : *all) {
      for (const auto by : held.by) columns.push_back({held.table, by});
    }
  }
  return columns;
}

}  // namespace flexteam::service
