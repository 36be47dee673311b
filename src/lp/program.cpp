// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "lp/program.h"

#include <ClpEventHandler.hpp>
#include <ClpSimplex.hpp>
#include <CoinLpIO.hpp>
#include <CoinPackedMatrix.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <span>
#include <utility>

#include "handles/with.h"

namespace flexteam::lp {
namespace {

std::size_t place(int index) {
  return static_cast<std::size_t>(index);
}

struct Column {
  std::string name;
  double objective = 0;
  double upper = 0;
};

struct Row {
  std::string name;
  Sense sense = Sense::at_most;
  std::vector<Term> terms;
  double right = 0;
};

double low(const Row& row) {
  return row.sense == Sense::equal ? row.right : -COIN_DBL_MAX;
}

/// Rows as CLP takes them: behind each other.
struct Packed {
  std::vector<CoinBigIndex> starts{0};
  std::vector<int> columns;
  std::vector<double> factors;
  std::vector<double> lows;
  std::vector<double> highs;

  explicit Packed(std::span<const Row> rows) {
    for (const auto& row : rows) {
      for (const auto& term : row.terms) {
        columns.push_back(term.column);
        factors.push_back(term.factor);
      }
      starts.push_back(static_cast<CoinBigIndex>(columns.size()));
      lows.push_back(low(row));
      highs.push_back(row.right);
    }
  }
};

using Clock = std::chrono::steady_clock;

/// Ends a solution that takes too long. CLP's own limit counts the processor time of all threads together.
class Impatience : public ClpEventHandler {
 public:
  Impatience(Clock::time_point until, std::stop_token stop) : until_(until), stop_(std::move(stop)) {}

  int event(Event event) override {
    constexpr int go_on = -1;
    constexpr int give_up = 5;
    if (event != endOfIteration || ++iterations_ % 64 != 0) return go_on;
    return stop_.stop_requested() || Clock::now() >= until_ ? give_up : go_on;
  }
  [[nodiscard]] ClpEventHandler* clone() const override { return new Impatience(*this); }  // NOLINT: CLP deletes it

 private:
  Clock::time_point until_;
  std::stop_token stop_;
  int iterations_ = 0;
};

}  // namespace

struct Program::Solver {
  std::vector<Column> columns;
  std::vector<Row> rows;
  ClpSimplex clp;
  std::vector<double> values;
  std::vector<double> prices;

  /// Gives CLP what it has not yet. It minimises, so the signs of the objective are turned.
  void hand_over() {
    if (clp.numberColumns() < static_cast<int>(columns.size())) {
      for (auto column = columns.begin() + clp.numberColumns(); column != columns.end(); ++column) {
        clp.addColumn(0, nullptr, nullptr, 0, column->upper, -column->objective);
      }
    }
    const auto known = place(clp.numberRows());
    const Packed fresh(std::span<const Row>(rows).subspan(known));
    clp.addRows(static_cast<int>(rows.size() - known), fresh.lows.data(), fresh.highs.data(), fresh.starts.data(),
                fresh.columns.data(), fresh.factors.data());
  }
};

Program::Program() : solver_(std::make_unique<Solver>()) {
  solver_->clp.setLogLevel(0);
}
Program::~Program() = default;
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;

int Program::add_column(std::string name, double objective, double upper) {
  solver_->columns.push_back({std::move(name), objective, upper});
  return columns() - 1;
}

int Program::add_row(std::string name, Sense sense, std::vector<Term> terms, double right) {
  solver_->rows.push_back({std::move(name), sense, std::move(terms), right});
  return rows() - 1;
}

bool Program::maximise(double seconds, const std::stop_token& stop) {
  auto& clp = solver_->clp;
  const bool first = clp.numberRows() == 0;
  solver_->hand_over();
  const auto most = std::chrono::duration<double>(std::clamp(seconds, 0.0, 1e6));
  const Impatience impatience(Clock::now() + std::chrono::duration_cast<Clock::duration>(most), stop);
  clp.passInEventHandler(&impatience);
  if (first) {
    clp.initialDualSolve();
  } else {
    clp.dual();
  }
  if (clp.status() != 0) return false;
  solver_->values.assign(clp.primalColumnSolution(), clp.primalColumnSolution() + columns());
  solver_->prices.resize(place(rows()));
  std::transform(clp.dualRowSolution(), clp.dualRowSolution() + rows(), solver_->prices.begin(),
                 [](double price) { return -price; });
  return true;
}

double Program::at(int column) const {
  return solver_->values[place(column)];
}

double Program::price(int row) const {
  return place(row) < solver_->prices.size() ? solver_->prices[place(row)] : 0;
}

double Program::bound() const {
  if (solver_->prices.empty()) return std::numeric_limits<double>::infinity();
  std::vector<double> left;
  left.reserve(solver_->columns.size());
  for (const auto& column : solver_->columns) left.push_back(column.objective);
  double sum = 0;
  for (std::size_t i = 0; i < solver_->prices.size(); ++i) {
    const auto& row = solver_->rows[i];
    const double price = row.sense == Sense::equal ? solver_->prices[i] : std::max(0.0, solver_->prices[i]);
    sum += price * row.right;
    for (const auto& term : row.terms) left[place(term.column)] -= price * term.factor;
  }
  for (std::size_t j = 0; j < left.size(); ++j) sum += std::max(0.0, left[j]) * solver_->columns[j].upper;
  return sum;
}

int Program::columns() const {
  return static_cast<int>(solver_->columns.size());
}

int Program::rows() const {
  return static_cast<int>(solver_->rows.size());
}

bool Program::write(const std::string& path) const {
  const Packed packed(solver_->rows);
  const CoinPackedMatrix matrix(false, columns(), rows(), static_cast<CoinBigIndex>(packed.columns.size()),
                                packed.factors.data(), packed.columns.data(), packed.starts.data(), nullptr);
  std::vector<double> zeros(place(columns()), 0);
  std::vector<double> uppers;
  std::vector<double> objective;
  std::vector<const char*> column_names;
  for (const auto& column : solver_->columns) {
    uppers.push_back(column.upper);
    objective.push_back(-column.objective);
    column_names.push_back(column.name.c_str());
  }
  std::vector<const char*> row_names;
  for (const auto& row : solver_->rows) row_names.push_back(row.name.c_str());
  row_names.push_back("minus_value");
  CoinLpIO file;
  file.messageHandler()->setLogLevel(0);
  file.setLpDataWithoutRowAndColNames(matrix, zeros.data(), uppers.data(), objective.data(), nullptr,
                                      packed.lows.data(), packed.highs.data());
  file.setLpDataRowAndColNames(row_names.data(), column_names.data());
  file.setDecimals(15);
  file.setEpsilon(1e-13);
  // Given a name it would throw what is no std::exception.
  const std::unique_ptr<std::FILE, With<std::fclose>> out(std::fopen(path.c_str(), "w"));
  return out && file.writeLp(out.get(), true) == 0 && std::fflush(out.get()) == 0 && std::ferror(out.get()) == 0;
}

}  // namespace flexteam::lp
