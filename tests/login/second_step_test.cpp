// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "login/second_step.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace flexteam::login {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

/// "12345678901234567890", the secret of RFC 6238, appendix B.
constexpr auto secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

sys_seconds at(std::int64_t second) {
  return sys_seconds(seconds(second));
}

TEST(SecondStep, CodesOfTheStandard) {
  // The last six of the eight digits of RFC 6238.
  EXPECT_EQ(step_of(secret, "287082", 0, at(59)), 1);
  EXPECT_EQ(step_of(secret, "081804", 0, at(1111111109)), 37037036);
  EXPECT_EQ(step_of(secret, "005924", 0, at(1234567890)), 41152263);
  EXPECT_EQ(step_of(secret, "279037", 0, at(2000000000)), 66666666);
}

TEST(SecondStep, OneStepEarlyOrLateIsFineTwoAreNot) {
  EXPECT_EQ(step_of(secret, "081804", 0, at(1111111109 + 30)), 37037036);
  EXPECT_EQ(step_of(secret, "081804", 0, at(1111111109 - 30)), 37037036);
  EXPECT_EQ(step_of(secret, "081804", 0, at(1111111109 + 61)), std::nullopt);
  EXPECT_EQ(step_of(secret, "081804", 0, at(1111111109 - 61)), std::nullopt);
}

TEST(SecondStep, ACodeCountsOnce) {
  EXPECT_EQ(step_of(secret, "081804", 37037035, at(1111111109)), 37037036);
  EXPECT_EQ(step_of(secret, "081804", 37037036, at(1111111109)), std::nullopt);
}

TEST(SecondStep, NonsenseIsWrong) {
  for (const auto* code : {"", "08180", "0818040", "abcdef", "-81804", "081805"}) {
    EXPECT_EQ(step_of(secret, code, 0, at(1111111109)), std::nullopt) << code;
  }
  EXPECT_EQ(step_of("not base32!", "081804", 0, at(1111111109)), std::nullopt);
}

TEST(SecondStep, SecretsDifferAndStandInTheAddress) {
  const auto one = new_secret();
  EXPECT_EQ(one.size(), 32U);
  EXPECT_NE(one, new_secret());
  EXPECT_EQ(secret_uri(secret, "anna@a.example"),
            "otpauth://totp/Flexteam:anna%40a.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Flexteam");
}

TEST(SecondStep, QrCodeHasAQuietZoneAndItsCorners) {
  const auto code = qr_code(secret_uri(secret, "anna@a.example"));
  EXPECT_GE(code.size, 29);
  EXPECT_TRUE(code.path.starts_with("M4 4h1v1h-1z"));
  EXPECT_EQ(code.path.find("M3 "), std::string::npos);
}

TEST(SecondStep, TenRecoveryCodesAsOneTypesThem) {
  const auto codes = new_recovery_codes();
  EXPECT_EQ(codes.size(), 10U);
  EXPECT_EQ(std::set(codes.begin(), codes.end()).size(), 10U);
  EXPECT_THAT(codes, testing::Each(testing::MatchesRegex("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")));
  EXPECT_EQ(tidy_recovery_code(" K3F9 2b7e-51d0 "), "k3f9-2b7e-51d0");
  EXPECT_EQ(tidy_recovery_code(codes[0]), codes[0]);
}

}  // namespace
}  // namespace flexteam::login
