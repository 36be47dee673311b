// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "model/week.h"
#include "service/insight/agenda.h"
#include "service/insight/capacity.h"
#include "service/insight/waiting.h"
#include "service/kept.h"
#include "service/plans/changes.h"
#include "service/plans/holds.h"
#include "service/plans/outcome.h"

/// All Dutch sentences (B1) that are made from a plan. Nowhere else.
namespace flexteam::service {

/// "week 30 (2027)".
[[nodiscard]] std::string week_text(model::Week week);
/// "Geen technisch adviseur vrij tot week 30 (2027). Met 8 uur per week erbij kan het vanaf week 12 (2027)."
[[nodiscard]] std::string sentence(const Kept& kept, const UnplannedStep& step);
/// "8 uur per week extra technisch adviseur (team), week 10 tot en met week 30 (2027)"; no full stop. `need` is one of
/// the step's.
[[nodiscard]] std::string sentence(const Kept& kept, const UnplannedStep& step, const Need& need);
[[nodiscard]] std::string sentence(const Kept& kept, const LateStep& step);
/// "Diever: wijkanalyse van Procesbegeleider 04 naar 07, start week 12 → 15, omdat 04 in week 12 vertrekt."
[[nodiscard]] std::string sentence(const Kept& kept, const Change& change);
[[nodiscard]] std::string sentence(const Kept& kept, const Bottleneck& bottleneck);
/// "37 taken wachten op een technisch adviseur in 2027-K3".
[[nodiscard]] std::string sentence(const Kept& kept, const WaitingGroup& group);
/// "8 uur per week extra technisch adviseur (team), week 10 tot en met week 30 (2027)"; several joined; no full stop.
[[nodiscard]] std::string needs_text(const Kept& kept, const UnplannedStep& step);
/// What is wrong with a line that breaks a hard rule: "Procesbegeleider 07 heeft in week 12 (2027) te weinig uren vrij
/// voor 'Wijkanalyse'."; for a line of no order what is wrong with the plan as a whole.
[[nodiscard]] std::string rule_sentence(const Kept& kept, const BrokenLine& line, const std::string& rule);
/// "Begin in week 15 (2027)", "Naar Procesbegeleider 07, vanaf week 15 (2027)"; no full stop.
[[nodiscard]] std::string repair_text(const Kept& kept, const BrokenLine& line, const Repair& repair);
/// Why a move cannot be, by the rule that it breaks.
[[nodiscard]] std::string hold_text(const Kept& kept, const Move& move, const std::string& rule);
/// What a municipality has to do: `kind` as in Request.
[[nodiscard]] std::string request_text(const Kept& kept, const Request& request);
/// Name of a hard rule as users read it: "capacity" → "te weinig uren".
[[nodiscard]] std::string rule_text(const std::string& rule);

}  // namespace flexteam::service
