# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every operation as a coordinator would use it. Tests run in the order written and leave the server in use."""
import threading
import time


WESTERVELD = "Coördinator Westerveld"


def call(server, contract, operation, path=None, status=200, **how):
    """Asks, judges the answer by the contract and returns it."""
    method, template, _ = contract.operations[operation]
    answer = server.ask(method, "/v1" + (path or template), **({"chair": contract.chair_of(operation)} | how))
    problems = contract.judge(operation, answer)
    assert not problems, problems[:5]
    assert answer.status == status, f"{operation}: {answer.status} instead of {status}: {answer.text[:300]!r}"
    return answer


def if_match(answer):
    return {"If-Match": answer.headers["etag"]}


def new_order(server, contract, **fields):
    body = {"municipalityCode": "GM1701", "placeId": "GM1701/Diever", "items": ["F4"]} | fields
    return call(server, contract, "createOrder", body=body, status=201)


def new_member(server, contract, **fields):
    employer = call(server, contract, "listMembers").json()["members"][0]["employer"]
    body = {"name": "Procesbegeleider 99", "employer": employer, "bond": "shared", "homeMunicipalityCode": "GM1701",
            "roles": [{"role": "PB", "level": 2}], "contract": [{"from": "2027-W01", "hoursPerWeek": 32}]} | fields
    return call(server, contract, "createMember", body=body, status=201)


def run_to_the_end(server, contract, seconds=0.3):
    run = call(server, contract, "createPlanningRun", body={"seconds": seconds}, status=202).json()
    for _ in range(600):
        run = call(server, contract, "getPlanningRun", f"/planning-runs/{run['id']}").json()
        if run["state"] not in ("queued", "running"):
            return run
        time.sleep(0.1)
    raise AssertionError(f"the run does not end: {run}")


def published_line(server, contract):
    board = call(server, contract, "listPlanMemberWeeks", "/plans/latest/member-weeks?count=52").json()
    return board["lines"][0]


def test_contract_is_served_for_everybody(server, contract):
    answer = call(server, contract, "getOpenApi")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.json()["info"]["version"] == contract.version


def test_status_tells_plan_and_week(server, contract):
    status = call(server, contract, "getStatus").json()
    assert status["publishedPlanId"] >= 1
    assert status["isExample"]


def test_places_of_drenthe(server, contract):
    municipalities = call(server, contract, "listMunicipalities").json()["municipalities"]
    assert len(municipalities) == 12
    assert abs(sum(m["share"] for m in municipalities) - 1) < 1e-6
    found = call(server, contract, "listPlaces", "/places?q=diever&municipalityCode=GM1701&limit=5").json()["places"]
    assert any(place["name"] == "Diever" for place in found)
    areas = call(server, contract, "listAreas").json()
    assert len(areas["features"]) == 189
    assert areas["outlineSource"] == "voronoi"
    some = call(server, contract, "listAreas", "/areas?municipalityCode=GM1701").json()["features"]
    assert 0 < len(some) < 189


def test_summary_of_westerveld(server, contract):
    summary = call(server, contract, "getMunicipalitySummary", "/municipalities/GM1701/summary").json()
    assert summary["municipality"]["name"] == "Westerveld"
    assert summary["orderCount"] > 0
    call(server, contract, "getMunicipalitySummary", "/municipalities/GM9999/summary", status=404)


def test_menu_card(server, contract):
    versions = call(server, contract, "listMenuCards").json()["menuCards"]
    card = call(server, contract, "getMenuCard", f"/menu-cards/{versions[0]['version']}").json()
    assert len(card["items"]) == 40
    assert card == call(server, contract, "getMenuCard", "/menu-cards/current").json()
    call(server, contract, "getMenuCard", "/menu-cards/999", status=404)


def test_estimate_of_a_neighbourhood_plan(server, contract):
    items = [f"B{i}" for i in range(11)]
    body = {"municipalityCode": "GM1701", "placeId": "GM1701/Diever", "items": items, "homes": 800}
    estimate = call(server, contract, "createEstimate", body=body).json()
    assert estimate["hours"] == 4090
    assert estimate["hours"] == estimate["teamHours"] + estimate["ownHours"]
    assert [step["item"] for step in estimate["steps"]] == items
    tailored = body | {"tailoring": [{"item": "B4", "leftOut": True}]}
    assert call(server, contract, "createEstimate", body=tailored).json()["hours"] == 4090 - 1160
    call(server, contract, "createEstimate", body=body | {"placeId": "GM0114"}, status=400)


