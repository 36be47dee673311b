// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>
#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "sql/engines.h"

namespace flexteam::sql {

namespace {

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ClearResult>;

/// Source: PostgreSQL 15, appendix A, error codes.
Trouble trouble_of(std::string_view state) {
  if (state == "23505") return Trouble::unique;
  if (state == "23503") return Trouble::foreign_key;
  if (state.starts_with("23") || state.starts_with("22") || state == "P0001") return Trouble::constraint;
  if (state == "40001" || state == "40P01" || state == "55P03") return Trouble::busy;
  if (state == "53100") return Trouble::disk_full;
  if (state == "25006" || state == "42501") return Trouble::read_only;
  if (state.empty() || state.starts_with("08") || state.starts_with("57P") || state == "53300") {
    return Trouble::connection;
  }
  return Trouble::other;
}

std::string first_line(const char* message) {
  const std::string_view text = message == nullptr ? "" : message;
  return std::string(text.substr(0, text.find('\n')));
}

[[noreturn]] void fail(PGconn* connection, const PGresult* result, std::string_view doing) {
  const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  auto trouble = trouble_of(state == nullptr ? "" : state);
  if (PQstatus(connection) == CONNECTION_BAD) trouble = Trouble::connection;
  const auto* message = PQresultErrorMessage(result);
  const auto detail = first_line(message == nullptr || *message == '\0' ? PQerrorMessage(connection) : message);
  throw Failure({trouble, fmt::format("{}: {}", doing.substr(0, 200), detail)});
}

Result checked(PGconn* connection, PGresult* raw, std::string_view doing) {
  Result result(raw);
  const auto status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(connection, result.get(), doing);
  return result;
}

class PostgresPrepared final : public Prepared {
 public:
  PostgresPrepared(PGconn* connection, std::string name, std::string_view sql)
      : connection_(connection), name_(std::move(name)), sql_(sql) {
    checked(connection_, PQprepare(connection_, name_.c_str(), sql_.c_str(), 0, nullptr), sql_);
  }
  ~PostgresPrepared() override {
    // The server frees those that are kept when the connection closes.
    if (!kept) PQclear(PQexec(connection_, fmt::format("DEALLOCATE {}", name_).c_str()));
  }
  PostgresPrepared(const PostgresPrepared&) = delete;
  PostgresPrepared& operator=(const PostgresPrepared&) = delete;

  void bind_null(int parameter) override { slot(parameter).reset(); }
  void bind(int parameter, std::int64_t value) override { number(parameter, value); }
  void bind(int parameter, double value) override { number(parameter, value); }
  void bind(int parameter, std::string_view value) override {
    if (value.find('\0') != std::string_view::npos) throw Failure({Trouble::constraint, "a text holds a zero byte"});
    slot(parameter).emplace(value);
  }

  bool step() override {
    if (!result_) {
      std::vector<const char*> values;
      values.reserve(parameters_.size());
      for (const auto& parameter : parameters_) values.push_back(parameter ? parameter->c_str() : nullptr);
      result_ = checked(connection_,
                        PQexecPrepared(connection_, name_.c_str(), static_cast<int>(values.size()), values.data(),
                                       nullptr, nullptr, 0),
                        sql_);
      row_ = -1;
    }
    return ++row_ < PQntuples(result_.get());
  }
  [[nodiscard]] std::int64_t changed() const override {
    return result_ ? parsed<std::int64_t>(PQcmdTuples(result_.get())) : 0;
  }
  void reset() noexcept override {
    result_.reset();
    parameters_.clear();
  }

  [[nodiscard]] bool is_null(int column) const override { return PQgetisnull(result_.get(), row_, column) == 1; }
  [[nodiscard]] std::int64_t whole(int column) const override { return parsed<std::int64_t>(text(column)); }
  [[nodiscard]] double real(int column) const override { return parsed<double>(text(column)); }
  [[nodiscard]] std::string_view text(int column) const override {
    return {PQgetvalue(result_.get(), row_, column),
            static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
  }

 private:
  std::optional<std::string>& slot(int parameter) {
    const auto index = static_cast<std::size_t>(parameter);
    if (parameters_.size() <= index) parameters_.resize(index + 1);
    return parameters_[index];
  }
  template <class Number>
  void number(int parameter, Number value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    slot(parameter).emplace(text.data(), end);
  }
  template <class Number>
  static Number parsed(std::string_view text) {
    Number value{};
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  PGconn* connection_;
  std::string name_;
  std::string sql_;
  std::vector<std::optional<std::string>> parameters_;
  Result result_;
  int row_ = -1;
};

class PostgresConnection final : public Connection {
 public:
  explicit PostgresConnection(PGconn* connection) : connection_(connection) {}
  ~PostgresConnection() override {
    forget_statements();
    PQfinish(connection_);
  }
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;

  [[nodiscard]] Engine engine() const override { return Engine::postgresql; }
  void run(std::string_view script) override {
    const std::string text(script);
    checked(connection_, PQexec(connection_, text.c_str()), text);
  }
  void begin(Begin how) override {
    run(how == Begin::write ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }
  void narrow(Begin how, const std::string& owners) override {
    for (const char letter : owners) {
      const bool of_code = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-';
      if (!of_code && letter != ' ') throw std::logic_error("not a list of codes: " + owners);
    }
    run(fmt::format("SET LOCAL flexteam.scope = '{}'", owners));
    // Who writes must see where the log ends.
    if (how == Begin::read) run(fmt::format("SET LOCAL flexteam.log = '{}'", owners));
  }
  void commit() override {
    const auto result = checked(connection_, PQexec(connection_, "COMMIT"), "COMMIT");
    // The server answers a commit of a broken transaction with a rollback, and calls that a success.
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT") {
      throw Failure({Trouble::other, "the transaction had failed before and was rolled back"});
    }
  }
  void rollback() noexcept override {
    if (PQtransactionStatus(connection_) != PQTRANS_IDLE) PQclear(PQexec(connection_, "ROLLBACK"));
  }
  [[nodiscard]] bool usable() const noexcept override { return PQstatus(connection_) == CONNECTION_OK; }

 protected:
  [[nodiscard]] std::unique_ptr<Prepared> make(std::string_view sql) override {
    return std::make_unique<PostgresPrepared>(connection_, fmt::format("q{}", ++made_), sql);
  }

 private:
  PGconn* connection_;
  int made_ = 0;
};

}  // namespace

std::unique_ptr<Connection> open_postgresql(const std::string& where, const OpenOptions& options) {
  PGconn* raw = PQconnectdb(where.c_str());
  auto connection = std::make_unique<PostgresConnection>(raw);
  if (PQstatus(raw) != CONNECTION_OK) {
    // The address is left out: it may hold a password.
    throw Failure(
        {Trouble::connection, fmt::format("no connection to PostgreSQL: {}", first_line(PQerrorMessage(raw)))});
  }
  PQsetNoticeProcessor(raw, [](void*, const char*) {}, nullptr);
  connection->run(
      fmt::format("SET client_encoding = 'UTF8'; SET application_name = 'flexteam'; SET lock_timeout = {}; "
                  "SET flexteam.scope = '*'; SET flexteam.log = '*'",
                  options.busy_timeout.count()));
  if (options.reads_only) connection->run("SET default_transaction_read_only = on");
  return connection;
}

}  // namespace flexteam::sql
