// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "http/caller.h"
#include "http/generated/types.h"
#include "service/insight/agenda.h"
#include "service/kept.h"

namespace flexteam::http {

/// Orders of one picture in words of the contract; works out once what all of them need.
class OrderViews {
 public:
  /// `municipality` empty: of all. Without the hours of people that are not for `who`. `who` and `kept` outlive this.
  OrderViews(const Caller& who, const service::Kept& kept, model::Week this_week, std::string_view municipality = {});

  [[nodiscard]] api::Order view(const model::Order& order) const;
  /// Of all orders of the municipality that `keep` takes, by municipality and rank.
  template <class Keep>
  [[nodiscard]] api::OrderList list(std::string_view municipality, Keep&& keep) const {
    api::OrderList list;
    for (const auto& order : kept_.orders) {
      if (!municipality.empty() && order.municipality != municipality) continue;
      auto seen = view(order);
      if (keep(order, seen)) list.orders.push_back(std::move(seen));
    }
    return list;
  }
  [[nodiscard]] api::OrderDetail detail(const model::Order& order) const;

 private:
  [[nodiscard]] api::OrderPlanning planning(const model::Order& order) const;

  const Caller& who_;
  const service::Kept& kept_;
  model::Week this_week_;
  service::Outcome empty_;
  const service::Outcome& plan_;
  std::map<model::OrderId, service::OrderProgress> progress_;
  std::map<model::OrderId, std::vector<api::Need>> needs_;
};

/// Requested, and sent after the published plan was made (or there is none).
[[nodiscard]] bool is_new(const service::Kept& kept, const model::Order& order);
/// Where it stands in a plan in which it has `progress` (null: nothing).
[[nodiscard]] api::PlannedState planned_state(const service::Kept& kept, const model::Order& order,
                                              const service::OrderProgress* progress);

[[nodiscard]] api::Need to_api(const service::Kept& kept, const service::Request& request);
[[nodiscard]] api::Tailoring to_api(const model::Tailoring& tailoring);
[[nodiscard]] model::Tailoring from_api(const api::Tailoring& tailoring);

}  // namespace flexteam::http
