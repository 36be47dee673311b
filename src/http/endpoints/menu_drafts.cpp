// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/menu.h"
#include "service/kept_reader.h"
#include "service/menu/draft_items.h"
#include "service/menu/draft_rules.h"
#include "store/menu_cards.h"
#include "store/menu_drafts.h"

/// The next version of the menu card while it is worked on.
namespace flexteam::http::endpoints {
namespace {

constexpr auto location = "/menu-draft";

Answer no_draft() {
  return problem_answer(404, "Er is geen concept van de menukaart. Begin er eerst een");
}

Answer draft_answer(Context& context, const model::MenuDraft& draft) {
  return with_version(json_answer(to_api(context.snapshots.current()->kept, draft)), draft.version);
}

/// Changes the draft as `edit` says, in one write; an answer of `edit` stops it. `current` is the newest card.
Answer edit_draft(Context& context, const std::optional<std::string>& if_match, const std::string& action,
                  const std::function<std::optional<Answer>(model::MenuDraft&, const model::MenuCard& current)>& edit) {
  const auto version = version_in(if_match);
  if (!version) return version.error();
  const auto snapshot = context.snapshots.current();
  const auto& current = snapshot->kept.menu;
  std::optional<Answer> stopped;
  const auto outcome =
      context.store.write(context.intent(action), [&](store::WriteTransaction& tx) -> store::Outcome<model::MenuDraft> {
        stopped.reset();
        auto draft = store::menu_drafts::find(tx, current.programme);
        if (!draft) {
          stopped = no_draft();
          return std::unexpected(store::Refusal{.reason = store::Reason::not_found});
        }
        if (draft->version != *version) {
          return std::unexpected(store::Refusal{.reason = store::Reason::version_conflict});
        }
        stopped = edit(*draft, current);
        if (stopped) return std::unexpected(store::Refusal{.reason = store::Reason::not_allowed});
        return store::menu_drafts::update(tx, *std::move(draft));
      });
  if (stopped) return *stopped;
  return outcome ? draft_answer(context, *outcome) : refused(outcome.error());
}

/// The answer when the item as it stands in the draft, or one of its chains, is wrong.
std::optional<Answer> wrong(model::MenuDraft& draft, const model::MenuCard& current, std::string_view code,
                            const std::optional<std::vector<std::string>>& chains) {
  auto problems = service::problems_of_item(service::card_of(draft, current), code);
  if (chains) {
    if (const auto unknown = service::set_chains(draft, current, code, *chains)) {
      problems.push_back({"/chains", fmt::format("'{}' staat niet op de menukaart", *unknown)});
    }
  }
  if (problems.empty()) return std::nullopt;
  return refused(problems);
}

Answer item_not_there(const std::string& code) {
  return problem_answer(404, fmt::format("{} staat niet (meer) in het concept", code));
}

}  // namespace

Answer get_menu_draft(Context& context, const api::GetMenuDraft& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto draft = context.store.read(
      [&](store::ReadTransaction& tx) { return store::menu_drafts::find(tx, snapshot->kept.menu.programme); });
  return draft ? draft_answer(context, *draft) : no_draft();
}

Answer create_menu_draft(Context& context, const api::CreateMenuDraft& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& current = snapshot->kept.menu;
  if (current.version < 1 || current.programme.empty()) {
    return problem_answer(409, "Er is nog geen menukaart om een concept van te maken");
  }
  const auto outcome = context.store.write(context.intent("menu.begin"), [&](store::WriteTransaction& tx) {
    return store::menu_drafts::begin(tx, current);
  });
  if (outcome) return created(draft_answer(context, *outcome), location);
  if (outcome.error().reason == store::Reason::duplicate) {
    return problem_answer(409, "Er is al een concept van de menukaart. Ga daarin verder");
  }
  return refused(outcome.error());
}

Answer delete_menu_draft(Context& context, const api::DeleteMenuDraft& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  const auto programme = context.snapshots.current()->kept.menu.programme;
  const auto outcome = context.store.write(context.intent("menu.discard"), [&](store::WriteTransaction& tx) {
    return store::menu_drafts::remove(tx, programme, *version);
  });
  return outcome ? empty_answer() : refused(outcome.error());
}

Answer add_menu_item(Context& context, const api::AddMenuItem& call) {
  auto answer = edit_draft(context, call.if_match, "menu.add-item",
                           [&](model::MenuDraft& draft, const model::MenuCard& current) -> std::optional<Answer> {
                             if (service::find_item(draft, call.body.code) != nullptr) {
                               // Refused; shown among everything else that is wrong with it.
                               draft.items.push_back(from_api(call.body));
                             } else {
                               service::add_item(draft, current, from_api(call.body));
                             }
                             return wrong(draft, current, call.body.code, call.body.chains);
                           });
  return answer.status == 200 ? created(std::move(answer), location) : answer;
}

Answer change_menu_item(Context& context, const api::ChangeMenuItem& call) {
  return edit_draft(context, call.if_match, "menu.change-item",
                    [&](model::MenuDraft& draft, const model::MenuCard& current) -> std::optional<Answer> {
                      auto* item = service::find_item(draft, call.item_code);
                      if (item == nullptr) return item_not_there(call.item_code);
                      change(*item, call.body);
                      return wrong(draft, current, call.item_code, call.body.chains);
                    });
}

Answer withdraw_menu_item(Context& context, const api::WithdrawMenuItem& call) {
  return edit_draft(context, call.if_match, "menu.withdraw-item",
                    [&](model::MenuDraft& draft, const model::MenuCard&) -> std::optional<Answer> {
                      if (service::withdraw_item(draft, call.item_code)) return std::nullopt;
                      return item_not_there(call.item_code);
                    });
}

Answer release_menu_draft(Context& context, const api::ReleaseMenuDraft& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  std::optional<Answer> stopped;
  const auto outcome = context.store.write(
      context.intent("menu.release"), [&](store::WriteTransaction& tx) -> store::Outcome<model::MenuCard> {
        stopped.reset();
        const auto stop = [&](Answer answer) {
          stopped = std::move(answer);
          return std::unexpected(store::Refusal{.reason = store::Reason::not_allowed});
        };
        const auto current = service::current_menu(tx);
        const auto draft = store::menu_drafts::find(tx, current.programme);
        if (!draft) return stop(no_draft());
        if (auto removed = store::menu_drafts::remove(tx, current.programme, *version); !removed) {
          return std::unexpected(removed.error());
        }
        if (draft->based_on != current.version) {
          return stop(problem_answer(
              409, fmt::format("Sinds dit concept is versie {} uitgegeven. Gooi het concept weg en begin opnieuw",
                               current.version)));
        }
        const auto card = service::card_of(*draft, current);
        if (const auto problems = service::problems_of(card); !problems.empty()) return stop(refused(problems));
        if (card.items == current.items && card.chains == current.chains) {
          return stop(problem_answer(409, "Het concept is nog hetzelfde als de menukaart van nu. Wijzig eerst iets"));
        }
        return store::menu_cards::release(tx, card);
      });
  if (stopped) return *stopped;
  if (!outcome) return refused(outcome.error());
  const auto snapshot = context.snapshots.current();
  const auto releases = context.store.read(
      [&](store::ReadTransaction& tx) { return store::menu_cards::releases(tx, outcome->programme); });
  const auto release = std::ranges::find(releases, outcome->version, &store::menu_cards::Release::version);
  return json_answer(to_api(snapshot->kept, *release, context.who));
}

}  // namespace flexteam::http::endpoints
