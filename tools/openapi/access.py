# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""api/access.yaml – who may do what – as C++, TypeScript and a page of the docs."""
import dataclasses

from .contract import HEAD, Contract, snake

REACHES = ("none", "own", "all")
SUBJECTS = ("nothing", "query", "query-open", "path", "body", "order", "member")
PUBLIC = "public"


@dataclasses.dataclass
class Action:
    id: str  # "order.read"
    nl: str
    en: str
    may: dict[str, str]
    operations: dict[str, str]

    @property
    def name(self) -> str:
        return snake(self.id.replace(".", "-"))


class Access:
    """The table, checked against the contract: every operation under exactly one action."""

    def __init__(self, document: dict, api: Contract):
        self.roles: dict[str, dict[str, str]] = document["roles"]
        # The columns of the C++ table are indexed by the enumeration of the model, which has the contract's order.
        if list(self.roles) != [*api.document["components"]["schemas"]["AccountRole"]["enum"], PUBLIC]:
            raise ValueError("access: the roles are not those of AccountRole in the contract, in its order, and public")
        self.actions = [Action(name, item["nl"], item["en"], item["may"], item["operations"])
                        for name, item in document["actions"].items()]
        self.of: dict[str, tuple[Action, str]] = {}
        known = {operation.id for operation in api.operations}
        for action in self.actions:
            for role, reach in action.may.items():
                if role not in self.roles or reach not in REACHES:
                    raise ValueError(f"access: {action.id} gives {reach} to {role}, which is not understood")
            for operation, subject in action.operations.items():
                if operation not in known or operation in self.of or subject not in SUBJECTS:
                    raise ValueError(f"access: {action.id} has {operation}: {subject}, which is unknown or there twice")
                self.of[operation] = (action, subject)
        if missing := known - set(self.of):
            raise ValueError(f"access: nobody says who may {', '.join(sorted(missing))}")
        self.operations = [(operation.id, *self.of[operation.id]) for operation in api.operations]


def header(access: Access) -> str:
    actions = ",\n".join(f"  {action.name}" for action in access.actions)
    rows = ",\n".join(f"    {{Action::{action.name}, Subject::{snake(subject)}}}"
                      for _, action, subject in access.operations)
    reaches = ",\n".join("    {{" + ", ".join(f"Reach::{action.may.get(role, 'none')}" for role in access.roles) + "}}"
                         for action in access.actions)
    return f"""{HEAD.replace('api/openapi.yaml', 'api/access.yaml')}#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "http/generated/operations.h"
#include "model/account.h"

namespace flexteam::http::access {{

enum class Action : std::uint8_t {{
{actions}
}};

/// How far something may be done: not, for what is one's own, for everybody's.
enum class Reach : std::uint8_t {{ none, own, all }};

/// Where the municipality of a call is found; see api/access.yaml.
enum class Subject : std::uint8_t {{ {", ".join(snake(subject) for subject in SUBJECTS)} }};

struct Rule {{
  Action action;
  Subject subject;
}};

/// In the order of api::OperationId.
inline constexpr std::array<Rule, {len(access.operations)}> rules = {{{{
{rows}
}}}};

/// Rows: actions; columns: model::AccountRole, and at last everybody.
inline constexpr std::array<std::array<Reach, {len(access.roles)}>, {len(access.actions)}> table = {{{{
{reaches}
}}}};

[[nodiscard]] constexpr const Rule& rule_of(api::OperationId operation) {{
  return rules[static_cast<std::size_t>(operation)];
}}

/// No role: not logged in.
[[nodiscard]] constexpr Reach reach_of(std::optional<model::AccountRole> role, Action action) {{
  const auto& row = table[static_cast<std::size_t>(action)];
  return role ? row[static_cast<std::size_t>(*role)] : row.back();
}}

}}  // namespace flexteam::http::access
"""


def script(access: Access) -> str:
    actions = " | ".join(f"'{action.id}'" for action in access.actions)
    roles = " | ".join(f"'{role}'" for role in access.roles)
    names = "\n".join(f"  '{role}': {{ nl: '{words['nl']}', en: '{words['en']}' }}," for role, words in access.roles.items())
    rows = "\n".join("  '" + action.id + "': { " +
                     ", ".join(f"'{role}': '{reach}'" for role, reach in action.may.items()) + " }," for action in access.actions)
    texts = "\n".join(f"  '{action.id}': {{ nl: '{action.nl}', en: '{action.en}' }}," for action in access.actions)
    return f"""{HEAD.replace('api/openapi.yaml', 'api/access.yaml')}
export type Action = {actions};
export type AnyRole = {roles};
export type Reach = 'own' | 'all';

export const ROLE_NAMES: Record<AnyRole, {{ nl: string; en: string }}> = {{
{names}
}};

/** What is not named is not allowed. */
export const MAY: Record<Action, Partial<Record<AnyRole, Reach>>> = {{
{rows}
}};

export const ACTION_TEXTS: Record<Action, {{ nl: string; en: string }}> = {{
{texts}
}};
"""


def page(access: Access) -> str:
    words = {"none": "–", "own": "eigen", "all": "alle"}
    roles = list(access.roles)
    head = "| | " + " | ".join(access.roles[role]["nl"] for role in roles) + " |\n|---|" + "---|" * len(roles)
    rows = "\n".join(f"| {action.nl} | " + " | ".join(words[action.may.get(role, 'none')] for role in roles) + " |"
                     for action in access.actions)
    return f"""<!--
SPDX-FileCopyrightText: 2026 Flexteam contributors
SPDX-License-Identifier: EUPL-1.2
Made from api/access.yaml by tools/generate_types.py; change that.
-->
# Wie mag wat

*Eigen* is voor een coördinator gemeente en een meekijker: van de eigen gemeente. Voor een teamlid: van zichzelf.
Een aanvraag die nog niet is verstuurd, ziet alleen de coördinator van de eigen gemeente.

{head}
{rows}
"""
