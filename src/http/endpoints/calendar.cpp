// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/notices/calendar.h"

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "store/accounts.h"
#include "store/calendars.h"
#include "store/migrate.h"
#include "store/random.h"

namespace flexteam::http::endpoints {
namespace {

constexpr std::string_view calendar_type = "text/calendar; charset=utf-8";
constexpr std::size_t extension = std::string_view(".ics").size();

api::CalendarKind to_api(service::CalendarKind kind) {
  switch (kind) {
    case service::CalendarKind::member:
      return api::CalendarKind::member;
    case service::CalendarKind::municipality:
      return api::CalendarKind::municipality;
    case service::CalendarKind::none:
      return api::CalendarKind::none;
  }
  return api::CalendarKind::none;
}

Answer no_such_calendar() {
  return problem_answer(404, "Deze agenda is er niet (meer). Maak een nieuwe link bij Mijn account");
}

}  // namespace

Answer get_calendar(Context& context, const api::GetCalendar& /*call*/) {
  const auto& account = *context.who.account;
  api::Calendar view{.kind = to_api(service::calendar_kind(account)), .made = {}};
  const auto made =
      context.store.read([&](store::ReadTransaction& tx) { return store::calendars::made(tx, account.id); });
  if (made) view.made = model::to_string(*made);
  return json_answer(view);
}

Answer create_calendar(Context& context, const api::CreateCalendar& /*call*/) {
  const auto& account = *context.who.account;
  if (service::calendar_kind(account) == service::CalendarKind::none) {
    return problem_answer(409, "Bij jouw account hoort geen lid en geen gemeente, dus ook geen agenda");
  }
  const auto token = store::random_token();
  context.store.aside(
      [&](store::AsideTransaction& tx) { store::calendars::put(tx, account.id, store::digest(token), model::now()); });
  context.store.log(happening(context.who, "calendar.create", "account", account.id));
  const auto url = context.who.base + "/v1/calendars/" + token + ".ics";
  return created(json_answer(api::CalendarLink{.url = url}, 201), "/calendar");
}

Answer delete_calendar(Context& context, const api::DeleteCalendar& /*call*/) {
  const auto& account = context.who.account->id;
  const bool gone =
      context.store.aside([&](store::AsideTransaction& tx) { return store::calendars::remove(tx, account); });
  if (!gone) return no_such_calendar();
  context.store.log(happening(context.who, "calendar.delete", "account", account));
  return empty_answer();
}

Answer get_calendar_feed(Context& context, const api::GetCalendarFeed& call) {
  const auto token = store::digest(std::string_view(call.calendar_key).substr(0, call.calendar_key.size() - extension));
  const auto account = context.store.read([&](store::ReadTransaction& tx) -> std::optional<model::Account> {
    const auto id = store::calendars::account_of(tx, token);
    return id ? store::accounts::find(tx, *id) : std::nullopt;
  });
  if (!account || !account->active) return no_such_calendar();
  const auto snapshot = context.snapshots.current();
  auto answer = text_answer(200, calendar_type, service::calendar_of(snapshot->kept, *account, context.this_week()));
  answer.whose = account->id;
  return answer;
}

}  // namespace flexteam::http::endpoints
