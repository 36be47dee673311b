// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "oidc/algorithm.h"
#include "oidc/client_key.h"

/// A provider of OpenID Connect: what the administrator tells of it and what it tells of itself.
namespace flexteam::oidc {

/// How we reach a provider.
struct Transport {
  std::string ca_file;                    ///< certificates to trust; empty: those of the machine
  std::chrono::milliseconds limit{5000};  ///< of one question with its answer
  bool plain_loopback = false;            ///< http://127.0.0.1 and http://localhost are fine: nobody is between
};

/// What the administrator tells.
struct Provider {
  std::string issuer;  ///< "https://login.westerveld.example", exactly as the provider calls itself
  std::string client_id;
  std::string redirect_uri;             ///< where the browser comes back; another for each provider
  ClientKey key;                        ///< ours; another for each provider
  std::vector<std::string> acr_values;  ///< levels of assurance that are good enough; empty: any, and none is asked
  Transport transport;
};

/// What the provider tells. Source: OpenID Connect Discovery 1.0, section 3; RFC 8414; RFC 9207.
struct Metadata {
  std::string issuer;
  std::string authorization_endpoint;
  std::string token_endpoint;
  std::string jwks_uri;
  std::string userinfo_endpoint;    ///< empty: none
  bool claims_parameter = false;    ///< single claims can be asked for
  bool names_itself = false;        ///< adds `iss` to what the browser comes back with
  Algorithm assertion_algorithm{};  ///< for our assertions: the best that both know
};

}  // namespace flexteam::oidc
