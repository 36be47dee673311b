// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/member.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// The people: the shared team, own staff, lent hours; each with roles, contract hours and leave.
namespace flexteam::store::members {

[[nodiscard]] std::optional<model::Member> find(ReadTransaction& tx, model::MemberId id);
/// By bond (shared, own, lent), then name.
[[nodiscard]] std::vector<model::Member> all(ReadTransaction& tx);
[[nodiscard]] std::vector<model::Member> of_home(ReadTransaction& tx, std::string_view municipality);

/// Stores a new member and returns it with id and version. unknown_reference: home (unless empty), employer, director
/// or payer is not there.
[[nodiscard]] Outcome<model::Member> add(WriteTransaction& tx, model::Member member);
/// Replaces the member; `member.version` must be the stored one. not_found, version_conflict, unknown_reference.
[[nodiscard]] Outcome<model::Member> update(WriteTransaction& tx, model::Member member);
/// Takes the member, its pins and learning pairs away; can be undone. Plans that name the member stay as they are.
/// Somebody who leaves gets leave of kind "vertrokken" instead. not_found, version_conflict.
[[nodiscard]] Outcome<void> remove(WriteTransaction& tx, model::MemberId id, std::optional<std::int64_t> version = {});
/// Erases the person, not the work: the name becomes "Voormalig teamlid 17", leave keeps its weeks and hours without
/// its reason, roles their level without what shows it, and what the audit trail held of both is gone for good; so is
/// the person behind an account of this member. Hours, plans and totals stay. A member who was removed before is erased
/// from the trail. Cannot be undone. not_found: nothing is known of such a member; not_allowed: it has the account of
/// the last active administrator.
[[nodiscard]] Outcome<void> erase_person(WriteTransaction& tx, model::MemberId id);

}  // namespace flexteam::store::members
