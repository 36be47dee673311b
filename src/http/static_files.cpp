// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/static_files.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>

#include "http/gzip.h"

namespace flexteam::http {
namespace {

namespace fs = std::filesystem;

constexpr int best_compression = 9;
constexpr std::string_view start_page = "/index.html";

struct Kind {
  std::string_view extension;
  std::string_view type;
  bool text;
};
constexpr std::array<Kind, 14> kinds = {{{".html", "text/html; charset=utf-8", true},
                                         {".js", "text/javascript; charset=utf-8", true},
                                         {".css", "text/css; charset=utf-8", true},
                                         {".json", "application/json", true},
                                         {".webmanifest", "application/manifest+json", true},
                                         {".svg", "image/svg+xml", true},
                                         {".txt", "text/plain; charset=utf-8", true},
                                         {".map", "application/json", true},
                                         {".png", "image/png", false},
                                         {".jpg", "image/jpeg", false},
                                         {".webp", "image/webp", false},
                                         {".ico", "image/vnd.microsoft.icon", false},
                                         {".woff2", "font/woff2", false},
                                         {".wasm", "application/wasm", false}}};

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

/// Files that the build names after their contents never change.
std::string cache_control(std::string_view path) {
  return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

std::optional<Answer> load_file(const fs::path& file, std::string_view path) {
  const auto extension = file.extension().string();
  const auto* const kind = std::ranges::find(kinds, extension, &Kind::extension);
  if (kind == kinds.end()) return std::nullopt;
  auto text = read_file(file);
  if (!text) return std::nullopt;
  auto answer = text_answer(200, kind->type, std::move(*text));
  answer.cache_control = cache_control(path);
  if (kind->text) {
    if (auto packed = read_file(file.string() + ".gz")) {
      answer.gzip = std::make_shared<const std::string>(std::move(*packed));
    } else {
      compress(answer, best_compression);
    }
  }
  return answer;
}

}  // namespace

std::expected<StaticFiles, std::string> StaticFiles::load(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_regular_file(folder / "index.html", error)) {
    return std::unexpected(
        fmt::format("{} has no index.html: build the web app or give its folder with --web", folder.string()));
  }
  StaticFiles files;
  for (auto at = fs::recursive_directory_iterator(folder, error); !error && at != fs::recursive_directory_iterator();
       at.increment(error)) {
    if (!at->is_regular_file(error)) continue;
    const auto path = fmt::format("/{}", fs::relative(at->path(), folder, error).generic_string());
    if (auto answer = load_file(at->path(), path)) files.files_.emplace(path, std::move(*answer));
  }
  if (error) return std::unexpected(fmt::format("{} cannot be read: {}", folder.string(), error.message()));
  return files;
}

std::optional<Answer> StaticFiles::find(std::string_view path, std::string_view accept) const {
  if (const auto file = files_.find(path == "/" ? start_page : path); file != files_.end()) return file->second;
  const bool wants_page = accept.find("text/html") != std::string_view::npos;
  const bool is_file = path.starts_with("/assets/") || path.substr(path.rfind('/') + 1).find('.') != path.npos;
  const bool ends_with_slash = path.ends_with('/');
  if (!wants_page || is_file || ends_with_slash) return std::nullopt;
  const auto page = files_.find(start_page);
  return page == files_.end() ? std::nullopt : std::optional(page->second);
}

}  // namespace flexteam::http
