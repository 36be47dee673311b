# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables out and in: what goes out and comes back changes nothing, what is wrong is named and nothing of it is kept."""
import csv
import io
import threading
import zipfile

from operations import WESTERVELD, call

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = {"team": ("Team", "Coördinator Flexteam"), "leave": ("Leave", "Coördinator Flexteam"), "requests": ("Requests", WESTERVELD),
         "menu-card": ("MenuCard", "Coördinator Flexteam")}


def export(server, contract, kind, form="csv", chair=None, status=200):
    operation, own = KINDS[kind]
    path = f"/exports/{kind}?format={form}"
    return call(server, contract, "export" + operation, path, chair=chair or own, status=status)


def rows_of(answer):
    return list(csv.reader(io.StringIO(answer.text.decode("utf-8-sig")), delimiter=";"))


def table(rows) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue().encode()


def bring(server, contract, kind, content, preview=True, status=200, kind_of_file=CSV, chair=None, headers=None):
    operation, own = KINDS[kind]
    path = f"/imports/{kind}?fileName=mijn.csv" + ("&preview=true" if preview else "")
    return call(server, contract, "import" + operation, path, raw=content, chair=chair or own, status=status,
                headers={"Content-Type": kind_of_file} | (headers or {}))


def test_what_goes_out_and_comes_back_changes_nothing(server, contract):
    for kind in KINDS:
        for form, kind_of_file in (("csv", CSV), ("xlsx", XLSX)):
            out = export(server, contract, kind, form)
            assert out.headers["content-type"] == kind_of_file
            assert f".{form}" in out.headers["content-disposition"]
            before = call(server, contract, "listWrites", chair=KINDS[kind][1]).json()
            for preview in (True, False):
                result = bring(server, contract, kind, out.text, preview, kind_of_file=kind_of_file).json()
                assert result["rows"] == [] and result["problems"] == [], (kind, form, result)
                assert result["kept"] is not preview
                assert result["unchangedCount"] > 0 or kind == "leave", (kind, form)
            assert call(server, contract, "listWrites", chair=KINDS[kind][1]).json() == before, "nothing was written"


def test_the_menu_card_goes_out_for_everybody(server, contract):
    answer = call(server, contract, "exportMenuCard", "/exports/menu-card?format=csv", chair=None)
    assert len(rows_of(answer)) == 41
    again = call(server, contract, "exportMenuCard", "/exports/menu-card?format=csv", chair=WESTERVELD)
    assert again.text == answer.text
    call(server, contract, "exportMenuCard", "/exports/menu-card?format=pdf", chair=None, status=400)
    book = call(server, contract, "exportMenuCard", "/exports/menu-card", chair=None)
    assert zipfile.ZipFile(io.BytesIO(book.text)).testzip() is None


def test_the_menu_card_comes_in_as_a_draft(server, contract):
    rows = rows_of(export(server, contract, "menu-card"))
    at = {name: place for place, name in enumerate(rows[0])}
    handover = next(row for row in rows if row[0] == "F5")
    handover[at["Doorlooptijd (weken)"]] = "9"
    new = ["Y8", "Proefscan", "Kennis", "werk", "opdracht", "4", "Y9", "Scan", "aanname"] + [""] * (len(rows[0]) - 9)
    new[at["Uren PB"]], new[at["Deel voor het team"]] = "30", "PB 60%"
    after = ["Y9", "Proefaanvraag", "Kennis", "werk", "opdracht", "6", "", "Aanvraag", "aanname"] + [""] * (len(rows[0]) - 9)
    after[at["Uren PB"]] = "40"
    rows += [new, after]  # the first waits for the second, which is new as well
    preview = bring(server, contract, "menu-card", table(rows)).json()
    assert (preview["addedCount"], preview["changedCount"], preview["problems"]) == (2, 1, [])
    call(server, contract, "getMenuDraft", status=404)
    kept = bring(server, contract, "menu-card", table(rows), preview=False).json()
    assert kept["kept"] and len(kept["rows"]) == 3
    draft = call(server, contract, "getMenuDraft").json()
    items = {one["code"]: one for one in draft["card"]["items"]}
    assert items["F5"]["leadTimeWeeks"] == 9 and items["Y8"]["after"] == ["Y9"] and draft["problems"] == []
    assert [(one["role"], one["hours"], one["teamShare"]) for one in items["Y8"]["roles"]] == [("PB", 30, 0.6)]
    again = bring(server, contract, "menu-card", table(rows)).json()
    assert again["rows"] == [] and again["unchangedCount"] == len(rows) - 1, "compared with the draft"
    out = export(server, contract, "menu-card")
    assert {row[0] for row in rows_of(out)} == {row[0] for row in rows}, "the draft goes out"
    assert bring(server, contract, "menu-card", out.text).json()["rows"] == []
    public = rows_of(export(server, contract, "menu-card", chair=WESTERVELD))
    assert len(public) == len(rows) - 2, "but for who works on it alone"
    rows[-1][at["Na"]] = "Y8"
    rows[-2][at["Naam"]] = handover[at["Naam"]]
    rows[-2][at["Uren PB"]] = "veel"
    wrong = bring(server, contract, "menu-card", table(rows)).json()
    assert [(one["line"], one["column"]) for one in wrong["problems"]] == [(len(rows) - 1, "Uren PB")], wrong["problems"]
    rows[-2][at["Uren PB"]] = "30"
    wrong = bring(server, contract, "menu-card", table(rows)).json()
    assert {(one["line"], one["column"]) for one in wrong["problems"]} == {(len(rows) - 1, "Naam"), (len(rows) - 1, "Na"), (len(rows), "Na")}, wrong["problems"]
    assert all(one["remedy"] for one in wrong["problems"])
    bring(server, contract, "menu-card", table(rows), chair=WESTERVELD, status=403)
    undone = call(server, contract, "undoWrite").json()
    assert undone["text"] == "Producten uit een bestand overgenomen in het concept van de menukaart", undone
    call(server, contract, "getMenuDraft", status=404)


