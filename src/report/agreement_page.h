// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "report/agreement_paper.h"

namespace flexteam::report {

/// The paper on one page of A4, whatever its length: letters get smaller first; then what is left out is told with its
/// count. Tagged PDF as cairo makes it, for finish_pdf. Throws std::runtime_error when cairo fails.
[[nodiscard]] std::string agreement_page(const AgreementPaper& paper);

}  // namespace flexteam::report
