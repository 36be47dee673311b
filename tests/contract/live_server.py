# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""A server of its own for a test: a new database with the example, a free port, gone afterwards."""
import dataclasses
import http.client
import json
import pathlib
import re
import signal
import subprocess
import tempfile


@dataclasses.dataclass
class Answer:
    status: int
    headers: dict[str, str]  # names in lower case
    text: bytes

    def json(self):
        return json.loads(self.text)


class LiveServer:
    def __init__(self, program: str, *more: str):
        self.folder = tempfile.TemporaryDirectory(prefix="flexteam-contract-")
        self.database = pathlib.Path(self.folder.name) / "contract.sqlite"
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--db", str(self.database), "--example", *more],
            stdout=subprocess.PIPE, text=True)
        self.port = None
        for line in self.process.stdout:
            found = re.search(r"http://localhost:(\d+)", line)
            if found:
                self.port = int(found.group(1))
                break
        if self.port is None:
            raise RuntimeError(f"the server did not start: exit {self.process.wait()}")

    def ask(self, method: str, path: str, body=None, headers: dict | None = None, raw: bytes | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = {"Flexteam-Actor": "contract-test"} | (headers or {})
        if body is not None:
            raw = json.dumps(body).encode()
            sent.setdefault("Content-Type", "application/json")
        connection.request(method, path, raw, sent)
        answer = connection.getresponse()
        result = Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        connection.close()
        return result

    def events(self, path: str, count: int) -> tuple[Answer, list[tuple[str, dict]]]:
        """The first `count` events of a stream (fewer when it ends)."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        found, name = [], ""
        while len(found) < count:
            line = answer.readline()
            if not line:
                break
            if line.startswith(b"event: "):
                name = line[7:].decode().strip()
            if line.startswith(b"data: "):
                found.append((name, json.loads(line[6:])))
        headers = {k.lower(): v for k, v in answer.getheaders()}
        connection.close()
        return Answer(answer.status, headers, b""), found

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        self.folder.cleanup()
        return code
