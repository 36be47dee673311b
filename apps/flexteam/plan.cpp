// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_set>

#include "commands.h"
#include "json/one_line.h"
#include "planning/files/read.h"
#include "planning/files/write.h"
#include "planning/solve.h"

namespace flexteam::commands {
namespace {

using Clock = std::chrono::steady_clock;

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
  std::unordered_set<std::string_view> required;
  for (const auto& package : problem.packages) {
    if (package.required || problem.profile != "flexteam") required.insert(package.id);
  }
  for (const auto& unplanned : plan.unplanned) {
    if (required.contains(unplanned.package)) return false;
  }
  return true;
}

}  // namespace

int plan(const PlanArguments& asked) {
  const auto begin = Clock::now();
  const auto format = planning::parse_format(asked.format);
  if (!format) {
    fmt::print(stderr, "--format {}: unknown; one of auto, json, mspsp, imopse, mplib, psplib, workforce\n",
               asked.format);
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

}  // namespace flexteam::commands
