// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/example/stories.h"

#include <map>

/// Places and states after the domain research, section 4 (Drenthe) and 1 (work of the team); sizes of areas are
/// examples.
namespace flexteam::service {
namespace {

const std::map<std::string_view, std::vector<Wish>>& stories() {
  static const std::map<std::string_view, std::vector<Wish>> all{
      {"GM1680",
       {{.items = "D2", .place = "Gasselternijveen", .homes = 780, .running = true},
        {.items = "B", .place = "Gasselternijveen", .homes = 780, .from_week = 8},
        {.items = "A5,A6", .place = ""},
        {.items = "C3", .place = "Gieten", .title = "Isolatieactie Gieten (Nij Begun)", .homes = 300, .from_week = 4},
        {.items = "B", .place = "Rolde", .homes = 600, .from_week = 40}}},
      {"GM0106",
       {{.items = "C1", .place = "Lariks", .title = "Lariks van 400 naar 800 woningen", .homes = 800, .running = true},
        {.items = "C2", .place = "Lariks", .homes = 400, .from_week = 10},
        {.items = "B", .place = "Kloosterveen", .homes = 1200, .from_week = 12},
        {.items = "D3,D4", .place = "Kloosterveen", .homes = 1200, .from_week = 50},
        {.items = "E1,E2", .place = "Noorderpark", .homes = 400}}},
      {"GM1681",
       {{.items = "E3", .place = "", .running = true},
        {.items = "E4", .place = "Nieuw-Buinen", .homes = 300, .from_week = 14},
        {.items = "B", .place = "Nieuw-Buinen", .homes = 900, .urgent = true},
        {.items = "B", .place = "Tweede Exloërmond", .homes = 500, .from_week = 30}}},
      {"GM0109",
       {{.items = "B", .place = "Dalen", .homes = 700, .running = true},
        {.items = "B", .place = "Schoonoord", .homes = 500, .from_week = 10},
        {.items = "B", .place = "Oosterhesselen", .title = "Wijkuitvoeringsplan Gees", .homes = 250, .from_week = 26},
        {.items = "B1,B2,B3",
         .place = "Coevorden",
         .title = "Start wijkplan Tuindorp",
         .homes = 450,
         .from_week = 20}}},
      {"GM1690",
       {{.items = "C3",
         .place = "Ruinen",
         .title = "Isolatieactie Ruinen: begin waar geen spijt van komt",
         .homes = 300,
         .running = true},
        {.items = "C3", .place = "De Wijk", .homes = 250, .from_week = 20},
        {.items = "A2,A7", .place = ""},
        {.items = "B", .place = "Ruinerwold", .homes = 500, .from_week = 26}}},
      {"GM0114",
       {{.items = "E3", .place = "", .running = true},
        {.items = "E4", .place = "Emmer-Compascuum", .homes = 400, .from_week = 12},
        {.items = "E4", .place = "Klazienaveen", .homes = 500, .from_week = 16},
        {.items = "B", .place = "Wijk 42 Emmermeer", .homes = 1200, .running = true},
        {.items = "B", .place = "Wijk 43 Angelslo", .homes = 1200, .from_week = 20},
        {.items = "D6", .place = "", .title = "Warmtenet samen met buurgemeenten"},
        {.items = "F1", .place = "", .title = "Warmtebronnenatlas Drenthe"}}},
      {"GM0118",
       {{.items = "D2",
         .place = "Wijk 51 De Weide",
         .title = "Erflanden: verder na de waterstofproef",
         .homes = 427,
         .running = true},
        {.items = "B", .place = "Wijk 51 De Weide", .homes = 900, .from_week = 20},
        {.items = "E5", .place = ""},
        {.items = "B", .place = "Wijk 54 Hollandscheveld", .homes = 700, .from_week = 30}}},
      {"GM0119",
       {{.items = "C1", .place = "Berggierslanden", .homes = 800, .running = true},
        {.items = "C2", .place = "Berggierslanden", .homes = 300, .from_week = 20},
        {.items = "B", .place = "Haveltermade", .homes = 900, .from_week = 4},
        {.items = "B", .place = "Koedijkslanden", .homes = 1000, .from_week = 40},
        {.items = "B", .place = "Oosterboer", .homes = 1000, .from_week = 70}}},
      {"GM1731",
       {{.items = "D1", .place = "", .running = true},
        {.items = "D2", .place = "Wijk 03 Wijster", .title = "Warmtetransport vanaf Wijster", .homes = 800},
        {.items = "B", .place = "Beilen", .homes = 1000, .from_week = 16},
        {.items = "B", .place = "Westerbork", .homes = 700, .from_week = 40}}},
      {"GM1699",
       {{.items = "C1", .place = "Peize", .homes = 700, .running = true},
        {.items = "C1", .place = "Norg", .homes = 600, .from_week = 8},
        {.items = "C2", .place = "Peize", .homes = 300, .from_week = 12},
        {.items = "C3", .place = "Norg", .title = "Isolatieactie Norg (Nij Begun)", .homes = 300, .from_week = 6},
        {.items = "B", .place = "Roden", .homes = 1000, .from_week = 10}}},
      {"GM1730",
       {{.items = "D2",
         .place = "Vries",
         .title = "De Fledders, Vries: haalbaarheid warmtenet",
         .homes = 600,
         .running = true},
        {.items = "B", .place = "Vries", .homes = 900, .from_week = 6},
        {.items = "C3",
         .place = "Zuidlaren",
         .title = "Isolatieactie Zuidlaren (Nij Begun)",
         .homes = 300,
         .from_week = 10},
        {.items = "B", .place = "Eelde", .homes = 900, .from_week = 40}}},
      {"GM1701",
       {{.items = "A2", .place = "", .running = true},
        {.items = "A1,A5", .place = "", .title = "Warmteprogramma: van ontwerpvisie naar besluit", .from_week = 6},
        {.items = "B", .place = "Havelte", .homes = 700, .from_week = 12},
        {.items = "E7", .place = "Diever", .title = "Bewoners van Diever die zelf beginnen", .homes = 300},
        {.items = "D5",
         .place = "Wijk 10 Wapserveen",
         .title = "Gebied aanwijzen Wapserveen",
         .homes = 250,
         .declined = true}}}};
  return all;
}

}  // namespace

std::vector<Wish> story_of(std::string_view municipality) {
  const auto found = stories().find(municipality);
  return found == stories().end() ? std::vector<Wish>{} : found->second;
}

}  // namespace flexteam::service