def test_a_preview_keeps_nothing_and_taking_it_over_is_one_write(server, contract):
    head, first, *_ = rows_of(export(server, contract, "team"))
    name, number = head.index("Naam"), first[0]
    first[name] = "Procesbegeleider met een ander nummer"
    new = ["" for _ in head]
    for column, value in {"Naam": "Nieuw uit bestand", "Hoort bij": "Gemeente", "Gemeente": "Westerveld", "Werkgever": "GM1701",
                          "Rollen": "PB 2; TA 1", "Contract": "32,0 vanaf 4-1-2027 t/m 2027-06-30"}.items():
        new[head.index(column)] = value
    file = table([head, first, new])
    count = len(call(server, contract, "listMembers").json()["members"])
    preview = bring(server, contract, "team", file)
    result = preview.json()
    assert (result["changedCount"], result["addedCount"], result["kept"]) == (1, 1, False), result
    assert result["rows"][0]["fields"] == [{"column": "Naam", "before": result["rows"][0]["fields"][0]["before"], "after": first[name]}]
    assert len(call(server, contract, "listMembers").json()["members"]) == count

    kept = bring(server, contract, "team", file, preview=False, headers={"If-Match": preview.headers["etag"]}).json()
    assert kept["kept"] and kept["addedCount"] == 1
    assert call(server, contract, "getMember", f"/members/{number}").json()["name"] == first[name]
    members = call(server, contract, "listMembers").json()["members"]
    added = next(one for one in members if one["name"] == "Nieuw uit bestand")
    assert added["contract"] == [{"from": "2027-W01", "until": "2027-W26", "hoursPerWeek": 32}]
    assert added["payer"] == "GM1701" and [role["role"] for role in added["roles"]] == ["PB", "TA"]
    # The same file once more, and what was seen before.
    assert bring(server, contract, "team", file).json()["rows"] == []
    bring(server, contract, "team", file, preview=False, status=412, headers={"If-Match": preview.headers["etag"]})

    undone = call(server, contract, "undoWrite").json()
    assert undone["text"] == "Team uit een bestand overgenomen", undone
    members = call(server, contract, "listMembers").json()["members"]
    assert len(members) == count and first[name] not in [one["name"] for one in members]


def test_since_and_evidence_of_a_role_go_out_and_come_in(server, contract):
    member = next(one for one in call(server, contract, "listMembers").json()["members"] if len(one["roles"]) > 1)
    roles = [dict(one) for one in member["roles"]]
    roles[0] |= {"since": "2024-W06", "evidence": "diploma: recht, Groningen; cum laude"}
    path = f"/members/{member['id']}"
    call(server, contract, "updateMember", path, body={"roles": roles}, headers={"If-Match": f'"{member["version"]}"'})
    assert call(server, contract, "getMember", path).json()["roles"] == roles
    head, *rows = rows_of(export(server, contract, "team"))
    assert bring(server, contract, "team", table([head, *rows])).json()["rows"] == [], "export → import changes nothing"
    row = next(one for one in rows if one[0] == str(member["id"]))
    assert row[head.index("Rollen")].startswith(f"{roles[0]['role']} {roles[0]['level']} sinds 2024-W06")
    assert row[head.index("Blijkt uit")] == f"{roles[0]['role']}: {roles[0]['evidence']}"
    row[head.index("Blijkt uit")] = f"{roles[1]['role']}: certificaat EPA-W"
    bring(server, contract, "team", table([head, row]), preview=False)
    after = call(server, contract, "getMember", path).json()["roles"]
    assert "evidence" not in after[0] and after[0]["since"] == "2024-W06" and after[1]["evidence"] == "certificaat EPA-W"
    row[head.index("Blijkt uit")] = "XX: niets"
    wrong = bring(server, contract, "team", table([head, row])).json()["problems"]
    assert [one["column"] for one in wrong] == ["Blijkt uit"], wrong
    for _ in range(2):
        call(server, contract, "undoWrite")
    assert call(server, contract, "getMember", path).json()["roles"] == member["roles"]


