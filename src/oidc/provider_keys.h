// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "oidc/algorithm.h"

namespace flexteam::oidc {

class RsaKey;

/// The keys with which a provider signs. Cheap to copy.
class ProviderKeys {
 public:
  /// Of a key set (RFC 7517). Left out: keys that are not RSA, are smaller than 2048 bits, are for encryption or whose
  /// `key_ops` do not verify. Error: one Dutch sentence; also when none is left.
  [[nodiscard]] static std::expected<ProviderKeys, std::string> read(std::string_view jwks);

  /// The key that a token names. A token that names none (empty `kid`) gets the only key there is. Null: none.
  [[nodiscard]] const RsaKey* find(std::string_view kid, Algorithm algorithm) const;

 private:
  struct Named {
    std::string kid;
    std::optional<Algorithm> only;  ///< the only algorithm that it is for
    std::shared_ptr<const RsaKey> key;
  };
  std::vector<Named> keys_;
};

}  // namespace flexteam::oidc
