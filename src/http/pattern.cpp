// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/pattern.h"

#include <map>
#include <mutex>
#include <regex>
#include <string>

namespace flexteam::http {
namespace {

constexpr std::size_t longest = 200;  // std::regex recurses once a character

const std::regex& compiled(std::string_view pattern) {
  static std::mutex mutex;
  static std::map<std::string, std::regex, std::less<>> kept;
  const std::lock_guard lock(mutex);
  auto found = kept.find(pattern);
  if (found == kept.end()) found = kept.emplace(pattern, std::regex(pattern.begin(), pattern.end())).first;
  return found->second;
}

}  // namespace

bool matches(std::string_view text, std::string_view pattern) {
  return text.size() <= longest && std::regex_match(text.begin(), text.end(), compiled(pattern));
}

}  // namespace flexteam::http
