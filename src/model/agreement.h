// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/instant.h"
#include "model/units.h"
#include "model/week.h"

namespace flexteam::model {

/// Why a version was made: the first one; a change of what holds (wijzigingsvoorstel); a change that nobody could help
/// (overmacht), which holds without an answer.
enum class AgreementKind { proposal, change, force_majeure };

/// Only an open version waits for an answer. Superseded: another version took its place, before or after it held.
enum class AgreementState { open, accepted, change_asked, declined, withdrawn, superseded };

/// Hours of one role in a step, for the team and for the municipality's own people.
struct AgreedRole {
  std::string role;
  Hours team;
  Hours own;

  friend bool operator==(const AgreedRole&, const AgreedRole&) = default;
};

/// A step that is done, with what it brings.
struct AgreedItem {
  std::string item;  ///< code
  std::string name;  ///< as on the card when it was agreed
  std::string deliverable;
  Weeks lead_time;
  std::vector<AgreedRole> roles;

  friend bool operator==(const AgreedItem&, const AgreedItem&) = default;
};

/// Who does a line and when: hours week after week from `from` on. A line that changes hands stands here more than
/// once.
struct AgreedLine {
  std::string item;
  int line = 0;
  std::string role;
  MemberId member;
  Week from;
  std::vector<Hours> hours;

  friend bool operator==(const AgreedLine&, const AgreedLine&) = default;
};

/// What both sides say yes to. Members stand in it by their number: names are no part of what is signed, so that a
/// person can be erased while the agreement stays as it is.
struct AgreementContent {
  std::string title;
  std::string municipality;  ///< code
  std::string place;         ///< id
  std::string place_name;
  std::vector<AgreedItem> items;
  std::vector<AgreedLine> lines;
  std::string conditions;
  std::string funding;
  std::string sector;
  std::vector<std::string> tailored;  ///< how it differs from the menu card, in Dutch

  friend bool operator==(const AgreementContent&, const AgreementContent&) = default;
};

/// Under one side of an agreement: the account, in which role, when.
struct Signature {
  std::string account;
  std::string role;  ///< word of AccountRole at that moment; empty for a program
  Instant at;

  friend bool operator==(const Signature&, const Signature&) = default;
};

/// One version of the agreement on an order. What it says never changes; its answer is added.
struct Agreement {
  AgreementId id;
  OrderId order;
  int number = 0;  ///< 1, 2, 3, … per order
  AgreementKind kind = AgreementKind::proposal;
  AgreementState state = AgreementState::open;
  AgreementContent content;
  std::string content_hash;    ///< SHA-256 of the canonical JSON of `content`, hexadecimal
  std::optional<PlanId> plan;  ///< that it was made from
  std::string reason;          ///< of a change and of overmacht
  Signature proposed;
  std::optional<Signature> answered;
  std::string answer;  ///< what the municipality asked or why it declined

  friend bool operator==(const Agreement&, const Agreement&) = default;
};

}  // namespace flexteam::model
