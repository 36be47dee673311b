// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/caller.h"
#include "http/generated/types.h"
#include "model/menu_draft.h"
#include "service/kept.h"
#include "store/menu_cards.h"

/// The menu card in words of the contract, and back.
namespace flexteam::http {

[[nodiscard]] api::MenuCard to_api(const model::MenuCard& card);
/// Who released it is told to who has an account.
[[nodiscard]] api::MenuCardVersion to_api(const service::Kept& kept, const store::menu_cards::Release& release,
                                          const Caller& who);
/// With its differences from the current card and what is wrong with it.
[[nodiscard]] api::MenuDraft to_api(const service::Kept& kept, const model::MenuDraft& draft);

[[nodiscard]] model::MenuItem from_api(const api::MenuItemCreate& body);
/// What `body` says goes into `item`; chains are no part of an item.
void change(model::MenuItem& item, const api::MenuItemUpdate& body);

}  // namespace flexteam::http
