// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "service/kept.h"

namespace flexteam::report {

/// What stands on the page of an agreement, in Dutch. Nothing about one person: hours are by role.
struct AgreementPaper {
  struct Fact {
    std::string name;
    std::string value;
  };
  struct Step {
    std::string name;
    std::string deliverable;
    std::int64_t team = 0;  ///< hours
    std::int64_t own = 0;
  };
  struct Role {
    std::string name;
    std::int64_t team = 0;  ///< hours that stand in weeks
    std::int64_t own = 0;
    std::string period;
  };
  struct Signed {
    std::string side;
    std::string name;
    std::string title;
    std::string organisation;
    std::string at;
  };

  std::string heading;
  std::string standing;  ///< whether it holds, in a sentence
  std::vector<Fact> facts;
  std::vector<Step> steps;
  std::vector<Role> roles;
  std::string conditions;
  std::vector<std::string> tailored;
  std::vector<Signed> signatures;
  std::string content_hash;
  model::Instant dated;  ///< of the last signature
};

[[nodiscard]] AgreementPaper paper_of(const service::Kept& kept, const model::Order& order,
                                      const model::Agreement& version);

}  // namespace flexteam::report
