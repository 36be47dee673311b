# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every operation × chair × own or another municipality: who api/access.yaml lets in gets past the gate, nobody else does.
Runs last: some of the calls take something back. Requests that are let in are wrong on purpose where they would change
something, so that they end in a 4xx that is not the gate's."""
from operations import call, if_match, new_order, run_to_the_end

OWN, FOREIGN = "GM1701", "GM0114"
CHAIRS = {
    "administrator": "Beheerder",
    "team-coordinator": "Coördinator Flexteam",
    "team-member": "Procesbegeleider 01",
    "municipal-coordinator": "Coördinator Westerveld",
    "viewer": "Raad Westerveld",
    "public": None,
}


class Things:
    """One of each kind that belongs to Westerveld, and one that does not."""

    def __init__(self, server, contract):
        orders = call(server, contract, "listOrders").json()["orders"]
        members = call(server, contract, "listMembers").json()["members"]
        self.orders = {code: next(one["id"] for one in orders if one["municipalityCode"] == code and one["state"] != "draft")
                       for code in (OWN, FOREIGN)}
        self.staff = {code: next(one["id"] for one in members if one["bond"] == "own" and one["homeMunicipalityCode"] == code)
                      for code in (OWN, FOREIGN)}
        self.self = next(one["id"] for one in members if one["name"] == CHAIRS["team-member"])

    def member(self, role: str, code: str) -> int:
        return self.self if role == "team-member" and code == OWN else self.staff[code]


def request_for(contract, things: Things, operation: str, role: str, code: str):
    """A path and what goes with it, about something of this municipality."""
    method, template, item = contract.operations[operation]
    subject = contract.rules[operation][1]
    path = template.replace("{municipalityCode}", code).replace("{menuVersion}", "current").replace("{planKey}", "published")
    path = path.replace("{sessionId}", "s-0000000000000000").replace("{accountId}", "a-0000000000000000")
    path = path.replace("{providerId}", "p-0000000000000000")
    path = path.replace("{orderId}", str(things.orders[code])).replace("{memberId}", str(things.member(role, code)))
    path = path.replace("{calendarKey}", "x" * 43 + ".ics")
    path = path.replace("{pinId}", "99999").replace("{runId}", "99999").replace("{scenarioId}", "99999").replace("{pairId}", "99999")
    path = path.replace("{agreementNumber}", "99999").replace("{itemCode}", "X9")
    if path.count("{"):
        raise AssertionError(f"{operation}: say here what {path} is to be asked with")
    if subject in ("query", "query-open"):
        path += f"?municipalityCode={code}"
    sent = {}
    if "text/csv" in item.get("requestBody", {}).get("content", {}):
        sent = {"raw": b"Wrong\n", "headers": {"Content-Type": "text/csv"}}
    elif "requestBody" in item:
        sent = {"body": {"municipalityCode": code} if subject == "body" else {"wrong": True}}
    return method, "/v1" + path, sent


def expected(contract, operation: str, role: str, code: str) -> str:
    """"in", or the status of the gate."""
    action, subject = contract.rules[operation]
    reach = action["may"].get(role, "none")
    if reach == "none":
        return "401" if role == "public" else "403"
    personal = role == "team-member" and subject in ("query", "query-open")  # sees itself alone, whatever is asked
    if reach == "own" and subject != "nothing" and not personal and code == FOREIGN:
        return "403"
    return "in"


def test_every_operation_from_every_chair(server, contract):
    things = Things(server, contract)
    assert set(CHAIRS) == set(contract.access["roles"])
    wrong, count = [], 0
    for operation in contract.operations:
        assert operation in contract.rules, f"{operation} is missing in api/access.yaml"
        for role, chair in CHAIRS.items():
            for code in (OWN, FOREIGN):
                method, path, sent = request_for(contract, things, operation, role, code)
                # A session of its own where the call may end it.
                server.cookies.pop(chair, None) if "/session" in path or "/writes" in path else None
                if contract.streams(operation):
                    status = server.events(path, 0, chair=chair)[0].status
                else:
                    status = server.ask(method, path, **sent, chair=chair).status
                seen = str(status) if status in (401, 403) else "in"
                count += 1
                # Wrong credentials are no matter of the gate.
                if operation in ("createSession", "completeSession") and status in (400, 401, 409):
                    continue
                if seen != expected(contract, operation, role, code):
                    wrong.append(f"{operation} by {role} on {code}: {status}, expected {expected(contract, operation, role, code)}")
                assert status < 500, (operation, role, status)
    assert not wrong, "\n".join(wrong)
    assert count == len(contract.operations) * len(CHAIRS) * 2


