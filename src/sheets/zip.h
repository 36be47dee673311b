// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sheets/sheet.h"

struct zip;

namespace flexteam::sheets {

/// What is unpacked is more than is read.
[[nodiscard]] Trouble too_much();

/// A ZIP archive in memory, whose sizes are not believed: what is unpacked is counted.
class Zip {
 public:
  /// `bytes` must outlive it. Trouble: no archive, damaged, or more parts than a workbook has.
  [[nodiscard]] static std::expected<Zip, Trouble> open(std::string_view bytes);

  [[nodiscard]] bool has(const std::string& name) const;
  /// What a part holds; none: it is not there. Trouble: damaged, with a password, more than `most_part_bytes`, or with
  /// those before it more than `most_unpacked_bytes`.
  [[nodiscard]] std::expected<std::optional<std::string>, Trouble> part(const std::string& name);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  explicit Zip(zip* archive) : archive_(archive) {}
  std::unique_ptr<zip, Close> archive_;
  std::size_t unpacked_ = 0;
};

}  // namespace flexteam::sheets
