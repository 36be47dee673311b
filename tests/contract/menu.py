# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The menu card gets a new version; what was asked before keeps its own."""
from operations import call, if_match, new_order

ITEM = {"code": "F9", "name": "Subsidieaanvraag", "category": "Kennis", "kind": "work", "unit": "order", "leadTimeWeeks": 6,
        "roles": [{"role": "PB", "hours": 40, "teamShare": 0.5, "doer": "either"}], "after": ["F4"], "deliverable": "Aanvraag",
        "source": "aanname"}


def begun(server, contract):
    return call(server, contract, "createMenuDraft", status=201)


def discard(server, contract, draft):
    call(server, contract, "deleteMenuDraft", headers=if_match(draft), status=204)


def change(server, contract, draft, code, status=200, **body):
    return call(server, contract, "changeMenuItem", f"/menu-draft/items/{code}", headers=if_match(draft), body=body, status=status)


def withdraw(server, contract, draft, code, status=200):
    return call(server, contract, "withdrawMenuItem", f"/menu-draft/items/{code}", headers=if_match(draft), status=status)


def test_there_is_at_most_one_draft(server, contract):
    call(server, contract, "getMenuDraft", status=404)
    call(server, contract, "deleteMenuDraft", headers={"If-Match": '"1"'}, status=404)
    call(server, contract, "releaseMenuDraft", headers={"If-Match": '"1"'}, status=404)
    draft = begun(server, contract)
    assert draft.headers["location"] == "/v1/menu-draft"
    body = draft.json()
    assert body["basedOn"] == 1 and body["card"]["version"] == 2 and body["startedBy"] == "Coördinator Flexteam"
    assert body["differences"] == [] and body["problems"] == []
    call(server, contract, "createMenuDraft", status=409)
    call(server, contract, "releaseMenuDraft", headers=if_match(draft), status=409)
    for operation, path in (("deleteMenuDraft", None), ("releaseMenuDraft", None), ("withdrawMenuItem", "/menu-draft/items/F4")):
        call(server, contract, operation, path, status=428)
    assert call(server, contract, "getMenuDraft").json() == body
    discard(server, contract, draft)


def test_everything_wrong_with_an_item_is_told_at_once(server, contract):
    draft = begun(server, contract)
    wrong = ITEM | {"code": "F4", "name": "WUP schrijven", "after": ["X1"], "chains": ["Onbekend"],
                    "roles": [{"role": "ZZ", "hours": 0, "teamShare": 1, "doer": "team"}]}
    refused = call(server, contract, "addMenuItem", headers=if_match(draft), body=wrong, status=400).json()
    assert [one["location"] for one in refused["errors"]] == ["/code", "/name", "/roles/0/role", "/roles", "/after/0", "/chains"]
    refused = change(server, contract, draft, "B3", status=400, after=["B4"]).json()
    assert [one["location"] for one in refused["errors"]] == ["/after"]
    change(server, contract, draft, "X9", status=404, name="x")
    withdraw(server, contract, draft, "X9", status=404)
    assert call(server, contract, "getMenuDraft").json() == draft.json()
    discard(server, contract, draft)


def test_what_waits_for_a_withdrawn_item_stops_the_release(server, contract):
    draft = begun(server, contract)
    without = withdraw(server, contract, draft, "B4")
    withdraw(server, contract, draft, "B5", status=412)
    problems = without.json()["problems"]
    assert {one["itemCode"] for one in problems} == {"B9"} and "B4" in problems[0]["detail"]
    assert "B4" not in without.json()["card"]["chains"][0]["items"]
    call(server, contract, "releaseMenuDraft", headers=if_match(without), status=400)
    item = next(one for one in draft.json()["card"]["items"] if one["code"] == "B4")
    body = {key: value for key, value in item.items() if key != "hours"}
    back = call(server, contract, "addMenuItem", headers=if_match(without), status=201,
                body=body | {"chains": ["Wijkuitvoeringsplan"]}).json()
    assert back["card"] == draft.json()["card"] and back["differences"] == []
    # Taken back, and again.
    call(server, contract, "undoWrite")
    assert call(server, contract, "getMenuDraft").json()["problems"] == problems
    discard(server, contract, call(server, contract, "getMenuDraft"))
    call(server, contract, "undoWrite")
    discard(server, contract, call(server, contract, "getMenuDraft"))


