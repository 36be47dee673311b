// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <semaphore>
#include <string>

#include "oidc/failure.h"
#include "oidc/id_token.h"
#include "oidc/provider.h"
#include "oidc/provider_keys.h"

/// The authorization code flow with PKCE. Source: OpenID Connect Core 3.1, NL GOV Assurance profile for OpenID
/// Connect 1.0.1.
namespace flexteam::oidc {

/// An attempt to log in that is under way. The caller keeps it on the server, tied to the browser that began, and takes
/// it away with the first answer, so that it counts once.
struct Pending {
  std::string issuer;
  std::string state;          ///< 43 characters; names the attempt
  std::string nonce;          ///< 43 characters
  std::string code_verifier;  ///< 43 characters
  std::chrono::sys_seconds began;
};

/// How long somebody may take at the provider.
inline constexpr std::chrono::seconds longest_attempt{600};

struct Begun {
  std::string address;  ///< to send the browser to
  Pending pending;
};

/// What the browser came back with; empty: not there.
struct Answer {
  std::string code;
  std::string state;
  std::string iss;
  std::string error;
};

/// One provider. Safe to use from many threads; blocks while it asks the provider. Keeps what the provider told of
/// itself for an hour.
class Client {
 public:
  explicit Client(Provider provider) : provider_(std::move(provider)) {}

  [[nodiscard]] std::expected<Begun, Failure> begin(std::chrono::sys_seconds now);

  /// Who it is. The e-mail address is asked of the provider where its token does not tell it, but not of somebody who
  /// `is_known` by issuer and subject; none given: nobody is.
  [[nodiscard]] std::expected<Claims, Failure> finish(const Pending& pending, const Answer& answer,
                                                      std::chrono::sys_seconds now,
                                                      const std::function<bool(const Claims&)>& is_known = {});

 private:
  struct Known {
    Metadata metadata;
    ProviderKeys keys;
    std::chrono::sys_seconds since;
  };
  struct Tokens {
    std::string id_token;
    std::string access_token;
  };

  using Shared = std::shared_ptr<const Known>;

  /// What is kept of the provider, or was kept of its failing; null: it must be asked.
  [[nodiscard]] std::expected<Shared, Failure> kept(std::chrono::sys_seconds now);
  [[nodiscard]] std::expected<Shared, Failure> kept_or_asked(std::chrono::sys_seconds now);
  [[nodiscard]] std::expected<Shared, Failure> ask(std::chrono::sys_seconds now) const;
  /// The same with keys asked anew: a provider changes them when it likes.
  [[nodiscard]] std::expected<Shared, Failure> with_new_keys(const Known& before);
  [[nodiscard]] std::expected<Tokens, Failure> redeem(const Metadata& metadata, const Pending& pending,
                                                      const std::string& code, std::chrono::sys_seconds now) const;
  [[nodiscard]] std::expected<Claims, Failure> verified(const Known& known, const Tokens& tokens,
                                                        const Expected& expected);
  [[nodiscard]] std::expected<Claims, Failure> completed(Claims claims, const Metadata& metadata,
                                                         const std::string& access_token) const;

  Provider provider_;
  std::counting_semaphore<2> free_{2};  ///< threads that may still ask
  std::mutex mutex_;                    ///< of what follows
  Shared known_;
  std::optional<Failure> failure_;
  std::chrono::sys_seconds failed_;
};

}  // namespace flexteam::oidc
