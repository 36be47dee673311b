// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/verify.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>
#include <vector>

#include "store/digest.h"
#include "store/image.h"
#include "store/personal.h"
#include "store/rows.h"
#include "store/table.h"
#include "store/write_digest.h"

namespace flexteam::store::logbook {

namespace {

/// So many entries are read at once, with the rows of their writes.
constexpr std::int64_t at_once = 1000;

constexpr const char* select_after =
    "SELECT number, at, actor, action, object, key, municipality, result, origin, revision, digest, hash FROM log "
    "WHERE number > $1 ORDER BY number LIMIT $2";

std::vector<Entry> entries_after(ReadTransaction& tx, std::int64_t number) {
  auto query = tx.query(select_after);
  query.bind(number, at_once);
  return rows::all(query, [](const sql::Statement& row) {
    Entry entry;
    row.into(entry.number, entry.at, entry.actor, entry.action, entry.object, entry.key, entry.municipality,
             entry.result, entry.origin, entry.revision, entry.digest, entry.hash);
    return entry;
  });
}

/// What the writes of these entries really are, by revision: the digests that the entries must have.
std::map<Revision, std::string> digests_of(ReadTransaction& tx, const std::vector<Entry>& entries) {
  std::map<Revision, std::string> digests;
  std::optional<Revision> first, last;
  for (const auto& entry : entries) {
    if (!entry.revision) continue;
    first = std::min(first.value_or(*entry.revision), *entry.revision);
    last = std::max(last.value_or(*entry.revision), *entry.revision);
  }
  if (!first) return digests;
  std::map<Revision, Digest> begun;
  auto changes = tx.query(
      "SELECT revision, number, object, key, before, after FROM audit WHERE revision BETWEEN $1 AND $2 "
      "ORDER BY revision, number");
  changes.bind(*first, *last);
  while (changes.step()) {
    Revision revision = 0;
    std::int64_t number = 0;
    std::string object, key;
    std::optional<std::string> before, after;
    changes.into(revision, number, object, key, before, after);
    add_change(begun[revision], number, object, key, before, after);
  }
  auto writes = tx.query(
      "SELECT revision, at, actor, action, undoable, undoes, redo FROM writes WHERE revision BETWEEN $1 AND $2");
  writes.bind(*first, *last);
  while (writes.step()) {
    WriteRow write;
    writes.into(write.revision, write.at, write.actor, write.action, write.undoable, write.undoes, write.redo);
    auto& digest = begun[write.revision];
    add_write(digest, write);
    digests[write.revision] = digest.hexadecimal();
  }
  return digests;
}

/// What was mailed each day.
std::map<std::int64_t, std::string> heads_of_days(ReadTransaction& tx) {
  std::map<std::int64_t, std::string> heads;
  auto query = tx.query("SELECT number, hash FROM log_heads");
  while (query.step()) heads[query.get<std::int64_t>(0)] = query.get<std::string>(1);
  return heads;
}

class Walk {
 public:
  Walk(ReadTransaction& tx, const std::optional<Head>& kept) : tx_(tx), kept_(heads_of_days(tx)) {
    // What somebody kept elsewhere goes before what the database says of itself.
    if (kept) kept_[kept->number] = kept->hash;
  }

  Verdict verdict() {
    auto wrong = walk();
    if (!wrong) wrong = ends_too_soon();
    if (!wrong) wrong = unlogged();
    if (!wrong) wrong = plan_document();
    if (!wrong) wrong = personal_value();
    return {wrong ? head(tx_) : last_, std::move(wrong)};
  }

 private:
  std::optional<Finding> walk() {
    for (;;) {
      const auto entries = entries_after(tx_, last_.number);
      if (entries.empty()) return std::nullopt;
      const auto digests = digests_of(tx_, entries);
      for (const auto& entry : entries) {
        if (auto wrong = wrong_with(entry, digests)) return wrong;
        last_ = {entry.number, entry.hash};
        if (entry.revision) revision_ = *entry.revision;
      }
    }
  }

  std::optional<Finding> wrong_with(const Entry& entry, const std::map<Revision, std::string>& digests) {
    const auto expected = last_.number + 1;
    if (entry.number != expected || hash_of(entry, last_.hash) != entry.hash) return out_of_line(expected, entry);
    if (entry.revision) {
      const auto found = digests.find(*entry.revision);
      if (found == digests.end()) {
        return Finding{Fault::rows, entry.number,
                       fmt::format("entry {} tells of write {}, which is not there", entry.number, *entry.revision)};
      }
      if (found->second != entry.digest) {
        return Finding{Fault::rows, entry.number,
                       fmt::format("entry {}: the rows of write {} are not those that were written", entry.number,
                                   *entry.revision)};
      }
    }
    if (const auto kept = kept_.find(entry.number); kept != kept_.end() && kept->second != entry.hash) {
      return Finding{Fault::head, entry.number,
                     fmt::format("entry {} is sound by itself but not the one whose hash was kept: the log was made "
                                 "anew up to here",
                                 entry.number)};
    }
    return std::nullopt;
  }

  /// What happened to entry `expected`, where `found` stands instead of it.
  Finding out_of_line(std::int64_t expected, const Entry& found) {
    for (auto entries = entries_after(tx_, last_.number); !entries.empty();
         entries = entries_after(tx_, entries.back().number)) {
      for (auto& entry : entries) {
        const auto stands_at = std::exchange(entry.number, expected);
        const bool is_it = stands_at != expected && hash_of(entry, last_.hash) == entry.hash;
        entry.number = stands_at;
        if (is_it) {
          return {Fault::moved, expected,
                  fmt::format("entry {} stands at place {}: the order was changed", expected, stands_at)};
        }
      }
    }
    if (found.number != expected) {
      return {Fault::missing, expected,
              fmt::format("entry {} is missing; the next one that is there is {}", expected, found.number)};
    }
    return {Fault::changed, expected,
            fmt::format("entry {} is not what was written: it was changed, put in, or one before it was taken out",
                        expected)};
  }

