# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The planning question with something else in it: made, planned, compared, adopted."""
import time

from operations import call, if_match

NOTHING = {"people": [], "departures": [], "requests": [], "shares": []}


def scenarios(server, contract):
    return call(server, contract, "listScenarios").json()


def made(server, contract, name, **changes):
    return call(server, contract, "createScenario", body={"name": name, "changes": NOTHING | changes}, status=201)


def planned(server, contract, ids=None):
    body = {"secondsPerPlan": 0.3} | ({"scenarioIds": ids} if ids else {})
    started = call(server, contract, "planScenarios", body=body, status=202)
    assert started.headers["location"] == "/v1/scenarios"
    for _ in range(600):
        answer = scenarios(server, contract)
        if answer["progress"]["state"] not in ("queued", "running"):
            assert answer["progress"]["state"] == "done", answer["progress"]
            return answer["scenarios"]
        time.sleep(0.1)
    raise AssertionError(f"planning does not end: {answer['progress']}")


def path(scenario, rest=""):
    return f"/scenarios/{scenario['id']}{rest}"


def deleted(server, contract, scenario):
    now = next(one for one in scenarios(server, contract)["scenarios"] if one["id"] == scenario["id"])
    call(server, contract, "deleteScenario", path(scenario), headers={"If-Match": f'"{now["version"]}"'}, status=204)


def test_a_scenario_is_made_renamed_copied_and_deleted(server, contract):
    assert scenarios(server, contract)["scenarios"] == []
    call(server, contract, "planScenarios", body={}, status=409)
    first = made(server, contract, "Zoals nu")
    assert first.headers["location"] == f"/v1/scenarios/{first.json()['id']}" and first.json()["differences"] == []
    call(server, contract, "createScenario", body={"name": "Zoals nu"}, status=409)
    renamed = call(server, contract, "updateScenario", path(first.json()), headers=if_match(first),
                   body={"changes": NOTHING | {"fairnessAlpha": 2}, "name": "Eerlijker"}).json()
    assert renamed["name"] == "Eerlijker" and renamed["differences"] == ["α is 2 in plaats van 1."]
    call(server, contract, "updateScenario", path(first.json()), headers=if_match(first), body={"name": "Te laat"}, status=412)
    call(server, contract, "updateScenario", path(first.json()), body={"name": "Zonder"}, status=428)
    copy = call(server, contract, "createScenario", body={"name": "Kopie", "copyOf": first.json()["id"]}, status=201).json()
    assert copy["changes"] == renamed["changes"]
    call(server, contract, "createScenario", body={"name": "Niets", "copyOf": 9999}, status=404)
    deleted(server, contract, copy)
    assert [one["name"] for one in scenarios(server, contract)["scenarios"]] == ["Eerlijker"]
    call(server, contract, "undoWrite")
    assert [one["name"] for one in scenarios(server, contract)["scenarios"]] == ["Eerlijker", "Kopie"]
    for one in scenarios(server, contract)["scenarios"]:
        deleted(server, contract, one)


def test_everything_wrong_is_told_at_once(server, contract):
    wrong = {"people": [{"role": "ZZ", "level": 2, "hoursPerWeek": 32, "from": "2027-W10", "bond": "shared", "homeMunicipalityCode": "GM0106"}],
             "departures": [{"memberId": 99999, "from": "2027-W10"}],
             "requests": [{"orderId": 99999, "asked": False}], "shares": [{"municipalityCode": "GM0106", "share": 0.5}]}
    refused = call(server, contract, "createScenario", body={"name": "Fout", "changes": wrong}, status=400).json()
    places = {one["location"] for one in refused["errors"]}
    assert {"/changes/people/0/roles/0/role", "/changes/departures/0/memberId", "/changes/requests/0/orderId"} <= places, places
    assert any(place.startswith("/changes/shares") for place in places), places


