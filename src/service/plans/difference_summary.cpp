// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/difference_summary.h"

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>

namespace flexteam::service {
namespace {

long count(const std::vector<Change>& changes, std::initializer_list<ChangeKind> kinds) {
  return std::ranges::count_if(
      changes, [&](const Change& change) { return std::ranges::find(kinds, change.kind) != kinds.end(); });
}

void add(std::string& text, long number, std::string_view one, std::string_view more) {
  if (number == 0) return;
  if (!text.empty()) text += ", ";
  text += fmt::format("{} {}", number, number == 1 ? one : more);
}

}  // namespace

std::string summary_of(const std::vector<Change>& changes) {
  std::string text;
  add(text, count(changes, {ChangeKind::added}), "taak erbij", "taken erbij");
  add(text, count(changes, {ChangeKind::removed}), "taak eraf", "taken eraf");
  add(text, count(changes, {ChangeKind::moved}), "taak verschuift", "taken verschuiven");
  add(text, count(changes, {ChangeKind::person, ChangeKind::person_and_moved}), "taak gaat naar een ander",
      "taken gaan naar een ander");
  add(text, count(changes, {ChangeKind::hours}), "taak heeft andere uren", "taken hebben andere uren");
  return text.empty() ? "Er verandert niets" : text;
}

}  // namespace flexteam::service
