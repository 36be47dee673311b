// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/client.h"

#include <fmt/core.h>

#include "json/write.h"
#include "oidc/discover.h"
#include "oidc/document.h"
#include "oidc/https.h"
#include "oidc/secrets.h"

namespace flexteam::oidc {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr seconds keeps_for{3600};
constexpr seconds keeps_failure_for{10};
constexpr seconds assertion_length{60};
constexpr std::chrono::milliseconds waits_for_others{200};

std::unexpected<Failure> fail(Trouble trouble, std::string detail) {
  return std::unexpected(Failure{trouble, std::move(detail)});
}

/// The right to ask the provider something, until it goes.
class Turn {
 public:
  explicit Turn(std::counting_semaphore<2>& free) : free_(free), had_(free.try_acquire_for(waits_for_others)) {}
  ~Turn() {
    if (had_) free_.release();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  [[nodiscard]] explicit operator bool() const { return had_; }

 private:
  std::counting_semaphore<2>& free_;
  bool had_;
};

std::unexpected<Failure> busy() {
  return fail(Trouble::unreachable, "de inlogdienst antwoordt traag; anderen wachten er al op");
}

/// Who we are, once. Source: RFC 7523, section 3; OpenID Connect Core, section 9 (private_key_jwt).
std::string assertion(const Provider& provider, const Metadata& metadata, sys_seconds now) {
  json::Writer writer;
  writer.begin_object().key("iss").text(provider.client_id).key("sub").text(provider.client_id);
  writer.key("aud").text(metadata.token_endpoint).key("jti").text(random_text());
  writer.key("iat").integer(now.time_since_epoch().count());
  writer.key("exp").integer((now + assertion_length).time_since_epoch().count()).end_object();
  return provider.key.sign(metadata.assertion_algorithm, std::move(writer).take());
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& one : words) out += (out.empty() ? "" : " ") + one;
  return out;
}

/// The profile prefers single claims to whole scopes; not every provider can do so.
void ask_for_claims(Form& form, const Metadata& metadata) {
  form.emplace_back("scope", metadata.claims_parameter ? "openid" : "openid email");
  if (!metadata.claims_parameter) return;
  form.emplace_back("claims", R"({"id_token":{"email":{"essential":true},"email_verified":null}})");
}

/// What is wrong with what the browser came back with, before anything is done with it.
std::optional<Failure> answer_problem(const Pending& pending, const Answer& answer, const Metadata& metadata,
                                      sys_seconds now) {
  if (answer.state.empty() || !same_secret(answer.state, pending.state)) {
    return Failure{Trouble::stale, "het antwoord hoort niet bij deze inlogpoging (state)"};
  }
  if (pending.began + longest_attempt < now) return Failure{Trouble::stale, "de inlogpoging duurde te lang"};
  if (pending.issuer != metadata.issuer) {
    return Failure{Trouble::stale, "de inlogpoging begon bij een andere inlogdienst"};
  }
  if ((metadata.names_itself || !answer.iss.empty()) && answer.iss != metadata.issuer) {
    return Failure{Trouble::untrusted, fmt::format("het antwoord komt van \"{}\" (iss)", quoted(answer.iss))};
  }
  if (!answer.error.empty()) {
    const bool declined = answer.error == "access_denied" || answer.error == "login_required" ||
                          answer.error == "interaction_required" || answer.error == "consent_required";
    return Failure{declined ? Trouble::declined : Trouble::provider,
                   fmt::format("de inlogdienst meldt \"{}\"", quoted(answer.error))};
  }
  if (answer.code.empty()) return Failure{Trouble::provider, "het antwoord heeft geen code"};
  return std::nullopt;
}

}  // namespace

std::expected<Begun, Failure> Client::begin(sys_seconds now) {
  auto at_provider = kept(now);
  if (at_provider && !*at_provider) {
    const Turn turn(free_);
    if (!turn) return busy();
    at_provider = kept_or_asked(now);
  }
  if (!at_provider) return std::unexpected(at_provider.error());
  const auto& metadata = (*at_provider)->metadata;
  Pending pending{.issuer = metadata.issuer,
                  .state = random_text(),
                  .nonce = random_text(),
                  .code_verifier = random_text(),
                  .began = now};
  Form form{{"response_type", "code"},
            {"client_id", provider_.client_id},
            {"redirect_uri", provider_.redirect_uri},
            {"state", pending.state},
            {"nonce", pending.nonce},
            {"code_challenge", base64url(sha256(pending.code_verifier))},
            {"code_challenge_method", "S256"}};
  ask_for_claims(form, metadata);
  if (!provider_.acr_values.empty()) form.emplace_back("acr_values", joined(provider_.acr_values));
  const auto& endpoint = metadata.authorization_endpoint;
  return Begun{.address = endpoint + (endpoint.contains('?') ? '&' : '?') + encoded(form),
               .pending = std::move(pending)};
}

