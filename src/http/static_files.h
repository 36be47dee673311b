// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "http/answer.h"

namespace flexteam::http {

/// The web app, read into memory once with its compressed forms (a file "x.gz" beside "x", else made here).
class StaticFiles {
 public:
  /// No files: every page is a 404.
  StaticFiles() = default;
  /// Error: one line that says what is wrong with the folder.
  [[nodiscard]] static std::expected<StaticFiles, std::string> load(const std::filesystem::path& folder);

  /// `path` begins with "/". A path without a file gives the start page when the client asks for HTML, because the
  /// screens have addresses of their own. Nothing: 404.
  [[nodiscard]] std::optional<Answer> find(std::string_view path, std::string_view accept) const;
  [[nodiscard]] bool empty() const { return files_.empty(); }

 private:
  std::map<std::string, Answer, std::less<>> files_;
};

}  // namespace flexteam::http
