// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/example/people.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <string_view>

#include "service/example/embedded.h"
#include "service/kept.h"

namespace flexteam::service {
namespace {

using Roles = std::vector<model::MemberRole>;

constexpr int shared_count = 12;
constexpr int own_hours = 45 * 36;
constexpr int typical_hours = 27;
constexpr int fewest_hours = 16;
constexpr int most_hours = 36;

/// The shared team: hours add up to 360 (10.0 fte). Nearly everyone is a process facilitator with a speciality of their
/// own, as the team describes itself.
struct SharedPost {
  int hours;
  Roles roles;
};
std::vector<SharedPost> shared_posts() {
  return {{36, {{"PB", 3}, {"WR", 2}}}, {36, {{"PB", 3}, {"PC", 2}}}, {32, {{"PB", 3}, {"WR", 2}, {"EC", 1}}},
          {32, {{"PB", 2}, {"PC", 2}}}, {32, {{"PB", 2}, {"JU", 1}}}, {28, {{"WR", 3}, {"PB", 2}}},
          {28, {{"WR", 2}, {"PC", 2}}}, {32, {{"TA", 3}, {"DA", 2}}}, {28, {{"TA", 3}, {"PB", 1}}},
          {28, {{"FA", 3}, {"PB", 1}}}, {24, {{"DA", 3}, {"TA", 1}}}, {24, {{"JU", 3}, {"EC", 2}, {"FA", 1}}}};
}

/// Own staff by place in the row: the first three together have every role, as in the smallest municipality.
std::vector<Roles> own_posts() {
  return {{{"WR", 3}, {"PC", 2}, {"EC", 1}},
          {{"PB", 3}, {"PM", 2}, {"PO", 2}, {"JU", 1}},
          {{"TA", 3}, {"DA", 2}, {"FA", 2}},
          {{"PO", 3}, {"PC", 1}, {"WR", 1}, {"DA", 1}},
          {{"PC", 3}, {"WR", 2}, {"PO", 1}},
          {{"WR", 3}, {"PB", 2}},
          {{"FA", 3}, {"JU", 2}},
          {{"EC", 3}, {"WR", 1}, {"TA", 1}},
          {{"PM", 3}, {"PB", 2}},
          {{"WR", 2}, {"PO", 2}},
          {{"JU", 3}, {"PB", 1}},
          {{"DA", 3}, {"TA", 2}}};
}

/// Whole contracts of 16 to 36 hours for `count` people that add up to `total` as far as those bounds let them.
std::vector<int> spread(int total, int count, Dice& dice) {
  std::vector<int> hours(static_cast<std::size_t>(count), std::clamp(total / count / 4 * 4, fewest_hours, most_hours));
  int left = total;
  for (const int one : hours) {
    left -= one;
  }
  // Some work more and others as much less; then the remainder goes wherever there is room.
  for (std::size_t i = 0; i + 1 < hours.size(); i += 2) {
    const int shift = 4 * dice.between(0, 2);
    if (hours[i] + shift <= most_hours && hours[i + 1] - shift >= fewest_hours) {
      hours[i] += shift;
      hours[i + 1] -= shift;
    }
  }
  for (bool moved = true; left != 0 && moved;) {
    moved = false;
    for (int& one : hours) {
      const int step = std::clamp(left, -4, 4);
      if (step != 0 && one + step >= fewest_hours && one + step <= most_hours) {
        one += step;
        left -= step;
        moved = true;
      }
    }
  }
  return hours;
}

/// A school holiday: of ten people this many take such a week off.
struct SchoolWeeks {
  int first = 1;
  int last = 1;
  int of_ten = 0;
};

std::vector<SchoolWeeks> school_weeks() {
  std::vector<SchoolWeeks> found;
  std::string_view text = embedded("data/drenthe/school_weeks.csv");
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    std::array<int, 3> numbers{};
    std::string_view rest = line.substr(std::min(line.find(',') + 1, line.size()));
    bool good = !rest.empty();
    for (int& number : numbers) {
      const auto end = std::from_chars(rest.data(), rest.data() + rest.size(), number);
      good = good && end.ec == std::errc{};
      rest.remove_prefix(static_cast<std::size_t>(end.ptr - rest.data()));
      rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
    }
    if (good) {
      found.push_back({numbers[0], numbers[1], numbers[2]});
    }
  }
  return found;
}

void add_leave(model::Member& member, model::Week from, int weeks) {
  const model::Week until = model::plus(from, weeks - 1);
  const bool taken = std::ranges::any_of(
      member.leave, [&](const model::Leave& other) { return from <= other.until && other.from <= until; });
  if (!taken) {
    member.leave.push_back({from, until, std::nullopt, "vakantie"});
  }
}

/// Five weeks a year: three in summer where the school holiday is long, the others in short holidays or anywhere.
void add_year_of_leave(model::Member& member, int year, const std::vector<SchoolWeeks>& holidays, Dice& dice) {
  int left = 5;
  for (const auto& holiday : holidays) {
    const int room = holiday.last - holiday.first + 1;
    if (room >= 3) {
      add_leave(member, {year, holiday.first + dice.between(0, room - 3)}, 3);
      left -= 3;
    } else if (left > 0 && dice.of_ten(holiday.of_ten)) {
      add_leave(member, {year, holiday.first}, 1);
      --left;
    }
  }
  for (; left > 0; --left) {
    add_leave(member, {year, dice.between(2, 50)}, 1);
  }
}

class Staff {
 public:
  Staff(const model::MenuCard& menu, const PeopleOptions& options, Dice& dice)
      : menu_(menu), options_(options), dice_(dice), holidays_(school_weeks()) {}

