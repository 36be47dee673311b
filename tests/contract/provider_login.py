# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Logging in at one's own organisation, at a real provider of OpenID Connect (npm's oidc-provider)."""
import http.client
import json
import subprocess
import urllib.parse

from contract import ROOT
from login import Person
from operations import call, if_match


class Provider:
    """tests/oidc/provider.mjs, where everybody is Anna and logs in at once."""

    def __init__(self, client: dict):
        wanted = json.dumps({"clients": [client], "claimsParameter": True})
        self.process = subprocess.Popen([ROOT / "node_modules/.bin/node", ROOT / "tests/oidc/provider.mjs", wanted],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.issuer = self.process.stdout.readline().strip()

    def stop(self):
        self.process.stdin.close()
        self.process.wait(timeout=10)
        self.process.stdout.close()


class Browser:
    """Follows redirects from one server to the other, keeping the cookies of each."""

    def __init__(self):
        self.cookies: dict[str, dict[str, str]] = {}

    def go(self, address: str, until: str) -> http.client.HTTPResponse:
        """The first answer of a page whose address starts with `until`, or that leads nowhere."""
        for _ in range(12):
            url = urllib.parse.urlsplit(address)
            connection = http.client.HTTPConnection(url.netloc, timeout=20)
            own = self.cookies.setdefault(url.netloc, {})
            path = url.path + (f"?{url.query}" if url.query else "")
            connection.request("GET", path, headers={"Cookie": "; ".join(f"{k}={v}" for k, v in own.items())})
            answer = connection.getresponse()
            answer.read()
            for cookie in answer.headers.get_all("Set-Cookie", []):
                name, value = cookie.split(";")[0].split("=", 1)
                own[name] = value
            self.address = address
            if address.startswith(until) or answer.status not in (302, 303):
                return answer
            address = urllib.parse.urljoin(address, answer.headers["Location"])
        raise AssertionError("too many redirects")


def set_up(server, contract, name: str, algorithm: str):
    """A provider as an administrator sets it up: made here, registered there, then told its address."""
    body = {"name": name, "issuer": "http://127.0.0.1:9", "clientId": "flexteam", "mailDomains": ["Westerveld.example"]}
    made = call(server, contract, "createIdentityProvider", body=body, status=201).json()
    assert made["mailDomains"] == ["westerveld.example"]
    path = f"/identity-providers/{made['id']}"
    assert not call(server, contract, "checkIdentityProvider", path + "/_check").json()["works"]
    provider = Provider({"client_id": "flexteam", "redirect_uris": [made["redirectUri"]], "response_types": ["code"],
                         "grant_types": ["authorization_code"], "token_endpoint_auth_method": "private_key_jwt",
                         "id_token_signed_response_alg": algorithm,
                         "jwks": json.loads(made["publicKeys"])})
    etag = {"If-Match": f'"{made["version"]}"'}
    call(server, contract, "updateIdentityProvider", path, headers=etag, body={"issuer": provider.issuer})
    check = call(server, contract, "checkIdentityProvider", path + "/_check").json()
    assert check["works"], check
    return made["id"], provider


def comes_in(base: str, provider_id: str):
    """Where somebody ends up who logs in there, with the browser."""
    browser = Browser()
    answer = browser.go(f"{base}/inloggen/{provider_id}", f"{base}/inloggen/{provider_id}/terug")
    assert answer.status == 303, answer.status
    return answer.headers["Location"], browser


def location_text(answer) -> str:
    return urllib.parse.unquote(answer.headers["Location"])


def test_anna_logs_in_at_her_organisation(server, contract):
    base = f"http://127.0.0.1:{server.port}"
    for algorithm in ("RS256", "PS256"):
        provider_id, provider = set_up(server, contract, f"Gemeente {algorithm}", algorithm)
        try:
            choices = Person(server, contract).call("getSession").json()["providers"]
            assert {"name": f"Gemeente {algorithm}", "path": f"/inloggen/{provider_id}"} in choices
            # Known there, not here.
            stranger = Browser()
            answer = stranger.go(f"{base}/inloggen/{provider_id}", f"{base}/inloggen/{provider_id}/terug")
            assert answer.status == 303 and answer.headers["Location"] == "/?inloggen=no-account", location_text(answer)

            email = "anna@westerveld.example"
            known = [one for one in call(server, contract, "listAccounts").json()["accounts"] if one["email"] == email]
            if not known:
                account = call(server, contract, "createAccount", status=201, body={
                    "name": "Anna", "email": email, "role": "municipal-coordinator", "municipalityCodes": ["GM1701"]}).json()
            else:
                account = known[0]
            anna = Browser()
            answer = anna.go(f"{base}/inloggen/{provider_id}", f"{base}/inloggen/{provider_id}/terug")
            assert answer.headers["Location"] == "/", location_text(answer)
            person = Person(server, contract)
            person.cookies = anna.cookies[f"127.0.0.1:{server.port}"]
            session = person.call("getSession").json()
            assert session["state"] == "full" and session["account"]["id"] == account["id"]
            # The way back works once.
            answer = anna.go(anna.address, f"{base}/inloggen")
            assert "inloggen=" in answer.headers["Location"]
        finally:
            provider.stop()
        # Linked by issuer and subject now; the address may go to somebody else.
        now = call(server, contract, "getAccount", f"/accounts/{account['id']}")
        call(server, contract, "updateAccount", f"/accounts/{account['id']}", headers=if_match(now),
             body={"email": f"anna.{algorithm.lower()}@westerveld.example"})
        found = call(server, contract, "listIdentityProviders").json()["identityProviders"]
        etag = {"If-Match": f'"{next(one["version"] for one in found if one["id"] == provider_id)}"'}
        call(server, contract, "deleteIdentityProvider", f"/identity-providers/{provider_id}", headers=etag, status=204)
        answer = Browser().go(f"{base}/inloggen/{provider_id}", f"{base}/inloggen")
        assert answer.headers["Location"] == "/?inloggen=no-provider"


def test_a_provider_takes_over_no_account_that_is_not_its_own(server, contract):
    """Whoever runs a provider says what addresses its people have."""
    from login import PASSWORD, invited
    base = f"http://127.0.0.1:{server.port}"
    provider_id, provider = set_up(server, contract, "Gemeente", "PS256")
    path = f"/identity-providers/{provider_id}"
    domains = lambda *names: call(server, contract, "updateIdentityProvider", path, body={"mailDomains": list(names)}, headers={
        "If-Match": f'"{next(one["version"] for one in call(server, contract, "listIdentityProviders").json()["identityProviders"] if one["id"] == provider_id)}"'})
    try:
        # Anna chose a password: that is how she comes in, and no other way.
        account, anna = invited(server, contract, "anna@westerveld.example")
        assert comes_in(base, provider_id)[0] == "/?inloggen=no-account"
        anna.log_in("anna@westerveld.example", PASSWORD)
        now = call(server, contract, "getAccount", f"/accounts/{account['id']}")
        call(server, contract, "updateAccount", f"/accounts/{account['id']}", headers=if_match(now),
             body={"email": "anna.password@westerveld.example"})
        # An account that has nothing yet is only for an organisation with its domain.
        other = call(server, contract, "createAccount", status=201, body={
            "name": "Anna", "email": "anna@westerveld.example", "role": "viewer", "municipalityCodes": ["GM1701"]}).json()
        for names in (["emmen.example"], ["sub.westerveld.example"], ["erveld.example"]):
            domains(*names)
            assert comes_in(base, provider_id)[0] == "/?inloggen=no-account", names
        domains("emmen.example", "WESTERVELD.example")
        where, browser = comes_in(base, provider_id)
        person = Person(server, contract)
        person.cookies = browser.cookies[f"127.0.0.1:{server.port}"]
        assert where == "/" and person.call("getSession").json()["account"]["id"] == other["id"]
        # Linked now: another domain later takes nothing away.
        domains("emmen.example")
        assert comes_in(base, provider_id)[0] == "/"
        now = call(server, contract, "getAccount", f"/accounts/{other['id']}")
        call(server, contract, "updateAccount", f"/accounts/{other['id']}", headers=if_match(now),
             body={"email": "anna.linked@westerveld.example"})
    finally:
        provider.stop()
    for wrong in ([], ["@westerveld.example"], ["westerveld"], ["a b.example"], ["westerveld.example", "nl."]):
        body = {"name": "Fout", "issuer": provider.issuer, "clientId": "flexteam", "mailDomains": wrong}
        answer = call(server, contract, "createIdentityProvider", body=body, status=400)
        assert answer.json()["errors"][0]["location"].startswith("/mailDomains"), (wrong, answer.text)


def test_only_attempts_that_were_made_stand_in_the_log(server, contract):
    def of_providers():
        entries = call(server, contract, "listLogEntries", "/log-entries?limit=100", chair="Beheerder").json()["logEntries"]
        return [one["key"] for one in entries if one["object"] == "identity-provider" and one["action"] == "session.create"]

    base = f"http://127.0.0.1:{server.port}"
    before = of_providers()
    for name in ("p-0000000000000000", "p-anything", "p-0000000000000000/terug?code=x&state=y"):
        Browser().go(f"{base}/inloggen/{name}", f"{base}/inloggen")
    assert of_providers() == before
    provider_id, provider = set_up(server, contract, "Gemeente", "PS256")
    try:
        Browser().go(f"{base}/inloggen/{provider_id}/terug?code=x&state=y", f"{base}/inloggen")
        # Who begins has the cookie and the state, without ever having been at the provider.
        for claimed in ("error=access_denied", "code=x"):
            anybody = Browser()
            anybody.go(f"{base}/inloggen/{provider_id}", provider.issuer)
            state = urllib.parse.parse_qs(urllib.parse.urlsplit(anybody.address).query)["state"][0]
            answer = anybody.go(f"{base}/inloggen/{provider_id}/terug?{claimed}&state={state}&iss={provider.issuer}", f"{base}/inloggen")
            assert answer.status == 303 and "stale" not in answer.headers["Location"], location_text(answer)
        assert provider_id not in of_providers()
        assert comes_in(base, provider_id)[0] == "/?inloggen=no-account"
        assert provider_id in of_providers()
    finally:
        provider.stop()


def test_an_answer_that_nobody_asked_for_logs_nobody_in(server, contract):
    base = f"http://127.0.0.1:{server.port}"
    provider_id, provider = set_up(server, contract, "Gemeente", "PS256")
    try:
        for query in ("", "?code=x&state=y", "?error=access_denied&state=y", "?code=x"):
            browser = Browser()
            answer = browser.go(f"{base}/inloggen/{provider_id}/terug{query}", f"{base}/inloggen")
            assert answer.status == 303 and "inloggen=" in answer.headers["Location"], query
            assert "__Host-flexteam" not in browser.cookies[f"127.0.0.1:{server.port}"]
        # What one browser began another does not end.
        mine, other = Browser(), Browser()
        mine.go(f"{base}/inloggen/{provider_id}", provider.issuer)
        answer = other.go(mine.address, f"{base}/inloggen")
        assert "inloggen=" in answer.headers["Location"]
    finally:
        provider.stop()
    for issuer in ("http://login.westerveld.example", "ftp://a.example", "https://user:pass@a.example"):
        body = {"name": "Fout", "issuer": issuer, "clientId": "flexteam", "mailDomains": ["westerveld.example"]}
        answer = call(server, contract, "createIdentityProvider", body=body, status=400)
        assert answer.json()["errors"][0]["location"] == "/issuer"
