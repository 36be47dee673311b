// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/places.h"

#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::places {

namespace {

using model::District;
using model::Municipality;
using model::Village;

Municipality read_municipality(const sql::Statement& row) {
  Municipality it;
  row.into(it.code.code, it.code.year, it.name, it.sign, it.homes.value, it.share, it.centre.lon, it.centre.lat);
  return it;
}

District read_district(const sql::Statement& row) {
  District it;
  row.into(it.code.code, it.code.year, it.name, it.municipality, it.centre.lon, it.centre.lat, it.area_km2,
           it.homes.value, it.homes_are_example, it.outline);
  return it;
}

Village read_village(const sql::Statement& row) {
  Village it;
  row.into(it.id, it.name, it.municipality, it.district, it.centre.lon, it.centre.lat, it.population);
  return it;
}

/// The columns of a district with no outline read from the disk.
std::string without_outline() {
  std::string sql = tables::districts.select;
  sql.replace(sql.find("outline"), std::string_view("outline").size(), "NULL");
  return sql;
}

void put_row(WriteTransaction& tx, const Table& table, Row row) {
  if (!tx.update(table, row)) tx.insert(table, std::move(row));
}

}  // namespace

std::vector<Municipality> municipalities(ReadTransaction& tx) {
  return rows::in_order(tx, tables::municipalities, "name", read_municipality);
}

std::optional<Municipality> municipality(ReadTransaction& tx, std::string_view code) {
  return rows::by_key(tx, tables::municipalities, std::string(code), read_municipality);
}

std::vector<District> districts(ReadTransaction& tx, Outlines outlines) {
  constexpr std::string_view order = " ORDER BY municipality, code";
  static const auto with = tables::districts.select + std::string(order);
  static const auto without = without_outline() + std::string(order);
  auto query = tx.query(outlines == Outlines::with ? with : without);
  return rows::all(query, read_district);
}

std::optional<District> district(ReadTransaction& tx, std::string_view code) {
  return rows::by_key(tx, tables::districts, std::string(code), read_district);
}

std::vector<Village> villages(ReadTransaction& tx) {
  return rows::in_order(tx, tables::villages, "municipality, name", read_village);
}

std::optional<Place> find(ReadTransaction& tx, std::string_view id) {
  auto query = tx.query(
      "SELECT code, name, code, '', lon, lat, homes FROM municipalities WHERE code = $1 UNION ALL "
      "SELECT code, name, municipality, code, lon, lat, homes FROM districts WHERE code = $1 UNION ALL "
      "SELECT id, name, municipality, district, lon, lat, 0 FROM villages WHERE id = $1");
  query.bind(id);
  return rows::first(query, [](const sql::Statement& row) {
    Place place;
    row.into(place.id, place.name, place.municipality, place.district, place.centre.lon, place.centre.lat,
             place.homes.value);
    return place;
  });
}

Outcome<void> put(WriteTransaction& tx, const Municipality& it) {
  put_row(tx, tables::municipalities,
          {it.code.code, std::int64_t{it.code.year}, it.name, it.sign, it.homes.value, it.share, it.centre.lon,
           it.centre.lat});
  return {};
}

Outcome<void> put(WriteTransaction& tx, const District& it) {
  if (!municipality(tx, it.municipality)) return rows::unknown(tables::municipalities, it.municipality);
  put_row(
      tx, tables::districts,
      {it.code.code, std::int64_t{it.code.year}, it.name, it.municipality, it.centre.lon, it.centre.lat, it.area_km2,
       it.homes.value, std::int64_t{it.homes_are_example}, it.outline ? sql::Value(*it.outline) : sql::Value()});
  return {};
}

Outcome<void> put(WriteTransaction& tx, const Village& it) {
  if (!municipality(tx, it.municipality)) return rows::unknown(tables::municipalities, it.municipality);
  if (!rows::exists(tx, tables::districts, it.district)) return rows::unknown(tables::districts, it.district);
  put_row(tx, tables::villages,
          {it.id, it.name, it.municipality, rows::reference(it.district), it.centre.lon, it.centre.lat,
           std::int64_t{it.population}});
  return {};
}

}  // namespace flexteam::store::places