def test_estimate_of_a_change_does_not_count_the_order_twice(server, contract):
    orders = call(server, contract, "listOrders", "/orders?municipalityCode=GM1701").json()["orders"]
    order = next(o for o in orders if o["planning"]["state"] == "planned" and o["teamHours"] > 0)
    asked = {key: order[key] for key in ("municipalityCode", "placeId", "items", "homes", "tailoring")}
    beside = call(server, contract, "createEstimate", body=asked).json()
    instead = call(server, contract, "createEstimate", body=asked | {"orderId": order["id"]}).json()
    assert instead["hours"] == order["hours"]
    assert instead["share"]["plannedHours"] < beside["share"]["plannedHours"]
    call(server, contract, "createEstimate", body=asked | {"orderId": 999999}, status=400)
    other = call(server, contract, "listOrders", "/orders?municipalityCode=GM0114").json()["orders"][0]
    call(server, contract, "createEstimate", body=asked | {"orderId": other["id"]}, status=400)


def test_order_from_draft_to_request_and_back(server, contract):
    created = new_order(server, contract, title="Wijkpaspoort")
    order = created.json()
    path = f"/orders/{order['id']}"
    assert created.headers["location"] == "/v1" + path
    assert order["state"] == "draft"
    changed = call(server, contract, "updateOrder", path, headers=if_match(created),
                   body={"urgent": True, "wishedUntil": "2027-W40"})
    assert changed.json()["wishedUntil"] == "2027-W40"
    cleared = call(server, contract, "updateOrder", path, headers=if_match(changed), body={"wishedUntil": None})
    assert "wishedUntil" not in cleared.json()
    sent = call(server, contract, "submitOrder", path + "/_submit", headers=if_match(cleared))
    assert sent.json()["state"] == "requested"
    assert order["id"] in [one["id"] for one in call(server, contract, "getInbox").json()["orders"]]
    call(server, contract, "submitOrder", path + "/_submit", headers=if_match(sent), status=409)
    detail = call(server, contract, "getOrder", path)
    assert detail.json()["steps"][0]["item"] == "F4"
    assert detail.headers["etag"] == sent.headers["etag"]
    assert detail.json()["order"]["funding"] == "CDOKE"
    back = call(server, contract, "withdrawOrder", path + "/_withdraw", headers=if_match(sent))
    assert back.json()["state"] == "draft" and back.json()["stateBy"] == WESTERVELD
    call(server, contract, "withdrawOrder", path + "/_withdraw", headers=if_match(back), status=409)


def test_order_declined_with_its_reason(server, contract):
    created = new_order(server, contract, submit=True, items=[], freeText="Help bij een subsidieaanvraag")
    path = f"/orders/{created.json()['id']}"
    declined = call(server, contract, "declineOrder", path + "/_decline", headers=if_match(created),
                    body={"reason": "Dit doet de provincie al"}).json()
    assert declined["stateReason"] == "Dit doet de provincie al"
    assert declined["stateBy"] == "Coördinator Flexteam"
    call(server, contract, "declineOrder", "/orders/99999/_decline", headers=if_match(created), body={"reason": "x"},
         status=404)


def test_two_people_change_the_same_order(server, contract):
    created = new_order(server, contract)
    path = f"/orders/{created.json()['id']}"
    call(server, contract, "updateOrder", path, headers=if_match(created), body={"urgent": True})
    call(server, contract, "updateOrder", path, headers=if_match(created), body={"urgent": False}, status=412)
    call(server, contract, "updateOrder", path, body={"urgent": False}, status=428)
    call(server, contract, "deleteOrder", path, headers=if_match(created), status=412)


