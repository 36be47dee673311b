# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""People come in, prove who they are, and go: passwords, second step, sessions, accounts."""
import base64
import contextlib
import datetime
import hashlib
import hmac
import sqlite3
import struct
import time

from operations import call, if_match

PASSWORD = "vier koeien in de regen"
ANOTHER = "een bus vol warme buren"


class Person:
    """A browser of somebody: keeps the cookies that it is given."""

    def __init__(self, server, contract):
        self.server, self.contract, self.cookies = server, contract, {}

    def call(self, operation, path=None, status=200, **how):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} | how.pop("headers", {})
        answer = call(self.server, self.contract, operation, path, status, headers=headers, chair=None, **how)
        for name, value in answer.cookies.items():
            self.cookies[name] = value
        return answer

    def log_in(self, email, password=PASSWORD, status=201):
        return self.call("createSession", body={"email": email, "password": password}, status=status)


def code_of(secret: str, at: float) -> str:
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(at) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def invited(server, contract, email, **fields):
    """A new account that has set its password with its one-time link."""
    body = {"name": "Anna de Vries", "email": email, "role": "municipal-coordinator", "municipalityCodes": ["GM1701"]}
    account = call(server, contract, "createAccount", body=body | fields, status=201).json()
    link = call(server, contract, "inviteAccount", f"/accounts/{account['id']}/_invite").json()
    person = Person(server, contract)
    token = link["path"].split("#")[1]
    assert person.call("showInvitation", body={"token": token}).json()["email"] == email.lower()
    person.call("acceptInvitation", body={"token": token, "password": "te kort"}, status=400)
    session = person.call("acceptInvitation", body={"token": token, "password": PASSWORD}, status=201).json()
    assert session["state"] == "full" and session["account"]["id"] == account["id"]
    person.call("showInvitation", body={"token": token}, status=404)
    return account, person


def test_account_is_made_invited_and_logs_in(server, contract):
    account, person = invited(server, contract, "Annie@Westerveld.example", title="Projectleider warmte")
    assert person.call("getSession").json()["account"]["title"] == "Projectleider warmte"
    assert person.call("listOrders").json()["orders"]
    person.call("deleteSession", status=204)
    assert person.call("getSession").json()["state"] == "none"
    person.call("listOrders", status=401)
    person.log_in("annie@westerveld.example", "vijf koeien in de regen", status=401)
    person.log_in("nobody@westerveld.example", status=401)
    person.log_in(" ANNIE@westerveld.example ")
    found = call(server, contract, "listAccounts").json()["accounts"]
    assert any(one["id"] == account["id"] and one["hasPassword"] for one in found)


def test_a_session_gets_a_new_token_and_the_old_one_is_dead(server, contract):
    _, person = invited(server, contract, "rotation@westerveld.example")
    planted = dict(person.cookies)
    person.log_in("rotation@westerveld.example")
    assert planted["__Host-flexteam"] != person.cookies["__Host-flexteam"]
    old = Person(server, contract)
    old.cookies = planted
    assert old.call("getSession").json()["state"] == "none"


def test_sessions_are_seen_and_ended(server, contract):
    _, here = invited(server, contract, "sessions@westerveld.example")
    there = Person(server, contract)
    there.log_in("sessions@westerveld.example")
    sessions = here.call("listSessions").json()["sessions"]
    assert len(sessions) == 2 and sum(one["current"] for one in sessions) == 1
    other = next(one for one in sessions if not one["current"])
    here.call("endSession", f"/sessions/{other['id']}", status=204)
    here.call("endSession", f"/sessions/{other['id']}", status=404)
    there.call("listOrders", status=401)
    here.call("listOrders")


def test_another_password_ends_the_other_sessions(server, contract):
    _, here = invited(server, contract, "password@westerveld.example")
    there = Person(server, contract)
    there.log_in("password@westerveld.example")
    here.call("changePassword", body={"current": "fout", "password": ANOTHER}, status=401)
    here.call("changePassword", body={"current": PASSWORD, "password": "password@westerveld"}, status=400)
    here.call("changePassword", body={"current": PASSWORD, "password": ANOTHER}, status=204)
    there.call("listOrders", status=401)
    here.call("listOrders")
    there.log_in("password@westerveld.example", status=401)
    there.log_in("password@westerveld.example", ANOTHER)


