// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace flexteam::model {

enum class OrganisationKind { municipality, province, association, agency, other };

/// Who employs, directs or pays: a municipality, the province, their association, an agency.
struct Organisation {
  std::string id;  ///< "GM1701", "PV22", "VDG": a CBS code where there is one
  std::string name;
  OrganisationKind kind = OrganisationKind::other;

  friend bool operator==(const Organisation&, const Organisation&) = default;
};

/// A task that is shared; "heat" is the first.
struct Programme {
  std::string id;
  std::string name;

  friend bool operator==(const Programme&, const Programme&) = default;
};

}  // namespace flexteam::model
