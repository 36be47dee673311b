// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/example/demand.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "service/example/stories.h"
#include "service/kept.h"
#include "service/problem/capacity.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

constexpr std::string_view plan_items = "B0,B1,B2,B3,B4,B5,B6,B7,B8,B9,B10";

std::vector<std::string> codes(std::string_view text) {
  std::vector<std::string> found;
  std::string_view rest = text == "B" ? plan_items : text;
  while (!rest.empty()) {
    const auto comma = std::min(rest.find(','), rest.size());
    found.emplace_back(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return found;
}

struct Place {
  std::string id;
  std::string name;
  std::int64_t homes = 0;
};

/// "Wijk 42 Emmermeer" → "Emmermeer".
std::string plain_name(std::string name) {
  if (name.starts_with("Wijk") && name.find(' ') != std::string::npos) {
    name.erase(0, name.find(' ') + 1);
    if (!name.empty() && name.front() >= '0' && name.front() <= '9') {
      name.erase(0, name.find(' ') + 1);
    }
  }
  return name;
}

class Municipality {
 public:
  Municipality(const Region& region, const model::MenuCard& menu, const DemandOptions& options,
               const model::Municipality& self, Dice& dice)
      : region_(region), menu_(menu), options_(options), self_(self), dice_(dice) {
    for (const auto& district : region.districts) {
      if (district.municipality == self.code.code && district.homes.value >= 100) {
        places_.push_back({district.code.code, plain_name(district.name), district.homes.value});
      }
    }
    dice_.shuffle(places_);
    if (places_.empty()) {
      places_.push_back({self.code.code, self.name, self.homes.value});
    }
  }

  std::vector<model::Order> ask(double hours) {
    for (const auto& wish : story_of(self_.code.code)) {
      add(wish);
    }
    // Where a story is told, no other wishes are made up.
    std::erase_if(places_, [&](const Place& place) {
      return std::ranges::find(orders_, place.id, &model::Order::place) != orders_.end();
    });
    if (places_.empty()) {
      places_.push_back({self_.code.code, self_.name, self_.homes.value});
    }
    add_loose();
    while (hours - asked_ > 6'000) {
      add_next();
    }
    while (hours - asked_ > 1) {
      close(hours - asked_);
    }
    return std::move(orders_);
  }

 private:
  /// Village or district of this municipality by its name.
  [[nodiscard]] Place find(std::string_view name) const {
    for (const auto& village : region_.villages) {
      if (village.municipality == self_.code.code && village.name == name) {
        return {village.id, village.name, village.population * 10 / 23};
      }
    }
    for (const auto& district : region_.districts) {
      if (district.municipality == self_.code.code && district.name == name) {
        return {district.code.code, plain_name(district.name), district.homes.value};
      }
    }
    return {self_.code.code, self_.name, self_.homes.value};
  }

  [[nodiscard]] std::string title(const std::vector<std::string>& items, const Place& place) const {
    if (items.size() > 5) {
      return fmt::format("Wijkuitvoeringsplan {}", place.name);
    }
    const model::MenuItem* item = find_item(menu_, items.front());
    const std::string name = item != nullptr ? item->name : items.front();
    return place.id == self_.code.code ? name : fmt::format("{} {}", name, place.name);
  }

  void add(const Wish& wish) {
    const auto items = codes(wish.items);
    const Place place = wish.place.empty() ? Place{self_.code.code, self_.name, self_.homes.value} : find(wish.place);
    model::Order order = make(items, place, wish.homes > 0 ? wish.homes : place.homes);
    if (!wish.title.empty()) {
      order.title = wish.title;
    }
    order.urgent = wish.urgent;
    order.wished_from = model::plus(options_.first_week, wish.from_week);
    order.wished_until = model::plus(*order.wished_from, lead_weeks(items) + 8);
    if (wish.running) {
      order.state = model::OrderState::agreed;
    }
    if (wish.declined) {
      order.state = model::OrderState::declined;
      order.state_reason = "Kan pas als het wijkuitvoeringsplan is vastgesteld.";
    }
    keep(std::move(order));
  }

  /// What nearly every municipality asks once, besides its plans.
  void add_loose() {
    for (const std::string_view item : {"E1", "E5", "E6", "A6", "D1", "A3", "A4", "E3", "F3"}) {
      if (!has(item) && !is_behind(item) && dice_.of_ten(4)) {
        keep(timed(make(codes(item), {self_.code.code, self_.name, self_.homes.value}, self_.homes.value)));
      }
    }
    model::Order free;
    free.municipality = self_.code.code;
    free.place = self_.code.code;
    free.title = "Hulp bij subsidieaanvraag";
    free.free_text = "Staat er niet bij: wie kan meedenken over een aanvraag voor de aanpak van energiearmoede?";
    free.state = model::OrderState::requested;
    if (dice_.of_ten(2)) {
      keep(std::move(free));
    }
  }

  /// The next wish for one of the districts, in turn: plans, execution, visits, insulation, sources of heat.
  void add_next() {
    const Place& place = places_[turn_ % places_.size()];
    const auto homes = std::clamp<std::int64_t>(place.homes / 10 * 10, 250, 1'200);
    static constexpr std::string_view cycle[] = {"B", "C1", "B",  "C3", "C2", "B",  "E2", "C1", "D2",
                                                 "B", "E4", "C2", "B",  "C3", "E7", "C1", "F4"};
    const std::string_view item = cycle[cycle_++ % std::size(cycle)];
    ++turn_;
    const bool by_hundred = item == "C2" || item == "C3" || item == "E4";
    model::Order order = timed(make(codes(item), place, by_hundred ? std::min<std::int64_t>(homes, 400) : homes));
    // The team is ten of the 55 fte, so much is done by the municipality alone; plans less often than execution.
    if (dice_.of_ten(item == "B" ? 4 : 6)) {
      do_it_ourselves(order);
    }
    keep(std::move(order));
  }

  /// All roles by the municipality's own staff.
  void do_it_ourselves(model::Order& order) const {
    for (const auto& code : order.items) {
      const model::MenuItem* item = find_item(menu_, code);
      model::Tailoring tailoring{.item = code, .left_out = false, .roles = item->roles, .lead_time = std::nullopt};
      for (auto& role : tailoring.roles) {
        const double hours = static_cast<double>(role.hours.value) * unit_factor(item->unit, order.homes);
        role.hours = {std::max<std::int64_t>(1, std::llround(hours))};
        role.team_share = 0;
        role.doer = model::Doer::municipality;
      }
      order.tailoring.push_back(std::move(tailoring));
    }
  }

  /// A last wish of `hours` or less: kitchen-table talks for as many homes as that makes.
  void close(double hours) {
    const model::MenuItem* item = find_item(menu_, "C2");
    double per_hundred = 0;
    for (const auto& role : item->roles) {
      per_hundred += static_cast<double>(role.hours.value);
    }
    const Place& place = places_[turn_++ % places_.size()];
    const auto homes = std::clamp<std::int64_t>(std::llround(hours / per_hundred * 100), 1, 400);
    keep(timed(make({"C2"}, place, homes)));
  }

  [[nodiscard]] model::Order make(const std::vector<std::string>& items, const Place& place, std::int64_t homes) const {
    model::Order order;
    order.municipality = self_.code.code;
    order.place = place.id;
    order.title = title(items, place);
    order.items = items;
    order.menu_version = menu_.version;
    order.homes = {homes};
    order.state = model::OrderState::requested;
    return order;
  }

  /// Most wishes name a first week, half of them a last one; the later in the row, the later the week.
  model::Order timed(model::Order order) {
    const int lead = lead_weeks(order.items);
    const int latest = std::max(0, options_.weeks - lead - 12);
    if (dice_.of_ten(6)) {
      order.wished_from = model::plus(options_.first_week, dice_.between(0, latest));
      if (dice_.of_ten(8)) {
        order.wished_until = model::plus(*order.wished_from, lead + dice_.between(4, 26));
      }
    }
    order.urgent = dice_.below(14) == 0;
    return order;
  }

  [[nodiscard]] int lead_weeks(const std::vector<std::string>& items) const {
    if (items.size() > 5) {
      return 92;  // the critical path of B0–B10
    }
    int weeks = 0;
    for (const auto& code : items) {
      const model::MenuItem* item = find_item(menu_, code);
      weeks += item != nullptr ? static_cast<int>(item->lead_time.value) : 0;
    }
    return weeks;
  }

  [[nodiscard]] bool has(std::string_view item) const {
    return std::ranges::any_of(
        orders_, [&](const model::Order& order) { return std::ranges::find(order.items, item) != order.items.end(); });
  }

  /// Something is asked that comes after `item`: so that has been done.
  [[nodiscard]] bool is_behind(std::string_view item) const {
    return std::ranges::any_of(orders_, [&](const model::Order& order) {
      return std::ranges::any_of(order.items, [&](const std::string& code) {
        const model::MenuItem* later = find_item(menu_, code);
        return later != nullptr && std::ranges::find(later->after, item) != later->after.end();
      });
    });
  }

  void keep(model::Order order) {
    if (order.state != model::OrderState::declined) {
      const OrderHours hours = hours_of(order, menu_);
      asked_ += static_cast<double>((hours.team + hours.own).value);
    }
    orders_.push_back(std::move(order));
  }

  const Region& region_;
  const model::MenuCard& menu_;
  const DemandOptions& options_;
  const model::Municipality& self_;
  Dice& dice_;
  std::vector<Place> places_;
  std::vector<model::Order> orders_;
  std::size_t turn_ = 0;
  std::size_t cycle_ = 0;
  double asked_ = 0;
};

}  // namespace

std::vector<model::Order> example_demand(const Region& region, const model::MenuCard& menu,
                                         const DemandOptions& options, Dice& dice) {
  const double hours = options.fte * options.weeks / 52.0 * productive_hours_per_year;
  const model::Instant sent = model::monday(model::plus(options.first_week, -2));
  std::vector<model::Order> all;
  for (const auto& municipality : region.municipalities) {
    auto orders = Municipality(region, menu, options, municipality, dice).ask(municipality.share * hours);
    for (std::size_t i = 0; i < orders.size(); ++i) {
      orders[i].rank = static_cast<int>(i) + 1;
      orders[i].id = {static_cast<std::int64_t>(all.size() + i) + 1};
      orders[i].requested_at = sent + std::chrono::minutes{static_cast<int>(all.size() + i) * 7};
    }
    std::ranges::move(orders, std::back_inserter(all));
  }
  return all;
}

}  // namespace flexteam::service
