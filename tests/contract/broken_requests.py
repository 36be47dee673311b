# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests that are wrong: each gets problem+json with everything that is wrong, none brings the server down."""
import concurrent.futures
import random
import socket

from breaking import Breaker

PROBLEM = "#/components/schemas/Problem"
BROKEN = 10_000
THREADS = 4
WESTERVELD = "Coördinator Westerveld"


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


def ask_broken(server, contract, seed, count):
    """Asks so many requests that are wrong in a known way, each from a chair that may ask it. Gives what went wrong."""
    breaker = Breaker(contract, random.Random(seed))
    line = server.line()
    wrong = []
    for number in range(count):
        request = breaker.next()
        chair = contract.chair_of(request.operation) if number % 10 else None
        answer = server.ask(request.method, request.target(), raw=request.bytes(), headers=request.headers, chair=chair, line=line)
        fine = 400 <= answer.status < 500 and answer.headers.get("content-type") == "application/problem+json"
        if fine and request.method != "HEAD":
            problem = answer.json()
            fine = problem["status"] == answer.status and bool(problem["title"]) and bool(problem["detail"])
        if fine and number % 50 == 0:
            fine = not contract.schema_problems(PROBLEM, problem)
        if not fine:
            wrong.append((answer.status, request.broken, request.method, request.target()[:200], (request.bytes() or b"")[:300], answer.text[:300]))
    line.close()
    return wrong


def test_ten_thousand_broken_requests_are_refused_each_with_a_reason(server, contract):
    for chair in {contract.chair_of(name) for name in contract.operations}:
        server.cookie(chair)
    before = server.ask("GET", "/v1/status").json()["revision"]
    with concurrent.futures.ThreadPoolExecutor(THREADS) as threads:
        found = threads.map(lambda seed: ask_broken(server, contract, seed, BROKEN // THREADS), range(THREADS))
        wrong = [one for part in found for one in part]
    assert not wrong, (len(wrong), wrong[:3])
    assert server.ask("GET", "/v1/status").json()["revision"] == before, "a broken request changed something"
