// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/studies/one_more.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "planning/bound/left_over.h"
#include "planning/mend/what_holds.h"
#include "service/problem/capacity.h"
#include "service/problem/learning.h"
#include "service/problem/order_to_activities.h"
#include "service/problem/outcome_of.h"
#include "service/studies/learners.h"

namespace flexteam::service {
namespace {

using planning::Index;
using planning::Period;

constexpr std::size_t year_of_quarters = 4;
constexpr int expert = 3;
constexpr std::size_t pairs_advised = 2;

std::int64_t hours_of(const planning::Person& person) {
  return std::accumulate(person.capacity.begin(), person.capacity.end(), std::int64_t{0});
}

bool has(const planning::Person& person, Index skill) {
  return std::ranges::find(person.skills, skill, &planning::SkillLevel::skill) != person.skills.end();
}

bool is_asked(const planning::Problem& problem, Index skill) {
  return std::ranges::any_of(problem.packages, [&](const planning::Package& package) {
    return std::ranges::any_of(package.activities, [&](const planning::Activity& activity) {
      return std::ranges::find(activity.lines, skill, &planning::Line::skill) != activity.lines.end();
    });
  });
}

/// Who of the shared team has most hours: of those with the skill, if there are any.
const planning::Person* colleague(const planning::Problem& problem, Index skill) {
  const planning::Person* most = nullptr;
  for (const auto& person : problem.people) {
    if (!person.only_clients.empty()) continue;
    const auto rank = [&](const planning::Person& one) { return std::pair(has(one, skill), hours_of(one)); };
    if (most == nullptr || rank(person) > rank(*most)) most = &person;
  }
  return most;
}

/// Weeks of one fte from `first` on. Leave as most take it: three weeks in summer, one in May, one at Christmas.
std::vector<planning::Units> one_fte(model::Week first, int weeks) {
  model::Member member;
  member.contract = {{first, std::nullopt, {static_cast<std::int64_t>(fte_contract_hours)}}};
  const int last_year = model::plus(first, weeks).year;
  for (int year = first.year; year <= last_year; ++year) {
    for (const auto& [from, until] : {std::pair(18, 18), std::pair(30, 32), std::pair(52, 52)}) {
      member.leave.push_back({{year, from}, {year, until}, std::nullopt, "vakantie"});
    }
  }
  std::vector<planning::Units> capacity;
  for (const auto hours : capacity_of(member, first, weeks)) {
    capacity.push_back(static_cast<planning::Units>(hours.value));
  }
  return capacity;
}

/// First period of each quarter of the plan.
std::vector<std::pair<Quarter, Period>> quarters_of(const BuiltProblem& built) {
  std::vector<std::pair<Quarter, Period>> list;
  for (Period t = 0; t < built.problem.periods; ++t) {
    const Quarter quarter = quarter_of(model::plus(built.first_week, t));
    if (list.empty() || list.back().first != quarter) list.emplace_back(quarter, t);
  }
  return list;
}

/// The chain of which an order asks every item, else nothing.
const model::Chain* chain_of(const Kept& kept, model::OrderId id) {
  const auto* order = find_order(kept, id);
  if (order == nullptr) return nullptr;
  for (const auto& chain : menu_of(kept, *order).chains) {
    const bool all = std::ranges::all_of(chain.items, [&](const std::string& item) {
      return std::ranges::find(order->items, item) != order->items.end();
    });
    if (all && !chain.items.empty()) return &chain;
  }
  return nullptr;
}

/// What is finished, whole chains first, by year and name.
using Finished = std::map<std::tuple<bool, int, std::string>, int>;

void count_finished(const Kept& kept, const BuiltProblem& built, const planning::Plan& plan, int each, Finished& to) {
  const auto year = [&](Period period) { return model::plus(built.first_week, period).year; };
  for (const auto& product : finished_products(built.problem, plan)) {
    const auto order = order_of(built.problem.packages[static_cast<std::size_t>(product.package)].id);
    to[{true, year(product.end), item_name(kept, order, product.item)}] += each;
  }
  const auto whole = delivered_by(built.problem, plan).finished;
  for (std::size_t k = 0; k < whole.size(); ++k) {
    const auto* chain = whole[k] ? chain_of(kept, order_of(built.problem.packages[k].id)) : nullptr;
    if (chain != nullptr) to[{false, year(*whole[k]), chain->name}] += each;
  }
}

std::vector<FinishedMore> finished_more(const Kept& kept, const BuiltProblem& built, const planning::Plan& without,
                                        const planning::Plan& with) {
  Finished difference;
  count_finished(kept, built, with, 1, difference);
  count_finished(kept, built, without, -1, difference);
  std::vector<FinishedMore> list;
  for (const auto& [what, count] : difference) {
    const auto& [product, year, name] = what;
    if (count != 0) list.push_back({.name = name, .chain = !product, .year = year, .count = count});
  }
  return list;
}

Delivered sum(const std::vector<Delivered>& list) {
  Delivered all;
  for (const auto& one : list) {
    all.hours += one.hours;
    all.products += one.products;
    all.orders += one.orders;
  }
  return all;
}

/// What a plan is worth by the yardstick of `problem`, in units of benefit.
double units_of(const planning::Problem& problem, const planning::Plan& plan) {
  const auto levels = score_of(problem, plan);
  const auto benefit = std::ranges::find(levels, "benefit", &std::pair<std::string, std::int64_t>::first);
  double all = 0;
  for (const auto& person : problem.people) all += static_cast<double>(hours_of(person));
  return benefit == levels.end() ? 0 : static_cast<double>(benefit->second) * all / 1e9;
}

class Study {
 public:
  Study(const Kept& kept, const BuildProblem& build, const FindWorth& find_worth, const PlanFrom& plan_from)
      : kept_(kept),
        build_(build),
        built_(build(kept)),
        find_worth_(find_worth),
        plan_from_(plan_from),
        quarters_(quarters_of(built_)) {}