  std::optional<Finding> ends_too_soon() {
    const auto next = last_.number + 1;
    if (!kept_.empty() && kept_.rbegin()->first > last_.number) {
      return Finding{Fault::cut, next,
                     fmt::format("entry {} and what follows are missing: the log ends at {}, but entry {} was there",
                                 next, last_.number, kept_.rbegin()->first)};
    }
    auto counted = tx_.query("SELECT value FROM revision WHERE id = 1");
    const auto revision = counted.step() ? counted.get<Revision>(0) : 0;
    if (revision > revision_) {
      return Finding{Fault::cut, next,
                     fmt::format("entry {} and what follows are missing: the log ends at write {}, but {} were counted",
                                 next, revision_, revision)};
    }
    return std::nullopt;
  }

  /// Writes and audit rows of which the log tells nothing.
  std::optional<Finding> unlogged() {
    auto query = tx_.query(
        "SELECT min(revision) FROM (SELECT revision FROM writes UNION ALL SELECT revision FROM audit) AS written "
        "WHERE NOT EXISTS (SELECT 1 FROM log WHERE log.revision = written.revision)");
    const auto found = query.step() ? query.get<std::optional<Revision>>(0) : std::nullopt;
    if (!found) return std::nullopt;
    return Finding{Fault::unlogged, last_.number, fmt::format("no entry tells of write {}", *found)};
  }

  /// The newest image in the trail of a row that was only ever added.
  std::optional<std::string> image_in_trail(const Table& table, std::int64_t key) {
    auto query = tx_.query(
        "SELECT after FROM audit WHERE object = $1 AND key = $2 AND after IS NOT NULL ORDER BY revision DESC LIMIT 1");
    query.bind(table.object, std::to_string(key));
    return query.step() ? query.get<std::optional<std::string>>(0) : std::nullopt;
  }

  /// What is kept of a plan against what the trail says of it. Assignments of before there was a log have no image.
  bool is_as_written(std::int64_t document) {
    auto query = tx_.query(tables::plan_documents.by_key);
    query.bind(document).step();
    Row row;
    for (std::size_t i = 0; i < tables::plan_documents.columns.size(); ++i) {
      row.push_back(value_at(query, static_cast<int>(i), tables::plan_documents.columns[i].kind));
    }
    if (image_in_trail(tables::plan_documents, document) != image(tables::plan_documents, row, {})) return false;
    const auto told = image_in_trail(tables::assignments, document);
    return !told || told == image_of_assignments(document);
  }

  std::string image_of_assignments(std::int64_t document) {
    auto query = tx_.query(tables::assignments.select + " WHERE document = $1 ORDER BY number");
    query.bind(document);
    Digest digest;
    std::size_t count = 0;
    for (; query.step(); ++count) {
      Row row;
      for (std::size_t i = 0; i < tables::assignments.columns.size(); ++i) {
        row.push_back(value_at(query, static_cast<int>(i), tables::assignments.columns[i].kind));
      }
      add_row(digest, row);
    }
    return image_of_rows(count, digest.hexadecimal());
  }

  std::optional<Finding> plan_document() {
    std::vector<std::int64_t> documents;
    {
      auto query = tx_.query("SELECT id FROM plan_documents ORDER BY id");
      while (query.step()) documents.push_back(query.get<std::int64_t>(0));
    }
    const auto changed = std::ranges::find_if_not(documents, [&](auto id) { return is_as_written(id); });
    if (changed == documents.end()) return std::nullopt;
    return Finding{Fault::document, last_.number,
                   fmt::format("documents or assignments {} of a plan are not those that were written", *changed)};
  }

  std::optional<Finding> personal_value() {
    auto query = tx_.query("SELECT id, object, key, salt, value FROM personal_values ORDER BY id");
    while (query.step()) {
      std::string id, object, key, salt, value;
      query.into(id, object, key, salt, value);
      if (personal::reference_of(salt, value) == id) continue;
      return Finding{Fault::personal, last_.number,
                     fmt::format("a personal value of {} {} is not the one that was written", object, key)};
    }
    return std::nullopt;
  }

  ReadTransaction& tx_;
  std::map<std::int64_t, std::string> kept_;  ///< heads by their number
  Head last_;
  Revision revision_ = 0;
};

}  // namespace

Verdict verify(ReadTransaction& tx, const std::optional<Head>& kept) {
  return Walk(tx, kept).verdict();
}

std::optional<Head> parse_head(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  Head head;
  const std::string digits(text.substr(0, colon));
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), head.number);
  head.hash = text.substr(colon + 1);
  const bool hexadecimal =
      head.hash.size() == Head{}.hash.size() && head.hash.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (error != std::errc() || end != digits.data() + digits.size() || head.number < 0 || !hexadecimal) {
    return std::nullopt;
  }
  // Of a log without entries there is one head alone.
  if (head.number == 0 && head.hash != Head{}.hash) return std::nullopt;
  return head;
}

std::string to_string(const Head& head) {
  return fmt::format("{}:{}", head.number, head.hash);
}

}  // namespace flexteam::store::logbook
