// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace flexteam::model {

/// Where people of an organisation log in: a provider of OpenID Connect.
struct IdentityProvider {
  std::string id;                         ///< "p-" and 16 hexadecimal digits
  std::string name;                       ///< as it stands on the button: "Gemeente Westerveld"
  std::string issuer;                     ///< exactly as the provider calls itself
  std::string client_id;                  ///< what we are called there
  std::vector<std::string> acr_values;    ///< levels of assurance that are good enough; empty: any
  std::string client_key;                 ///< our private key there (JWK); never leaves the server
  std::vector<std::string> mail_domains;  ///< "westerveld.nl": accounts of these alone may be found by their address
  bool active = true;
  std::int64_t version = 1;

  friend bool operator==(const IdentityProvider&, const IdentityProvider&) = default;
};

}  // namespace flexteam::model
