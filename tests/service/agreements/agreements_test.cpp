// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/agreements/actions.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "planning/solve.h"
#include "service/agreements/menu_suggestions.h"
#include "service/example/load.h"
#include "service/insight/plan_hours.h"
#include "service/kept_reader.h"
#include "service/plans/drafts.h"
#include "store/agreements.h"
#include "store/members.h"
#include "store/orders.h"
#include "store/plans.h"
#include "store/undo.h"
#include "tests/store/with_store.h"

namespace flexteam::service {
namespace {

using model::AgreementKind;
using model::AgreementState;
using model::OrderState;
using testing::IsEmpty;
using testing::SizeIs;

const Signer team{.account = "team", .role = "team-coordinator"};
const Signer town{.account = "town", .role = "municipal-coordinator"};

/// Two municipalities with a plan that was published and proposed; nobody has answered yet.
class Agreements : public test::WithAStore {
 protected:
  void SetUp() override {
    WithAStore::SetUp();
    if (IsSkipped()) return;
    ASSERT_TRUE(load_example(store(), {.people = 10, .municipalities = 2, .first_week = this_week}));
    ASSERT_TRUE(publish(plan()));
  }

  Kept kept() {
    return store().read([](auto& tx) { return KeptReader().read(tx); });
  }
  model::Order order(model::OrderId id) {
    return *store().read([&](auto& tx) { return store::orders::find(tx, id); });
  }
  std::vector<model::Agreement> versions(model::OrderId id) {
    return store().read([&](auto& tx) { return store::agreements::of_order(tx, id); });
  }
  /// A draft made by a short, repeatable search, from week `from` on.
  model::PlanId plan(model::Week from = this_week) {
    const Kept now = kept();
    const auto built = build_problem(now, {.first_week = from, .freeze_weeks = 0});
    const auto made =
        planning::solve(built.problem, {.seconds = std::nullopt, .iterations = 20, .threads = 1, .explain = false});
    return store()
        .write({"team", "plan.make"}, [&](auto& tx) { return keep_draft(tx, made, built, now.menu, "Concept"); })
        ->id;
  }
  std::expected<model::StaffingPlan, PublishRefusal> publish(model::PlanId draft) {
    return store().write({"team", "plan.publish"}, [&](auto& tx) {
      const auto before = store::plans::published(tx);
      return publish_draft(tx, draft,
                           {.beside = before ? std::optional(before->id) : std::nullopt, .propose = true, .by = team});
    });
  }
  template <class Work>
  Acted<model::Order> write(Work&& work) {
    return store().write({"somebody", "test"}, std::forward<Work>(work));
  }
  Acted<model::Order> answer_it(model::OrderId id, OrderAction action, std::string comment = {}) {
    const auto now = order(id);
    return write([&](auto& tx) { return answer(tx, now, now.proposal, action, town, comment); });
  }
  Acted<model::Order> act_on(model::OrderId id, OrderAction action, model::Week week = this_week) {
    const auto now = order(id);
    return write([&](auto& tx) { return act(tx, now, action, town, "omdat", week); });
  }
  std::vector<model::Assignment> assignments(model::PlanId id, model::OrderId of) {
    return store().read([&](auto& tx) { return store::plans::assignments(tx, id, of); });
  }
  /// All hours of each line, whoever does them and when.
  static std::map<std::pair<std::string, int>, std::int64_t> hours_of_lines(const model::AgreementContent& content) {
    std::map<std::pair<std::string, int>, std::int64_t> all;
    for (const auto& line : content.lines) {
      for (const auto hours : line.hours) all[{line.item, line.line}] += hours.value;
    }
    return all;
  }
  /// Orders that wait for an answer.
  std::vector<model::OrderId> proposed() {
    std::vector<model::OrderId> found;
    for (const auto& one : kept().orders) {
      if (one.proposal != 0) found.push_back(one.id);
    }
    return found;
  }
  void accept_all() {
    for (const auto id : proposed()) ASSERT_TRUE(answer_it(id, OrderAction::accept));
  }
  /// Somebody with agreed work is ill from the start; returns the orders that this breaks.
  std::set<model::OrderId> illness() {
    const Kept now = kept();
    const auto ill = now.agreements.front().content.lines.front().member;
    std::set<model::OrderId> theirs;
    for (const auto& agreement : now.agreements) {
      for (const auto& line : agreement.content.lines) {
        if (line.member == ill) theirs.insert(agreement.order);
      }
    }
    auto member = *find_member(now, ill);
    member.leave.push_back({this_week, model::plus(this_week, 200), std::nullopt, "ziekte"});
    EXPECT_TRUE(store().write({"team", "member.change"}, [&](auto& tx) { return store::members::update(tx, member); }));
    return theirs;
  }

