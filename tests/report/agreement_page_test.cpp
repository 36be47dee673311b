// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/agreement_page.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "report/finish_pdf.h"
#include "report/seal.h"
#include "tests/report/pdf_tools.h"

namespace flexteam::report {
namespace {

using test::told_by;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

AgreementPaper plain_paper() {
  return {.heading = "Afspraak: Wijkplan Diever",
          .standing = "Versie 2 geldt. Team en gemeente hebben getekend.",
          .facts = {{"Gemeente", "Westerveld"}, {"Plaats", "Diever"}},
          .steps = {{.name = "Bewonerstraject", .deliverable = "verslag van gesprekken", .team = 1300, .own = 860}},
          .roles = {{.name = "wijkregisseur", .team = 1300, .own = 860, .period = "week 14 t/m 40 van 2027"}},
          .conditions = "De gemeente levert de gegevens in week 10.",
          .tailored = {"Bewonerstraject: 1.300 uur."},
          .signatures = {{.side = "Team", .name = "Anna", .title = "Planner", .organisation = "Flexteam", .at = "nu"},
                         {.side = "Gemeente", .name = "Bo", .title = "", .organisation = "Westerveld", .at = "nu"}},
          .content_hash = std::string(64, 'a'),
          .dated = *model::parse_instant("2027-02-03T10:15:00Z")};
}

std::string whole(const AgreementPaper& paper) {
  return finish_pdf(agreement_page(paper), paper.heading, unsealed_text({}));
}

TEST(AgreementPage, IsOneTaggedPageOfA4InDutch) {
  const auto pdf = whole(plain_paper());
  const auto info = told_by("TZ=UTC LC_ALL=C.UTF-8 pdfinfo FILE", pdf);
  EXPECT_THAT(info, ContainsRegex("Pages: +1\n"));
  EXPECT_THAT(info, ContainsRegex("Tagged: +yes"));
  EXPECT_THAT(info, ContainsRegex("Title: +Afspraak: Wijkplan Diever"));
  EXPECT_THAT(info, ContainsRegex("CreationDate: +Wed Feb +3 10:15:00 2027"));
  EXPECT_THAT(info, HasSubstr("(A4)"));
  const auto checked = told_by("qpdf --check FILE", pdf);
  EXPECT_THAT(checked, HasSubstr("No syntax or stream encoding errors"));
}

TEST(AgreementPage, SaysItsLanguageAndWhoseAHeaderCellIs) {
  const auto plain = told_by("qpdf --qdf --object-streams=disable FILE -", whole(plain_paper()));
  EXPECT_THAT(plain, HasSubstr("/Lang (nl-NL)"));
  EXPECT_THAT(plain, HasSubstr("/DisplayDocTitle true"));
  EXPECT_THAT(plain, HasSubstr("/Scope /Column"));
  EXPECT_THAT(plain, HasSubstr("/Scope /Row"));
}

TEST(AgreementPage, IsReadInItsOrderWithHeadingsTablesAndLists) {
  const auto read = told_by("pdfinfo -struct-text FILE", whole(plain_paper()));
  std::size_t at = 0;
  for (const auto* part : {"Document",
                           "H1",
                           "Wijkplan Diever",
                           "P (block)",
                           "Versie 2 geldt",
                           "Table",
                           "TR",
                           "TH",
                           "Gemeente",
                           "TD",
                           "Westerveld",
                           "H2",
                           "Wat het oplevert",
                           "TH",
                           "Stap",
                           "Bewonerstraject",
                           "H2",
                           "Wie er werkt",
                           "H2",
                           "Voorwaarden",
                           "H2",
                           "Anders dan",
                           "L (",
                           "LI",
                           "LBody",
                           "H2",
                           "Ondertekening",
                           "P (block)",
                           "Kenmerk"}) {
    const auto found = read.find(part, at);
    ASSERT_NE(found, std::string::npos) << part << " after " << at << " in\n" << read;
    at = found;
  }
}

TEST(AgreementPage, StaysOnePageHoweverMuchThereIsAndCountsWhatIsLeftOut) {
  auto paper = plain_paper();
  paper.heading = "Afspraak: " + std::string(200, 'W');
  for (int i = 0; i < 60; ++i) {
    paper.steps.push_back({.name = fmt::format("Stap {} {}", i, std::string(150, 'n')),
                           .deliverable = std::string(300, 'd'),
                           .team = 10'000,
                           .own = 10'000});
    paper.tailored.push_back(std::string(400, 't'));
  }
  for (int i = 0; i < 30; ++i) paper.roles.push_back({.name = std::string(100, 'r'), .period = "week 1 van 2027"});
  paper.conditions = std::string(4000, 'c');
  paper.facts.push_back({"Waarom deze versie", std::string(1000, 'f')});
  for (auto& one : paper.signatures) one.name = one.title = one.organisation = std::string(100, 'M');
  const auto pdf = whole(paper);
  EXPECT_THAT(told_by("pdfinfo FILE", pdf), ContainsRegex("Pages: +1\n"));
  const auto text = told_by("pdftotext -raw FILE -", pdf);
  EXPECT_THAT(text, ContainsRegex("[0-9]+ stappen staan niet op deze pagina"));
  EXPECT_THAT(text, ContainsRegex("[0-9]+ rollen staan niet op deze pagina"));
  EXPECT_THAT(text, ContainsRegex("[0-9]+ verschillen staan niet op deze pagina"));
  EXPECT_THAT(text, HasSubstr("Kenmerk van de inhoud (SHA-256): " + paper.content_hash));
  EXPECT_THAT(text, HasSubstr("601.300 uur"));
}

TEST(AgreementPage, StaysOnePageHoweverManyLinesThereAre) {
  const auto lines = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += i % 3 == 0 ? "een\r\n" : i % 3 == 1 ? "\n" : "\xE2\x80\xA8";
    return text;
  };
  auto paper = plain_paper();
  paper.heading = "Afspraak: " + lines(180);
  paper.conditions = lines(2000);
  paper.facts.push_back({"Waarom deze versie", lines(900)});
  for (int i = 0; i < 20; ++i) {
    paper.steps.push_back({.name = lines(90), .deliverable = lines(190)});
    paper.tailored.push_back(lines(300));
  }
  for (auto& one : paper.signatures) one.name = one.title = one.organisation = lines(90);
  const auto pdf = whole(paper);
  EXPECT_THAT(told_by("pdfinfo FILE", pdf), ContainsRegex("Pages: +1\n"));
  EXPECT_THAT(told_by("pdftotext -raw FILE -", pdf), HasSubstr("een / een / een"));
}

TEST(AgreementPage, ShowsEverythingOfAPlainPaper) {
  const auto text = told_by("pdftotext -raw FILE -", whole(plain_paper()));
  for (const auto* part : {"De gemeente levert de gegevens in week 10.", "verslag van gesprekken", "1.300 uur", "Anna",
                           "Planner", "week 14 t/m 40 van 2027", "Bewonerstraject: 1.300 uur."}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
  EXPECT_THAT(text, Not(HasSubstr("niet op deze pagina")));
}

TEST(AgreementPage, HasTheSameBytesEachTime) {
  EXPECT_EQ(whole(plain_paper()), whole(plain_paper()));
}

}  // namespace
}  // namespace flexteam::report