def test_scenarios_are_planned_compared_and_one_is_adopted(server, contract):
    members = call(server, contract, "listMembers").json()["members"]
    leaver = next(one for one in members if one["bond"] == "shared")
    week = call(server, contract, "getStatus").json()["currentWeek"]
    late = f"{int(week[:4]) + 1}-W10"
    now = made(server, contract, "Zoals nu").json()
    more = made(server, contract, "Eén erbij, één weg", fairnessAlpha=1.5, departures=[{"memberId": leaver["id"], "from": late}],
                people=[{"role": "TA", "level": 3, "hoursPerWeek": 36, "from": week, "bond": "shared", "homeMunicipalityCode": "GM0106"}])
    adoption = call(server, contract, "getScenarioAdoption", path(more.json(), "/adoption")).json()
    assert not adoption["possible"] and "nog niet gepland" in adoption["obstacle"] and len(adoption["changes"]) == 3, adoption
    call(server, contract, "adoptScenario", path(more.json(), "/_adopt"), headers=if_match(more), status=409)
    listed = planned(server, contract)
    for one in listed:
        result = one["result"]
        assert not result["outdated"] and len(result["municipalities"]) == 12 and result["value"]["benefit"] > 0
        assert result["value"]["gapPercent"] >= 0
        for field in ("plannedHours", "productCount", "orderCount"):
            assert result[field] == sum(each[field] for each in result["municipalities"]), field
        assert result["orderCount"] == sum("finish" in each for each in result["orders"])
        assert result["worstOffPart"] == min(each["part"] for each in result["municipalities"] if "part" in each)
    assert [one["name"] for one in listed] == ["Zoals nu", "Eén erbij, één weg"]

    adoption = call(server, contract, "getScenarioAdoption", path(more.json(), "/adoption")).json()
    assert adoption["possible"] and adoption["canBeUndone"] and adoption["others"] == []
    adopted = call(server, contract, "adoptScenario", path(more.json(), "/_adopt"), headers=if_match(more)).json()
    assert adopted["changes"] == adoption["changes"] and adopted["planName"] == "Eén erbij, één weg"
    draft = call(server, contract, "getPlan", "/plans/latest").json()
    assert draft["id"] == adopted["planId"] and draft["state"] == "draft"
    after = call(server, contract, "listMembers").json()["members"]
    assert len(after) == len(members) + 1
    gone = next(one for one in after if one["id"] == leaver["id"])
    assert gone["leave"][-1]["kind"] == "vertrokken" and gone["leave"][-1]["from"] == late
    assert call(server, contract, "getSettings").json()["policy"]["fairnessAlpha"] == 1.5
    assert call(server, contract, "listLogEntries", "/log-entries").json()["logEntries"][0]["action"] == "scenario.adopt"
    left = scenarios(server, contract)["scenarios"]
    assert [one["name"] for one in left] == ["Zoals nu"] and left[0]["result"]["outdated"]

    assert call(server, contract, "undoWrite").json()["text"] == "Scenario overgenomen"
    assert len(call(server, contract, "listMembers").json()["members"]) == len(members)
    assert call(server, contract, "getSettings").json()["policy"]["fairnessAlpha"] == 1
    back = scenarios(server, contract)["scenarios"]
    assert [("result" in one) for one in back] == [True, False] and not back[0]["result"]["outdated"]
    for one in back:
        deleted(server, contract, one)
    assert now["id"] not in [one["id"] for one in scenarios(server, contract)["scenarios"]]


def test_what_is_the_municipality_s_to_do_stands_in_the_way(server, contract):
    orders = call(server, contract, "listOrders", "/orders").json()["orders"]
    asked = next(one for one in orders if one["state"] == "requested" and one["items"])
    later = made(server, contract, "Later", requests=[{"orderId": asked["id"], "wishedUntil": "2029-W10"}])
    planned(server, contract, [later.json()["id"]])
    adoption = call(server, contract, "getScenarioAdoption", path(later.json(), "/adoption")).json()
    assert not adoption["possible"] and "wijzigt de gewenste weken" in adoption["others"][0], adoption
    call(server, contract, "adoptScenario", path(later.json(), "/_adopt"), headers=if_match(later), status=409)
    deleted(server, contract, later.json())


def test_stopping_keeps_what_is_ready(server, contract):
    one = made(server, contract, "Lang").json()
    call(server, contract, "planScenarios", body={"secondsPerPlan": 60, "scenarioIds": [one["id"]]}, status=202)
    call(server, contract, "planScenarios", body={}, status=409)
    time.sleep(0.5)
    call(server, contract, "cancelScenarios")
    for _ in range(200):
        progress = scenarios(server, contract)["progress"]
        if progress["state"] == "cancelled":
            break
        time.sleep(0.1)
    left = next(each for each in scenarios(server, contract)["scenarios"] if each["id"] == one["id"])
    assert progress["state"] == "cancelled" and "result" not in left
    deleted(server, contract, one)
