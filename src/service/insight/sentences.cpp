// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

/// 1234.4 → "1.234".
std::string thousands(double hours) {
  std::string digits = std::to_string(std::llround(hours));
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), 1, '.');
  }
  return digits;
}

std::string capital(std::string text) {
  if (!text.empty()) {
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  }
  return text;
}

/// "Wijkanalyse" → "wijkanalyse", but "WUP schrijven" stays.
std::string small(std::string text) {
  if (text.size() > 1 && !(text[1] >= 'A' && text[1] <= 'Z')) {
    text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
  }
  return text;
}

std::string member_name(const Kept& kept, model::MemberId id) {
  const auto* member = find_member(kept, id);
  return member != nullptr ? member->name : "iemand die weg is";
}

/// "jurist", "jurist van de gemeente".
std::string who(const Kept& kept, std::string_view role, bool own) {
  return role_name(kept.menu, role) + (own ? " van de gemeente" : "");
}

/// "week 12 tot en met 20 (2027)".
std::string span_text(model::Week from, model::Week until) {
  if (from == until) {
    return week_text(from);
  }
  return from.year == until.year ? fmt::format("week {} tot en met {} ({})", from.number, until.number, until.year)
                                 : fmt::format("{} tot en met {}", week_text(from), week_text(until));
}

std::string arrow(model::Week before, model::Week after) {
  return before.year == after.year ? fmt::format("week {} → {} ({})", before.number, after.number, after.year)
                                   : fmt::format("{} → {}", week_text(before), week_text(after));
}

std::string title_of(const Kept& kept, std::optional<model::OrderId> id) {
  const auto* order = id ? find_order(kept, *id) : nullptr;
  return order != nullptr ? order->title : "een andere aanvraag";
}

/// " Dan kan het vanaf week 12 (2027)."
std::string from_then(const std::string& how, const UnplannedStep& step) {
  return step.fits_from ? fmt::format(" {} kan het vanaf {}.", how, week_text(*step.fits_from)) : std::string();
}

std::string capacity_sentence(const Kept& kept, const UnplannedStep& step, const Need& need) {
  const std::string role = who(kept, need.role, need.own);
  if (step.reason == "skill") {
    return fmt::format(
        "Er is geen {} met genoeg ervaring.{}", role,
        from_then(fmt::format("Met iemand voor {} uur per week erbij", need.hours_per_week.value), step));
  }
  const std::string when = need.until ? fmt::format(" tot {}", week_text(model::plus(*need.until, 1))) : std::string();
  return fmt::format("Geen {} vrij{}.{}", role, when,
                     from_then(fmt::format("Met {} uur per week erbij", need.hours_per_week.value), step));
}

/// The municipality whose request `need` names, where it is not that of the step: what another municipality asks is
/// told by its name alone.
const model::Municipality* other_municipality(const Kept& kept, const UnplannedStep& step, const Need& need) {
  const auto* order = find_order(kept, step.order);
  const auto* other = need.order ? find_order(kept, *need.order) : nullptr;
  if (order == nullptr || other == nullptr || order->municipality == other->municipality) return nullptr;
  return find_municipality(kept, other->municipality);
}

/// What stands in the way when `need` is the thing that has to change.
std::string need_sentence(const Kept& kept, const UnplannedStep& step, const Need& need) {
  if (need.kind == "extra-capacity") {
    return capacity_sentence(kept, step, need);
  }
  if (need.kind == "extra-level") {
    const std::string name = need.member ? member_name(kept, *need.member) : "Iemand";
    return fmt::format("Wie vrij is, heeft als {} nog te weinig ervaring.{}", role_name(kept.menu, need.role),
                       from_then(fmt::format("Als {} dit leert,", name), step));
  }
  if (need.kind == "later-deadline") {
    return fmt::format("Het past niet voor de afgesproken eindweek.{}", from_then("Met een latere eindweek", step));
  }
  if (need.kind == "earlier-release") {
    return fmt::format("Het past niet meer na de gewenste beginweek.{}",
                       from_then("Als het eerder mag beginnen,", step));
  }
  if (need.kind == "release-commitment") {
    const auto* other = other_municipality(kept, step, need);
    return fmt::format("Een afspraak {} houdt mensen vast.{}",
                       other != nullptr ? "met " + other->name : fmt::format("bij '{}'", title_of(kept, need.order)),
                       from_then("Zonder die afspraak", step));
  }
  if (need.kind == "raise-parallel") {
    return fmt::format("Wie dit kan, werkt al aan {} aanvragen tegelijk.{}", std::max(0, need.count - 1),
                       from_then(fmt::format("Met {} tegelijk", need.count), step));
  }
  if (need.kind == "displace") {
    const auto* other = other_municipality(kept, step, need);
    return fmt::format("De mensen werken aan {} hoger staat of eerder af is.{}",
                       other != nullptr ? fmt::format("een aanvraag van {}, die", other->name)
                                        : fmt::format("'{}', dat", title_of(kept, need.order)),
                       from_then("Zonder die aanvraag", step));
  }
  if (need.kind == "plan-first" && step.reason == "horizon") {
    return fmt::format("'{}' is zo laat klaar ({}), dat dit niet meer past in de periode van het plan.",
                       item_name(kept, need.order.value_or(model::OrderId{}), need.item), who(kept, need.role, false));
  }
  if (need.kind == "plan-first") {
    return fmt::format("Eerst moet '{}' een plek hebben ({}), en dat past nog niet.",
                       item_name(kept, need.order.value_or(model::OrderId{}), need.item), who(kept, need.role, false));
  }
  return {};
}

