# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""From request to agreement, as municipality and team do it. Each test takes other orders of the example."""
import pathlib
import re
import subprocess
import tempfile

from operations import call, if_match, new_order, run_to_the_end

WESTERVELD = "Coördinator Westerveld"


def orders_in(server, contract, *states):
    orders = call(server, contract, "listOrders", chair="Coördinator Flexteam").json()["orders"]
    return [one for one in orders if one["state"] in states]


def chair_for(server, contract, order):
    places = call(server, contract, "listMunicipalities").json()["municipalities"]
    return "Coördinator " + next(one["name"] for one in places if one["code"] == order["municipalityCode"])


def etag(order):
    return {"If-Match": f'"{order["version"]}"'}


def answer(server, contract, operation, order, verb, status=200, number=None, **how):
    path = f"/orders/{order['id']}/agreements/{number or order['proposal']['number']}/{verb}"
    return call(server, contract, operation, path, headers=etag(order), chair=chair_for(server, contract, order), status=status,
                **how)


def act(server, contract, operation, order, verb, status=200, **how):
    return call(server, contract, operation, f"/orders/{order['id']}/{verb}", headers=etag(order), status=status,
                **({"chair": chair_for(server, contract, order)} | how)).json()


def versions_of(server, contract, order):
    path = f"/orders/{order['id']}/agreements"
    return call(server, contract, "listAgreements", path, chair=chair_for(server, contract, order)).json()["agreements"]


def test_a_plan_proposes_and_the_municipality_accepts(server, contract):
    order = orders_in(server, contract, "proposed")[0]
    version = versions_of(server, contract, order)[-1]
    assert version["state"] == "open" and version["lines"] and version["items"] and not version["holds"]
    assert re.fullmatch("[0-9a-f]{64}", version["contentHash"])
    assert version["proposed"]["name"] == "Coördinator Flexteam" and version["proposed"]["role"] == "team-coordinator"
    for line in version["lines"]:
        assert line["hours"] == sum(line["hoursPerWeek"])
    answer(server, contract, "acceptAgreement", order, "_accept", number=77, status=409)
    agreed = answer(server, contract, "acceptAgreement", order, "_accept").json()
    assert agreed["state"] in ("agreed", "running") and agreed["agreement"]["state"] == "accepted"
    assert "proposal" not in agreed
    signed = versions_of(server, contract, order)[-1]
    assert signed["holds"] and signed["answered"]["name"] == chair_for(server, contract, order)
    assert signed["answered"]["organisation"] in signed["answered"]["name"]
    assert signed["contentHash"] == version["contentHash"]
    call(server, contract, "updateOrder", f"/orders/{order['id']}", headers=etag(agreed), status=409,
         body={"urgent": not agreed["urgent"]}, chair=chair_for(server, contract, order))
    call(server, contract, "deleteOrder", f"/orders/{order['id']}", headers=etag(agreed), status=409,
         chair=chair_for(server, contract, order))


