// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "http/generated/endpoints.h"
#include "store/logbook.h"

namespace flexteam::http::endpoints {
namespace {

api::LogResult result_of(const std::string& word) {
  if (word == store::logbook::word(store::logbook::Result::refused)) return api::LogResult::refused;
  if (word == store::logbook::word(store::logbook::Result::failed)) return api::LogResult::failed;
  return api::LogResult::done;
}

api::LogEntry view_of(const service::Kept& kept, store::logbook::Entry entry) {
  api::LogEntry view;
  const auto account = std::ranges::find(kept.accounts, entry.actor, &model::Account::id);
  if (account != kept.accounts.end()) view.actor_name = account->name;
  view.number = entry.number;
  view.at = std::move(entry.at);
  view.actor = std::move(entry.actor);
  view.action = std::move(entry.action);
  view.object = std::move(entry.object);
  view.key = std::move(entry.key);
  if (!entry.municipality.empty()) view.municipality_code = std::move(entry.municipality);
  view.result = result_of(entry.result);
  view.origin = std::move(entry.origin);
  view.hash = std::move(entry.hash);
  return view;
}

}  // namespace

Answer list_log_entries(Context& context, const api::ListLogEntries& call) {
  store::logbook::Filter filter;
  filter.municipality = call.municipality_code;
  filter.before = call.before;
  filter.limit = static_cast<int>(call.limit);
  api::LogEntryList list;
  const auto snapshot = context.snapshots.current();
  context.store.read_only_of(only_of(context.who), [&](store::ReadTransaction& tx) {
    for (auto& entry : store::logbook::list(tx, filter)) {
      list.log_entries.push_back(view_of(snapshot->kept, std::move(entry)));
    }
    return true;
  });
  // The head is everybody's.
  const auto head = context.store.read(store::logbook::head);
  list.head.number = head.number;
  list.head.hash = head.hash;
  return json_answer(list);
}

}  // namespace flexteam::http::endpoints
