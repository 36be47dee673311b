# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
"""A treasurer recomputes every cell of the account of the shares from the export alone, by the rule of
docs/planning/share-account.md, and finds the same on the screen."""
import csv
import io
from decimal import ROUND_HALF_UP, Decimal

from operations import call

TENTH = Decimal("0.1")


def number(cell: str) -> Decimal:
    return Decimal(cell.replace(",", "."))


def rounded(value: Decimal) -> Decimal:
    return value.quantize(TENTH, ROUND_HALF_UP)


def exported(server, contract) -> list[dict]:
    text = call(server, contract, "exportShares", "/exports/shares?format=csv").text.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def weeks_of(row: dict) -> list[Decimal]:
    return [number(row[f"Week {week}"]) for week in range(1, 15) if row[f"Week {week}"]]


def quarters_of(rows: list[dict]) -> dict[str, list[dict]]:
    quarters = {}
    for row in rows:
        quarters.setdefault(row["Kwartaal"], []).append(row)
    return quarters


def test_every_cell_of_the_share_account_follows_from_the_others(server, contract):
    quarters = quarters_of(exported(server, contract))
    assert len(quarters) >= 4
    carried, cells, received_in_all = {}, 0, 0
    for name, rows in quarters.items():
        team, municipalities = rows[0], rows[1:]
        assert team["Gemeente"] == "Gezamenlijk team" and len(municipalities) == 12
        assert number(team["Uren team"]) == sum(weeks_of(team)), name
        for row in municipalities:
            share = rounded(number(row["Deel"]) * sum(weeks_of(team)))
            received = sum(weeks_of(row))
            expected = {"Uren team": sum(weeks_of(team)), "Aandeel": share, "Meegenomen": carried.get(row["Code"], Decimal(0)),
                        "Ontvangen": received}
            expected["Verschil"] = expected["Meegenomen"] + share - received
            for column, value in expected.items():
                assert number(row[column]) == value, (name, row["Gemeente"], column, row[column], value)
            cells += len(expected)
            received_in_all += received
        differences = [number(row["Verschil"]) for row in municipalities]
        more, less = -sum(one for one in differences if one < 0), sum(one for one in differences if one > 0)
        for row, difference in zip(municipalities, differences):
            assert number(row["Te veel samen"]) == more and number(row["Te weinig samen"]) == less, (name, row)
            goes_on = difference if difference <= 0 or more >= less else rounded(difference * more / less)
            assert number(row["Gaat mee"]) == goes_on, (name, row["Gemeente"], row["Gaat mee"], goes_on)
            carried[row["Code"]] = goes_on
            cells += 3
        assert abs(sum(number(row["Deel"]) for row in municipalities) - 1) < Decimal("1e-6")
    assert cells == 8 * 12 * len(quarters) and received_in_all > 0


def test_the_screen_shows_what_the_export_says(server, contract):
    account = call(server, contract, "listShareQuarters").json()
    rows = {(row["Kwartaal"].replace("K", "Q"), row["Code"]): row for row in exported(server, contract)}
    assert account["quarters"]
    columns = {"shareHours": "Aandeel", "carriedInHours": "Meegenomen", "receivedHours": "Ontvangen",
               "differenceHours": "Verschil", "carriedOutHours": "Gaat mee"}
    for quarter in account["quarters"]:
        assert len(weeks_of(rows[quarter["quarter"], ""])) == quarter["weekCount"]
        for entry in quarter["entries"]:
            row = rows[quarter["quarter"], entry["code"]]
            for field, column in columns.items():
                assert Decimal(str(entry[field])) == number(row[column]), (quarter["quarter"], entry, column)


def test_excel_reckons_with_the_share_account(server, contract):
    book = call(server, contract, "exportShares", "/exports/shares")
    assert book.text.startswith(b"PK") and "verdeling.xlsx" in book.headers["content-disposition"]
