// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/access.yaml by tools/generate_types.py; change those.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "http/generated/operations.h"
#include "model/account.h"

namespace flexteam::http::access {

enum class Action : std::uint8_t {
  public_read,
  session_use,
  self_manage,
  notice_read,
  calendar_follow,
  events_follow,
  overview_read,
  order_read,
  order_ask,
  order_answer,
  agreement_decide,
  menu_edit,
  estimate_make,
  member_read,
  member_manage,
  plan_read,
  plan_people,
  plan_hours,
  plan_make,
  scenario_manage,
  settings_read,
  settings_change,
  write_undo,
  log_read,
  account_manage
};

/// How far something may be done: not, for what is one's own, for everybody's.
enum class Reach : std::uint8_t { none, own, all };

/// Where the municipality of a call is found; see api/access.yaml.
enum class Subject : std::uint8_t { nothing, query, query_open, path, body, order, member };

struct Rule {
  Action action;
  Subject subject;
};

/// In the order of api::OperationId.
inline constexpr std::array<Rule, 149> rules = {
    {{Action::public_read, Subject::nothing},     {Action::public_read, Subject::nothing},
     {Action::events_follow, Subject::nothing},   {Action::public_read, Subject::nothing},
     {Action::order_read, Subject::path},         {Action::public_read, Subject::query_open},
     {Action::public_read, Subject::query_open},  {Action::public_read, Subject::nothing},
     {Action::public_read, Subject::nothing},     {Action::menu_edit, Subject::nothing},
     {Action::menu_edit, Subject::nothing},       {Action::menu_edit, Subject::nothing},
     {Action::menu_edit, Subject::nothing},       {Action::menu_edit, Subject::nothing},
     {Action::menu_edit, Subject::nothing},       {Action::menu_edit, Subject::nothing},
     {Action::estimate_make, Subject::body},      {Action::order_read, Subject::query},
     {Action::order_ask, Subject::body},          {Action::order_read, Subject::order},
     {Action::order_ask, Subject::order},         {Action::order_ask, Subject::order},
     {Action::order_ask, Subject::order},         {Action::order_ask, Subject::order},
     {Action::order_answer, Subject::order},      {Action::order_ask, Subject::order},
     {Action::order_answer, Subject::order},      {Action::order_answer, Subject::order},
     {Action::agreement_decide, Subject::order},  {Action::agreement_decide, Subject::order},
     {Action::agreement_decide, Subject::order},  {Action::order_answer, Subject::order},
     {Action::order_read, Subject::order},        {Action::order_answer, Subject::order},
     {Action::order_read, Subject::order},        {Action::agreement_decide, Subject::order},
     {Action::agreement_decide, Subject::order},  {Action::agreement_decide, Subject::order},
     {Action::order_answer, Subject::order},      {Action::order_answer, Subject::nothing},
     {Action::order_answer, Subject::nothing},    {Action::member_read, Subject::query},
     {Action::member_manage, Subject::nothing},   {Action::member_read, Subject::member},
     {Action::member_manage, Subject::member},    {Action::member_manage, Subject::member},
     {Action::member_read, Subject::member},      {Action::plan_read, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_read, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_people, Subject::query},
     {Action::plan_read, Subject::query},         {Action::plan_read, Subject::query},
     {Action::plan_read, Subject::query},         {Action::plan_read, Subject::query},
     {Action::plan_read, Subject::query},         {Action::plan_make, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_make, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_make, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_hours, Subject::query},
     {Action::plan_make, Subject::nothing},       {Action::plan_make, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_make, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_make, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_make, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_make, Subject::nothing},
     {Action::overview_read, Subject::nothing},   {Action::overview_read, Subject::nothing},
     {Action::overview_read, Subject::nothing},   {Action::overview_read, Subject::nothing},
     {Action::order_read, Subject::query},        {Action::plan_make, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::overview_read, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_make, Subject::nothing},
     {Action::member_manage, Subject::nothing},   {Action::member_manage, Subject::nothing},
     {Action::member_manage, Subject::nothing},   {Action::settings_read, Subject::nothing},
     {Action::plan_make, Subject::nothing},       {Action::plan_make, Subject::nothing},
     {Action::scenario_manage, Subject::nothing}, {Action::scenario_manage, Subject::nothing},
     {Action::scenario_manage, Subject::nothing}, {Action::scenario_manage, Subject::nothing},
     {Action::scenario_manage, Subject::nothing}, {Action::scenario_manage, Subject::nothing},
     {Action::scenario_manage, Subject::nothing}, {Action::scenario_manage, Subject::nothing},
     {Action::settings_read, Subject::nothing},   {Action::settings_change, Subject::nothing},
     {Action::write_undo, Subject::nothing},      {Action::write_undo, Subject::nothing},
     {Action::write_undo, Subject::nothing},      {Action::log_read, Subject::query},
     {Action::notice_read, Subject::nothing},     {Action::notice_read, Subject::nothing},
     {Action::notice_read, Subject::nothing},     {Action::notice_read, Subject::nothing},
     {Action::notice_read, Subject::nothing},     {Action::notice_read, Subject::nothing},
     {Action::notice_read, Subject::nothing},     {Action::calendar_follow, Subject::nothing},
     {Action::session_use, Subject::nothing},     {Action::session_use, Subject::nothing},
     {Action::session_use, Subject::nothing},     {Action::session_use, Subject::nothing},
     {Action::session_use, Subject::nothing},     {Action::self_manage, Subject::nothing},
     {Action::session_use, Subject::nothing},     {Action::self_manage, Subject::nothing},
     {Action::self_manage, Subject::nothing},     {Action::self_manage, Subject::nothing},
     {Action::self_manage, Subject::nothing},     {Action::self_manage, Subject::nothing},
     {Action::self_manage, Subject::nothing},     {Action::self_manage, Subject::nothing},
     {Action::session_use, Subject::nothing},     {Action::session_use, Subject::nothing},
     {Action::account_manage, Subject::nothing},  {Action::account_manage, Subject::nothing},
     {Action::account_manage, Subject::nothing},  {Action::account_manage, Subject::nothing},
     {Action::account_manage, Subject::nothing},  {Action::account_manage, Subject::nothing},
     {Action::account_manage, Subject::nothing},  {Action::account_manage, Subject::nothing},
     {Action::account_manage, Subject::nothing},  {Action::account_manage, Subject::nothing},
     {Action::account_manage, Subject::nothing},  {Action::account_manage, Subject::nothing},
     {Action::member_read, Subject::query},       {Action::member_read, Subject::query},
     {Action::order_read, Subject::query},        {Action::public_read, Subject::nothing},
     {Action::overview_read, Subject::nothing},   {Action::member_manage, Subject::nothing},
     {Action::member_manage, Subject::nothing},   {Action::order_ask, Subject::query},
     {Action::menu_edit, Subject::nothing}}};

/// Rows: actions; columns: model::AccountRole, and at last everybody.
inline constexpr std::array<std::array<Reach, 6>, 25> table = {
    {{{Reach::all, Reach::all, Reach::all, Reach::all, Reach::all, Reach::all}},
     {{Reach::all, Reach::all, Reach::all, Reach::all, Reach::all, Reach::all}},
     {{Reach::all, Reach::all, Reach::all, Reach::all, Reach::all, Reach::none}},
     {{Reach::all, Reach::all, Reach::all, Reach::all, Reach::all, Reach::none}},
     {{Reach::all, Reach::all, Reach::all, Reach::all, Reach::all, Reach::all}},
     {{Reach::all, Reach::all, Reach::all, Reach::all, Reach::all, Reach::none}},
     {{Reach::all, Reach::all, Reach::all, Reach::all, Reach::all, Reach::none}},
     {{Reach::none, Reach::all, Reach::all, Reach::own, Reach::own, Reach::none}},
     {{Reach::none, Reach::none, Reach::none, Reach::own, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::none, Reach::none, Reach::none, Reach::none}},
     {{Reach::none, Reach::none, Reach::none, Reach::own, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::none, Reach::none, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::none, Reach::own, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::own, Reach::own, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::none, Reach::none, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::all, Reach::own, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::none, Reach::none, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::none, Reach::own, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::none, Reach::none, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::none, Reach::none, Reach::none, Reach::none}},
     {{Reach::all, Reach::all, Reach::none, Reach::none, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::none, Reach::none, Reach::none, Reach::none}},
     {{Reach::none, Reach::all, Reach::none, Reach::all, Reach::none, Reach::none}},
     {{Reach::all, Reach::all, Reach::none, Reach::own, Reach::none, Reach::none}},
     {{Reach::all, Reach::none, Reach::none, Reach::none, Reach::none, Reach::none}}}};

[[nodiscard]] constexpr const Rule& rule_of(api::OperationId operation) {
  return rules[static_cast<std::size_t>(operation)];
}

/// No role: not logged in.
[[nodiscard]] constexpr Reach reach_of(std::optional<model::AccountRole> role, Action action) {
  const auto& row = table[static_cast<std::size_t>(action)];
  return role ? row[static_cast<std::size_t>(*role)] : row.back();
}

}  // namespace flexteam::http::access