const std::map<std::string_view, std::string_view>& rules() {
  static const std::map<std::string_view, std::string_view> all{
      {"skill", "niemand heeft deze rol"},
      {"capacity", "te weinig uren"},
      {"benefit", "ander werk telt zwaarder"},
      {"pool-capacity", "te weinig ruimte of middelen"},
      {"intensity", "te weinig uren per week"},
      {"effort", "de uren kloppen niet"},
      {"distinct-people", "er zijn meer mensen tegelijk nodig"},
      {"duration", "te weinig tijd"},
      {"max-gap", "de onderbreking wordt te lang"},
      {"horizon", "het past niet in de periode van het plan"},
      {"release", "het mag nog niet beginnen"},
      {"deadline", "het is te laat klaar"},
      {"precedence", "wat eerst moet, is nog niet klaar"},
      {"required", "dit moet altijd in het plan"},
      {"max-parallel", "te veel aanvragen tegelijk"},
      {"frozen", "deze weken liggen vast"},
      {"same-person", "een en dezelfde persoon moet dit doen"},
      {"commitment", "dat is zo afgesproken"}};
  return all;
}

/// "Procesbegeleider 04 naar 07" when the names begin alike, else both in full.
std::string handover(const std::string& before, const std::string& after) {
  const auto space = before.rfind(' ');
  const bool alike = space != std::string::npos && after.compare(0, space + 1, before, 0, space + 1) == 0;
  return fmt::format("van {} naar {}", before, alike ? after.substr(space + 1) : after);
}

std::string cause_text(const Kept& kept, const Change& change) {
  const std::string who_was = change.before ? member_name(kept, change.before->member) : std::string();
  const std::string when = change.cause_week ? fmt::format(" in week {}", change.cause_week->number) : std::string();
  switch (change.cause) {
    case ChangeCause::member_leaves:
      return fmt::format(", omdat {}{} vertrekt", who_was, when);
    case ChangeCause::member_away:
      return fmt::format(", omdat {} afwezig is vanaf week {}", who_was,
                         change.cause_week ? change.cause_week->number : 0);
    case ChangeCause::pinned:
      return ", omdat dit is vastgezet";
    case ChangeCause::order_changed:
      return ", omdat de aanvraag is aangepast";
    case ChangeCause::order_withdrawn:
      return ", omdat de aanvraag is ingetrokken";
    case ChangeCause::unknown:
      break;
  }
  return {};
}

}  // namespace

std::string week_text(model::Week week) {
  return fmt::format("week {} ({})", week.number, week.year);
}

std::string rule_text(const std::string& rule) {
  const auto found = rules().find(rule);
  return found == rules().end() ? rule : std::string(found->second);
}

std::string sentence(const Kept& kept, const UnplannedStep& step) {
  // The first need says most; what must be planned first only counts when nothing else does.
  const auto first = std::ranges::find_if(step.needs, [](const Need& need) { return need.kind != "plan-first"; });
  const Need* need = first != step.needs.end() ? &*first : (step.needs.empty() ? nullptr : &step.needs.front());
  std::string text = need != nullptr ? need_sentence(kept, step, *need) : std::string();
  if (text.empty()) {
    text = capital(rule_text(step.reason)) + ".";
  }
  return text;
}

