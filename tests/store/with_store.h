// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <utility>

#include "store/store.h"
#include "tests/sql/databases.h"

namespace flexteam::test {

/// The base of tests that have an empty store on both engines.
class WithAStore : public OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    auto opened = store::Store::open(address());
    ASSERT_TRUE(opened) << opened.error().message;
    store_ = std::make_unique<store::Store>(std::move(*opened));
  }

  store::Store& store() { return *store_; }

 private:
  std::unique_ptr<store::Store> store_;
};

}  // namespace flexteam::test
