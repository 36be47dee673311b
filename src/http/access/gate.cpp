// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/access/gate.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "http/generated/access.h"
#include "http/refusals.h"
#include "json/parse.h"
#include "model/words.h"

namespace flexteam::http {
namespace {

using access::Reach;
using access::Subject;
using model::AccountRole;

constexpr std::string_view code_name = "municipalityCode";

std::optional<std::string> value_of(const std::vector<NameValue>& values, std::string_view name) {
  const auto found = std::ranges::find(values, name, &NameValue::first);
  return found == values.end() ? std::nullopt : std::optional(found->second);
}

/// The number in a path; nothing when it is none, which the endpoint then tells.
std::optional<std::int64_t> number_of(const RawCall& call, std::string_view name) {
  const auto text = value_of(call.path, name);
  std::int64_t number = 0;
  if (!text) return std::nullopt;
  const auto read = std::from_chars(text->data(), text->data() + text->size(), number);
  return read.ec == std::errc{} ? std::optional(number) : std::nullopt;
}

/// A body that cannot be read has no municipality; the endpoint then tells what is wrong with it.
std::optional<std::string> municipality_of_body(const RawCall& call) {
  const auto body = json::parse(call.body);
  if (!body || !body->is_object()) return std::nullopt;
  const auto* code = body->as_object().if_contains(code_name);
  return code != nullptr && code->is_string() ? std::optional(std::string(code->as_string())) : std::nullopt;
}

Answer log_in_first(const Caller& who) {
  return problem_answer(401, who.account ? "Rond eerst het inloggen af met je code" : "Log eerst in");
}

Answer not_for_this_account() {
  return problem_answer(403, "Dit kan niet met jouw account. De beheerder kan je rol wijzigen");
}

Answer not_yours(const model::Municipality& municipality) {
  return problem_answer(403, fmt::format("Dit is van {0}. Alleen een coördinator van {0} kan dit", municipality.name));
}

std::optional<Answer> only_own(const Caller& who, const service::Kept& kept,
                               const std::optional<std::string>& municipality) {
  // What is no municipality is nobody's: the endpoint tells that it is not there.
  const auto* other =
      municipality && !who.owns(*municipality) ? service::find_municipality(kept, *municipality) : nullptr;
  return other == nullptr ? std::nullopt : std::optional(not_yours(*other));
}

/// The municipality of a query must be one's own; where it is left out there may be just one that is meant.
std::optional<Answer> own_query(const Caller& who, const service::Kept& kept, RawCall& call) {
  if (who.is(AccountRole::team_member)) return std::nullopt;  // the endpoint shows the person itself
  if (const auto code = value_of(call.query, code_name)) return only_own(who, kept, code);
  const auto& own = who.account->municipalities;
  if (own.empty()) return not_for_this_account();
  if (own.size() > 1)
    return bad_request({{In::query, std::string(code_name), "zeg welke van je gemeenten je bedoelt"}});
  call.query.emplace_back(code_name, own.front());
  return std::nullopt;
}

std::optional<Answer> own_member(const Caller& who, const service::Kept& kept, const RawCall& call) {
  const auto id = number_of(call, "memberId");
  const auto* member = id ? service::find_member(kept, {*id}) : nullptr;
  if (member == nullptr || who.account->member == member->id) return std::nullopt;
  const bool own_staff = member->bond == model::Bond::own && who.owns(member->home);
  if (own_staff && !who.is(AccountRole::team_member)) return std::nullopt;
  return problem_answer(403, "De uren en het verlof van een ander ziet alleen de coördinator");
}

std::optional<Answer> own_order(const Caller& who, const service::Kept& kept, const RawCall& call) {
  const auto id = number_of(call, "orderId");
  const auto* order = id ? service::find_order(kept, {*id}) : nullptr;
  return order == nullptr ? std::nullopt : only_own(who, kept, order->municipality);
}

std::optional<Answer> only_own(const Caller& who, Subject subject, const service::Kept& kept, RawCall& call) {
  switch (subject) {
    case Subject::nothing:
      return std::nullopt;
    case Subject::query:
    case Subject::query_open:
      return own_query(who, kept, call);
    case Subject::path:
      return only_own(who, kept, value_of(call.path, code_name));
    case Subject::body:
      return only_own(who, kept, municipality_of_body(call));
    case Subject::order:
      return own_order(who, kept, call);
    case Subject::member:
      return own_member(who, kept, call);
  }
  return not_for_this_account();
}

/// Just one municipality is asked for, and there is none such.
std::optional<Answer> unknown_municipality(const service::Kept& kept, const RawCall& call) {
  const auto code = value_of(call.query, code_name);
  if (!code || service::find_municipality(kept, *code) != nullptr) return std::nullopt;
  return bad_request({{In::query, std::string(code_name), "deze gemeente is er niet"}});
}

/// A draft of another municipality is not there.
std::optional<Answer> hidden(const Caller& who, const service::Kept& kept, const RawCall& call) {
  const auto id = number_of(call, "orderId");
  const auto* order = id ? service::find_order(kept, {*id}) : nullptr;
  return order == nullptr || sees(who, *order) ? std::nullopt : std::optional(not_there("Aanvraag", *id));
}

}  // namespace

std::optional<Answer> refusal(const Caller& who, api::OperationId operation, const service::Kept& kept, RawCall& call) {
  const auto& rule = access::rule_of(operation);
  switch (access::reach_of(who.role(), rule.action)) {
    case Reach::none:
      return who.role() ? not_for_this_account() : log_in_first(who);
    case Reach::own:
      if (auto why = only_own(who, rule.subject, kept, call)) return why;
      break;
    case Reach::all:
      break;
  }
  switch (rule.subject) {
    case Subject::order:
      return hidden(who, kept, call);
    case Subject::query:
    case Subject::query_open:
      return unknown_municipality(kept, call);
    default:
      return std::nullopt;
  }
}

bool sees(const Caller& who, const model::Order& order) {
  const bool own = who.is(AccountRole::municipal_coordinator) && who.owns(order.municipality);
  return own || order.state != model::OrderState::draft;
}

bool sees(const Caller& who, const model::Member& member) {
  if (who.is(AccountRole::team_coordinator)) return true;
  if (who.is(AccountRole::team_member)) return who.account->member == member.id;
  return member.bond == model::Bond::own && who.owns(member.home);
}

bool may_see_hours(const Caller& who, std::string_view municipality, model::MemberId member) {
  if (who.is(AccountRole::team_coordinator)) return true;
  if (who.is(AccountRole::municipal_coordinator) && who.owns(municipality)) return true;
  return who.role() && who.account->member == member;
}

std::string view_key(const Caller& who) {
  const auto role = who.role();
  if (!role) return "public";
  std::string key(model::word(*role));
  for (const auto& code : who.account->municipalities) key += fmt::format(" {}", code);
  if (who.account->member) key += fmt::format(" member {}", who.account->member->value);
  return key;
}

}  // namespace flexteam::http