std::string sentence(const Kept& kept, const UnplannedStep& step, const Need& need) {
  if (need.kind == "extra-capacity") {
    const std::string when = need.from && need.until ? ", " + span_text(*need.from, *need.until) : std::string();
    return fmt::format("{} uur per week extra {}{}", need.hours_per_week.value, who(kept, need.role, need.own), when);
  }
  if (need.kind == "extra-level") {
    return fmt::format("{} leert het werk van {}", need.member ? member_name(kept, *need.member) : "iemand",
                       role_name(kept.menu, need.role));
  }
  if (need.kind == "later-deadline") {
    return fmt::format("later klaar: {}", need.until ? week_text(*need.until) : "na de eindweek");
  }
  if (need.kind == "earlier-release") {
    return fmt::format("eerder beginnen: {}", need.from ? week_text(*need.from) : "voor de beginweek");
  }
  if (need.kind == "release-commitment") {
    const auto* other = other_municipality(kept, step, need);
    return other != nullptr ? fmt::format("een afspraak loslaten met {}", other->name)
                            : fmt::format("een afspraak loslaten bij '{}'", title_of(kept, need.order));
  }
  if (need.kind == "raise-parallel") {
    return fmt::format("{} aanvragen tegelijk per persoon", need.count);
  }
  if (need.kind == "displace") {
    const auto* other = other_municipality(kept, step, need);
    return other != nullptr ? fmt::format("een aanvraag van {} laten wachten", other->name)
                            : fmt::format("'{}' laten wachten", title_of(kept, need.order));
  }
  if (need.kind == "plan-first") {
    return fmt::format("eerst '{}' plannen", item_name(kept, need.order.value_or(model::OrderId{}), need.item));
  }
  return need.kind;
}

std::string sentence(const Kept& kept, const LateStep& step) {
  return fmt::format("{} is {} {} later klaar dan gewenst: {}.", item_name(kept, step.order, step.item), step.weeks,
                     step.weeks == 1 ? "week" : "weken", rule_text(step.reason));
}

std::string sentence(const Kept& kept, const Change& change) {
  const auto* order = find_order(kept, change.order);
  const std::string place = order != nullptr ? place_name(kept, order->place) : change.municipality;
  const std::string what = fmt::format("{}: {} ({})", place, small(item_name(kept, change.order, change.item)),
                                       who(kept, change.role, change.own));
  const std::string why = cause_text(kept, change);
  if (!change.before && change.after) {
    const auto& hours = change.after->hours;
    return fmt::format("{} erbij: {}, {}{}{}.", what, member_name(kept, change.after->member),
                       span_text(change.after->from, change.after->until),
                       hours ? fmt::format(", {} uur", hours->value) : std::string(), why);
  }
  if (change.before && !change.after) {
    return fmt::format("{} vervalt: was {}, {}{}.", what, member_name(kept, change.before->member),
                       span_text(change.before->from, change.before->until), why);
  }
  if (!change.before || !change.after) {
    return what + ".";
  }
  std::string text = what;
  if (change.before->member != change.after->member) {
    text +=
        fmt::format(" {}", handover(member_name(kept, change.before->member), member_name(kept, change.after->member)));
  } else {
    text += fmt::format(" bij {}", member_name(kept, change.after->member));
  }
  if (change.before->from != change.after->from) {
    text += ", start " + arrow(change.before->from, change.after->from);
  } else if (change.kind == ChangeKind::hours) {
    text += change.before->until != change.after->until ? ", klaar " + arrow(change.before->until, change.after->until)
                                                        : std::string(", andere uren per week");
  }
  return text + why + ".";
}

std::string sentence(const Kept& kept, const Bottleneck& bottleneck) {
  std::string role = role_name(kept.menu, bottleneck.role);
  if (bottleneck.own) {
    const auto* municipality = find_municipality(kept, bottleneck.municipality);
    role += " van " + (municipality != nullptr ? municipality->name : bottleneck.municipality);
  }
  return fmt::format("{}: {} {} {}, samen {} uur. Het knelt het meest in {}: {} uur per week voor één stap.",
                     capital(role), bottleneck.steps, bottleneck.steps == 1 ? "stap" : "stappen",
                     bottleneck.steps == 1 ? "wacht" : "wachten", thousands(bottleneck.hours_held_back),
                     span_text(bottleneck.from, bottleneck.until), thousands(bottleneck.hours_per_week));
}

std::string sentence(const Kept& kept, const WaitingGroup& group) {
  const bool one = group.steps.size() == 1;
  const std::string tasks = fmt::format("{} {}", group.steps.size(), one ? "taak" : "taken");
  switch (group.hindrance) {
    case Hindrance::time:
      return fmt::format("{} {} niet in de weken die er zijn", tasks, one ? "past" : "passen");
    case Hindrance::worth:
      return fmt::format("{} {}, maar {} meer dan {} {}", tasks, one ? "past" : "passen", one ? "kost" : "kosten",
                         one ? "hij" : "ze", one ? "oplevert" : "opleveren");
    case Hindrance::nothing:
      return fmt::format("{} {} nergens, ook niet met hulp", tasks, one ? "past" : "passen");
    case Hindrance::role:
      break;
  }
  const std::string when =
      group.quarter ? fmt::format(" in {}-K{}", group.quarter->year, group.quarter->number) : std::string();
  return fmt::format("{} {} op een {}{}", tasks, one ? "wacht" : "wachten", who(kept, group.role, group.own), when);
}

