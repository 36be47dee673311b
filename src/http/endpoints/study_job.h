// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "http/answer.h"
#include "http/context.h"
#include "http/generated/types.h"
#include "service/studies/studies.h"

/// What all jobs that make several plans share.
namespace flexteam::http::endpoints {

[[nodiscard]] api::StudyProgress progress_of(const service::Studies& studies, service::StudyKind kind);
/// Starts the job for who asks: 202 with where to look, 409 while one of its kind goes on.
[[nodiscard]] Answer started(Context& context, service::StudyKind kind, service::StudyOptions options,
                             const std::string& address);

}  // namespace flexteam::http::endpoints
