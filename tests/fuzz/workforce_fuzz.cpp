// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The reader of workforce allocation: what it accepts must write and read back as our own format.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "planning/files/read.h"
#include "planning/files/write.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto problem = flexteam::planning::read_text(text, "fuzz", flexteam::planning::Format::workforce);
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
  return 0;
}
