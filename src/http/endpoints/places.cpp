// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "http/to_api/orders.h"
#include "service/area_outlines.h"
#include "service/insight/overview.h"
#include "service/place_list.h"
#include "store/places.h"

namespace flexteam::http::endpoints {
namespace {

api::Municipality view_of(const model::Municipality& place) {
  return {.code = place.code.code,
          .code_year = place.code.year,
          .name = place.name,
          .sign = place.sign,
          .homes = place.homes.value,
          .share = place.share,
          .centre = to_api(place.centre)};
}

api::PlaceKind kind_of(service::PlaceKind kind) {
  switch (kind) {
    case service::PlaceKind::municipality:
      return api::PlaceKind::municipality;
    case service::PlaceKind::district:
      return api::PlaceKind::district;
    case service::PlaceKind::village:
      return api::PlaceKind::village;
  }
  return {};
}

/// Hours that the shared team has planned for a municipality in weeks of a plan; 0 for no weeks.
std::int64_t planned_hours(const service::Kept& kept, const service::Outcome& plan, std::string_view municipality,
                           model::Week from, int weeks) {
  if (weeks <= 0) return 0;
  for (const auto& standing : service::standings_of(kept, plan, from, weeks)) {
    if (standing.municipality == municipality) return whole(standing.planned_hours);
  }
  return 0;
}

/// The year that a coordinator plans for: the next one in the last quarter.
int year_to_tell(model::Week this_week) {
  constexpr int quarter = 13;
  return model::plus(this_week, quarter).year;
}

api::ShareOfYear share_of_year(const service::Kept& kept, const service::Outcome& plan, std::string_view municipality,
                               int year, model::Week this_week) {
  const model::Week first{year, 1};
  const int weeks = model::weeks_between(first, {year + 1, 1});
  api::ShareOfYear share;
  for (const auto& standing : service::standings_of(kept, plan, first, weeks)) {
    if (standing.municipality != municipality) continue;
    share.share_hours = whole(standing.share_hours);
    share.planned_hours = whole(standing.planned_hours);
  }
  share.received_hours = planned_hours(kept, plan, municipality, first, model::weeks_between(first, this_week));
  share.left_hours = share.share_hours - share.planned_hours;
  return share;
}

}  // namespace

Answer list_municipalities(Context& context, const api::ListMunicipalities& /*call*/) {
  const auto snapshot = context.snapshots.current();
  api::MunicipalityList list;
  for (const auto& place : snapshot->kept.municipalities) list.municipalities.push_back(view_of(place));
  std::ranges::sort(list.municipalities, {}, &api::Municipality::name);
  return json_answer(list);
}

Answer get_municipality_summary(Context& context, const api::GetMunicipalitySummary& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  const auto* municipality = service::find_municipality(kept, call.municipality_code);
  if (municipality == nullptr) return problem_answer(404, "Deze gemeente is er niet");
  const auto week = context.this_week();
  service::Outcome empty;
  const auto& plan = published_or_empty(kept, empty);

  api::MunicipalitySummary summary;
  summary.municipality = view_of(*municipality);
  summary.year = year_to_tell(week);
  summary.share = share_of_year(kept, plan, call.municipality_code, year_to_tell(week), week);
  for (const auto& order :
       OrderViews(context.who, kept, week, call.municipality_code)
           .list(call.municipality_code, [](const auto& it, const auto&) { return service::is_asked(it); })
           .orders) {
    ++summary.order_count;
    summary.asked_hours += order.hours;
    if (order.planning.state == api::PlannedState::planned) ++summary.planned_order_count;
    const auto& span = order.planning.span;
    if (span && span->from >= week && (!summary.next_start || span->from < summary.next_start->week)) {
      summary.next_start = api::NextStart{.order_id = order.id, .title = order.title, .week = span->from};
    }
  }
  for (const auto& request : service::needed_from(kept, plan, call.municipality_code, week)) {
    summary.needed_this_week.push_back(to_api(kept, request));
  }
  return json_answer(summary);
}

Answer list_areas(Context& context, const api::ListAreas& call) {
  const auto districts = context.store.read(
      [](store::ReadTransaction& tx) { return store::places::districts(tx, store::places::Outlines::with); });
  const bool known = std::ranges::any_of(districts, [](const auto& district) { return district.outline.has_value(); });
  std::vector<model::Point> centres;
  for (const auto& district : districts) centres.push_back(district.centre);
  const auto cells = known ? std::vector<std::string>(districts.size()) : service::voronoi_cells(centres);

  api::AreaCollection areas;
  areas.outline_source = known ? api::AreaCollectionOutlineSource::cbs : api::AreaCollectionOutlineSource::voronoi;
  for (std::size_t i = 0; i < districts.size(); ++i) {
    const auto& district = districts[i];
    if (call.municipality_code && district.municipality != *call.municipality_code) continue;
    if (known && !district.outline) continue;
    api::AreaFeature feature;
    feature.id = district.code.code;
    feature.properties = {.code = district.code.code,
                          .code_year = district.code.year,
                          .name = district.name,
                          .municipality_code = district.municipality,
                          .homes = district.homes.value,
                          .homes_are_example = district.homes_are_example,
                          .area_km2 = district.area_km2,
                          .centre = to_api(district.centre)};
    feature.geometry.text = known ? *district.outline : cells[i];
    areas.features.push_back(std::move(feature));
  }
  return json_answer(areas);
}

Answer list_places(Context& context, const api::ListPlaces& call) {
  const auto snapshot = context.snapshots.current();
  auto places = service::places_of(snapshot->kept);
  std::erase_if(places, [&](const auto& place) {
    return (call.municipality_code && place.municipality != *call.municipality_code) ||
           (call.kind && kind_of(place.kind) != *call.kind);
  });
  if (call.q) places = service::search(std::move(places), *call.q);
  if (places.size() > static_cast<std::size_t>(call.limit)) places.resize(static_cast<std::size_t>(call.limit));

  api::PlaceList list;
  for (const auto& place : places) {
    api::Place view;
    view.id = place.id;
    view.kind = kind_of(place.kind);
    view.name = place.name;
    view.municipality_code = place.municipality;
    if (!place.district.empty()) view.district_code = place.district;
    view.homes = place.homes.value;
    view.homes_are_example = place.homes_are_example;
    view.centre = to_api(place.centre);
    list.places.push_back(std::move(view));
  }
  return json_answer(list);
}

}  // namespace flexteam::http::endpoints