def test_second_step(server, contract):
    _, person = invited(server, contract, "code@westerveld.example")
    person.call("renewRecoveryCodes", body={"code": "000000"}, status=409)
    secret = person.call("beginSecondStep", status=201).json()
    assert secret["secret"] in secret["uri"] and secret["codePath"]
    # Not confirmed yet: not asked.
    person.log_in("code@westerveld.example")
    person.call("confirmSecondStep", body={"code": "000000"}, status=409)
    now = time.time()
    codes = person.call("confirmSecondStep", body={"code": code_of(secret["secret"], now)}).json()["codes"]
    assert len(codes) == 10
    person.call("beginSecondStep", status=409)

    assert person.log_in("code@westerveld.example").json()["state"] == "second-step"
    person.call("listOrders", status=401)
    # A code counts once; the next one is for the next half minute.
    person.call("completeSession", body={"code": code_of(secret["secret"], now)}, status=401)
    session = person.call("completeSession", body={"code": code_of(secret["secret"], now + 30)}).json()
    assert session["state"] == "full" and session["recoveryCodesLeft"] == 10
    person.call("completeSession", body={"code": "123456"}, status=409)

    person.log_in("code@westerveld.example")
    person.call("completeSession", body={"code": codes[3].upper()})
    person.log_in("code@westerveld.example")
    person.call("completeSession", body={"code": codes[3]}, status=401)
    person.call("completeSession", body={"code": codes[4]})
    # Who finds a browser open cannot take the second step away, nor get codes.
    person.call("renewRecoveryCodes", body={"code": "000000"}, status=401)
    person.call("removeSecondStep", body={"code": codes[4]}, status=401)
    renewed = person.call("renewRecoveryCodes", body={"code": codes[5]}).json()["codes"]
    assert len(renewed) == 10
    person.call("removeSecondStep", body={"code": codes[6]}, status=401)
    person.call("removeSecondStep", body={"code": renewed[0]}, status=204)
    person.call("removeSecondStep", body={"code": renewed[1]}, status=409)
    assert person.log_in("code@westerveld.example").json()["state"] == "full"


def test_codes_cannot_be_guessed_from_a_session_that_is_open(server, contract):
    account, person = invited(server, contract, "open@westerveld.example")
    secret = person.call("beginSecondStep", status=201).json()["secret"]
    person.call("confirmSecondStep", body={"code": code_of(secret, time.time())})
    for _ in range(5):
        person.call("removeSecondStep", body={"code": "000000"}, status=401)
    assert int(person.call("removeSecondStep", body={"code": "000000"}, status=429).headers["retry-after"]) >= 1
    person.call("renewRecoveryCodes", body={"code": "000000"}, status=429)
    seen = [(one["actor"], one["result"]) for one in log_of(server, contract, chair="Beheerder")
            if one["action"] == "second-step.delete" and one["key"] == account["id"]]
    assert seen == [(account["id"], "refused")] * 5


def test_a_new_link_begins_anew(server, contract):
    account, here = invited(server, contract, "anew@westerveld.example")
    secret = here.call("beginSecondStep", status=201).json()["secret"]
    here.call("confirmSecondStep", body={"code": code_of(secret, time.time())})
    link = call(server, contract, "inviteAccount", f"/accounts/{account['id']}/_invite").json()
    # Nothing changes as long as nobody uses it.
    here.call("listOrders")
    there = Person(server, contract)
    there.call("acceptInvitation", body={"token": link["path"].split("#")[1], "password": ANOTHER}, status=201)
    here.call("listOrders", status=401)
    assert not there.call("getSession").json()["account"]["hasSecondStep"]
    there.log_in("anew@westerveld.example", status=401)
    assert there.log_in("anew@westerveld.example", ANOTHER).json()["state"] == "full"


def test_what_a_page_asks_by_itself_keeps_no_session_alive(server, contract):
    _, person = invited(server, contract, "idle@westerveld.example")

    session = person.call("getSession").json()["id"]

    def seen():
        with contextlib.closing(sqlite3.connect(server.database, timeout=20)) as database:
            return database.execute("SELECT seen FROM sessions WHERE id = ?", [session]).fetchone()[0]

    at = datetime.datetime.now(datetime.UTC) - datetime.timedelta(minutes=2)
    two_minutes_ago = at.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    with contextlib.closing(sqlite3.connect(server.database, timeout=20)) as database, database:
        database.execute("UPDATE sessions SET seen = ? WHERE id = ?", [two_minutes_ago, session])
    invited(server, contract, "idle.other@westerveld.example")  # sessions are asked for anew
    person.call("listOrders", headers={"Flexteam-Background": "true"})
    assert seen() == two_minutes_ago
    # Also where the server has just looked for a page that asked by itself.
    person.call("listOrders")
    assert seen() > two_minutes_ago


def test_guessing_is_slowed_down_but_not_for_the_owner(server, contract):
    _, owner = invited(server, contract, "owner@westerveld.example")
    stranger = Person(server, contract)
    for _ in range(5):
        stranger.log_in("owner@westerveld.example", "niet het wachtwoord", status=401)
    answer = stranger.log_in("owner@westerveld.example", "niet het wachtwoord", status=429)
    assert int(answer.headers["retry-after"]) >= 1
    # The right password does not help a stranger who guessed so often; the owner's browser is not hindered.
    stranger.log_in("owner@westerveld.example", status=429)
    owner.log_in("owner@westerveld.example")


