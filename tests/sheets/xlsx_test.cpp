// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <zip.h>

#include <algorithm>
#include <map>

#include "process/process.h"
#include "sheets/xlsx_read.h"
#include "sheets/xlsx_write.h"

#include <fstream>
#include <iterator>

namespace flexteam::sheets {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

using Parts = std::map<std::string, std::string>;

/// A workbook of these parts, as another program might write it.
std::string zipped(const Parts& parts) {
  const process::ScratchFolder folder;
  const auto path = folder.path() / "made.xlsx";
  int error = 0;
  auto* archive = zip_open(path.c_str(), ZIP_CREATE, &error);
  for (const auto& [name, content] : parts) {
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
  }
  EXPECT_EQ(zip_close(archive), 0);
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// One part of a workbook as it stands in the file.
std::string part_of(const std::string& bytes, const char* name) {
  const process::ScratchFolder folder;
  const auto path = folder.path() / "read.xlsx";
  std::ofstream(path, std::ios::binary) << bytes;
  int error = 0;
  auto* archive = zip_open(path.c_str(), ZIP_RDONLY, &error);
  auto* part = zip_fopen(archive, name, 0);
  std::string text(100'000, '\0');
  text.resize(static_cast<std::size_t>(std::max<zip_int64_t>(0, zip_fread(part, text.data(), text.size()))));
  zip_fclose(part);
  zip_discard(archive);
  return text;
}

Parts workbook(const std::string& rows) {
  return {
      {"xl/workbook.xml",
       R"(<workbook xmlns:r="r"><sheets><sheet name="Uitleg" r:id="r1"/><sheet name="Team" r:id="r2"/></sheets></workbook>)"},
      {"xl/_rels/workbook.xml.rels",
       R"(<Relationships><Relationship Id="r1" Target="worksheets/s1.xml"/><Relationship Id="r2" Target="/xl/worksheets/s2.xml"/></Relationships>)"},
      {"xl/styles.xml",
       R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\-mm\-yyyy"/><numFmt numFmtId="165" formatCode="0.0 &quot;dagen&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>)"},
      {"xl/sharedStrings.xml", R"(<sst><si><t>Naam</t></si><si><r><t>Van </t></r><r><t>Dam</t></r></si></sst>)"},
      {"xl/worksheets/s1.xml",
       R"(<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>Lees mij</t></is></c></row></sheetData></worksheet>)"},
      {"xl/worksheets/s2.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

Troubles troubles(const std::string& bytes) {
  const auto sheet = read_xlsx(bytes, "Team");
  EXPECT_FALSE(sheet);
  return sheet ? Troubles{} : sheet.error();
}

TEST(Xlsx, WhatIsWrittenComesBack) {
  const Sheet sheet{.name = "Team",
                    .head = {.line = 1, .cells = {"Nummer", "Naam", "Tekst"}},
                    .rows = {{.line = 2, .cells = {"4", "=1+1", "007"}},
                             {.line = 3, .cells = {"123456789012345", "_x0041_ \r\n\t<&>\"", "Coördinator 😀"}},
                             {.line = 4, .cells = {"", " met ruimte ", "12345678901234567890"}}}};
  const auto again = read(write(sheet, Format::xlsx), "Team");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->name, "Team");
  EXPECT_EQ(again->head.cells, sheet.head.cells);
  ASSERT_EQ(again->rows.size(), sheet.rows.size());
  for (std::size_t at = 0; at < sheet.rows.size(); ++at) {
    EXPECT_EQ(again->rows[at].cells, sheet.rows[at].cells);
    EXPECT_EQ(again->rows[at].line, sheet.rows[at].line);
  }
}

TEST(Xlsx, ReadsTheSheetThatIsWantedWithDatesNumbersAndSharedTexts) {
  const auto bytes = zipped(workbook(
      R"(<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row>)"
      R"(<row r="7"><c r="A7" s="1"><v>46419</v></c><c r="B7" s="2"><v>46419.75</v></c><c r="C7" s="3"><v>32</v></c></row>)"
      R"(<row><c><v>0.30000000000000004</v></c><c r="C8" t="b"><v>1</v></c></row>)"));
  const auto sheet = read_xlsx(bytes, "Team");
  ASSERT_TRUE(sheet);
  EXPECT_EQ(sheet->name, "Team");
  EXPECT_EQ(sheet->head.line, 3);
  EXPECT_THAT(sheet->head.cells, ElementsAre("Naam", "Van Dam"));
  ASSERT_EQ(sheet->rows.size(), 2U);
  EXPECT_THAT(sheet->rows[0].cells, ElementsAre("2027-02-01", "2027-02-01", "32"));
  EXPECT_EQ(sheet->rows[1].line, 8);
  EXPECT_THAT(sheet->rows[1].cells, ElementsAre("0,3", "", "ja"));
  EXPECT_EQ(read_xlsx(bytes, "Verlof")->name, "Uitleg");
}

TEST(Xlsx, EveryFormulaAndErrorIsNamedWithItsCell) {
  const auto found = troubles(zipped(workbook(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)"
                                              R"(<row r="2"><c r="A2"><f>WEBSERVICE("http://x")</f><v>1</v></c></row>)"
                                              R"(<row r="5"><c r="AB5" t="e"><v>#REF!</v></c></row>)")));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].line, 2);
  EXPECT_EQ(found[0].column, "A");
  EXPECT_EQ(found[0].sheet, "Team");
  EXPECT_EQ(found[1].line, 5);
  EXPECT_EQ(found[1].column, "AB");
}

TEST(Xlsx, MacrosBombsAndDamagedFilesAreRefused) {
  auto parts = workbook("");
  parts["xl/vbaProject.bin"] = "x";
  EXPECT_THAT(troubles(zipped(parts)).front().message, HasSubstr("macro"));
  parts = workbook("");
  parts["[Content_Types].xml"] =
      R"(<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>)";
  EXPECT_THAT(troubles(zipped(parts)).front().message, HasSubstr("macro"));

  const auto bomb = zipped(workbook(std::string(most_part_bytes + 1, ' ')));
  EXPECT_LT(bomb.size(), std::size_t{100'000});
  EXPECT_THAT(troubles(bomb).front().message, HasSubstr("te groot"));

  Parts many;
  for (int part = 0; part <= 1'000; ++part) many[std::to_string(part)] = "x";
  EXPECT_THAT(troubles(zipped(many)).front().message, HasSubstr("te groot"));

  for (const std::string& bytes : {std::string("PK\x03\x04"), zipped({{"readme", "x"}}), zipped(workbook("<row>"))}) {
    EXPECT_THAT(troubles(bytes).front().message, HasSubstr("beschadigd"));
  }
  EXPECT_THAT(read("\xD0\xCF\x11\xE0\xA1", "Team").error().front().message, HasSubstr("wachtwoord"));
}

TEST(Xlsx, EntitiesOfTheFileAreNotFollowed) {
  const auto rows = R"(<row r="1"><c t="inlineStr"><is><t>&boom;</t></is></c></row>)";
  auto parts = workbook(rows);
  parts["xl/worksheets/s2.xml"] =
      R"(<!DOCTYPE w [<!ENTITY boom SYSTEM "file:///etc/passwd">]>)" + parts["xl/worksheets/s2.xml"];
  const auto sheet = read_xlsx(zipped(parts), "Team");
  ASSERT_TRUE(sheet);
  EXPECT_THAT(sheet->head.cells, ElementsAre("&boom;"));
}

TEST(Xlsx, FarAwayCellsAndTooManyRowsCostNothing) {
  EXPECT_THAT(troubles(zipped(workbook(R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)"))).front().message,
              HasSubstr("kolommen"));
  std::string rows;
  for (std::size_t row = 0; row < most_rows + 5; ++row) rows += "<row><c><v>1</v></c></row>";
  EXPECT_THAT(troubles(zipped(workbook(rows))).front().message, HasSubstr("regels"));
}

TEST(Xlsx, PartsTogetherAreCountedToo) {
  auto parts = workbook("<row><c><v>1</v></c></row>");
  const std::string much(std::size_t{6} << 20, ' ');
  for (const auto* name : {"xl/styles.xml", "xl/sharedStrings.xml"}) parts[name] += much;
  EXPECT_TRUE(read_xlsx(zipped(parts), "Team"));
  parts["xl/workbook.xml"] += much;
  EXPECT_THAT(troubles(zipped(parts)).front().message, HasSubstr("te groot"));
}

TEST(Xlsx, OneTextThatManyCellsShareCostsNoMoreThanAPart) {
  constexpr std::size_t long_text = std::size_t{7} << 20;
  auto parts = workbook(R"(<row r="1"><c t="s"><v/></c><c><v>1</v></c></row>)");
  parts["xl/sharedStrings.xml"] = "<sst><si><t>" + std::string(long_text, 'x') + "</t></si></sst>";
  EXPECT_TRUE(read_xlsx(zipped(parts), "Team"));
  std::string rows;
  for (int row = 0; row < 4'000; ++row) {
    rows += "<row>";
    for (int cell = 0; cell < 100; ++cell) rows += R"(<c t="s"><v/></c>)";
    rows += "</row>";
  }
  parts["xl/worksheets/s2.xml"] = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  EXPECT_THAT(troubles(zipped(parts)).front().message, HasSubstr("te groot"));
}

TEST(Xlsx, ASpreadsheetReckonsWithAColumnOfNumbers) {
  const Sheet sheet{.name = "Verdeling",
                    .head = {.line = 1, .cells = {"Tekst", "Verschil"}},
                    .rows = {{.line = 2, .cells = {"12,5", "-12,5"}}},
                    .numbers = {1}};
  const auto bytes = write_xlsx(sheet);
  const auto read = read_xlsx(bytes, "Verdeling");
  ASSERT_TRUE(read);
  EXPECT_THAT(read->rows.at(0).cells, ElementsAre("12,5", "-12,5"));
  EXPECT_THAT(part_of(bytes, "xl/worksheets/sheet1.xml"),
              AllOf(HasSubstr("<v>-12.5</v>"), Not(HasSubstr("<v>12.5</v>"))));
}

}  // namespace
}  // namespace flexteam::sheets
