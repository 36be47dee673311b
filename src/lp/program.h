// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace flexteam::lp {

struct Term {
  int column = 0;
  double factor = 0;
};

enum class Sense { at_most, equal };

/// A linear program: the largest Σ objective × column under rows that may be added after it was solved, for the next
/// solution starts from the last. Every column lies between 0 and a finite bound.
class Program {
 public:
  Program();
  ~Program();
  Program(Program&&) noexcept;
  Program& operator=(Program&&) noexcept;
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// Number of the new column. `name` has letters, digits and underscores.
  int add_column(std::string name, double objective, double upper);
  /// Number of the new row: Σ factor × column is at most, or equals, `right`.
  int add_row(std::string name, Sense sense, std::vector<Term> terms, double right);

  /// Solves by the dual simplex method, for at most `seconds` of wall time. False: that was too little, or it was asked
  /// to stop.
  [[nodiscard]] bool maximise(double seconds, const std::stop_token& stop = {});

  /// Of the last solution.
  [[nodiscard]] double at(int column) const;
  /// Of the last solution: by how much the value grows per unit of the row's right side. Rows added since have none.
  [[nodiscard]] double price(int row) const;
  /// No choice of columns gives more than this, however far the solver came and whatever it rounded: the value of the
  /// dual at the last prices, computed afresh. Infinite before the first solution.
  [[nodiscard]] double bound() const;

  [[nodiscard]] int columns() const;
  [[nodiscard]] int rows() const;

  /// Writes the program in LP format, as the least of −value. False: the file cannot be written.
  [[nodiscard]] bool write(const std::string& path) const;

 private:
  struct Solver;
  std::unique_ptr<Solver> solver_;
};

}  // namespace flexteam::lp
