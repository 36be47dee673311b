// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/router.h"

#include <algorithm>
#include <string_view>

namespace flexteam::http {
namespace {

struct Segment {
  std::string_view name;
  bool parameter = false;
};

/// A path of the contract with the operations that it has.
struct Path {
  std::string_view text;
  std::vector<Segment> segments;
  std::vector<api::OperationId> operations;
};

std::vector<Segment> split(std::string_view path) {
  std::vector<Segment> segments;
  path.remove_prefix(1);
  while (true) {
    const auto end = path.find('/');
    const auto part = path.substr(0, end);
    const bool parameter = part.starts_with('{');
    segments.push_back({parameter ? part.substr(1, part.size() - 2) : part, parameter});
    if (end == std::string_view::npos) return segments;
    path.remove_prefix(end + 1);
  }
}

std::vector<Path> all_paths() {
  std::vector<Path> paths;
  for (std::size_t i = 0; i < api::operations.size(); ++i) {
    const auto& operation = api::operations[i];
    auto found = std::ranges::find(paths, operation.path, &Path::text);
    if (found == paths.end()) {
      paths.push_back({operation.path, split(operation.path), {}});
      found = std::prev(paths.end());
    }
    found->operations.push_back(static_cast<api::OperationId>(i));
  }
  // Words before parameters, from the left on.
  std::ranges::sort(paths, [](const Path& a, const Path& b) {
    return std::ranges::lexicographical_compare(a.segments, b.segments, {}, &Segment::parameter, &Segment::parameter);
  });
  return paths;
}

bool fits(const Path& path, std::span<const std::string> segments) {
  return std::ranges::equal(path.segments, segments, [](const Segment& wanted, const std::string& given) {
    return wanted.parameter ? !given.empty() : wanted.name == given;
  });
}

}  // namespace

std::optional<Found> find_operation(Method method, std::span<const std::string> segments) {
  static const auto paths = all_paths();
  const auto path = std::ranges::find_if(paths, [&](const Path& candidate) { return fits(candidate, segments); });
  if (path == paths.end()) return std::nullopt;
  Found found;
  const auto wanted = method == Method::head ? Method::get : method;
  for (const auto id : path->operations) {
    const auto& operation = api::operations[static_cast<std::size_t>(id)];
    found.allowed.push_back(operation.method);
    if (operation.method == Method::get) found.allowed.push_back(Method::head);
    if (operation.method == wanted) found.operation = id;
  }
  found.allowed.push_back(Method::options);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (path->segments[i].parameter) found.path.emplace_back(path->segments[i].name, segments[i]);
  }
  return found;
}

std::string allow_header(const std::vector<Method>& methods) {
  std::string text;
  for (const auto method : methods) {
    if (!text.empty()) text += ", ";
    text += name_of(method);
  }
  return text;
}

}  // namespace flexteam::http
