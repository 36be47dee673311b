// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "model/account.h"
#include "model/instant.h"
#include "store/store.h"

/// One-time links with which somebody sets a password: the first, or another when it was forgotten.
namespace flexteam::service {

inline constexpr std::chrono::hours invitation_length{7 * 24};

struct InvitationLink {
  std::string token;  ///< stands in the link and nowhere else
  model::Instant ends;
};

/// A new link for the account; earlier ones count no more.
[[nodiscard]] InvitationLink invite(store::Store& store, std::string_view account);

struct Invited {
  model::Account account;
  model::Instant ends;
};
/// Whose link this is. Nothing: used, over, unknown, or the account is not active.
[[nodiscard]] std::optional<Invited> invited(store::Store& store, std::string_view token);

/// The first administrator of a new installation with its link; nothing when somebody can log in already. `email`: what
/// that account logs in with.
[[nodiscard]] std::optional<InvitationLink> first_administrator(store::Store& store, const std::string& email);

}  // namespace flexteam::service
