// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <numeric>
#include <queue>
#include <string>
#include <tuple>
#include <unordered_map>

#include "planning/compiled/compiled.h"
#include "planning/compiled/published.h"
#include "planning/profiles/profile.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}
Index count(std::size_t size) {
  return static_cast<Index>(size);
}

void compile_people(const Problem& problem, Compiled& c) {
  const auto cells = at(c.people) * at(c.periods);
  c.capacity.resize(cells);
  c.presence.resize(cells);
  c.next_present.resize(cells);
  for (Index p = 0; p < c.people; ++p) {
    const auto& person = problem.people[at(p)];
    const Units largest = person.capacity.empty() ? 0 : *std::ranges::max_element(person.capacity);
    Period next = c.periods;
    for (Period t = c.periods - 1; t >= 0; --t) {
      const Units units = person.capacity[at(t)];
      const auto cell = c.cell(p, t);
      c.capacity[cell] = units;
      c.presence[cell] = units == 0 ? Presence::away : 2 * units < largest ? Presence::short_period : Presence::present;
      if (units > 0) next = t;
      c.next_present[cell] = next;
    }
  }
  for (const auto& pool : problem.pools)
    c.pool_capacity.insert(c.pool_capacity.end(), pool.capacity.begin(), pool.capacity.end());
}

/// E_m = own_m + share_m × (C − Σ own): what client m brings plus its share of the team.
void compile_clients(const Problem& problem, Compiled& c) {
  c.entitled.assign(at(c.clients), 0);
  c.known.assign(at(c.people) * at(c.clients), 0);
  double total = 0;
  double own = 0;
  for (const auto& person : problem.people) {
    double sum = 0;
    for (const Units units : person.capacity) sum += units;
    total += sum;
    if (person.only_clients.size() == 1) {
      own += sum;
      c.entitled[at(person.only_clients[0])] += sum;
    }
  }
  for (Index m = 0; m < count(problem.clients.size()); ++m) {
    const auto& client = problem.clients[at(m)];
    c.entitled[at(m)] += client.share * (total - own);
    for (const Index p : client.known) c.known[c.face(p, m)] = 1;
  }
  c.total_capacity = total;
}

bool masters(const Person& person, Index skill, int level) {
  return std::ranges::any_of(person.skills, [&](const SkillLevel& s) { return s.skill == skill && s.level >= level; });
}

/// Finds or makes the list of people for a line. Lines of a group share the people who can do all of them.
class Crews {
 public:
  Crews(const Problem& problem, Compiled& compiled) : problem_(problem), c_(compiled) {}

  Index of_line(Index skill, int level, Index client) {
    const auto [found, is_new] = by_need_.try_emplace({skill, level, client}, count(c_.crews.size()));
    if (is_new) {
      for (Index p = 0; p < c_.people; ++p) {
        const auto& person = problem_.people[at(p)];
        if (masters(person, skill, level) && may_work_for(person, client)) c_.crews.all.push_back(p);
      }
      c_.crews.close_row();
    }
    return found->second;
  }

  Index both(Index a, Index b) {
    if (a == b) return a;
    std::vector<Index> people;
    std::ranges::set_intersection(c_.crews[a], c_.crews[b], std::back_inserter(people));
    c_.crews.all.insert(c_.crews.all.end(), people.begin(), people.end());
    c_.crews.close_row();
    return count(c_.crews.size()) - 1;
  }

 private:
  const Problem& problem_;
  Compiled& c_;
  std::map<std::tuple<Index, int, Index>, Index> by_need_;
};

