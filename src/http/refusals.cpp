// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/refusals.h"

#include <fmt/core.h>

#include <charconv>
#include <string_view>

namespace flexteam::http {

Answer refused(const store::Refusal& refusal, const std::string& field) {
  using store::Reason;
  switch (refusal.reason) {
    case Reason::not_found:
      return problem_answer(404, "Dit is er niet (meer). Misschien heeft een ander het weggehaald");
    case Reason::version_conflict:
      return problem_answer(412,
                            "Een ander heeft dit net gewijzigd. Je wijziging is niet bewaard. Bekijk wat er nu staat");
    case Reason::unknown_reference:
      return bad_request(
          {{In::body, field, fmt::format("verwijst naar iets dat er niet is ({} {})", refusal.object, refusal.key)}});
    case Reason::in_use:
      return problem_answer(409, "Dit kan niet weg: iets anders gebruikt het nog");
    case Reason::duplicate:
      return problem_answer(409, "Dit is er al");
    case Reason::not_allowed:
      return problem_answer(409, "Dit kan nu niet: de toestand laat het niet toe");
    case Reason::changed_since:
      return problem_answer(409, "Dit kan niet meer ongedaan worden gemaakt: een ander heeft het daarna gewijzigd");
    case Reason::nothing_to_undo:
      return problem_answer(409, "Er is niets om ongedaan te maken");
  }
  return problem_answer(500, refusal.message);
}

Answer refused(const json::Problems& problems) {
  CallProblems found;
  for (const auto& problem : problems) found.push_back({In::body, problem.place, problem.message});
  return bad_request(found);
}

Answer not_there(const std::string& thing, std::int64_t id) {
  return problem_answer(404, fmt::format("{} {} is er niet (meer)", thing, id));
}

std::expected<std::int64_t, Answer> version_in(const std::optional<std::string>& if_match) {
  if (!if_match) {
    return std::unexpected(problem_answer(428, "Say in If-Match which version you saw: the ETag of your last read"));
  }
  std::string_view text = *if_match;
  if (text.starts_with("W/")) text.remove_prefix(2);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  std::int64_t version = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), version);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) {
    return std::unexpected(bad_request({{In::header, "If-Match", "must be an ETag of this resource, like \"3\""}}));
  }
  return version;
}

}  // namespace flexteam::http