def test_orders_keep_the_version_they_were_asked_with(server, contract):
    before = {one["id"]: one for one in call(server, contract, "listOrders").json()["orders"] if one["state"] != "draft"}
    estimate = {"municipalityCode": "GM1701", "placeId": "GM1701/Diever", "items": ["F5"]}
    asked = call(server, contract, "createEstimate", body=estimate).json()["hours"]
    sent = new_order(server, contract, items=["F5"], submit=True).json()
    kept = new_order(server, contract, items=["F5"])
    gone = new_order(server, contract, items=["F6"])
    draft = begun(server, contract)
    added = call(server, contract, "addMenuItem", headers=if_match(draft), body=ITEM, status=201)
    item = next(one for one in added.json()["card"]["items"] if one["code"] == "F5")
    roles = [role | {"hours": 2 * role["hours"]} for role in item["roles"]]
    changed = change(server, contract, added, "F5", roles=roles, name="Overdracht")
    ready = withdraw(server, contract, changed, "F6")
    kinds = {one["itemCode"]: one["kind"] for one in ready.json()["differences"]}
    assert kinds == {"F9": "added", "F5": "changed", "F6": "withdrawn"}
    told = next(one for one in ready.json()["differences"] if one["itemCode"] == "F5")["sentences"]
    assert f"Naam: {item['name']} wordt Overdracht." in told and f"Samen: {asked} uur wordt {2 * asked} uur." in told
    released = call(server, contract, "releaseMenuDraft", headers=if_match(ready)).json()
    assert released["version"] == 2 and released["isCurrent"] and released["releasedBy"] == "Coördinator Flexteam"
    call(server, contract, "getMenuDraft", status=404)

    versions = call(server, contract, "listMenuCards").json()["menuCards"]
    assert [one["version"] for one in versions] == [2, 1] and all("releasedAt" in one for one in versions)
    everybody = call(server, contract, "listMenuCards", chair=None).json()["menuCards"]
    assert all("releasedBy" not in one for one in everybody)
    old = call(server, contract, "getMenuCard", "/menu-cards/1").json()
    assert next(one for one in old["items"] if one["code"] == "F5") == item
    assert "F9" in [one["code"] for one in call(server, contract, "getMenuCard", "/menu-cards/current").json()["items"]]

    after = {one["id"]: one for one in call(server, contract, "listOrders").json()["orders"]}
    for number, one in before.items():
        assert after[number]["menuVersion"] == one["menuVersion"] == 1 and after[number]["hours"] == one["hours"], one["title"]
    assert after[sent["id"]]["hours"] == asked
    steps = call(server, contract, "getOrder", f"/orders/{sent['id']}").json()["steps"]
    assert steps[0]["itemName"] == item["name"]
    # Changed afterwards it is still what was asked; what it would take too.
    urgent = call(server, contract, "updateOrder", f"/orders/{sent['id']}", headers={"If-Match": f'"{sent["version"]}"'},
                  body={"urgent": True}).json()
    assert urgent["menuVersion"] == 1 and urgent["hours"] == asked
    again = call(server, contract, "createEstimate", body=estimate | {"orderId": sent["id"]}).json()
    assert again["hours"] == asked
    # A later request has the new one: also what was kept as a draft.
    assert call(server, contract, "createEstimate", body=estimate).json()["hours"] == 2 * asked
    later = call(server, contract, "submitOrder", f"/orders/{kept.json()['id']}/_submit", headers=if_match(kept)).json()
    assert later["menuVersion"] == 2 and later["hours"] == 2 * asked
    refused = call(server, contract, "submitOrder", f"/orders/{gone.json()['id']}/_submit", headers=if_match(gone), status=400)
    assert [one["location"] for one in refused.json()["errors"]] == ["/items/0"]


def test_nobody_else_sees_or_changes_a_draft(server, contract):
    draft = begun(server, contract)
    for chair in ("Coördinator Westerveld", "Procesbegeleider 01", "Beheerder", "Raad Westerveld"):
        call(server, contract, "getMenuDraft", chair=chair, status=403)
        call(server, contract, "releaseMenuDraft", chair=chair, headers=if_match(draft), status=403)
    discard(server, contract, draft)


def test_a_free_request_stays_until_it_is_answered(server, contract):
    # New items of the card answer what was asked before it was released.
    free = new_order(server, contract, submit=True, items=[], freeText="Help bij een subsidieaanvraag").json()
    assert free["id"] in [one["id"] for one in call(server, contract, "getInbox").json()["orders"]]
    filled = call(server, contract, "setOrderItems", f"/orders/{free['id']}/_itemise", chair="Coördinator Flexteam",
                  headers={"If-Match": f'"{free["version"]}"'}, body={"items": ["F9"]}).json()
    assert filled["menuVersion"] == 2 and filled["hours"] == 40
