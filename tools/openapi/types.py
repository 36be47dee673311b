# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""types.h: one struct per object schema, one enum class per enumeration."""
from .contract import HEAD, Contract, comment, snake


def enum(name: str, words: list[str], description: str) -> str:
    return comment(description) + f"enum class {name} {{ {', '.join(snake(word) for word in words)} }};\n"


def struct(api: Contract, name: str) -> str:
    lines = [comment(api.schemas[name].get("description")) + f"struct {name} {{"]
    for prop in api.properties(name):
        note = prop.schema.get("description", "")
        after = f"  ///< {note}" if note else ""
        lines.append(f"  {api.member_type(prop)} {prop.field}{api.initial(prop)};{after}")
    lines.append("};\n")
    return "\n".join(lines)


def header(api: Contract) -> str:
    enums = "\n".join(enum(name, words, note) for name, (words, note) in api.enums().items())
    structs = "\n".join(struct(api, name) for name in api.in_order())
    return f"""{HEAD}#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "http/values.h"
#include "model/week.h"

/// The bodies of the API. Fields have the names of the contract in snake_case.
namespace flexteam::http::api {{

{enums}
{structs}
}}  // namespace flexteam::http::api
"""
