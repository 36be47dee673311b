// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/access/provider_pages.h"

#include <fmt/core.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "http/access/log_in.h"
#include "http/access/session_cache.h"
#include "service/login/providers.h"

namespace flexteam::http {
namespace {

constexpr std::string_view folder = "inloggen";
constexpr std::string_view way_back = "terug";
constexpr std::string_view cookie_name = "__Host-flexteam-login";

/// The browser comes from another site, so this cookie alone may come along from there.
std::string login_cookie(std::string_view token) {
  return fmt::format("{}={}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={}", cookie_name, token,
                     token.empty() ? 0 : oidc::longest_attempt.count());
}

Answer sent_to(const std::string& address) {
  auto answer = with_header({}, "Location", address);
  answer.status = 303;
  return answer;
}

/// The log that stays has attempts of somebody whom the provider knows. Anybody can begin one and come back with what
/// they like, so that all else stands in the server's own log alone.
void log_attempt(Context& context, const std::string& provider, service::ProviderTrouble trouble) {
  if (trouble != service::ProviderTrouble::no_account) return;
  auto entry = happening(context.who, "session.create", "identity-provider", provider);
  entry.actor = "unknown";
  entry.result = store::logbook::Result::refused;
  context.store.log(entry);
}

/// Back to the login page, which tells it.
Answer told(const std::string& provider, const service::ProviderRefusal& refusal) {
  spdlog::warn("login at {}: {}", provider, refusal.detail);
  return sent_to(fmt::format("/?inloggen={}", service::word(refusal.trouble)));
}

/// As store/random.h makes them.
bool is_provider_id(std::string_view text) {
  return text.size() == 18 && text.starts_with("p-") &&
         text.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
}

std::string value_of(const Target& target, std::string_view name) {
  const auto found = std::ranges::find(target.query, name, &NameValue::first);
  return found == target.query.end() ? std::string() : found->second;
}

Answer came_back(Context& context, const std::string& provider, const Target& target, std::string_view cookies) {
  const oidc::Answer answer{.code = value_of(target, "code"),
                            .state = value_of(target, "state"),
                            .iss = value_of(target, "iss"),
                            .error = value_of(target, "error")};
  const auto token = std::string(cookie_in(cookies, cookie_name));
  const auto account = context.providers.finish(provider, context.who.base, token, answer);
  if (!account) {
    log_attempt(context, provider, account.error().trouble);
    return with_header(told(provider, account.error()), "Set-Cookie", login_cookie({}));
  }
  // The organisation has asked for whatever it asks for: no second step of ours.
  const auto opened = logged_in(context, account->id, true);
  auto sent = sent_to("/");
  for (const auto& [name, value] : opened.headers) {
    if (name == "Set-Cookie") sent = with_header(std::move(sent), name, value);
  }
  return with_header(std::move(sent), "Set-Cookie", login_cookie({}));
}

}  // namespace

std::optional<ProviderPage> provider_page(const Target& target) {
  const auto& parts = target.segments;
  if (parts.size() < 2 || parts[0] != folder || !is_provider_id(parts[1])) return std::nullopt;
  if (parts.size() == 2) return ProviderPage{parts[1], false};
  return parts.size() == 3 && parts[2] == way_back ? std::optional(ProviderPage{parts[1], true}) : std::nullopt;
}

Answer run(Context& context, const ProviderPage& page, const Target& target, std::string_view cookies) {
  if (page.returns) return came_back(context, page.provider, target, cookies);
  const auto begun = context.providers.begin(page.provider, context.who.base);
  if (!begun) return told(page.provider, begun.error());
  return with_header(sent_to(begun->address), "Set-Cookie", login_cookie(begun->token));
}

}  // namespace flexteam::http
