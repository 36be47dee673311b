# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""When orders are finished in replayed futures, and the spread that they are drawn from."""
from operations import call, if_match

WESTERVELD = "Coördinator Westerveld"
CERTAIN = {"hoursLow": 100, "hoursHigh": 100, "leadTimeLow": 100, "leadTimeHigh": 100}


def chances(server, contract, **how):
    return call(server, contract, "listPlanFinishChances", "/plans/published/finish-chances", **how).json()["orders"]


def keep_settings(server, contract, uncertainty):
    settings = call(server, contract, "getSettings")
    return call(server, contract, "updateSettings", headers=if_match(settings), body={"uncertainty": uncertainty}).json()["uncertainty"]


def test_chances_have_a_band_and_each_municipality_sees_its_own(server, contract):
    found = chances(server, contract)
    assert len(found) > 20
    for one in found:
        assert 0 <= one.get("chance", 0) <= 1 and ("chance" in one) == ("wishedUntil" in one), one
        weeks = [one.get(key, "9999-W01") for key in ("earlyFinish", "likelyFinish", "lateFinish")]
        assert weeks == sorted(weeks), one
    assert any(one.get("earlyFinish") != one.get("lateFinish") for one in found)
    assert found == chances(server, contract), "the same futures each time"
    own = chances(server, contract, chair=WESTERVELD)
    assert own and {one["municipalityCode"] for one in own} == {"GM1701"}
    assert own == [one for one in found if one["municipalityCode"] == "GM1701"]
    call(server, contract, "listPlanFinishChances", "/plans/published/finish-chances?municipalityCode=GM0114", chair=WESTERVELD, status=403)
    call(server, contract, "listPlanFinishChances", "/plans/99999/finish-chances", status=404)


def test_without_spread_the_plan_is_what_comes(server, contract):
    before = call(server, contract, "getSettings").json()["uncertainty"]
    assert before["hoursLow"] <= 100 <= before["hoursHigh"]
    settings = call(server, contract, "getSettings")
    call(server, contract, "updateSettings", headers=if_match(settings), body={"uncertainty": CERTAIN | {"hoursHigh": 90}}, status=400)
    assert keep_settings(server, contract, CERTAIN) == CERTAIN
    for one in chances(server, contract):
        assert one["earlyFinish"] == one["likelyFinish"] == one["lateFinish"] == one["plannedFinish"], one
        if "wishedUntil" in one:
            assert one["chance"] == (1 if one["plannedFinish"] <= one["wishedUntil"] else 0), one
    assert call(server, contract, "undoWrite").json()["text"] == "Instellingen gewijzigd"
    assert call(server, contract, "getSettings").json()["uncertainty"] == before


def test_a_product_may_have_a_spread_of_its_own(server, contract):
    draft = call(server, contract, "createMenuDraft", status=201)
    spread = {"hoursLow": 70, "hoursHigh": 220, "leadTimeLow": 95, "leadTimeHigh": 130}

    def item(answer):
        return next(one for one in answer.json()["card"]["items"] if one["code"] == "B4")

    assert "uncertainty" not in item(draft)
    changed = call(server, contract, "changeMenuItem", "/menu-draft/items/B4", headers=if_match(draft), body={"uncertainty": spread})
    assert item(changed)["uncertainty"] == spread
    assert "Onzekerheid: als in de instellingen wordt uren 70 tot 220%, weken 95 tot 130%." in changed.json()["differences"][0]["sentences"]
    again = call(server, contract, "changeMenuItem", "/menu-draft/items/B4", headers=if_match(changed), body={"deliverable": "Verslag"})
    assert item(again)["uncertainty"] == spread, "what is not sent stays"
    gone = call(server, contract, "changeMenuItem", "/menu-draft/items/B4", headers=if_match(again), body={"uncertainty": None})
    assert "uncertainty" not in item(gone)
    call(server, contract, "deleteMenuDraft", headers=if_match(gone), status=204)
