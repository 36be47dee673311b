// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/static_files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace flexteam::http {
namespace {

namespace fs = std::filesystem;

class StaticFilesTest : public testing::Test {
 protected:
  StaticFilesTest() {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "assets");
    std::ofstream(folder_ / "index.html") << "<!doctype html>";
    std::ofstream(folder_ / "assets/app-1a2b.js") << std::string(3000, ' ');
    std::ofstream(folder_ / "assets/app-1a2b.js.gz") << "packed";
    std::ofstream(folder_ / "secret.key") << "no kind that is served";
  }
  ~StaticFilesTest() override { fs::remove_all(folder_); }

  fs::path folder_ = fs::temp_directory_path() / ("flexteam-static-" + std::to_string(::getpid()));
};

TEST_F(StaticFilesTest, HashedFilesAreKeptForeverAndPagesAreNot) {
  const auto files = StaticFiles::load(folder_);
  ASSERT_TRUE(files);
  const auto script = files->find("/assets/app-1a2b.js", "*/*");
  ASSERT_TRUE(script);
  EXPECT_EQ(script->cache_control, "public, max-age=31536000, immutable");
  EXPECT_EQ(*script->gzip, "packed");
  EXPECT_EQ(files->find("/", "text/html")->cache_control, "no-cache");
}

TEST_F(StaticFilesTest, ScreensHaveAddressesOfTheirOwn) {
  const auto files = StaticFiles::load(folder_);
  ASSERT_TRUE(files);
  EXPECT_EQ(*files->find("/planbord", "text/html,*/*")->body, "<!doctype html>");
  EXPECT_FALSE(files->find("/planbord", "application/json"));
  EXPECT_FALSE(files->find("/planbord/", "text/html"));
  EXPECT_FALSE(files->find("/assets/gone.js", "text/html"));
  EXPECT_FALSE(files->find("/secret.key", "text/html"));
  EXPECT_FALSE(files->find("/../secret.key", "text/html"));
}

TEST_F(StaticFilesTest, AFolderWithoutTheAppIsRefusedInOneLine) {
  const auto files = StaticFiles::load(folder_ / "assets");
  ASSERT_FALSE(files);
  EXPECT_NE(files.error().find("no index.html"), std::string::npos);
}

}  // namespace
}  // namespace flexteam::http