def test_an_account_changes_and_is_shut_out_at_once(server, contract):
    account, person = invited(server, contract, "change@westerveld.example")
    path = f"/accounts/{account['id']}"
    now = call(server, contract, "getAccount", path)
    call(server, contract, "updateAccount", path, body={"role": "viewer"}, status=428)
    order = {"municipalityCode": "GM1701", "placeId": "GM1701", "items": ["F4"]}
    person.call("createOrder", body=order, status=201)
    assert person.call("listWrites").json()["writes"]
    viewer = call(server, contract, "updateAccount", path, headers=if_match(now), body={"role": "viewer"})
    person.call("createOrder", body=order, status=403)
    call(server, contract, "updateAccount", path, headers=if_match(now), body={"role": "viewer"}, status=412)
    # What was written for one municipality is not taken back for another.
    elsewhere = call(server, contract, "updateAccount", path, headers=if_match(viewer),
                     body={"role": "municipal-coordinator", "municipalityCodes": ["GM0114"]})
    assert person.call("listWrites").json()["writes"] == []
    person.call("undoWrite", status=409)
    call(server, contract, "updateAccount", path, headers=if_match(elsewhere), body={"active": False})
    person.call("listOrders", status=401)
    person.log_in("change@westerveld.example", status=401)
    call(server, contract, "inviteAccount", path + "/_invite", status=409)
    call(server, contract, "getAccount", "/accounts/a-0000000000000000", status=404)


def test_accounts_that_cannot_be(server, contract):
    def problem(**fields):
        body = {"name": "B", "email": "b@b.example", "role": "municipal-coordinator", "municipalityCodes": ["GM1701"]}
        answer = call(server, contract, "createAccount", body=body | fields, status=400)
        return {error["location"] for error in answer.json()["errors"]}

    assert problem(municipalityCodes=[]) == {"/municipalityCodes"}
    assert problem(municipalityCodes=["GM9999", "GM1701", "GM1701"]) == {"/municipalityCodes/0", "/municipalityCodes/2"}
    assert problem(role="team-member") == {"/municipalityCodes", "/memberId"}
    assert problem(email="westerveld@flexteam.example") == {"/email"}
    assert problem(email="geen adres") == {"/email"}


def test_the_last_administrator_stays(server, contract):
    administrators = [one for one in call(server, contract, "listAccounts").json()["accounts"]
                      if one["role"] == "administrator" and one["active"]]
    assert len(administrators) == 1
    path = f"/accounts/{administrators[0]['id']}"
    now = call(server, contract, "getAccount", path)
    call(server, contract, "updateAccount", path, headers=if_match(now), body={"active": False}, status=409)
    call(server, contract, "updateAccount", path, headers=if_match(now), body={"role": "viewer"}, status=409)


def test_demo_chairs(server, contract):
    person = Person(server, contract)
    chairs = person.call("listDemoAccounts").json()["accounts"]
    assert {one["role"] for one in chairs} >= {"administrator", "team-coordinator", "team-member", "viewer"}
    assert person.call("createDemoSession", body={"accountId": chairs[0]["id"]}, status=201).json()["demo"]
    person.call("createDemoSession", body={"accountId": "a-0000000000000000"}, status=404)


def test_a_session_does_not_come_along_from_elsewhere(server, contract):
    _, person = invited(server, contract, "csrf@westerveld.example")
    cookies = {"Cookie": f"__Host-flexteam={person.cookies['__Host-flexteam']}"}
    order = {"municipalityCode": "GM1701", "placeId": "GM1701", "items": ["F4"]}
    for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        answer = server.ask("POST", "/v1/orders", body=order, headers=cookies | headers, chair=None)
        assert answer.status == 403, (headers, answer.text)
    answer = server.ask("POST", "/v1/orders", body=order, headers=cookies | {"Origin": None}, chair=None)
    assert answer.status == 403, answer.text


def test_session_cookies_are_for_this_server_and_no_script(server, contract):
    person = Person(server, contract)
    invited(server, contract, "cookie@westerveld.example")
    answer = person.log_in("cookie@westerveld.example")
    for cookie in answer.set_cookies:
        assert cookie.startswith("__Host-") and "Domain" not in cookie
        for part in ("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/"):
            assert part in cookie, cookie


def log_of(server, contract, **how):
    return call(server, contract, "listLogEntries", "/log-entries?limit=100", **how).json()["logEntries"]


def test_coming_in_and_being_kept_out_stand_in_the_log(server, contract):
    account, person = invited(server, contract, "log@westerveld.example")
    person.log_in("log@westerveld.example", "vijf koeien in de regen", status=401)
    person.call("listAccounts", status=403)
    person.call("changePassword", body={"current": "fout", "password": ANOTHER}, status=401)
    member = call(server, contract, "listMembers").json()["members"][0]["id"]
    call(server, contract, "listMemberWeeks", f"/members/{member}/weeks")
    entries = log_of(server, contract, chair="Beheerder")
    seen = {(one["actor"], one["action"], one["key"], one["result"]) for one in entries}
    assert (account["id"], "session.create", account["id"], "done") in seen
    assert ("unknown", "session.create", account["id"], "refused") in seen
    assert (account["id"], "invitation.accept", account["id"], "done") in seen
    assert (account["id"], "password.change", account["id"], "refused") in seen
    assert (account["id"], "access.refuse", "listAccounts", "refused") in seen
    assert (server.account("Coördinator Flexteam"), "member.read-hours", str(member), "done") in seen
    assert "koeien" not in str(entries) and "log@westerveld" not in str(entries)
