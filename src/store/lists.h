// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/member.h"
#include "model/menu.h"
#include "model/order.h"
#include "model/settings.h"

/// Lists that stand in one column of a row, as JSON text. Only this room writes them, so reading trusts them.
namespace flexteam::store::lists {

[[nodiscard]] std::string text(const std::vector<std::string>& words);
[[nodiscard]] std::string text(const std::vector<model::Hours>& hours);
[[nodiscard]] std::string text(const std::vector<model::Tailoring>& tailoring);
[[nodiscard]] std::string text(const std::vector<model::MemberRole>& roles);
/// What shows the roles, apart from them: it is about the person.
[[nodiscard]] std::string evidence_text(const std::vector<model::MemberRole>& roles);
[[nodiscard]] std::string text(const std::vector<model::ContractHours>& contract);
[[nodiscard]] std::string text(const std::vector<model::Leave>& leave);
[[nodiscard]] std::string text(const std::vector<model::Role>& roles);
[[nodiscard]] std::string text(const std::vector<model::MenuItem>& items);
[[nodiscard]] std::string text(const std::vector<model::Chain>& chains);
[[nodiscard]] std::string text(const model::PlanningSettings& settings);

void read(std::string_view text, std::vector<std::string>& words);
void read(std::string_view text, std::vector<model::Hours>& hours);
void read(std::string_view text, std::vector<model::Tailoring>& tailoring);
void read(std::string_view text, std::vector<model::MemberRole>& roles);
void read_evidence(std::string_view text, std::vector<model::MemberRole>& roles);
void read(std::string_view text, std::vector<model::ContractHours>& contract);
void read(std::string_view text, std::vector<model::Leave>& leave);
void read(std::string_view text, std::vector<model::Role>& roles);
void read(std::string_view text, std::vector<model::MenuItem>& items);
void read(std::string_view text, std::vector<model::Chain>& chains);
void read(std::string_view text, model::PlanningSettings& settings);

}  // namespace flexteam::store::lists
