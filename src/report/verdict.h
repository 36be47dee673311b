// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "store/transaction.h"

namespace flexteam::report {

/// What a file is that somebody says is an agreement.
enum class Verdict {
  holds,            ///< as it was given out, and what it says holds
  not_confirmed,    ///< genuine, but it shows a proposal that was not, or not yet, confirmed
  replaced,         ///< genuine, but another version holds now
  content_changed,  ///< it names a version, and says something else than that
  file_changed,     ///< its bytes are not as they were given out
  unknown,          ///< it names a version that is not here
  no_document       ///< nothing that this program made
};

struct Judged {
  Verdict verdict = Verdict::no_document;
  std::string sentence;  ///< English: what is so and what to do
};

/// No document of ours is near this size (bytes); a larger file need not be read further.
inline constexpr std::size_t largest_document = std::size_t{8} * 1024 * 1024;

/// `bytes`: the whole file, or its first largest_document + 1 bytes. Safe on hostile bytes.
[[nodiscard]] Judged judge_document(store::ReadTransaction& tx, std::string_view bytes);

}  // namespace flexteam::report
