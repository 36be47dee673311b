// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/plans.h"

#include "model/words.h"
#include "store/lists.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::plans {

namespace {

using model::Assignment;
using model::PlanState;
using model::StaffingPlan;

/// A row of plans: the plan and the key of its documents.
struct Stored {
  StaffingPlan plan;
  std::int64_t document = 0;
};

Row row_of(const Stored& stored) {
  const auto& plan = stored.plan;
  return {plan.id.value,
          stored.document,
          plan.name,
          std::string(model::word(plan.state)),
          model::to_string(plan.created),
          plan.created_by,
          model::to_string(plan.first_week),
          std::int64_t{plan.weeks},
          plan.based_on ? sql::Value(plan.based_on->value) : sql::Value(),
          rows::value(plan.published),
          plan.score,
          plan.bound,
          plan.version};
}

Stored read_stored(const sql::Statement& row) {
  Stored stored;
  auto& plan = stored.plan;
  std::string_view state, first_week;
  std::string created;
  std::optional<std::string> published;
  std::optional<std::int64_t> based_on;
  row.into(plan.id.value, stored.document, plan.name, state, created, plan.created_by, first_week, plan.weeks, based_on,
           published, plan.score, plan.bound, plan.version);
  plan.state = model::choice<PlanState>(state).value();
  plan.created = rows::instant(created).value();
  plan.first_week = model::parse_week(first_week).value();
  plan.published = rows::instant(published);
  if (based_on) plan.based_on = model::PlanId{*based_on};
  return stored;
}

StaffingPlan read(const sql::Statement& row) {
  return read_stored(row).plan;
}

Assignment read_assignment(const sql::Statement& row) {
  Assignment it;
  std::string_view from, hours;
  row.into(it.order.value, it.item, it.line, it.role, it.member.value, from, hours);
  it.from = model::parse_week(from).value();
  lists::read(hours, it.hours);
  return it;
}

constexpr const char* select_assignments =
    "SELECT order_id, item, line, role, member, from_week, hours FROM assignments "
    "WHERE document = (SELECT document FROM plans WHERE id = $1)";
constexpr const char* in_their_order = " ORDER BY order_id, item, line, number";

std::optional<Stored> find_stored(ReadTransaction& tx, model::PlanId id) {
  return rows::by_key(tx, tables::plans, id.value, read_stored);
}

/// Writes documents and assignments; key of the documents.
std::int64_t write_documents(WriteTransaction& tx, const Documents& documents,
                             const std::vector<Assignment>& assignments) {
  const auto key = tx.new_key(tables::plan_documents);
  tx.insert(tables::plan_documents, {key, documents.problem, documents.plan, documents.outcome});
  std::vector<Row> all;
  all.reserve(assignments.size());
  for (const auto& it : assignments) {
    all.push_back({key, static_cast<std::int64_t>(all.size() + 1), it.order.value, it.item, std::int64_t{it.line},
                   it.role, it.member.value, model::to_string(it.from), lists::text(it.hours)});
  }
  tx.append(tables::assignments, key, all);
  return key;
}

/// A draft whose version is the one that the caller knows.
Outcome<Stored> draft(WriteTransaction& tx, model::PlanId id, std::optional<std::int64_t> version) {
  const auto stored = find_stored(tx, id);
  if (!stored) return rows::not_found(tables::plans, id.value);
  if (version && *version != stored->plan.version) {
    return rows::changed(tx, Reason::version_conflict, tables::plans, id.value);
  }
  if (stored->plan.state != PlanState::draft) return rows::not_allowed(tables::plans, id.value, "it is not a draft");
  return *stored;
}

void write(WriteTransaction& tx, Stored& stored) {
  ++stored.plan.version;
  tx.update(tables::plans, row_of(stored));
}

/// Keys in the first column of a query.
std::vector<std::int64_t> keys(sql::Statement query) {
  return rows::all(query, [](const sql::Statement& row) { return row.get<std::int64_t>(0); });
}

}  // namespace

std::vector<StaffingPlan> all(ReadTransaction& tx) {
  return rows::in_order(tx, tables::plans, "id DESC", read);
}

std::optional<StaffingPlan> find(ReadTransaction& tx, model::PlanId id) {
  return rows::by_key(tx, tables::plans, id.value, read);
}

std::optional<StaffingPlan> published(ReadTransaction& tx) {
  static const auto sql = tables::plans.select + " WHERE state = 'published'";
  auto query = tx.query(sql);
  return rows::first(query, read);
}

