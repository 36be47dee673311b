// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/causes.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/score.h"

namespace flexteam::check {
namespace {

/// One late activity with all that its cause may rest on.
class Cause {
 public:
  Cause(const planning::Problem& problem, const Schedule& schedule, Places& places, ActivityId id)
      : problem_(problem),
        schedule_(schedule),
        places_(places),
        id_(id),
        activity_(activity_of(problem, id)),
        due_(activity_.due.value_or(package_of(problem, id).due.value_or(problem.periods))),
        in_time_(places.as_it_stands(id)) {
    in_time_.latest = due_;
  }

  std::optional<std::string> untrue(const std::string& reason) {
    if (reason == "frozen") return is_frozen() ? ok() : "it is not at a place that was published and is frozen";
    if (reason == "release") {
      const Period release = std::max(terms_of(problem_, id_).release, frozen_until());
      return too_late(release) ? ok() : "from its release it could still end in time";
    }
    if (reason == "precedence")
      return waits() ? ok() : "from the end of what it comes after it could still end in time";
    if (reason == "commitment") return agreement();
    if (reason == "benefit") return fits() ? ok() : "it fits nowhere in time";
    if (fits()) return fmt::format("it could start in {} and end in time, all else kept", *fits());
    return scarcity(reason);
  }

 private:
  static std::optional<std::string> ok() { return std::nullopt; }

  [[nodiscard]] Period frozen_until() const { return problem_.published ? problem_.policy.freeze_until : 0; }
  [[nodiscard]] bool too_late(Period start) const { return start + shortest(activity_) - 1 > due_; }
  [[nodiscard]] std::optional<Period> fits() const { return places_.first(id_, in_time_); }
  [[nodiscard]] std::optional<Period> fits(const Conditions& conditions) const {
    return places_.first(id_, conditions);
  }

  [[nodiscard]] bool is_frozen() const {
    if (!problem_.published) return false;
    const auto& package = package_of(problem_, id_);
    return std::any_of(problem_.published->activities.begin(), problem_.published->activities.end(),
                       [&](const planning::PlannedActivity& planned) {
                         return planned.package == package.id && planned.activity == activity_.id &&
                                planned.start < frozen_until() && planned.start == schedule_.at(id_)->start &&
                                planned.end == schedule_.at(id_)->end;
                       });
  }

  [[nodiscard]] bool waits() const {
    return std::any_of(activity_.after.begin(), activity_.after.end(), [&](const planning::Predecessor& after) {
      const auto& before = schedule_.at({after.package, after.activity});
      return before && too_late(before->end + after.lag + 1);
    });
  }

  /// It has agreements that are kept; in time it fits, but not with these.
  [[nodiscard]] std::optional<std::string> agreement() const {
    Conditions kept = in_time_;
    for (const auto& commitment : problem_.commitments) {
      if (ActivityId{commitment.package, commitment.activity} == id_ && is_kept(commitment, schedule_)) {
        kept.commitments.push_back(&commitment);
      }
    }
    if (kept.commitments.empty()) return "it has no agreement that is kept";
    if (fits(kept)) return "it could end in time with its agreements kept";
    return fits() ? ok() : "it fits nowhere in time, agreements or not";
  }

  /// What is scarce would help if it were not, and nothing more would be needed.
  [[nodiscard]] std::optional<std::string> scarcity(const std::string& reason) const {
    Conditions relaxed = in_time_;
    if (reason == "max-parallel") relaxed.max_parallel = 0;
    if (reason == "pool-capacity") relaxed.pools = false;
    if (reason == "same-person") relaxed.groups = false;
    if (reason != "capacity") {
      return fits(relaxed) ? ok() : fmt::format("without the rule {} it does not fit in time either", reason);
    }
    relaxed.max_parallel = 0;
    if (fits(relaxed)) return "with more packages at a time it could end in time";
    relaxed.max_parallel = in_time_.max_parallel;
    relaxed.pools = false;
    return fits(relaxed) ? std::optional<std::string>("with room in its pools it could end in time") : ok();
  }

  const planning::Problem& problem_;
  const Schedule& schedule_;
  Places& places_;
  ActivityId id_;
  const planning::Activity& activity_;
  Period due_;
  Conditions in_time_;
};

}  // namespace

std::optional<std::string> untrue(const planning::Problem& problem, const Schedule& schedule, Places& places,
                                  ActivityId id, const planning::Late& late) {
  return Cause(problem, schedule, places, id).untrue(late.reason);
}

}  // namespace flexteam::check
