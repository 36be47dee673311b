// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "http/access/gate.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "http/to_api/members.h"
#include "service/member_rules.h"
#include "store/members.h"

namespace flexteam::http::endpoints {
namespace {

Answer member_answer(Context& context, const store::Outcome<model::Member>& outcome) {
  if (!outcome) return refused(outcome.error(), "/employer");
  return with_version(json_answer(to_api(*outcome, context.this_week())), outcome->version);
}

model::Member member_of(const api::MemberCreate& body) {
  model::Member member;
  member.name = body.name;
  member.employer = body.employer;
  member.director = body.director.value_or(body.employer);
  member.payer = body.payer.value_or(body.employer);
  member.bond = from_api(body.bond);
  member.home = body.home_municipality_code;
  member.roles = from_api(body.roles);
  member.contract = from_api(body.contract);
  member.leave = from_api(body.leave.value_or(std::vector<api::Leave>{}));
  return member;
}

void change(model::Member& member, const api::MemberUpdate& body) {
  if (body.name) member.name = *body.name;
  if (body.employer) member.employer = *body.employer;
  if (body.director) member.director = *body.director;
  if (body.payer) member.payer = *body.payer;
  if (body.bond) member.bond = from_api(*body.bond);
  if (body.home_municipality_code) member.home = *body.home_municipality_code;
  if (body.roles) member.roles = from_api(*body.roles);
  if (body.contract) member.contract = from_api(*body.contract);
  if (body.leave) member.leave = from_api(*body.leave);
}

}  // namespace

Answer list_members(Context& context, const api::ListMembers& call) {
  const auto snapshot = context.snapshots.current();
  api::MemberList list;
  for (const auto& member : snapshot->kept.members) {
    const bool has_role =
        !call.role || std::ranges::any_of(member.roles, [&](const auto& role) { return role.role == *call.role; });
    if (!has_role || !sees(context.who, member) || (call.municipality_code && member.home != *call.municipality_code) ||
        (call.bond && member.bond != from_api(*call.bond))) {
      continue;
    }
    list.members.push_back(to_api(member, context.this_week()));
  }
  std::ranges::stable_sort(list.members, {}, &api::Member::name);
  return json_answer(list);
}

Answer create_member(Context& context, const api::CreateMember& call) {
  const auto snapshot = context.snapshots.current();
  const auto member = member_of(call.body);
  if (const auto problems = service::problems_of(member, snapshot->kept); !problems.empty()) return refused(problems);
  const auto outcome = context.store.write(
      context.intent("member.create"), [&](store::WriteTransaction& tx) { return store::members::add(tx, member); });
  auto answer = member_answer(context, outcome);
  return outcome ? created(std::move(answer), "/members/" + std::to_string(outcome->id.value)) : answer;
}

Answer get_member(Context& context, const api::GetMember& call) {
  const auto snapshot = context.snapshots.current();
  const auto* member = service::find_member(snapshot->kept, {call.member_id});
  if (member == nullptr) return not_there("Teamlid", call.member_id);
  return with_version(json_answer(to_api(*member, context.this_week())), member->version);
}

Answer update_member(Context& context, const api::UpdateMember& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  const auto snapshot = context.snapshots.current();
  json::Problems problems;
  const auto outcome = context.store.write(
      context.intent("member.change"), [&](store::WriteTransaction& tx) -> store::Outcome<model::Member> {
        problems.clear();
        auto member = store::members::find(tx, {call.member_id});
        if (!member) return std::unexpected(store::Refusal{.reason = store::Reason::not_found});
        change(*member, call.body);
        member->version = *version;
        problems = service::problems_of(*member, snapshot->kept);
        if (!problems.empty()) return std::unexpected(store::Refusal{.reason = store::Reason::not_allowed});
        return store::members::update(tx, std::move(*member));
      });
  return problems.empty() ? member_answer(context, outcome) : refused(problems);
}

Answer delete_member(Context& context, const api::DeleteMember& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  const auto outcome = context.store.write(context.intent("member.delete"), [&](store::WriteTransaction& tx) {
    return store::members::remove(tx, {call.member_id}, *version);
  });
  return outcome ? empty_answer() : refused(outcome.error());
}

}  // namespace flexteam::http::endpoints
