// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/example/load.h"

#include <chrono>
#include <set>
#include <stdexcept>
#include <utility>

#include "planning/solve.h"
#include "service/example/accounts.h"
#include "service/example/agreements.h"
#include "service/example/people.h"
#include "service/kept_reader.h"
#include "service/plans/drafts.h"
#include "service/problem/from_store.h"
#include "store/accounts.h"
#include "store/members.h"
#include "store/menu_cards.h"
#include "store/orders.h"
#include "store/organisations.h"
#include "store/pins.h"
#include "store/places.h"
#include "store/settings.h"

namespace flexteam::service {
namespace {

store::Outcome<void> put_places(store::WriteTransaction& tx, const Kept& kept) {
  for (const auto& municipality : kept.municipalities) {
    if (auto done = store::places::put(tx, municipality); !done) {
      return done;
    }
  }
  for (const auto& district : kept.districts) {
    if (auto done = store::places::put(tx, district); !done) {
      return done;
    }
  }
  for (const auto& village : kept.villages) {
    if (auto done = store::places::put(tx, village); !done) {
      return done;
    }
  }
  return {};
}

store::Outcome<void> put_accounts(store::WriteTransaction& tx, const Kept& kept) {
  for (auto& account : example_accounts(kept)) {
    if (auto added = store::accounts::add(tx, std::move(account)); !added) {
      return std::unexpected(added.error());
    }
  }
  return {};
}

/// Stores everything and gives `kept` the ids of the store.
store::Outcome<void> put_all(store::WriteTransaction& tx, Kept& kept) {
  for (const auto& organisation : example_organisations(kept.municipalities)) {
    store::organisations::put(tx, organisation);
  }
  if (auto done = put_places(tx, kept); !done) {
    return done;
  }
  store::menu_cards::put(tx, {.id = kept.menu.programme, .name = "Warmtetransitie"});
  auto card = store::menu_cards::release(tx, kept.menu);
  if (!card) {
    return std::unexpected(card.error());
  }
  kept.menu = *std::move(card);
  store::settings::set_planning(tx, kept.settings);
  store::settings::set(tx, example_setting, "true");
  store::settings::set(tx, funding_setting, kept.funding);
  store::settings::set(tx, sector_setting, kept.sector);
  std::map<model::MemberId, model::MemberId> member_ids;
  for (auto& member : kept.members) {
    auto added = store::members::add(tx, member);
    if (!added) {
      return std::unexpected(added.error());
    }
    member_ids[member.id] = added->id;
    member = *std::move(added);
  }
  std::map<model::OrderId, model::OrderId> order_ids;
  for (auto& order : kept.orders) {
    order.menu_version = kept.menu.version;
    order.funding = kept.funding;
    order.sector = kept.sector;
    auto added = store::orders::add(tx, order);
    if (!added) {
      return std::unexpected(added.error());
    }
    order_ids[order.id] = added->id;
    order = *std::move(added);
  }
  for (auto& pin : kept.pins) {
    pin.order = order_ids.at(pin.order);
    pin.member = member_ids.at(pin.member);
    auto added = store::pins::put(tx, pin);
    if (!added) {
      return std::unexpected(added.error());
    }
    pin = *std::move(added);
  }
  return put_accounts(tx, kept);
}

}  // namespace

bool is_empty(store::Store& store) {
  return store.read([](auto& tx) {
    return store::places::municipalities(tx).empty() && store::members::all(tx).empty() &&
           store::orders::all(tx).empty();
  });
}

std::expected<Kept, std::string> load_example(store::Store& store, const ExampleOptions& options) {
  if (!is_empty(store)) {
    return std::unexpected("the database has data already; the example goes into an empty one");
  }
  const Kept made = example(options);
  Kept kept;
  const auto done = store.write({"example", "example.create", "command line"}, [&](auto& tx) {
    kept = made;  // a write may be tried again
    return put_all(tx, kept);
  });
  if (!done) {
    return std::unexpected(done.error().message);
  }
  return kept;
}

void complete_example(store::Store& store) {
  const bool lacks_accounts = store.read([](auto& tx) {
    return store::settings::find(tx, example_setting).has_value() && store::accounts::all(tx).empty();
  });
  if (!lacks_accounts) return;
  KeptReader reader;
  const Kept kept = store.read([&](auto& tx) { return reader.read(tx); });
  const auto done = store.write({"example", "account.create"}, [&](auto& tx) { return put_accounts(tx, kept); });
  if (!done) throw std::runtime_error(done.error().message);
}

std::expected<FirstPlan, std::string> publish_first_plan(store::Store& store, double seconds, std::uint64_t seed) {
  const auto begin = std::chrono::steady_clock::now();
  KeptReader reader;
  const Kept kept = store.read([&](auto& tx) { return reader.read(tx); });
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const BuiltProblem built = build_problem(kept, problem_options(kept, today));
  const auto plan = planning::solve(built.problem, {.seconds = seconds, .seed = seed});
  const auto published =
      store.write({"example", "plan.publish", "command line"}, [&](auto& tx) -> store::Outcome<model::StaffingPlan> {
        const auto draft = keep_draft(tx, plan, built, kept.menu, "Eerste plan");
        if (!draft) {
          return draft;
        }
        auto done =
            publish_draft(tx, draft->id, {.beside = std::nullopt, .propose = true, .by = example_coordinator(tx)});
        if (!done) {
          return std::unexpected(done.error().refusal);
        }
        return *std::move(done);
      });
  if (!published) {
    return std::unexpected(published.error().message);
  }
  if (const auto answered = answer_proposals(store, model::week_of(today)); !answered) {
    return std::unexpected(answered.error());
  }
  return FirstPlan{.plan = *published,
                   .steps = plan.activities.size(),
                   .unplanned = plan.unplanned.size(),
                   .seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count()};
}

}  // namespace flexteam::service
