# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Jobs that make several plans: the curve over α, pool or alone, and one more."""
import time

from operations import call

TEAM = "Coördinator Flexteam"
WESTERVELD = "Coördinator Westerveld"


def ended(server, contract, get, path, patience=60):
    for _ in range(10 * patience):
        answer = call(server, contract, get, path).json()
        if answer["progress"]["state"] not in ("queued", "running"):
            return answer
        time.sleep(0.1)
    raise AssertionError(f"the study does not end: {answer['progress']}")


def test_alpha_curve_is_computed_point_by_point(server, contract):
    before = call(server, contract, "getAlphaCurve", "/alpha-curve").json()
    assert before["progress"]["state"] == "none" and before["points"] == []
    call(server, contract, "createAlphaCurve", "/alpha-curve", body={"alphas": [-1]}, status=400)
    started = call(server, contract, "createAlphaCurve", "/alpha-curve", body={"alphas": [2, 0, 2], "secondsPerPlan": 0.3}, status=202)
    assert started.headers["location"].endswith("/alpha-curve") and started.json()["planCount"] == 2
    call(server, contract, "createAlphaCurve", "/alpha-curve", body={}, status=409)
    curve = ended(server, contract, "getAlphaCurve", "/alpha-curve")
    assert curve["progress"]["state"] == "done" and curve["progress"]["doneCount"] == 2
    assert [point["alpha"] for point in curve["points"]] == [0, 2] and curve["secondsPerPlan"] == 0.3
    for point in curve["points"]:
        assert point["plannedHours"] > 1000 and 0 <= point["worstOffPart"] and point["worstOffCode"].startswith("GM")


def test_a_cancelled_study_leaves_the_one_before(server, contract):
    before = call(server, contract, "getAlphaCurve", "/alpha-curve").json()
    call(server, contract, "createAlphaCurve", "/alpha-curve", body={"secondsPerPlan": 60}, status=202)
    time.sleep(0.5)
    call(server, contract, "cancelAlphaCurve", "/alpha-curve/_cancel")
    after = ended(server, contract, "getAlphaCurve", "/alpha-curve")
    assert after["progress"]["state"] == "cancelled" and after["points"] == before["points"]


def test_pool_or_alone_shows_each_municipality_its_own(server, contract):
    call(server, contract, "cancelPoolOrAlone", "/pool-or-alone/_cancel")
    call(server, contract, "createPoolOrAlone", "/pool-or-alone", body={"secondsPerPlan": 0.2}, status=202)
    whole = ended(server, contract, "getPoolOrAlone", "/pool-or-alone")
    assert whole["progress"]["state"] == "done", whole["progress"]
    assert whole["progress"]["planCount"] == whole["progress"]["doneCount"] == 13
    assert len(whole["municipalities"]) == 12
    for side in ("pool", "alone"):
        for figure in ("availableHours", "plannedHours", "productCount", "orderCount"):
            assert whole["region"][side][figure] == sum(one["delivered"][side][figure] for one in whole["municipalities"])
        for one in whole["municipalities"]:
            delivered = one["delivered"]
            assert delivered[side]["plannedHours"] <= delivered["askedHours"]
            assert delivered[side]["productCount"] <= delivered["productCount"]
            finished = [order for order in whole["orders"]
                        if order["municipalityCode"] == one["code"] and side + "Finish" in order]
            assert len(finished) == delivered[side]["orderCount"], (one["code"], side)
    alone = call(server, contract, "getPoolOrAlone", "/pool-or-alone", chair=WESTERVELD).json()
    assert [one["code"] for one in alone["municipalities"]] == ["GM1701"]
    assert {one["municipalityCode"] for one in alone["orders"]} == {"GM1701"}
    assert alone["region"] == whole["region"]
    call(server, contract, "getPoolOrAlone", "/pool-or-alone?municipalityCode=GM0114", chair=WESTERVELD, status=403)


