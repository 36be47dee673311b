// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace flexteam::report {

/// Adds to a tagged PDF of cairo what that cannot say: the language (nl), the title in the window, to which row or
/// column a header cell belongs, metadata, and `note` as the text that seal.h fills in. Throws std::exception when
/// `bytes` is no PDF.
[[nodiscard]] std::string finish_pdf(const std::string& bytes, std::string_view title, const std::string& note);

}  // namespace flexteam::report
