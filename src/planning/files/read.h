// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string_view>

#include "json/problems.h"
#include "planning/files/plan.h"
#include "planning/files/problem.h"

/// Readers of the planning files. All of them list every problem with its place and never throw for bad input.
namespace flexteam::planning {

enum class Format { automatic, json, mspsp, imopse, mplib, psplib, workforce };

/// "auto", "json", "mspsp", …; nothing when it is none of them.
[[nodiscard]] std::optional<Format> parse_format(std::string_view name);

/// Reads any problem file; `automatic` looks at the content first, then at the file's extension.
/// Places of problems are JSON pointers, or "line 12" in text formats; the file's name is not in them.
[[nodiscard]] std::expected<Problem, json::Problems> read_any(const std::filesystem::path& path,
                                                              Format format = Format::automatic);
/// The same for text in memory; `name` becomes the problem's name where the format has none.
[[nodiscard]] std::expected<Problem, json::Problems> read_text(std::string_view text, std::string_view name,
                                                               Format format = Format::automatic);

/// `flexteam-problem/1`: checked in full, references resolved, heads expanded, capacities one per period.
[[nodiscard]] std::expected<Problem, json::Problems> read_problem(std::string_view text);

/// `flexteam-plan/1`: form only; whether it fits a problem is for src/check to say.
[[nodiscard]] std::expected<Plan, json::Problems> read_plan(std::string_view text);
[[nodiscard]] std::expected<Plan, json::Problems> read_plan_file(const std::filesystem::path& path);

}  // namespace flexteam::planning