def test_lists_show_just_ones_own(server, contract):
    for chair in ("Coördinator Westerveld", "Raad Westerveld"):
        orders = call(server, contract, "listOrders", chair=chair).json()["orders"]
        assert orders and {one["municipalityCode"] for one in orders} == {OWN}
    staff = call(server, contract, "listMembers", chair="Coördinator Westerveld").json()["members"]
    assert staff and all(one["bond"] == "own" and one["homeMunicipalityCode"] == OWN for one in staff)
    alone = call(server, contract, "listMembers", chair="Procesbegeleider 01").json()["members"]
    assert [one["name"] for one in alone] == ["Procesbegeleider 01"]
    board = call(server, contract, "listPlanOrderWeeks", "/plans/published/order-weeks", chair="Coördinator Westerveld").json()
    assert {one["municipalityCode"] for one in board["rows"]} == {OWN}
    assert {one["orderId"] for one in board["lines"]} <= {one["orderId"] for one in board["rows"]}
    explained = call(server, contract, "listPlanExplanations", "/plans/published/explanations", chair="Coördinator Westerveld")
    assert {one["municipalityCode"] for one in explained.json()["explanations"]} <= {OWN}
    waiting = call(server, contract, "listPlanWaiting", "/plans/published/waiting", chair="Coördinator Westerveld").json()
    steps = [step for group in waiting["groups"] for step in group["steps"]]
    assert steps and {step["municipalityCode"] for step in steps} == {OWN}


def test_what_stands_in_the_way_elsewhere_is_told_without_its_title(server, contract):
    """To everybody: which municipality has something in its way elsewhere differs from plan to plan."""
    orders = call(server, contract, "listOrders").json()["orders"]
    explanations = call(server, contract, "listPlanExplanations", "/plans/published/explanations").json()["explanations"]
    waiting = call(server, contract, "listPlanWaiting", "/plans/published/waiting").json()["groups"]
    steps = {one["itemName"] for one in explanations}  # a request may be called as a step is
    told = [(one["municipalityCode"], text) for one in explanations
            for text in [one["message"], *(change["text"] for change in one["changes"])]]
    told += [(step["municipalityCode"], step["change"]) for group in waiting for step in group["steps"]]
    elsewhere = 0
    for code, text in told:
        own = {order["title"] for order in orders if order["municipalityCode"] == code}
        elsewhere += "een aanvraag van " in text or "een afspraak loslaten met" in text
        assert not [one["title"] for one in orders if one["title"] not in own | steps and f"'{one['title']}'" in text], text
    assert elsewhere, "something does stand in the way elsewhere"


def test_hours_of_colleagues_are_for_the_two_sides_alone(server, contract):
    path = "/plans/published/order-weeks?count=52"
    whole = call(server, contract, "listPlanOrderWeeks", path).json()
    myself = Things(server, contract).self
    mine = call(server, contract, "listPlanOrderWeeks", path, chair="Procesbegeleider 01").json()

    def hours(board):
        return {row["orderId"]: [(cell["week"], cell["hours"]) for cell in row["cells"]] for row in board["rows"]}

    def work(board):
        return [one for row in board["rows"] for cell in row["cells"] for one in cell["work"]]

    assert {one["memberId"] for one in work(whole)} > {myself}
    assert hours(mine) == hours(whole)
    assert {one["memberId"] for one in work(mine)} == {myself}
    assert {one["member"]["id"] for one in mine["lines"]} == {myself}
    own = call(server, contract, "listPlanOrderWeeks", path, chair="Coördinator Westerveld").json()
    assert len({one["memberId"] for one in work(own)}) > 1
    call(server, contract, "listPlanOrderWeeks", path, chair="Raad Westerveld", status=403)

    def lines(chair, order):
        listed = call(server, contract, "listAgreements", f"/orders/{order}/agreements", chair=chair).json()["agreements"]
        return [line["member"]["id"] for version in listed for line in version["lines"]]

    orders = call(server, contract, "listOrders", f"/orders?municipalityCode={OWN}").json()["orders"]
    seen = {order["id"]: lines("Coördinator Westerveld", order["id"]) for order in orders if order["state"] != "draft"}
    agreed = {order: members for order, members in seen.items() if members}
    assert agreed
    for order, members in agreed.items():
        assert lines("Coördinator Flexteam", order) == members
        assert lines("Procesbegeleider 01", order) == [one for one in members if one == myself]
        assert lines("Raad Westerveld", order) == []


