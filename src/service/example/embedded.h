// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace flexteam::service {

/// Text of a file of data/ that was put into the program ("data/drenthe/villages.csv"); empty when it was not.
[[nodiscard]] std::string_view embedded(std::string_view path);

}  // namespace flexteam::service
