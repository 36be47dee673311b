# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""operations.h and operations.cpp: the table of operations, and one struct per operation with its reader.
openapi_json.cpp: the contract itself, as it is served."""
import datetime
import json

from .contract import HEAD, Contract, Operation, comment, snake, text_literal
from .readers import how, reader


def struct(api: Contract, operation: Operation) -> str:
    lines = [comment(f"{operation.method.upper()} {operation.path}: {operation.summary}") +
             f"struct {operation.struct} {{",
             f"  static constexpr OperationId id = OperationId::{snake(operation.id)};"]
    for item in operation.parameters:
        lines.append(f"  {api.member_type(item)} {item.field}{api.initial(item)};")
    if operation.body:
        lines.append(f"  api::{operation.body} body;")
    if operation.file:
        lines.append("  std::string_view file;  ///< the body as it came")
    lines.append("};")
    lines.append(f"void read(const RawCall& raw, {operation.struct}& call, CallProblems& problems);\n")
    return "\n".join(lines)


def read_function(api: Contract, operation: Operation) -> str:
    query = ", ".join(text_literal(item.name) for item in operation.parameters if item.place == "query")
    used = "call" if operation.parameters or operation.body or operation.file else "/*call*/"
    lines = [f"void read(const RawCall& raw, {operation.struct}& {used}, CallProblems& problems) {{",
             f"  const CallReader reader(raw, problems, {{{query}}});"]
    for item in operation.parameters:
        expression = reader(api, item.schema, item.owner, item.name)
        lines.append(f"  reader.{item.place}_{how(item)}({text_literal(item.name)}, call.{item.field}, {expression});")
    if operation.body:
        lines.append(f"  reader.body(call.body, read_{snake(operation.body)});")
    if operation.file:
        lines.append("  call.file = raw.body;")
    lines.append("}\n")
    return "\n".join(lines)


def header(api: Contract) -> str:
    ids = ",\n".join(f"  {snake(operation.id)}" for operation in api.operations)
    rows = ",\n".join(
        f"    {{Method::{snake(operation.method)}, {text_literal(operation.path)}, {text_literal(operation.id)}, "
        f"{str(bool(operation.body)).lower()}, {str(operation.stream).lower()}, {str(operation.file).lower()}}}" for operation in api.operations)
    structs = "\n".join(struct(api, operation) for operation in api.operations)
    return f"""{HEAD}#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/call.h"
#include "http/generated/types.h"

namespace flexteam::http::api {{

/// Full version of the contract, for the API-Version header.
inline constexpr std::string_view version = {text_literal(api.document['info']['version'])};
/// Where to write to when nobody says otherwise.
inline constexpr std::string_view contact_email = {text_literal(api.document['info']['contact']['email'])};
/// The contract as JSON.
[[nodiscard]] std::string_view openapi_json();

enum class OperationId : std::uint8_t {{
{ids}
}};

struct Operation {{
  Method method;
  std::string_view path;  ///< below /v1, with {{names}} of path parameters
  std::string_view name;
  bool has_body;
  bool stream;  ///< answers with server-sent events
  bool has_file;  ///< its body is a table: CSV or XLSX
}};

/// In the order of OperationId.
inline constexpr std::array<Operation, {len(api.operations)}> operations = {{{{
{rows}
}}}};

{structs}
}}  // namespace flexteam::http::api
"""


def source(api: Contract) -> str:
    bodies = "\n".join(read_function(api, operation) for operation in api.operations)
    return f"""{HEAD}#include "http/generated/operations.h"

#include "http/call_reader.h"
#include "http/generated/readers.h"

namespace flexteam::http::api {{

{bodies}
}}  // namespace flexteam::http::api
"""


def endpoints(api: Contract) -> str:
    declarations = "\n".join(f"Answer {snake(operation.id)}(Context& context, const api::{operation.struct}& call);"
                             for operation in api.operations)
    return f"""{HEAD}#pragma once

#include "http/answer.h"
#include "http/context.h"
#include "http/generated/operations.h"

/// One function per operation, written by hand under endpoints/. They run on worker threads and may block.
namespace flexteam::http::endpoints {{

{declarations}

}}  // namespace flexteam::http::endpoints
"""


def for_operation(api: Contract) -> str:
    cases = "\n".join(f"    case api::OperationId::{snake(operation.id)}: return visit(api::{operation.struct}{{}});"
                      for operation in api.operations)
    return f"""{HEAD}#pragma once

#include "http/generated/operations.h"

namespace flexteam::http {{

/// Calls `visit` with an empty struct of the operation.
template <class Visit>
auto for_operation(api::OperationId id, Visit&& visit) {{
  switch (id) {{
{cases}
  }}
  return visit(api::GetStatus{{}});
}}

}}  // namespace flexteam::http
"""


def document(whole: dict) -> str:
    def plain(value: object) -> str:
        if isinstance(value, (datetime.date, datetime.datetime)):
            return value.isoformat()
        raise TypeError(f"{value!r} in the contract is no JSON")

    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"), default=plain)
    chunks = "\n".join(f'  R"json({text[at:at + 2000]})json"' for at in range(0, len(text), 2000))
    return f"""{HEAD}#include "http/generated/operations.h"

namespace flexteam::http::api {{

// clang-format off
std::string_view openapi_json() {{
  return
{chunks};
}}
// clang-format on

}}  // namespace flexteam::http::api
"""
