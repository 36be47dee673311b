# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept about people: given out, recorded when used, erased."""
import pathlib
import sqlite3
import time

import yaml

from login import Person, invited
from operations import call, if_match, new_member

NAME, EMAIL = "Zwaantje Qwertsema", "z.qwertsema@westerveld.example"


def recorded(server, subject_type, subject_id):
    """Entries of the record of processing: what and for what, oldest first. Reads come in within a second or so."""
    with sqlite3.connect(server.database) as database:
        return database.execute("SELECT name, activity, status, trace_id, parent_span_id FROM processing_log WHERE subject_type = ? AND "
                                "subject_id = ? ORDER BY ended", (subject_type, str(subject_id))).fetchall()


def recorded_soon(server, subject_type, subject_id, name):
    for _ in range(600):
        if any(row[0] == name for row in recorded(server, subject_type, subject_id)):
            return recorded(server, subject_type, subject_id)
        time.sleep(0.1)
    raise AssertionError(f"{name} of {subject_type} {subject_id} was never recorded")


def test_what_is_done_with_personal_data_is_recorded_without_who(server, contract):
    member = new_member(server, contract)
    number = member.json()["id"]
    assert [row[:3] for row in recorded(server, "member", number)] == [("createMember", "planning", "ok")], "a change at once"
    trace, span = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
    for _ in range(2):  # the second answer is a kept one
        call(server, contract, "getMember", f"/members/{number}", headers={"traceparent": f"00-{trace}-{span}-01"})
    call(server, contract, "listMemberWeeks", f"/members/{number}/weeks")
    rows = recorded_soon(server, "member", number, "listMemberWeeks")
    assert [row[0] for row in rows] == ["createMember", "getMember", "getMember", "listMemberWeeks"], rows
    assert [row[3:] == (trace, span) for row in rows] == [False, True, True, False], "in the trace of who asked"
    call(server, contract, "updateMember", f"/members/{number}", headers={"If-Match": '"99"'}, body={"name": "X"}, status=412)
    assert recorded(server, "member", number)[-1][:3] == ("updateMember", "planning", "error")
    call(server, contract, "listMembers", chair="Coördinator Westerveld")
    assert recorded_soon(server, "members", "GM1701", "listMembers")
    with sqlite3.connect(server.database) as database:
        rows = database.execute("SELECT * FROM processing_log").fetchall()
    ids = [server.account(name) for name in ("Coördinator Flexteam", "Coördinator Westerveld")]
    subject = 6
    assert not [row for row in rows if row[subject] not in ids and set(row) & set(ids)], "nobody who asked stands in it"


def test_tables_boards_and_agreements_of_people_are_recorded(server, contract):
    emmen = "Coördinator Emmen"
    order = next(one["id"] for one in call(server, contract, "listOrders", chair=emmen).json()["orders"] if one["state"] != "draft")
    call(server, contract, "exportTeam", "/exports/team?format=csv", chair=emmen)
    call(server, contract, "exportLeave", "/exports/leave?format=csv", chair=emmen)
    call(server, contract, "listPlanOrderWeeks", "/plans/published/order-weeks", chair=emmen)
    call(server, contract, "listAgreements", f"/orders/{order}/agreements", chair=emmen)
    for name in ("exportTeam", "exportLeave", "listPlanOrderWeeks", "listAgreements"):
        assert recorded_soon(server, "members", "GM0114", name)
    for kind in ("team", "leave"):
        call(server, contract, f"import{kind.title()}", f"/imports/{kind}?preview=true", raw=b"Wrong\n", headers={"Content-Type": "text/csv"})
        assert f"import{kind.title()}" in [row[0] for row in recorded(server, "members", "all")]
    member = "Procesbegeleider 01"
    url = call(server, contract, "createCalendar", status=201, chair=member).json()["url"]
    call(server, contract, "getCalendarFeed", url[url.index("/calendars/"):], chair=None)
    assert ("getCalendarFeed", "notices") in [row[:2] for row in recorded_soon(server, "account", server.account(member), "getCalendarFeed")]
    call(server, contract, "deleteCalendar", status=204, chair=member)


def test_who_may_not_see_is_not_recorded(server, contract):
    number = new_member(server, contract).json()["id"]
    call(server, contract, "getMember", f"/members/{number}", chair="Procesbegeleider 01", status=403)
    call(server, contract, "getMember", f"/members/{number}")
    assert [row[0] for row in recorded_soon(server, "member", number, "getMember")] == ["createMember", "getMember"]


