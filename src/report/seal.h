// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Proof that a file is byte for byte one that this installation gave out. In the file stands a note that says what it
/// is, with HMAC-SHA-256 over all bytes of the file (its own 64 digits as zeros) under a key that only the database
/// has. No list of files is kept, so that looking at an agreement writes nothing.
namespace flexteam::report {

/// Which version of which agreement the file shows.
struct SealNote {
  std::int64_t order = 0;
  int number = 0;
  std::string shown;  ///< word of model::AgreementState when it was given out
  std::string content_hash;

  friend bool operator==(const SealNote&, const SealNote&) = default;
};

/// The note with zeros for a seal. Printable ASCII without brackets or backslashes, so that it stands in a PDF as it
/// is.
[[nodiscard]] std::string unsealed_text(const SealNote& note);
/// `bytes`, in which the unsealed `note` stands once, with its seal. `key`: hexadecimal. Throws std::logic_error when
/// that note is not there once.
[[nodiscard]] std::string sealed(std::string bytes, const SealNote& note, const std::string& key);

struct ReadSeal {
  SealNote note;
  bool is_intact = false;  ///< no byte is other than when it was sealed with this key
};
/// Of more notes (a title may hold one) the one that is intact, else the first. Nothing: no note in this form. Safe on
/// hostile bytes.
[[nodiscard]] std::optional<ReadSeal> read_seal(std::string_view bytes, const std::string& key);

}  // namespace flexteam::report
