// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "sql/value.h"

namespace flexteam::sql {

/// What an engine does for one prepared query. Parameters and columns count from 0.
class Prepared {
 public:
  virtual ~Prepared() = default;
  virtual void bind_null(int parameter) = 0;
  virtual void bind(int parameter, std::int64_t value) = 0;
  virtual void bind(int parameter, double value) = 0;
  virtual void bind(int parameter, std::string_view value) = 0;
  /// Goes to the next row; false after the last. The first call runs the query.
  virtual bool step() = 0;
  /// Rows inserted, changed or deleted by the query, once it has run.
  [[nodiscard]] virtual std::int64_t changed() const = 0;
  /// Forgets rows and parameters, ready to run again.
  virtual void reset() noexcept = 0;
  [[nodiscard]] virtual bool is_null(int column) const = 0;
  [[nodiscard]] virtual std::int64_t whole(int column) const = 0;
  [[nodiscard]] virtual double real(int column) const = 0;
  /// Valid until the next step or reset.
  [[nodiscard]] virtual std::string_view text(int column) const = 0;

  bool kept = false;    ///< stays with the connection for the next time
  bool in_use = false;  ///< a Statement holds it
};

/// A query with its parameters $1, $2, …; made by Connection::prepare, which keeps the prepared form for the next time.
///
///   auto query = connection.prepare("select name, since from member where home = $1");
///   query.bind("GM1701");
///   while (query.step()) query.into(name, since);   // std::string, std::optional<std::string>
///
/// Throws Failure when the database refuses.
class Statement {
 public:
  explicit Statement(Prepared& kept) : prepared_(&kept) { prepared_->in_use = true; }
  explicit Statement(std::unique_ptr<Prepared> own) : own_(std::move(own)), prepared_(own_.get()) {}
  Statement(Statement&& other) noexcept : own_(std::move(other.own_)), prepared_(other.prepared_) {
    other.prepared_ = nullptr;
  }
  Statement& operator=(Statement&&) = delete;
  ~Statement() {
    if (prepared_ == nullptr) return;
    prepared_->reset();
    prepared_->in_use = false;
  }

  /// Sets $1, $2, … to the values given. Numbers, texts, Value, and std::optional of these (empty = NULL).
  template <class... Values>
  Statement& bind(const Values&... values) {
    int parameter = 0;
    (set(parameter++, values), ...);
    return *this;
  }

  /// Sets one parameter, counted from 0.
  template <class T>
  void set(int parameter, const T& value) {
    if constexpr (std::is_same_v<T, Value>) {
      std::visit([&](const auto& held) { set(parameter, held); }, value);
    } else if constexpr (std::is_same_v<T, std::monostate> || std::is_same_v<T, std::nullopt_t>) {
      prepared_->bind_null(parameter);
    } else if constexpr (std::is_integral_v<T>) {
      prepared_->bind(parameter, static_cast<std::int64_t>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
      prepared_->bind(parameter, static_cast<double>(value));
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
      prepared_->bind(parameter, std::string_view(value));
    } else if (value.has_value()) {
      set(parameter, *value);
    } else {
      prepared_->bind_null(parameter);
    }
  }

  /// Goes to the next row; false after the last.
  bool step() { return prepared_->step(); }
  /// Runs a query that gives no rows; number of rows changed.
  std::int64_t run() {
    while (prepared_->step()) {
    }
    const auto rows = prepared_->changed();
    prepared_->reset();
    return rows;
  }

  /// Reads the columns of the row, from the first on, into variables of the types that `bind` takes.
  template <class... Fields>
  void into(Fields&... fields) const {
    int column = 0;
    (get(column++, fields), ...);
  }
  /// Reads one column, counted from 0.
  template <class T>
  [[nodiscard]] T get(int column) const {
    T value{};
    get(column, value);
    return value;
  }

 private:
  template <class T>
  void get(int column, T& value) const {
    if constexpr (std::is_same_v<T, bool>) {
      value = prepared_->whole(column) != 0;
    } else if constexpr (std::is_integral_v<T>) {
      value = static_cast<T>(prepared_->whole(column));
    } else if constexpr (std::is_floating_point_v<T>) {
      value = static_cast<T>(prepared_->real(column));
    } else if constexpr (std::is_same_v<T, std::string>) {
      value.assign(prepared_->text(column));
    } else if constexpr (std::is_same_v<T, std::string_view>) {
      value = prepared_->text(column);
    } else if (prepared_->is_null(column)) {
      value.reset();
    } else {
      get(column, value.emplace());
    }
  }

  std::unique_ptr<Prepared> own_;
  Prepared* prepared_;
};

}  // namespace flexteam::sql
