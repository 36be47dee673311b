// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
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
#include "tests/sql/databases.h"

/// A store with a small region in it: Assen (GM0106) with a district and a village, Westerveld (GM1701).
namespace flexteam::test {

using namespace flexteam::store;

model::Municipality municipality(std::string code, std::string name);
/// An order for B0 and B1 in the whole municipality; rank 0 = last.
model::Order order(std::string municipality, std::string title, int rank = 0);
/// A process facilitator of the province, 28 hours, away in the summer.
model::Member member(std::string name);
void put_region(WriteTransaction& tx);

class InARegion : public OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    auto opened = Store::open(address());
    ASSERT_TRUE(opened) << opened.error().message;
    store_ = std::make_unique<Store>(std::move(*opened));
    ASSERT_TRUE(store_->write({"test", "region.put"}, [](WriteTransaction& tx) -> Outcome<void> {
      put_region(tx);
      return {};
    }));
  }

  Store& store() { return *store_; }

  /// One write of the coordinator of Assen.
  template <class Work>
  auto write(Work&& work) {
    return store_->write({"assen", "test"}, std::forward<Work>(work));
  }
  template <class Work>
  auto write_as(std::string actor, Work&& work) {
    return store_->write({std::move(actor), "test"}, std::forward<Work>(work));
  }

  model::Order add_order(std::string municipality, std::string title, int rank = 0);
  model::Member add_member(std::string name);
  /// The titles of a municipality's orders, in its order.
  std::vector<std::string> titles(const std::string& municipality);
  /// All that can be taken back, as text; versions left out, since they only go up.
  std::string dump();

 private:
  std::unique_ptr<Store> store_;
};

}  // namespace flexteam::test
