# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""api/processing.yaml – what is done with whose personal data – as C++, TypeScript and a page of the docs."""
import dataclasses
import json

from .contract import HEAD, snake

SOURCE = "api/processing.yaml"
SUBJECTS = ("member", "account", "members", "accounts", "self", "body-member", "answer-member", "answer-account", "answer-session",
            "behind-secret")
JSON = {"application/json", "application/merge-patch+json", "application/problem+json"}
FIELDS = ("purpose", "basis", "data", "people", "recipients")


def schemas_of(document: dict, part, seen: set[str]) -> set[str]:
    """Names of all component schemas that `part` of the contract leads to."""
    if isinstance(part, list):
        for one in part:
            schemas_of(document, one, seen)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key != "$ref":
                schemas_of(document, value, seen)
                continue
            kind, name = value.split("/")[-2:]
            if kind == "schemas" and name in seen:
                continue
            if kind == "schemas":
                seen.add(name)
            schemas_of(document, document["components"][kind][name], seen)
    return seen


def media_types_of(document: dict, operation: dict) -> set[str]:
    """Of the body and of all answers."""
    parts = [operation.get("requestBody", {}), *operation["responses"].values()]
    parts = [document["components"]["responses"][part["$ref"].rsplit("/", 1)[1]] if "$ref" in part else part for part in parts]
    return {kind for part in parts for kind in part.get("content", {})}


@dataclasses.dataclass
class Kept:
    id: str
    days: int | None
    nl: str
    en: str
    since: str


class Processing:
    """The register, checked against the contract: nothing personal is done outside a processing."""

    def __init__(self, register: dict, document: dict):
        self.controller = register["controller"]
        self.processings = register["processings"]
        self.retention = [Kept(name, item.get("days"), item["nl"], item["en"], item.get("from", ""))
                          for name, item in register["retention"].items()]
        kinds = {kept.id for kept in self.retention}
        self.of: dict[str, tuple[str, str]] = {}
        for name, item in self.processings.items():
            if unknown := set(item["keeps"]) - kinds:
                raise ValueError(f"processing: {name} keeps {sorted(unknown)}, of which no term is known")
            for operation, subject in item["operations"].items():
                if operation in self.of or subject not in SUBJECTS:
                    raise ValueError(f"processing: {operation}: {subject} is not understood or there twice")
                self.of[operation] = (name, subject)
        if unused := kinds - {kind for item in self.processings.values() for kind in item["keeps"]}:
            raise ValueError(f"processing: {sorted(unused)} is kept for no processing")
        self.order = self._judge(document, set(register["personal"]), set(register["without-people"]))

    def _judge(self, document: dict, personal: set[str], without_people: set[str]) -> list[str]:
        """All operations in the order of the contract."""
        if unknown := personal - set(document["components"]["schemas"]):
            raise ValueError(f"processing: the contract has no schema {sorted(unknown)}")
        order = []
        for path, item in document["paths"].items():
            for method, operation in item.items():
                if method == "parameters":
                    continue
                order.append(operation["operationId"])
                holds = schemas_of(document, [operation.get("requestBody"), operation["responses"]], set()) & personal
                opaque = bool(media_types_of(document, operation) - JSON) and order[-1] not in without_people
                named = "{memberId}" in path or "{accountId}" in path
                if (holds or named or opaque) and order[-1] not in self.of:
                    raise ValueError(f"processing: {order[-1]} is about people ({', '.join(sorted(holds)) or path}) and stands under no processing")
        if both := without_people & set(self.of):
            raise ValueError(f"processing: {sorted(both)} is without people and under a processing")
        if unknown := (set(self.of) | without_people) - set(order):
            raise ValueError(f"processing: the contract has no operation {sorted(unknown)}")
        return order