  std::optional<OneMore> make() {
    OneMore study{.first_week = built_.first_week, .weeks = built_.problem.periods};
    const auto all = candidates(kept_, built_);
    const auto begin = plan_from_(built_.problem, built_.problem.published ? &*built_.problem.published : nullptr);
    const auto without = begin ? plan_from_(built_.problem, &*begin) : std::nullopt;
    if (!without) return std::nullopt;
    const auto left = planning::left_over(built_.problem, *without);
    hour_ = left.hour;
    planned_ = planned_by(*without);
    std::vector<planning::Person> people;
    people.reserve(all.size());
    for (const auto& one : all) people.push_back(one.person);
    const auto learners = possible_learners(kept_);
    for (const auto* learner : learners) people.push_back(twin_of(*learner));
    const bool priced =
        hour_ > 0 && std::ranges::any_of(all, [&](const auto& one) { return !is_new_role(one.person); });
    const auto worth = priced ? find_worth_(left.problem, people) : planning::NewcomerWorth{};
    if (!worth) return std::nullopt;
    study.closed = worth->bound.closed;
    for (std::size_t i = 0; i < all.size(); ++i) study.roles.push_back(role_worth(all[i], *worth, i));
    study.delivered = sum(delivered_by(built_.problem, *without).clients);
    for (const auto& choice : best_choices(study.roles, most_added)) {
      AddedPerson added{.role = study.roles[choice.role].role};
      const auto& row = study.roles[choice.role].quarters;
      for (std::size_t q = choice.quarter; q < row.size(); ++q) added.effect.estimate += row[q].hours;
      if (!plan_for(all[choice.role].person, quarters_[choice.quarter], *begin, *without, added)) return std::nullopt;
      study.people.push_back(std::move(added));
    }
    if (!worth->worth.empty()) study.learning = best_pairs(all, learners, worth->worth, *without);
    if (study.learning && !plan_for(*study.learning, *begin, *without)) return std::nullopt;
    // The plan decides, not the estimate.
    if (study.learning && study.learning->effect.gain <= 0) study.learning.reset();
    return study;
  }

 private:
  /// Nobody has hours for what the newcomer can do.
  [[nodiscard]] bool is_new_role(const planning::Person& newcomer) const {
    return std::ranges::none_of(built_.problem.people, [&](const auto& one) {
      return has(one, newcomer.skills.front().skill) && hours_of(one) > 0;
    });
  }

  [[nodiscard]] RoleWorth role_worth(const Candidate& candidate, const planning::NewcomerWorth& worth,
                                     std::size_t number) const {
    RoleWorth row{.role = candidate.role, .nobody = is_new_role(candidate.person), .quarters = {}};
    for (std::size_t q = 0; q < quarters_.size(); ++q) {
      const Period end = q + 1 < quarters_.size() ? quarters_[q + 1].second : built_.problem.periods;
      double units = 0;
      for (Period t = quarters_[q].second; t < end && !worth.worth.empty() && !row.nobody; ++t) {
        units += worth.worth[number][static_cast<std::size_t>(t)];
      }
      row.quarters.push_back({quarters_[q].first, hour_ > 0 ? units / hour_ : 0});
    }
    return row;
  }

  /// Fills what a plan with the person from this quarter on brings. False: stopped.
  bool plan_for(planning::Person person, const std::pair<Quarter, Period>& from, const planning::Plan& begin,
                const planning::Plan& without, AddedPerson& added) const {
    std::fill_n(person.capacity.begin(), from.second, 0);
    added.from = from.first;
    added.week = model::plus(built_.first_week, from.second);
    added.available = hours_of(person);
    const auto larger = planning::with_newcomers(built_.problem, std::span(&person, 1));
    const auto with = plan_from_(larger, &begin);
    if (with) tell(larger, without, *with, added.effect);
    return with.has_value();
  }

