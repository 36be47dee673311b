// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/answer.h"
#include "http/context.h"
#include "http/generated/operations.h"

namespace flexteam::http {

/// Reads the request, tells all its problems (400), or runs the endpoint. Blocks.
using Handler = Answer (*)(Context&, const RawCall&);

/// How long an answer to a read stays good.
enum class Lasts {
  until_a_write,  ///< depends on the store and today only
  not_at_all,
};

struct Route {
  api::OperationId operation;
  Handler handler;
  Lasts lasts = Lasts::not_at_all;
};

/// The endpoint of an operation.
[[nodiscard]] const Route& route_of(api::OperationId operation);

}  // namespace flexteam::http
