// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "json/problems.h"
#include "planning/files/problem.h"

/// Readers of the benchmark formats of the literature, one each. The problem is of use only if `problems` stays empty;
/// its name is for the caller to set. read.h is what others use.
namespace flexteam::planning {

/// Multi-skill project scheduling as MiniZinc data (Young, Feydy, Schutt, CP 2017).
[[nodiscard]] Problem read_mspsp(std::string_view text, json::Problems& problems);
/// iMOPSE `.def` (Myszkowski et al.): one line per task.
[[nodiscard]] Problem read_imopse(std::string_view text, json::Problems& problems);
/// MPLIB text (Van Eynde & Vanhoucke): many projects on shared pools.
[[nodiscard]] Problem read_mplib(std::string_view text, json::Problems& problems);
/// PSPLIB in Patterson's text format: one project.
[[nodiscard]] Problem read_psplib(std::string_view text, json::Problems& problems);

/// Workforce allocation as JSON (Bleukx et al., CP 2025): who does which task, all at their original start.
[[nodiscard]] Problem read_workforce(std::string_view text, json::Problems& problems);

}  // namespace flexteam::planning
