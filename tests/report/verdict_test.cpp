// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/verdict.h"

#include <gmock/gmock.h>

#include "planning/solve.h"
#include "report/agreement_document.h"
#include "report/seal.h"
#include "service/agreements/actions.h"
#include "service/example/load.h"
#include "service/kept_reader.h"
#include "service/plans/drafts.h"
#include "service/problem/from_store.h"
#include "store/agreements.h"
#include "store/orders.h"
#include "store/seal_key.h"
#include "tests/report/pdf_tools.h"
#include "tests/store/with_store.h"

namespace flexteam::report {
namespace {

using service::OrderAction;
using testing::HasSubstr;
using testing::Not;

constexpr model::Week this_week{2027, 1};
const service::Signer team{.account = "team", .role = "team-coordinator"};
const service::Signer town{.account = "town", .role = "municipal-coordinator"};

/// A municipality with proposals of a published plan; nobody has answered yet.
class Paper : public test::WithAStore {
 protected:
  void SetUp() override {
    WithAStore::SetUp();
    if (IsSkipped()) return;
    ASSERT_TRUE(service::load_example(store(), {.people = 10, .municipalities = 2, .first_week = this_week}));
    const auto now = kept();
    const auto built = service::build_problem(now, {.first_week = this_week, .freeze_weeks = 0});
    const auto made =
        planning::solve(built.problem, {.seconds = std::nullopt, .iterations = 20, .threads = 1, .explain = false});
    const auto draft = store().write(
        {"team", "plan.make"}, [&](auto& tx) { return service::keep_draft(tx, made, built, now.menu, "Concept"); });
    ASSERT_TRUE(draft);
    plan_ = draft->id;
    ASSERT_TRUE(store().write({"team", "plan.publish"}, [&](auto& tx) {
      return service::publish_draft(tx, plan_, {.beside = std::nullopt, .propose = true, .by = team});
    }));
    for (const auto& one : kept().orders) {
      if (one.state == model::OrderState::proposed) proposed_.push_back(one.id);
    }
    ASSERT_GE(proposed_.size(), 2U);
  }

  service::Kept kept() {
    return store().read([](auto& tx) { return service::KeptReader().read(tx); });
  }
  model::Order order(std::size_t i = 0) {
    return *store().read([&](auto& tx) { return store::orders::find(tx, proposed_[i]); });
  }
  model::Agreement version(int number, std::size_t i = 0) {
    return *store().read([&](auto& tx) { return store::agreements::find(tx, proposed_[i], number); });
  }
  std::string key() {
    return store().read([](auto& tx) { return store::seal_key(tx); });
  }
  std::string document(int number = 1, std::size_t i = 0) {
    return agreement_document(kept(), order(i), version(number, i), key());
  }
  Judged judged(const std::string& bytes) {
    return store().read([&](auto& tx) { return judge_document(tx, bytes); });
  }
  Verdict verdict(const std::string& bytes) { return judged(bytes).verdict; }

  void answer(OrderAction action) {
    const auto now = order();
    ASSERT_TRUE(store().write({"town", "agreement.answer"},
                              [&](auto& tx) { return service::answer(tx, now, now.proposal, action, town, "Omdat"); }));
  }
  void propose() {
    ASSERT_TRUE(store().write({"team", "agreement.propose"}, [&](auto& tx) {
      return service::propose(tx, order_in(tx), {.plan = plan_, .conditions = "Anders", .reason = "Ziek"}, team);
    }));
  }
  void force_majeure() {
    ASSERT_TRUE(store().write({"team", "agreement.force-majeure"}, [&](auto& tx) {
      return service::record_force_majeure(tx, order_in(tx), {.plan = plan_, .conditions = {}, .reason = "Ziek"}, team);
    }));
  }
  model::Order order_in(store::ReadTransaction& tx) { return *store::orders::find(tx, proposed_[0]); }

