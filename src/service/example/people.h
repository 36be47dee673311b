// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/member.h"
#include "model/menu.h"
#include "model/organisation.h"
#include "model/place.h"
#include "model/week.h"
#include "service/example/random.h"

namespace flexteam::service {

/// Who employs, directs and pays in the example: the municipalities, the province, their association.
[[nodiscard]] std::vector<model::Organisation> example_organisations(
    const std::vector<model::Municipality>& municipalities);

struct PeopleOptions {
  int people = 0;  ///< 0: 12 in the shared team (10.0 fte) and as many as 45.0 fte own staff come to
  model::Week first_week;
  int weeks = 156;
};

/// The shared team, own staff (of which some lent to all), with roles, contracts and leave. A name is a role and a
/// number.
[[nodiscard]] std::vector<model::Member> example_people(const std::vector<model::Municipality>& municipalities,
                                                        const model::MenuCard& menu, const PeopleOptions& options,
                                                        Dice& dice);

}  // namespace flexteam::service
