// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/provider_keys.h"

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "oidc/document.h"
#include "oidc/rsa_key.h"

namespace flexteam::oidc {
namespace {

constexpr std::size_t most_keys = 50;

bool is_for_signatures(const boost::json::object& key) {
  const auto use = text_of(key, "use");
  if (!use.empty() && use != "sig") return false;
  if (!key.contains("key_ops")) return true;
  const auto operations = texts_of(key, "key_ops");
  return std::ranges::find(operations, "verify") != operations.end();
}

}  // namespace

std::expected<ProviderKeys, std::string> ProviderKeys::read(std::string_view jwks) {
  const auto object = read_object(jwks);
  if (!object) return std::unexpected("de sleutels van de inlogdienst zijn " + object.error());
  const auto* list = object->if_contains("keys");
  if (list == nullptr || !list->is_array()) return std::unexpected("de inlogdienst geeft geen lijst van sleutels");
  ProviderKeys keys;
  for (const auto& one : list->get_array()) {
    const auto* fields = one.if_object();
    if (fields == nullptr || keys.keys_.size() == most_keys || !is_for_signatures(*fields)) continue;
    const auto alg = text_of(*fields, "alg");
    const auto only = algorithm_of(alg);
    if (!alg.empty() && !only) continue;
    auto key = RsaKey::from_jwk(boost::json::serialize(one));
    if (!key || key->bits() < RsaKey::smallest) continue;
    keys.keys_.push_back({text_of(*fields, "kid"), only, std::make_shared<const RsaKey>(std::move(*key))});
  }
  if (keys.keys_.empty()) return std::unexpected("de inlogdienst geeft geen RSA-sleutel van minstens 2048 bits");
  return keys;
}

const RsaKey* ProviderKeys::find(std::string_view kid, Algorithm algorithm) const {
  if (kid.empty() && keys_.size() != 1) return nullptr;
  const auto found = std::ranges::find_if(keys_, [&](const Named& one) {
    return (kid.empty() || one.kid == kid) && (!one.only || *one.only == algorithm);
  });
  return found == keys_.end() ? nullptr : found->key.get();
}

}  // namespace flexteam::oidc
