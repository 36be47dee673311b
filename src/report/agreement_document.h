// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "service/kept.h"

namespace flexteam::report {

/// The agreement `version` on `order` as it stands now: PDF 1.7 of one page of A4, tagged, in Dutch, sealed with `key`
/// (store/seal_key.h). The same input gives the same bytes on the same machine. Throws std::runtime_error when the
/// libraries for text or PDF fail.
[[nodiscard]] std::string agreement_document(const service::Kept& kept, const model::Order& order,
                                             const model::Agreement& version, const std::string& key);

}  // namespace flexteam::report
