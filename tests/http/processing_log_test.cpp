// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/processing/processing_log.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/store/with_store.h"

namespace flexteam::http {
namespace {

using api::OperationId;

store::processing_log::Entry entry_of(std::string type, std::string id) {
  auto entry = store::processing_log::begin("getMember", "planning");
  entry.subject_type = std::move(type);
  entry.subject_id = std::move(id);
  return entry;
}

class TheRecordOfProcessing : public test::WithAStore {
 protected:
  std::size_t written(std::string_view type, std::string_view id) {
    return store()
        .read([&](store::ReadTransaction& tx) { return store::processing_log::of_subject(tx, type, id); })
        .size();
  }
};
FLEXTEAM_ON_BOTH_ENGINES(TheRecordOfProcessing);

TEST_P(TheRecordOfProcessing, OneEntryThatTheDatabaseNeverTakesKeepsOutNoOther) {
  ProcessingLog log(store());
  log.add(entry_of("member", "1"));
  log.add(entry_of("member", std::string("2\0", 2)));
  log.add(entry_of("nobody", "2"));
  log.add(entry_of("member", "3"));
  log.add_now(entry_of("member", "4"));
  log.add_now(entry_of("member", "5"));
  for (const auto* id : {"1", "3", "4", "5"}) EXPECT_EQ(written("member", id), 1U) << id;
}

Answer answer_of(int status) {
  Answer answer;
  answer.status = status;
  return answer;
}

std::string subject_of(OperationId operation, const NameValue& in_path, const NameValue& in_query = {},
                       int status = 200) {
  const RawCall call{.method = Method::get, .path = {in_path}, .query = {in_query}, .header = {}, .body = {}};
  const auto entry = processed({}, operation, call, answer_of(status));
  return entry ? entry->subject_type + " " + entry->subject_id : "nothing";
}

TEST(WhatIsRecorded, IsAboutWhoCanBeSomebody) {
  EXPECT_EQ(subject_of(OperationId::get_member, {"memberId", "17"}), "member 17");
  EXPECT_EQ(subject_of(OperationId::get_member, {"memberId", "17"}, {}, 404), "nothing") << "nobody is logged in";
  EXPECT_EQ(subject_of(OperationId::get_member, {"memberId", "17"}, {}, 400), "nothing");
  for (const auto& id : {std::string("17\0", 3), std::string(5000, '1'), std::string("x"), std::string()}) {
    EXPECT_EQ(subject_of(OperationId::get_member, {"memberId", id}), "nothing");
  }
  EXPECT_EQ(subject_of(OperationId::get_account, {"accountId", "a-3f9c2b7e51d0a864"}), "account a-3f9c2b7e51d0a864");
  for (const auto* id : {"a-3f9c2b7e51d0a8641", "a-3f9c2b7e51d0a86x", "3f9c2b7e51d0a864ff", "a-"}) {
    EXPECT_EQ(subject_of(OperationId::get_account, {"accountId", id}), "nothing");
  }
  EXPECT_EQ(subject_of(OperationId::list_members, {}), "members all");
  EXPECT_EQ(subject_of(OperationId::list_members, {}, {"municipalityCode", "GM1701"}), "members GM1701");
  for (const auto* code : {"GM17", "GM1701 ", "GM1701GM1690", "GM1701 GM", "xx1701"}) {
    EXPECT_EQ(subject_of(OperationId::list_members, {}, {"municipalityCode", code}), "nothing") << code;
  }
}

TEST(WhatIsRecorded, OfAListIsOfWhichMunicipalities) {
  Caller who;
  who.full = true;
  who.account = model::Account{.id = "a-1", .role = model::AccountRole::viewer, .municipalities = {"GM1701", "GM1690"}};
  const auto entry = processed(who, OperationId::list_members, {}, answer_of(200));
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->subject_id, "GM1701 GM1690");
  EXPECT_TRUE(entry->ok);
  const auto failed = processed(who, OperationId::list_members, {}, answer_of(412));
  ASSERT_TRUE(failed);
  EXPECT_FALSE(failed->ok);
}

}  // namespace
}  // namespace flexteam::http
