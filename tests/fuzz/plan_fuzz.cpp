// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The reader of flexteam-plan/1 and the checker behind it: an input is a problem and a plan with a zero byte between
// them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "check/check.h"
#include "planning/files/read.h"
#include "planning/files/write.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto cut = text.find('\0');
  const auto plan = flexteam::planning::read_plan(cut == std::string_view::npos ? text : text.substr(cut + 1));
  if (!plan) {
    return 0;
  }
  const auto written = flexteam::planning::write_plan(*plan);
  const auto again = flexteam::planning::read_plan(written);
  if (!again || flexteam::planning::write_plan(*again) != written) {
    std::abort();
  }
  const auto problem = flexteam::planning::read_problem(text.substr(0, cut));
  if (problem && problem->periods <= 1'000) {
    const auto report = flexteam::check::check(*problem, *plan);
    if (!report && report.error().empty()) {
      std::abort();
    }
  }
  return 0;
}
