# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The server stands in the open: headers of every kind of answer, where weaknesses are reported, clients that do nothing."""
import datetime
import http.client
import resource
import select
import socket

from broken_requests import raw

ALWAYS = {"x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "no-referrer",
          "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin"}
IDLE = 2000
ADDRESSES = 10


def kinds_of_answers(server):
    """Name and headers of one answer of every kind."""
    page = {"Accept": "text/html"}
    for name, method, path, headers, status in (
            ("page", "GET", "/", page, 200), ("page with an address of its own", "GET", "/planbord", page, 200),
            ("file", "GET", "/assets/app-1a2b.js", {}, 200), ("security.txt", "GET", "/.well-known/security.txt", {}, 200),
            ("data", "GET", "/v1/overview", {}, 200), ("data, head alone", "HEAD", "/v1/overview", {}, 200),
            ("data, kept", "GET", "/v1/overview", {}, 200), ("contract", "GET", "/v1/openapi.json", {}, 200),
            ("no page", "GET", "/assets/none.js", {}, 404), ("no data", "GET", "/v1/nothing", {}, 404),
            ("bad request", "GET", "/v1/orders/abc", {}, 400), ("method", "PUT", "/v1/orders", {}, 405),
            ("options", "OPTIONS", "/v1/orders", {}, 204), ("other host", "GET", "/v1/overview", {"Host": "evil.example"}, 403)):
        answer = server.ask(method, path, headers=headers)
        assert answer.status == status, (name, answer.status)
        yield name, answer.headers
    yield "not logged in", server.ask("GET", "/v1/orders", chair=None).headers
    yield "stream", server.events("/v1/events", 1)[0].headers
    for name, text in (("no HTTP", b"\x00\r\n\r\n"), ("long head", b"GET / HTTP/1.1\r\nX: " + b"a" * 20_000 + b"\r\n\r\n"),
                       ("long body", b"POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n")):
        head = raw(server, text).split(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
        yield name, {line.split(": ", 1)[0].lower(): line.split(": ", 1)[1] for line in head}


def test_every_kind_of_answer_has_its_security_headers(server, contract):
    for name, headers in kinds_of_answers(server):
        for header, value in ALWAYS.items():
            assert headers.get(header) == value, (name, header, headers)
        policy = headers["content-security-policy"]
        assert "unsafe" not in policy and "*" not in policy, (name, policy)
        assert policy.startswith("default-src 'none'") and "frame-ancestors 'none'" in policy, (name, policy)
        assert "camera=()" in headers["permissions-policy"], (name, headers)
        assert "strict-transport-security" not in headers, f"{name}: this was not https"
        assert "flexteam" == headers["server"], f"{name}: no versions for those who look for old ones"
        cached = name in ("page", "page with an address of its own", "file", "security.txt")
        assert (headers["cache-control"] == "no-store") == (not cached), (name, headers["cache-control"])


def test_security_txt_says_where_to_report(server, contract):
    answer = server.ask("GET", "/.well-known/security.txt", chair=None)
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in answer.text.decode().splitlines())
    assert fields["Contact"] == "mailto:" + contract.document["info"]["contact"]["email"], fields
    assert fields["Preferred-Languages"] == "nl, en"
    expires = datetime.datetime.fromisoformat(fields["Expires"].replace("Z", "+00:00"))
    ahead = expires - datetime.datetime.now(datetime.timezone.utc)
    assert datetime.timedelta(days=300) < ahead < datetime.timedelta(days=365), fields["Expires"]


def test_two_thousand_idle_connections_keep_nobody_out(server, contract):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, IDLE + 500)), hard))
    idle = []
    try:
        for number in range(IDLE):
            # The whole of 127.0.0.0/8 is this machine: as many addresses as a test wants.
            idle.append(socket.create_connection(("127.0.0.1", server.port), timeout=10,
                                                 source_address=(f"127.0.1.{number % ADDRESSES + 1}", 0)))
        assert server.ask("GET", "/v1/overview").status == 200
        looking = select.poll()
        for connection in idle:
            looking.register(connection, select.POLLIN | select.POLLHUP)
        assert not looking.poll(0), "they all stand"
        line = http.client.HTTPConnection("127.0.0.1", server.port)
        line.sock = idle[0]
        assert server.ask("GET", "/v1/status", line=line).status == 200, "and each may still ask"
    finally:
        for connection in idle:
            connection.close()
