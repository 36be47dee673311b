// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "login/second_step.h"
#include "login/throttle.h"
#include "model/account.h"
#include "store/store.h"

/// Who somebody is: password, second step, and changing these.
namespace flexteam::service {

/// Why somebody is not let in. In words: the endpoint, the same for every wrong thing.
struct LoginRefusal {
  std::chrono::seconds wait{0};  ///< more than zero: too many wrong attempts; else: wrong
  std::string account;           ///< whose password it was not; empty: nobody's address
};

/// From which browser somebody tries.
struct Browser {
  std::string origin;  ///< network address
  std::string device;  ///< token of a browser that logged in before; empty: none
};

struct PasswordPassed {
  model::Account account;
  bool asks_second_step = false;
};

/// Safe to use from many threads; blocks.
class Login {
 public:
  explicit Login(store::Store& store) : store_(store) {}

  [[nodiscard]] std::expected<PasswordPassed, LoginRefusal> password(const std::string& email,
                                                                     const std::string& password,
                                                                     const Browser& browser);
  /// A code of the app or a recovery code, which is then used up.
  [[nodiscard]] std::expected<void, LoginRefusal> second_step(const model::Account& account, const std::string& code,
                                                              const Browser& browser);

  /// Another password, when `current` is right. What is wrong with the new one is the endpoint's to tell first.
  [[nodiscard]] std::expected<void, LoginRefusal> change_password(const model::Account& account,
                                                                  const std::string& current,
                                                                  const std::string& password, const Browser& browser);
  /// What a one-time link is for: a new password. The second step goes too, since who lost the phone has no other way
  /// in, and so does the link to a provider, since an organisation may take another; links and sessions of the account
  /// count no more. False: the link was used meanwhile.
  [[nodiscard]] bool begin_anew(const model::Account& account, const std::string& token, const std::string& password);

  /// A new secret that is not asked for until `confirm_second_step`. Nothing: there is a second step already.
  [[nodiscard]] std::optional<std::string> begin_second_step(const model::Account& account);
  /// Recovery codes when the code is of the secret that was begun with; empty otherwise.
  [[nodiscard]] std::vector<std::string> confirm_second_step(const model::Account& account, const std::string& code);
  /// New recovery codes; empty when there is no second step.
  [[nodiscard]] std::vector<std::string> renew_recovery_codes(const model::Account& account);
  /// False: there was none.
  bool remove_second_step(const model::Account& account);

 private:
  /// The password that was just right, at today's cost.
  void keep_anew(const model::Account& account, const std::string& password, const std::string& before);
  [[nodiscard]] login::Attempt attempt(std::string_view about, const Browser& browser, std::string_view account) const;

  store::Store& store_;
  login::Throttle throttle_;
};

/// What is wrong with a new password for this account, in Dutch; nothing: it is fine.
[[nodiscard]] std::optional<std::string> password_problem(const model::Account& account, std::string_view password);

}  // namespace flexteam::service
