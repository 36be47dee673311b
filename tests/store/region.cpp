// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/store/region.h"

namespace flexteam::test {

model::Municipality municipality(std::string code, std::string name) {
  model::Municipality it;
  it.code = {std::move(code), 2023};
  it.name = std::move(name);
  it.sign = "XX";
  it.homes = {10'000};
  it.share = 0.5;
  it.centre = {6.5, 52.9};
  return it;
}

model::Order order(std::string municipality, std::string title, int rank) {
  model::Order it;
  it.place = municipality;
  it.municipality = std::move(municipality);
  it.title = std::move(title);
  it.items = {"B0", "B1"};
  it.homes = {800};
  it.rank = rank;
  it.state = model::OrderState::requested;
  return it;
}

model::Member member(std::string name) {
  model::Member it;
  it.name = std::move(name);
  it.employer = "PV22";
  it.home = "GM0106";
  it.roles = {{"PB", 3}, {"WR", 2}};
  it.contract = {{{2027, 1}, std::nullopt, {28}}};
  it.leave = {{{2027, 30}, {2027, 33}, std::nullopt, "vakantie"}};
  return it;
}

void put_region(WriteTransaction& tx) {
  organisations::put(tx, {"PV22", "Provincie Drenthe", model::OrganisationKind::province});
  (void)places::put(tx, municipality("GM0106", "Assen"));
  (void)places::put(tx, municipality("GM1701", "Westerveld"));
  model::District lariks;
  lariks.code = {"WK010601", 2023};
  lariks.name = "Lariks";
  lariks.municipality = "GM0106";
  lariks.homes = {900};
  lariks.outline = "{}";
  (void)places::put(tx, lariks);
  model::Village loon;
  loon.id = "GM0106/Loon";
  loon.name = "Loon";
  loon.municipality = "GM0106";
  loon.district = "WK010601";
  (void)places::put(tx, loon);
  menu_cards::put(tx, {"heat", "Warmtetransitie"});
}

model::Order InARegion::add_order(std::string municipality, std::string title, int rank) {
  return write([&](auto& tx) { return orders::add(tx, order(municipality, title, rank)); }).value();
}

model::Member InARegion::add_member(std::string name) {
  return write([&](auto& tx) { return members::add(tx, member(name)); }).value();
}

std::vector<std::string> InARegion::titles(const std::string& municipality) {
  std::vector<std::string> found;
  int rank = 0;
  for (const auto& it : store().read([&](auto& tx) { return orders::of_municipality(tx, municipality); })) {
    EXPECT_EQ(it.rank, ++rank) << it.title;
    found.push_back(it.title);
  }
  return found;
}

std::string InARegion::dump() {
  return store().read([](ReadTransaction& tx) {
    std::string text;
    for (const auto* table : {&tables::orders, &tables::members, &tables::pins, &tables::plans}) {
      auto query = tx.query(table->select + " ORDER BY id");
      while (query.step()) {
        text += table->object;
        for (std::size_t i = 0; i < table->columns.size(); ++i) {
          if (table->columns[i].name == "version") continue;
          text += fmt::format("|{}", query.get<std::optional<std::string>>(static_cast<int>(i)).value_or("-"));
        }
        text += '\n';
      }
    }
    return text;
  });
}

}  // namespace flexteam::test
