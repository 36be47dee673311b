// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/privacy/retention.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

#include "service/privacy/outlived.h"
#include "store/accounts.h"
#include "store/members.h"
#include "store/processing_log.h"

namespace flexteam::service::retention {
namespace {

/// Rows that nothing refers to: they go by a condition on their own columns; `$1` is the moment before which.
struct Rows {
  Term term;
  std::string_view table;
  std::string_view condition;
};

constexpr std::array plain_rows = {
    Rows{terms::session, "sessions", "ends < $1 OR seen < $1"},
    Rows{terms::invitation, "invitations", "ends < $1"},
    Rows{terms::device, "devices", "seen < $1"},
    Rows{terms::notice, "notices", "at < $1"},
    Rows{terms::digest, "digests", "day < $1"},
    Rows{terms::processing, "processing_log", "ended < $1"},
};

/// Those, and what is of people.
constexpr std::size_t kinds = plain_rows.size() + 5;

std::string before(model::Instant now, const Term& term) {
  return model::to_string(now - term.days);
}

std::int64_t count(store::ReadTransaction& tx, const Rows& rows, model::Instant now) {
  auto query = tx.query(fmt::format("SELECT count(*) FROM {} WHERE {}", rows.table, rows.condition));
  query.bind(before(now, rows.term)).step();
  return query.get<std::int64_t>(0);
}

std::int64_t remove(store::AsideTransaction& tx, const Rows& rows, model::Instant now) {
  auto query = tx.change(fmt::format("DELETE FROM {} WHERE {}", rows.table, rows.condition));
  return query.bind(before(now, rows.term)).run();
}

std::string id_text(model::MemberId id) {
  return std::to_string(id.value);
}
std::string id_text(const std::string& id) {
  return id;
}

/// Erases whom `question` finds one after the other, each in a write of its own: one who must stay does not hold up the
/// others. Asks again in that write, for another server may have been here, or somebody who came back.
template <class Question, class Erase>
std::int64_t erase_each(store::Store& store, std::string_view type, model::Instant now, Question&& question,
                        Erase&& erase) {
  std::int64_t erased = 0;
  for (const auto& id : store.read([&](store::ReadTransaction& tx) { return question(tx, now); })) {
    const auto done =
        store.write({"retention", "person.erase"}, [&](store::WriteTransaction& tx) -> store::Outcome<void> {
          const auto still = question(tx, now);
          if (std::ranges::find(still, id) == still.end()) {
            return std::unexpected(store::Refusal{.reason = store::Reason::not_found});
          }
          auto beside = tx.aside();
          store::processing_log::record(beside, "retention", "rights", {std::string(type), id_text(id)});
          return erase(tx, id);
        });
    if (done) ++erased;
  }
  return erased;
}

std::int64_t count_of(const std::vector<EarlierValues>& rows) {
  std::int64_t values = 0;
  for (const auto& row : rows) values += static_cast<std::int64_t>(row.references.size());
  return values;
}

struct Tidied {
  std::int64_t reasons = 0;
  std::int64_t values = 0;
};

/// Both at once, for each is a clean-up of rows that stay.
Tidied tidy(store::Store& store, model::Instant now) {
  Tidied tidied;
  const auto done =
      store.write({"retention", "retention.run"}, [&](store::WriteTransaction& tx) -> store::Outcome<void> {
        tx.cannot_be_undone();
        const auto members = members_with_old_reasons(tx, now);
        tidied = {.reasons = static_cast<std::int64_t>(members.size()), .values = count_of(earlier_values(tx, now))};
        for (const auto& member : members) {
          if (auto forgotten = forget_old_reasons(tx, member, now); !forgotten) return forgotten;
        }
        for (const auto& row : earlier_values(tx, now)) tx.forget(*row.table, row.key, row.references);
        return {};
      });
  return done ? tidied : Tidied{};
}

}  // namespace

std::vector<Removal> preview(store::Store& store, model::Instant now) {
  return store.read([&](store::ReadTransaction& tx) {
    std::vector<Removal> removals;
    removals.reserve(kinds);
    for (const auto& rows : plain_rows) removals.push_back({rows.term, count(tx, rows, now)});
    const auto size = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
    removals.push_back({terms::left_member, size(members_who_left(tx, now))});
    removals.push_back({terms::removed_member, size(members_removed(tx, now))});
    removals.push_back({terms::account_off, size(accounts_off(tx, now))});
    removals.push_back({terms::leave_reason, size(members_with_old_reasons(tx, now))});
    removals.push_back({terms::earlier_value, count_of(earlier_values(tx, now))});
    return removals;
  });
}

std::vector<Removal> run(store::Store& store, model::Instant now) {
  std::vector<Removal> removals;
  store.aside([&](store::AsideTransaction& tx) {
    removals.clear();
    removals.reserve(kinds);
    for (const auto& rows : plain_rows) removals.push_back({rows.term, remove(tx, rows, now)});
  });
  const auto erase_member = [](auto& tx, model::MemberId id) { return store::members::erase_person(tx, id); };
  const auto erase_account = [](auto& tx, const std::string& id) { return store::accounts::erase_person(tx, id); };
  removals.push_back({terms::left_member, erase_each(store, "member", now, members_who_left, erase_member)});
  removals.push_back({terms::removed_member, erase_each(store, "member", now, members_removed, erase_member)});
  removals.push_back({terms::account_off, erase_each(store, "account", now, accounts_off, erase_account)});
  const auto tidied = tidy(store, now);
  removals.push_back({terms::leave_reason, tidied.reasons});
  removals.push_back({terms::earlier_value, tidied.values});
  return removals;
}

}  // namespace flexteam::service::retention
