// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The reader of CSV: what it accepts must write and read back as it was; what it refuses, it refuses with a word.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sheets/csv.h"

namespace {

using flexteam::sheets::Row;

bool same(const Row& a, const Row& b) {
  return a.cells == b.cells;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto sheet = flexteam::sheets::read_csv({reinterpret_cast<const char*>(data), size});
  if (!sheet) {
    if (sheet.error().empty() || sheet.error().front().remedy.empty()) std::abort();
    return 0;
  }
  const auto again = flexteam::sheets::read_csv(flexteam::sheets::write_csv(*sheet));
  if (!again || !same(again->head, sheet->head) || again->rows.size() != sheet->rows.size()) std::abort();
  for (std::size_t at = 0; at < sheet->rows.size(); ++at) {
    if (!same(again->rows[at], sheet->rows[at])) std::abort();
  }
  return 0;
}
