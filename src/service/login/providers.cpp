// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/login/providers.h"

#include <fmt/core.h>

#include "oidc/discover.h"
#include "oidc/https.h"
#include "service/account_rules.h"
#include "store/accounts.h"
#include "store/identity_providers.h"
#include "store/migrate.h"
#include "store/random.h"
#include "store/sessions.h"

namespace flexteam::service {
namespace {

using model::IdentityProvider;
namespace identity_providers = store::identity_providers;

std::chrono::sys_seconds seconds_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// Plain http is fine to a provider on this same machine: nobody is between.
oidc::Transport transport() {
  return {.plain_loopback = true};
}

oidc::Provider relying_on(const IdentityProvider& provider, const std::string& base) {
  oidc::Provider made;
  made.issuer = provider.issuer;
  made.client_id = provider.client_id;
  made.redirect_uri = redirect_uri(base, provider.id);
  made.key = oidc::ClientKey::read(provider.client_key).value();
  made.acr_values = provider.acr_values;
  made.transport = transport();
  return made;
}

ProviderTrouble trouble_of(oidc::Trouble trouble) {
  switch (trouble) {
    case oidc::Trouble::declined:
      return ProviderTrouble::declined;
    case oidc::Trouble::stale:
      return ProviderTrouble::stale;
    case oidc::Trouble::unreachable:
      return ProviderTrouble::unreachable;
    case oidc::Trouble::provider:
    case oidc::Trouble::unknown_key:
    case oidc::Trouble::untrusted:
      break;
  }
  return ProviderTrouble::untrusted;
}

std::unexpected<ProviderRefusal> refused(const oidc::Failure& failure) {
  return std::unexpected(ProviderRefusal{trouble_of(failure.trouble), failure.detail});
}

std::unexpected<ProviderRefusal> no_such_provider() {
  return std::unexpected(ProviderRefusal{ProviderTrouble::no_provider, "onbekende provider"});
}

}  // namespace

std::string_view word(ProviderTrouble trouble) {
  switch (trouble) {
    case ProviderTrouble::declined:
      return "declined";
    case ProviderTrouble::stale:
      return "stale";
    case ProviderTrouble::unreachable:
      return "unreachable";
    case ProviderTrouble::untrusted:
      return "untrusted";
    case ProviderTrouble::no_provider:
      return "no-provider";
    case ProviderTrouble::no_account:
      return "no-account";
  }
  return {};
}

json::Problems problems_of(const IdentityProvider& provider) {
  json::Problems problems;
  if (const auto problem = oidc::address_problem(transport(), provider.issuer); !problem.empty()) {
    problems.push_back({"/issuer", problem});
  }
  return problems;
}

std::string redirect_uri(const std::string& base, const std::string& provider) {
  return fmt::format("{}/inloggen/{}/terug", base, provider);
}

std::shared_ptr<oidc::Client> Providers::client(const std::string& provider, const std::string& base) {
  const auto found = store_.read([&](store::ReadTransaction& tx) { return identity_providers::find(tx, provider); });
  if (!found || !found->active) return nullptr;
  const std::lock_guard lock(mutex_);
  auto& known = known_[provider];
  if (!known.client || known.provider != *found || known.base != base) {
    known = {*found, base, std::make_shared<oidc::Client>(relying_on(*found, base))};
  }
  return known.client;
}

std::expected<ProviderLoginBegun, ProviderRefusal> Providers::begin(const std::string& provider,
                                                                    const std::string& base) {
  const auto at = client(provider, base);
  if (!at) return no_such_provider();
  const auto now = seconds_now();
  const auto begun = at->begin(now);
  if (!begun) return refused(begun.error());
  ProviderLoginBegun made{.address = begun->address, .token = store::random_token()};
  store_.aside([&](store::AsideTransaction& tx) {
    const auto& pending = begun->pending;
    identity_providers::keep(tx,
                             {.token = store::digest(made.token),
                              .provider = provider,
                              .issuer = pending.issuer,
                              .state = pending.state,
                              .nonce = pending.nonce,
                              .code_verifier = pending.code_verifier,
                              .began = pending.began},
                             now - oidc::longest_attempt);
  });
  return made;
}

std::expected<model::Account, ProviderRefusal> Providers::finish(const std::string& provider, const std::string& base,
                                                                 const std::string& token, const oidc::Answer& answer) {
  const auto at = client(provider, base);
  if (!at) return no_such_provider();
  const auto kept =
      store_.aside([&](store::AsideTransaction& tx) { return identity_providers::take(tx, store::digest(token)); });
  if (token.empty() || !kept || kept->provider != provider) {
    return refused({oidc::Trouble::stale, "er was geen poging in deze browser"});
  }
  const oidc::Pending pending{.issuer = kept->issuer,
                              .state = kept->state,
                              .nonce = kept->nonce,
                              .code_verifier = kept->code_verifier,
                              .began = kept->began};
  const auto claims = at->finish(pending, answer, seconds_now());
  return claims ? account_of(*claims) : refused(claims.error());
}

std::expected<model::Account, ProviderRefusal> Providers::account_of(const oidc::Claims& claims) {
  return store_.aside([&](store::AsideTransaction& tx) -> std::expected<model::Account, ProviderRefusal> {
    const auto known = store::sessions::credentials_of(tx, claims.issuer, claims.subject);
    auto account = known ? store::accounts::find(tx, known->account) : std::nullopt;
    if (!known && claims.email_verified) {
      account = store::accounts::by_email(tx, tidy_email(claims.email));
      auto credentials = account ? store::sessions::credentials(tx, account->id) : store::sessions::Credentials{};
      // Somebody else of the organisation has the address now: the account stays with whom it was linked to.
      if (account && credentials.subject) account.reset();
      if (account && account->active) {
        credentials.issuer = claims.issuer;
        credentials.subject = claims.subject;
        store::sessions::keep(tx, credentials);
      }
    }
    if (account && account->active) return *account;
    return std::unexpected(ProviderRefusal{ProviderTrouble::no_account, "geen account bij deze persoon"});
  });
}

std::string Providers::check(const IdentityProvider& provider, const std::string& base) {
  const auto made = relying_on(provider, base);
  const auto metadata = oidc::discover(made);
  if (!metadata) return metadata.error();
  const auto keys = oidc::keys_of(made, *metadata);
  return keys ? std::string() : keys.error();
}

}  // namespace flexteam::service
