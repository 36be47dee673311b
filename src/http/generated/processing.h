// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/processing.yaml by tools/generate_types.py; change those.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "http/generated/operations.h"

namespace flexteam::http::processing {

/// Whose data an operation is about; see api/processing.yaml.
enum class Subject : std::uint8_t {
  none,
  member,
  account,
  members,
  accounts,
  self,
  body_member,
  answer_member,
  answer_account,
  answer_session,
  behind_secret
};

struct Rule {
  int activity;  ///< place in `activities`; -1: nobody's data
  Subject subject;
};

/// Ids in the register.
inline constexpr std::array<std::string_view, 6> activities = {"planning", "accounts",       "login",
                                                               "notices",  "accountability", "rights"};

/// In the order of api::OperationId.
inline constexpr std::array<Rule, 149> rules = {
    {{-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {0, Subject::members},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {0, Subject::members},
     {0, Subject::answer_member},  {0, Subject::member},         {0, Subject::member},
     {0, Subject::member},         {0, Subject::member},         {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {0, Subject::members},        {0, Subject::members},        {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {0, Subject::members},        {0, Subject::members},        {0, Subject::body_member},
     {0, Subject::body_member},    {0, Subject::members},        {0, Subject::members},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {0, Subject::members},        {0, Subject::members},        {0, Subject::members},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {0, Subject::members},        {0, Subject::members},        {-1, Subject::none},
     {-1, Subject::none},          {0, Subject::members},        {-1, Subject::none},
     {0, Subject::members},        {0, Subject::members},        {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {3, Subject::self},
     {3, Subject::self},           {3, Subject::self},           {3, Subject::self},
     {3, Subject::self},           {3, Subject::self},           {3, Subject::self},
     {3, Subject::behind_secret},  {2, Subject::self},           {2, Subject::answer_session},
     {2, Subject::self},           {2, Subject::answer_session}, {2, Subject::answer_session},
     {5, Subject::self},           {2, Subject::accounts},       {2, Subject::self},
     {2, Subject::self},           {2, Subject::self},           {2, Subject::self},
     {2, Subject::self},           {2, Subject::self},           {2, Subject::self},
     {2, Subject::behind_secret},  {2, Subject::answer_session}, {1, Subject::accounts},
     {1, Subject::answer_account}, {1, Subject::account},        {1, Subject::account},
     {1, Subject::account},        {5, Subject::account},        {5, Subject::account},
     {-1, Subject::none},          {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {-1, Subject::none},          {0, Subject::members},
     {0, Subject::members},        {-1, Subject::none},          {-1, Subject::none},
     {-1, Subject::none},          {0, Subject::members},        {0, Subject::members},
     {-1, Subject::none},          {-1, Subject::none}}};

[[nodiscard]] constexpr const Rule& rule_of(api::OperationId operation) {
  return rules[static_cast<std::size_t>(operation)];
}

}  // namespace flexteam::http::processing
