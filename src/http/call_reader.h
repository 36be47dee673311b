// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "http/call.h"
#include "http/value_readers.h"
#include "json/read.h"

namespace flexteam::http {

/// Reads the parameters and the body of one request with the same readers as the fields of bodies. Refuses query
/// parameters that are not `known_query` or stand there twice.
class CallReader {
 public:
  CallReader(const RawCall& raw, CallProblems& problems, std::initializer_list<std::string_view> known_query);

  template <class T, class Read>
  void path_need(std::string_view name, T& out, Read&& read) const {
    take(In::path, name, raw_path(name), out, read);
  }
  template <class T, class Read>
  void query_need(std::string_view name, T& out, Read&& read) const {
    take(In::query, name, raw_query(name), out, read, true);
  }
  template <class T, class Read>
  void query_maybe(std::string_view name, T& out, Read&& read) const {
    take(In::query, name, raw_query(name), out, read);
  }
  template <class T, class Read>
  void header_maybe(std::string_view name, T& out, Read&& read) const {
    take(In::header, name, raw_.header ? raw_.header(name) : std::nullopt, out, read);
  }

  /// The body as JSON through `read`; wrong JSON is one problem, wrong fields are each their own.
  template <class T, class Read>
  void body(T& out, Read&& read) const {
    json::Problems found;
    if (const auto value = parse_body(found)) {
      if (auto body = read(*value, json::Pointer{}, found)) out = std::move(*body);
    }
    tell(found);
  }

 private:
  [[nodiscard]] std::optional<std::string> raw_path(std::string_view name) const;
  [[nodiscard]] std::optional<std::string> raw_query(std::string_view name) const;
  [[nodiscard]] std::optional<json::Value> parse_body(json::Problems& problems) const;
  void tell(const json::Problems& body_problems) const;
  void tell(In in, std::string_view name, std::string detail) const;

  template <class T, class Read>
  void take(In in, std::string_view name, const std::optional<std::string>& text, T& out, Read& read,
            bool required = false) const {
    if (!text) {
      if (required) tell(in, name, "is missing");
      return;
    }
    using Value = typename decltype(read(json::Value{}, json::Pointer{}, std::declval<json::Problems&>()))::value_type;
    json::Problems found;
    auto value = read(to_value<Value>(*text), json::Pointer{}, found);
    if (value) out = std::move(*value);
    for (auto& problem : found) tell(in, name, std::move(problem.message));
  }

  template <class Value>
  [[nodiscard]] static json::Value to_value(const std::string& text) {
    if constexpr (std::is_same_v<Value, bool>) {
      return flag_value(text);
    } else if constexpr (std::is_arithmetic_v<Value>) {
      return number_value(text);
    } else {
      return json::Value(text);
    }
  }
  /// "true" and "false" become flags, digits numbers; anything else stays text, which the reader refuses.
  [[nodiscard]] static json::Value flag_value(const std::string& text);
  [[nodiscard]] static json::Value number_value(const std::string& text);

  const RawCall& raw_;
  CallProblems& problems_;
};

}  // namespace flexteam::http