def header(processing: Processing) -> str:
    ids = ", ".join(f'"{name}"' for name in processing.processings)
    names = list(processing.processings)
    rows = ",\n".join(f"    {{{names.index(processing.of[operation][0])}, Subject::{snake(processing.of[operation][1])}}}"
                      if operation in processing.of else "    {-1, Subject::none}" for operation in processing.order)
    return f"""{HEAD.replace('api/openapi.yaml', SOURCE)}#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "http/generated/operations.h"

namespace flexteam::http::processing {{

/// Whose data an operation is about; see {SOURCE}.
enum class Subject : std::uint8_t {{ none, {", ".join(snake(subject) for subject in SUBJECTS)} }};

struct Rule {{
  int activity;  ///< place in `activities`; -1: nobody's data
  Subject subject;
}};

/// Ids in the register.
inline constexpr std::array<std::string_view, {len(names)}> activities = {{{ids}}};

/// In the order of api::OperationId.
inline constexpr std::array<Rule, {len(processing.order)}> rules = {{{{
{rows}
}}}};

[[nodiscard]] constexpr const Rule& rule_of(api::OperationId operation) {{
  return rules[static_cast<std::size_t>(operation)];
}}

}}  // namespace flexteam::http::processing
"""


def terms(processing: Processing) -> str:
    rows = "\n".join(f"inline constexpr Term {snake(kept.id)}{{\"{kept.id}\", \"{kept.nl}\", std::chrono::days{{{kept.days}}}}};"
                     for kept in processing.retention if kept.days is not None)
    return f"""{HEAD.replace('api/openapi.yaml', SOURCE)}#pragma once

#include <chrono>
#include <string_view>

/// How long what is kept.
namespace flexteam::service::retention {{

struct Term {{
  std::string_view kind;
  std::string_view text;  ///< for people, in Dutch
  std::chrono::days days;
}};

namespace terms {{
{rows}
}}

}}  // namespace flexteam::service::retention
"""


def script(processing: Processing) -> str:
    register = [{"id": name, "nl": item["nl"], "en": item["en"], **{field: item[field] for field in FIELDS}, "keeps": item["keeps"]}
                for name, item in processing.processings.items()]
    retention = {kept.id: {"nl": kept.nl, "en": kept.en, "from": kept.since, **({} if kept.days is None else {"days": kept.days})}
                 for kept in processing.retention}
    dump = lambda value: json.dumps(value, ensure_ascii=False, indent=2)  # noqa: E731
    return f"""{HEAD.replace('api/openapi.yaml', SOURCE)}
export interface Processing {{
  id: string; nl: string; en: string; purpose: string; basis: string; data: string; people: string; recipients: string; keeps: readonly string[];
}}
export interface Kept {{ nl: string; en: string; from: string; /** none: as long as the log itself. */ days?: number }}

export const CONTROLLER = {dump(processing.controller)};

/** The texts are in Dutch: the register of a Dutch government. */
export const PROCESSINGS: readonly Processing[] = {dump(register)};

export const RETENTION: Readonly<Record<string, Kept>> = {dump(retention)};
"""


def page(processing: Processing) -> str:
    words = {"purpose": "Doel", "basis": "Grondslag", "data": "Gegevens", "people": "Van wie", "recipients": "Wie ziet het"}
    of = {kept.id: kept for kept in processing.retention}
    term = lambda kept: f"{kept.nl}: " + (f"{kept.days} {'dag' if kept.days == 1 else 'dagen'} na {kept.since}" if kept.days else "zo lang het logboek bestaat")  # noqa: E731
    parts = "\n\n".join(f"## {item['nl']} (`{name}`)\n\n" + "\n".join(f"- **{words[field]}**: {item[field]}" for field in FIELDS) +
                        "\n- **Hoe lang**: " + "; ".join(term(of[kind]) for kind in item["keeps"]) + "."
                        for name, item in processing.processings.items())
    return f"""<!--
SPDX-FileCopyrightText: 2026 Flexteam contributors
SPDX-License-Identifier: EUPL-1.2
Made from {SOURCE} by tools/generate_types.py; change that.
-->
# Verwerkingen van persoonsgegevens

Verwerkingsverantwoordelijk: {processing.controller['nl']}

{parts}
"""
