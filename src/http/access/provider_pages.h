// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "http/answer.h"
#include "http/context.h"
#include "http/target.h"

/// The two pages between which somebody logs in at their organisation. Not of the contract: a browser goes there
/// itself.
namespace flexteam::http {

/// "/inloggen/p-…" leads to the provider, "/inloggen/p-…/terug" is where the browser comes back.
struct ProviderPage {
  std::string provider;
  bool returns = false;
};
[[nodiscard]] std::optional<ProviderPage> provider_page(const Target& target);

/// Sends the browser on; what goes wrong is told on the login page. Blocks. `cookies`: the Cookie header.
[[nodiscard]] Answer run(Context& context, const ProviderPage& page, const Target& target, std::string_view cookies);

}  // namespace flexteam::http
