// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/security_txt.h"

#include <gtest/gtest.h>

namespace flexteam::http {
namespace {

TEST(SecurityTxt, HoldsForLessThanAYear) {
  using namespace std::chrono_literals;
  const auto answer = security_txt("mailto:veilig@gemeente.example", "flexteam.example", 2027y / 3 / 1);
  EXPECT_EQ(*answer.body,
            "Contact: mailto:veilig@gemeente.example\nExpires: 2028-02-28T00:00:00Z\nPreferred-Languages: nl, en\n"
            "Canonical: https://flexteam.example/.well-known/security.txt\n");
}

TEST(SecurityTxt, AContactIsAnAddressOnOneLine) {
  EXPECT_EQ(security_contact("veilig@gemeente.example"), "mailto:veilig@gemeente.example");
  EXPECT_EQ(security_contact("https://gemeente.example/meld"), "https://gemeente.example/meld");
  for (const auto* bad :
       {"", "mailto:", "gemeente", "http://gemeente.example", "a@b\nContact: c@d", "javascript:a@b"}) {
    EXPECT_FALSE(security_contact(bad)) << bad;
  }
}

}  // namespace
}  // namespace flexteam::http
