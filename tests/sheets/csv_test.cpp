// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sheets/csv.h"

#include <gmock/gmock.h>

namespace flexteam::sheets {
namespace {

using testing::ElementsAre;

std::vector<std::vector<std::string>> cells(const Sheet& sheet) {
  std::vector<std::vector<std::string>> all{sheet.head.cells};
  for (const auto& row : sheet.rows) all.push_back(row.cells);
  return all;
}

std::vector<std::vector<std::string>> read_cells(std::string_view text) {
  const auto sheet = read_csv(text);
  EXPECT_TRUE(sheet) << text;
  return sheet ? cells(*sheet) : std::vector<std::vector<std::string>>{};
}

Trouble trouble(std::string_view text) {
  const auto sheet = read_csv(text);
  EXPECT_FALSE(sheet) << text;
  return sheet ? Trouble{} : sheet.error().front();
}

TEST(Csv, TheSeparatorIsTheOneThatStandsMostInTheHead) {
  EXPECT_THAT(read_cells("a;b\n1,5;2\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1,5", "2")));
  EXPECT_THAT(read_cells("\xEF\xBB\xBF"
                         "a,b\r\n1;5,2"),
              ElementsAre(ElementsAre("a", "b"), ElementsAre("1;5", "2")));
  EXPECT_THAT(read_cells("a\tb\n1\t2"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2")));
  EXPECT_THAT(read_cells("\"a;b;c\",d\n1,2"), ElementsAre(ElementsAre("a;b;c", "d"), ElementsAre("1", "2")));
}

TEST(Csv, OneColumnHasNoSeparator) {
  EXPECT_THAT(read_cells("\n\na\n1,5\n"), ElementsAre(ElementsAre("a"), ElementsAre("1,5")));
}

TEST(Csv, QuotesHoldSeparatorsQuotesAndLines) {
  EXPECT_THAT(read_cells("a;b\n\"x;y\";\"he said \"\"yes\"\"\r\nand left\"\n"),
              ElementsAre(ElementsAre("a", "b"), ElementsAre("x;y", "he said \"yes\"\r\nand left")));
}

TEST(Csv, ARowHasTheLineWhereItBegins) {
  const auto sheet = read_csv("\n\na;b\n\"1\n2\n3\";4\n;\n5;6\n");
  ASSERT_TRUE(sheet);
  EXPECT_EQ(sheet->head.line, 3);
  ASSERT_EQ(sheet->rows.size(), 2U);
  EXPECT_EQ(sheet->rows[0].line, 4);
  EXPECT_EQ(sheet->rows[1].line, 8);
}

TEST(Csv, WrongQuotesAreNamedWithLineAndColumn) {
  const auto early = trouble("a;b\n1;\"x\"y\n");
  EXPECT_EQ(early.line, 2);
  EXPECT_EQ(early.column, "B");
  const auto open = trouble("a;b\n1;2\n\"3;4\n5;6\n");
  EXPECT_EQ(open.line, 3);
  EXPECT_EQ(open.column, "A");
}

TEST(Csv, WhatIsNoTextIsRefused) {
  for (const std::string_view bytes :
       {"a;b\nJos\xE9;1\n", "a\n\xC0\xAF", "a\n\xED\xA0\x80", "\xE2\x82", "a\n\xF4\x90\x80\x80"}) {
    EXPECT_THAT(trouble(bytes).message, testing::HasSubstr("UTF-8"));
  }
  EXPECT_THAT(trouble(std::string_view("a\n\0", 3)).message, testing::HasSubstr("UTF-8"));
  EXPECT_TRUE(is_text("Coördinator – één €, 😀"));
}

TEST(Csv, AnEmptyFileAndOneThatIsTooLongAreRefused) {
  EXPECT_EQ(trouble("").message, "er staat niets in");
  EXPECT_EQ(trouble("\n;;\n").message, "er staat niets in");
  std::string text = "a\n";
  for (std::size_t row = 0; row <= most_rows; ++row) text += "1\n";
  EXPECT_EQ(trouble(text).line, static_cast<int>(most_rows) + 2);
  EXPECT_THAT(trouble("a" + std::string(most_columns, ';') + "b").message, testing::HasSubstr("kolommen"));
}

TEST(Csv, LinesWithSeparatorsAloneAreEmptyHoweverManyThereAre) {
  std::string text = "a;b;c;d\n";
  for (std::size_t row = 0; row <= most_rows; ++row) text += ";;;\n";
  EXPECT_THAT(read_cells(text + "1;2;3;4\n"),
              ElementsAre(ElementsAre("a", "b", "c", "d"), ElementsAre("1", "2", "3", "4")));
}

TEST(Csv, ALongLineOfSeparatorsIsRefusedAndNotKept) {
  const std::string wide(1'000'000, ';');
  EXPECT_THAT(trouble("a" + wide + "b").message, testing::HasSubstr("kolommen"));
  EXPECT_EQ(trouble("a;b\n" + wide + "b").line, 2) << "a cell far away is told as well";
  EXPECT_THAT(read_cells("a;b\n" + wide + "\n1;2\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2")));
}

TEST(Csv, ControlCharactersAreToldWithTheirPlace) {
  const auto sheet = read_csv("a;b\n1;2\n3;x\x01y\n\x7Fz;\"two\nlines\tand a tab\"\n");
  ASSERT_FALSE(sheet);
  ASSERT_EQ(sheet.error().size(), 2U);
  EXPECT_EQ(sheet.error()[0].line, 3);
  EXPECT_EQ(sheet.error()[0].column, "B");
  EXPECT_EQ(sheet.error()[1].line, 4);
  EXPECT_EQ(sheet.error()[1].column, "A");
}

TEST(Csv, WhatAMessageRepeatsIsCutBetweenCharacters) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "é";
  EXPECT_EQ(cut(text), text);
  EXPECT_EQ(cut(text + "é"), text + "…");
}

TEST(Csv, NothingThatIsWrittenIsAFormulaAndAllOfItComesBack) {
  const Sheet sheet{.name = "Team",
                    .head = {.line = 1, .cells = {"Naam", "Tekst"}},
                    .rows = {{.line = 2, .cells = {"=HYPERLINK(\"http://x\")", "+31 6"}},
                             {.line = 3, .cells = {"-1", "@SUM(A1)"}},
                             {.line = 4, .cells = {"'=1", "'s-Gravenhage; \"x\""}},
                             {.line = 5, .cells = {"\t=1", "''-2\r\nb"}}}};
  const auto text = write_csv(sheet);
  for (const char* begin : {"\"=", "\"+", "\"-", "\"@", "\"\t"}) EXPECT_EQ(text.find(begin), std::string::npos) << text;
  const auto again = read_csv(text);
  ASSERT_TRUE(again);
  EXPECT_EQ(cells(*again), cells(sheet));
}

TEST(Csv, ANumberBelowZeroIsNoFormulaInAColumnOfNumbers) {
  const Sheet sheet{.name = "Verdeling",
                    .head = {.line = 1, .cells = {"Gemeente", "Verschil"}},
                    .rows = {{.line = 2, .cells = {"-12,5", "-12,5"}}, {.line = 3, .cells = {"Assen", "-1+2"}}},
                    .numbers = {1}};
  EXPECT_EQ(write(sheet, Format::csv),
            "\xEF\xBB\xBF\"Gemeente\";\"Verschil\"\r\n\"'-12,5\";\"-12,5\"\r\n\"Assen\";\"'-1+2\"\r\n");
}

TEST(Csv, DecimalNumbersHaveAComma) {
  EXPECT_EQ(decimal_number("0,0421"), 0.0421);
  EXPECT_EQ(decimal_number("-12"), -12);
  for (const auto* no : {"", "-", ",5", "5,", "1,2,3", "1.5", "12 uur", "--1"}) EXPECT_FALSE(decimal_number(no)) << no;
}

}  // namespace
}  // namespace flexteam::sheets
