// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/generated/types.h"
#include "service/kept.h"
#include "service/studies/one_more.h"

/// What a study of one more says, in words of the contract.
namespace flexteam::http {

[[nodiscard]] api::OneMoreEffect to_api(const service::Kept& kept, const service::Effect& effect);

}  // namespace flexteam::http
