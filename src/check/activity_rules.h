// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "check/schedule.h"

namespace flexteam::check {

/// The people as a relaxation may have changed them: some with another level, some new ("extra-1").
class Staff {
 public:
  explicit Staff(const planning::Problem& problem) : problem_(problem) {}

  [[nodiscard]] const planning::Person& operator[](Index person) const;
  [[nodiscard]] bool is_extra(Index person) const { return static_cast<std::size_t>(person) >= problem_.people.size(); }
  [[nodiscard]] Index size() const { return static_cast<Index>(problem_.people.size() + extra_.size()); }

  void add_extra(planning::Person person) { extra_.push_back(std::move(person)); }
  /// The person with changed skills stands in for the one of the problem.
  void replace(Index person, planning::Person changed) { changed_.insert_or_assign(person, std::move(changed)); }

 private:
  const planning::Problem& problem_;
  std::vector<planning::Person> extra_;
  std::map<Index, planning::Person> changed_;
};

/// The terms under which one activity is judged; a relaxation changes them.
struct Terms {
  Period release = 0;  ///< the later of the package's and the activity's
  std::optional<Period> deadline;
};
[[nodiscard]] Terms terms_of(const planning::Problem& problem, ActivityId id);

/// Judges what concerns one placed activity by itself: skill, intensity, effort, distinct-people, duration, max-gap,
/// horizon, release, deadline. What it shares with other activities is judged in shared_rules.h.
void check_activity(const planning::Problem& problem, const Staff& staff, const Terms& terms, ActivityId id,
                    const Placed& placed, std::vector<Broken>& broken);

/// The period in which a line of `person` must start: the first from `start` on in which the person is present; nothing
/// when there is none.
[[nodiscard]] std::optional<Period> first_present(const planning::Person& person, Period start);

}  // namespace flexteam::check
