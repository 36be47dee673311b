// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/menu_drafts.h"

#include <string>
#include <utility>

#include "store/lists.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::menu_drafts {

namespace {

using model::MenuDraft;

Row row_of(const MenuDraft& draft) {
  return {draft.programme,
          std::int64_t{draft.based_on},
          lists::text(draft.items),
          lists::text(draft.chains),
          draft.started_by,
          model::to_string(draft.started_at),
          draft.version};
}

MenuDraft read(const sql::Statement& row) {
  MenuDraft draft;
  std::string_view items, chains;
  std::string started_at;
  row.into(draft.programme, draft.based_on, items, chains, draft.started_by, started_at, draft.version);
  lists::read(items, draft.items);
  lists::read(chains, draft.chains);
  draft.started_at = rows::instant(started_at).value();
  return draft;
}

}  // namespace

std::optional<MenuDraft> find(ReadTransaction& tx, std::string_view programme) {
  return rows::by_key(tx, tables::menu_drafts, std::string(programme), read);
}

Outcome<MenuDraft> begin(WriteTransaction& tx, const model::MenuCard& card) {
  if (card.programme.empty() || !rows::exists(tx, tables::programmes, card.programme)) {
    return rows::unknown(tables::programmes, card.programme);
  }
  if (find(tx, card.programme)) return rows::changed(tx, Reason::duplicate, tables::menu_drafts, card.programme);
  // The number of this write: higher than any version that an earlier draft got by its own writes.
  MenuDraft draft{.programme = card.programme,
                  .based_on = card.version,
                  .items = card.items,
                  .chains = card.chains,
                  .started_by = tx.intent().actor,
                  .started_at = model::now(),
                  .version = tx.revision()};
  tx.insert(tables::menu_drafts, row_of(draft));
  return draft;
}

Outcome<MenuDraft> update(WriteTransaction& tx, MenuDraft draft) {
  const auto stored = find(tx, draft.programme);
  if (auto seen = rows::as_seen(tx, tables::menu_drafts, draft.programme, stored, draft.version); !seen) {
    return std::unexpected(seen.error());
  }
  if (draft == *stored) return draft;
  ++draft.version;
  tx.update(tables::menu_drafts, row_of(draft));
  return draft;
}

Outcome<void> remove(WriteTransaction& tx, std::string_view programme, std::int64_t version) {
  const std::string key(programme);
  if (auto seen = rows::as_seen(tx, tables::menu_drafts, key, find(tx, programme), version); !seen) return seen;
  tx.erase(tables::menu_drafts, key);
  return {};
}

}  // namespace flexteam::store::menu_drafts
