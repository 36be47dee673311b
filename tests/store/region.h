// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "store/members.h"
#include "store/menu_cards.h"
#include "store/orders.h"
#include "store/organisations.h"
#include "store/pins.h"
#include "store/places.h"
#include "store/plans.h"
#include "store/store.h"
#include "store/table.h"
#include "tests/store/with_store.h"

/// A store with a small region in it: Assen (GM0106) with a district and a village, Westerveld (GM1701).
namespace flexteam::test {

using namespace flexteam::store;

model::Municipality municipality(std::string code, std::string name);
/// An order for B0 and B1 in the whole municipality; rank 0 = last.
model::Order order(std::string municipality, std::string title, int rank = 0);
/// A process facilitator of the province, 28 hours, away in the summer.
model::Member member(std::string name);
void put_region(WriteTransaction& tx);

class InARegion : public WithAStore {
 protected:
  void SetUp() override {
    WithAStore::SetUp();
    if (IsSkipped()) return;
    ASSERT_TRUE(store().write({"test", "region.put"}, [](WriteTransaction& tx) -> Outcome<void> {
      put_region(tx);
      return {};
    }));
  }

  /// One write of the coordinator of Assen.
  template <class Work>
  auto write(Work&& work) {
    return store().write({"assen", "test"}, std::forward<Work>(work));
  }
  template <class Work>
  auto write_as(std::string actor, Work&& work) {
    return store().write({std::move(actor), "test"}, std::forward<Work>(work));
  }

  model::Order add_order(std::string municipality, std::string title, int rank = 0);
  model::Member add_member(std::string name);
  /// The titles of a municipality's orders, in its order.
  std::vector<std::string> titles(const std::string& municipality);
  /// All that can be taken back, as text; versions left out, since they only go up.
  std::string dump();
};

}  // namespace flexteam::test
