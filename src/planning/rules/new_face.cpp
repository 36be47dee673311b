// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t full(const State& s) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < s.faces.size(); ++i) count += s.faces[i] > 0 && s.c->known[i] == 0;
  return count;
}

std::int64_t delta(const State& s, Index activity, const Placement& placement) {
  const Index client = s.c->package(s.c->activity(activity).package).client;
  std::int64_t count = 0;
  for (const auto& run : placement.runs) count += is_new_face(s, run.person, client);
  return count;
}

}  // namespace

std::int64_t is_new_face(const State& s, Index person, Index client) {
  const auto face = s.c->face(person, client);
  return s.faces[face] == 0 && s.c->known[face] == 0;
}

constinit const CostRule new_face{
    .name = "new_face",
    .unit = "person who is new to a client",
    .meaning = "a client and a person who do not know each other need to get acquainted",
    .weight = &Weights::new_face,
    .full = full,
    .delta = delta,
};

}  // namespace flexteam::planning::rules
