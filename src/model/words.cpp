// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/words.h"

#include <array>
#include <utility>

namespace flexteam::model {

namespace {

template <class Choice, std::size_t n>
using Spelling = std::array<std::pair<Choice, std::string_view>, n>;

template <class Choice>
constexpr auto spelling = nullptr;

template <>
constexpr Spelling<Bond, 3> spelling<Bond>{{{Bond::shared, "shared"}, {Bond::own, "own"}, {Bond::lent, "lent"}}};

template <>
constexpr Spelling<AccountRole, 5> spelling<AccountRole>{{{AccountRole::administrator, "administrator"},
                                                          {AccountRole::team_coordinator, "team-coordinator"},
                                                          {AccountRole::team_member, "team-member"},
                                                          {AccountRole::municipal_coordinator, "municipal-coordinator"},
                                                          {AccountRole::viewer, "viewer"}}};

template <>
constexpr Spelling<Doer, 3> spelling<Doer>{
    {{Doer::team, "team"}, {Doer::municipality, "municipality"}, {Doer::either, "either"}}};

template <>
constexpr Spelling<ItemKind, 2> spelling<ItemKind>{
    {{ItemKind::work, "work"}, {ItemKind::knowledge_product, "knowledge-product"}}};

template <>
constexpr Spelling<Unit, 8> spelling<Unit>{{{Unit::municipality, "municipality"},
                                            {Unit::neighbourhood, "neighbourhood"},
                                            {Unit::neighbourhood_year, "neighbourhood-year"},
                                            {Unit::owners_association, "owners-association"},
                                            {Unit::hundred_homes, "hundred-homes"},
                                            {Unit::province, "province"},
                                            {Unit::session, "session"},
                                            {Unit::order, "order"}}};

template <>
constexpr Spelling<OrderState, 8> spelling<OrderState>{{{OrderState::draft, "draft"},
                                                        {OrderState::requested, "requested"},
                                                        {OrderState::proposed, "proposed"},
                                                        {OrderState::agreed, "agreed"},
                                                        {OrderState::completed, "completed"},
                                                        {OrderState::declined, "declined"},
                                                        {OrderState::paused, "paused"},
                                                        {OrderState::stopped, "stopped"}}};

template <>
constexpr Spelling<AgreementKind, 3> spelling<AgreementKind>{{{AgreementKind::proposal, "proposal"},
                                                              {AgreementKind::change, "change"},
                                                              {AgreementKind::force_majeure, "force-majeure"}}};

template <>
constexpr Spelling<AgreementState, 6> spelling<AgreementState>{{{AgreementState::open, "open"},
                                                                {AgreementState::accepted, "accepted"},
                                                                {AgreementState::change_asked, "change-asked"},
                                                                {AgreementState::declined, "declined"},
                                                                {AgreementState::withdrawn, "withdrawn"},
                                                                {AgreementState::superseded, "superseded"}}};

template <>
constexpr Spelling<NoticeKind, 13> spelling<NoticeKind>{{{NoticeKind::proposal, "proposal"},
                                                         {NoticeKind::change_proposal, "change-proposal"},
                                                         {NoticeKind::force_majeure, "force-majeure"},
                                                         {NoticeKind::declined, "declined"},
                                                         {NoticeKind::completed, "completed"},
                                                         {NoticeKind::requested, "requested"},
                                                         {NoticeKind::accepted, "accepted"},
                                                         {NoticeKind::change_asked, "change-asked"},
                                                         {NoticeKind::refused, "refused"},
                                                         {NoticeKind::paused, "paused"},
                                                         {NoticeKind::resumed, "resumed"},
                                                         {NoticeKind::stopped, "stopped"},
                                                         {NoticeKind::weeks_changed, "weeks-changed"}}};

template <>
constexpr Spelling<OrganisationKind, 5> spelling<OrganisationKind>{{{OrganisationKind::municipality, "municipality"},
                                                                    {OrganisationKind::province, "province"},
                                                                    {OrganisationKind::association, "association"},
                                                                    {OrganisationKind::agency, "agency"},
                                                                    {OrganisationKind::other, "other"}}};

template <>
constexpr Spelling<PlanState, 3> spelling<PlanState>{
    {{PlanState::draft, "draft"}, {PlanState::published, "published"}, {PlanState::superseded, "superseded"}}};

template <>
constexpr Spelling<RunState, 5> spelling<RunState>{{{RunState::queued, "queued"},
                                                    {RunState::running, "running"},
                                                    {RunState::done, "done"},
                                                    {RunState::cancelled, "cancelled"},
                                                    {RunState::failed, "failed"}}};

template <class Choice>
std::string_view spelled(Choice value) {
  for (const auto& [choice, text] : spelling<Choice>) {
    if (choice == value) return text;
  }
  return {};
}

}  // namespace

std::string_view word(AccountRole value) {
  return spelled(value);
}
std::string_view word(AgreementKind value) {
  return spelled(value);
}
std::string_view word(AgreementState value) {
  return spelled(value);
}
std::string_view word(Bond value) {
  return spelled(value);
}
std::string_view word(Doer value) {
  return spelled(value);
}
std::string_view word(ItemKind value) {
  return spelled(value);
}
std::string_view word(NoticeKind value) {
  return spelled(value);
}
std::string_view word(Unit value) {
  return spelled(value);
}
std::string_view word(OrderState value) {
  return spelled(value);
}
std::string_view word(OrganisationKind value) {
  return spelled(value);
}
std::string_view word(PlanState value) {
  return spelled(value);
}
std::string_view word(RunState value) {
  return spelled(value);
}

template <class Choice>
std::optional<Choice> choice(std::string_view text) {
  for (const auto& [value, word] : spelling<Choice>) {
    if (word == text) return value;
  }
  return std::nullopt;
}

template std::optional<AccountRole> choice(std::string_view);
template std::optional<AgreementKind> choice(std::string_view);
template std::optional<AgreementState> choice(std::string_view);
template std::optional<Bond> choice(std::string_view);
template std::optional<Doer> choice(std::string_view);
template std::optional<ItemKind> choice(std::string_view);
template std::optional<NoticeKind> choice(std::string_view);
template std::optional<Unit> choice(std::string_view);
template std::optional<OrderState> choice(std::string_view);
template std::optional<OrganisationKind> choice(std::string_view);
template std::optional<PlanState> choice(std::string_view);
template std::optional<RunState> choice(std::string_view);

}  // namespace flexteam::model
