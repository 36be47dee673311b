// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/openapi.yaml by tools/generate_types.py; change those.
#pragma once

#include <string_view>

#include "http/generated/types.h"
#include "json/write.h"

namespace flexteam::http::api {

/// The word of a choice as the contract spells it.
[[nodiscard]] std::string_view word(ChangedThing value);
[[nodiscard]] std::string_view word(PlaceKind value);
[[nodiscard]] std::string_view word(MenuDifferenceKind value);
[[nodiscard]] std::string_view word(ItemKind value);
[[nodiscard]] std::string_view word(ItemUnit value);
[[nodiscard]] std::string_view word(Doer value);
[[nodiscard]] std::string_view word(OrderState value);
[[nodiscard]] std::string_view word(PlannedState value);
[[nodiscard]] std::string_view word(AgreementKind value);
[[nodiscard]] std::string_view word(AgreementState value);
[[nodiscard]] std::string_view word(Bond value);
[[nodiscard]] std::string_view word(LeaveKind value);
[[nodiscard]] std::string_view word(PlanState value);
[[nodiscard]] std::string_view word(ExplanationKind value);
[[nodiscard]] std::string_view word(RunState value);
[[nodiscard]] std::string_view word(StudyState value);
[[nodiscard]] std::string_view word(AccountRole value);
[[nodiscard]] std::string_view word(SessionState value);
[[nodiscard]] std::string_view word(NoticeKind value);
[[nodiscard]] std::string_view word(CalendarKind value);
[[nodiscard]] std::string_view word(LogResult value);
[[nodiscard]] std::string_view word(TableFormat value);
[[nodiscard]] std::string_view word(ProblemItemIn value);
[[nodiscard]] std::string_view word(NeedKind value);
[[nodiscard]] std::string_view word(AreaCollectionType value);
[[nodiscard]] std::string_view word(AreaCollectionOutlineSource value);
[[nodiscard]] std::string_view word(AreaFeatureType value);
[[nodiscard]] std::string_view word(ChangeKind value);
[[nodiscard]] std::string_view word(DifferenceKind value);

/// Writes the value as one JSON object; what is not there is left out.
void write(json::Writer& writer, const ProblemItem& value);
void write(json::Writer& writer, const Problem& value);
void write(json::Writer& writer, const Point& value);
void write(json::Writer& writer, const MemberRef& value);
void write(json::Writer& writer, const Status& value);
void write(json::Writer& writer, const RevisionEvent& value);
void write(json::Writer& writer, const Municipality& value);
void write(json::Writer& writer, const MunicipalityList& value);
void write(json::Writer& writer, const ShareOfYear& value);
void write(json::Writer& writer, const NextStart& value);
void write(json::Writer& writer, const Need& value);
void write(json::Writer& writer, const MunicipalitySummary& value);
void write(json::Writer& writer, const Area& value);
void write(json::Writer& writer, const AreaFeature& value);
void write(json::Writer& writer, const AreaCollection& value);
void write(json::Writer& writer, const Place& value);
void write(json::Writer& writer, const PlaceList& value);
void write(json::Writer& writer, const MenuCardVersion& value);
void write(json::Writer& writer, const MenuCardVersionList& value);
void write(json::Writer& writer, const Role& value);
void write(json::Writer& writer, const RoleHours& value);
void write(json::Writer& writer, const MenuItem& value);
void write(json::Writer& writer, const Chain& value);
void write(json::Writer& writer, const MenuCard& value);
void write(json::Writer& writer, const MenuDifference& value);
void write(json::Writer& writer, const MenuDraftProblem& value);
void write(json::Writer& writer, const MenuDraft& value);
void write(json::Writer& writer, const Tailoring& value);
void write(json::Writer& writer, const EstimateRole& value);
void write(json::Writer& writer, const WeekSpan& value);
void write(json::Writer& writer, const EstimateStep& value);
void write(json::Writer& writer, const EstimateShare& value);
void write(json::Writer& writer, const MissingItem& value);
void write(json::Writer& writer, const Estimate& value);
void write(json::Writer& writer, const AgreementHead& value);
void write(json::Writer& writer, const OrderMember& value);
void write(json::Writer& writer, const OrderPlanning& value);
void write(json::Writer& writer, const Order& value);
void write(json::Writer& writer, const OrderList& value);
void write(json::Writer& writer, const StepLine& value);
void write(json::Writer& writer, const OrderStep& value);
void write(json::Writer& writer, const Change& value);
void write(json::Writer& writer, const Explanation& value);
void write(json::Writer& writer, const OrderDetail& value);
void write(json::Writer& writer, const MenuSuggestion& value);
void write(json::Writer& writer, const MenuSuggestionList& value);
void write(json::Writer& writer, const AgreedRole& value);
void write(json::Writer& writer, const AgreedItem& value);
void write(json::Writer& writer, const AgreedLine& value);
void write(json::Writer& writer, const Signature& value);
void write(json::Writer& writer, const Agreement& value);
void write(json::Writer& writer, const AgreementList& value);
void write(json::Writer& writer, const DifferenceSide& value);
void write(json::Writer& writer, const Difference& value);
void write(json::Writer& writer, const BrokenAgreement& value);
void write(json::Writer& writer, const BrokenAgreementList& value);
void write(json::Writer& writer, const PlannedHour& value);
void write(json::Writer& writer, const PlannedHourList& value);
void write(json::Writer& writer, const MemberRole& value);
void write(json::Writer& writer, const ContractHours& value);
void write(json::Writer& writer, const Leave& value);
void write(json::Writer& writer, const Member& value);
void write(json::Writer& writer, const MemberList& value);
void write(json::Writer& writer, const MemberTask& value);
void write(json::Writer& writer, const MemberWeek& value);
void write(json::Writer& writer, const MemberWeekList& value);
void write(json::Writer& writer, const PlanValue& value);
void write(json::Writer& writer, const Plan& value);
void write(json::Writer& writer, const PlanList& value);
void write(json::Writer& writer, const CellWork& value);
void write(json::Writer& writer, const MemberCell& value);
void write(json::Writer& writer, const MemberBoardRow& value);
void write(json::Writer& writer, const BoardLine& value);
void write(json::Writer& writer, const ShortageRow& value);
void write(json::Writer& writer, const MemberBoard& value);
void write(json::Writer& writer, const OrderCellWork& value);
void write(json::Writer& writer, const OrderCell& value);
void write(json::Writer& writer, const OrderBoardRow& value);
void write(json::Writer& writer, const OrderBoard& value);
void write(json::Writer& writer, const ExplanationList& value);
void write(json::Writer& writer, const MunicipalityDifferences& value);
void write(json::Writer& writer, const PlanDifferences& value);
void write(json::Writer& writer, const Pin& value);
void write(json::Writer& writer, const PinList& value);
void write(json::Writer& writer, const PinBreak& value);
void write(json::Writer& writer, const PinCheck& value);
void write(json::Writer& writer, const CurvePoint& value);
void write(json::Writer& writer, const PlanningRun& value);
void write(json::Writer& writer, const PlanningRunList& value);
void write(json::Writer& writer, const OverviewMunicipality& value);
void write(json::Writer& writer, const OverviewDistrict& value);
void write(json::Writer& writer, const Overview& value);
void write(json::Writer& writer, const CapacityQuarter& value);
void write(json::Writer& writer, const CapacityRole& value);
void write(json::Writer& writer, const Bottleneck& value);
void write(json::Writer& writer, const Capacity& value);
void write(json::Writer& writer, const ShareRow& value);
void write(json::Writer& writer, const ShareList& value);
void write(json::Writer& writer, const ShareEntry& value);
void write(json::Writer& writer, const ShareQuarter& value);
void write(json::Writer& writer, const ShareAccount& value);
void write(json::Writer& writer, const StudyProgress& value);
void write(json::Writer& writer, const Delivered& value);
void write(json::Writer& writer, const PoolAndAlone& value);
void write(json::Writer& writer, const MunicipalityPoolAndAlone& value);
void write(json::Writer& writer, const OrderPoolAndAlone& value);
void write(json::Writer& writer, const PoolOrAlone& value);
void write(json::Writer& writer, const AlphaPoint& value);
void write(json::Writer& writer, const AlphaCurve& value);
void write(json::Writer& writer, const PolicyWeights& value);
void write(json::Writer& writer, const Policy& value);
void write(json::Writer& writer, const Share& value);
void write(json::Writer& writer, const Settings& value);
void write(json::Writer& writer, const Write& value);
void write(json::Writer& writer, const WriteList& value);
void write(json::Writer& writer, const Account& value);
void write(json::Writer& writer, const LoginChoice& value);
void write(json::Writer& writer, const Session& value);
void write(json::Writer& writer, const Notice& value);
void write(json::Writer& writer, const NoticeList& value);
void write(json::Writer& writer, const NoticeSettings& value);
void write(json::Writer& writer, const Calendar& value);
void write(json::Writer& writer, const CalendarLink& value);
void write(json::Writer& writer, const OpenSession& value);
void write(json::Writer& writer, const SessionList& value);
void write(json::Writer& writer, const DemoAccount& value);
void write(json::Writer& writer, const DemoAccountList& value);
void write(json::Writer& writer, const SecondStepSecret& value);
void write(json::Writer& writer, const RecoveryCodes& value);
void write(json::Writer& writer, const Invitation& value);
void write(json::Writer& writer, const InvitationLink& value);
void write(json::Writer& writer, const AccountList& value);
void write(json::Writer& writer, const LogEntry& value);
void write(json::Writer& writer, const LogHead& value);
void write(json::Writer& writer, const LogEntryList& value);
void write(json::Writer& writer, const IdentityProvider& value);
void write(json::Writer& writer, const IdentityProviderList& value);
void write(json::Writer& writer, const ProviderCheck& value);
void write(json::Writer& writer, const ImportField& value);
void write(json::Writer& writer, const ImportRow& value);
void write(json::Writer& writer, const ImportProblem& value);
void write(json::Writer& writer, const ImportResult& value);

}  // namespace flexteam::http::api
