// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/identity_provider.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Providers of OpenID Connect, and attempts to log in there that are under way.
namespace flexteam::store::identity_providers {

[[nodiscard]] std::optional<model::IdentityProvider> find(ReadTransaction& tx, std::string_view id);
/// By name.
[[nodiscard]] std::vector<model::IdentityProvider> all(ReadTransaction& tx);
/// Stores a new one under a new random id.
[[nodiscard]] Outcome<model::IdentityProvider> add(WriteTransaction& tx, model::IdentityProvider provider);
/// Replaces everything but id and key. not_found, version_conflict.
[[nodiscard]] Outcome<model::IdentityProvider> update(WriteTransaction& tx, model::IdentityProvider provider);
/// not_found, version_conflict.
[[nodiscard]] Outcome<void> remove(WriteTransaction& tx, std::string_view id, std::int64_t version);

/// An attempt, tied by its token (a digest) to the browser that began.
struct PendingLogin {
  std::string token;
  std::string provider;
  std::string issuer;
  std::string state;
  std::string nonce;
  std::string code_verifier;
  std::chrono::sys_seconds began;
};
/// Keeps it, and takes away those that began before `oldest`.
void keep(AsideTransaction& tx, const PendingLogin& login, std::chrono::sys_seconds oldest);
/// Takes it away and gives it back: an attempt counts once.
[[nodiscard]] std::optional<PendingLogin> take(AsideTransaction& tx, std::string_view token);

}  // namespace flexteam::store::identity_providers
