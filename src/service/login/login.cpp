// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/login/login.h"

#include <algorithm>
#include <array>

#include "login/password.h"
#include "service/account_rules.h"
#include "store/accounts.h"
#include "store/calendars.h"
#include "store/migrate.h"
#include "store/sessions.h"

namespace flexteam::service {
namespace {

using model::Account;
using store::sessions::Credentials;

std::chrono::steady_clock::time_point clock_now() {
  return std::chrono::steady_clock::now();
}

std::chrono::sys_seconds seconds_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Credentials credentials_of(store::ReadTransaction& tx, const Account& account) {
  return store::sessions::credentials(tx, account.id);
}

std::vector<std::string> digests_of(const std::vector<std::string>& codes) {
  std::vector<std::string> digests;
  digests.reserve(codes.size());
  for (const auto& code : codes) digests.push_back(store::digest(code));
  return digests;
}

/// Takes the code off what is kept; false when it is none of these.
bool use_code(Credentials& kept, const std::string& code) {
  if (const auto step = login::step_of(*kept.second_step, code, kept.second_step_last, seconds_now())) {
    kept.second_step_last = *step;
    return true;
  }
  return std::erase(kept.recovery_codes, store::digest(login::tidy_recovery_code(code))) > 0;
}

}  // namespace

login::Attempt Login::attempt(std::string_view about, const Browser& browser, std::string_view account) const {
  login::Attempt made{.account = about, .origin = browser.origin};
  if (!browser.device.empty() && !account.empty()) {
    const auto device = store::digest(browser.device);
    made.known_device =
        store_.read([&](store::ReadTransaction& tx) { return store::sessions::is_known_device(tx, device, account); });
  }
  return made;
}

std::expected<PasswordPassed, LoginRefusal> Login::password(const std::string& email, const std::string& password,
                                                            const Browser& browser) {
  const auto address = tidy_email(email);
  std::optional<Account> account;
  Credentials kept;
  store_.read([&](store::ReadTransaction& tx) {
    account = store::accounts::by_email(tx, address);
    if (account) kept = credentials_of(tx, *account);
    return true;
  });
  const auto made = attempt(address, browser, account ? account->id : std::string());
  if (const auto wait = throttle_.wait(made, clock_now()); wait.count() > 0) {
    return std::unexpected(LoginRefusal{.wait = wait});
  }
  const bool right = login::is_password(password, kept.password) && account && account->active;
  if (!right) {
    throttle_.failed(made, clock_now());
    return std::unexpected(LoginRefusal{.account = account ? account->id : std::string()});
  }
  throttle_.succeeded(made);
  if (login::is_outdated(*kept.password)) keep_anew(*account, password, *kept.password);
  return PasswordPassed{.account = *account, .asks_second_step = kept.asks_second_step()};
}

std::expected<void, LoginRefusal> Login::second_step(const Account& account, const std::string& code,
                                                     const Browser& browser) {
  // Six digits can be guessed: counted apart, since who comes here has the password.
  const auto about = "code " + account.id;
  const auto made = attempt(about, browser, account.id);
  if (const auto wait = throttle_.wait(made, clock_now()); wait.count() > 0) {
    return std::unexpected(LoginRefusal{.wait = wait});
  }
  const bool right = store_.aside([&](store::AsideTransaction& tx) {
    auto kept = credentials_of(tx, account);
    if (!kept.asks_second_step() || !use_code(kept, code)) return false;
    store::sessions::keep(tx, kept);
    return true;
  });
  if (!right) {
    throttle_.failed(made, clock_now());
    return std::unexpected(LoginRefusal{});
  }
  throttle_.succeeded(made);
  return {};
}

std::expected<void, LoginRefusal> Login::change_password(const Account& account, const std::string& current,
                                                         const std::string& password, const Browser& browser) {
  if (auto passed = this->password(account.email, current, browser); !passed) return std::unexpected(passed.error());
  const auto hash = login::password_hash(password);
  store_.aside([&](store::AsideTransaction& tx) {
    auto kept = credentials_of(tx, account);
    kept.password = hash;
    store::sessions::keep(tx, kept);
  });
  return {};
}

void Login::keep_anew(const Account& account, const std::string& password, const std::string& before) {
  const auto hash = login::password_hash(password);
  store_.aside([&](store::AsideTransaction& tx) {
    auto kept = credentials_of(tx, account);
    if (kept.password != before) return;  // somebody has set another one meanwhile
    kept.password = hash;
    store::sessions::keep(tx, kept);
  });
}

bool Login::begin_anew(const Account& account, const std::string& token, const std::string& password) {
  const auto hash = login::password_hash(password);
  return store_.aside([&](store::AsideTransaction& tx) {
    const auto link = store::sessions::invitation(tx, store::digest(token));
    if (!link || link->account != account.id) return false;
    auto kept = credentials_of(tx, account);
    kept.password = hash;
    kept.second_step.reset();
    kept.second_step_confirmed = false;
    kept.recovery_codes.clear();
    kept.issuer.reset();
    kept.subject.reset();
    store::sessions::keep(tx, kept);
    store::sessions::end_invitations(tx, account.id);
    store::sessions::end_all(tx, account.id);
    // Whoever had the password may have the link to the calendar as well.
    store::calendars::remove(tx, account.id);
    return true;
  });
}

std::optional<std::string> Login::begin_second_step(const Account& account) {
  return store_.aside([&](store::AsideTransaction& tx) -> std::optional<std::string> {
    auto kept = credentials_of(tx, account);
    if (kept.asks_second_step()) return std::nullopt;
    kept.second_step = login::new_secret();
    kept.second_step_confirmed = false;
    store::sessions::keep(tx, kept);
    return kept.second_step;
  });
}

std::vector<std::string> Login::confirm_second_step(const Account& account, const std::string& code) {
  return store_.aside([&](store::AsideTransaction& tx) -> std::vector<std::string> {
    auto kept = credentials_of(tx, account);
    if (!kept.second_step || kept.second_step_confirmed) return {};
    const auto step = login::step_of(*kept.second_step, code, 0, seconds_now());
    if (!step) return {};
    auto codes = login::new_recovery_codes();
    kept.second_step_confirmed = true;
    kept.second_step_last = *step;
    kept.recovery_codes = digests_of(codes);
    store::sessions::keep(tx, kept);
    return codes;
  });
}

std::vector<std::string> Login::renew_recovery_codes(const Account& account) {
  return store_.aside([&](store::AsideTransaction& tx) -> std::vector<std::string> {
    auto kept = credentials_of(tx, account);
    if (!kept.asks_second_step()) return {};
    auto codes = login::new_recovery_codes();
    kept.recovery_codes = digests_of(codes);
    store::sessions::keep(tx, kept);
    return codes;
  });
}

bool Login::remove_second_step(const Account& account) {
  return store_.aside([&](store::AsideTransaction& tx) {
    auto kept = credentials_of(tx, account);
    if (!kept.asks_second_step()) return false;
    kept.second_step.reset();
    kept.second_step_confirmed = false;
    kept.recovery_codes.clear();
    store::sessions::keep(tx, kept);
    return true;
  });
}

std::optional<std::string> password_problem(const Account& account, std::string_view password) {
  const std::array<std::string, 2> about = {account.name, account.email};
  return login::password_problem(password, about);
}

}  // namespace flexteam::service
