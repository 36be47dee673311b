// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace flexteam::test {

/// What `tool` of poppler or qpdf says of a PDF: shell words with FILE where the file goes. Fails the test when the
/// tool does.
inline std::string told_by(const std::string& tool, const std::string& pdf) {
  const auto file = std::filesystem::path(testing::TempDir()) / "flexteam-agreement.pdf";
  std::ofstream(file, std::ios::binary) << pdf;
  auto command = tool;
  command.replace(command.find("FILE"), 4, file.string());
  FILE* output = popen(command.c_str(), "r");
  std::string text;
  std::array<char, 4096> part{};
  while (const auto size = fread(part.data(), 1, part.size(), output)) text.append(part.data(), size);
  EXPECT_EQ(pclose(output), 0) << command << "\n" << text;
  return text;
}

}  // namespace flexteam::test
