// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "planning/files/formats.h"
#include "planning/files/read.h"
#include "planning/files/text_lines.h"

namespace flexteam::planning {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 7> formats = {{{"auto", Format::automatic},
                                                                         {"json", Format::json},
                                                                         {"mspsp", Format::mspsp},
                                                                         {"imopse", Format::imopse},
                                                                         {"mplib", Format::mplib},
                                                                         {"psplib", Format::psplib},
                                                                         {"workforce", Format::workforce}}};

/// Of the two formats in JSON, ours says its name.
Format detect_json(std::string_view text) {
  const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
  return !has("\"flexteam-problem/") && has("\"tasks_data\"") ? Format::workforce : Format::json;
}

/// Looks at the first lines, which differ in every format.
Format detect(std::string_view text, std::string_view name) {
  constexpr std::size_t head = 20'000;
  const auto start = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start == std::string_view::npos) {
    return Format::json;
  }
  if (text[start] == '{') {
    return detect_json(text);
  }
  const auto lines = text_lines(text.substr(start, head));
  if (lines.empty()) {
    return Format::json;
  }
  const auto begins = [&](std::string_view word) {
    return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) { return line.words[0] == word; });
  };
  if (begins("ResourceID") || begins("TaskID") || name.ends_with(".def")) {
    return Format::imopse;
  }
  if (begins("nActs") || text[start] == '%' || name.ends_with(".dzn")) {
    return Format::mspsp;
  }
  if (parse_integer(lines[0].words[0])) {
    return lines[0].words.size() >= 2 ? Format::psplib : Format::mplib;
  }
  return Format::json;
}

std::expected<std::string, json::Problems> read_file(const std::filesystem::path& path) {
  constexpr std::uintmax_t most = std::uintmax_t{512} << 20;
  const auto fail = [](std::string_view what) { return std::unexpected(json::Problems{{"", std::string(what)}}); };
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    return fail("there is no such file");
  }
  if (std::filesystem::is_directory(status)) {
    return fail("this is a folder; a file is due");
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return fail("the file cannot be opened; may you read it?");
  }
  // A pipe has no size, so the end is found by reading.
  std::string text;
  const auto size = std::filesystem::file_size(path, error);
  std::size_t chunk = error || size > most ? std::size_t{1} << 20 : static_cast<std::size_t>(size) + 1;
  while (in && text.size() <= most) {
    const auto before = text.size();
    text.resize(before + chunk);
    in.read(text.data() + before, static_cast<std::streamsize>(chunk));
    text.resize(before + static_cast<std::size_t>(in.gcount()));
    chunk = std::size_t{1} << 20;
  }
  if (text.size() > most) {
    return fail("the file is larger than 512 MiB");
  }
  if (in.bad()) {
    return fail("the file cannot be read");
  }
  return text;
}

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  const auto* found = std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.first == name; });
  return found == formats.end() ? std::nullopt : std::optional(found->second);
}

std::expected<Problem, json::Problems> read_text(std::string_view text, std::string_view name, Format format) {
  if (format == Format::automatic) {
    format = detect(text, name);
  }
  if (format == Format::json) {
    return read_problem(text);
  }
  json::Problems problems;
  Problem problem = format == Format::mspsp       ? read_mspsp(text, problems)
                    : format == Format::imopse    ? read_imopse(text, problems)
                    : format == Format::mplib     ? read_mplib(text, problems)
                    : format == Format::workforce ? read_workforce(text, problems)
                                                  : read_psplib(text, problems);
  if (!problems.empty()) {
    return std::unexpected(std::move(problems));
  }
  problem.name = name;
  return problem;
}

std::expected<Problem, json::Problems> read_any(const std::filesystem::path& path, Format format) {
  const auto text = read_file(path);
  if (!text) {
    return std::unexpected(text.error());
  }
  return read_text(*text, path.filename().string(), format);
}

std::expected<Plan, json::Problems> read_plan_file(const std::filesystem::path& path) {
  const auto text = read_file(path);
  if (!text) {
    return std::unexpected(text.error());
  }
  return read_plan(*text);
}

}  // namespace flexteam::planning
