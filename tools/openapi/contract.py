# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The contract as the other files look at it: schemas in order of need, operations, and the C++ type of every property."""
import dataclasses
import re

HEAD = """// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/openapi.yaml by tools/generate_types.py; change those.
"""

KEYWORDS = {"default", "delete", "new", "operator", "register", "switch", "this", "union", "while", "private", "public"}
METHODS = ("get", "head", "options", "post", "put", "patch", "delete")


def snake(name: str) -> str:
    name = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name.replace("-", "_")).lower()
    return name + "_" if name in KEYWORDS else name


def pascal(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[-_]", name))


def text_literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def comment(text: str | None, indent: str = "") -> str:
    """Lines of /// from a description; empty without one."""
    if not text:
        return ""
    return "".join(f"{indent}/// {line}".rstrip() + "\n" for line in text.strip().splitlines())


@dataclasses.dataclass
class Property:
    name: str  # as in JSON
    schema: dict
    required: bool
    owner: str

    @property
    def field(self) -> str:
        return snake(self.name)


@dataclasses.dataclass
class Parameter:
    name: str
    place: str  # path, query, header
    schema: dict
    required: bool
    description: str
    owner: str

    @property
    def field(self) -> str:
        return snake(self.name)


@dataclasses.dataclass
class Operation:
    id: str
    method: str
    path: str
    summary: str
    parameters: list[Parameter]
    body: str | None  # name of the schema
    stream: bool
    file: bool = False  # the body is a file, as it comes

    @property
    def struct(self) -> str:
        return pascal(self.id)


def deref_name(schema: dict) -> str | None:
    """The component schema that this one is, if it is a reference."""
    if "allOf" in schema:
        if len(schema["allOf"]) != 1:
            raise ValueError("allOf with more than one part is not understood")
        schema = schema["allOf"][0]
    reference = schema.get("$ref")
    return reference.rsplit("/", 1)[1] if reference else None


class Contract:
    def __init__(self, document: dict):
        self.document = document
        self.schemas: dict[str, dict] = document["components"]["schemas"]
        self.inline_enums: dict[str, list[str]] = {}
        self.operations = [self._operation(path, method, item[method], item.get("parameters", []))
                           for path, item in document["paths"].items() for method in METHODS if method in item]
        self._find_inline_enums()

    # -- schemas --------------------------------------------------------------------------------------------------------
    def is_enum(self, name: str) -> bool:
        return "enum" in self.schemas[name]

    def is_object(self, name: str) -> bool:
        schema = self.schemas[name]
        return schema.get("type") == "object" and not schema.get("x-raw-json")

    def properties(self, name: str) -> list[Property]:
        schema = self.schemas[name]
        required = set(schema.get("required", []))
        unknown = required - set(schema.get("properties", {}))
        if unknown:
            raise ValueError(f"{name} requires {unknown}, which it does not have")
        return [Property(key, value, key in required, name) for key, value in schema.get("properties", {}).items()]

    def enums(self) -> dict[str, tuple[list[str], str]]:
        named = {name: (schema["enum"], schema.get("description", ""))
                 for name, schema in self.schemas.items() if "enum" in schema}
        return named | {name: (words, "") for name, words in self.inline_enums.items()}

    def _find_inline_enums(self) -> None:
        for name in self.schemas:
            if self.is_object(name):
                for prop in self.properties(name):
                    if "enum" in prop.schema:
                        self.inline_enums[name + pascal(prop.name)] = prop.schema["enum"]

    def cpp_type(self, schema: dict, owner: str, name: str) -> str:
        """The type of a value, without regard to whether it may be left out."""
        reference = deref_name(schema)
        if reference == "Week":
            return "model::Week"
        if reference:
            return "RawJson" if self.schemas[reference].get("x-raw-json") else reference
        if "enum" in schema:
            return owner + pascal(name)
        kind = schema.get("type")
        if kind == "array":
            return f"std::vector<{self.cpp_type(schema['items'], owner, name)}>"
        plain = {"string": "std::string", "integer": "std::int64_t", "number": "double", "boolean": "bool"}
        if kind not in plain:
            raise ValueError(f"{owner}.{name}: {schema} is not understood")
        return plain[kind]

    def member_type(self, item: Property | Parameter) -> str:
        kind = self.cpp_type(item.schema, item.owner, item.name)
        if item.schema.get("nullable"):
            if item.required:
                raise ValueError(f"{item.owner}.{item.name}: required and nullable is not understood")
            return f"Clearable<{kind}>"
        if item.required or "default" in item.schema:
            return kind
        return f"std::optional<{kind}>"

    def initial(self, item: Property | Parameter) -> str:
        """What stands after the member's name, so that every member has a value."""
        default = item.schema.get("default")
        if default is not None:
            if isinstance(default, bool):
                return f" = {str(default).lower()}"
            return f" = {text_literal(default)}" if isinstance(default, str) else f" = {default}"
        kind = self.member_type(item)
        if kind in ("std::int64_t", "double"):
            return " = 0"
        if kind == "bool":
            return " = false"
        if kind in self.enums():
            return " = {}"
        return ""

    def needs(self, name: str) -> list[str]:
        """Component schemas of type object that `name` is made of, directly."""
        found = []
        for prop in self.properties(name):
            schema = prop.schema
            while schema.get("type") == "array":
                schema = schema["items"]
            reference = deref_name(schema)
            if reference and reference != "Week" and self.is_object(reference):
                found.append(reference)
        return found

    def in_order(self) -> list[str]:
        """Object schemas, each after what it is made of."""
        done: list[str] = []

        def visit(name: str, path: tuple[str, ...]) -> None:
            if name in path:
                raise ValueError(f"{name} contains itself")
            if name not in done:
                for other in self.needs(name):
                    visit(other, path + (name,))
                done.append(name)

        for name in self.schemas:
            if self.is_object(name):
                visit(name, ())
        return done

    def reachable(self, roots: set[str]) -> list[str]:
        found: set[str] = set()

        def visit(name: str) -> None:
            if name not in found:
                found.add(name)
                for other in self.needs(name):
                    visit(other)

        for root in roots:
            visit(root)
        return [name for name in self.in_order() if name in found]

    def requested(self) -> list[str]:
        """Object schemas that come in."""
        return self.reachable({operation.body for operation in self.operations if operation.body})

    def answered(self) -> list[str]:
        """Object schemas that go out: those of answers, and those of events."""
        roots = {"RevisionEvent"}
        for operation in self.document["components"]["responses"].values():
            roots |= self._answers(operation)
        for item in self.document["paths"].values():
            for method in METHODS:
                for response in item.get(method, {}).get("responses", {}).values():
                    roots |= self._answers(response)
        return self.reachable(roots)

    def _answers(self, response: dict) -> set[str]:
        names = {deref_name(content["schema"]) for content in response.get("content", {}).values()}
        return {name for name in names if name and self.is_object(name)}

    # -- operations -----------------------------------------------------------------------------------------------------
    def _operation(self, path: str, method: str, item: dict, shared: list[dict]) -> Operation:
        parameters = []
        for parameter in shared + item.get("parameters", []):
            if "$ref" in parameter:
                parameter = self.document["components"]["parameters"][parameter["$ref"].rsplit("/", 1)[1]]
            parameters.append(Parameter(parameter["name"], parameter["in"], parameter["schema"],
                                        parameter.get("required", False), parameter["description"],
                                        pascal(item["operationId"])))
        body, file = None, False
        if "requestBody" in item:
            json = item["requestBody"]["content"].get("application/json")
            body, file = (deref_name(json["schema"]), False) if json else (None, True)
        stream = any("text/event-stream" in response.get("content", {}) for response in item["responses"].values())
        return Operation(item["operationId"], method, path, item["summary"], parameters, body, stream, file)
