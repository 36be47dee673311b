// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "best_known.h"
#include "check/check.h"
#include "commands.h"
#include "json/one_line.h"
#include "planning/files/read.h"
#include "planning/solve.h"

namespace flexteam::commands {
namespace {

using Clock = std::chrono::steady_clock;

/// One instance planned. Values and bound are of the profile's levels, the first one first; parts of a level not told.
struct Row {
  std::string instance;
  planning::Levels score;
  std::vector<std::int64_t> bound;  ///< empty: none
  std::optional<BestKnown> known;
  double seconds = 0;
  std::size_t broken = 0;

  /// The score as far as `against` goes.
  [[nodiscard]] std::vector<std::int64_t> values(std::size_t levels) const {
    std::vector<std::int64_t> values;
    for (std::size_t i = 0; i < std::min(levels, score.size()); ++i) values.push_back(score[i].second);
    return values;
  }
  /// Per cent above the best known value of the first level, or above the bound where nothing is known.
  [[nodiscard]] std::optional<double> gap() const {
    const auto& against = known ? known->values : bound;
    if (against.empty() || against.front() == 0 || score.empty()) return std::nullopt;
    return 100.0 * static_cast<double>(score.front().second - against.front()) / static_cast<double>(against.front());
  }
  /// On every level that the profile compares.
  [[nodiscard]] bool optimal() const {
    return (!bound.empty() && values(bound.size()) == bound) ||
           (known && known->proved && known->values.size() == score.size() && values(score.size()) == known->values);
  }
  [[nodiscard]] bool better() const { return known && values(known->values.size()) < known->values; }
};

std::vector<std::filesystem::path> instances_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (entry.is_regular_file() && extension != ".csv" && extension != ".md") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// What the checker holds against the plan; every line goes to standard error.
std::size_t count_broken(const planning::Problem& problem, const planning::Plan& plan, const std::string& instance) {
  const auto report = check::check(problem, plan);
  if (!report) {
    for (const auto& wrong : report.error()) fmt::print(stderr, "{}\n", json::one_line(instance, wrong));
    return report.error().size();
  }
  for (const auto& broken : report->broken) {
    fmt::print(stderr, "{}: {} at {}: {}\n", instance, broken.rule, broken.place, broken.message);
  }
  return report->broken.size();
}

/// Reads, plans and checks one instance. Nothing if it cannot be read.
std::optional<Row> plan_one(const std::filesystem::path& file, const BenchArguments& asked) {
  const auto begin = Clock::now();
  const auto passed = [begin] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
  const auto problem = planning::read_any(file);
  if (!problem) {
    for (const auto& wrong : problem.error()) {
      fmt::print(stderr, "{}\n", json::one_line(file.string(), wrong));
    }
    return std::nullopt;
  }
  planning::Options options;
  options.seconds = std::max(0.0, asked.seconds - passed());
  options.threads = asked.threads;
  options.seed = asked.seed;
  const planning::Plan plan = planning::solve(*problem, options);
  Row row;
  row.instance = file.filename().string();
  row.seconds = passed();
  row.score = plan.score;
  for (std::size_t i = 0; i < plan.bound.size() && plan.bound[i].first == plan.score.at(i).first; ++i) {
    row.bound.push_back(plan.bound[i].second);
  }
  row.broken = count_broken(*problem, plan, row.instance);
  return row;
}

/// Levels behind each other: "9/45".
std::string joined(const std::vector<std::int64_t>& values) {
  return fmt::format("{}", fmt::join(values, "/"));
}
std::string joined(const Row& row) {
  return joined(row.values(std::max<std::size_t>({1, row.bound.size(), row.known ? row.known->values.size() : 0})));
}
std::string or_dash(const std::string& text) {
  return text.empty() ? "-" : text;
}
std::string or_dash(const std::optional<double>& value) {
  return value ? fmt::format("{:.2f}", *value) : "-";
}

void print(const Row& row) {
  const std::string known = row.known ? joined(row.known->values) : "-";
  fmt::print("{:<50} {:>12} {:>12} {:>12} {:>8} {:>8.2f}{}{}\n", row.instance, joined(row), known,
             or_dash(joined(row.bound)), or_dash(row.gap()), row.seconds, row.optimal() ? "  optimal" : "",
             row.broken > 0 ? fmt::format("  {} rules broken", row.broken) : "");
  std::fflush(stdout);
}

bool write_csv(const std::string& path, const std::vector<Row>& rows) {
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (file == nullptr) return false;
  fmt::print(file, "instance,value,best_known,bound,gap_percent,seconds,optimal,broken\n");
  for (const Row& row : rows) {
    fmt::print(file, "{},{},{},{},{},{:.3f},{},{}\n", row.instance, joined(row),
               row.known ? joined(row.known->values) : "", joined(row.bound),
               row.gap() ? fmt::format("{:.4f}", *row.gap()) : "", row.seconds, row.optimal() ? 1 : 0, row.broken);
  }
  return std::fclose(file) == 0;
}

void print_summary(const std::vector<Row>& rows) {
  double gaps = 0;
  std::size_t with_gap = 0;
  std::size_t better = 0;
  std::size_t proved = 0;
  double longest = 0;
  for (const Row& row : rows) {
    if (row.gap()) {
      gaps += *row.gap();
      ++with_gap;
    }
    if (row.better()) ++better;
    if (row.known && row.known->proved) ++proved;
    longest = std::max(longest, row.seconds);
  }
  const auto optimal = std::ranges::count_if(rows, &Row::optimal);
  const auto broken = std::ranges::count_if(rows, [](const Row& row) { return row.broken > 0; });
  fmt::print(
      "{} instances, mean gap {:.3f}%, optimal {} ({} known as proved), better than known {}, longest {:.2f} s, ",
      rows.size(), with_gap > 0 ? gaps / static_cast<double>(with_gap) : 0.0, optimal, proved, better, longest);
  fmt::print("plans with broken rules {}\n", broken);
}

}  // namespace

int bench(const BenchArguments& asked) {
  if (!std::filesystem::is_directory(asked.folder)) {
    fmt::print(stderr, "{}: no such folder\n", asked.folder);
    return 2;
  }
  if (!asked.best_known.empty() && !std::filesystem::is_regular_file(asked.best_known)) {
    fmt::print(stderr, "{}: no such file\n", asked.best_known);
    return 2;
  }
  const BestKnownTable known(asked.folder, asked.best_known);
  fmt::print("{:<50} {:>12} {:>12} {:>12} {:>8} {:>8}\n", "instance", "value", "best known", "bound", "gap %",
             "seconds");
  std::vector<Row> rows;
  std::size_t unread = 0;
  const auto files = instances_in(asked.folder);
  for (std::size_t i = 0; i < files.size(); i += static_cast<std::size_t>(asked.every)) {
    auto row = plan_one(files[i], asked);
    if (!row) {
      ++unread;
      continue;
    }
    row->known = known.find(row->instance, row->score);
    print(*row);
    rows.push_back(std::move(*row));
  }
  print_summary(rows);
  if (!asked.csv.empty() && !write_csv(asked.csv, rows)) {
    fmt::print(stderr, "{}: cannot be written\n", asked.csv);
    return 1;
  }
  if (rows.empty() || unread > 0) return 2;
  return std::ranges::any_of(rows, [](const Row& row) { return row.broken > 0; }) ? 1 : 0;
}

}  // namespace flexteam::commands
