// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/problems.h"
#include "model/account.h"
#include "model/identity_provider.h"
#include "oidc/client.h"
#include "store/store.h"

/// Logging in at one's own organisation.
namespace flexteam::service {

/// What is wrong with what an administrator tells of a provider, with pointers of the API.
[[nodiscard]] json::Problems problems_of(const model::IdentityProvider& provider);

/// As domains are compared: in lower case, without space around.
[[nodiscard]] std::vector<std::string> tidy_domains(std::vector<std::string> domains);

/// Where the provider sends the browser back to.
[[nodiscard]] std::string redirect_uri(const std::string& base, const std::string& provider);

struct ProviderLoginBegun {
  std::string address;  ///< of the provider, to send the browser to
  std::string token;    ///< ties the attempt to the browser: goes into a cookie
};

/// Why somebody is not let in. The login page has the words for each.
enum class ProviderTrouble { declined, stale, unreachable, untrusted, no_provider, no_account };
[[nodiscard]] std::string_view word(ProviderTrouble trouble);

struct ProviderRefusal {
  ProviderTrouble trouble;
  std::string detail;  ///< Dutch, for the log
};

/// The providers of a store. Safe to use from many threads; blocks while it asks a provider. `base`: the address of
/// this server as browsers see it, "https://flexteam.drenthe.nl".
class Providers {
 public:
  explicit Providers(store::Store& store) : store_(store) {}

  [[nodiscard]] std::expected<ProviderLoginBegun, ProviderRefusal> begin(const std::string& provider,
                                                                         const std::string& base);
  /// The account that came back: the one that this subject logged in to before, or the one with the verified address,
  /// which is this subject's from then on. By address only what the provider speaks for (its mail domains) and what has
  /// no way in of its own yet.
  [[nodiscard]] std::expected<model::Account, ProviderRefusal> finish(const std::string& provider,
                                                                      const std::string& base, const std::string& token,
                                                                      const oidc::Answer& answer);
  /// In Dutch, what is wrong with the provider as it answers now; empty: it works.
  [[nodiscard]] static std::string check(const model::IdentityProvider& provider, const std::string& base);

 private:
  struct Known {
    model::IdentityProvider provider;
    std::string base;
    std::shared_ptr<oidc::Client> client;
  };
  /// Nothing: there is no such provider, or it is not active.
  std::optional<Known> known(const std::string& provider, const std::string& base);
  bool is_known(const oidc::Claims& claims);
  std::expected<model::Account, ProviderRefusal> account_of(const model::IdentityProvider& provider,
                                                            const oidc::Claims& claims);

  store::Store& store_;
  std::mutex mutex_;
  std::map<std::string, Known> known_;
};

}  // namespace flexteam::service