def test_an_invitation_is_recorded_of_who_is_invited_and_not_what_a_stranger_tries(server, contract):
    body = {"name": "Anna", "email": "uitgenodigd@westerveld.example", "role": "viewer", "municipalityCodes": ["GM1701"]}
    account = call(server, contract, "createAccount", body=body, status=201).json()
    link = call(server, contract, "inviteAccount", f"/accounts/{account['id']}/_invite").json()
    stranger = Person(server, contract)
    lists = len(recorded(server, "accounts", "all"))
    stranger.call("showInvitation", body={"token": "x" * 43}, status=404)
    stranger.call("showInvitation", body={"token": link["path"].split("#")[1]})
    assert recorded_soon(server, "account", account["id"], "showInvitation")[-1][:3] == ("showInvitation", "login", "ok")
    assert len(recorded(server, "accounts", "all")) == lists


def test_people_are_listed_by_name_or_time_and_never_by_their_hours(server, contract):
    several = [one["planning"]["members"] for one in call(server, contract, "listOrders").json()["orders"]
               if len(one["planning"]["members"]) > 2]
    assert several
    for people in several:
        assert people == sorted(people, key=lambda one: (one["span"]["from"], one["name"])), people
    names = [one["name"] for one in call(server, contract, "listMembers").json()["members"]]
    assert names == sorted(names)


def test_every_operation_about_people_stands_in_the_register(server, contract):
    register = yaml.safe_load((pathlib.Path(__file__).resolve().parents[2] / "api" / "processing.yaml").read_text(encoding="utf-8"))
    listed = {operation for one in register["processings"].values() for operation in one["operations"]}
    for operation, (_, path, _) in contract.operations.items():
        if "{memberId}" in path or "{accountId}" in path:
            assert operation in listed, operation


def test_everybody_gets_all_that_is_kept_about_oneself(server, contract):
    account, person = invited(server, contract, "inzage@westerveld.example")
    tables = person.call("getOwnPersonalData").json()["tables"]
    assert [row["email"] for row in tables["accounts"]] == ["inzage@westerveld.example"]
    assert len(tables["sessions"]) == 1 and tables["credentials"][0]["has_password"] == 1
    assert any(row["name"] == "inviteAccount" for row in tables["processing-of-account"])
    text = person.call("getOwnPersonalData").text.decode()
    assert "argon2" not in text and person.cookies["__Host-flexteam"] not in text
    again = call(server, contract, "getPersonalData", f"/accounts/{account['id']}/personal-data").json()["tables"]
    assert [row["email"] for row in again["accounts"]] == ["inzage@westerveld.example"]
    call(server, contract, "getPersonalData", "/accounts/a-0000000000000000/personal-data", status=404)
    log = call(server, contract, "listLogEntries", chair="Beheerder").json()["logEntries"]
    assert any(one["action"] == "person.read" and one["key"] == account["id"] for one in log), "that somebody looked is in the log"
    Person(server, contract).call("getOwnPersonalData", status=401)


def test_an_erased_person_is_gone_and_the_work_is_not(server, contract):
    member = new_member(server, contract, name=NAME)
    account, person = invited(server, contract, EMAIL, name=NAME, role="team-member", municipalityCodes=[], memberId=member.json()["id"])
    path = f"/accounts/{account['id']}/personal-data"
    at = call(server, contract, "getAccount", f"/accounts/{account['id']}")
    fte = call(server, contract, "getOverview").json()["availableFte"]
    call(server, contract, "erasePerson", path, status=428)
    call(server, contract, "erasePerson", path, headers={"If-Match": '"99"'}, status=412)
    call(server, contract, "erasePerson", "/accounts/a-0000000000000000/personal-data", headers=if_match(at), status=404)
    call(server, contract, "erasePerson", path, headers=if_match(at), status=204)
    assert person.call("getSession").json()["state"] == "none"
    person.log_in(EMAIL, status=401)
    now = call(server, contract, "getAccount", f"/accounts/{account['id']}").json()
    again = call(server, contract, "erasePerson", path, headers={"If-Match": f"\"{now['version']}\""}, status=409)
    assert "al gewist" in again.json()["detail"]
    assert not now["active"] and now["name"] == f"Voormalige gebruiker {account['id']}"
    assert call(server, contract, "getMember", f"/members/{member.json()['id']}").json()["name"].startswith("Voormalig teamlid")
    assert call(server, contract, "getOverview").json()["availableFte"] == fte, "hours stay"
    with sqlite3.connect(server.database) as database:
        dump = "\n".join(database.iterdump())
    assert "Qwertsema" not in dump and "qwertsema" not in dump
    last = call(server, contract, "listAccounts").json()["accounts"]
    administrator = next(one for one in last if one["role"] == "administrator" and one["active"])
    refused = call(server, contract, "erasePerson", f"/accounts/{administrator['id']}/personal-data",
                   headers={"If-Match": f"\"{administrator['version']}\""}, status=409)
    assert "laatste beheerder" in refused.json()["detail"]
