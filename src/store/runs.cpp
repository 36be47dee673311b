// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/runs.h"

#include "model/words.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::runs {

namespace {

using model::PlanningRun;

Row row_of(const PlanningRun& run) {
  return {run.id.value,
          std::string(model::word(run.state)),
          run.requested_by,
          model::to_string(run.requested),
          rows::value(run.started),
          rows::value(run.ended),
          run.seconds,
          run.seed,
          run.iterations,
          run.best,
          run.bound,
          run.plan ? sql::Value(run.plan->value) : sql::Value(),
          run.message};
}

PlanningRun read(const sql::Statement& row) {
  PlanningRun run;
  std::string_view state;
  std::string requested;
  std::optional<std::string> started, ended;
  std::optional<std::int64_t> plan;
  row.into(run.id.value, state, run.requested_by, requested, started, ended, run.seconds, run.seed, run.iterations,
           run.best, run.bound, plan, run.message);
  run.state = model::choice<model::RunState>(state).value();
  run.requested = rows::instant(requested).value();
  run.started = rows::instant(started);
  run.ended = rows::instant(ended);
  if (plan) run.plan = model::PlanId{*plan};
  return run;
}

}  // namespace

std::vector<PlanningRun> latest(ReadTransaction& tx, int count) {
  static const auto sql = tables::runs.select + " ORDER BY id DESC LIMIT $1";
  auto query = tx.query(sql);
  query.bind(count);
  return rows::all(query, read);
}

std::optional<PlanningRun> find(ReadTransaction& tx, model::RunId id) {
  return rows::by_key(tx, tables::runs, id.value, read);
}

std::vector<PlanningRun> unfinished(ReadTransaction& tx) {
  static const auto sql = tables::runs.select + " WHERE state IN ('queued', 'running') ORDER BY id";
  auto query = tx.query(sql);
  return rows::all(query, read);
}

PlanningRun add(WriteTransaction& tx, PlanningRun run) {
  run.id.value = tx.new_key(tables::runs);
  tx.insert(tables::runs, row_of(run));
  return run;
}

Outcome<void> update(WriteTransaction& tx, const PlanningRun& run) {
  if (run.plan && !rows::exists(tx, tables::plans, run.plan->value)) {
    return rows::unknown(tables::plans, run.plan->value);
  }
  if (!tx.update(tables::runs, row_of(run))) return rows::not_found(tables::runs, run.id.value);
  return {};
}

}  // namespace flexteam::store::runs
