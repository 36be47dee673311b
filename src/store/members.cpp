// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/members.h"

#include "model/words.h"
#include "store/accounts.h"
#include "store/learning_pairs.h"
#include "store/lists.h"
#include "store/personal.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::members {

namespace {

using model::Member;
using tables::organisations;

Row row_of(const Member& member) {
  return {member.id.value,
          member.name,
          rows::reference(member.employer),
          rows::reference(member.director),
          rows::reference(member.payer),
          std::string(model::word(member.bond)),
          rows::reference(member.home),
          lists::text(member.roles),
          lists::text(member.contract),
          lists::text(member.leave),
          lists::evidence_text(member.roles),
          member.version};
}

Member read(const sql::Statement& row) {
  Member member;
  std::string_view bond, roles, contract, leave, evidence;
  row.into(member.id.value, member.name, member.employer, member.director, member.payer, bond, member.home, roles,
           contract, leave, evidence, member.version);
  member.bond = model::choice<model::Bond>(bond).value();
  lists::read(roles, member.roles);
  lists::read_evidence(evidence, member.roles);
  lists::read(contract, member.contract);
  lists::read(leave, member.leave);
  return member;
}

Outcome<void> known_references(ReadTransaction& tx, const Member& member) {
  for (const auto* organisation : {&member.employer, &member.director, &member.payer}) {
    if (!rows::exists(tx, organisations, *organisation)) return rows::unknown(organisations, *organisation);
  }
  if (!rows::exists(tx, tables::municipalities, member.home)) {
    return rows::unknown(tables::municipalities, member.home);
  }
  return {};
}

}  // namespace

std::optional<Member> find(ReadTransaction& tx, model::MemberId id) {
  return rows::by_key(tx, tables::members, id.value, read);
}

std::vector<Member> all(ReadTransaction& tx) {
  static const auto sql =
      tables::members.select + " ORDER BY CASE bond WHEN 'shared' THEN 0 WHEN 'own' THEN 1 ELSE 2 END, name, id";
  auto query = tx.query(sql);
  return rows::all(query, read);
}

std::vector<Member> of_home(ReadTransaction& tx, std::string_view municipality) {
  static const auto sql = tables::members.select + " WHERE home = $1 ORDER BY name, id";
  auto query = tx.query(sql);
  query.bind(municipality);
  return rows::all(query, read);
}

Outcome<Member> add(WriteTransaction& tx, Member member) {
  if (auto known = known_references(tx, member); !known) return std::unexpected(known.error());
  member.id.value = tx.new_key(tables::members);
  member.version = 1;
  tx.insert(tables::members, row_of(member));
  return member;
}

Outcome<Member> update(WriteTransaction& tx, Member member) {
  const auto stored = find(tx, member.id);
  if (auto seen = rows::as_seen(tx, tables::members, member.id.value, stored, member.version); !seen)
    return std::unexpected(seen.error());
  if (auto known = known_references(tx, member); !known) return std::unexpected(known.error());
  if (member == *stored) return member;
  ++member.version;
  tx.update(tables::members, row_of(member));
  return member;
}

Outcome<void> remove(WriteTransaction& tx, model::MemberId id, std::optional<std::int64_t> version) {
  const auto member = find(tx, id);
  if (!member) return rows::not_found(tables::members, id.value);
  if (version && *version != member->version) {
    return rows::changed(tx, Reason::version_conflict, tables::members, id.value);
  }
  std::vector<std::int64_t> pinned;
  {
    auto query = tx.query("SELECT id FROM pins WHERE member = $1 ORDER BY id");
    query.bind(id.value);
    while (query.step()) pinned.push_back(query.get<std::int64_t>(0));
  }
  for (const auto pin : pinned) tx.erase(tables::pins, pin);
  for (const auto& pair : learning_pairs::of_member(tx, id)) tx.erase(tables::learning_pairs, pair.id.value);
  tx.erase(tables::members, id.value);
  return {};
}

Outcome<void> erase_person(WriteTransaction& tx, model::MemberId id) {
  auto member = find(tx, id);
  if (!member && !personal::known(tx, tables::members, id.value)) return rows::not_found(tables::members, id.value);
  if (member) {
    member->name = personal::neutral(tables::members.columns[tables::members.column("name")], id.value);
    for (auto& leave : member->leave) {
      // Who left for good is known to all; anything else may be about health.
      if (leave.kind != model::left_for_good) leave.kind = model::neutral_leave;
    }
    for (auto& role : member->roles) role.evidence.clear();
    ++member->version;
    tx.update(tables::members, row_of(*member));
  }
  tx.forget(tables::members, id.value);
  for (const auto& account : accounts::all(tx)) {
    if (account.member != id) continue;
    if (auto erased = accounts::erase_person(tx, account.id); !erased) return erased;
  }
  return {};
}

}  // namespace flexteam::store::members
