// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/notices.h"

namespace flexteam::http {

api::NoticeKind to_api(model::NoticeKind kind) {
  switch (kind) {
    case model::NoticeKind::proposal:
      return api::NoticeKind::proposal;
    case model::NoticeKind::change_proposal:
      return api::NoticeKind::change_proposal;
    case model::NoticeKind::force_majeure:
      return api::NoticeKind::force_majeure;
    case model::NoticeKind::declined:
      return api::NoticeKind::declined;
    case model::NoticeKind::completed:
      return api::NoticeKind::completed;
    case model::NoticeKind::requested:
      return api::NoticeKind::requested;
    case model::NoticeKind::accepted:
      return api::NoticeKind::accepted;
    case model::NoticeKind::change_asked:
      return api::NoticeKind::change_asked;
    case model::NoticeKind::refused:
      return api::NoticeKind::refused;
    case model::NoticeKind::paused:
      return api::NoticeKind::paused;
    case model::NoticeKind::resumed:
      return api::NoticeKind::resumed;
    case model::NoticeKind::stopped:
      return api::NoticeKind::stopped;
    case model::NoticeKind::weeks_changed:
      return api::NoticeKind::weeks_changed;
  }
  return api::NoticeKind::proposal;
}

api::Notice to_api(const service::Kept& kept, const model::Notice& notice) {
  api::Notice view;
  view.id = notice.id;
  view.kind = to_api(notice.kind);
  view.at = model::to_string(notice.at);
  view.read = notice.read;
  const auto* order = notice.order ? service::find_order(kept, *notice.order) : nullptr;
  if (order != nullptr) {
    view.order_id = order->id.value;
    view.order_title = order->title;
    view.municipality_code = order->municipality;
  }
  return view;
}

}  // namespace flexteam::http