 private:
  std::vector<model::OrderId> proposed_;
  model::PlanId plan_;
};
FLEXTEAM_ON_BOTH_ENGINES(Paper);

TEST_P(Paper, OfAConfirmedVersionHolds) {
  answer(OrderAction::accept);
  const auto pdf = document();
  EXPECT_EQ(judged(pdf).sentence, "Version 1 of the agreement on order " + std::to_string(order().id.value) +
                                      " is genuine, confirmed by both sides, and holds.");
  EXPECT_EQ(verdict(pdf), Verdict::holds);
  const auto text = test::told_by("pdftotext -raw FILE -", pdf);
  EXPECT_THAT(text, HasSubstr("Versie 1 geldt. Team en gemeente hebben getekend."));
  EXPECT_THAT(text, HasSubstr(version(1).content_hash));
  EXPECT_THAT(text, HasSubstr("town"));
}

TEST_P(Paper, SaysNothingAboutOnePerson) {
  const auto text = test::told_by("pdftotext -raw FILE -", document());
  for (const auto& line : version(1).content.lines) {
    EXPECT_THAT(text, Not(HasSubstr(service::find_member(kept(), line.member)->name)));
  }
}

TEST_P(Paper, WithAnyByteChangedIsFound) {
  answer(OrderAction::accept);
  const auto pdf = document();
  // Every place of the file in turn would take minutes; every 97th meets text, fonts, structure and the seal.
  for (std::size_t i = 0; i < pdf.size(); i += 97) {
    auto changed = pdf;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_NE(verdict(changed), Verdict::holds) << i;
  }
  EXPECT_EQ(verdict(pdf + " "), Verdict::file_changed);
  EXPECT_EQ(verdict(pdf.substr(0, pdf.size() - 1)), Verdict::file_changed);
  auto middle = pdf;
  middle[middle.size() / 2] = static_cast<char>(middle[middle.size() / 2] ^ 1);
  EXPECT_EQ(verdict(middle), Verdict::file_changed);
}

TEST_P(Paper, ThatNamesAnotherContentIsFound) {
  answer(OrderAction::accept);
  auto pdf = document();
  const auto hash = version(1).content_hash;
  const auto at = pdf.find("content=" + hash);
  ASSERT_NE(at, std::string::npos);
  pdf.replace(at + 8, hash.size(), std::string(hash.size(), 'a'));
  EXPECT_EQ(verdict(pdf), Verdict::content_changed);
}

TEST_P(Paper, ThatTakesTheNameOfAnotherOrderIsFound) {
  answer(OrderAction::accept);
  auto pdf = document(1, 1);
  const auto other = "order=" + std::to_string(order(1).id.value) + " ";
  const auto own = "order=" + std::to_string(order(0).id.value) + " ";
  pdf.replace(pdf.find(other), other.size(), own);
  EXPECT_EQ(verdict(pdf), Verdict::content_changed);
}

TEST_P(Paper, OfAProposalIsNotConfirmed) {
  const auto before = document();
  EXPECT_EQ(verdict(before), Verdict::not_confirmed);
  EXPECT_THAT(judged(before).sentence, HasSubstr("has not confirmed it yet"));
  answer(OrderAction::accept);
  EXPECT_EQ(verdict(before), Verdict::not_confirmed);
  EXPECT_THAT(judged(before).sentence, HasSubstr("print it again"));
}

TEST_P(Paper, OfWhatWasDeclinedIsNotConfirmed) {
  answer(OrderAction::ask_change);
  EXPECT_EQ(verdict(document()), Verdict::not_confirmed);
  EXPECT_THAT(judged(document()).sentence, HasSubstr("asked for a change"));
  propose();
  answer(OrderAction::refuse);
  EXPECT_THAT(judged(document(2)).sentence, HasSubstr("declined"));
}

TEST_P(Paper, OfAnOlderVersionIsGenuineButReplaced) {
  answer(OrderAction::accept);
  const auto first = document();
  propose();
  EXPECT_EQ(verdict(first), Verdict::holds);
  answer(OrderAction::accept);
  EXPECT_EQ(verdict(first), Verdict::replaced);
  EXPECT_THAT(judged(first).sentence, HasSubstr("superseded by version 2"));
  EXPECT_EQ(verdict(document(1)), Verdict::replaced);
  EXPECT_EQ(verdict(document(2)), Verdict::holds);
}

TEST_P(Paper, OfForceMajeureHoldsAndSaysThatTheMunicipalityDidNotSign) {
  answer(OrderAction::accept);
  force_majeure();
  EXPECT_EQ(verdict(document(1)), Verdict::replaced);
  const auto pdf = document(2);
  EXPECT_EQ(verdict(pdf), Verdict::holds);
  EXPECT_THAT(judged(pdf).sentence, HasSubstr("without a signature of the municipality"));
  EXPECT_THAT(test::told_by("pdftotext -raw FILE -", pdf), HasSubstr("Gemeente niet getekend"));
}

TEST_P(Paper, OfAnotherInstallationIsFound) {
  answer(OrderAction::accept);
  EXPECT_EQ(verdict(agreement_document(kept(), order(), version(1), std::string(64, '0'))), Verdict::file_changed);
  auto elsewhere = order();
  elsewhere.id.value = 4711;
  EXPECT_EQ(verdict(agreement_document(kept(), elsewhere, version(1), key())), Verdict::unknown);
}

TEST_P(Paper, IsAPdfOfOursAndOfThisSize) {
  answer(OrderAction::accept);
  EXPECT_EQ(verdict(""), Verdict::no_document);
  EXPECT_EQ(verdict("flexteam-agreement/1 order=1 number=1"), Verdict::no_document);
  EXPECT_EQ(verdict("%PDF-1.7 something else"), Verdict::no_document);
  EXPECT_EQ(verdict("%PDF-1.7 flexteam-agreement/1 order=x number= seal=" + std::string(64, '0')),
            Verdict::no_document);
  EXPECT_EQ(verdict("%PDF-1.7 flexteam-agreement/1 order=1 number=1 seal=0"), Verdict::no_document);
  auto huge = document();
  huge.resize(largest_document + 1, ' ');
  EXPECT_EQ(verdict(huge), Verdict::no_document);
  EXPECT_THAT(judged(huge).sentence, HasSubstr("larger than any agreement"));
}

}  // namespace
}  // namespace flexteam::report