def test_orders_are_ranked_filtered_and_deleted(server, contract):
    created = new_order(server, contract)
    order = created.json()
    moved = call(server, contract, "moveOrder", f"/orders/{order['id']}/_move", body={"rank": 1}).json()["orders"]
    assert moved[0]["id"] == order["id"]
    assert [one["rank"] for one in moved] == list(range(1, len(moved) + 1))
    mine = call(server, contract, "listOrders", "/orders?state=draft&q=diever", chair=WESTERVELD).json()["orders"]
    assert order["id"] in [one["id"] for one in mine]
    call(server, contract, "listOrders", "/orders?planned=unplanned")
    now = call(server, contract, "getOrder", f"/orders/{order['id']}")
    call(server, contract, "deleteOrder", f"/orders/{order['id']}", headers=if_match(now), status=204)
    call(server, contract, "getOrder", f"/orders/{order['id']}", status=404)


def test_undo_and_redo_take_one_write_back(server, contract):
    order = new_order(server, contract).json()
    writes = call(server, contract, "listWrites", chair=WESTERVELD).json()["writes"]
    assert writes[0]["action"] == "order.create" and len(writes) <= 20
    undone = call(server, contract, "undoWrite", chair=WESTERVELD).json()
    assert undone["action"] == "order.create"
    call(server, contract, "getOrder", f"/orders/{order['id']}", status=404)
    call(server, contract, "redoWrite", chair=WESTERVELD)
    call(server, contract, "getOrder", f"/orders/{order['id']}")
    call(server, contract, "undoWrite", chair="Coördinator Emmen", status=409)
    call(server, contract, "redoWrite", chair="Coördinator Emmen", status=409)


def test_log_tells_what_was_done_to_whom_it_concerns(server, contract):
    order = new_order(server, contract).json()
    mine = call(server, contract, "listLogEntries", "/log-entries?municipalityCode=GM1701&limit=2").json()
    newest, earlier = mine["logEntries"]
    assert (newest["action"], newest["object"], newest["key"]) == ("order.create", "order", str(order["id"]))
    assert newest["municipalityCode"] == "GM1701" and newest["result"] == "done" and newest["origin"] == "127.0.0.1"
    assert mine["head"] == {"number": newest["number"], "hash": newest["hash"]}
    page = call(server, contract, "listLogEntries", f"/log-entries?municipalityCode=GM1701&before={newest['number']}&limit=1")
    assert page.json()["logEntries"] == [earlier]
    other = call(server, contract, "listLogEntries", "/log-entries?municipalityCode=GM0106").json()["logEntries"]
    assert all(entry["municipalityCode"] == "GM0106" for entry in other)
    call(server, contract, "listLogEntries", "/log-entries?limit=0", status=400)
    call(server, contract, "listLogEntries", "/log-entries?municipalityCode=Westerveld", status=400)


def test_member_comes_changes_and_goes(server, contract):
    created = new_member(server, contract)
    path = f"/members/{created.json()['id']}"
    leave = [{"from": "2027-W10", "until": "2027-W12", "kind": "vakantie"}]
    changed = call(server, contract, "updateMember", path, headers=if_match(created), body={"leave": leave})
    assert changed.json()["leave"] == leave
    weeks = call(server, contract, "listMemberWeeks", path + "/weeks?from=2027-W09&count=3").json()["weeks"]
    assert [week["capacityHours"] > 0 for week in weeks] == [True, False, False]
    assert call(server, contract, "getMember", path).headers["etag"] == changed.headers["etag"]
    call(server, contract, "listMembers", "/members?bond=shared&role=PB&municipalityCode=GM1701")
    call(server, contract, "deleteMember", path, headers=if_match(created), status=412)
    call(server, contract, "deleteMember", path, headers=if_match(changed), status=204)
    call(server, contract, "getMember", path, status=404)


def test_member_sees_own_week(server, contract):
    line = published_line(server, contract)
    path = f"/members/{line['member']['id']}/weeks?from={line['span']['from']}&count=13"
    weeks = call(server, contract, "listMemberWeeks", path).json()["weeks"]
    assert any(task["orderId"] == line["orderId"] for week in weeks for task in week["tasks"])


def test_published_plan_and_its_boards(server, contract):
    plans = call(server, contract, "listPlans").json()["plans"]
    assert any(plan["state"] == "published" for plan in plans)
    plan = call(server, contract, "getPlan", "/plans/published").json()
    assert plan["plannedHours"] > 0 and plan["value"]["benefit"] > 0
    board = call(server, contract, "listPlanMemberWeeks", "/plans/published/member-weeks?count=26").json()
    assert len(board["weeks"]) == 26
    for row in board["rows"]:
        assert len(row["capacity"]) == 26
        for cell in row["cells"]:
            assert cell["hours"] == sum(work["hours"] for work in cell["work"])
            assert cell["hours"] <= row["capacity"][board["weeks"].index(cell["week"])], (row["member"], cell)
    call(server, contract, "listPlanOrderWeeks", "/plans/published/order-weeks?count=26&municipalityCode=GM1701")
    call(server, contract, "getPlan", "/plans/99999", status=404)


