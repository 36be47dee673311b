// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sql/dialect.h"

namespace flexteam::sql {

namespace {

bool is_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '_';
}

/// `line` with every whole word `from` replaced.
std::string replaced(std::string_view line, std::string_view from, std::string_view to) {
  std::string result;
  std::size_t done = 0;
  for (std::size_t at = line.find(from); at != std::string_view::npos; at = line.find(from, at + from.size())) {
    const auto after = at + from.size();
    if ((at > 0 && is_word(line[at - 1])) || (after < line.size() && is_word(line[after]))) continue;
    result.append(line.substr(done, at - done)).append(to);
    done = after;
  }
  return result.append(line.substr(done));
}

}  // namespace

std::string dialect(std::string_view script, Engine engine) {
  std::string result;
  enum class Section { both, mine, other } section = Section::both;
  while (!script.empty()) {
    const auto end = script.find('\n');
    const auto line = script.substr(0, end);
    script.remove_prefix(end == std::string_view::npos ? script.size() : end + 1);
    if (line == "-- both") {
      section = Section::both;
    } else if (line == "-- only sqlite") {
      section = engine == Engine::sqlite ? Section::mine : Section::other;
    } else if (line == "-- only postgresql") {
      section = engine == Engine::postgresql ? Section::mine : Section::other;
    } else if (section == Section::mine) {
      result.append(line).push_back('\n');
    } else if (section == Section::both) {
      result.append(engine == Engine::sqlite ? replaced(line, "BIGINT", "INTEGER")
                                             : replaced(line, "TEXT", "TEXT COLLATE \"C\""));
      result.push_back('\n');
    }
  }
  return result;
}

}  // namespace flexteam::sql