  bool plan_for(LearningAdvice& advice, const planning::Plan& begin, const planning::Plan& without) const {
    Kept learning = kept_;
    learning.learning_pairs.insert(learning.learning_pairs.end(), advice.pairs.begin(), advice.pairs.end());
    const auto other = build_(learning);
    const auto with = plan_from_(other.problem, &begin);
    if (with) tell(other.problem, without, *with, advice.effect);
    return with.has_value();
  }

  /// `problem` has everybody that the plans name.
  void tell(const planning::Problem& problem, const planning::Plan& without, const planning::Plan& with,
            Effect& effect) const {
    // Both plans by the same yardstick: that of the problem with the change, which moves everybody's right a little.
    effect.gain = hour_ > 0 ? (units_of(problem, with) - units_of(problem, without)) / hour_ : 0;
    const auto more = delivered_by(problem, with).clients;
    const auto less = delivered_by(problem, without).clients;
    for (std::size_t m = 0; m < more.size(); ++m) {
      effect.municipalities.push_back({.municipality = problem.clients[m].id,
                                       .hours = more[m].hours - less[m].hours,
                                       .products = more[m].products - less[m].products});
    }
    effect.hours_more = sum(more).hours - sum(less).hours;
    effect.products_more = sum(more).products - sum(less).products;
    effect.finished = finished_more(kept_, built_, without, with);
  }

  /// Hours that a plan asks of each person, by period.
  [[nodiscard]] std::vector<std::vector<planning::Units>> planned_by(const planning::Plan& plan) const {
    const auto& people = built_.problem.people;
    std::vector hours(people.size(), std::vector<planning::Units>(static_cast<std::size_t>(built_.problem.periods)));
    std::map<std::string_view, std::size_t> place;
    for (std::size_t i = 0; i < people.size(); ++i) place[people[i].id] = i;
    for (const auto& activity : plan.activities) {
      for (const auto& line : activity.lines) {
        auto& mine = hours[place.at(line.person)];
        for (std::size_t t = 0; t < line.amounts.size(); ++t) {
          mine[static_cast<std::size_t>(line.start) + t] += line.amounts[t];
        }
      }
    }
    return hours;
  }

  [[nodiscard]] const planning::Person& person_of(const model::Member& member) const {
    return *std::ranges::find(built_.problem.people, person_id(member.id), &planning::Person::id);
  }

  /// The hours that a member would give to learning, as a person for whom the bound has prices.
  [[nodiscard]] planning::Person twin_of(const model::Member& member) const {
    planning::Person twin = person_of(member);
    twin.id = fmt::format("twin-{}", member.id.value);
    for (auto& units : twin.capacity) {
      units = std::min(units, static_cast<planning::Units>(advised_hours_per_week.value));
    }
    return twin;
  }

  /// Units of benefit that fall out of the plan when a person has so much less.
  [[nodiscard]] double falls_without(const std::vector<model::Hours>& given, std::size_t person,
                                     const planning::Plan& plan) const {
    planning::Problem less = built_.problem;
    auto& capacity = less.people[person].capacity;
    for (std::size_t t = 0; t < capacity.size(); ++t) capacity[t] -= static_cast<planning::Units>(given[t].value);
    return units_of(built_.problem, plan) - units_of(built_.problem, planning::what_holds(less, plan));
  }

  /// Hours of average work that a pair would bring: what counts for the role by its price, less what it takes from the
  /// learner's own: hours that the plan has no work for by their price, and all that falls with the others.
  [[nodiscard]] double worth_of(const model::LearningPair& pair, const planning::Person& newcomer,
                                const std::vector<double>& of_role, const std::vector<double>& of_learner,
                                const planning::Plan& without) const {
    const auto& learner = *find_member(kept_, pair.learner);
    const int line = line_number(kept_.menu, pair.role, learner.bond == model::Bond::own);
    const auto& person = person_of(learner);
    const auto number = static_cast<std::size_t>(&person - built_.problem.people.data());
    const auto& busy = planned_.at(number);
    const auto free = free_hours(person.capacity, {learner.id, line}, holds_, built_.first_week);
    const auto hours = learning_hours(pair, free, *find_member(kept_, pair.expert), built_.first_week);
    const auto twin = twin_of(learner);
    double units = 0;
    bool takes_planned = false;
    for (std::size_t t = 0; t < hours.given.size(); ++t) {
      if (newcomer.capacity[t] > 0) {
        units += of_role[t] * static_cast<double>(hours.counted[t].value) / newcomer.capacity[t];
      }
      if (hours.given[t].value == 0) continue;
      const std::int64_t spare = std::max(0, person.capacity[t] - busy[t]);
      takes_planned = takes_planned || hours.given[t].value > spare;
      units -= of_learner[t] * static_cast<double>(std::min(hours.given[t].value, spare)) / twin.capacity[t];
    }
    // A price is that of more hours beside the plan. With hours that the plan counts on fall whole steps, what others
    // do in them and what comes after.
    if (takes_planned && units > 0) units -= falls_without(hours.given, number, without);
    return units / hour_;
  }

