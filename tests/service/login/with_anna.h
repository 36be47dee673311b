// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/accounts.h"
#include "tests/store/with_store.h"

namespace flexteam::test {

/// A store in which somebody has an account.
class WithAnna : public WithAStore {
 protected:
  void SetUp() override {
    WithAStore::SetUp();
    if (IsSkipped()) return;
    const auto added = store().write({"a-1", "test"}, [](store::WriteTransaction& tx) {
      return store::accounts::add(tx, {.name = "Anna", .email = "anna@westerveld.example"});
    });
    ASSERT_TRUE(added) << added.error().message;
    anna_ = *added;
  }

  model::Account anna_;
};

}  // namespace flexteam::test