std::expected<Claims, Failure> Client::finish(const Pending& pending, const Answer& answer, sys_seconds now,
                                              const std::function<bool(const Claims&)>& is_known) {
  const Turn turn(free_);
  if (!turn) return busy();
  const auto at_provider = kept_or_asked(now);
  if (!at_provider) return std::unexpected(at_provider.error());
  const auto& metadata = (*at_provider)->metadata;
  if (auto problem = answer_problem(pending, answer, metadata, now)) return std::unexpected(std::move(*problem));
  const auto tokens = redeem(metadata, pending, answer.code, now);
  if (!tokens) return std::unexpected(tokens.error());
  auto claims = verified(**at_provider, *tokens, {pending.nonce, tokens->access_token, now});
  if (!claims || (is_known && is_known(*claims))) return claims;
  return completed(std::move(*claims), metadata, tokens->access_token);
}

std::expected<Client::Shared, Failure> Client::kept(sys_seconds now) {
  const std::lock_guard lock(mutex_);
  if (known_ && known_->since + keeps_for > now) return known_;
  if (failure_ && failed_ + keeps_failure_for > now) return std::unexpected(*failure_);
  return nullptr;
}

std::expected<Client::Shared, Failure> Client::kept_or_asked(sys_seconds now) {
  auto at_provider = kept(now);  // another thread may just have asked
  if (!at_provider || *at_provider) return at_provider;
  auto asked = ask(now);
  const std::lock_guard lock(mutex_);
  if (asked) {
    known_ = *asked;
  } else {
    failure_ = asked.error();
    failed_ = now;
  }
  return asked;
}

std::expected<Client::Shared, Failure> Client::ask(sys_seconds now) const {
  auto metadata = discover(provider_);
  if (!metadata) return fail(Trouble::unreachable, metadata.error());
  auto keys = keys_of(provider_, *metadata);
  if (!keys) return fail(Trouble::unreachable, keys.error());
  return std::make_shared<const Known>(Known{std::move(*metadata), std::move(*keys), now});
}

std::expected<Client::Shared, Failure> Client::with_new_keys(const Known& before) {
  auto keys = keys_of(provider_, before.metadata);
  if (!keys) return fail(Trouble::unreachable, keys.error());
  auto made = std::make_shared<const Known>(Known{before.metadata, std::move(*keys), before.since});
  const std::lock_guard lock(mutex_);
  known_ = made;
  return made;
}

std::expected<Client::Tokens, Failure> Client::redeem(const Metadata& metadata, const Pending& pending,
                                                      const std::string& code, sys_seconds now) const {
  const Form form{{"grant_type", "authorization_code"},
                  {"code", code},
                  {"redirect_uri", provider_.redirect_uri},
                  {"code_verifier", pending.code_verifier},
                  {"client_id", provider_.client_id},
                  {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
                  {"client_assertion", assertion(provider_, metadata, now)}};
  const auto reply = post(provider_.transport, metadata.token_endpoint, form);
  if (!reply) return fail(Trouble::unreachable, reply.error());
  const auto document = read_object(reply->body);
  if (reply->status != 200) {
    return fail(Trouble::provider, fmt::format("de inlogdienst wil de code niet inwisselen: {} \"{}\"", reply->status,
                                               document ? quoted(text_of(*document, "error")) : ""));
  }
  if (!document) return fail(Trouble::provider, "het antwoord met de tokens is " + document.error());
  Tokens tokens{.id_token = text_of(*document, "id_token"), .access_token = text_of(*document, "access_token")};
  const auto type = text_of(*document, "token_type");
  if (tokens.id_token.empty() || tokens.access_token.empty() || (type != "Bearer" && type != "bearer")) {
    return fail(Trouble::provider, "het antwoord heeft geen ID-token, toegangstoken of soort (Bearer)");
  }
  return tokens;
}

std::expected<Claims, Failure> Client::verified(const Known& known, const Tokens& tokens, const Expected& expected) {
  auto claims = verify_id_token(tokens.id_token, provider_, known.keys, expected);
  if (claims || claims.error().trouble != Trouble::unknown_key) return claims;
  const auto renewed = with_new_keys(known);
  if (!renewed) return std::unexpected(renewed.error());
  return verify_id_token(tokens.id_token, provider_, (*renewed)->keys, expected);
}

std::expected<Claims, Failure> Client::completed(Claims claims, const Metadata& metadata,
                                                 const std::string& access_token) const {
  if (!claims.email.empty() || metadata.userinfo_endpoint.empty()) return claims;
  const auto reply = get(provider_.transport, metadata.userinfo_endpoint, access_token);
  if (!reply) return fail(Trouble::unreachable, reply.error());
  const auto document = read_object(reply->body);
  if (reply->status != 200 || !document) {
    return fail(Trouble::provider, fmt::format("de inlogdienst geeft geen e-mailadres: {}", reply->status));
  }
  // Somebody else's answer must not be taken for this person's. Source: OpenID Connect Core, section 5.3.2.
  if (text_of(*document, "sub") != claims.subject) {
    return fail(Trouble::untrusted, "het e-mailadres is van een ander (sub)");
  }
  claims.email = text_of(*document, "email");
  claims.email_verified = flag_of(*document, "email_verified", false);
  return claims;
}

}  // namespace flexteam::oidc
