// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/login/providers.h"

#include <fmt/core.h>

#include <algorithm>

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

/// "westerveld.nl": parts with a dot between, of letters, digits and dashes.
bool is_domain(std::string_view text) {
  constexpr std::string_view fine = "abcdefghijklmnopqrstuvwxyz0123456789-.";
  return text.find_first_not_of(fine) == std::string_view::npos && text.contains('.') && !text.contains("..") &&
         !text.starts_with('.') && !text.ends_with('.');
}

/// Whether the provider speaks for an address.
bool is_of(const IdentityProvider& provider, std::string_view email) {
  const auto at = email.rfind('@');
  return at != std::string_view::npos &&
         std::ranges::find(provider.mail_domains, email.substr(at + 1)) != provider.mail_domains.end();
}

/// An account that somebody comes into already stays theirs, whoever has the address at a provider.
bool has_way_in(const store::sessions::Credentials& credentials) {
  return credentials.subject || credentials.password || credentials.second_step;
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
  for (std::size_t i = 0; i < provider.mail_domains.size(); ++i) {
    if (is_domain(provider.mail_domains[i])) continue;
    problems.push_back({fmt::format("/mailDomains/{}", i), "schrijf het deel na de @, zoals westerveld.nl"});
  }
  return problems;
}

std::vector<std::string> tidy_domains(std::vector<std::string> domains) {
  for (auto& domain : domains) domain = tidy_email(std::move(domain));
  return domains;
}

std::string redirect_uri(const std::string& base, const std::string& provider) {
  return fmt::format("{}/inloggen/{}/terug", base, provider);
}

std::optional<Providers::Known> Providers::known(const std::string& provider, const std::string& base) {
  const auto found = store_.read([&](store::ReadTransaction& tx) { return identity_providers::find(tx, provider); });
  if (!found || !found->active) return std::nullopt;
  const std::lock_guard lock(mutex_);
  auto& known = known_[provider];
  if (!known.client || known.provider != *found || known.base != base) {
    known = {*found, base, std::make_shared<oidc::Client>(relying_on(*found, base))};
  }
  return known;
}

std::expected<ProviderLoginBegun, ProviderRefusal> Providers::begin(const std::string& provider,
                                                                    const std::string& base) {
  const auto at = known(provider, base);
  if (!at) return no_such_provider();
  const auto now = seconds_now();
  const auto begun = at->client->begin(now);
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
  const auto at = known(provider, base);
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
  const auto claims =
      at->client->finish(pending, answer, seconds_now(), [&](const oidc::Claims& who) { return is_known(who); });
  return claims ? account_of(at->provider, *claims) : refused(claims.error());
}

bool Providers::is_known(const oidc::Claims& claims) {
  return store_.read([&](store::ReadTransaction& tx) {
    return store::sessions::credentials_of(tx, claims.issuer, claims.subject).has_value();
  });
}

std::expected<model::Account, ProviderRefusal> Providers::account_of(const IdentityProvider& provider,
                                                                     const oidc::Claims& claims) {
  return store_.aside([&](store::AsideTransaction& tx) -> std::expected<model::Account, ProviderRefusal> {
    const auto known = store::sessions::credentials_of(tx, claims.issuer, claims.subject);
    auto account = known ? store::accounts::find(tx, known->account) : std::nullopt;
    const auto email = tidy_email(claims.email);
    if (!known && claims.email_verified && is_of(provider, email)) {
      account = store::accounts::by_email(tx, email);
      auto credentials = account ? store::sessions::credentials(tx, account->id) : store::sessions::Credentials{};
      if (has_way_in(credentials)) account.reset();
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
