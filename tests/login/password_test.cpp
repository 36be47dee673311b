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

TEST(Password, WhatFingersDoByThemselvesDoesNotCount) {
  for (const auto* bad : {"qwertyuiopasdfgh", "poiuytrewqlkjhg", "1q2w3e4r5t6y7u8i", "1qaz2wsx3edc4rfv",
                          "abcdefg 7654321", "asdfghjkl;12345", "Qwertyuiop2026!!"}) {
    const auto problem = password_problem(bad, about);
    ASSERT_TRUE(problem) << bad;
    EXPECT_NE(problem->find("rijtje"), std::string::npos) << *problem;
  }
}

TEST(Password, AShortOneSeveralTimesIsAShortOne) {
  for (const auto* bad : {"geheim1geheim1", "iloveyouiloveyou", "Zwolle!zwolle!zwolle!", "kat kat kat kat kat"}) {
    EXPECT_TRUE(password_problem(bad, about)) << bad;
  }
  EXPECT_EQ(password_problem("vier koeien en vier koeien en een kalf", about), std::nullopt);
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

TEST(Password, WhatWasKeptMoreCheaplyIsToBeKeptAnew) {
  // As an earlier version may have kept it: 8 MB, once.
  const std::string cheap =
      "$argon2id$v=19$m=8192,t=1,p=1$woM/s+/5h8EHTP9rCplIYw$7iqEDqqOQcfY3DakeqFcW1ghHP+zsqfrLXi3JHQxxrc";
  ASSERT_TRUE(is_password("vier koeien in de regen", cheap));
  EXPECT_TRUE(is_outdated(cheap));
  EXPECT_FALSE(is_outdated(password_hash("vier koeien in de regen")));
}

}  // namespace
}  // namespace flexteam::login
