// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/verdict.h"

#include <fmt/format.h>

#include "model/words.h"
#include "report/seal.h"
#include "report/standing.h"
#include "store/agreement_content.h"
#include "store/agreements.h"
#include "store/migrate.h"
#include "store/orders.h"
#include "store/seal_key.h"

namespace flexteam::report {
namespace {

using model::AgreementState;

std::string_view became_of(model::OrderState state) {
  switch (state) {
    case model::OrderState::paused:
      return " The work is paused.";
    case model::OrderState::stopped:
      return " The work was stopped afterwards.";
    case model::OrderState::completed:
      return " The work is completed.";
    default:
      return "";
  }
}

std::string_view why_never(const model::Agreement& version) {
  switch (version.state) {
    case AgreementState::change_asked:
      return "the municipality asked for a change";
    case AgreementState::declined:
      return "the municipality declined it";
    case AgreementState::withdrawn:
      return "it was withdrawn";
    default:
      return "another proposal took its place before the municipality answered";
  }
}

/// Of a file that is as it was given out.
Judged judge_genuine(const std::string& what, const SealNote& note, const model::Order& order,
                     const model::Agreement& version) {
  const auto standing = standing_of(order, version);
  if (standing == Standing::open) {
    return {Verdict::not_confirmed,
            fmt::format("{} is genuine, but a proposal: the municipality has not confirmed it yet.", what)};
  }
  if (standing == Standing::not_agreed) {
    return {Verdict::not_confirmed,
            fmt::format("{} is genuine, but was never confirmed: {}.", what, why_never(version))};
  }
  if (standing == Standing::replaced) {
    return {Verdict::replaced,
            fmt::format("{} is genuine, but no longer holds: it was superseded by version {}.", what, order.agreement)};
  }
  if (note.shown != model::word(AgreementState::accepted)) {
    return {Verdict::not_confirmed, fmt::format("{} is genuine, but printed before it was confirmed. It has been "
                                                "confirmed since; print it again for the signatures.",
                                                what)};
  }
  const auto* how = standing == Standing::holds_by_force_majeure
                        ? "and holds by force majeure, without a signature of the municipality"
                        : "confirmed by both sides, and holds";
  return {Verdict::holds, fmt::format("{} is genuine, {}.{}", what, how, became_of(order.state))};
}

}  // namespace

Judged judge_document(store::ReadTransaction& tx, std::string_view bytes) {
  if (!bytes.starts_with("%PDF-")) return {Verdict::no_document, "This is not a PDF."};
  if (bytes.size() > largest_document) {
    return {Verdict::no_document, fmt::format("This file is larger than any agreement: over {} MB.",
                                              largest_document / (std::size_t{1024} * 1024))};
  }
  const auto seal = read_seal(bytes, store::seal_key(tx));
  if (!seal) {
    return {Verdict::no_document,
            "This PDF is not as Flexteam gives out agreements: it has no seal, or another program has saved it again. "
            "Ask for the file as it was given out."};
  }
  const auto& note = seal->note;
  const auto what = fmt::format("Version {} of the agreement on order {}", note.number, note.order);
  const auto version = store::agreements::find(tx, {note.order}, note.number);
  const auto order = store::orders::find(tx, {note.order});
  if (!version || !order) return {Verdict::unknown, what + " is unknown here. Is this the right database?"};
  const auto content_hash = store::digest(store::canonical_text(version->content));
  if (note.content_hash != content_hash) {
    return {Verdict::content_changed, fmt::format("{} says something else: its content has SHA-256 {}, this file names "
                                                  "{}.",
                                                  what, content_hash, note.content_hash)};
  }
  if (!seal->is_intact) {
    return {
        Verdict::file_changed,
        fmt::format("This file says that it is version {} of the agreement on order {}, but it was changed after it "
                    "was given out. Print it again.",
                    note.number, note.order)};
  }
  return judge_genuine(what, note, *order, *version);
}

}  // namespace flexteam::report
