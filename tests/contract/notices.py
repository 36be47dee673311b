# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody should hear, which mail they want, and the calendar that other programs follow."""
import datetime
import re

from agreements import answer, chair_for, orders_in
from operations import call

MEMBER = "Procesbegeleider 01"
VIEWER = "Raad Westerveld"


def notices(server, contract, chair, path="/notices"):
    return call(server, contract, "listNotices", path, chair=chair).json()


def test_a_proposal_and_its_answer_are_told_to_the_other_side(server, contract):
    order = orders_in(server, contract, "proposed")[0]
    town = chair_for(server, contract, order)
    told = next(one for one in notices(server, contract, town)["notices"] if one.get("orderId") == order["id"])
    assert told["kind"] == "proposal" and not told["read"]
    assert told["orderTitle"] == order["title"] and told["municipalityCode"] == order["municipalityCode"]
    before = notices(server, contract, "Coördinator Flexteam")["unread"]
    answer(server, contract, "declineAgreement", order, "_decline", body={"reason": "We doen het zelf"})
    team = notices(server, contract, "Coördinator Flexteam")
    assert team["unread"] == before + 1
    assert (team["notices"][0]["kind"], team["notices"][0]["orderId"]) == ("refused", order["id"])
    settled = next(one for one in notices(server, contract, town)["notices"] if one.get("orderId") == order["id"])
    assert settled["read"], "nobody needs to answer any more"


def test_members_hear_that_their_weeks_changed_and_viewers_nothing(server, contract):
    assert [one["kind"] for one in notices(server, contract, MEMBER)["notices"]] == ["weeks-changed"]
    assert notices(server, contract, VIEWER) == {"unread": 0, "notices": []}


def test_reading_one_and_all_and_only_ones_own(server, contract):
    chair = "Coördinator Emmen"
    first = notices(server, contract, chair)
    assert first["unread"] >= 2, first
    newest, second = first["notices"][0]["id"], first["notices"][1]["id"]
    other = next(one["id"] for one in first["notices"] if not one["read"])
    call(server, contract, "readNotices", body={"ids": [newest], "until": newest}, status=204, chair="Coördinator Assen")
    assert notices(server, contract, chair)["unread"] == first["unread"]
    call(server, contract, "readNotices", body={"ids": [other, 999999999]}, status=204, chair=chair)
    assert notices(server, contract, chair)["unread"] == first["unread"] - 1
    page = notices(server, contract, chair, f"/notices?before={newest}&limit=1")
    assert [one["id"] for one in page["notices"]] == [second]
    call(server, contract, "readNotices", body={"ids": [], "until": newest}, status=204, chair=chair)
    assert notices(server, contract, chair)["unread"] == 0
    call(server, contract, "readNotices", body={"ids": [0]}, status=400, chair=chair)
    call(server, contract, "listNotices", "/notices?limit=0", status=400, chair=chair)


def test_which_mail_somebody_wants(server, contract):
    before = call(server, contract, "getNoticeSettings", chair=VIEWER).json()
    assert before == {"digest": True, "logHead": True, "mails": False, "getsLogHead": True}
    call(server, contract, "updateNoticeSettings", body={"digest": False}, chair=VIEWER)
    after = call(server, contract, "updateNoticeSettings", body={"logHead": False}, chair=VIEWER).json()
    assert after == call(server, contract, "getNoticeSettings", chair=VIEWER).json()
    assert (after["digest"], after["logHead"]) == (False, False)
    assert call(server, contract, "getNoticeSettings", chair="Coördinator Emmen").json()["digest"]
    assert not call(server, contract, "getNoticeSettings", chair=MEMBER).json()["getsLogHead"]
    call(server, contract, "updateNoticeSettings", body={"digest": "no"}, status=400, chair=VIEWER)


def feed(server, contract, url, status=200):
    return call(server, contract, "getCalendarFeed", url[url.index("/v1") + 3:], status=status, chair=None)


def events_of(text):
    lines = text.replace("\r\n ", "").split("\r\n")
    events = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and ":" in line:
            events[-1].setdefault(line[:line.index(":")].split(";")[0], line[line.index(":") + 1:])
    return events


def made(server, contract, chair):
    return call(server, contract, "createCalendar", status=201, chair=chair).json()["url"]


def test_a_member_follows_the_own_weeks(server, contract):
    assert "made" not in call(server, contract, "getCalendar", chair=MEMBER).json()
    url = made(server, contract, MEMBER)
    shown = call(server, contract, "getCalendar", chair=MEMBER).json()
    assert shown["kind"] == "member" and "made" in shown and url not in str(shown)
    text = feed(server, contract, url).text.decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n")), "folded"
    events = events_of(text)
    member = next(one["id"] for one in call(server, contract, "listMembers").json()["members"] if one["name"] == MEMBER)
    weeks = call(server, contract, "listMemberWeeks", f"/members/{member}/weeks?count=13").json()["weeks"]
    tasks = sum(len(week["tasks"]) for week in weeks)
    first = datetime.date.fromisocalendar(int(weeks[0]["week"][:4]), int(weeks[0]["week"][6:]), 1)
    last = first + datetime.timedelta(weeks=13)
    within = [one for one in events if first <= datetime.date.fromisoformat(one["DTSTART"]) < last]
    assert tasks and len(within) == tasks
    assert all(re.match(r"\d+ uur \S", one["SUMMARY"]) and one["LOCATION"] for one in events)
    assert len({one["UID"] for one in events}) == len(events)
    assert feed(server, contract, url).text.decode() == text, "the same plan is the same calendar"


def test_a_municipality_follows_its_steps_without_people_or_hours(server, contract):
    names = [one["name"] for one in call(server, contract, "listMembers").json()["members"]]
    for chair in ("Coördinator Westerveld", VIEWER):
        text = feed(server, contract, made(server, contract, chair)).text.decode()
        events = events_of(text)
        assert events and not re.search(r"\d+ uur", text) and not any(name in text for name in names)
        orders = call(server, contract, "listOrders", "/orders?municipalityCode=GM1701", chair=chair).json()["orders"]
        own = {str(one["id"]) for one in orders}
        assert {one["UID"].split("-")[1] for one in events} <= own


def test_a_link_is_renewed_and_withdrawn(server, contract):
    chair = "Coördinator Meppel"
    first = made(server, contract, chair)
    second = made(server, contract, chair)
    feed(server, contract, first, status=404)
    assert feed(server, contract, second).status == 200
    call(server, contract, "deleteCalendar", status=204, chair=chair)
    call(server, contract, "deleteCalendar", status=404, chair=chair)
    feed(server, contract, second, status=404)
    call(server, contract, "getCalendarFeed", "/calendars/short.ics", status=400, chair=None)
    call(server, contract, "getCalendarFeed", f"/calendars/{'x' * 43}.ics", status=404, chair=None)
    call(server, contract, "createCalendar", status=409, chair="Beheerder")
    entries = call(server, contract, "listLogEntries", chair="Beheerder").json()["logEntries"]
    assert {"calendar.create", "calendar.delete"} <= {one["action"] for one in entries}
    assert second[-47:-4] not in str(entries)
