# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests that are wrong: each gets problem+json with everything that is wrong, none brings the server down."""
import json
import random
import socket

PROBLEM = "#/components/schemas/Problem"
MUTATIONS = 2000
WESTERVELD = "Coördinator Westerveld"
CHAIRS = (WESTERVELD, "Coördinator Flexteam", "Beheerder", None)


def refused(contract, answer, status):
    assert answer.status == status, f"{answer.status} instead of {status}: {answer.text[:300]!r}"
    assert answer.headers["content-type"] == "application/problem+json", answer.headers
    problems = contract.schema_problems(PROBLEM, answer.json())
    assert not problems, problems
    return answer.json()


def raw(server, text: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(text)
        found = b""
        while chunk := connection.recv(65536):
            found += chunk
        return found


def test_all_problems_at_once(server, contract):
    body = {"municipalityCode": "Westerveld", "items": ["", 7], "urgent": "ja", "wishedFrom": "2027-W54", "colour": 1}
    problem = refused(contract, server.ask("POST", "/v1/orders?x=1", body=body, chair=WESTERVELD), 400)
    places = {(error["in"], error["location"]) for error in problem["errors"]}
    assert {("body", "/municipalityCode"), ("body", "/placeId"), ("body", "/items/0"), ("body", "/items/1"),
            ("body", "/urgent"), ("body", "/wishedFrom"), ("body", "/colour"), ("query", "x")} <= places, places


def test_rules_of_the_domain_are_told_with_their_place(server, contract):
    body = {"municipalityCode": "GM1701", "placeId": "GM0114", "items": ["X9"], "wishedFrom": "2027-W20",
            "wishedUntil": "2027-W10"}
    problem = refused(contract, server.ask("POST", "/v1/orders", body=body, chair=WESTERVELD), 400)
    places = {error["location"] for error in problem["errors"]}
    assert places == {"/placeId", "/items/0", "/wishedUntil"}, places


def test_broken_json_and_double_keys(server, contract):
    kind = {"Content-Type": "application/json"}
    refused(contract, server.ask("POST", "/v1/orders", raw=b'{"a":', headers=kind, chair=WESTERVELD), 400)
    problem = refused(contract, server.ask("POST", "/v1/orders", raw=b'{"placeId":"a","placeId":"b"}', headers=kind, chair=WESTERVELD), 400)
    assert any(error["location"] == "/placeId" for error in problem["errors"]), problem
    refused(contract, server.ask("POST", "/v1/orders", raw=b"[" * 100_000, headers=kind, chair=WESTERVELD), 400)
    refused(contract, server.ask("POST", "/v1/orders", raw=b"{}", headers={"Content-Type": "text/plain"}, chair=WESTERVELD), 415)


def test_parameters(server, contract):
    for path in ("/v1/orders?state=lost", "/v1/orders?municipalityCode=GM1&municipalityCode=GM2", "/v1/places?limit=0",
                 "/v1/places?limit=ten", "/v1/orders/abc", "/v1/orders/0", "/v1/plans/newest", "/v1/orders?q=%ff",
                 "/v1/members/1/weeks?from=2027-W99", "/v1/orders?Q=a"):
        refused(contract, server.ask("GET", path), 400)


def test_paths_and_methods(server, contract):
    for path in ("/v1", "/v1/", "/v1/orders/", "/v1/nothing", "/v1/orders/1/steps", "/v2/orders", "/v1//orders"):
        refused(contract, server.ask("GET", path), 404)
    answer = server.ask("PUT", "/v1/orders", body={})
    refused(contract, answer, 405)
    assert answer.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    answer = server.ask("OPTIONS", "/v1/orders/1")
    assert answer.status == 204 and "PATCH" in answer.headers["allow"]
    head, whole = server.ask("HEAD", "/v1/overview"), server.ask("GET", "/v1/overview")
    assert head.status == 200 and head.text == b""
    assert head.headers["content-length"] == str(len(whole.text))


def test_security_headers(server, contract):
    for path in ("/v1/overview", "/v1/nothing", "/"):
        headers = server.ask("GET", path).headers
        assert "unsafe-inline" not in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
    assert server.ask("GET", "/v1/overview").headers["cache-control"] == "no-store"


def test_other_sites_are_kept_out(server, contract):
    refused(contract, server.ask("GET", "/v1/overview", headers={"Host": "evil.example"}), 403)
    refused(contract, server.ask("POST", "/v1/writes/_undo", headers={"Origin": "https://evil.example"}), 403)
    refused(contract, server.ask("POST", "/v1/writes/_undo", headers={"Sec-Fetch-Site": "cross-site"}), 403)


def test_malformed_http(server, contract):
    for text, status in ((b"GET / HTTP/1.1\r\nbroken\r\n\r\n", b"400"), (b"\x00\x01\x02\r\n\r\n", b"400"),
                         (b"GET /v1/orders HTTP/9.9\r\n\r\n", b"505"),
                         (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 20_000 + b"\r\n\r\n", b"431"),
                         (b"POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n", b"413"),
                         (b"GET /v1/status HTTP/1.1\r\nConnection: close\r\n\r\n", b"400")):
        answer = raw(server, text)
        assert answer.split(b" ", 2)[1] == status, (text[:60], answer[:200])
        assert b"application/problem+json" in answer, answer[:400]


def test_mutated_requests_never_break_the_server(server, contract):
    dice = random.Random(7)
    targets = contract.examples_of_paths()
    bodies = [{"municipalityCode": "GM1701", "placeId": "GM1701/Diever", "items": ["B4"], "homes": 800},
              {"orderId": 1, "item": "B4", "line": 0, "memberId": 4, "from": "2027-W05"},
              {"reason": "te vroeg"}, {"rank": 2}, {"seconds": 0.1},
              {"name": "A", "employer": "PV22", "bond": "own", "homeMunicipalityCode": "GM1701",
               "roles": [{"role": "PB", "level": 2}], "contract": [{"from": "2027-W01", "hoursPerWeek": 32}]}]
    values = [None, -1, 0, 1e308, 2**63, "", "é" * 5000, "\u0000", [], {}, [[]], True, "2027-W53", "GM1701", 0.5]
    for _ in range(MUTATIONS):
        method, path = dice.choice(targets)
        if path.endswith(("/events", "/progress")) or (method == "POST" and path == "/planning-runs"):
            continue
        body = json.loads(json.dumps(dice.choice(bodies)))
        for _ in range(dice.randint(0, 3)):
            body[dice.choice([*body, "x", "tailoring"])] = dice.choice(values)
        text = bytearray(json.dumps(body).encode())
        for _ in range(dice.choice((0, 0, 1, 4))):
            text[dice.randrange(len(text))] = dice.randrange(256)
        if dice.random() < 0.3:
            at = dice.randrange(len(path))
            path = path[:at] + dice.choice(("%00", "%", "..", "//", "%C3%A9", "%C3", "?q=", "&", "9" * 30)) + path[at + 1:]
        headers = {"Content-Type": "application/json", "If-Match": dice.choice(('"1"', '"0"', "x", '"999999999999999999999"'))}
        sent = None if method == "GET" else bytes(text)
        answer = server.ask(method, "/v1" + path, raw=sent, headers=headers, chair=dice.choice(CHAIRS))
        assert answer.status < 500, (method, path, bytes(text), answer.text[:300])
    server.cookies.clear()  # some of them logged out
    refused(contract, server.ask("GET", "/v1/nothing"), 404)