def test_leave_from_a_table(server, contract):
    member = call(server, contract, "listMembers").json()["members"][0]
    file = table([["Teamlid", "Soort", "Van", "Tot en met", "Uren per week"], [member["name"], "vakantie", "2-8-2027", "2027-W33", ""],
                  [member["id"], "verlof", "2027-W40", "2027-W41", "8"]])
    assert bring(server, contract, "leave", file, preview=False).json()["addedCount"] == 2
    leave = call(server, contract, "getMember", f"/members/{member['id']}").json()["leave"]
    assert {"from": "2027-W31", "until": "2027-W33", "kind": "vakantie"} in leave
    head, *rows = rows_of(export(server, contract, "leave"))
    own = [row for row in rows if row[head.index("Van")] == "2027-W40" and row[head.index("Soort")] == "verlof"]
    own[0][head.index("Tot en met")] = "2027-W45"
    changed = bring(server, contract, "leave", table([head, *own]), preview=False).json()
    assert changed["changedCount"] == 1, changed
    for _ in range(2):
        call(server, contract, "undoWrite")
    assert call(server, contract, "getMember", f"/members/{member['id']}").json()["leave"] == member["leave"]


def test_requests_are_changed_added_and_ranked(server, contract):
    def state():
        orders = call(server, contract, "listOrders", "/orders?municipalityCode=GM1701", chair=WESTERVELD).json()["orders"]
        return [(one["id"], one["title"], one["rank"]) for one in orders]

    before = state()
    head, *rows = rows_of(export(server, contract, "requests"))
    rank = head.index("Rang")
    rows.sort(key=lambda row: int(row[rank]))
    rows[0][rank], rows[-1][rank] = rows[-1][rank], rows[0][rank]
    file = table([head, *rows, ["", "Westerveld", "Dwingeloo", "Uit een bestand", "F4", *[""] * (len(head) - 5)]])
    result = bring(server, contract, "requests", file, preview=False).json()
    assert (result["addedCount"], result["changedCount"]) == (1, 2), result
    after = state()
    assert [one[0] for one in after[:-1]] == [before[-1][0], *[one[0] for one in before[1:-1]], before[0][0]]
    assert after[-1][1] == "Uit een bestand"
    detail = call(server, contract, "getOrder", f"/orders/{after[-1][0]}").json()["order"]
    assert detail["state"] == "draft" and detail["homes"] > 0 and detail["placeName"] == "Dwingeloo"
    call(server, contract, "undoWrite", chair=WESTERVELD)
    assert state() == before


def test_everything_wrong_is_named_and_nothing_is_kept(server, contract):
    head, first, *_ = rows_of(export(server, contract, "team"))
    good, bad = list(first), ["" for _ in head]
    good[head.index("Naam")] = "Mag niet bewaard"
    bad[head.index("Rollen")] = "PB"
    file = table([head, good, bad])
    problems = bring(server, contract, "team", file).json()["problems"]
    assert all(one["file"] == "mijn.csv" and one["line"] == 3 and one["problem"] and one["remedy"] for one in problems), problems
    assert {"Naam", "Rollen", "Contract"} <= {one["column"] for one in problems}, problems
    refused = bring(server, contract, "team", file, preview=False, status=400).json()
    assert "mijn.csv, regel 3, kolom Rollen" in [one["location"] for one in refused["errors"]], refused
    assert "Mag niet bewaard" not in [one["name"] for one in call(server, contract, "listMembers").json()["members"]]


