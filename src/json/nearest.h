// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace flexteam::json {

/// The word that a writer of `typed` most likely meant: at most a third of its letters differ (changed, left out, added
/// or two exchanged), case aside. Nothing when none is near.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view typed, std::span<const std::string_view> words);

}  // namespace flexteam::json
