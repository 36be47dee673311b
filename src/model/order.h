// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/instant.h"
#include "model/menu.h"
#include "model/units.h"
#include "model/week.h"

namespace flexteam::model {

/// Which follows on which, and who may say so: service/agreements/states.h. "In uitvoering" is no state of its own: it
/// is agreed, and the first agreed week has begun.
enum class OrderState { draft, requested, proposed, agreed, completed, declined, paused, stopped };

/// What a municipality changed for its own order against the menu card; empty = as the card says.
struct Tailoring {
  std::string item;              ///< code
  bool left_out = false;         ///< this step is not wanted or already done
  std::vector<RoleHours> roles;  ///< when not empty: instead of the card's
  std::optional<Weeks> lead_time;
  std::optional<std::vector<std::string>> after;  ///< codes of the order that come first, instead of the card's

  friend bool operator==(const Tailoring&, const Tailoring&) = default;
};

/// What one municipality asks: an item or a chain of items (B0–B10 in one go) in one place.
/// A free request ("staat er niet bij") has no items and a text.
struct Order {
  OrderId id;
  std::string municipality;
  std::string place;  ///< municipality, district or village id; never empty
  std::string title;
  std::vector<std::string> items;  ///< codes of the menu card, in its order
  int menu_version = 1;
  std::string free_text;
  Homes homes;   ///< what the hours scale with
  int rank = 0;  ///< 1 = the municipality's first wish; dense per municipality
  bool urgent = false;
  std::optional<Week> wished_from;
  std::optional<Week> wished_until;
  std::vector<Tailoring> tailoring;
  OrderState state = OrderState::draft;
  std::optional<Instant> requested_at;  ///< when it was sent; none while a draft
  std::string state_reason;             ///< why declined, paused, stopped …
  std::string state_by;                 ///< account that changed the state last; empty: it is as it was made
  std::optional<Instant> state_at;      ///< when
  std::string funding;                  ///< what it is paid from: "CDOKE"
  std::string sector;                   ///< of the climate agreement: "Gebouwde omgeving"
  std::string topic;                    ///< what free requests that are alike are about; empty: nobody said
  int agreement = 0;                    ///< number of the version that holds now; 0: none yet
  int proposal = 0;                     ///< number of the version that waits for the municipality's answer; 0: none
  /// It was paused: agreed weeks from here on are not worked until another agreement says when they are.
  std::optional<Week> paused_from;
  std::int64_t version = 1;  ///< for optimistic locking (ETag)

  friend bool operator==(const Order&, const Order&) = default;
};

}  // namespace flexteam::model
