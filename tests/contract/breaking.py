# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests made from api/openapi.yaml that are wrong in a known way, as many as one likes."""
import copy
import dataclasses
import json
import urllib.parse

UNKNOWN = "onbekend"


@dataclasses.dataclass
class Request:
    operation: str
    method: str
    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str]
    body: object = None
    raw: bytes | None = None
    broken: list[str] = dataclasses.field(default_factory=list)  # how

    def target(self) -> str:
        return "/v1" + self.path + ("?" + urllib.parse.urlencode(self.query) if self.query else "")

    def bytes(self) -> bytes | None:
        if self.raw is not None:
            return self.raw
        return None if self.body is None else json.dumps(self.body).encode()


class Breaker:
    """Makes a right request of an operation from its examples, then breaks it in one to three places."""

    def __init__(self, contract, dice):
        self.document = contract.document
        self.operations = sorted(contract.operations.items())
        self.dice = dice

    def next(self) -> Request:
        name, (method, path, operation) = self.dice.choice(self.operations)
        parameters = [self._resolve(one) for one in
                      self.document["paths"][path].get("parameters", []) + operation.get("parameters", [])]
        request = Request(name, method, path, [], {})
        in_path = {one["name"]: one["schema"] for one in parameters if one["in"] == "path"}
        values = {key: str(self._sample(schema)) for key, schema in in_path.items()}
        ways = [self._unknown_query, *self.dice.choice(((), (), (self._wrong_place,), (self._other_method,)))]
        if in_path:
            ways.append(lambda one: self._wrong_path(one, values, in_path))
        queries = [one for one in parameters if one["in"] == "query"]
        if queries:
            ways += [lambda one: self._wrong_query(one, queries)] * 2
        if any(one["name"] == "If-Match" for one in parameters):
            request.headers["If-Match"] = '"999999"'
            ways.append(self._wrong_if_match)
        content = operation.get("requestBody", {}).get("content", {})
        if "text/csv" in content:
            request.headers["Content-Type"] = self.dice.choice([*content])
            self._no_table(request)
            ways += [self._no_table] * 6 + [self._wrong_kind]
        elif content:
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            request.body = self._sample(schema)
            request.headers["Content-Type"] = "application/json"
            ways += [lambda one: self._wrong_value(one, schema)] * 6 + [self._no_json] * 2 + [self._wrong_kind]
        for way in self.dice.sample(ways, min(len(ways), self.dice.choice((1, 1, 2, 3)))):
            way(request)
        for key, value in values.items():
            request.path = request.path.replace("{" + key + "}", urllib.parse.quote(value, safe="%"))
        return request

    # ---- right values ---------------------------------------------------------------------------------------------------

    def _resolve(self, part):
        while "$ref" in part or "allOf" in part:
            if "$ref" in part:
                where = self.document
                for step in part["$ref"].removeprefix("#/").split("/"):
                    where = where[step]
                part = where
            else:
                part = {key: value for key, value in part.items() if key != "allOf"} | self._resolve(part["allOf"][0])
        return part

    def _sample(self, schema):
        schema = self._resolve(schema)
        if "example" in schema:
            return copy.deepcopy(schema["example"])
        if "enum" in schema:
            return schema["enum"][0]
        kind = schema.get("type", "object")
        if kind == "object":
            required = schema.get("required", [])
            return {name: self._sample(part) for name, part in schema.get("properties", {}).items()
                    if name in required or self.dice.random() < 0.5}
        if kind == "array":
            return [self._sample(schema["items"]) for _ in range(max(1, schema.get("minItems", 1)))]
        return {"integer": 1, "number": 0.5, "boolean": True, "string": "tekst"}[kind]

    # ---- ways of breaking -------------------------------------------------------------------------------------------------

    def _unknown_query(self, request):
        request.query.append((self.dice.choice((UNKNOWN, "Q", "$where", "é", "a" * 300)), self.dice.choice(("", "1", "%00"))))
        request.broken.append("unknown query parameter")

    def _wrong_place(self, request):
        request.path += self.dice.choice(("/", "/nothing/here/at/all", "/%00/..", "//", "/" + "9" * 3000))
        request.broken.append("no such place")

    def _other_method(self, request):
        request.method = self.dice.choice(("TRACE", "PROPFIND", "GEt"))
        request.broken.append("method")

    def _wrong_path(self, request, values, schemas):
        name = self.dice.choice(sorted(values))
        wrong = ["-1", "1.5", "9" * 30, "0x10", "%FF", "%00", "a" * 2000, "1;drop"]
        # An integer is one from 1 up; any other is a word with a pattern or a list, unless it may be anything.
        free = self._resolve(schemas[name]).get("type") == "string" and not {"pattern", "enum"} & set(self._resolve(schemas[name]))
        values[name] = self.dice.choice(["%FF", "%C3"] if free else wrong)
        request.broken.append(f"path {name}")

    def _wrong_query(self, request, parameters):
        parameter = self.dice.choice(parameters)
        schema = self._resolve(parameter["schema"])
        name = parameter["name"]
        wrong = [[name, "\udcff"]]
        if schema["type"] in ("integer", "number"):
            wrong += [[name, text] for text in ("", "ten", "1e", "9" * 40, "0x1", "-99999999999")]
        elif schema["type"] == "boolean":
            wrong += [[name, text] for text in ("", "ja", "2")]
        elif "enum" in schema or "pattern" in schema:
            wrong += [[name, text] for text in ("", "lost", "2027-W99", "é" * 500)]
        elif "maxLength" in schema:
            wrong.append([name, "x" * (schema["maxLength"] + 1)])
        chosen = self.dice.choice(wrong)
        if chosen[1] == "\udcff":  # not UTF-8
            request.path += f"?{name}=%ff" if not request.query and "?" not in request.path else ""
            if "?" not in request.path or request.query:
                request.query.append((UNKNOWN, "1"))
        else:
            request.query.append((name, chosen[1]))
        request.broken.append(f"query {name}")

    def _wrong_if_match(self, request):
        if self.dice.random() < 0.3:
            request.headers.pop("If-Match", None)
        else:
            request.headers["If-Match"] = self.dice.choice(("x", '"', '"1', "*", '"-"', '"9999999999999999999999"', "a" * 500))
        request.broken.append("If-Match")

    def _wrong_kind(self, request):
        request.headers["Content-Type"] = self.dice.choice(("text/plain", "application/xml", "", "application/jsonx"))
        request.broken.append("Content-Type")

    def _no_json(self, request):
        text = json.dumps(request.body).encode()
        request.raw = self.dice.choice((
            b"", b"null", b"[]", b'"tekst"', b"[" * 50_000, text[:-1], text + b"}", b"\xef\xbb\xbf" + text, b"{'a':1}",
            text.replace(b":", b"", 1) if b":" in text else b"{", text[:1] + b'"a\xff":1,' + text[1:], text[:1] + b'"x":NaN,' + text[1:], b"\x00" * 10,
            self._damaged(text), self._damaged(text), text[:1] + b'"x":1,"x":1,' + text[1:], text[:1] + b'"x":"\\ud800",' + text[1:], text[:1] + b'"x":1e999,' + text[1:]))
        request.broken.append("JSON")

    def _no_table(self, request):
        """A file that is neither CSV nor a workbook, or has no column that is known."""
        head = b"Kleur" + str(self.dice.randrange(1000)).encode()
        request.raw = self.dice.choice((
            b"", b"\n;;\n", b"\xff\xfe" + head, head + b";\"x\n1;2", head + b"\n1\n", b"PK\x03\x04" + self.dice.randbytes(200),
            b"\xd0\xcf\x11\xe0" + self.dice.randbytes(50), head + b"\x00", b";" * 5_000 + b"x", b"Nummer;Nummer\n1;1\n"))
        request.broken.append("table")

    def _damaged(self, text):
        """With bytes of it changed until it is no JSON any more."""
        damaged = bytearray(text)
        while True:
            damaged[self.dice.randrange(len(damaged))] = self.dice.randrange(256)
            try:
                json.loads(damaged.decode())
            except ValueError:
                return bytes(damaged)

    def _wrong_value(self, request, schema):
        if not isinstance(request.body, dict):
            return self._no_json(request)
        request.broken.append("body " + self._break_object(request.body, self._resolve(schema)))

    def _break_object(self, value, schema) -> str:
        """Breaks one thing in it or below it and says which."""
        properties = schema.get("properties", {})
        present = sorted(set(value) & set(properties))
        choice = self.dice.random()
        required = sorted(set(schema.get("required", [])) & set(value))
        if not present or choice < 0.15:
            value[self.dice.choice((UNKNOWN, "", "__proto__", "Id", "x" * 5000))] = self.dice.choice((1, None, [], "a"))
            return "unknown field"
        if required and choice < 0.3:
            del value[(name := self.dice.choice(required))]
            return f"without {name}"
        name = self.dice.choice(present)
        part = self._resolve(properties[name])
        if part.get("type") == "object" and isinstance(value[name], dict) and part.get("properties") and choice < 0.8:
            return f"{name}/" + self._break_object(value[name], part)
        if part.get("type") == "array" and isinstance(value[name], list) and value[name] and choice < 0.8:
            item = self._resolve(part["items"])
            if item.get("type") == "object" and isinstance(value[name][0], dict):
                return f"{name}/0/" + self._break_object(value[name][0], item)
            value[name][0] = self._wrong(item)
            return f"{name}/0"
        value[name] = self._wrong(part)
        return name

    def _wrong(self, schema):
        """A value that the schema does not take."""
        kind = schema.get("type", "object")
        others = {"string": "x", "integer": 7, "boolean": True, "array": [], "object": {}}
        others.pop(kind, None)
        if kind == "number":
            others.pop("integer")
        wrong = list(others.values())
        if not schema.get("nullable") and "nullable" not in str(schema):
            wrong.append(None)
        if kind == "integer":
            wrong += [0.5, 1e308, 2**70]
        if "minimum" in schema:
            wrong.append(schema["minimum"] - 1)
        if "maximum" in schema:
            wrong.append(schema["maximum"] + 1)
        if schema.get("minLength", 0) > 0 or "enum" in schema or "pattern" in schema:
            wrong.append("")
        if "maxLength" in schema:
            wrong.append("é" * (schema["maxLength"] + 1))
        if "enum" in schema or "pattern" in schema:
            wrong += ["lost", "2027-W99", "\u0000"]
        if schema.get("minItems", 0) > 0:
            wrong.append([])
        if "maxItems" in schema:
            wrong.append([self._sample(schema["items"])] * (schema["maxItems"] + 1))
        return self.dice.choice(wrong)
