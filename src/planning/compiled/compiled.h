// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "planning/compiled/placement.h"
#include "planning/files/problem.h"

/// The problem as the search reads it: dense arrays, everything an index, nothing looked up by name.
/// Activities and lines are numbered through all packages in the order of the file.
namespace flexteam::planning {

/// What a period is to a person.
enum class Presence : std::uint8_t { away, short_period, present };

/// Amounts of one line that are agreed beforehand; the rest of the line is free.
struct Fix {
  Index line = none;  ///< number within the activity
  Index person = none;
  Period start = 0;
  std::vector<Units> amounts;
  std::int64_t weight = 1;
};

struct CompiledLine {
  Index skill = none;
  int level = 1;
  Units effort = 1;
  Units min = 1;
  Units max = 1;
  Index role = none;   ///< index of (package, role)
  Index group = none;  ///< index of (package, group), or none
  Index crew = none;   ///< who can do it: index into Compiled::crews
};

struct CompiledActivity {
  Index package = none;
  Index number = 0;  ///< within its package
  Index first_line = 0;
  Index lines = 0;
  Period release = 0;  ///< later of the package's and its own
  Period latest = 0;   ///< last allowed end: the deadline or the horizon
  Period due = none;   ///< its own or its package's; none: never late
  Period min_periods = 1;
  Period shortest = 1;              ///< no placement is shorter than this
  bool contradicts_itself = false;  ///< two lines of one group: they must have one person and different people
  Period tail = 1;  ///< least periods from its start to the end of all that comes after it in its package
  bool rigid = false;
  std::int64_t effort = 0;
};

struct CompiledPackage {
  Index client = none;
  Index site = none;
  double weight = 1;
  bool required = false;
  std::int64_t effort = 0;
  Index first = 0;                ///< its lowest activity; the others follow in the order of the file
  std::vector<Index> activities;  ///< each after those of the package that it comes after
};

struct Link {
  Index activity = none;
  Period lag = 0;
};

struct PoolNeed {
  Index pool = none;
  Units use = 0;
};

/// Units that the published plan gives one person in one period.
struct Owed {
  Index person = none;
  Period period = 0;
  Units units = 0;
};

/// Rows of unequal length behind each other.
template <class T>
struct Rows {
  std::vector<std::int32_t> first{0};
  std::vector<T> all;

  [[nodiscard]] std::span<const T> operator[](Index row) const {
    const auto begin = static_cast<std::size_t>(first[static_cast<std::size_t>(row)]);
    const auto end = static_cast<std::size_t>(first[static_cast<std::size_t>(row) + 1]);
    return {all.data() + begin, end - begin};
  }
  [[nodiscard]] std::size_t size() const { return first.size() - 1; }
  void close_row() { first.push_back(static_cast<std::int32_t>(all.size())); }
};

struct Compiled {
  const Problem* problem = nullptr;
  Period periods = 0;
  Index people = 0;
  Index pools = 0;
  Index clients = 0;
  int max_parallel = 0;  ///< 0 = no limit
  Period max_gap = 0;    ///< a large number where the policy has no limit
  Period freeze_until = 0;
  bool counts_packages = false;  ///< people's packages per period matter (parallel limit or travel)

  std::vector<Units> capacity;       ///< person × period
  std::vector<Presence> presence;    ///< person × period
  std::vector<Period> next_present;  ///< person × period: first period from there on with capacity; `periods` if none
  std::vector<Units> pool_capacity;  ///< pool × period
  std::vector<CompiledPackage> packages;
  std::vector<Index> offered;  ///< packages that the search tries to plan: all, unless something says otherwise
  std::vector<CompiledActivity> activities;
  std::vector<CompiledLine> lines;
  Rows<Link> after;           ///< per activity: what it comes after
  Rows<Link> before;          ///< per activity: what comes after it
  Rows<PoolNeed> pool_needs;  ///< per activity
  Rows<Index> crews;          ///< people who can do a line: skill, level, client and group
  Index roles = 0;
  Index groups = 0;
  Rows<std::int64_t> travel;        ///< per package: minutes from each person's site, one way; empty row: none
  std::vector<std::uint8_t> known;  ///< person × client: has worked there before
  std::vector<Index> order;         ///< all activities, each after those it comes after

  std::vector<std::vector<Fix>> commitments;  ///< per activity
  std::vector<Index> agreed;                  ///< activities with commitments
  std::vector<Placement> published;           ///< per activity; not planned where unpublished or unreadable
  std::vector<Index> published_order;         ///< published activities in the order of the published plan
  std::vector<std::uint8_t> frozen;           ///< per activity: its published placement stays
  Rows<Owed> owed;                            ///< per activity: its published units by person and period
  std::int64_t lost = 0;                      ///< published units of people or activities that are no more

  std::vector<double> entitled;  ///< E_m per client, in units
  double total_capacity = 0;     ///< C, in units

  [[nodiscard]] std::size_t cell(Index person, Period period) const {
    return static_cast<std::size_t>(person) * static_cast<std::size_t>(periods) + static_cast<std::size_t>(period);
  }
  [[nodiscard]] std::size_t face(Index person, Index client) const {
    return static_cast<std::size_t>(person) * static_cast<std::size_t>(clients) + static_cast<std::size_t>(client);
  }
  [[nodiscard]] const CompiledActivity& activity(Index a) const { return activities[static_cast<std::size_t>(a)]; }
  [[nodiscard]] const CompiledPackage& package(Index k) const { return packages[static_cast<std::size_t>(k)]; }
  [[nodiscard]] const CompiledLine& line(Index a, Index number) const {
    return lines[static_cast<std::size_t>(activity(a).first_line + number)];
  }
  [[nodiscard]] std::int64_t minutes(Index package, Index person) const {
    const auto row = travel[package];
    return row.empty() ? 0 : row[static_cast<std::size_t>(person)];
  }
};

/// Reads `problem` (which must outlive the result) into arrays. `problem` must be one that the reader accepts.
[[nodiscard]] Compiled compile(const Problem& problem);

/// The person is not kept from the client, and not bound to others.
[[nodiscard]] bool may_work_for(const Person& person, Index client);

}  // namespace flexteam::planning
