// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/account_rules.h"

#include <fmt/core.h>

#include <set>
#include <string_view>

namespace flexteam::service {

json::Problems problems_of(const model::Account& account, const Kept& kept) {
  using model::AccountRole;
  json::Problems problems;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < account.municipalities.size(); ++i) {
    const auto& code = account.municipalities[i];
    const auto place = fmt::format("/municipalityCodes/{}", i);
    if (find_municipality(kept, code) == nullptr)
      problems.push_back({place, fmt::format("gemeente {} is er niet", code)});
    if (!seen.insert(code).second) problems.push_back({place, fmt::format("{} staat er twee keer", code)});
  }
  const bool municipal = account.role == AccountRole::municipal_coordinator;
  if (municipal && account.municipalities.empty()) {
    problems.push_back({"/municipalityCodes", "een coördinator gemeente hoort bij minstens één gemeente"});
  }
  if (!municipal && account.role != AccountRole::viewer && !account.municipalities.empty()) {
    problems.push_back(
        {"/municipalityCodes", "alleen een coördinator gemeente of een meekijker hoort bij een gemeente"});
  }
  if (account.member && find_member(kept, *account.member) == nullptr) {
    problems.push_back({"/memberId", fmt::format("teamlid {} is er niet", account.member->value)});
  }
  if (account.role == AccountRole::team_member && !account.member) {
    problems.push_back({"/memberId", "zeg welk teamlid dit is"});
  }
  return problems;
}

std::string tidy_email(std::string email) {
  const auto first = email.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  email = email.substr(first, email.find_last_not_of(" \t\r\n") - first + 1);
  for (char& letter : email) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return email;
}

}  // namespace flexteam::service
