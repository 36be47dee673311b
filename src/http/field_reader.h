// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "http/value_readers.h"
#include "http/values.h"
#include "json/read.h"

namespace flexteam::http {

/// One object of a body: refuses what is no object, unknown fields, and null where a field may not be empty.
class FieldReader {
 public:
  FieldReader(const json::Value& value, const json::Pointer& at, json::Problems& problems,
              std::initializer_list<std::string_view> known)
      : fields_(value, at, problems, known), object_(value.if_object()) {}

  [[nodiscard]] explicit operator bool() const { return object_ != nullptr; }

  /// A field that must be there.
  template <class T, class Read>
  void need(std::string_view name, T& out, Read&& read) const {
    if (fields_.need(name) != nullptr) take(name, out, read);
  }

  /// A field that may be left out; then `out` stays as it is.
  template <class T, class Read>
  void maybe(std::string_view name, T& out, Read&& read) const {
    const auto* value = object_->if_contains(name);
    if (value == nullptr) return;
    if (value->is_null()) {
      json::tell(fields_.at(name), "must not be null; leave it out instead", fields_.problems());
    } else {
      take(name, out, read);
    }
  }

  /// A field that may be left out, or null to clear it.
  template <class T, class Read>
  void clear(std::string_view name, Clearable<T>& out, Read&& read) const {
    const auto* value = object_->if_contains(name);
    if (value == nullptr) return;
    out.given = true;
    if (!value->is_null()) take(name, out.value, read);
  }

 private:
  template <class T, class Read>
  void take(std::string_view name, T& out, Read& read) const {
    const auto at = fields_.at(name);
    if (auto value = read(*object_->if_contains(name), at, fields_.problems())) out = std::move(*value);
  }

  json::Fields fields_;
  const boost::json::object* object_;
};

}  // namespace flexteam::http
