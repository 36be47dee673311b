// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/values.h"
#include "json/write.h"
#include "model/week.h"

/// What the generated writers are put together from.
namespace flexteam::http::api {

inline void write(json::Writer& writer, const std::string& value) {
  writer.text(value);
}
inline void write(json::Writer& writer, bool value) {
  writer.flag(value);
}
inline void write(json::Writer& writer, double value) {
  writer.number(value);
}
inline void write(json::Writer& writer, std::int64_t value) {
  writer.integer(value);
}
inline void write(json::Writer& writer, const model::Week& value) {
  writer.text(model::to_string(value));
}
inline void write(json::Writer& writer, const RawJson& value) {
  writer.raw(value.text);
}

template <class Choice>
  requires std::is_enum_v<Choice>
void write(json::Writer& writer, Choice value) {
  writer.text(word(value));
}

template <class T>
void write(json::Writer& writer, const std::vector<T>& values) {
  writer.begin_list();
  for (const auto& value : values) write(writer, value);
  writer.end_list();
}

/// A field of an object; nothing when an optional one is empty.
template <class T>
void put(json::Writer& writer, std::string_view name, const T& value) {
  write(writer.key(name), value);
}
template <class T>
void put(json::Writer& writer, std::string_view name, const std::optional<T>& value) {
  if (value) write(writer.key(name), *value);
}

}  // namespace flexteam::http::api
