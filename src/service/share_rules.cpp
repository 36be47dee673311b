// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/share_rules.h"

#include <fmt/core.h>

#include <cmath>
#include <set>
#include <string_view>

namespace flexteam::service {
namespace {

constexpr double tolerance = 1e-6;

}  // namespace

json::Problems problems_of(const std::vector<NewShare>& shares, const Kept& kept) {
  json::Problems problems;
  std::set<std::string_view> seen;
  double sum = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto& code = shares[i].municipality;
    const auto place = fmt::format("/shares/{}/municipalityCode", i);
    if (find_municipality(kept, code) == nullptr) {
      problems.push_back({place, fmt::format("gemeente {} is er niet", code)});
    } else if (!seen.insert(code).second) {
      problems.push_back({place, fmt::format("gemeente {} staat er twee keer", code)});
    }
    sum += shares[i].share;
  }
  for (const auto& municipality : kept.municipalities) {
    if (!seen.contains(municipality.code.code)) {
      problems.push_back({"/shares", fmt::format("{} ontbreekt", municipality.name)});
    }
  }
  if (std::abs(sum - 1) > tolerance) {
    problems.push_back({"/shares", fmt::format("samen {:.6f}; dat moet 1 zijn", sum)});
  }
  return problems;
}

}  // namespace flexteam::service
