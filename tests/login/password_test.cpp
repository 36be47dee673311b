// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "login/password.h"

#include <gtest/gtest.h>

#include <array>

namespace flexteam::login {
namespace {

const std::array<std::string, 2> about = {"Anna de Vries", "anna.devries@westerveld.example"};

TEST(Password, ALongOneIsFine) {
  for (const auto* good : {"vier koeien in de regen", "één warme wijk per week", "Kx9-vR2-tt7-mQ4"}) {
    EXPECT_EQ(password_problem(good, about), std::nullopt) << good;
  }
}

TEST(Password, SaysWhatIsWrong) {
  const auto says = [](const char* password, const char* part) {
    const auto problem = password_problem(password, about);
    return problem && problem->find(part) != std::string::npos;
  };
  EXPECT_TRUE(says("", "0 tekens"));
  EXPECT_TRUE(says("kort woordje", "12 tekens"));
  // Thirteen characters, though fifteen bytes.
  EXPECT_TRUE(says("één twee één!", "13 tekens"));
  EXPECT_TRUE(says("aaaaaaaaaaaaaaaaaaa", "rijtje"));
  EXPECT_TRUE(says("abababababababababab", "rijtje"));
  EXPECT_TRUE(says("abcdefghijklmnopq", "rijtje"));
  EXPECT_TRUE(says("Westerveld2026 anna", "raden"));
  EXPECT_TRUE(says("wachtwoord123456 flexteam", "raden"));
}

TEST(Password, OnlyTheRightOneIsRight) {
  const auto hash = password_hash("vier koeien in de regen");
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_TRUE(is_password("vier koeien in de regen", hash));
  EXPECT_FALSE(is_password("vijf koeien in de regen", hash));
  EXPECT_FALSE(is_password("", hash));
  EXPECT_FALSE(is_password("nobody has this password", std::nullopt));
  EXPECT_NE(hash, password_hash("vier koeien in de regen"));
}

}  // namespace
}  // namespace flexteam::login
