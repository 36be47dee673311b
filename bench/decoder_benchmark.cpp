// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How long the serial decoder takes to place one activity, on instances of the literature in ../shared/data/bench.
// `ns` is the time of one insertion; `ratio` is that divided by the time of one step of a fixed calculation on the same
// machine at the same moment, to be compared between machines and with others at work.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "planning/files/read.h"
#include "planning/makespan/decoder.h"
#include "planning/makespan/paths.h"
#include "planning/makespan/random.h"
#include "planning/makespan/rules.h"
#include "planning/makespan/solve.h"

namespace {

using namespace flexteam::planning;
using namespace flexteam::planning::makespan;

/// Processor time of this process so far, in nanoseconds; others at work on the machine do not count.
double processor_time() {
  return 1e9 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Nanoseconds of one step of a chain of dependent multiplications and lookups.
double calibration() {
  constexpr int steps = 2'000'000;
  std::vector<std::uint32_t> table(4096);
  Random random(1);
  for (auto& entry : table) entry = static_cast<std::uint32_t>(random.bits());
  const double begin = processor_time();
  std::uint64_t state = 1;
  for (int i = 0; i < steps; ++i) state = state * 6364136223846793005U + table[state >> 52];
  benchmark::DoNotOptimize(state);
  return (processor_time() - begin) / steps;
}

void insertions(benchmark::State& state, const std::string& name) {
  const auto file = std::filesystem::path(FLEXTEAM_SOURCE) / ".." / "shared/data/bench" / name;
  const auto problem = read_any(file);
  if (!problem || !fits(*problem)) {
    state.SkipWithError("the instance is not beside the checkout");
    return;
  }
  const Instance instance = compile(*problem);
  const Rules rules(instance, find_paths(instance));
  Random random(1);
  std::vector<std::vector<Job>> lists;
  for (int i = 0; i < 64; ++i) lists.push_back(rules.list(0, 0.1, random));
  const auto decoder = make_decoder(instance);
  Schedule schedule;
  std::size_t next = 0;
  const double begin = processor_time();
  for (auto _ : state) {
    decoder->decode(instance.forward, lists[next++ % lists.size()], {}, schedule);
    benchmark::DoNotOptimize(schedule.makespan);
  }
  const double ns = (processor_time() - begin) / static_cast<double>(state.iterations()) / instance.jobs();
  state.counters["ns"] = ns;
  state.counters["ratio"] = ns / calibration();
}

}  // namespace

int main(int argc, char** argv) {
  for (const char* name : {"rcpsp-j120/J120_101.txt", "rcpsp-j120/J120_174.txt", "rcmpsp/MPLIB1_Set3_1.txt",
                           "rcmpsp/MPLIB1_Set3_1321.txt", "mspsp/set-1b/inst_set1b_sf0.75_nc1.8_n40_m38_02.dzn",
                           "mspsp/set-1b/inst_set1b_sf0_nc1.5_n40_m45_00.dzn", "imopse-d36/200_20_145_15.def"}) {
    benchmark::RegisterBenchmark(name, insertions, std::string(name));
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
