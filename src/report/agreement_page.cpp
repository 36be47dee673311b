// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/agreement_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "report/dutch.h"
#include "report/tagged_page.h"

namespace flexteam::report {
namespace {

/// What one page has room for.
struct Fit {
  double letter;         ///< points
  std::size_t rows;      ///< of steps, and of roles
  std::size_t tailored;  ///< sentences
  std::size_t text;      ///< characters of a long text
  std::size_t name;      ///< characters of a name
};

constexpr std::size_t all = 100'000;

/// From airy to tight. The last one holds any paper: so few characters of each text, on one line.
constexpr std::array<Fit, 14> fits{{{10, all, all, all, 200},
                                    {9.5, all, all, all, 200},
                                    {9, all, all, all, 200},
                                    {8.5, all, all, all, 200},
                                    {8, all, all, all, 200},
                                    {8, 40, all, all, 120},
                                    {8, 40, 20, 2000, 120},
                                    {8, 30, 12, 1200, 120},
                                    {8, 22, 8, 1000, 120},
                                    {8, 16, 6, 800, 120},
                                    {8, 12, 5, 600, 100},
                                    {8, 8, 4, 400, 80},
                                    {7.5, 6, 2, 250, 50},
                                    {7, 4, 1, 160, 40}}};

/// Line breaks as " / ": 160 characters may be 160 lines.
std::string on_one_line(std::string_view text) {
  // All that Unicode has: next line, line and paragraph separator too.
  constexpr std::array<std::string_view, 7> breaks{"\n", "\r", "\v", "\f", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
  constexpr std::string_view between = " / ";
  std::string line;
  while (!text.empty()) {
    const auto found = std::ranges::find_if(breaks, [&](auto one) { return text.starts_with(one); });
    if (found == breaks.end()) {
      line += text.front();
    } else if (!line.ends_with(between)) {
      line += between;
    }
    text.remove_prefix(found == breaks.end() ? 1 : found->size());
  }
  return line;
}

/// At most so many characters, whole ones of UTF-8. Where there is not room for all, breaks of lines take none.
std::string cut(std::string text, std::size_t most, std::string_view sign = "…") {
  if (most < all) text = on_one_line(text);
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    if (begins && count++ == most) return text.substr(0, i) + std::string(sign);
  }
  return text;
}

std::string left_out(std::size_t count, std::string_view one, std::string_view many) {
  const auto what = count == 1 ? fmt::format("1 {} staat", one) : fmt::format("{} {} staan", count, many);
  return what + " niet op deze pagina, wel in Flexteam. Het kenmerk onderaan gaat over alles.";
}

void add_facts(TaggedPage& page, const AgreementPaper& paper, const Fit& fit) {
  Table table{.head = {}, .columns = {{.share = 0.2}, {.share = 0.8}}, .rows = {}, .has_total = false};
  for (const auto& fact : paper.facts) table.rows.push_back({fact.name, cut(fact.value, fit.text)});
  page.table(table);
}

/// Columns of both tables with hours, so that these stand under each other.
std::vector<Column> with_hours() {
  return {{.share = 0.33}, {.share = 0.41}, {.share = 0.11, .is_number = true}, {.share = 0.15, .is_number = true}};
}

void add_steps(TaggedPage& page, const AgreementPaper& paper, const Fit& fit) {
  page.heading(2, "Wat het oplevert");
  Table table{
      .head = {"Stap", "Resultaat", "Team", "Eigen mensen"}, .columns = with_hours(), .rows = {}, .has_total = true};
  std::int64_t team = 0;
  std::int64_t own = 0;
  for (const auto& step : paper.steps) {
    team += step.team;
    own += step.own;
    if (table.rows.size() < fit.rows) {
      table.rows.push_back(
          {cut(step.name, fit.name), cut(step.deliverable, fit.name), number_text(step.team), number_text(step.own)});
    }
  }
  const auto shown = table.rows.size();
  table.rows.push_back({"Alle stappen samen", "", hours_text(team), hours_text(own)});
  page.table(table);
  if (shown < paper.steps.size()) page.paragraph(left_out(paper.steps.size() - shown, "stap", "stappen"), Tone::quiet);
}

void add_roles(TaggedPage& page, const AgreementPaper& paper, const Fit& fit) {
  page.heading(2, "Wie er werkt, en wanneer");
  if (paper.roles.empty()) {
    page.paragraph("Er is nog niemand ingepland.");
    return;
  }
  Table table{
      .head = {"Rol", "Periode", "Team", "Eigen mensen"}, .columns = with_hours(), .rows = {}, .has_total = true};
  std::int64_t team = 0;
  std::int64_t own = 0;
  for (const auto& role : paper.roles) {
    team += role.team;
    own += role.own;
    if (table.rows.size() < fit.rows) {
      table.rows.push_back({cut(role.name, fit.name), role.period, number_text(role.team), number_text(role.own)});
    }
  }
  const auto shown = table.rows.size();
  table.rows.push_back({"Alle rollen samen", "", hours_text(team), hours_text(own)});
  page.table(table);
  if (shown < paper.roles.size()) page.paragraph(left_out(paper.roles.size() - shown, "rol", "rollen"), Tone::quiet);
}

void add_terms(TaggedPage& page, const AgreementPaper& paper, const Fit& fit) {
  page.heading(2, "Voorwaarden");
  page.paragraph(paper.conditions.empty()
                     ? "Geen voorwaarden."
                     : cut(paper.conditions, fit.text, "… De rest staat niet op deze pagina, wel in Flexteam."));
  page.heading(2, "Anders dan de menukaart");
  if (paper.tailored.empty()) {
    page.paragraph("Niets: alles is zoals de menukaart zegt.");
    return;
  }
  const auto shown = std::min(paper.tailored.size(), fit.tailored);
  std::vector<std::string> sentences;
  sentences.reserve(shown);
  for (std::size_t i = 0; i < shown; ++i) sentences.push_back(cut(paper.tailored[i], fit.text));
  page.list(sentences);
  if (shown < paper.tailored.size()) {
    page.paragraph(left_out(paper.tailored.size() - shown, "verschil", "verschillen"), Tone::quiet);
  }
}

void add_signatures(TaggedPage& page, const AgreementPaper& paper, const Fit& fit) {
  page.heading(2, "Ondertekening");
  Table table{.head = {"Namens", "Naam", "Functie", "Organisatie", "Moment"},
              .columns = {{.share = 0.12}, {.share = 0.24}, {.share = 0.2}, {.share = 0.16}, {.share = 0.28}},
              .rows = {},
              .has_total = false};
  for (const auto& one : paper.signatures) {
    table.rows.push_back(
        {one.side, cut(one.name, fit.name), cut(one.title, fit.name), cut(one.organisation, fit.name), one.at});
  }
  page.table(table);
}

TaggedPage drawn(const AgreementPaper& paper, const Fit& fit) {
  // cairo knows no milliseconds.
  const auto created = model::to_string(paper.dated).substr(0, std::string_view("2027-02-03T10:15:00").size()) + "Z";
  TaggedPage page({.title = paper.heading, .author = "Flexteam", .created = created}, fit.letter);
  page.heading(1, cut(paper.heading, 2 * fit.name));
  page.paragraph(paper.standing, Tone::strong);
  add_facts(page, paper, fit);
  add_steps(page, paper, fit);
  add_roles(page, paper, fit);
  add_terms(page, paper, fit);
  add_signatures(page, paper, fit);
  page.foot({"Kenmerk van de inhoud (SHA-256): " + paper.content_hash,
             "Nagaan of dit bestand echt is en nog geldt: flexteam agreement verify BESTAND"});
  return page;
}

}  // namespace

std::string agreement_page(const AgreementPaper& paper) {
  for (const auto& fit : fits) {
    if (auto page = drawn(paper, fit); page.fits()) return std::move(page).bytes();
  }
  throw std::runtime_error("an agreement does not fit on one page");
}

}  // namespace flexteam::report
