# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""writers.h and writers.cpp: struct → JSON, and enumerations → words."""
from .contract import HEAD, Contract, snake, text_literal


def word_function(api: Contract, name: str) -> str:
    words = api.enums()[name][0]
    cases = "\n".join(f"    case {name}::{snake(word)}: return {text_literal(word)};" for word in words)
    return f"""std::string_view word({name} value) {{
  switch (value) {{
{cases}
  }}
  return {{}};
}}
"""


def writer(api: Contract, name: str) -> str:
    lines = "\n".join(f"  put(writer, {text_literal(prop.name)}, value.{prop.field});" for prop in api.properties(name))
    return f"""void write(json::Writer& writer, const {name}& value) {{
  writer.begin_object();
{lines}
  writer.end_object();
}}
"""


def header(api: Contract) -> str:
    words = "\n".join(f"[[nodiscard]] std::string_view word({name} value);" for name in api.enums())
    writes = "\n".join(f"void write(json::Writer& writer, const {name}& value);" for name in api.answered())
    return f"""{HEAD}#pragma once

#include <string_view>

#include "http/generated/types.h"
#include "json/write.h"

namespace flexteam::http::api {{

/// The word of a choice as the contract spells it.
{words}

/// Writes the value as one JSON object; what is not there is left out.
{writes}

}}  // namespace flexteam::http::api
"""


def source(api: Contract) -> str:
    bodies = "\n".join([word_function(api, name) for name in api.enums()] +
                       [writer(api, name) for name in api.answered()])
    return f"""{HEAD}#include "http/generated/writers.h"

#include "http/field_writer.h"

namespace flexteam::http::api {{

{bodies}
}}  // namespace flexteam::http::api
"""
