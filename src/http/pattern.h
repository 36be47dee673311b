// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace flexteam::http {

/// Whether `text` as a whole matches the ECMAScript pattern; texts over 200 bytes never do (all patterns of the
/// contract are short). `pattern` is a literal of the generated code: it is compiled once and kept.
[[nodiscard]] bool matches(std::string_view text, std::string_view pattern);

}  // namespace flexteam::http
