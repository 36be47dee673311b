// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The reader of flexteam-problem/1: what it accepts must write and read back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "planning/files/read.h"
#include "planning/files/write.h"

using flexteam::planning::Format;

namespace {

void read(std::string_view text, Format format) {
  const auto problem = flexteam::planning::read_text(text, "fuzz", format);
  if (!problem && problem.error().empty()) {
    std::abort();  // refused without a word
  }
  if (problem && problem->periods <= 1'000) {
    const auto written = flexteam::planning::write_problem(*problem);
    const auto again = flexteam::planning::read_problem(written);
    if (!again || flexteam::planning::write_problem(*again) != written) {
      std::abort();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read({reinterpret_cast<const char*>(data), size}, Format::automatic);
  return 0;
}
