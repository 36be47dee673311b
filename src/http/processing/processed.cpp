// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "http/generated/processing.h"
#include "http/processing/processing_log.h"
#include "json/parse.h"
#include "model/account.h"

namespace flexteam::http {
namespace {

using processing::Subject;
using store::processing_log::Entry;

constexpr int first_error = 400;
constexpr int bad_call = 400;

struct Named {
  std::string_view type;
  std::string id;  ///< empty: nobody is known
};

std::string value_of(const std::vector<NameValue>& values, std::string_view name) {
  const auto found = std::ranges::find(values, name, &NameValue::first);
  return found == values.end() ? std::string() : found->second;
}

/// A field of a JSON object, "account" within "id" as {"account", "id"}; a number as its digits, empty without.
std::string field_in(std::string_view text, std::initializer_list<std::string_view> names) {
  const auto body = json::parse(text);
  if (!body) return {};
  const auto* value = &*body;
  for (const auto name : names) {
    value = value->is_object() ? value->as_object().if_contains(name) : nullptr;
    if (value == nullptr) return {};
  }
  if (value->is_string()) return std::string(value->as_string());
  return value->is_int64() ? std::to_string(value->as_int64()) : std::string();
}

std::string field_in(const Answer& answer, std::initializer_list<std::string_view> names) {
  return answer.body && answer.status < first_error ? field_in(*answer.body, names) : std::string();
}

/// Of which municipalities a list of people is.
std::string list_of(const Caller& who, const RawCall& call) {
  auto code = value_of(call.query, "municipalityCode");
  if (code.empty()) code = only_of(who);
  return code.empty() ? "all" : code;
}

Named self(const Caller& who) {
  return {"account", who.account ? who.account->id : std::string()};
}

Named named(const Caller& who, Subject subject, const RawCall& call, const Answer& answer) {
  switch (subject) {
    case Subject::none:
      break;
    case Subject::member:
      return {"member", value_of(call.path, "memberId")};
    case Subject::account:
      return {"account", value_of(call.path, "accountId")};
    case Subject::members:
      // A member sees itself alone, whatever it asks.
      if (who.is(model::AccountRole::team_member) && who.account->member) {
        return {"member", std::to_string(who.account->member->value)};
      }
      return {"members", list_of(who, call)};
    case Subject::accounts:
      return {"accounts", "all"};
    case Subject::self:
      return self(who);
    case Subject::body_member:
      return {"member", field_in(call.body, {"memberId"})};
    case Subject::answer_member:
      return {"member", field_in(answer, {"id"})};
    case Subject::answer_account:
      return {"account", field_in(answer, {"id"})};
    case Subject::answer_session:
      return {"account", field_in(answer, {"account", "id"})};
    case Subject::behind_secret:
      return {"account", answer.whose};
  }
  return {};
}

constexpr std::string_view digits = "0123456789";
constexpr std::string_view hexadecimal_digits = "0123456789abcdef";

bool consists_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_hexadecimal(std::string_view text) {
  return consists_of(text, hexadecimal_digits) && text.find_first_not_of('0') != std::string_view::npos;
}

/// "GM1701 GM1690"; "-": an account without a municipality.
bool are_municipalities(std::string_view text) {
  constexpr std::string_view example = "GM1701";
  for (; text.size() >= example.size(); text.remove_prefix(example.size() + 1)) {
    if (!text.starts_with("GM") || !consists_of(text.substr(2, example.size() - 2), digits)) return false;
    if (text.size() == example.size()) return true;
    if (text[example.size()] != ' ') return false;
  }
  return text == "-";
}

/// What comes with a call may be anything; only what can be somebody's is written down.
bool is_well_formed(const Named& subject) {
  constexpr std::size_t most_digits = 18, account_digits = 16;
  const std::string_view id = subject.id;
  if (subject.type == "member") return id.size() <= most_digits && consists_of(id, digits);
  if (subject.type == "account") {
    return id.starts_with("a-") && id.size() == 2 + account_digits && consists_of(id.substr(2), hexadecimal_digits);
  }
  return id == "all" || are_municipalities(id);
}

/// The trace that the caller is in (W3C Trace Context): "00-<32 digits>-<16 digits>-<flags>".
void join_trace(const RawCall& call, Entry& entry) {
  constexpr std::size_t trace = 3, trace_digits = 32, span = 36, span_digits = 16, length = 55;
  const auto header = call.header ? call.header("traceparent") : std::nullopt;
  if (!header || header->size() != length || !header->starts_with("00-")) return;
  const auto parent = header->substr(trace, trace_digits);
  const auto parent_span = header->substr(span, span_digits);
  if (!is_hexadecimal(parent) || !is_hexadecimal(parent_span)) return;
  entry.trace_id = parent;
  entry.parent_span_id = parent_span;
}

}  // namespace

bool is_recorded(api::OperationId operation) {
  return processing::rule_of(operation).activity >= 0;
}

std::optional<Entry> processed(const Caller& who, api::OperationId operation, const RawCall& call,
                               const Answer& answer) {
  const auto& rule = processing::rule_of(operation);
  // A call that could not be read was not carried out.
  if (!is_recorded(operation) || answer.status == bad_call) return std::nullopt;
  // Nobody who is not logged in fills the record with what did not work.
  if (!who.account && answer.status >= first_error) return std::nullopt;
  auto subject = named(who, rule.subject, call, answer);
  if (!is_well_formed(subject)) return std::nullopt;
  auto entry = store::processing_log::begin(api::operations[static_cast<std::size_t>(operation)].name,
                                            processing::activities[static_cast<std::size_t>(rule.activity)]);
  join_trace(call, entry);
  entry.subject_type = subject.type;
  entry.subject_id = std::move(subject.id);
  entry.ok = answer.status < first_error;
  return entry;
}

}  // namespace flexteam::http
