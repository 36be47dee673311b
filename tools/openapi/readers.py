# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""readers.h and readers.cpp: JSON value → struct, every problem with its place; and words → enumerations."""
from .contract import HEAD, Contract, Parameter, Property, deref_name, pascal, snake, text_literal


def range_of(schema: dict, low: str, high: str) -> str:
    parts = []
    if low in schema:
        parts.append(f".min = {schema[low]}")
    if high in schema:
        parts.append(f".max = {schema[high]}")
    return "{" + ", ".join(parts) + "}" if parts else ""


def reader(api: Contract, schema: dict, owner: str, name: str) -> str:
    """A C++ expression: the function object that reads a value of this schema."""
    reference = deref_name(schema)
    if reference == "Week":
        return "week()"
    if reference:
        return f"read_{snake(reference)}"
    if "enum" in schema:
        return f"read_{snake(owner + pascal(name))}"
    kind = schema["type"]
    if kind == "integer":
        return f"integer({range_of(schema, 'minimum', 'maximum')})"
    if kind == "number":
        return f"number({range_of(schema, 'minimum', 'maximum')})"
    if kind == "boolean":
        return "flag()"
    if kind == "string":
        parts = []
        if "minLength" in schema:
            parts.append(f".min = {schema['minLength']}")
        if "maxLength" in schema:
            parts.append(f".max = {schema['maxLength']}")
        if "pattern" in schema:
            parts.append(f".pattern = {text_literal(schema['pattern'])}")
        return "text({" + ", ".join(parts) + "})"
    if kind == "array":
        inner = reader(api, schema["items"], owner, name)
        limits = range_of(schema, "minItems", "maxItems")
        return f"list({inner}{', ' + limits if limits else ''})"
    raise ValueError(f"{owner}.{name}: no reader for {schema}")


def how(item: Property | Parameter) -> str:
    if item.schema.get("nullable"):
        return "clear"
    return "need" if item.required else "maybe"


def enums_read(api: Contract) -> list[str]:
    """Enumerations that come in, in bodies or parameters."""
    found = set()
    items: list[Property | Parameter] = [prop for name in api.requested() for prop in api.properties(name)]
    items += [parameter for operation in api.operations for parameter in operation.parameters]
    for item in items:
        schema = item.schema
        while schema.get("type") == "array":
            schema = schema["items"]
        reference = deref_name(schema)
        if reference and api.is_enum(reference):
            found.add(reference)
        elif "enum" in schema:
            found.add(item.owner + pascal(item.name))
    return [name for name in api.enums() if name in found]


SIGNATURE = "std::optional<{type}> read_{name}(const json::Value& value, const json::Pointer& at, json::Problems& problems)"


def signature(name: str) -> str:
    return SIGNATURE.format(type=name, name=snake(name))


def enum_reader(api: Contract, name: str) -> str:
    words = ", ".join(text_literal(word) for word in api.enums()[name][0])
    return f"""{signature(name)} {{
  const auto index = json::read_word(value, at, problems, {{{words}}});
  return index ? std::optional(static_cast<{name}>(*index)) : std::nullopt;
}}
"""


def object_reader(api: Contract, name: str) -> str:
    properties = api.properties(name)
    known = ", ".join(text_literal(prop.name) for prop in properties)
    lines = [f"{signature(name)} {{",
             "  const auto before = problems.size();",
             f"  const FieldReader fields(value, at, problems, {{{known}}});",
             "  if (!fields) return std::nullopt;",
             f"  {name} out;"]
    for prop in properties:
        expression = reader(api, prop.schema, name, prop.name)
        lines.append(f"  fields.{how(prop)}({text_literal(prop.name)}, out.{prop.field}, {expression});")
    lines.append("  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;")
    lines.append("}\n")
    return "\n".join(lines)


def header(api: Contract) -> str:
    declarations = "\n".join(signature(name) + ";" for name in enums_read(api) + api.requested())
    return f"""{HEAD}#pragma once

#include <optional>

#include "http/generated/types.h"
#include "json/parse.h"
#include "json/pointer.h"
#include "json/problems.h"

/// Each reads one value; what is wrong is added to `problems` with its place, and then nothing is returned.
namespace flexteam::http::api {{

{declarations}

}}  // namespace flexteam::http::api
"""


def source(api: Contract) -> str:
    bodies = "\n".join([enum_reader(api, name) for name in enums_read(api)] +
                       [object_reader(api, name) for name in api.requested()])
    return f"""{HEAD}#include "http/generated/readers.h"

#include <utility>

#include "http/field_reader.h"
#include "json/read.h"

namespace flexteam::http::api {{

{bodies}
}}  // namespace flexteam::http::api
"""
