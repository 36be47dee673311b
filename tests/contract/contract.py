# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""api/openapi.yaml as a judge of answers."""
import copy
import pathlib

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Contract:
    def __init__(self):
        self.document = yaml.safe_load((ROOT / "api" / "openapi.yaml").read_text(encoding="utf-8"))
        self.version = self.document["info"]["version"]
        self.operations = {}
        for path, item in self.document["paths"].items():
            for method in ("get", "post", "put", "patch", "delete"):
                if method in item:
                    self.operations[item[method]["operationId"]] = (method.upper(), path, item[method])
        self.schemas = {name: self._strict(schema) for name, schema in self.document["components"]["schemas"].items()}
        self.called = set()
        self.access = yaml.safe_load((ROOT / "api" / "access.yaml").read_text(encoding="utf-8"))
        self.rules = {operation: (action, subject) for action in self.access["actions"].values()
                      for operation, subject in action["operations"].items()}

    def chair_of(self, operation_id: str) -> str:
        """From which chair a test asks this when it does not say: Westerveld for what a municipality does, else the team's
        coordinator, else the administrator."""
        action, subject = self.rules[operation_id]
        if "municipal-coordinator" in action["may"] and subject in ("order", "body"):
            return "Coördinator Westerveld"
        return "Coördinator Flexteam" if "team-coordinator" in action["may"] else "Beheerder"

    def streams(self, operation_id: str) -> bool:
        answers = self.operations[operation_id][2]["responses"].values()
        return any("text/event-stream" in answer.get("content", {}) for answer in answers)

    def _strict(self, schema):
        """JSON Schema of an answer: fields that the contract does not name are wrong, `nullable` becomes a type."""
        schema = copy.deepcopy(schema)
        if schema.get("type") == "object" and "properties" in schema:
            schema.setdefault("additionalProperties", False)
        for key, value in list(schema.items()):
            if key == "properties":
                schema[key] = {name: self._strict(part) for name, part in value.items()}
            elif key == "items":
                schema[key] = self._strict(value)
        return schema

    def schema_problems(self, reference: str, value) -> list[str]:
        resolver = jsonschema.RefResolver("", {"components": {"schemas": self.schemas}})
        validator = jsonschema.Draft4Validator({"$ref": reference}, resolver=resolver)
        return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(value)]

    def judge(self, operation_id: str, answer) -> list[str]:
        """What is wrong with an answer to this operation."""
        self.called.add(operation_id)
        operation = self.operations[operation_id][2]
        response = operation["responses"].get(str(answer.status))
        if answer.status in (401, 403):  # of every operation
            response = response or self.document["components"]["responses"]["NotLoggedIn"]
        if response is None:
            return [f"{operation_id}: status {answer.status} is not in the contract: {answer.text[:300]!r}"]
        if "$ref" in response:
            response = self.document["components"]["responses"][response["$ref"].rsplit("/", 1)[1]]
        wrong = []
        if answer.headers.get("api-version") != self.version:
            wrong.append("no API-Version header")
        for name in response.get("headers", {}):
            if name.lower() not in answer.headers:
                wrong.append(f"no {name} header")
        content = response.get("content", {})
        if not content:
            return wrong + (["there should be no body"] if answer.text else [])
        kind = answer.headers.get("content-type", "")
        if kind not in content:
            return wrong + [f"content type {kind}, not one of {list(content)}"]
        schema = content[kind]["schema"]
        if kind.endswith("json") and "$ref" in schema:
            wrong += self.schema_problems(schema["$ref"], answer.json())
        return [f"{operation_id} {answer.status}: {text}" for text in wrong]
