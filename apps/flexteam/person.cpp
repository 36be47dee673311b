// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <cstdio>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include "commands.h"
#include "model/instant.h"
#include "refuse.h"
#include "service/privacy/personal_data.h"
#include "sql/address.h"
#include "store/processing_log.h"
#include "store/store.h"

namespace flexteam::commands {
namespace {

constexpr std::string_view command = "flexteam person";

int nobody(const std::string& id) {
  return refuse(command, fmt::format("nobody is {}: give the id of an account (a-…) or the number of a member", id));
}

/// Writes down what was done with whose data, as the server does.
void record(store::Store& store, std::string_view name, const service::Person& person) {
  store::processing_log::Subject subject{"account", {}};
  if (person.member) {
    subject = {"member", std::to_string(person.member->value)};
  } else {
    subject.id = person.accounts.at(0);
  }
  store.aside([&](store::AsideTransaction& tx) { store::processing_log::record(tx, name, "rights", subject); });
}

int write_out(const std::string& text, const std::string& output) {
  if (output.empty()) {
    fmt::print("{}\n", text);
    return std::fflush(stdout) == 0 ? 0 : refuse(command, "the data could not be written");
  }
  std::ofstream file(output, std::ios::binary);
  file << text << '\n';
  file.close();
  return file ? 0 : refuse(command, fmt::format("{} cannot be written", output));
}

}  // namespace

int person_export(const PersonArguments& asked) {
  auto store = store::Store::open_as_it_is(sql::parse_address(asked.database));
  if (!store) return refuse(command, store.error().message);
  std::optional<service::Person> person;
  const auto text = store->read([&](store::ReadTransaction& tx) {
    person = service::find_person(tx, asked.id);
    return person ? service::personal_data(tx, *person, model::now()) : std::string();
  });
  if (!person) return nobody(asked.id);
  record(*store, "person export", *person);
  return write_out(text, asked.output);
}

int person_erase(const PersonArguments& asked) {
  auto store = store::Store::open_as_it_is(sql::parse_address(asked.database));
  if (!store) return refuse(command, store.error().message);
  const auto person = store->read([&](store::ReadTransaction& tx) { return service::find_person(tx, asked.id); });
  if (!person) return nobody(asked.id);
  if (!asked.sure) return refuse(command, "this cannot be undone: say so with --sure");
  const auto erased = store->write({"command-line", "person.erase", "command line"},
                                   [&](store::WriteTransaction& tx) { return service::erase(tx, *person); });
  if (!erased) return refuse(command, "this is the last administrator: make another one first", 1);
  record(*store, "person erase", *person);
  fmt::print("erased; work, hours and the log stay. Backups of before still hold this person\n");
  return 0;
}

}  // namespace flexteam::commands
