// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/identity_providers.h"

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "oidc/client_key.h"
#include "service/login/providers.h"

namespace flexteam::http::endpoints {
namespace {

using model::IdentityProvider;

api::IdentityProvider view_of(const Context& context, const IdentityProvider& provider) {
  return {.id = provider.id,
          .name = provider.name,
          .issuer = provider.issuer,
          .client_id = provider.client_id,
          .acr_values = provider.acr_values,
          .mail_domains = provider.mail_domains,
          .active = provider.active,
          .redirect_uri = service::redirect_uri(context.who.base, provider.id),
          .public_keys = oidc::ClientKey::read(provider.client_key).value().public_jwks(),
          .version = provider.version};
}

Answer no_such_provider() {
  return problem_answer(404, "Deze provider is er niet (meer)");
}

Answer provider_answer(const Context& context, const store::Outcome<IdentityProvider>& outcome) {
  if (!outcome)
    return outcome.error().reason == store::Reason::not_found ? no_such_provider() : refused(outcome.error());
  return with_version(json_answer(view_of(context, *outcome)), outcome->version);
}

}  // namespace

Answer list_identity_providers(Context& context, const api::ListIdentityProviders& /*call*/) {
  api::IdentityProviderList list;
  for (const auto& provider : context.store.read(store::identity_providers::all)) {
    list.identity_providers.push_back(view_of(context, provider));
  }
  return json_answer(list);
}

Answer create_identity_provider(Context& context, const api::CreateIdentityProvider& call) {
  IdentityProvider provider{.id = {},
                            .name = call.body.name,
                            .issuer = call.body.issuer,
                            .client_id = call.body.client_id,
                            .acr_values = call.body.acr_values.value_or(std::vector<std::string>{}),
                            .client_key = {},
                            .mail_domains = service::tidy_domains(call.body.mail_domains)};
  if (const auto problems = service::problems_of(provider); !problems.empty()) return refused(problems);
  provider.client_key = oidc::ClientKey::make();
  const auto outcome =
      context.store.write(context.intent("identity-provider.create"),
                          [&](store::WriteTransaction& tx) { return store::identity_providers::add(tx, provider); });
  auto answer = provider_answer(context, outcome);
  return outcome ? created(std::move(answer), "/identity-providers/" + outcome->id) : answer;
}

Answer update_identity_provider(Context& context, const api::UpdateIdentityProvider& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  json::Problems problems;
  const auto outcome = context.store.write(
      context.intent("identity-provider.change"), [&](store::WriteTransaction& tx) -> store::Outcome<IdentityProvider> {
        auto provider = store::identity_providers::find(tx, call.provider_id);
        if (!provider) return std::unexpected(store::Refusal{.reason = store::Reason::not_found});
        if (call.body.name) provider->name = *call.body.name;
        if (call.body.issuer) provider->issuer = *call.body.issuer;
        if (call.body.client_id) provider->client_id = *call.body.client_id;
        if (call.body.acr_values) provider->acr_values = *call.body.acr_values;
        if (call.body.mail_domains) provider->mail_domains = service::tidy_domains(*call.body.mail_domains);
        if (call.body.active) provider->active = *call.body.active;
        provider->version = *version;
        problems = service::problems_of(*provider);
        if (!problems.empty()) return std::unexpected(store::Refusal{.reason = store::Reason::not_allowed});
        return store::identity_providers::update(tx, std::move(*provider));
      });
  return problems.empty() ? provider_answer(context, outcome) : refused(problems);
}

Answer delete_identity_provider(Context& context, const api::DeleteIdentityProvider& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  const auto outcome = context.store.write(
      context.intent("identity-provider.delete"),
      [&](store::WriteTransaction& tx) { return store::identity_providers::remove(tx, call.provider_id, *version); });
  if (outcome) return empty_answer();
  return outcome.error().reason == store::Reason::not_found ? no_such_provider() : refused(outcome.error());
}

Answer check_identity_provider(Context& context, const api::CheckIdentityProvider& call) {
  const auto provider = context.store.read(
      [&](store::ReadTransaction& tx) { return store::identity_providers::find(tx, call.provider_id); });
  if (!provider) return no_such_provider();
  const auto wrong = service::Providers::check(*provider, context.who.base);
  return json_answer(api::ProviderCheck{.works = wrong.empty(),
                                        .text = wrong.empty() ? "De provider antwoordt en kan wat nodig is." : wrong});
}

}  // namespace flexteam::http::endpoints
