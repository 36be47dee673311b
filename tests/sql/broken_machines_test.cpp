// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <sys/mount.h>
#include <sys/stat.h>

#include <fstream>

#include "sql/pool.h"
#include "tests/sql/databases.h"

/// What cannot be opened is refused with one clear line, and is left as it was.
namespace flexteam::sql {
namespace {

Error refusal(const std::string& file) {
  const auto opened = open({Engine::sqlite, file}, {.busy_timeout = std::chrono::milliseconds(50)});
  if (opened) {
    ADD_FAILURE() << file << " was opened";
    return {};
  }
  EXPECT_NE(opened.error().message.find(file), std::string::npos) << opened.error().message;
  EXPECT_EQ(opened.error().message.find('\n'), std::string::npos);
  return opened.error();
}

std::string contents(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(BrokenMachines, AFileThatIsNoDatabaseStaysAsItIs) {
  const test::Folder folder;
  const std::string text(5000, 'x');
  std::ofstream(folder / "notes.txt") << text;
  EXPECT_EQ(refusal(folder / "notes.txt").trouble, Trouble::not_a_database);
  EXPECT_EQ(contents(folder / "notes.txt"), text);
  EXPECT_FALSE(std::filesystem::exists(folder / "notes.txt-wal"));
}

TEST(BrokenMachines, ADamagedDatabaseIsNone) {
  const test::Folder folder;
  const auto file = folder / "damaged.db";
  open({Engine::sqlite, file}).value()->run("CREATE TABLE town (name TEXT)");
  auto bytes = contents(file);
  bytes.replace(0, 16, "something else..");
  std::ofstream(file, std::ios::binary) << bytes;
  EXPECT_EQ(refusal(file).trouble, Trouble::not_a_database);
}

TEST(BrokenMachines, AFolderThatIsNotThere) {
  EXPECT_EQ(refusal("/nowhere/at/all/flexteam.db").trouble, Trouble::connection);
}

TEST(BrokenMachines, AFolderInsteadOfAFile) {
  const test::Folder folder;
  EXPECT_EQ(refusal(folder.string()).trouble, Trouble::connection);
}

/// Root may write everywhere, so the test is somebody else for a while.
class AsNobody {
 public:
  AsNobody() {
    if (::geteuid() == 0) changed_ = ::seteuid(65534) == 0;
  }
  ~AsNobody() {
    if (changed_ && ::seteuid(0) != 0) std::abort();
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  bool changed_ = false;
};

TEST(BrokenMachines, AFolderThatCannotBeWritten) {
  const test::Folder folder;
  ::chmod(folder.string().c_str(), 0555);
  {
    const AsNobody nobody;
    EXPECT_EQ(refusal(folder / "flexteam.db").trouble, Trouble::read_only);
  }
  ::chmod(folder.string().c_str(), 0755);
}

TEST(BrokenMachines, AFileThatCannotBeWritten) {
  const test::Folder folder;
  const auto file = folder / "flexteam.db";
  open({Engine::sqlite, file}).value()->run("CREATE TABLE town (name TEXT)");
  ::chmod(folder.string().c_str(), 0755);
  ::chmod(file.c_str(), 0444);
  const AsNobody nobody;
  EXPECT_EQ(refusal(file).trouble, Trouble::read_only);
}

std::int64_t towns_in(const std::string& file) {
  const auto connection = open({Engine::sqlite, file}, {.reads_only = true}).value();
  EXPECT_THROW(connection->run("INSERT INTO town VALUES ('Meppel')"), Failure);
  auto query = connection->prepare("SELECT count(*) FROM town");
  query.step();
  return query.get<std::int64_t>(0);
}

TEST(BrokenMachines, WhatCannotBeWrittenCanBeReadAndStaysAsItIs) {
  const test::Folder folder;
  const auto file = folder / "which? 100%#1.db";
  auto writer = open({Engine::sqlite, file}).value();
  writer->run("CREATE TABLE town (name TEXT)");
  writer->run("INSERT INTO town VALUES ('Diever')");
  EXPECT_EQ(towns_in(file), 1);
  for (const auto* part : {"", "-wal", "-shm"}) ::chmod((file + part).c_str(), 0444);
  for (const auto mode : {0755, 0555}) {
    ::chmod(folder.string().c_str(), mode);
    const AsNobody nobody;
    EXPECT_EQ(towns_in(file), 1) << "while somebody writes";
  }
  writer.reset();
  for (const auto mode : {0755, 0555}) {
    ::chmod(folder.string().c_str(), mode);
    const AsNobody nobody;
    EXPECT_EQ(towns_in(file), 1) << "when nobody has it open";
  }
  ::chmod(folder.string().c_str(), 0755);
  const auto files = std::filesystem::directory_iterator(folder.string());
  EXPECT_EQ(std::distance(begin(files), end(files)), 1);
  EXPECT_FALSE(open({Engine::sqlite, folder / "none.db"}, {.reads_only = true}));
}

TEST(BrokenMachines, AFullDisk) {
  const test::Folder folder;
  const auto disk = folder / "disk";
  std::filesystem::create_directory(disk);
  if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=256k") != 0) {
    GTEST_SKIP() << "no right to mount a small disk: the full disk was not tested";
  }
  {
    auto connection = open({Engine::sqlite, disk + "/flexteam.db"}).value();
    connection->run("CREATE TABLE town (name TEXT)");
    Trouble trouble = Trouble::other;
    try {
      for (int i = 0; i < 1000; ++i) {
        connection->prepare("INSERT INTO town VALUES ($1)").bind(std::string(1000, 'x')).run();
      }
    } catch (const Failure& failure) {
      trouble = failure.error.trouble;
    }
    EXPECT_EQ(trouble, Trouble::disk_full);
    // What was there before can still be read.
    auto query = connection->prepare("SELECT count(*) FROM town");
    EXPECT_TRUE(query.step());
    EXPECT_GT(query.get<int>(0), 0);
  }
  std::ofstream(disk + "/rest") << std::string(300'000, 'x');
  EXPECT_EQ(refusal(disk + "/second.db").trouble, Trouble::disk_full);
  ::umount(disk.c_str());
}

TEST(BrokenMachines, AFullDatabaseSaysDiskFull) {
  const test::Folder folder;
  auto connection = open({Engine::sqlite, folder / "small.db"}).value();
  connection->run("PRAGMA max_page_count = 8; CREATE TABLE town (name TEXT)");
  try {
    for (int i = 0; i < 100; ++i) {
      connection->prepare("INSERT INTO town VALUES ($1)").bind(std::string(1000, 'x')).run();
    }
    ADD_FAILURE() << "100 kB went into 32 kB";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error.trouble, Trouble::disk_full);
  }
}

TEST(BrokenMachines, AServerThatIsNotThereIsNamedWithoutItsPassword) {
  const auto opened = open(parse_address("postgresql://me:geheim@localhost:1/x"));
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().trouble, Trouble::connection);
  EXPECT_EQ(opened.error().message.find("geheim"), std::string::npos);
}

TEST(BrokenMachines, AServerThatWentAwayIsAskedAgain) {
  if (!test::PostgresServer::installed()) GTEST_SKIP() << "PostgreSQL 15 is not installed";
  Pool pool(test::PostgresServer::the().new_database(), {}, 1);
  const auto ask = [&] {
    const auto connection = pool.borrow();
    auto query = connection->prepare("SELECT pg_backend_pid()");
    query.step();
    return query.get<int>(0);
  };
  const int process = ask();
  EXPECT_EQ(ask(), process) << "the connection is used again";
  ::kill(process, SIGTERM);
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  try {
    ask();
    ADD_FAILURE() << "the lost connection was not noticed";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error.trouble, Trouble::connection);
  }
  EXPECT_NE(ask(), process);
}

}  // namespace
}  // namespace flexteam::sql