def test_everything_unplanned_has_a_reason(server, contract):
    found = call(server, contract, "listPlanExplanations", "/plans/published/explanations").json()["explanations"]
    assert found and all(one["message"] and one["rule"] for one in found)
    some = call(server, contract, "listPlanExplanations",
                f"/plans/published/explanations?orderId={found[0]['orderId']}&kind={found[0]['kind']}").json()
    assert all(one["orderId"] == found[0]["orderId"] for one in some["explanations"])


def test_what_waits_comes_in_groups_with_the_cheapest_help(server, contract):
    found = call(server, contract, "listPlanWaiting", "/plans/published/waiting").json()
    groups = found["groups"]
    assert groups and found["stepCount"] == sum(len(one["steps"]) + one["followingCount"] for one in groups)
    waiting = groups[0]
    assert waiting["hindrance"] == "role"
    sizes = [len(one["steps"]) for one in groups if one["hindrance"] == "role"]
    assert sizes == sorted(sizes, reverse=True)
    year, quarter = waiting["quarter"].split("-Q")
    assert f"op een {waiting['roleName']}" in waiting["text"] and f"{year}-K{quarter}" in waiting["text"], waiting["text"]
    assert all(step["change"] and step["role"] == waiting["role"] for step in waiting["steps"])
    explained = call(server, contract, "listPlanExplanations", "/plans/published/explanations?kind=unplanned").json()
    assert len(explained["explanations"]) == found["stepCount"]
    own = call(server, contract, "listPlanWaiting", "/plans/published/waiting?municipalityCode=GM1701").json()
    assert {step["municipalityCode"] for one in own["groups"] for step in one["steps"]} == {"GM1701"}
    call(server, contract, "listPlanWaiting", "/plans/99999/waiting", status=404)


def test_run_makes_a_draft_and_tells_its_progress(server, contract):
    run = call(server, contract, "createPlanningRun", body={"seconds": 0.5}, status=202).json()
    answer, events = server.events(f"/v1/planning-runs/{run['id']}/progress", 1000)
    assert not contract.judge("streamPlanningRun", answer)
    assert events[-1][1]["state"] == "done", events[-1]
    for name, data in events:
        assert name == "progress"
        assert not contract.schema_problems("#/components/schemas/PlanningRun", data)
    # Fewer broken agreements go before more benefit.
    values = [(-data["best"]["broken"], data["best"]["benefit"]) for _, data in events if "best" in data]
    assert values == sorted(values), values
    finished = call(server, contract, "getPlanningRun", f"/planning-runs/{run['id']}").json()
    assert finished["planId"]
    runs = call(server, contract, "listPlanningRuns").json()["planningRuns"]
    assert runs[0]["id"] == run["id"]


def test_cancelled_run_keeps_the_best_so_far(server, contract):
    run = call(server, contract, "createPlanningRun", body={"seconds": 60}, status=202).json()
    time.sleep(1.5)
    call(server, contract, "cancelPlanningRun", f"/planning-runs/{run['id']}/_cancel")
    for _ in range(100):
        now = call(server, contract, "getPlanningRun", f"/planning-runs/{run['id']}").json()
        if now["state"] != "running":
            break
        time.sleep(0.1)
    assert now["state"] == "cancelled" and now["planId"], now
    call(server, contract, "cancelPlanningRun", "/planning-runs/99999/_cancel", status=404)


def test_pin_hold_move_and_release(server, contract):
    line = published_line(server, contract)
    body = {"orderId": line["orderId"], "item": line["item"], "line": line["line"], "memberId": line["member"]["id"],
            "from": line["span"]["from"]}
    assert call(server, contract, "checkPin", body=body).json()["fits"]
    pin = call(server, contract, "createPin", body=body, status=201).json()
    assert pin["id"] in [one["id"] for one in call(server, contract, "listPins").json()["pins"]]
    call(server, contract, "updatePin", f"/pins/{pin['id']}", body={"from": line["span"]["from"]})
    call(server, contract, "updatePin", "/pins/99999", body={}, status=404)
    call(server, contract, "deletePin", f"/pins/{pin['id']}", status=204)
    call(server, contract, "deletePin", f"/pins/{pin['id']}", status=404)
    call(server, contract, "createPin", body=body | {"memberId": 99999, "item": "A1"}, status=400)


