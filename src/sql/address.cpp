// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sql/address.h"

namespace flexteam::sql {

Address parse_address(std::string_view text) {
  for (const std::string_view start : {"postgresql://", "postgres://", "host=", "service="}) {
    if (text.starts_with(start)) return {Engine::postgresql, std::string(text)};
  }
  constexpr std::string_view file = "sqlite:";
  if (text.starts_with(file)) text.remove_prefix(file.size());
  return {Engine::sqlite, std::string(text)};
}

}  // namespace flexteam::sql
