// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <system_error>

#include "commands.h"
#include "json/one_line.h"
#include "planning/files/read.h"
#include "planning/files/write.h"
#include "planning/solve.h"

namespace flexteam::commands {
namespace {

using Clock = std::chrono::steady_clock;

struct Asked {
  std::string problem;
  std::string plan;
  double seconds = 10;
  std::optional<std::int64_t> iterations;
  int threads = 2;
  std::uint64_t seed = 1;
  std::string format = "auto";
  std::string start;
  std::string search = "ruin-and-recreate";
  bool progress = false;
};

void complain(const std::string& file, const json::Problems& problems) {
  for (const auto& problem : problems) fmt::print(stderr, "{}\n", json::one_line(file, problem));
}

/// Writes to a file beside `path` and renames it, so that nobody ever sees half a plan. False: it could not be written.
bool write_whole(const std::string& path, const std::string& text) {
  const std::filesystem::path beside = path + ".part";
  {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.flush();
    if (!out) {
      std::error_code ignored;
      std::filesystem::remove(beside, ignored);
      return false;
    }
  }
  std::error_code error;
  std::filesystem::rename(beside, path, error);
  return !error;
}

void show(const planning::Progress& progress) {
  std::string levels;
  for (const auto& [name, value] : progress.best) levels += fmt::format(" {} {}", name, value);
  for (const auto& [name, value] : progress.bound) levels += fmt::format(" bound-{} {}", name, value);
  fmt::print(stderr, "{:.2f} s, {} rounds:{}\n", progress.seconds, progress.iterations, levels);
}

/// True if everything that had to be planned is.
bool complete(const planning::Problem& problem, const planning::Plan& plan) {
  for (const auto& unplanned : plan.unplanned) {
    for (const auto& package : problem.packages) {
      if (package.id == unplanned.package && (package.required || problem.profile != "flexteam")) return false;
    }
  }
  return true;
}

int run(const Asked& asked, Clock::time_point begin) {
  const auto format = planning::parse_format(asked.format);
  if (!format) {
    fmt::print(stderr, "--format {}: unknown; one of auto, json, mspsp, imopse, mplib, psplib\n", asked.format);
    return 2;
  }
  const auto problem = planning::read_any(asked.problem, *format);
  if (!problem) {
    complain(asked.problem, problem.error());
    return 2;
  }
  std::optional<planning::Plan> start;
  if (!asked.start.empty()) {
    auto read = planning::read_plan_file(asked.start);
    if (!read) {
      complain(asked.start, read.error());
      return 2;
    }
    start = std::move(*read);
  }
  planning::Options options{.iterations = asked.iterations, .threads = asked.threads, .seed = asked.seed};
  if (start) options.start = &*start;
  if (asked.search == "none") options.search = planning::Search::serial;
  // Writing takes about as long as a third of reading; what is left is for the search.
  const double reading = std::chrono::duration<double>(Clock::now() - begin).count();
  options.seconds = std::max(0.0, asked.seconds - 1.4 * reading - 0.02);
  auto plan = planning::solve(*problem, options, asked.progress ? planning::OnProgress(show) : planning::OnProgress{});
  if (plan.seconds) plan.seconds = asked.seconds;
  const auto text = planning::write_plan(plan);
  if (asked.plan.empty()) {
    std::fwrite(text.data(), 1, text.size(), stdout);
  } else if (!write_whole(asked.plan, text)) {
    fmt::print(stderr, "{}: cannot be written\n", asked.plan);
    return 1;
  }
  return complete(*problem, plan) ? 0 : 1;
}

}  // namespace

void add_plan(CLI::App& app, Exit& exit) {
  auto asked = std::make_shared<Asked>();
  auto* command = app.add_subcommand("plan", "Makes a plan for a problem");
  command->add_option("problem", asked->problem, "The problem file")->required();
  command->add_option("-o,--output", asked->plan, "Where the plan goes; without it: standard output");
  auto* seconds = command->add_option("--seconds", asked->seconds, "Wall time, reading and writing included")
                      ->check(CLI::NonNegativeNumber)
                      ->capture_default_str();
  command
      ->add_option("--iterations", asked->iterations,
                   "Rounds instead of seconds; with one thread always the same bytes")
      ->check(CLI::NonNegativeNumber)
      ->excludes(seconds);
  command->add_option("--threads", asked->threads, "Threads")->check(CLI::Range(1, 256))->capture_default_str();
  command->add_option("--seed", asked->seed, "Seed of the random numbers")->capture_default_str();
  command->add_option("--format", asked->format, "auto, json, mspsp, imopse, mplib or psplib")->capture_default_str();
  command->add_option("--start", asked->start, "A plan to begin from");
  command->add_option("--search", asked->search, "none: one serial schedule in weight order, the yardstick")
      ->check(CLI::IsMember({"none", "ruin-and-recreate"}))
      ->capture_default_str();
  command->add_flag("--progress", asked->progress, "Tell about the best plan so far on standard error");
  command->callback([asked, &exit] { exit.code = run(*asked, Clock::now()); });
}

}  // namespace flexteam::commands
