// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "service/write_texts.h"
#include "store/undo.h"

namespace flexteam::http::endpoints {
namespace {

api::Write view_of(const store::undo::Write& write) {
  return {.id = write.revision,
          .at = model::to_string(write.at),
          .actor = write.actor,
          .action = write.action,
          .objects = write.objects,
          .text = service::text_of(write)};
}

/// What municipality and team both have a part in is not taken back by one of them.
Answer undo_answer(const store::Outcome<store::undo::Write>& outcome) {
  if (outcome) return json_answer(view_of(*outcome));
  if (outcome.error().reason == store::Reason::not_allowed && outcome.error().object == "order") {
    return problem_answer(
        409,
        "Dit kan niet meer ongedaan worden gemaakt: de ander heeft al geantwoord. Trek de aanvraag in, "
        "vraag een wijziging, pauzeer of stop");
  }
  return refused(outcome.error());
}

}  // namespace

Answer list_writes(Context& context, const api::ListWrites& /*call*/) {
  const auto& actor = context.who.actor;
  const auto writes = context.store.read([&](store::ReadTransaction& tx) { return store::undo::undoable(tx, actor); });
  api::WriteList list;
  for (const auto& write : writes) list.writes.push_back(view_of(write));
  return json_answer(list);
}

Answer undo_write(Context& context, const api::UndoWrite& /*call*/) {
  const auto outcome =
      context.store.write(context.intent("undo"), [](store::WriteTransaction& tx) { return store::undo::undo(tx); });
  return undo_answer(outcome);
}

Answer redo_write(Context& context, const api::RedoWrite& /*call*/) {
  const auto outcome =
      context.store.write(context.intent("redo"), [](store::WriteTransaction& tx) { return store::undo::redo(tx); });
  return undo_answer(outcome);
}

}  // namespace flexteam::http::endpoints