  /// Of the role for which two pairs together bring most by the prices; nothing when none brings anything.
  [[nodiscard]] std::optional<LearningAdvice> best_pairs(const std::vector<Candidate>& roles,
                                                         const std::vector<const model::Member*>& learners,
                                                         const std::vector<std::vector<double>>& worth,
                                                         const planning::Plan& without) const {
    std::optional<LearningAdvice> best;
    for (std::size_t r = 0; r < roles.size() && hour_ > 0; ++r) {
      auto advice = advice_for(roles[r], r, learners, worth, without);
      if (!advice.pairs.empty() && (!best || advice.effect.estimate > best->effect.estimate)) best = std::move(advice);
    }
    return best;
  }

  [[nodiscard]] LearningAdvice advice_for(const Candidate& role, std::size_t number,
                                          const std::vector<const model::Member*>& learners,
                                          const std::vector<std::vector<double>>& worth,
                                          const planning::Plan& without) const {
    const auto newcomers = worth.size() - learners.size();
    Kept paired = kept_;  // with the first pair, so that the second gets another expert where there is one
    LearningAdvice advice{.role = role.role, .pairs = {}, .effect = {}};
    while (advice.pairs.size() < pairs_advised) {
      double most = 0;
      std::optional<model::LearningPair> best;
      for (std::size_t i = 0; i < learners.size(); ++i) {
        const auto pair = pair_for(paired, *learners[i], role.role, built_.first_week);
        const double hours = pair ? worth_of(*pair, role.person, worth[number], worth[newcomers + i], without) : 0;
        if (hours <= most) continue;
        most = hours;
        best = pair;
      }
      if (!best) break;
      advice.effect.estimate += most;
      advice.pairs.push_back(*best);
      paired.learning_pairs.push_back(*best);
    }
    return advice;
  }

  const Kept& kept_;
  const BuildProblem& build_;
  const BuiltProblem built_;
  const std::vector<model::Pin> holds_ = holds_of(kept_);
  const FindWorth& find_worth_;
  const PlanFrom& plan_from_;
  std::vector<std::pair<Quarter, Period>> quarters_;
  double hour_ = 0;                                    ///< units of benefit of an hour of average work
  std::vector<std::vector<planning::Units>> planned_;  ///< without anybody more, by person and period
};

}  // namespace

std::vector<Candidate> candidates(const Kept& kept, const BuiltProblem& built) {
  const auto& problem = built.problem;
  const auto capacity = one_fte(built.first_week, problem.periods);
  std::vector<Candidate> list;
  for (const auto& role : kept.menu.roles) {
    const Index skill = line_number(kept.menu, role.code, false);
    if (!is_asked(problem, skill)) continue;
    planning::Person person{.id = fmt::format("new-{}", role.code), .name = {}};
    person.skills = {{.skill = skill, .level = expert}};
    person.capacity = capacity;
    if (const auto* beside = colleague(problem, skill)) person.site = beside->site;
    list.push_back({role.code, std::move(person)});
  }
  return list;
}

std::vector<Choice> best_choices(const std::vector<RoleWorth>& roles, std::size_t count) {
  std::vector<Choice> list;
  for (std::size_t r = 0; r < roles.size(); ++r) {
    const auto& quarters = roles[r].quarters;
    Choice best{.role = r};
    double rest = 0;
    for (std::size_t q = quarters.size(); q-- > 0;) {
      rest += quarters[q].hours;
      const auto stays = quarters.size() - q;
      if (stays < std::min(year_of_quarters, quarters.size())) continue;
      const double mean = rest / static_cast<double>(stays);
      if (mean >= best.mean) best = {.role = r, .quarter = q, .mean = mean};
    }
    if (best.mean > 0) list.push_back(best);
  }
  std::ranges::stable_sort(list, std::greater{}, &Choice::mean);
  list.resize(std::min(list.size(), count));
  return list;
}

std::optional<OneMore> one_more(const Kept& kept, const BuildProblem& build, const FindWorth& find_worth,
                                const PlanFrom& plan_from) {
  return Study(kept, build, find_worth, plan_from).make();
}

}  // namespace flexteam::service