def test_one_more_prices_every_role_and_plans_with_the_best(server, contract):
    before = call(server, contract, "getOneMore", "/one-more").json()
    assert before["progress"]["state"] == "none" and before["roles"] == [] and before["people"] == []
    call(server, contract, "createOneMore", "/one-more", body={"secondsPerPlan": 0}, status=400)
    call(server, contract, "createOneMore", "/one-more", body={}, chair=WESTERVELD, status=403)
    started = call(server, contract, "createOneMore", "/one-more", body={"secondsPerPlan": 0.2}, status=202)
    assert started.headers["location"].endswith("/one-more") and started.json()["planCount"] == 8
    call(server, contract, "createOneMore", "/one-more", body={}, status=409)
    study = ended(server, contract, "getOneMore", "/one-more", patience=180)  # prices take what they take
    assert study["progress"]["state"] == "done", study["progress"]
    advice = call(server, contract, "listLearningPairs", "/learning-pairs").json().get("advice")
    # Pairs are planned for before they are advised, and advised only when that plan brings more.
    assert study["progress"]["doneCount"] - 2 - len(study["people"]) in ([1] if advice else [0, 1])
    assert call(server, contract, "listLearningPairs", "/learning-pairs").json()["scarceRoleName"]
    assert advice is None or (advice["effect"]["gainedHours"] > 0 and 1 <= len(advice["pairs"]) <= 2)
    quarters = [one["quarter"] for one in study["roles"][0]["quarters"]]
    assert quarters == sorted(set(quarters)) and len(quarters) >= 12
    roles = {one["role"]: one for one in study["roles"]}
    for person in study["people"]:
        effect = person["effect"]
        row = [one["hours"] for one in roles[person["role"]]["quarters"] if one["quarter"] >= person["from"]]
        assert abs(sum(row) - effect["estimatedHours"]) < 0.1 * len(row), person
        assert effect["plannedHours"] == sum(one["plannedHours"] for one in effect["municipalities"])
        assert effect["productCount"] == sum(one["count"] for one in effect["finished"] if not one["chain"])
    assert call(server, contract, "getOneMore", "/one-more", chair=WESTERVELD).json()["people"] == study["people"]
    call(server, contract, "createOneMore", "/one-more", body={"secondsPerPlan": 60}, status=202)
    call(server, contract, "cancelOneMore", "/one-more/_cancel")
    after = ended(server, contract, "getOneMore", "/one-more")
    assert after["progress"]["state"] == "cancelled" and after["people"] == study["people"]


def test_a_learning_pair_is_made_ended_and_taken_back(server, contract):
    members = call(server, contract, "listMembers").json()["members"]
    expert, role = next((one["id"], each["role"]) for one in members for each in one["roles"] if each["level"] == 3)
    learner = next(one for one in members if role not in [each["role"] for each in one["roles"]])
    pair = {"learnerId": learner["id"], "expertId": expert, "role": role, "from": "2027-W10", "until": "2027-W35", "hoursPerWeek": 16}
    before = call(server, contract, "listLearningPairs", "/learning-pairs").json()["pairs"]
    for wrong in ({"until": "2027-W09"}, {"role": "XX"}, {"expertId": learner["id"]}, {"learnerId": 99999}, {"hoursPerWeek": 0}):
        call(server, contract, "createLearningPair", "/learning-pairs", body=pair | wrong, status=400)
    made = call(server, contract, "createLearningPair", "/learning-pairs", body=pair, status=201)
    assert made.headers["location"].endswith(f"/learning-pairs/{made.json()['id']}")
    assert made.json()["learner"]["id"] == learner["id"] and made.json()["expert"]["id"] == expert
    assert call(server, contract, "listLearningPairs", "/learning-pairs").json()["pairs"] == [*before, made.json()]
    call(server, contract, "createLearningPair", "/learning-pairs", body=pair, status=400)
    for chair in (WESTERVELD, "Beheerder"):
        call(server, contract, "listLearningPairs", "/learning-pairs", chair=chair, status=403)
        call(server, contract, "createLearningPair", "/learning-pairs", body=pair, chair=chair, status=403)
    path = f"/learning-pairs/{made.json()['id']}"
    call(server, contract, "deleteLearningPair", path, status=204)
    call(server, contract, "deleteLearningPair", path, status=404)
    assert call(server, contract, "listLearningPairs", "/learning-pairs").json()["pairs"] == before
    call(server, contract, "undoWrite")
    call(server, contract, "undoWrite")
    assert call(server, contract, "listLearningPairs", "/learning-pairs").json()["pairs"] == before
