// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sql/value.h"
#include "store/digest.h"
#include "store/transaction.h"

/// What a log entry says of its write: SHA-256 over every changed row in their order and then the row of the write.
/// One place for the two that make it: the write itself and who verifies it.
namespace flexteam::store {

inline void add_change(Digest& digest, std::int64_t number, std::string_view object, std::string_view key,
                       const std::optional<std::string>& before, const std::optional<std::string>& after) {
  digest.add(number).add(object).add(key).add(before).add(after);
}

/// One of many rows that one audit row stands for (WriteTransaction::append).
inline void add_row(Digest& digest, const std::vector<sql::Value>& row) {
  for (const auto& value : row) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
      digest.add(*whole);
    } else if (const auto* real = std::get_if<double>(&value)) {
      digest.add(std::to_string(*real));
    } else {
      const auto* text = std::get_if<std::string>(&value);
      if (text == nullptr) {
        digest.add(std::optional<std::string>());
      } else {
        digest.add(*text);
      }
    }
  }
}

/// The row of table writes.
struct WriteRow {
  Revision revision = 0;
  std::string at;
  std::string actor;
  std::string action;
  std::int64_t undoable = 1;
  std::optional<Revision> undoes;
  std::int64_t redo = 0;
};

inline void add_write(Digest& digest, const WriteRow& write) {
  digest.add(write.revision).add(write.at).add(write.actor).add(write.action);
  digest.add(write.undoable).add(write.undoes).add(write.redo);
}

}  // namespace flexteam::store
