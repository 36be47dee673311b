// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/notices/daily.h"

#include <fmt/core.h>
#include <pthread.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <ctime>
#include <mutex>
#include <utility>
#include <vector>

#include "service/notices/texts.h"
#include "service/privacy/retention.h"
#include "store/accounts.h"
#include "store/digests.h"
#include "store/notices.h"

namespace flexteam::service {
namespace {

namespace digests = store::digests;
namespace notices = store::notices;

constexpr std::chrono::seconds look_interval{30};
constexpr std::chrono::minutes after_silence{5};

/// A mail that is due, with what it tells.
struct Due {
  std::vector<model::Notice> told;
  MailText mail;
};

std::optional<Due> due_of(store::ReadTransaction& tx, const model::Account& account, const store::logbook::Head& head,
                          const std::string& base) {
  const auto settings = notices::settings(tx, account.id);
  Due due;
  if (settings.digest) due.told = notices::to_mail(tx, account.id);
  const bool with_head = settings.log_head && gets_log_head(account) && head.number > 0;
  if (due.told.empty() && !with_head) return std::nullopt;
  std::vector<std::string> lines;
  lines.reserve(due.told.size());
  for (const auto& notice : due.told) lines.push_back(text_of(tx, notice));
  due.mail = daily_mail(lines, with_head ? head : store::logbook::Head{}, base);
  return due;
}

/// What was kept long enough goes. False: not now.
bool clean(store::Store& store, model::Instant now) {
  try {
    for (const auto& [term, count] : retention::run(store, now)) {
      if (count > 0) spdlog::info("retention: {} of {} removed after {} days", count, term.kind, term.days.count());
    }
    return true;
  } catch (const std::exception& error) {
    spdlog::error("retention: {}", error.what());
    return false;
  }
}

class Mailing {
 public:
  Mailing(store::Store& store, const DailyOptions& options, const std::string& day, model::Instant now,
          const Send& send)
      : store_(store), options_(options), day_(day), now_(now), send_(send) {}

  void to(const model::Account& account, const store::logbook::Head& head, Round& round) {
    const bool mine =
        store_.aside([&](store::AsideTransaction& tx) { return digests::take(tx, account.id, day_, now_); });
    if (!mine) return;
    const auto due = store_.read([&](store::ReadTransaction& tx) { return due_of(tx, account, head, options_.base); });
    if (!due) return end(account, digests::End::nothing, {});
    const auto done = send_({.from = options_.from,
                             .to = account.email,
                             .id = fmt::format("{}.{}", account.id, day_),
                             .subject = due->mail.subject,
                             .text = due->mail.text,
                             .at = std::chrono::floor<std::chrono::seconds>(now_)});
    if (done) {
      ++round.sent;
      return end(account, digests::End::sent, due->told);
    }
    ++round.failed;
    round.unreachable = done.error().unreachable;
    // The id says enough: addresses stay out of the log.
    spdlog::warn("mail to {}: {}", account.id, done.error().why);
    end(account, digests::End::failed, {});
  }

 private:
  void end(const model::Account& account, digests::End how, const std::vector<model::Notice>& told) {
    store_.aside([&](store::AsideTransaction& tx) {
      notices::mailed(tx, told, day_);
      digests::end(tx, account.id, day_, how, now_);
    });
  }

  store::Store& store_;
  const DailyOptions& options_;
  const std::string& day_;
  model::Instant now_;
  const Send& send_;
};

}  // namespace

bool gets_log_head(const model::Account& account) {
  return account.role == model::AccountRole::municipal_coordinator || account.role == model::AccountRole::viewer;
}

LocalTime local_time(model::Instant now) {
  const auto seconds = std::chrono::system_clock::to_time_t(now);
  std::tm local{};
  localtime_r(&seconds, &local);
  return {.day = fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday),
          .hour = local.tm_hour};
}

Round daily_round(store::Store& store, const DailyOptions& options, const LocalTime& local, model::Instant now,
                  const Send& send, const std::stop_token& stop) {
  Round round;
  if (local.hour < options.hour) return round;
  auto head = store.read([&](store::ReadTransaction& tx) { return digests::kept_head(tx, local.day); });
  if (!head) head = store.aside([&](store::AsideTransaction& tx) { return digests::keep_head(tx, local.day); });
  if (!options.mails()) return round;
  Mailing mailing(store, options, local.day, now, send);
  const auto done = store.read([&](store::ReadTransaction& tx) { return digests::done(tx, local.day); });
  for (const auto& account : store.read(store::accounts::all)) {
    if (stop.stop_requested() || round.unreachable) break;
    if (account.active && mail::is_address(account.email) && !done.contains(account.id)) {
      mailing.to(account, *head, round);
    }
  }
  return round;
}

Daily::Daily(store::Store& store, DailyOptions options) : store_(store), options_(std::move(options)) {
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
  pthread_setname_np(thread_.native_handle(), "daily");
}

void Daily::run(const std::stop_token& stop) {
  const Send send = [&](const mail::Message& message) { return mail::send(options_.server, message, stop); };
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  std::string cleaned;
  while (!stop.stop_requested()) {
    std::chrono::seconds wait = look_interval;
    const auto now = model::now();
    const auto local = local_time(now);
    if (cleaned != local.day && clean(store_, now)) cleaned = local.day;
    try {
      const auto round = daily_round(store_, options_, local, now, send, stop);
      if (round.sent > 0) spdlog::info("{} mails sent, {} not", round.sent, round.failed);
      if (round.unreachable) wait = after_silence;
    } catch (const std::exception& error) {
      spdlog::warn("the daily round: {}", error.what());
    }
    never.wait_for(lock, stop, wait, [] { return false; });
  }
}

}  // namespace flexteam::service