void compile_lines(const Package& package, const Activity& activity, Crews& crews, Compiled& c,
                   std::unordered_map<std::string, Index>& roles, std::unordered_map<std::string, Index>& groups) {
  auto& compiled = c.activities.back();
  for (const auto& line : activity.lines) {
    CompiledLine out{.skill = line.skill, .level = line.level, .effort = line.effort, .min = line.min, .max = line.max};
    const auto [role, new_role] = roles.try_emplace(line.role, c.roles);
    if (new_role) ++c.roles;
    out.role = role->second;
    if (line.group) {
      const auto [group, new_group] = groups.try_emplace(*line.group, c.groups);
      if (new_group) ++c.groups;
      out.group = group->second;
    }
    out.crew = crews.of_line(line.skill, line.level, package.client);
    compiled.effort += line.effort;
    compiled.shortest = std::max(compiled.shortest, (line.effort + line.max - 1) / std::max(1, line.max));
    c.lines.push_back(out);
  }
}

/// One activity cannot have two lines of one group: they must have one person and different people.
bool clashes(const Compiled& c, const CompiledActivity& activity) {
  for (Index i = activity.first_line; i < activity.first_line + activity.lines; ++i) {
    for (Index j = activity.first_line; j < i; ++j) {
      if (c.lines[at(i)].group != none && c.lines[at(i)].group == c.lines[at(j)].group) return true;
    }
  }
  return false;
}

void join_groups(Crews& crews, Compiled& c) {
  std::vector<Index> crew(at(c.groups), none);
  for (const auto& line : c.lines) {
    if (line.group == none) continue;
    auto& joined = crew[at(line.group)];
    joined = joined == none ? line.crew : crews.both(joined, line.crew);
  }
  // Where nobody can do all lines of a group, some of them may still be planned, by who can do these.
  for (auto& line : c.lines) {
    if (line.group != none && !c.crews[crew[at(line.group)]].empty()) line.crew = crew[at(line.group)];
  }
  c.crews.close_row();
  const Index nobody = count(c.crews.size()) - 1;
  for (auto& activity : c.activities) {
    activity.contradicts_itself = clashes(c, activity);
    if (!activity.contradicts_itself) continue;
    for (Index i = activity.first_line; i < activity.first_line + activity.lines; ++i) c.lines[at(i)].crew = nobody;
  }
}

/// A pool that is named twice is used twice.
void compile_pools(const Activity& activity, Compiled& c) {
  std::map<Index, Units> uses;
  for (const auto& use : activity.pools) uses[use.pool] += use.use;
  for (const auto& [pool, use] : uses) c.pool_needs.all.push_back({pool, use});
  c.pool_needs.close_row();
}

void compile_packages(const Problem& problem, Compiled& c) {
  const bool all_required = profile_of(problem.profile).all_required;
  Crews crews(problem, c);
  for (Index k = 0; k < count(problem.packages.size()); ++k) {
    const auto& package = problem.packages[at(k)];
    CompiledPackage out;
    out.client = package.client == none ? c.clients - 1 : package.client;
    out.site = package.site;
    out.weight = package.weight;
    out.required = package.required || all_required;
    out.first = count(c.activities.size());
    std::unordered_map<std::string, Index> roles;
    std::unordered_map<std::string, Index> groups;
    for (Index n = 0; n < count(package.activities.size()); ++n) {
      const auto& activity = package.activities[at(n)];
      out.activities.push_back(count(c.activities.size()));
      c.activities.push_back({.package = k,
                              .number = n,
                              .first_line = count(c.lines.size()),
                              .lines = count(activity.lines.size()),
                              .release = std::max({package.release, activity.release, c.freeze_until}),
                              .latest = std::min(activity.deadline.value_or(c.periods - 1), c.periods - 1),
                              .due = activity.due ? *activity.due : package.due.value_or(none),
                              .min_periods = activity.min_periods,
                              .shortest = activity.min_periods,
                              .rigid = activity.rigid});
      compile_lines(package, activity, crews, c, roles, groups);
      out.effort += c.activities.back().effort;
      compile_pools(activity, c);
    }
    c.packages.push_back(std::move(out));
  }
  join_groups(crews, c);
}

