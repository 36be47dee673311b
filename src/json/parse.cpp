// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "json/parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value_stack.hpp>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "json/pointer.h"

namespace flexteam::json {
namespace {

using boost::json::error_code;
using boost::json::string_view;

/// Builds the value like Boost.JSON's own parser, and also watches for keys that stand twice in an object.
class Handler {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = 10'000;
  static constexpr std::size_t max_string_size = std::size_t{64} << 20;

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }

  bool on_object_begin(error_code&) {
    open_.push_back({true, keys_.size(), 0});
    return true;
  }
  bool on_object_end(std::size_t n, error_code&) {
    find_duplicates();
    keys_.resize(open_.back().first_key);
    open_.pop_back();
    stack_.push_object(n);
    return done();
  }
  bool on_array_begin(error_code&) {
    open_.push_back({false, keys_.size(), 0});
    return true;
  }
  bool on_array_end(std::size_t n, error_code&) {
    open_.pop_back();
    stack_.push_array(n);
    return done();
  }
  bool on_key_part(string_view s, std::size_t, error_code&) {
    key_.append(s.data(), s.size());
    stack_.push_chars(s);
    return true;
  }
  bool on_key(string_view s, std::size_t, error_code&) {
    key_.append(s.data(), s.size());
    keys_.push_back(std::exchange(key_, {}));
    stack_.push_key(s);
    return true;
  }
  bool on_string_part(string_view s, std::size_t, error_code&) {
    stack_.push_chars(s);
    return true;
  }
  bool on_string(string_view s, std::size_t, error_code&) {
    stack_.push_string(s);
    return done();
  }
  bool on_number_part(string_view s, error_code&) {
    number_.append(s.data(), s.size());
    return true;
  }
  bool on_int64(std::int64_t i, string_view, error_code&) {
    number_.clear();
    stack_.push_int64(i);
    return done();
  }
  bool on_uint64(std::uint64_t u, string_view, error_code&) {
    number_.clear();
    stack_.push_uint64(u);
    return done();
  }
  bool on_double(double d, string_view s, error_code& ec) {
    // Boost.JSON 1.81 may be one unit in the last place off; from_chars rounds exactly.
    number_.append(s.data(), s.size());
    const auto [end, error] = std::from_chars(number_.data(), number_.data() + number_.size(), d);
    if (error == std::errc::result_out_of_range && number_.find("e-") == std::string::npos &&
        number_.find("E-") == std::string::npos) {
      ec = boost::json::error::exponent_overflow;
      return false;
    }
    number_.clear();
    stack_.push_double(d);
    return done();
  }
  bool on_bool(bool b, error_code&) {
    stack_.push_bool(b);
    return done();
  }
  bool on_null(error_code&) {
    stack_.push_null();
    return done();
  }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

  void start() { stack_.reset(); }
  Value release() { return stack_.release(); }
  Problems& problems() { return problems_; }

 private:
  struct Open {
    bool object = false;
    std::size_t first_key = 0;  // in keys_
    std::size_t items = 0;      // finished items of a list
  };

  bool done() {
    if (!open_.empty()) {
      ++open_.back().items;
    }
    return true;
  }

  std::string pointer_here() const {
    std::string pointer;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
      if (open_[i].object) {
        append_token(pointer, keys_[open_[i + 1].first_key - 1]);
      } else {
        pointer += fmt::format("/{}", open_[i].items);
      }
    }
    return pointer;
  }

  void find_duplicates() {
    constexpr std::size_t few = 24;
    const auto first = keys_.begin() + static_cast<std::ptrdiff_t>(open_.back().first_key);
    if (static_cast<std::size_t>(keys_.end() - first) <= few) {
      for (auto key = first; key != keys_.end(); ++key) {
        if (std::find(first, key, *key) != key) {
          tell(*key);
        }
      }
      return;
    }
    std::sort(first, keys_.end());
    for (auto key = first; (key = std::adjacent_find(key, keys_.end())) != keys_.end(); ++key) {
      tell(*key);
    }
  }

  void tell(const std::string& key) {
    std::string place = pointer_here();
    append_token(place, key);
    problems_.push_back({std::move(place), "this key stands twice in the same object; keep one"});
  }

  boost::json::value_stack stack_;
  std::vector<Open> open_;
  std::vector<std::string> keys_;  // of all open objects, outermost first
  std::string key_;
  std::string number_;
  Problems problems_;
};

Problem syntax_problem(std::string_view text, std::size_t at, const error_code& error) {
  at = std::min(at, text.size());
  const auto before = text.substr(0, at);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto newline = before.rfind('\n');
  const auto column = newline == std::string_view::npos ? at + 1 : at - newline;
  return {fmt::format("line {}, column {}", line, column), fmt::format("this is not JSON: {}", error.message())};
}

}  // namespace

std::expected<Value, Problems> parse(std::string_view text, const Limits& limits) {
  if (text.size() > limits.bytes) {
    return std::unexpected(
        Problems{{"", fmt::format("the text is {} bytes long; at most {} are read", text.size(), limits.bytes)}});
  }
  if (text.starts_with("\xEF\xBB\xBF")) {
    return std::unexpected(
        Problems{{"line 1, column 1", "the text begins with a byte order mark; save it without one"}});
  }
  boost::json::parse_options options;
  options.max_depth = limits.depth;
  boost::json::basic_parser<Handler> parser(options);
  parser.handler().start();
  error_code error;
  const auto read = parser.write_some(false, text.data(), text.size(), error);
  if (!error && read < text.size()) {
    error = boost::json::error::extra_data;
  }
  Problems& problems = parser.handler().problems();
  if (error) {
    problems.push_back(syntax_problem(text, read, error));
  }
  if (!problems.empty()) {
    return std::unexpected(std::move(problems));
  }
  return parser.handler().release();
}

}  // namespace flexteam::json
