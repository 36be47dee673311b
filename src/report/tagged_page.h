// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace flexteam::report {

struct PageHead {
  std::string title;
  std::string author;
  std::string created;  ///< "2027-02-03T10:15:00Z"
};

enum class Tone { plain, strong, quiet };

struct Column {
  double share = 1;        ///< of the width, all together 1
  bool is_number = false;  ///< to the right
};

/// The first cell of each row is its header.
struct Table {
  std::vector<std::string> head;  ///< empty: no row of headers
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  bool has_total = false;  ///< the last row stands out
};

/// One page of A4 that is filled from top to bottom. Whatever is drawn stands in a tag, in the order of reading, so
/// that a screen reader finds headings, lists and header cells.
class TaggedPage {
 public:
  /// `letter`: size of the text in points. Throws std::runtime_error when cairo fails.
  TaggedPage(const PageHead& head, double letter);
  TaggedPage(TaggedPage&&) noexcept;
  TaggedPage& operator=(TaggedPage&&) noexcept;
  ~TaggedPage();

  void heading(int level, const std::string& text);  ///< 1 or 2
  void paragraph(const std::string& text, Tone tone = Tone::plain);
  void list(const std::vector<std::string>& items);
  void table(const Table& table);
  /// At the bottom of the page, once, at the end.
  void foot(const std::vector<std::string>& lines);

  /// Nothing ran over the bottom or into the foot.
  [[nodiscard]] bool fits() const;
  /// The PDF; the page is of no use afterwards. Throws std::runtime_error when cairo failed anywhere.
  [[nodiscard]] std::string bytes() &&;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace flexteam::report
