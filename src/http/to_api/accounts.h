// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/context.h"
#include "http/generated/types.h"
#include "model/account.h"
#include "store/sessions.h"

namespace flexteam::http {

[[nodiscard]] api::AccountRole to_api(model::AccountRole role);
[[nodiscard]] model::AccountRole from_api(api::AccountRole role);
[[nodiscard]] api::Account to_api(const model::Account& account, const store::sessions::Credentials& credentials);

/// The session as its own browser sees it.
[[nodiscard]] api::Session session_view(Context& context, const Caller& who);

}  // namespace flexteam::http
