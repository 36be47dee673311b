// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/notices.h"

#include <algorithm>

#include "http/generated/endpoints.h"
#include "http/to_api/notices.h"
#include "service/notices/daily.h"

namespace flexteam::http::endpoints {
namespace {

Answer settings_answer(Context& context, const store::notices::Settings& settings) {
  return json_answer(api::NoticeSettings{.digest = settings.digest,
                                         .log_head = settings.log_head,
                                         .mails = context.mails,
                                         .gets_log_head = service::gets_log_head(*context.who.account)});
}

store::notices::Settings settings_of(Context& context) {
  return context.store.read(
      [&](store::ReadTransaction& tx) { return store::notices::settings(tx, context.who.account->id); });
}

}  // namespace

Answer list_notices(Context& context, const api::ListNotices& call) {
  const auto snapshot = context.snapshots.current();
  const auto& account = context.who.account->id;
  return context.store.read_only_of(only_of(context.who), [&](store::ReadTransaction& tx) {
    api::NoticeList list;
    list.unread = store::notices::unread(tx, account);
    for (const auto& notice : store::notices::of_account(tx, account, call.before, static_cast<int>(call.limit))) {
      list.notices.push_back(to_api(snapshot->kept, notice));
    }
    return json_answer(list);
  });
}

Answer read_notices(Context& context, const api::ReadNotices& call) {
  context.store.aside([&](store::AsideTransaction& tx) {
    store::notices::read(tx, context.who.account->id, call.body.ids, call.body.until);
  });
  return empty_answer();
}

Answer get_notice_settings(Context& context, const api::GetNoticeSettings& /*call*/) {
  return settings_answer(context, settings_of(context));
}

Answer update_notice_settings(Context& context, const api::UpdateNoticeSettings& call) {
  auto settings = settings_of(context);
  settings.digest = call.body.digest.value_or(settings.digest);
  settings.log_head = call.body.log_head.value_or(settings.log_head);
  context.store.aside(
      [&](store::AsideTransaction& tx) { store::notices::keep(tx, context.who.account->id, settings); });
  return settings_answer(context, settings);
}

}  // namespace flexteam::http::endpoints
