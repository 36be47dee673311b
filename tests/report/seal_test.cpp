// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/seal.h"

#include <gmock/gmock.h>

namespace flexteam::report {
namespace {

const std::string key(64, 'a');
const SealNote note{.order = 7, .number = 2, .shown = "agreed", .content_hash = std::string(64, 'b')};

TEST(Seal, ATitleThatLooksLikeANoteIsNone) {
  const auto other = unsealed_text({.order = 999, .number = 1, .shown = "agreed", .content_hash = "c"});
  for (const auto& title :
       {std::string("flexteam-agreement/1 "), std::string("flexteam-agreement/1 order=x number=1 seal="),
        std::string("flexteam-agreement/1 order=999 number=1 shown=agreed content=c"),
        std::string("flexteam-agreement/1 order=999 number=1 shown=agreed content=c") + " flexteam-agreement/1",
        other}) {
    for (const auto& bytes : {"%PDF-1.7 /Title (" + title + ") /FlexteamSeal (" + unsealed_text(note) + ") end",
                              "%PDF-1.7 /FlexteamSeal (" + unsealed_text(note) + ") /Title (" + title + ") end"}) {
      const auto file = sealed(bytes, note, key);
      const auto read = read_seal(file, key);
      ASSERT_TRUE(read) << title;
      EXPECT_TRUE(read->is_intact) << title;
      EXPECT_EQ(read->note, note) << title;
      auto changed = file;
      changed.back() = 'D';
      ASSERT_TRUE(read_seal(changed, key)) << title;
      EXPECT_FALSE(read_seal(changed, key)->is_intact) << title;
    }
  }
}

TEST(Seal, WhatHasNoNoteIsNotReadAndNotSealed) {
  EXPECT_FALSE(read_seal("%PDF-1.7", key));
  EXPECT_FALSE(read_seal("flexteam-agreement/1 order=1 number=1 shown=a content=b seal=123", key));
  EXPECT_THROW((void)sealed("%PDF-1.7", note, key), std::logic_error);
  EXPECT_THROW((void)sealed(unsealed_text(note) + unsealed_text(note), note, key), std::logic_error);
}

TEST(Seal, ManyNotesCostLittle) {
  std::string bytes;
  while (bytes.size() < std::size_t{4} << 20) bytes += unsealed_text(note);
  const auto read = read_seal(bytes, key);
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->is_intact);
}

}  // namespace
}  // namespace flexteam::report