  model::Member& add(Roles roles, int hours, model::Bond bond, std::string home) {
    model::Member member{.id = {static_cast<std::int64_t>(people.size()) + 1}, .bond = bond};
    std::string name = role_name(menu_, roles.front().role);
    name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    member.name = fmt::format("{} {:02}", name, ++numbers_[roles.front().role]);
    member.roles = std::move(roles);
    member.employer = bond == model::Bond::shared ? "PV22" : home;
    member.director = bond == model::Bond::own ? home : "VDG";
    member.payer = bond == model::Bond::own ? home : "VDG";
    member.home = std::move(home);
    member.contract = {{model::plus(options_.first_week, -52), std::nullopt, {hours}}};
    const int last_year = model::plus(options_.first_week, options_.weeks).year;
    for (int year = options_.first_week.year; year <= last_year; ++year) {
      add_year_of_leave(member, year, holidays_, dice_);
    }
    std::ranges::sort(member.leave, {}, &model::Leave::from);
    return people.emplace_back(std::move(member));
  }

  std::vector<model::Member> people;

 private:
  const model::MenuCard& menu_;
  const PeopleOptions& options_;
  Dice& dice_;
  std::vector<SchoolWeeks> holidays_;
  std::map<std::string, int> numbers_;
};

/// People of each municipality, after its share: at least `least` each.
std::vector<int> counts_by_share(const std::vector<model::Municipality>& municipalities, int total, int least) {
  std::vector<int> counts;
  for (const auto& municipality : municipalities) {
    counts.push_back(std::max(least, static_cast<int>(std::lround(municipality.share * total))));
  }
  return counts;
}

/// `total` hours in steps of 4 over the municipalities after their share, remainder to the last.
std::vector<int> hours_by_share(const std::vector<model::Municipality>& municipalities, int total) {
  std::vector<int> hours;
  int left = total;
  for (std::size_t i = 0; i < municipalities.size(); ++i) {
    const bool last = i + 1 == municipalities.size();
    hours.push_back(last ? left : static_cast<int>(std::lround(municipalities[i].share * total / 4)) * 4);
    left -= hours.back();
  }
  return hours;
}

void add_shared(Staff& staff, const std::vector<model::Municipality>& municipalities, int count) {
  const auto posts = shared_posts();
  for (int i = 0; i < count; ++i) {
    const auto& post = posts[static_cast<std::size_t>(i) % posts.size()];
    staff.add(post.roles, post.hours, model::Bond::shared,
              municipalities[static_cast<std::size_t>(i) % municipalities.size()].code.code);
  }
}

void add_own(Staff& staff, const model::Municipality& municipality, const std::vector<int>& hours) {
  const auto posts = own_posts();
  for (std::size_t i = 0; i < hours.size(); ++i) {
    Roles roles = posts[i % posts.size()];
    if (hours.size() < 3 && i < 2) {
      // Two people, or one, share what three would have.
      roles.insert(roles.end(), posts[2].begin(), posts[2].end());
      if (hours.size() == 1) {
        roles.insert(roles.end(), posts[1].begin(), posts[1].end());
      }
    }
    // Where there are many, one whose speciality others lack too is lent to all.
    const bool lent = i == 7 || i == 10;
    staff.add(std::move(roles), hours[i], lent ? model::Bond::lent : model::Bond::own, municipality.code.code);
  }
}

}  // namespace

std::vector<model::Organisation> example_organisations(const std::vector<model::Municipality>& municipalities) {
  std::vector<model::Organisation> organisations{
      {"PV22", "Provincie Drenthe", model::OrganisationKind::province},
      {"VDG", "Vereniging van Drentse Gemeenten", model::OrganisationKind::association}};
  for (const auto& municipality : municipalities) {
    organisations.push_back(
        {municipality.code.code, "Gemeente " + municipality.name, model::OrganisationKind::municipality});
  }
  return organisations;
}

std::vector<model::Member> example_people(const std::vector<model::Municipality>& municipalities,
                                          const model::MenuCard& menu, const PeopleOptions& options, Dice& dice) {
  Staff staff(menu, options, dice);
  const int shared = options.people > 0 ? std::max(1, options.people * shared_count / 72) : shared_count;
  add_shared(staff, municipalities, shared);
  if (options.people > 0) {
    const int own = std::max(0, options.people - shared);
    std::vector<int> counts =
        counts_by_share(municipalities, own, own >= static_cast<int>(municipalities.size()) ? 1 : 0);
    for (std::size_t i = 0; i < municipalities.size(); ++i) {
      const int left = options.people - static_cast<int>(staff.people.size());
      const int count = i + 1 == municipalities.size() ? left : std::min(left, counts[i]);
      if (count > 0) {
        add_own(staff, municipalities[i], spread(count * typical_hours, count, dice));
      }
    }
    return std::move(staff.people);
  }
  const auto hours = hours_by_share(municipalities, own_hours);
  for (std::size_t i = 0; i < municipalities.size(); ++i) {
    const int least = std::max(1, (hours[i] + most_hours - 1) / most_hours);
    const int most = std::max(1, hours[i] / fewest_hours);
    const int count = std::clamp(std::max(3, hours[i] / typical_hours), std::min(least, most), most);
    add_own(staff, municipalities[i], spread(hours[i], count, dice));
  }
  return std::move(staff.people);
}

}  // namespace flexteam::service
