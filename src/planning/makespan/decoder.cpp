// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/decoder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#define FLEXTEAM_PROCESSOR any_processor
#include "planning/makespan/serial_decoder.inl"

namespace flexteam::planning::makespan {

#ifdef __x86_64__
namespace avx2 {
std::unique_ptr<Decoder> make(const Instance& instance);
}
#endif

std::unique_ptr<Decoder> make_decoder(const Instance& instance) {
#ifdef __x86_64__
  if (__builtin_cpu_supports("x86-64-v3")) return avx2::make(instance);
#endif
  return any_processor::make(instance);
}

}  // namespace flexteam::planning::makespan
