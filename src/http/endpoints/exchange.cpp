// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "http/access/gate.h"
#include "http/endpoints/edit_order.h"
#include "http/generated/access.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "service/exchange/import.h"
#include "service/exchange/leave.h"
#include "service/exchange/menu_card.h"
#include "service/exchange/shares.h"
#include "service/exchange/team.h"
#include "store/menu_drafts.h"
#include "store/organisations.h"

namespace flexteam::http::endpoints {
namespace {

namespace exchange = service::exchange;

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::size_t most_problems = 200;

exchange::Known known_of(Context& context, const service::Kept& kept) {
  return context.store.read([&](store::ReadTransaction& tx) {
    exchange::Known known(kept, store::organisations::all(tx));
    known.menu_draft = store::menu_drafts::find(tx, kept.menu.programme);
    return known;
  });
}

/// What comes in is compared with the draft, so who may change that gets it out.
bool works_on_menu(const Caller& who) {
  return access::reach_of(who.role(), access::Action::menu_edit) == access::Reach::all;
}

Answer table_answer(const sheets::Sheet& sheet, std::optional<api::TableFormat> format, std::string_view name) {
  const bool csv = format == api::TableFormat::csv;
  auto answer = text_answer(200, csv ? "text/csv" : xlsx_type,
                            sheets::write(sheet, csv ? sheets::Format::csv : sheets::Format::xlsx));
  return with_header(std::move(answer), "Content-Disposition",
                     fmt::format("attachment; filename=\"{}.{}\"", name, csv ? "csv" : "xlsx"));
}

std::vector<model::Member> members_for(Context& context, const service::Kept& kept,
                                       const std::optional<std::string>& municipality) {
  std::vector<model::Member> members;
  std::ranges::copy_if(kept.members, std::back_inserter(members), [&](const model::Member& one) {
    return sees(context.who, one) && (!municipality || one.home == *municipality);
  });
  return members;
}

api::ImportProblem view_of(const sheets::Trouble& trouble, const std::string& file) {
  api::ImportProblem view{.file = file, .problem = trouble.message, .remedy = trouble.remedy};
  if (!trouble.sheet.empty()) view.sheet = trouble.sheet;
  if (trouble.line > 0) view.line = trouble.line;
  if (!trouble.column.empty()) view.column = trouble.column;
  return view;
}

api::ImportResult view_of(const exchange::Preview& preview, const std::string& file, bool kept) {
  api::ImportResult view;
  view.kept = kept;
  view.added_count = preview.count(exchange::RowKind::added);
  view.changed_count = preview.count(exchange::RowKind::changed);
  view.unchanged_count = preview.unchanged;
  for (const auto& row : preview.rows) {
    api::ImportRow seen{.line = row.line, .is_new = row.kind == exchange::RowKind::added, .name = row.name};
    for (const auto& field : row.fields) seen.fields.push_back({field.column, field.before, field.after});
    view.rows.push_back(std::move(seen));
  }
  view.problem_count = static_cast<std::int64_t>(preview.troubles.size());
  for (std::size_t at = 0; at < std::min(preview.troubles.size(), most_problems); ++at) {
    view.problems.push_back(view_of(preview.troubles[at], file));
  }
  return view;
}

Answer nothing_kept(const exchange::Preview& preview, const std::string& file) {
  CallProblems problems;
  for (std::size_t at = 0; at < std::min(preview.troubles.size(), most_problems); ++at) {
    const auto& trouble = preview.troubles[at];
    problems.push_back(
        {In::body, exchange::place_of(file, trouble), fmt::format("{}. {}", trouble.message, trouble.remedy)});
  }
  return problem_answer(400, "Er is niets overgenomen, want er klopt iets niet in het bestand", problems);
}

/// What an import asks, whatever it is of.
struct Asked {
  std::string_view file;
  std::string name;
  bool preview = false;
  std::optional<std::string> if_match;
};

template <class Call>
Asked asked_of(const Call& call) {
  return {call.file, call.file_name.value_or("bestand"), call.preview, call.if_match};
}

Answer import_table(Context& context, exchange::Kind kind, const std::string& action, const Asked& asked,
                    const std::string& municipality) {
  const auto snapshot = context.snapshots.current();
  const auto known = known_of(context, snapshot->kept);
  const exchange::Asker asker{municipality, signer(context.who), context.this_week()};
  const auto import = exchange::import_file(kind, asked.file, known, asker);
  const auto etag = fmt::format("\"{}\"", exchange::digest_of(import.preview));
  const auto answer = [&](bool kept) {
    return with_header(json_answer(view_of(import.preview, asked.name, kept)), "ETag", etag);
  };
  if (asked.preview) return answer(false);
  if (!import.preview.troubles.empty()) return nothing_kept(import.preview, asked.name);
  if (asked.if_match && *asked.if_match != etag) {
    return problem_answer(412,
                          "Er is intussen iets veranderd, zodat dit bestand nu iets anders doet. Er is niets "
                          "overgenomen. Bekijk opnieuw wat er verandert");
  }
  const auto done = context.store.write(context.intent(action), import.apply);
  return done ? answer(true) : refused(done.error());
}

}  // namespace

Answer export_team(Context& context, const api::ExportTeam& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  const auto members = members_for(context, kept, call.municipality_code);
  return table_answer(exchange::export_team(known_of(context, kept), members), call.format, "team");
}

Answer export_leave(Context& context, const api::ExportLeave& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  const auto members = members_for(context, kept, call.municipality_code);
  return table_answer(exchange::export_leave(known_of(context, kept), members), call.format, "verlof");
}

Answer export_requests(Context& context, const api::ExportRequests& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  std::vector<model::Order> orders;
  std::ranges::copy_if(kept.orders, std::back_inserter(orders), [&](const model::Order& one) {
    return sees(context.who, one) && (!call.municipality_code || one.municipality == *call.municipality_code);
  });
  return table_answer(exchange::export_requests(known_of(context, kept), orders), call.format, "aanvragen");
}

Answer export_menu_card(Context& context, const api::ExportMenuCard& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  const auto known = works_on_menu(context.who) ? known_of(context, kept) : exchange::Known(kept, {});
  return table_answer(exchange::export_menu_card(known), call.format, "menukaart");
}

Answer export_shares(Context& context, const api::ExportShares& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  const auto account =
      kept.published ? service::share_account(kept, *kept.published) : std::vector<service::ShareQuarter>{};
  return table_answer(exchange::export_shares(kept, account), call.format, "verdeling");
}

Answer import_team(Context& context, const api::ImportTeam& call) {
  return import_table(context, exchange::Kind::team, "member.import", asked_of(call), {});
}

Answer import_leave(Context& context, const api::ImportLeave& call) {
  return import_table(context, exchange::Kind::leave, "leave.import", asked_of(call), {});
}

Answer import_requests(Context& context, const api::ImportRequests& call) {
  return import_table(context, exchange::Kind::requests, "order.import", asked_of(call),
                      call.municipality_code.value_or(""));
}

Answer import_menu_card(Context& context, const api::ImportMenuCard& call) {
  return import_table(context, exchange::Kind::menu_card, "menu.import", asked_of(call), {});
}

}  // namespace flexteam::http::endpoints
