// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <expected>
#include <functional>
#include <stop_token>
#include <string>
#include <thread>

#include "mail/smtp.h"
#include "model/account.h"
#include "model/instant.h"
#include "store/store.h"

/// What happens once a day: what was kept long enough goes, the head of the log is kept, and everybody gets at most one
/// mail.
namespace flexteam::service {

struct DailyOptions {
  mail::Server server;  ///< no url: nothing is mailed, the head of the log is kept all the same
  std::string from;     ///< address that mail comes from
  std::string base;     ///< where the screens are: "https://flexteam.drenthe.nl"
  int hour = 7;         ///< from when on, by the clock of this machine

  [[nodiscard]] bool mails() const { return !server.url.empty(); }
};

/// The head of the log goes to those who watch it for a partner.
[[nodiscard]] bool gets_log_head(const model::Account& account);

/// What time it is here.
struct LocalTime {
  std::string day;  ///< "2027-02-03"
  int hour = 0;
};
[[nodiscard]] LocalTime local_time(model::Instant now);

struct Round {
  int sent = 0;
  int failed = 0;
  bool unreachable = false;  ///< the mail server did not answer: no use in trying more now
};
using Send = std::function<std::expected<void, mail::Failure>(const mail::Message&)>;

/// Does what is due and was not done yet today, by this server or another. Throws sql::Failure.
[[nodiscard]] Round daily_round(store::Store& store, const DailyOptions& options, const LocalTime& local,
                                model::Instant now, const Send& send, const std::stop_token& stop = {});

/// Does a round now and then, on a thread of its own, until it is destroyed.
class Daily {
 public:
  Daily(store::Store& store, DailyOptions options);

 private:
  void run(const std::stop_token& stop);

  store::Store& store_;
  DailyOptions options_;
  std::jthread thread_;
};

}  // namespace flexteam::service
