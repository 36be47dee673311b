// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/one_more.h"

#include "http/to_api/basics.h"

namespace flexteam::http {

api::OneMoreEffect to_api(const service::Kept& kept, const service::Effect& effect) {
  api::OneMoreEffect view{.estimated_hours = tenth(effect.estimate),
                          .gained_hours = tenth(effect.gain),
                          .planned_hours = effect.hours_more,
                          .product_count = effect.products_more};
  for (const auto& one : effect.finished) {
    view.finished.push_back({.name = one.name, .chain = one.chain, .year = one.year, .count = one.count});
  }
  for (const auto& one : effect.municipalities) {
    view.municipalities.push_back({.code = one.municipality,
                                   .name = service::place_name(kept, one.municipality),
                                   .planned_hours = one.hours,
                                   .product_count = one.products});
  }
  return view;
}

}  // namespace flexteam::http