def test_hours_at_a_request_are_for_the_two_sides_and_the_person(server, contract):
    myself = Things(server, contract).self
    shown = {"Coördinator Flexteam": lambda _: True, "Coördinator Westerveld": lambda _: True,
             "Procesbegeleider 01": lambda member: member == myself, "Raad Westerveld": lambda _: False}
    people = set()
    for chair, may_see in shown.items():
        orders = call(server, contract, "listOrders", f"/orders?municipalityCode={OWN}", chair=chair).json()["orders"]
        for order in orders:
            for member in order["planning"]["members"]:
                people.add(member["id"])
                assert ("hours" in member) == may_see(member["id"]), (chair, member)
            detail = call(server, contract, "getOrder", f"/orders/{order['id']}", chair=chair).json()
            assert detail["order"] == order
            for line in (line for step in detail["steps"] for line in step["lines"]):
                assert ("hours" in line) == ("member" not in line or may_see(line["member"]["id"])), (chair, line)
    assert myself in people and len(people) > 1

    new_order(server, contract, submit=True)
    path = f"/plans/{run_to_the_end(server, contract)['planId']}/differences?municipalityCode={OWN}"
    texts = []
    for chair in ("Coördinator Flexteam", "Coördinator Westerveld", "Procesbegeleider 01"):
        told = call(server, contract, "listPlanDifferences", path, chair=chair).json()["municipalities"]
        for one in (one for group in told for one in group["differences"]):
            texts.append(one["text"])
            for side in (one[name] for name in ("before", "after") if name in one):
                assert ("hours" in side) == shown[chair](side["member"]["id"]), (chair, one)
            if one["kind"] == "added":
                assert (" uur" in one["text"]) == shown[chair](one["after"]["member"]["id"]), (chair, one)
    assert any(" uur" in text for text in texts) and any("erbij" in text and " uur" not in text for text in texts)
    call(server, contract, "listPlanDifferences", path, chair="Raad Westerveld", status=403)


def test_answers_that_are_kept_stay_with_those_they_are_for(server, contract):
    for chair in ("Coördinator Westerveld", "Coördinator Emmen", "Coördinator Westerveld", "Coördinator Flexteam"):
        codes = {one["municipalityCode"] for one in call(server, contract, "listOrders", chair=chair).json()["orders"]}
        own = {"Coördinator Westerveld": {OWN}, "Coördinator Emmen": {FOREIGN}}.get(chair)
        assert codes == own or (own is None and len(codes) == 12), (chair, codes)
    server_answer = server.ask("GET", "/v1/orders", chair=None)
    assert server_answer.status == 401


def test_a_draft_is_its_municipalitys_own(server, contract):
    body = {"municipalityCode": FOREIGN, "placeId": FOREIGN, "items": ["F4"]}
    draft = call(server, contract, "createOrder", body=body, status=201, chair="Coördinator Emmen")
    path = f"/orders/{draft.json()['id']}"
    for chair, status in (("Coördinator Flexteam", 404), ("Procesbegeleider 01", 404), ("Coördinator Westerveld", 403)):
        call(server, contract, "getOrder", path, status=status, chair=chair)
        listed = call(server, contract, "listOrders", chair=chair).json()["orders"]
        assert draft.json()["id"] not in [one["id"] for one in listed], chair
    call(server, contract, "getOrder", path, status=404, chair="Raad Emmen")
    call(server, contract, "deleteOrder", path, headers=if_match(draft), status=204, chair="Coördinator Emmen")


def test_somebody_of_two_municipalities_says_which(server, contract):
    from login import invited
    _, person = invited(server, contract, "two@westerveld.example", municipalityCodes=["GM1690", "GM0118"])
    person.call("listOrders", status=400)
    for code in ("GM1690", "GM0118"):
        orders = person.call("listOrders", f"/orders?municipalityCode={code}").json()["orders"]
        assert {one["municipalityCode"] for one in orders} == {code}
    person.call("listOrders", f"/orders?municipalityCode={OWN}", status=403)