std::string needs_text(const Kept& kept, const UnplannedStep& step) {
  std::vector<std::string> told;
  for (const auto& need : step.needs) {
    std::string text = sentence(kept, step, need);
    if (need.kind == "plan-first" && step.reason == "horizon") {
      text = fmt::format("'{}' eerder plannen", item_name(kept, need.order.value_or(model::OrderId{}), need.item));
    }
    if (std::ranges::find(told, text) == told.end()) told.push_back(std::move(text));  // two roles of one step
  }
  return fmt::format("{}", fmt::join(told, "; "));
}

std::string hold_text(const Kept& kept, const Move& move, const std::string& rule) {
  const std::string name = member_name(kept, move.member);
  const LineName line = line_name(kept.menu, move.line);
  if (rule == "skill") {
    return fmt::format("{} kan dit niet doen als {}.", name, who(kept, line.role, line.own));
  }
  if (rule == "release") {
    return "De gemeente wil dat dit later begint.";
  }
  if (rule == "capacity") {
    return fmt::format("{} heeft vanaf {} te weinig uren vrij.", name, week_text(move.from));
  }
  if (rule == "commitment") {
    return "Dat kan niet zonder iets los te laten dat is afgesproken of vastgezet.";
  }
  return "Deze regel of deze persoon is er niet meer. Ververs de pagina.";
}

std::string rule_sentence(const Kept& kept, const BrokenLine& line, const std::string& rule) {
  if (line.order.value == 0) return capital(rule_text(rule)) + ".";
  const std::string name = line.member ? member_name(kept, *line.member) : "Wie dit zou doen";
  const std::string what = fmt::format("'{}'", item_name(kept, line.order, line.item));
  const std::string when = span_text(line.from, line.until);
  const LineName work = line_name(kept.menu, line.line);
  if (rule == "skill") {
    return line.member ? fmt::format("{} kan {} niet doen als {}.", name, what, who(kept, work.role, work.own))
                       : fmt::format("Wie {} zou doen, is er niet meer.", what);
  }
  if (rule == "capacity") return fmt::format("{} heeft te weinig uren vrij voor {}: {}.", name, what, when);
  if (rule == "max-parallel") return fmt::format("{} werkt dan al aan genoeg aanvragen: {}.", name, when);
  if (rule == "precedence") {
    return fmt::format("{} past niet in de volgorde: wat eerst moet is niet klaar, of wat erna komt begint al.", what);
  }
  if (rule == "release") return fmt::format("De gemeente wil dat {} later begint.", what);
  if (rule == "deadline") return fmt::format("{} is zo te laat klaar.", what);
  if (rule == "effort") return fmt::format("De uren van {} zijn veranderd. Het plan heeft nog de oude.", what);
  if (rule == "intensity") return fmt::format("{} krijgt in een week te weinig of te veel uren: {}.", what, when);
  if (rule == "same-person")
    return fmt::format("{} doet in deze aanvraag steeds dezelfde persoon.", capital(who(kept, work.role, work.own)));
  if (rule == "frozen") return fmt::format("Deze weken liggen vast voor {}: {}.", what, when);
  return fmt::format("{}: {}.", what, rule_text(rule));
}

std::string repair_text(const Kept& kept, const BrokenLine& line, const Repair& repair) {
  if (repair.others > 0) {
    return fmt::format(
        "{}; {} voor opzij", repair_text(kept, line, {repair.member, repair.from}),
        repair.others == 1 ? "1 andere taak gaat er" : fmt::format("{} andere taken gaan er", repair.others));
  }
  const bool same_week = repair.from == line.starts;
  if (line.member == repair.member) {
    return same_week ? std::string("Opnieuw inplannen in dezelfde week")
                     : fmt::format("Begin in {}", week_text(repair.from));
  }
  const std::string name = member_name(kept, repair.member);
  return same_week ? fmt::format("Naar {}, zelfde week", name)
                   : fmt::format("Naar {}, vanaf {}", name, week_text(repair.from));
}

std::string request_text(const Kept& kept, const Request& request) {
  const auto* order = find_order(kept, request.order);
  const std::string place = order != nullptr ? place_name(kept, order->place) : std::string();
  const std::string item = item_name(kept, request.order, request.item);
  if (request.kind == "own-hours") {
    return fmt::format("{}: {} uur van je eigen mensen voor {}.", place, request.hours.value, small(item));
  }
  if (request.kind == "start") {
    return fmt::format("{}: {} begint. Zorg voor toegang, gegevens en een vast contact.", place, small(item));
  }
  const auto* known = find_item(kept, request.order, request.item);
  const std::string result = known != nullptr ? small(known->deliverable) : "het resultaat";
  return fmt::format("{}: {} is klaar. Lees en besluit over: {}.", place, small(item), result);
}

}  // namespace flexteam::service