def verify(server, content, name="afspraak.pdf"):
    """Exit code and sentence of `flexteam agreement verify` on a file with this content; None: there is no file."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / name
        if content is not None:
            file.write_bytes(content)
        done = subprocess.run([server.process.args[0], "agreement", "verify", file, "--database", server.database],
                              capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout + done.stderr


def pdf_tool(content, *words):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        return subprocess.run([word or file.name for word in words], capture_output=True, text=True, check=True).stdout


def test_an_agreement_is_printed_and_a_file_is_verified(server, contract):
    order = orders_in(server, contract, "proposed")[0]
    chair = chair_for(server, contract, order)
    path = f"/orders/{order['id']}/agreements/{order['proposal']['number']}/document"
    draft = call(server, contract, "getAgreementDocument", path, chair=chair)
    assert draft.headers["content-disposition"].startswith("inline; filename=\"afspraak-")
    code, told = verify(server, draft.text)
    assert code == 1 and "not confirmed it yet" in told, told

    answer(server, contract, "acceptAgreement", order, "_accept")
    version = versions_of(server, contract, order)[-1]
    paper = call(server, contract, "getAgreementDocument", path, chair=chair).text
    assert call(server, contract, "getAgreementDocument", path, chair="Coördinator Flexteam").text == paper
    assert call(server, contract, "getAgreementDocument", path, chair="Procesbegeleider 01").text == paper
    info = pdf_tool(paper, "pdfinfo", None)
    assert re.search(r"Pages: +1\n", info) and re.search(r"Tagged: +yes", info), info
    text = pdf_tool(paper, "pdftotext", "-raw", None, "-")
    for part in (version["contentHash"], version["answered"]["name"], version["proposed"]["name"], "Team en gemeente hebben getekend"):
        assert part in text, (part, text)
    for line in version["lines"]:
        assert line["member"]["name"] not in text

    code, told = verify(server, paper)
    assert code == 0 and "confirmed by both sides, and holds" in told, told
    assert verify(server, draft.text)[0] == 1
    changed = bytearray(paper)
    changed[len(paper) // 3] ^= 1
    code, told = verify(server, bytes(changed))
    assert code == 1 and "changed after it was given out" in told, told
    assert verify(server, b"no paper")[0] == 1
    assert verify(server, paper + b" " * (9 * 1024 * 1024)) == (1, "This file is larger than any agreement: over 8 MB.\n")
    assert verify(server, None)[0] == 2

    call(server, contract, "getAgreementDocument", path.replace(f"/{order['proposal']['number']}/document", "/77/document"), chair=chair, status=404)
    call(server, contract, "getAgreementDocument", "/orders/99999/agreements/1/document", status=404, chair="Coördinator Flexteam")
    foreign = "Coördinator Emmen" if order["municipalityCode"] != "GM0114" else "Coördinator Westerveld"
    call(server, contract, "getAgreementDocument", path, chair=foreign, status=403)


def test_a_change_is_asked_and_proposed_and_declined(server, contract):
    order = orders_in(server, contract, "proposed")[0]
    asked = answer(server, contract, "askAgreementChange", order, "_ask", body={"comment": "Graag na de zomer"}).json()
    assert asked["state"] == "requested" and asked["stateReason"] == "Graag na de zomer"
    proposed = call(server, contract, "proposeAgreement", f"/orders/{order['id']}/proposals", headers=etag(asked), status=201,
                    body={"conditions": "De gemeente levert de gegevens in week 10"}).json()
    versions = versions_of(server, contract, order)
    assert versions[-1]["conditions"] == "De gemeente levert de gegevens in week 10"
    assert versions[-2]["state"] == "change-asked" and versions[-2]["answer"] == "Graag na de zomer"
    assert any("Voorwaarden" in sentence for sentence in versions[-1]["changes"])
    declined = answer(server, contract, "declineAgreement", proposed, "_decline", body={"reason": "We doen het zelf"}).json()
    assert declined["state"] == "declined" and declined["stateReason"] == "We doen het zelf"


def test_a_changed_request_takes_its_proposal_with_it(server, contract):
    order = orders_in(server, contract, "proposed")[0]
    chair = chair_for(server, contract, order)
    changed = call(server, contract, "updateOrder", f"/orders/{order['id']}", headers=etag(order),
                   body={"urgent": not order["urgent"]}, chair=chair).json()
    assert changed["state"] == "requested" and "proposal" not in changed
    assert versions_of(server, contract, order)[-1]["state"] == "withdrawn"


def test_only_the_municipality_pauses_goes_on_and_stops(server, contract):
    order = orders_in(server, contract, "agreed", "running")[0]
    act(server, contract, "pauseOrder", order, "_pause", status=403, chair="Coördinator Flexteam", body={"reason": "x"})
    paused = act(server, contract, "pauseOrder", order, "_pause", body={"reason": "De raad besluit eerst"})
    assert paused["state"] == "paused" and paused["stateReason"] == "De raad besluit eerst"
    resumed = act(server, contract, "resumeOrder", paused, "_resume")
    assert resumed["state"] == order["state"]
    act(server, contract, "resumeOrder", resumed, "_resume", status=409)
    stopped = act(server, contract, "stopOrder", resumed, "_stop", body={"reason": "Geen geld meer"})
    assert stopped["state"] == "stopped" and stopped["agreement"]["number"] == order["agreement"]["number"]


def test_the_team_completes_agreed_work(server, contract):
    order = orders_in(server, contract, "agreed", "running")[0]
    done = act(server, contract, "completeOrder", order, "_complete", chair="Coördinator Flexteam")
    assert done["state"] == "completed"


def test_illness_breaks_agreements_and_nothing_is_published_unseen(server, contract):
    agreed = [(line["member"]["id"], order["id"]) for order in orders_in(server, contract, "agreed", "running") if "agreement" in order
              for version in versions_of(server, contract, order) if version["holds"] for line in version["lines"]]
    # Who works on most orders: one of them accepts the change, for the others it is force majeure.
    member_id = max((member for member, _ in agreed), key=lambda member: len({order for one, order in agreed if one == member}))
    member = call(server, contract, "getMember", f"/members/{member_id}")
    leave = member.json()["leave"] + [{"from": "2026-W01", "until": "2099-W01", "kind": "ziekte"}]
    call(server, contract, "updateMember", f"/members/{member_id}", headers=if_match(member), body={"leave": leave})
    plan = run_to_the_end(server, contract)["planId"]
    head = call(server, contract, "getPlan", f"/plans/{plan}")
    refused = call(server, contract, "publishPlan", f"/plans/{plan}/_publish", headers=if_match(head), status=409)
    broken = call(server, contract, "listChangeProposals", f"/plans/{plan}/change-proposals").json()["broken"]
    assert len(broken) > 1 and len(refused.json()["errors"]) == len(broken)
    assert any(one["differences"] for one in broken)
    path = f"/plans/{plan}/change-proposals"
    call(server, contract, "createChangeProposals", path, headers=if_match(head), status=400,
         body={"reason": "ziek", "orderIds": [999999]})
    # All at once, as the screen does; also where the plan has no work left for the order.
    now = call(server, contract, "createChangeProposals", path, headers=if_match(head), status=201,
               body={"reason": "Langdurig ziek", "orderIds": [one["orderId"] for one in broken]}).json()
    assert all(one["proposalIsOfThisPlan"] for one in now["broken"])
    accepted = now["broken"][0]["orderId"]
    order = next(order for order in orders_in(server, contract, "agreed", "running") if order["id"] == accepted)
    assert order["proposal"]["kind"] == "change" and order["proposal"]["reason"] == "Langdurig ziek"
    answer(server, contract, "acceptAgreement", order, "_accept")
    broken = call(server, contract, "listChangeProposals", path).json()["broken"]
    assert accepted not in {one["orderId"] for one in broken}
    for one in broken:
        recorded = call(server, contract, "recordForceMajeure", f"/orders/{one['orderId']}/_override",
                        headers={"If-Match": f'"{one["orderVersion"]}"'}, chair="Coördinator Flexteam",
                        body={"planKey": str(plan), "reason": "Langdurig ziek"}).json()
        assert recorded["agreement"]["kind"] == "force-majeure" and recorded["agreement"]["reason"] == "Langdurig ziek"
    call(server, contract, "publishPlan", f"/plans/{plan}/_publish", headers=if_match(head))


def test_a_free_request_gets_items_and_three_alike_are_a_suggestion(server, contract):
    ids = []
    for place in ("Diever", "Havelte", "Vledder"):
        created = new_order(server, contract, submit=True, items=[], freeText=f"Help bij een subsidieaanvraag in {place}").json()
        act(server, contract, "setOrderTopic", created, "_label", chair="Coördinator Flexteam", body={"topic": " Subsidie "})
        ids.append(created["id"])
    suggestions = call(server, contract, "listMenuSuggestions").json()["suggestions"]
    found = next(one for one in suggestions if one["topic"] == "Subsidie")
    assert [one["id"] for one in found["orders"]] == ids
    order = found["orders"][0]
    act(server, contract, "setOrderItems", order, "_itemise", status=400, chair="Coördinator Flexteam", body={"items": ["X9"]})
    filled = act(server, contract, "setOrderItems", order, "_itemise", chair="Coördinator Flexteam", body={"items": ["F4"]})
    assert filled["items"] == ["F4"] and filled["freeText"] and filled["hours"] > 0
    card = new_order(server, contract, submit=True).json()
    act(server, contract, "setOrderItems", card, "_itemise", status=409, chair="Coördinator Flexteam", body={"items": ["F4"]})


def test_own_steps_order_is_kept_and_told(server, contract):
    created = new_order(server, contract, items=["B1", "B2"], tailoring=[{"item": "B2", "after": []}]).json()
    assert created["tailoring"] == [{"item": "B2", "leftOut": False, "after": []}]
    detail = call(server, contract, "getOrder", f"/orders/{created['id']}").json()
    assert any("Op de menukaart: na" in sentence for sentence in detail["tailored"])
    new = {"municipalityCode": "GM1701", "placeId": "GM1701/Diever", "items": ["B1", "B2"],
           "tailoring": [{"item": "B1", "after": ["B2"]}]}
    call(server, contract, "createOrder", body=new, status=400)


def test_every_planned_hour_is_accounted_for(server, contract):
    rows = call(server, contract, "listPlanHours", "/plans/published/hours?count=12").json()["hours"]
    assert rows and all(row["employer"] and row["payer"] and row["director"] and row["funding"] and row["sector"] for row in rows)
    own = call(server, contract, "listPlanHours", "/plans/published/hours?count=12", chair=WESTERVELD).json()["hours"]
    assert {row["municipalityCode"] for row in own} <= {"GM1701"}
    call(server, contract, "listPlanHours", "/plans/99999/hours", status=404)
