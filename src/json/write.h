// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace flexteam::json {

/// Appends `text` as a JSON string with quotes; bytes that are not UTF-8 are the caller's fault and pass unchanged.
void append_text(std::string& out, std::string_view text);
/// Appends the shortest decimal that reads back as `number`; not a number and infinities become null.
void append_number(std::string& out, double number);

/// Writes JSON token by token into one string; the same calls give the same bytes on every machine.
///
///   Writer writer;
///   writer.begin_object().key("id").text("p1").key("hours").begin_list().integer(8).end_list().end_object();
///   send(std::move(writer).take());
class Writer {
 public:
  Writer& begin_object();
  Writer& end_object();
  Writer& begin_list();
  Writer& end_list();
  Writer& key(std::string_view name);
  Writer& text(std::string_view text);
  Writer& number(double number);
  Writer& flag(bool flag);
  Writer& null();
  Writer& integer(std::integral auto number) { return digits(std::to_string(number)); }
  /// A value that is JSON already.
  Writer& raw(std::string_view json);
  /// Starts a new line before the next token; for people who read or compare files.
  Writer& new_line(int indent);

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  Writer& digits(std::string_view digits);
  void before();

  std::string out_;
  bool comma_ = false;  // the next token of this object or list needs one
  int indent_ = -1;     // ≥ 0: a new line is due before the next token
};

}  // namespace flexteam::json
