// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/requests.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "service/exchange/compare.h"
#include "service/order_rules.h"
#include "service/place_list.h"
#include "store/orders.h"

namespace flexteam::service::exchange {
namespace {

using model::Order;
using model::OrderState;

constexpr std::array<std::pair<OrderState, std::string_view>, 8> states = {{{OrderState::draft, "concept"},
                                                                            {OrderState::requested, "aangevraagd"},
                                                                            {OrderState::proposed, "voorstel"},
                                                                            {OrderState::agreed, "afgesproken"},
                                                                            {OrderState::completed, "afgerond"},
                                                                            {OrderState::declined, "afgewezen"},
                                                                            {OrderState::paused, "gepauzeerd"},
                                                                            {OrderState::stopped, "gestopt"}}};
constexpr std::size_t most_items = 60;
constexpr std::int64_t most_homes = 1'000'000;
constexpr std::int64_t most_rank = 100'000;
constexpr std::string_view week_remedy = "Schrijf een week (2027-W05), een dag in die week (1-2-2027) of niets.";

/// Places of each municipality by name.
using Places = std::map<std::string, Names, std::less<>>;

Places places_by_municipality(const Kept& kept) {
  Places places;
  for (const auto& place : places_of(kept)) places[place.municipality].add(place.id, place.name);
  return places;
}

Column<Order> text(std::string_view name, std::string_view field, std::string_view remedy, std::size_t most,
                   std::string Order::* place) {
  return {.name = std::string(name),
          .field = field,
          .remedy = remedy,
          .most = most,
          .derived = true,
          .write = [place](const Order& one) { return one.*place; },
          .read = [place](Order& one, std::string_view cell) { return put(one.*place, Value<std::string>(cell)); }};
}

Column<Order> free_text() {
  auto column = text("Vrije tekst", "freeText", "Schrijf wat je vraagt.", 4000, &Order::free_text);
  column.lines = true;
  return column;
}

Column<Order> week(std::string_view name, std::string_view field, std::optional<model::Week> Order::* place) {
  return {.name = std::string(name),
          .field = field,
          .remedy = week_remedy,
          .write = [place](const Order& one) { return one.*place ? to_string(*(one.*place)) : std::string(); },
          .read =
              [place](Order& one, std::string_view cell) {
                (one.*place).reset();
                return cell.empty() ? std::nullopt : put(one.*place, week_in(cell));
              }};
}

std::optional<std::string> read_items(Order& order, std::string_view cell) {
  return put(order.items, codes_in(cell, most_items));
}

Column<Order> municipality_column(const Known& known) {
  return {.name = "Gemeente",
          .field = "municipalityCode",
          .remedy = "Schrijf de naam of de code (GM…) van je gemeente. Een aanvraag blijft bij haar gemeente.",
          .required = true,
          .fixed = true,
          .write = [&known](const Order& one) { return known.municipalities.shown(one.municipality); },
          .read = [&known](Order& one,
                           std::string_view cell) { return put(one.municipality, known.municipalities.find(cell)); }};
}

Column<Order> place_column(const Places& places) {
  return {.name = "Plek",
          .field = "placeId",
          .remedy = "Schrijf de naam of de code van de gemeente, een wijk of een dorp in die gemeente.",
          .required = true,
          .write =
              [places](const Order& one) {
                const auto own = places.find(one.municipality);
                return own == places.end() ? one.place : own->second.shown(one.place);
              },
          .read =
              [places](Order& one, std::string_view cell) {
                const auto own = places.find(one.municipality);
                return own == places.end() ? std::optional<std::string>("de gemeente is niet bekend")
                                           : put(one.place, own->second.find(cell));
              }};
}

std::vector<Column<Order>> columns_of(const Known& known) {
  return {
      {.name = "Nummer",
       .remedy = "Exporteer opnieuw, of laat het nummer leeg om een aanvraag toe te voegen.",
       .write = [](const Order& one) { return one.id.value == 0 ? std::string() : std::to_string(one.id.value); }},
      municipality_column(known),
      place_column(places_by_municipality(known.kept)),
      text("Titel", "title", "Schrijf een titel, of niets: dan maken wij er een.", 200, &Order::title),
      {.name = "Onderdelen",
       .field = "items",
       .remedy = "Schrijf codes van de menukaart: B0, B1, B2. Of schrijf wat je vraagt in de kolom Vrije tekst.",
       .lines = true,
       .write = [](const Order& one) { return joined(one.items); },
       .read = read_items},
      free_text(),
      {.name = "Woningen",
       .field = "homes",
       .remedy = "Schrijf een heel getal, of niets: dan nemen wij die van de plek.",
       .derived = true,
       .write = [](const Order& one) { return one.homes.value == 0 ? std::string() : std::to_string(one.homes.value); },
       .read =
           [](Order& one, std::string_view cell) {
             one.homes = {};
             return cell.empty() ? std::nullopt : put(one.homes, number_in(cell, 1, most_homes));
           }},
      {.name = "Rang",
       .field = "rank",
       .remedy = "Schrijf 1 voor je eerste wens, 2 voor de tweede, of niets: dan komt zij achteraan.",
       .derived = true,
       .write = [](const Order& one) { return one.rank == 0 ? std::string() : std::to_string(one.rank); },
       .read =
           [](Order& one, std::string_view cell) {
             one.rank = 0;
             if (cell.empty()) return std::optional<std::string>();
             const auto rank = number_in(cell, 1, most_rank);
             if (rank) one.rank = static_cast<int>(*rank);
             return rank ? std::nullopt : std::optional(rank.error());
           }},
      {.name = "Spoed",
       .field = "urgent",
       .remedy = "Schrijf ja of nee.",
       .write = [](const Order& one) { return std::string(one.urgent ? "ja" : "nee"); },
       .read = [](Order& one, std::string_view cell) { return put(one.urgent, yes_in(cell)); }},
      week("Gewenst vanaf", "wishedFrom", &Order::wished_from),
      week("Gewenst tot en met", "wishedUntil", &Order::wished_until),
      text("Geldbron", "funding", "Schrijf waaruit het wordt betaald: CDOKE.", 100, &Order::funding),
      text("Sector", "sector", "Schrijf de sector van het klimaatakkoord: Gebouwde omgeving.", 100, &Order::sector),
      {.name = "Stand",
       .field = "state",
       .remedy = "Laat deze cel leeg of zoals zij was. Versturen en intrekken doe je op het scherm.",
       .write = [](const Order& one) { return word_of<OrderState>(one.state, states); }},
  };
}

/// Other fields than the rank.
bool changes_content(Order order, const Order& before) {
  order.rank = before.rank;
  return order != before;
}

/// What the form of a request fills in as well; a rank alone changes nothing else.
void complete_row(Order& order, const Order* before, const Said& said, const Kept& kept) {
  if (order.rank == 0 && before != nullptr) order.rank = before->rank;
  if (before != nullptr && !changes_content(order, *before)) return;
  drop_foreign_tailoring(order);
  complete(order, before, {.homes = said.contains("homes"), .title = said.contains("title")}, kept);
}

json::Problems problems_of_row(const Order& order, const Order* before, const Kept& kept, const Asker& asker) {
  const bool content = before == nullptr || changes_content(order, *before);
  auto problems = content ? service::problems_of(order, kept) : json::Problems();
  if (!asker.municipality.empty() && order.municipality != asker.municipality) {
    problems.push_back({"/municipalityCode", "deze aanvraag is van een andere gemeente"});
  }
  if (before != nullptr && content && !next_state(before->state, OrderAction::change)) {
    problems.push_back({"/state", not_now(before->state, OrderAction::change)});
  }
  return problems;
}

Table<Order> table_of(const Known& known, std::vector<Order> orders, const Asker& asker) {
  Order fresh;
  fresh.municipality = asker.municipality;
  fresh.menu_version = known.kept.menu.version;
  return {
      .name = requests_sheet,
      .columns = columns_of(known),
      .present = std::move(orders),
      .fresh = std::move(fresh),
      .label = [](const Order& one) { return one.title; },
      .complete = [&known](Order& one, const Order* before,
                           const Said& said) { complete_row(one, before, said, known.kept); },
      .problems = [&known, &asker](const Order& one,
                                   const Order* before) { return problems_of_row(one, before, known.kept, asker); }};
}

/// Everything that is to be kept.
struct Work {
  std::vector<Order> added;
  std::vector<Order> changed;            ///< in other fields than their rank
  std::map<model::OrderId, int> ranks;   ///< of those that are there, where the rank changes
  std::set<std::string> municipalities;  ///< in which ranks change
};

store::Outcome<void> rank(store::WriteTransaction& tx, const std::string& municipality,
                          const std::map<model::OrderId, int>& ranks) {
  std::vector<model::OrderId> ids;
  std::vector<std::pair<int, model::OrderId>> placed;
  for (const auto& order : store::orders::of_municipality(tx, municipality)) {
    if (const auto found = ranks.find(order.id); found != ranks.end()) {
      placed.emplace_back(found->second, order.id);
    } else {
      ids.push_back(order.id);
    }
  }
  std::ranges::sort(placed);
  for (const auto& [at, id] : placed) {
    const auto index = std::min(static_cast<std::size_t>(at - 1), ids.size());
    ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(index), id);
  }
  const auto done = store::orders::rank(tx, municipality, ids);
  return done ? store::Outcome<void>{} : std::unexpected(done.error());
}

store::Outcome<void> apply(store::WriteTransaction& tx, const Work& work, const Asker& asker) {
  auto ranks = work.ranks;
  for (const auto& one : work.changed) {
    auto kept = act(tx, one, OrderAction::change, asker.signer, {}, asker.this_week);
    if (!kept) return std::unexpected(kept.error().refusal);
  }
  for (auto one : work.added) {
    const int wanted = std::exchange(one.rank, 0);
    const auto kept = store::orders::add(tx, std::move(one));
    if (!kept) return std::unexpected(kept.error());
    if (wanted > 0) ranks[kept->id] = wanted;
  }
  for (const auto& municipality : work.municipalities) {
    if (auto done = rank(tx, municipality, ranks); !done) return done;
  }
  return {};
}

/// Two that want the same rank.
void check_ranks(const std::vector<Order>& orders, Preview& preview) {
  std::map<std::pair<std::string, int>, std::string> taken;
  for (const auto& order : orders) {
    const auto [found, is_new] = taken.try_emplace({order.municipality, order.rank}, order.title);
    if (is_new) continue;
    preview.troubles.push_back({.sheet = preview.sheet,
                                .column = "Rang",
                                .message = fmt::format("{} en {} krijgen allebei rang {}", quoted(found->second),
                                                       quoted(order.title), order.rank),
                                .remedy = "Geef elke aanvraag een eigen rang."});
  }
}

}  // namespace