def test_publish_only_beside_the_plan_it_was_made_beside(server, contract):
    first, second = (run_to_the_end(server, contract)["planId"] for _ in range(2))
    heads = {plan: call(server, contract, "getPlan", f"/plans/{plan}") for plan in (first, second)}
    call(server, contract, "listPlanDifferences", f"/plans/{second}/differences?with=published")
    call(server, contract, "publishPlan", f"/plans/{first}/_publish", status=428)
    published = call(server, contract, "publishPlan", f"/plans/{first}/_publish", headers=if_match(heads[first]))
    assert published.json()["state"] == "published"
    call(server, contract, "publishPlan", f"/plans/{second}/_publish", headers=if_match(heads[second]), status=409)
    call(server, contract, "deletePlan", f"/plans/{first}", headers=if_match(published), status=409)
    call(server, contract, "publishPlan", f"/plans/{second}/_publish?force=true", headers=if_match(heads[second]))
    third = run_to_the_end(server, contract)["planId"]
    head = call(server, contract, "getPlan", f"/plans/{third}")
    call(server, contract, "deletePlan", f"/plans/{third}", headers=if_match(head), status=204)


def test_insight(server, contract):
    overview = call(server, contract, "getOverview").json()
    assert len(overview["municipalities"]) == 12
    assert 150 < overview["askedFte"] < 170, overview["askedFte"]
    assert 50 < overview["availableFte"] < 60 and 9 < overview["sharedFte"] < 11
    assert 0 < overview["plannedFte"] <= overview["availableFte"]
    capacity = call(server, contract, "getCapacity").json()
    assert capacity["roles"] and capacity["quarters"]
    shares = call(server, contract, "listShares").json()["municipalities"]
    assert len(shares) == 12


def test_settings_change_and_come_back(server, contract):
    before = call(server, contract, "getSettings")
    settings = before.json()
    weights = settings["policy"]["weights"]
    assert weights["interruption"] == 0
    policy = settings["policy"] | {"fairnessAlpha": 2, "weights": weights | {"interruption": 2.5}}
    after = call(server, contract, "updateSettings", headers=if_match(before), body={"policy": policy, "runSeconds": 5})
    assert after.json()["policy"] == policy and after.json()["runSeconds"] == 5
    call(server, contract, "updateSettings", headers=if_match(before), body={"runSeconds": 5}, status=412)
    uneven = [share | {"share": 0.5} for share in settings["shares"]]
    call(server, contract, "updateSettings", headers=if_match(after), body={"shares": uneven}, status=400)
    back = call(server, contract, "updateSettings", headers=if_match(after),
                body={"policy": settings["policy"], "shares": settings["shares"]})
    assert back.json()["policy"] == settings["policy"]
    paid = call(server, contract, "updateSettings", headers=if_match(back), body={"funding": "SPUK", "sector": "Industrie"})
    assert (paid.json()["funding"], paid.json()["sector"]) == ("SPUK", "Industrie")
    assert new_order(server, contract).json()["funding"] == "SPUK"
    call(server, contract, "updateSettings", headers=if_match(paid),
         body={"funding": settings["funding"], "sector": settings["sector"]})


def test_other_screens_hear_of_a_change(server, contract):
    heard = []

    def listen():
        heard.append(server.events("/v1/events", 2))

    listener = threading.Thread(target=listen)
    listener.start()
    time.sleep(0.5)
    new_order(server, contract)
    listener.join(timeout=10)
    assert heard, "nothing was heard within ten seconds"
    answer, events = heard[0]
    assert not contract.judge("streamEvents", answer)
    assert [name for name, _ in events] == ["revision", "revision"]
    assert events[1][1]["changed"] == ["orders"] and events[1][1]["actor"] == server.account(WESTERVELD), events
    for _, data in events:
        assert not contract.schema_problems("#/components/schemas/RevisionEvent", data)
