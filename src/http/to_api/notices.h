// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/generated/types.h"
#include "model/notice.h"
#include "service/kept.h"

namespace flexteam::http {

[[nodiscard]] api::NoticeKind to_api(model::NoticeKind kind);
/// With the title of the order as it is now.
[[nodiscard]] api::Notice to_api(const service::Kept& kept, const model::Notice& notice);

}  // namespace flexteam::http