sheets::Sheet export_requests(const Known& known, const std::vector<Order>& orders) {
  const Asker nobody;
  return sheet_of(table_of(known, orders, nobody));
}

Import import_requests(const Known& known, const sheets::Sheet& sheet, const Asker& asker) {
  std::vector<Order> reachable;
  std::ranges::copy_if(known.kept.orders, std::back_inserter(reachable), [&](const Order& one) {
    return asker.municipality.empty() || one.municipality == asker.municipality;
  });
  auto compared = compare(table_of(known, std::move(reachable), asker), sheet);
  Work work;
  std::vector<Order> ranked;
  for (auto& one : compared.changed) {
    const auto& before = *find_order(known.kept, one.id);
    if (one.rank != before.rank) {
      work.ranks[one.id] = one.rank;
      work.municipalities.insert(one.municipality);
      ranked.push_back(one);
    }
    const bool content = changes_content(one, before);
    one.rank = before.rank;
    if (content) work.changed.push_back(std::move(one));
  }
  for (auto& one : compared.added) {
    if (one.rank > 0) {
      work.municipalities.insert(one.municipality);
      ranked.push_back(one);
    }
    work.added.push_back(std::move(one));
  }
  check_ranks(ranked, compared.preview);
  return {.preview = std::move(compared.preview),
          .apply = [work = std::move(work), asker](store::WriteTransaction& tx) { return apply(tx, work, asker); }};
}

}  // namespace flexteam::service::exchange