def test_two_tables_are_read_at_a_time_and_others_are_told_to_wait(server, contract):
    head, first, *_ = rows_of(export(server, contract, "team"))
    file = table([head, *[first] * (7_000_000 // len(table([first])))])
    cookie, answers = server.cookie("Coördinator Flexteam"), []

    def send():
        answers.append(server.ask("POST", "/v1/imports/team?preview=true", raw=file, chair=None,
                                  headers={"Content-Type": CSV, "Cookie": cookie}))

    senders = [threading.Thread(target=send) for _ in range(20)]
    for sender in senders:
        sender.start()
    while any(sender.is_alive() for sender in senders):
        call(server, contract, "getStatus", chair=None)
    for answer in answers:
        assert contract.judge("importTeam", answer) == []
    busy = [one for one in answers if one.status == 503]
    assert {one.status for one in answers} == {200, 503} and len(answers) == 20
    assert all(int(one.headers["retry-after"]) > 0 and "nog eens" in one.json()["detail"] for one in busy)
    bring(server, contract, "team", table([head, first]))


def test_there_is_no_table_of_a_municipality_that_is_not_there(server, contract):
    for kind in ("team", "leave", "requests"):
        operation, _ = KINDS[kind]
        for chair in ("Coördinator Flexteam", WESTERVELD, "Procesbegeleider 01"):
            call(server, contract, "export" + operation, f"/exports/{kind}?municipalityCode=GM9999", chair=chair, status=400)
    wrong = call(server, contract, "listOrders", "/orders?municipalityCode=GM9999", status=400).json()["errors"]
    assert [one["location"] for one in wrong] == ["municipalityCode"], wrong


def test_a_municipality_reaches_its_own_alone(server, contract):
    emmen = "Coördinator Emmen"
    requests = rows_of(export(server, contract, "requests"))
    assert {row[1] for row in requests[1:]} == {"Westerveld"}
    result = bring(server, contract, "requests", table(requests), chair=emmen).json()
    assert result["rows"] == [] and result["problemCount"] >= len(requests) - 1
    bring(server, contract, "requests", table(requests), preview=False, chair=emmen, status=400)
    staff = rows_of(export(server, contract, "team", chair=WESTERVELD))
    assert len(staff) > 1 and {row[3] for row in staff[1:]} == {"Westerveld"} and {row[2] for row in staff[1:]} == {"Gemeente"}
    bring(server, contract, "team", table(staff), chair=WESTERVELD, status=403)
    bring(server, contract, "requests", table(requests), chair="Coördinator Flexteam", status=403)
    drafts = rows_of(export(server, contract, "requests", chair="Coördinator Flexteam"))
    assert "concept" not in {row[-1] for row in drafts}
    alone = rows_of(export(server, contract, "team", chair="Procesbegeleider 01"))
    assert [row[1] for row in alone[1:]] == ["Procesbegeleider 01"]


def workbook(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def test_hostile_files(server, contract):
    book = export(server, contract, "team", "xlsx").text
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    cell = parts[sheet].index("<c ", parts[sheet].index("<row", parts[sheet].index("<row") + 4))
    formula = parts[sheet][:cell] + '<c r="A2"><f>WEBSERVICE("http://evil")</f><v>1</v></c>' + parts[sheet][cell:]
    files = {
        "a formula": workbook(parts | {sheet: formula}),
        "macros": workbook(parts | {"xl/vbaProject.bin": "x"}),
        "a bomb": workbook(parts | {sheet: parts[sheet].replace("<sheetData>", "<sheetData>" + " " * 50_000_000)}),
        "half a file": book[:len(book) // 2],
        "an old workbook": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    }
    for what, file in files.items():
        result = bring(server, contract, "team", file, kind_of_file=XLSX).json()
        assert result["rows"] == [] and result["problemCount"] >= 1, (what, result)
        assert result["problems"][0]["remedy"], (what, result)
    found = bring(server, contract, "team", files["a formula"], kind_of_file=XLSX).json()["problems"][0]
    assert (found["sheet"], found["line"], found["column"]) == ("Team", 2, "A"), found
    for content_type in ("application/json", "application/x-www-form-urlencoded"):
        bring_raw = server.ask("POST", "/v1/imports/team", raw=b"x", headers={"Content-Type": content_type})
        assert bring_raw.status == 415
    assert server.ask("POST", "/v1/imports/team", raw=b"x" * ((8 << 20) + 1), headers={"Content-Type": CSV}).status == 413


def test_a_title_that_looks_like_a_formula_stays_text(server, contract):
    title = "=HYPERLINK(\"http://evil\";\"klik\")"
    file = table([["Plek", "Titel", "Onderdelen"], ["Diever", title, "F4"]])
    assert bring(server, contract, "requests", file, preview=False).json()["addedCount"] == 1
    out = export(server, contract, "requests")
    assert b'"=' not in out.text and b"'=HYPERLINK" in out.text
    with zipfile.ZipFile(io.BytesIO(export(server, contract, "requests", "xlsx").text)) as archive:
        assert "<f>" not in archive.read("xl/worksheets/sheet1.xml").decode()
    assert bring(server, contract, "requests", out.text).json()["rows"] == []
    call(server, contract, "undoWrite", chair=WESTERVELD)
