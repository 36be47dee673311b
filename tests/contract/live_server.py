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
    set_cookies: list[str] = dataclasses.field(default_factory=list)

    def json(self):
        return json.loads(self.text)

    @property
    def cookies(self) -> dict[str, str]:
        return dict(cookie.split(";")[0].split("=", 1) for cookie in self.set_cookies)


class LiveServer:
    def __init__(self, program: str, *more: str, database: str | pathlib.Path | None = None):
        """`database`: one that is there already, with the example; without it a new one."""
        self.folder = tempfile.TemporaryDirectory(prefix="flexteam-contract-")
        self.database = database or pathlib.Path(self.folder.name) / "contract.sqlite"
        web = pathlib.Path(self.folder.name) / "web"
        (web / "assets").mkdir(parents=True)
        (web / "index.html").write_text("<!doctype html><title>Flexteam</title>")
        (web / "assets" / "app-1a2b.js").write_text("export {};")
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--db", str(self.database), "--web", str(web), "--demo",
             *([] if database else ["--example"]), *more],
            stdout=subprocess.PIPE, text=True)
        self.port = None
        self.accounts: dict[str, str] = {}
        self.cookies: dict[str, str] = {}
        for line in self.process.stdout:
            found = re.search(r"http://localhost:(\d+)", line)
            if found:
                self.port = int(found.group(1))
                break
        if self.port is None:
            raise RuntimeError(f"the server did not start: exit {self.process.wait()}")

    def account(self, name: str) -> str:
        """Id of the account of the example with this name."""
        if not self.accounts:
            found = self.ask("GET", "/v1/demo-accounts", chair=None).json()["accounts"]
            self.accounts = {one["name"]: one["id"] for one in found}
        return self.accounts[name]

    def cookie(self, chair: str) -> str:
        """The session of somebody of the example, opened when it is first asked for."""
        if chair not in self.cookies:
            answer = self.ask("POST", "/v1/session/_demo", body={"accountId": self.account(chair)}, chair=None)
            assert answer.status == 201, answer.text
            self.cookies[chair] = answer.set_cookies[0].split(";")[0]
        return self.cookies[chair]

    def line(self) -> http.client.HTTPConnection:
        """A connection for many requests one after the other."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def ask(self, method: str, path: str, body=None, headers: dict | None = None, raw: bytes | None = None,
            chair: str | None = "Coördinator Flexteam", line: http.client.HTTPConnection | None = None) -> Answer:
        """`chair`: name of the account of the example that asks; None: nobody is logged in. `line`: over this connection,
        which stays open; without it over one of its own."""
        connection = line or self.line()
        sent = {"Origin": f"http://127.0.0.1:{self.port}"} | (headers or {})
        if chair is not None:
            sent.setdefault("Cookie", self.cookie(chair))
        if body is not None:
            raw = json.dumps(body).encode()
            sent.setdefault("Content-Type", "application/json")
        connection.request(method, path, raw, {name: value for name, value in sent.items() if value is not None})
        answer = connection.getresponse()
        result = Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read(),
                        answer.headers.get_all("Set-Cookie", []))
        if line is None:
            connection.close()
        return result

    def events(self, path: str, count: int, chair: str | None = "Coördinator Flexteam") -> tuple[Answer, list[tuple[str, dict]]]:
        """The first `count` events of a stream (fewer when it ends)."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path, headers={"Cookie": self.cookie(chair)} if chair else {})
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

    def kill(self) -> None:
        """At once, as when the power goes."""
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.folder.cleanup()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        self.folder.cleanup()
        return code
