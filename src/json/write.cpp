// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "json/write.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

namespace flexteam::json {

void append_text(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

void append_number(std::string& out, double number) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  fmt::format_to(std::back_inserter(out), "{}", number);
}

void Writer::before() {
  if (comma_) {
    out_ += ',';
  }
  if (indent_ >= 0) {
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent_), ' ');
    indent_ = -1;
  } else if (comma_) {
    out_ += ' ';
  }
  comma_ = true;
}

Writer& Writer::begin_object() {
  before();
  out_ += '{';
  comma_ = false;
  return *this;
}
Writer& Writer::end_object() {
  comma_ = false;
  if (indent_ >= 0) {
    before();
  }
  out_ += '}';
  comma_ = true;
  return *this;
}
Writer& Writer::begin_list() {
  before();
  out_ += '[';
  comma_ = false;
  return *this;
}
Writer& Writer::end_list() {
  comma_ = false;
  if (indent_ >= 0) {
    before();
  }
  out_ += ']';
  comma_ = true;
  return *this;
}
Writer& Writer::key(std::string_view name) {
  before();
  append_text(out_, name);
  out_ += ": ";
  comma_ = false;
  return *this;
}
Writer& Writer::text(std::string_view text) {
  before();
  append_text(out_, text);
  return *this;
}
Writer& Writer::number(double number) {
  before();
  append_number(out_, number);
  return *this;
}
Writer& Writer::flag(bool flag) {
  return digits(flag ? "true" : "false");
}
Writer& Writer::null() {
  return digits("null");
}
Writer& Writer::raw(std::string_view json) {
  return digits(json);
}
Writer& Writer::digits(std::string_view digits) {
  before();
  out_ += digits;
  return *this;
}
Writer& Writer::new_line(int indent) {
  indent_ = indent;
  return *this;
}

}  // namespace flexteam::json
