// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/login/login.h"

#include <memory>

#include "login/password.h"
#include "service/login/invitations.h"
#include "store/calendars.h"
#include "store/sessions.h"
#include "tests/service/login/with_anna.h"

namespace flexteam::service {
namespace {

class LoggingIn : public test::WithAnna {
 protected:
  store::sessions::Credentials kept() {
    return store().read([&](store::ReadTransaction& tx) { return store::sessions::credentials(tx, anna_.id); });
  }
};
FLEXTEAM_ON_BOTH_ENGINES(LoggingIn);

TEST_P(LoggingIn, APasswordOfEarlierCostIsKeptAnew) {
  // "vier koeien in de regen", at 8 MB.
  const std::string cheap =
      "$argon2id$v=19$m=8192,t=1,p=1$woM/s+/5h8EHTP9rCplIYw$7iqEDqqOQcfY3DakeqFcW1ghHP+zsqfrLXi3JHQxxrc";
  store().aside(
      [&](store::AsideTransaction& tx) { store::sessions::keep(tx, {.account = anna_.id, .password = cheap}); });
  Login login(store());
  EXPECT_FALSE(login.password(anna_.email, "vijf koeien in de regen", {}));
  EXPECT_EQ(kept().password, cheap);
  EXPECT_TRUE(login.password(anna_.email, "vier koeien in de regen", {}));
  ASSERT_TRUE(kept().password);
  EXPECT_FALSE(login::is_outdated(*kept().password));
  EXPECT_TRUE(login.password(anna_.email, "vier koeien in de regen", {}));
}

TEST_P(LoggingIn, ANewLinkBeginsAnewWhateverTheWayInWas) {
  store().aside([&](store::AsideTransaction& tx) {
    store::sessions::keep(tx, {.account = anna_.id,
                               .second_step = "AAAA",
                               .second_step_confirmed = true,
                               .recovery_codes = {"a"},
                               .issuer = "https://login.westerveld.example",
                               .subject = "anna-1"});
  });
  store().aside([&](store::AsideTransaction& tx) { store::calendars::put(tx, anna_.id, "token", model::now()); });
  const auto link = invite(store(), anna_.id);
  Login login(store());
  ASSERT_TRUE(login.begin_anew(anna_, link.token, "vier koeien in de regen"));
  const auto now = kept();
  EXPECT_TRUE(now.password);
  EXPECT_FALSE(now.asks_second_step());
  EXPECT_TRUE(now.recovery_codes.empty());
  // An organisation that changes its provider is linked again, to the new one.
  EXPECT_FALSE(now.issuer);
  EXPECT_FALSE(now.subject);
  EXPECT_FALSE(store().read([&](store::ReadTransaction& tx) { return store::calendars::made(tx, anna_.id); }));
  EXPECT_FALSE(login.begin_anew(anna_, link.token, "vijf koeien in de regen"));
}

}  // namespace
}  // namespace flexteam::service