void compile_precedence(const Problem& problem, Compiled& c) {
  const auto total = c.activities.size();
  std::vector<std::vector<Link>> before(total);
  for (std::size_t a = 0; a < total; ++a) {
    const auto& compiled = c.activities[a];
    const auto& activity = problem.packages[at(compiled.package)].activities[at(compiled.number)];
    for (const auto& other : activity.after) {
      const Index first = c.package(other.package).first + other.activity;
      c.after.all.push_back({first, other.lag});
      before[at(first)].push_back({count(a), other.lag});
    }
    c.after.close_row();
  }
  for (const auto& row : before) {
    c.before.all.insert(c.before.all.end(), row.begin(), row.end());
    c.before.close_row();
  }
  std::vector<Index> waits(total, 0);
  std::priority_queue<Index, std::vector<Index>, std::greater<>> ready;
  for (Index a = 0; a < count(total); ++a) {
    waits[at(a)] = count(c.after[a].size());
    if (waits[at(a)] == 0) ready.push(a);
  }
  while (!ready.empty()) {
    const Index a = ready.top();
    ready.pop();
    c.order.push_back(a);
    for (const auto& link : c.before[a]) {
      if (--waits[at(link.activity)] == 0) ready.push(link.activity);
    }
  }
  for (auto& package : c.packages) package.activities.clear();
  for (const Index a : c.order) c.packages[at(c.activity(a).package)].activities.push_back(a);
}

/// The least number of periods from an activity's start to the end of all that comes after it in its package.
void compile_tails(Compiled& c) {
  for (auto a = c.order.rbegin(); a != c.order.rend(); ++a) {
    auto& activity = c.activities[at(*a)];
    activity.tail = activity.shortest;
    for (const auto& link : c.before[*a]) {
      const auto& next = c.activity(link.activity);
      if (next.package == activity.package) {
        activity.tail = std::max(activity.tail, activity.shortest + link.lag + next.tail);
      }
    }
  }
}

void compile_travel(const Problem& problem, Compiled& c) {
  for (const auto& package : c.packages) {
    if (problem.policy.weights.travel > 0 && package.site != none) {
      for (const auto& person : problem.people) {
        c.travel.all.push_back(person.site == none ? 0 : problem.sites.minutes[at(person.site)][at(package.site)]);
      }
    }
    c.travel.close_row();
  }
}

void compile_commitments(const Problem& problem, Compiled& c) {
  c.commitments.resize(c.activities.size());
  for (const auto& commitment : problem.commitments) {
    const Index a = c.package(commitment.package).first + commitment.activity;
    if (c.commitments[at(a)].empty()) c.agreed.push_back(a);
    c.commitments[at(a)].push_back(
        {commitment.line, commitment.person, commitment.start, commitment.amounts, commitment.weight});
  }
}

}  // namespace

bool may_work_for(const Person& person, Index client) {
  const auto has = [client](const std::vector<Index>& list) { return std::ranges::find(list, client) != list.end(); };
  return !has(person.forbidden_clients) && (person.only_clients.empty() || has(person.only_clients));
}

Compiled compile(const Problem& problem) {
  Compiled c;
  c.problem = &problem;
  c.periods = problem.periods;
  c.people = count(problem.people.size());
  c.pools = count(problem.pools.size());
  const bool some_without_client =
      std::ranges::any_of(problem.packages, [](const Package& k) { return k.client == none; });
  c.clients = count(problem.clients.size()) + (some_without_client ? 1 : 0);  // the last one stands for nobody
  c.max_parallel = problem.policy.max_parallel_packages;
  c.max_gap = problem.policy.max_gap > 0 ? problem.policy.max_gap : problem.periods + 1;
  c.freeze_until = problem.published ? problem.policy.freeze_until : 0;
  c.counts_packages = c.max_parallel > 0 || problem.policy.weights.travel > 0;
  compile_people(problem, c);
  compile_clients(problem, c);
  compile_packages(problem, c);
  c.offered.resize(c.packages.size());
  std::iota(c.offered.begin(), c.offered.end(), 0);
  compile_precedence(problem, c);
  compile_tails(c);
  compile_travel(problem, c);
  compile_commitments(problem, c);
  compile_published(problem, c);
  return c;
}

}  // namespace flexteam::planning
