// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <cstdio>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include "commands.h"
#include "refuse.h"
#include "report/verdict.h"
#include "sql/address.h"
#include "store/store.h"

namespace flexteam::commands {
namespace {

constexpr std::string_view command = "flexteam agreement";

constexpr int wrong = 1;

/// As much of the file as judging asks for.
std::optional<std::string> start_of(const std::string& file) {
  std::ifstream from(file, std::ios::binary);
  std::string bytes(report::largest_document + 1, '\0');
  if (!from || (!from.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) && !from.eof())) return {};
  bytes.resize(static_cast<std::size_t>(from.gcount()));
  return bytes;
}

}  // namespace

int agreement_verify(const AgreementVerifyArguments& asked) {
  const auto bytes = start_of(asked.file);
  if (!bytes) return refuse(command, fmt::format("{} cannot be read", asked.file));
  auto store = store::Store::open_to_read(sql::parse_address(asked.database));
  if (!store) return refuse(command, store.error().message);
  const auto judged = store->read([&](auto& tx) { return report::judge_document(tx, *bytes); });
  fmt::print("{}\n", judged.sentence);
  return judged.verdict == report::Verdict::holds ? 0 : wrong;
}

}  // namespace flexteam::commands
