// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/agreements.h"

#include <algorithm>
#include <utility>

#include "http/access/gate.h"
#include "http/to_api/accounts.h"
#include "http/to_api/basics.h"
#include "http/to_api/explanations.h"
#include "model/words.h"
#include "service/agreements/signatory.h"
#include "service/agreements/texts.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::http {
namespace {

api::AgreementKind to_api(model::AgreementKind kind) {
  switch (kind) {
    case model::AgreementKind::proposal:
      return api::AgreementKind::proposal;
    case model::AgreementKind::change:
      return api::AgreementKind::change;
    case model::AgreementKind::force_majeure:
      return api::AgreementKind::force_majeure;
  }
  return {};
}

api::AgreementState to_api(model::AgreementState state) {
  switch (state) {
    case model::AgreementState::open:
      return api::AgreementState::open;
    case model::AgreementState::accepted:
      return api::AgreementState::accepted;
    case model::AgreementState::change_asked:
      return api::AgreementState::change_asked;
    case model::AgreementState::declined:
      return api::AgreementState::declined;
    case model::AgreementState::withdrawn:
      return api::AgreementState::withdrawn;
    case model::AgreementState::superseded:
      return api::AgreementState::superseded;
  }
  return {};
}

api::Signature to_api(const service::Kept& kept, const model::Signature& signature, std::string_view municipality) {
  const auto who = service::signatory_of(kept, signature, municipality);
  api::Signature view;
  view.name = who.name;
  view.at = model::to_string(signature.at);
  if (!who.title.empty()) view.title = who.title;
  if (!who.organisation.empty()) view.organisation = who.organisation;
  if (const auto role = model::choice<model::AccountRole>(signature.role)) view.role = http::to_api(*role);
  return view;
}

api::AgreedItem item_view(const service::Kept& kept, const model::AgreedItem& item) {
  api::AgreedItem view;
  view.item = item.item;
  view.item_name = item.name;
  view.deliverable = item.deliverable;
  view.lead_time_weeks = item.lead_time.value;
  for (const auto& role : item.roles) {
    view.team_hours += role.team.value;
    view.own_hours += role.own.value;
    view.roles.push_back({.role = role.role,
                          .role_name = service::role_name(kept.menu, role.role),
                          .team_hours = role.team.value,
                          .own_hours = role.own.value});
  }
  return view;
}

api::AgreedLine line_view(const service::Kept& kept, model::OrderId order, const model::AgreementContent& content,
                          const model::AgreedLine& line) {
  const auto item = std::ranges::find(content.items, line.item, &model::AgreedItem::item);
  api::AgreedLine view;
  view.item = line.item;
  view.item_name = item == content.items.end() ? service::item_name(kept, order, line.item) : item->name;
  view.line = line.line;
  view.role = line.role;
  view.role_name = service::role_name(kept.menu, line.role);
  view.own = service::line_name(kept.menu, line.line).own;
  view.member = ref_of(kept, line.member);
  view.span = span_of(line.from, model::plus(line.from, std::max(0, static_cast<int>(line.hours.size()) - 1)));
  for (const auto hours : line.hours) {
    view.hours += hours.value;
    view.hours_per_week.push_back(hours.value);
  }
  return view;
}

api::Agreement version_view(const Caller& who, const service::Kept& kept, const model::Order& order,
                            const model::Agreement& version, const model::Agreement* before) {
  const auto sees_hours = [&](model::MemberId member) { return may_see_hours(who, order.municipality, member); };
  const auto& content = version.content;
  api::Agreement view;
  view.number = version.number;
  view.kind = to_api(version.kind);
  view.state = to_api(version.state);
  view.holds = version.number == order.agreement;
  if (version.plan) view.plan_id = version.plan->value;
  if (!version.reason.empty()) view.reason = version.reason;
  view.title = content.title;
  view.place_name = content.place_name;
  for (const auto& item : content.items) view.items.push_back(item_view(kept, item));
  for (const auto& line : content.lines) {
    auto seen = line_view(kept, order.id, content, line);
    if (!view.span) view.span = seen.span;
    view.span->from = std::min(view.span->from, seen.span.from);
    view.span->until = std::max(view.span->until, seen.span.until);
    view.hours += seen.hours;
    if (sees_hours(line.member)) view.lines.push_back(std::move(seen));
  }
  view.conditions = content.conditions;
  view.funding = content.funding;
  view.sector = content.sector;
  view.tailored = content.tailored;
  view.content_hash = version.content_hash;
  view.proposed = to_api(kept, version.proposed, content.municipality);
  if (version.answered) view.answered = to_api(kept, *version.answered, content.municipality);
  if (!version.answer.empty()) view.answer = version.answer;
  if (before != nullptr) {
    view.changes = service::difference_texts(kept, order.id, before->content, content, sees_hours);
  }
  return view;
}

/// The open proposal says for the weeks to come what the plan says.
bool is_of(const model::Agreement& proposal, const service::Outcome& plan) {
  service::PlannedWork work{.first_week = plan.first_week, .assignments = {}};
  std::ranges::copy_if(plan.assignments, std::back_inserter(work.assignments),
                       [&](const model::Assignment& one) { return one.order == proposal.order; });
  return service::keeps(proposal.content, work);
}

}  // namespace

api::AgreementHead head_of(const model::Agreement& agreement) {
  api::AgreementHead head;
  head.number = agreement.number;
  head.kind = to_api(agreement.kind);
  head.state = to_api(agreement.state);
  if (!agreement.reason.empty()) head.reason = agreement.reason;
  head.proposed_at = model::to_string(agreement.proposed.at);
  return head;
}

api::AgreementList list_of(const Caller& who, const service::Kept& kept, const model::Order& order,
                           const std::vector<model::Agreement>& versions) {
  api::AgreementList list;
  list.order_id = order.id.value;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    list.agreements.push_back(version_view(who, kept, order, versions[i], i == 0 ? nullptr : &versions[i - 1]));
  }
  return list;
}

std::vector<api::BrokenAgreement> broken_views(const service::Kept& kept, const service::Outcome& plan,
                                               model::Week this_week) {
  std::vector<api::BrokenAgreement> views;
  for (const auto& broken :
       service::broken_agreements(kept.orders, kept.agreements, plan.assignments, plan.first_week)) {
    const auto& order = *service::find_order(kept, broken.order);
    api::BrokenAgreement view;
    view.order_id = order.id.value;
    view.order_version = order.version;
    view.order_title = order.title;
    view.municipality_code = order.municipality;
    view.order_state = state_of(kept, order, this_week);
    view.agreement_number = order.agreement;
    view.text = service::in_the_way_text(kept, broken);
    if (const auto* open = service::proposal_of(kept, order)) {
      view.proposal_number = open->number;
      view.proposal_is_of_this_plan = is_of(*open, plan);
    }
    if (const auto* holds = service::agreement_of(kept, order);
        holds != nullptr && broken.state == model::OrderState::agreed) {
      for (const auto& change : service::changes_of(kept, holds->content, order.id, plan)) {
        view.differences.push_back(to_api(kept, change));
      }
    }
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace flexteam::http
