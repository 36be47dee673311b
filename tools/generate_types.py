#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes src/http/generated/ from api/openapi.yaml: structs, readers, writers, one struct per operation, the contract as JSON;
tests/http/for_operation.h; from api/access.yaml who may do what and from api/processing.yaml what is done with personal data and how
long it is kept, both for the server, the screens and the docs.

    tools/generate_types.py           writes the files
    tools/generate_types.py --check   writes nothing; exit 1 and one line per file that is not what it would write

What it understands of OpenAPI 3.0: component schemas that are objects, enumerations or `x-raw-json`; properties that are
$ref, allOf with one $ref, string (enum, pattern, minLength, maxLength), integer and number (minimum, maximum), boolean
and arrays; default on plain types; nullable on optional properties of requests (`Clearable`). Anything else is an error.
Needs python3-yaml and clang-format-19.
"""
import argparse
import pathlib
import subprocess
import sys

import yaml

from openapi import access, contract, operations, processing, readers, types, writers

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = pathlib.Path("src/http/generated")


def formatted(name: str, text: str) -> str:
    done = subprocess.run(["clang-format-19", "--assume-filename", str(ROOT / TARGET / name)], input=text, text=True,
                          capture_output=True, check=True)
    return done.stdout


def main() -> int:
    arguments = argparse.ArgumentParser(description="C++ types of the API, from api/openapi.yaml")
    arguments.add_argument("--check", action="store_true", help="only tell which files are stale")
    arguments.add_argument("--into", type=pathlib.Path, default=ROOT, help="root of the tree to write into")
    asked = arguments.parse_args()

    document = yaml.safe_load((ROOT / "api" / "openapi.yaml").read_text(encoding="utf-8"))
    api = contract.Contract(document)
    may = access.Access(yaml.safe_load((ROOT / "api" / "access.yaml").read_text(encoding="utf-8")), api)
    register = processing.Processing(yaml.safe_load((ROOT / "api" / "processing.yaml").read_text(encoding="utf-8")), document)
    files = {
        "types.h": types.header(api),
        "readers.h": readers.header(api),
        "readers.cpp": readers.source(api),
        "writers.h": writers.header(api),
        "writers.cpp": writers.source(api),
        "operations.h": operations.header(api),
        "operations.cpp": operations.source(api),
        "endpoints.h": operations.endpoints(api),
        "openapi_json.cpp": operations.document(document),
        "access.h": access.header(may),
        "processing.h": processing.header(register),
    }
    outputs = {TARGET / name: text for name, text in files.items()}
    outputs[pathlib.Path("tests/http/for_operation.h")] = operations.for_operation(api)
    outputs[pathlib.Path("web/src/api/access.ts")] = access.script(may)
    outputs[pathlib.Path("docs/gebruik/rechten.md")] = access.page(may)
    outputs[pathlib.Path("src/service/privacy/generated/retention_terms.h")] = processing.terms(register)
    outputs[pathlib.Path("web/src/api/processing.ts")] = processing.script(register)
    outputs[pathlib.Path("docs/gebruik/verwerkingen.md")] = processing.page(register)
    stale = 0
    for relative, text in outputs.items():
        if relative.suffix in (".h", ".cpp"):
            text = formatted(relative.name, text)
        path = asked.into / relative
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if asked.check:
            print(f"{relative} is stale: run tools/generate_types.py")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {relative}")
    return 1 if asked.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