  static constexpr model::Week this_week{2027, 1};
};
FLEXTEAM_ON_BOTH_ENGINES(Agreements);

TEST_P(Agreements, APlanProposesWhatItCarriesOutAndNothingHoldsUntilItIsAccepted) {
  const auto waiting = proposed();
  ASSERT_GE(waiting.size(), 4U);
  const auto id = *std::ranges::find_if(waiting, [&](auto one) { return order(one).state == OrderState::proposed; });
  const auto version = versions(id).at(0);
  EXPECT_EQ(version.kind, AgreementKind::proposal);
  EXPECT_EQ(version.state, AgreementState::open);
  EXPECT_EQ(version.proposed.account, "team");
  EXPECT_THAT(version.content_hash, SizeIs(64));
  EXPECT_FALSE(version.content.lines.empty());
  EXPECT_EQ(version.content.funding, "CDOKE");
  EXPECT_EQ(order(id).agreement, 0);

  ASSERT_TRUE(answer_it(id, OrderAction::accept));
  const auto agreed = order(id);
  EXPECT_EQ(agreed.state, OrderState::agreed);
  EXPECT_EQ(agreed.agreement, 1);
  EXPECT_EQ(agreed.state_by, "town");
  const auto accepted = versions(id).at(0);
  EXPECT_EQ(accepted.state, AgreementState::accepted);
  EXPECT_EQ(accepted.answered->role, "municipal-coordinator");
  EXPECT_EQ(accepted.content, version.content);
}

TEST_P(Agreements, OnlyTheVersionThatWaitsIsAnswered) {
  const auto id = proposed().front();
  const auto now = order(id);
  EXPECT_FALSE(write([&](auto& tx) { return answer(tx, now, now.proposal + 1, OrderAction::accept, town, ""); }));
  ASSERT_TRUE(answer_it(id, OrderAction::accept));
  EXPECT_FALSE(write([&](auto& tx) { return answer(tx, order(id), 1, OrderAction::accept, town, ""); }));
}

TEST_P(Agreements, WhatIsAskedToChangeIsNotProposedAgainUnchanged) {
  const auto waiting = proposed();
  const auto id = *std::ranges::find_if(waiting, [&](auto one) { return order(one).state == OrderState::proposed; });
  ASSERT_TRUE(answer_it(id, OrderAction::ask_change, "Graag na de zomer"));
  EXPECT_EQ(order(id).state, OrderState::requested);
  EXPECT_EQ(versions(id).back().answer, "Graag na de zomer");
  const auto published = kept().published_plan->id;
  ASSERT_TRUE(store().write({"team", "test"}, [&](auto& tx) { return propose_all(tx, published, team); }));
  EXPECT_THAT(versions(id), SizeIs(1));
  ASSERT_TRUE(write([&](auto& tx) {
    return propose(tx, order(id), {.plan = published, .conditions = "Na de zomer", .reason = ""}, team);
  }));
  EXPECT_EQ(versions(id).back().content.conditions, "Na de zomer");
  ASSERT_TRUE(answer_it(id, OrderAction::refuse, "Toch niet"));
  EXPECT_EQ(order(id).state, OrderState::declined);
  EXPECT_EQ(order(id).state_reason, "Toch niet");
}

TEST_P(Agreements, AreKeptByEveryNextPlan) {
  accept_all();
  const auto agreed = kept().agreements;
  ASSERT_FALSE(agreed.empty());
  EXPECT_TRUE(kept().pins.empty() || !holds_of(kept()).empty());
  ASSERT_TRUE(publish(plan()));
  const auto later = publish(plan(model::plus(this_week, 6)));
  EXPECT_TRUE(later) << later.error().in_the_way.size() << " of " << agreed.size();
}

TEST_P(Agreements, AProposalThatStaysOpenKeepsTheWeeksThatPassed) {
  const auto waiting = proposed();
  bool worked_off = false;
  for (const int week : {20, 40, 60}) {
    const auto before = kept();
    ASSERT_TRUE(publish(plan(model::plus(this_week, week))));
    const auto now = kept();
    for (const auto id : waiting) {
      const auto* open = proposal_of(now, order(id));
      if (open == nullptr) {
        ADD_FAILURE() << "week " << week << ": the plan still carries out order " << id.value;
        continue;
      }
      EXPECT_EQ(hours_of_lines(open->content), hours_of_lines(versions(id).front().content)) << "week " << week;
      const PlannedWork work{.first_week = now.published->first_week,
                             .assignments = assignments(now.published_plan->id, id)};
      worked_off = worked_off || hours_of_lines(open->content).size() > work.assignments.size();
      const auto* same = proposal_of(before, *find_order(before, id));
      if (same != nullptr && keeps(same->content, work)) {
        EXPECT_EQ(open->number, same->number) << "nothing changed in week " << week;
      }
    }
  }
  EXPECT_TRUE(worked_off) << "a line was over before the last plan began";
  accept_all();
  const auto later = publish(plan(model::plus(this_week, 66)));
  EXPECT_TRUE(later) << later.error().in_the_way.size() << " in the way of a plan that nobody changed";
}

TEST_P(Agreements, APlanThatBreaksOneIsNotPublishedUntilTheMunicipalityAccepts) {
  accept_all();
  const auto theirs = illness();
  const auto draft = plan();
  const auto refused = publish(draft);
  ASSERT_FALSE(refused);
  ASSERT_FALSE(refused.error().in_the_way.empty());
  EXPECT_NE(kept().published_plan->id, draft) << "nothing was written";
  for (const auto& broken : refused.error().in_the_way) {
    const auto id = broken.order;
    EXPECT_FALSE(write([&](auto& tx) { return propose(tx, order(id), {.plan = draft, .reason = ""}, team); }))
        << "a change needs its reason";
    ASSERT_TRUE(write([&](auto& tx) { return propose(tx, order(id), {.plan = draft, .reason = "ziek"}, team); }));
    EXPECT_EQ(order(id).state, OrderState::agreed);
    EXPECT_EQ(order(id).agreement, 1) << "the first holds until the second is accepted";
    EXPECT_FALSE(publish(draft));
    ASSERT_TRUE(answer_it(id, OrderAction::accept));
    EXPECT_EQ(order(id).agreement, 2);
    EXPECT_EQ(versions(id)[0].state, AgreementState::superseded);
    EXPECT_EQ(versions(id)[1].kind, AgreementKind::change);
  }
  EXPECT_TRUE(publish(draft));
}

TEST_P(Agreements, AChangeToNothingIsForTheMunicipalityToAnswerAFirstProposalOfNothingIsNot) {
  const auto waiting = proposed();
  const auto asked = *std::ranges::find_if(waiting, [&](auto one) { return order(one).state == OrderState::proposed; });
  for (const auto id : waiting) {
    if (id == asked) continue;
    ASSERT_TRUE(answer_it(id, OrderAction::accept));
  }
  // Nobody can do anything any more: of no order a line is left.
  for (auto member : kept().members) {
    member.roles.clear();
    ASSERT_TRUE(store().write({"team", "test"}, [&](auto& tx) { return store::members::update(tx, member); }));
  }
  const auto draft = plan();
  const auto broken = publish(draft).error().in_the_way;
  const auto is_empty = [&](model::OrderId id) { return assignments(draft, id).empty(); };
  const auto nothing = std::ranges::find_if(broken, is_empty, &BrokenAgreement::order);
  ASSERT_NE(nothing, broken.end());
  ASSERT_TRUE(is_empty(asked));
  EXPECT_FALSE(write([&](auto& tx) { return propose(tx, order(asked), {.plan = draft, .reason = "ziek"}, team); }));
  ASSERT_TRUE(
      write([&](auto& tx) { return propose(tx, order(nothing->order), {.plan = draft, .reason = "ziek"}, team); }));
  EXPECT_THAT(versions(nothing->order).back().content.lines, IsEmpty());
  ASSERT_TRUE(answer_it(nothing->order, OrderAction::accept));
  const auto again = publish(draft).error().in_the_way;
  EXPECT_EQ(std::ranges::find(again, nothing->order, &BrokenAgreement::order), again.end());
}

TEST_P(Agreements, ForceMajeureHoldsAtOnceAndLetsThePlanThrough) {
  accept_all();
  static_cast<void>(illness());
  const auto draft = plan();
  const auto refused = publish(draft);
  ASSERT_FALSE(refused);
  for (const auto& broken : refused.error().in_the_way) {
    ASSERT_TRUE(write([&](auto& tx) {
      return record_force_majeure(tx, order(broken.order), {.plan = draft, .reason = "langdurig ziek"}, team);
    }));
    const auto last = versions(broken.order).back();
    EXPECT_EQ(last.kind, AgreementKind::force_majeure);
    EXPECT_EQ(last.state, AgreementState::accepted);
    EXPECT_EQ(last.reason, "langdurig ziek");
    EXPECT_FALSE(last.answered) << "nobody of the municipality signed it";
    EXPECT_EQ(order(broken.order).agreement, last.number);
  }
  EXPECT_TRUE(publish(draft));
}

TEST_P(Agreements, APausedOrderIsNotPlannedAndGoesOnAsAgreed) {
  accept_all();
  const auto id = kept().agreements.front().order;
  const auto before = plan();
  ASSERT_TRUE(act_on(id, OrderAction::pause));
  EXPECT_EQ(order(id).state_reason, "omdat");
  const auto refused = publish(before);
  ASSERT_FALSE(refused) << "the draft of before still works on it";
  EXPECT_EQ(refused.error().in_the_way.front().order, id);
  const auto without = plan();
  EXPECT_THAT(store().read([&](auto& tx) { return store::plans::assignments(tx, without, id); }), IsEmpty());
  EXPECT_FALSE(act_on(id, OrderAction::complete)) << "not while it is paused";
  ASSERT_TRUE(act_on(id, OrderAction::resume));
  EXPECT_FALSE(order(id).paused_from);
  EXPECT_TRUE(publish(plan()));
  ASSERT_TRUE(act_on(id, OrderAction::pause));
  ASSERT_TRUE(act_on(id, OrderAction::resume, model::plus(this_week, 5)));
  EXPECT_EQ(order(id).paused_from, model::plus(this_week, 1)) << "weeks were missed";
  ASSERT_TRUE(act_on(id, OrderAction::stop));
  EXPECT_EQ(order(id).state, OrderState::stopped);
  EXPECT_EQ(order(id).agreement, 1) << "the agreement stays";
}

TEST_P(Agreements, AChangeOfTheRequestWithdrawsTheProposal) {
  const auto waiting = proposed();
  const auto id = *std::ranges::find_if(waiting, [&](auto one) { return order(one).state == OrderState::proposed; });
  auto changed = order(id);
  changed.urgent = !changed.urgent;
  ASSERT_TRUE(write([&](auto& tx) { return act(tx, changed, OrderAction::change, town, "", this_week); }));
  EXPECT_EQ(order(id).state, OrderState::requested);
  EXPECT_EQ(order(id).proposal, 0);
  EXPECT_EQ(versions(id).back().state, AgreementState::withdrawn);
  ASSERT_TRUE(act_on(id, OrderAction::withdraw));
  EXPECT_EQ(order(id).state, OrderState::draft);
}

TEST_P(Agreements, WhatTheOtherSideAnsweredIsNotTakenBack) {
  const auto id = proposed().front();
  ASSERT_TRUE(answer_it(id, OrderAction::accept));
  EXPECT_THAT(store().read([](auto& tx) { return store::undo::undoable(tx, "somebody"); }), IsEmpty());
}

TEST_P(Agreements, ThreeFreeRequestsOnOneTopicAreASuggestionForTheCard) {
  model::Order free = kept().orders.front();
  free.items.clear();
  free.tailoring.clear();
  free.free_text = "Wie helpt met de subsidie?";
  free.state = OrderState::requested;
  free.agreement = free.proposal = 0;
  for (const auto* topic : {"Subsidie", "subsidie", "Subsidie "}) {
    EXPECT_THAT(menu_suggestions(kept()), IsEmpty());
    free.topic = plain_topic(topic);
    ASSERT_TRUE(write([&](auto& tx) -> Acted<model::Order> {
      auto added = store::orders::add(tx, free);
      if (!added) return std::unexpected(Denied{.refusal = added.error(), .why = {}});
      return *added;
    }));
  }
  const Kept now = kept();
  const auto suggestions = menu_suggestions(now);
  ASSERT_THAT(suggestions, SizeIs(1));
  EXPECT_THAT(suggestions[0].orders, SizeIs(3));
}

TEST_P(Agreements, EveryPlannedHourHasAllThatAnAccountAsks) {
  const Kept now = kept();
  std::int64_t planned = 0;
  for (const auto& assignment : now.published->assignments) {
    for (const auto hours : assignment.hours) planned += hours.value;
  }
  std::int64_t told = 0;
  for (const auto& row : planned_hours(now, *now.published, now.published->first_week, now.published->weeks, "")) {
    told += row.hours.value;
    EXPECT_FALSE(row.employer.empty() || row.director.empty() || row.payer.empty() || row.municipality.empty());
    EXPECT_EQ(row.funding, "CDOKE");
    EXPECT_EQ(row.sector, "Gebouwde omgeving");
  }
  EXPECT_EQ(told, planned);
}

}  // namespace
}  // namespace flexteam::service