std::optional<Documents> documents(ReadTransaction& tx, model::PlanId id) {
  auto query = tx.query(
      "SELECT problem, plan, outcome FROM plan_documents WHERE id = (SELECT document FROM plans WHERE id = $1)");
  query.bind(id.value);
  return rows::first(query, [](const sql::Statement& row) {
    Documents documents;
    row.into(documents.problem, documents.plan, documents.outcome);
    return documents;
  });
}

std::vector<Assignment> assignments(ReadTransaction& tx, model::PlanId id) {
  static const auto sql = std::string(select_assignments) + in_their_order;
  auto query = tx.query(sql);
  query.bind(id.value);
  return rows::all(query, read_assignment);
}

std::vector<Assignment> assignments(ReadTransaction& tx, model::PlanId id, model::OrderId order) {
  static const auto sql = std::string(select_assignments) + " AND order_id = $2" + in_their_order;
  auto query = tx.query(sql);
  query.bind(id.value, order.value);
  return rows::all(query, read_assignment);
}

std::vector<Assignment> assignments(ReadTransaction& tx, model::PlanId id, model::MemberId member) {
  static const auto sql = std::string(select_assignments) + " AND member = $2" + in_their_order;
  auto query = tx.query(sql);
  query.bind(id.value, member.value);
  return rows::all(query, read_assignment);
}

StaffingPlan add(WriteTransaction& tx, StaffingPlan plan, const Documents& documents,
                 const std::vector<Assignment>& assignments) {
  plan.id.value = tx.new_key(tables::plans);
  plan.state = PlanState::draft;
  plan.created = model::now();
  plan.published.reset();
  plan.version = 1;
  const auto document = write_documents(tx, documents, assignments);
  tx.insert(tables::plans, row_of({plan, document}));
  return plan;
}

Outcome<StaffingPlan> replace(WriteTransaction& tx, StaffingPlan plan, const Documents& documents,
                              const std::vector<Assignment>& assignments) {
  auto stored = draft(tx, plan.id, plan.version);
  if (!stored) return std::unexpected(stored.error());
  stored->document = write_documents(tx, documents, assignments);
  stored->plan.name = plan.name;
  stored->plan.score = plan.score;
  stored->plan.bound = plan.bound;
  stored->plan.first_week = plan.first_week;
  stored->plan.weeks = plan.weeks;
  stored->plan.based_on = plan.based_on;
  write(tx, *stored);
  return stored->plan;
}

Outcome<StaffingPlan> publish(WriteTransaction& tx, model::PlanId id, std::optional<std::int64_t> version) {
  auto stored = draft(tx, id, version);
  if (!stored) return std::unexpected(stored.error());
  // The one before goes first: at no moment are two published.
  if (const auto before = published(tx)) {
    auto superseded = *find_stored(tx, before->id);
    superseded.plan.state = PlanState::superseded;
    write(tx, superseded);
  }
  stored->plan.state = PlanState::published;
  stored->plan.published = model::now();
  write(tx, *stored);
  return stored->plan;
}

Outcome<StaffingPlan> rename(WriteTransaction& tx, model::PlanId id, std::string name) {
  auto stored = find_stored(tx, id);
  if (!stored) return rows::not_found(tables::plans, id.value);
  if (stored->plan.name == name) return stored->plan;
  stored->plan.name = std::move(name);
  write(tx, *stored);
  return stored->plan;
}

Outcome<void> remove(WriteTransaction& tx, model::PlanId id) {
  const auto plan = find(tx, id);
  if (!plan) return rows::not_found(tables::plans, id.value);
  if (plan->state == PlanState::published) return rows::not_allowed(tables::plans, id.value, "it is published");
  tx.erase(tables::plans, id.value);
  return {};
}

int prune(WriteTransaction& tx, int keep) {
  int gone = 0;
  for (const auto state : {PlanState::draft, PlanState::superseded}) {
    auto query = tx.query("SELECT id FROM plans WHERE state = $1 ORDER BY id DESC");
    query.bind(model::word(state));
    const auto plans = keys(std::move(query));
    for (auto i = static_cast<std::size_t>(std::max(keep, 0)); i < plans.size(); ++i, ++gone) {
      tx.erase(tables::plans, plans[i]);
    }
  }
  const auto orphans = keys(tx.query(
      "SELECT id FROM plan_documents WHERE NOT EXISTS (SELECT 1 FROM plans WHERE plans.document = plan_documents.id)"));
  for (const auto orphan : orphans) tx.erase(tables::plan_documents, orphan);
  tx.cannot_be_undone();
  return gone;
}

}  // namespace flexteam::store::plans
