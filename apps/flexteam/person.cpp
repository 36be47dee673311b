// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "commands.h"
#include "handles/with.h"
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

std::string_view type_of(const service::Person& person) {
  return person.member ? "member" : "account";
}

std::string id_of(const service::Person& person) {
  return person.member ? std::to_string(person.member->value) : person.accounts.at(0);
}

/// Writes down what was done with whose data, as the server does.
void record(store::Store& store, std::string_view name, const service::Person& person) {
  store.aside([&](store::AsideTransaction& tx) {
    store::processing_log::record(tx, name, "rights", {std::string(type_of(person)), id_of(person)});
  });
}

/// For nobody else to read, whatever the file was before.
int write_file(const std::string& text, const std::string& name) {
  const auto refused = [&] {
    return refuse(command, fmt::format("{} cannot be written: {}", name, std::strerror(errno)));
  };
  const int number = ::open(name.c_str(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
  if (number < 0) return refused();
  const std::unique_ptr<std::FILE, With<std::fclose>> file(::fdopen(number, "wb"));
  struct stat what{};
  const bool ours = ::fstat(number, &what) == 0 && (!S_ISREG(what.st_mode) || ::fchmod(number, 0600) == 0);
  if (!ours) return refused();
  const bool written = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
  return written && std::fputc('\n', file.get()) != EOF && std::fflush(file.get()) == 0 ? 0 : refused();
}

int write_out(const std::string& text, const std::string& output) {
  if (!output.empty()) return write_file(text, output);
  fmt::print("{}\n", text);
  return std::fflush(stdout) == 0 ? 0 : refuse(command, "the data could not be written");
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
  store->log({.actor = "command-line",
              .action = "person.read",
              .object = std::string(type_of(*person)),
              .key = id_of(*person),
              .municipality = {},
              .origin = "command line"});
  return write_out(text, asked.output);
}

int person_erase(const PersonArguments& asked) {
  auto store = store::Store::open_as_it_is(sql::parse_address(asked.database));
  if (!store) return refuse(command, store.error().message);
  std::optional<service::Person> person;
  const bool is_erased = store->read([&](store::ReadTransaction& tx) {
    person = service::find_person(tx, asked.id);
    return person && service::is_erased(tx, *person);
  });
  if (!person) return nobody(asked.id);
  if (is_erased) return refuse(command, fmt::format("{} is erased already: nothing was done", asked.id), 1);
  if (!asked.sure) return refuse(command, "this cannot be undone: say so with --sure");
  const auto erased = store->write({"command-line", "person.erase", "command line"},
                                   [&](store::WriteTransaction& tx) { return service::erase(tx, *person); });
  if (!erased && erased.error().reason == store::Reason::not_allowed) {
    return refuse(command, "this is the last administrator: make another one first", 1);
  }
  if (!erased) return refuse(command, erased.error().message, 1);
  record(*store, "person erase", *person);
  fmt::print("erased; work, hours and the log stay. Backups of before still hold this person\n");
  return 0;
}

}  // namespace flexteam::commands
