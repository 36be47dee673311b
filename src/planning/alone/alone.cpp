// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/alone/alone.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <utility>

namespace flexteam::planning {
namespace {

/// Shares come as decimal fractions: 0.29 × 100 must not fall just below 29.
constexpr double rounding_slack = 1e-9;

Units part_of(Units capacity, double part) {
  return static_cast<Units>(std::floor(capacity * part + rounding_slack));
}

std::vector<Units> part_of(const std::vector<Units>& capacity, double part) {
  std::vector<Units> own;
  own.reserve(capacity.size());
  std::ranges::transform(capacity, std::back_inserter(own), [&](Units units) { return part_of(units, part); });
  return own;
}

double share_of(const Problem& problem, Index client) {
  return problem.clients[static_cast<std::size_t>(client)].share;
}

/// The part of `person`'s time that is `client`'s: its share among the clients that the person works for. All of who
/// works for it alone, also without a share.
double part_for(const Problem& problem, const Person& person, Index client) {
  const auto holds = [](const std::vector<Index>& list, Index one) {
    return std::ranges::find(list, one) != list.end();
  };
  if (person.only_clients == std::vector{client}) return 1;
  double all = 0;
  double own = 0;
  for (Index other = 0; other < static_cast<Index>(problem.clients.size()); ++other) {
    if (holds(person.forbidden_clients, other) ||
        (!person.only_clients.empty() && !holds(person.only_clients, other))) {
      continue;
    }
    all += share_of(problem, other);
    if (other == client) own = share_of(problem, other);
  }
  return all > 0 ? own / all : 0;
}

std::int64_t sum(const std::vector<Units>& capacity) {
  return std::accumulate(capacity.begin(), capacity.end(), std::int64_t{0});
}

/// Makes the one-client problem; people and packages get new places in their lists.
class Separation {
 public:
  Separation(const Problem& pool, Index client, const std::vector<Index>& lent_by)
      : pool_(pool), client_(client), lent_by_(lent_by) {}

  Problem problem() {
    alone_ = without_promises(pool_);
    keep_people();
    keep_client();
    for (auto& each : alone_.pools) each.capacity = part_of(each.capacity, share_of(pool_, client_));
    keep_packages();
    return std::move(alone_);
  }

 private:
  void keep_people() {
    alone_.people.clear();
    place_of_person_.assign(pool_.people.size(), none);
    for (std::size_t i = 0; i < pool_.people.size(); ++i) {
      Person person = pool_.people[i];
      const Index lender = lent_by_.empty() ? none : lent_by_[i];
      const double part = lender == none ? part_for(pool_, person, client_) : lender == client_ ? 1.0 : 0.0;
      if (part <= 0) continue;
      person.capacity = part_of(person.capacity, part);
      person.only_clients.clear();
      person.forbidden_clients.clear();
      place_of_person_[i] = static_cast<Index>(alone_.people.size());
      alone_.people.push_back(std::move(person));
    }
  }

  void keep_client() {
    Client client = pool_.clients[static_cast<std::size_t>(client_)];
    client.share = 1;
    std::vector<Index> known;
    for (const Index person : client.known) {
      if (const Index place = place_of_person_[static_cast<std::size_t>(person)]; place != none) known.push_back(place);
    }
    client.known = std::move(known);
    alone_.clients = {std::move(client)};
  }

  void keep_packages() {
    alone_.packages.clear();
    std::vector<Index> place_of_package(pool_.packages.size(), none);
    for (std::size_t i = 0; i < pool_.packages.size(); ++i) {
      if (pool_.packages[i].client != client_) continue;
      place_of_package[i] = static_cast<Index>(alone_.packages.size());
      alone_.packages.push_back(pool_.packages[i]);
      alone_.packages.back().client = 0;
    }
    for (auto& package : alone_.packages) {
      for (auto& activity : package.activities) {
        for (auto& before : activity.after) before.package = place_of_package[static_cast<std::size_t>(before.package)];
        std::erase_if(activity.after, [](const Predecessor& before) { return before.package == none; });
      }
    }
  }

  const Problem& pool_;
  Index client_;
  const std::vector<Index>& lent_by_;
  Problem alone_;
  std::vector<Index> place_of_person_;
};

}  // namespace

Problem without_promises(const Problem& problem) {
  Problem free = problem;
  free.commitments.clear();
  free.published.reset();
  free.policy.freeze_until = 0;
  return free;
}

Problem alone(const Problem& pool, Index client, const std::vector<Index>& lent_by) {
  return Separation(pool, client, lent_by).problem();
}

std::int64_t entitlement(const Problem& problem, Index client) {
  std::int64_t own = 0;
  std::int64_t shared = 0;
  for (const auto& person : problem.people) {
    if (person.only_clients.size() != 1) {
      shared += sum(person.capacity);
    } else if (person.only_clients.front() == client) {
      own += sum(person.capacity);
    }
  }
  return own + static_cast<std::int64_t>(std::floor(share_of(problem, client) * static_cast<double>(shared)));
}

}  // namespace flexteam::planning
