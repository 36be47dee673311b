// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/processing.yaml by tools/generate_types.py; change those.
#pragma once

#include <chrono>
#include <string_view>

/// How long what is kept.
namespace flexteam::service::retention {

struct Term {
  std::string_view kind;
  std::string_view text;  ///< for people, in Dutch
  std::chrono::days days;
};

namespace terms {
inline constexpr Term session{"session", "Beëindigde sessies", std::chrono::days{1}};
inline constexpr Term invitation{"invitation", "Verlopen links voor een wachtwoord", std::chrono::days{1}};
inline constexpr Term device{"device", "Browsers waarmee iemand inlogde", std::chrono::days{365}};
inline constexpr Term notice{"notice", "Berichten", std::chrono::days{365}};
inline constexpr Term digest{"digest", "Dat er mail ging", std::chrono::days{31}};
inline constexpr Term processing{"processing", "Verwerkingenlogboek", std::chrono::days{1095}};
inline constexpr Term leave_reason{"leave-reason", "Reden van verlof dat voorbij is", std::chrono::days{730}};
inline constexpr Term left_member{"left-member", "Naam van wie vertrok", std::chrono::days{365}};
inline constexpr Term removed_member{"removed-member", "Naam en verlof van wie is weggehaald", std::chrono::days{365}};
inline constexpr Term account_off{"account-off", "Naam en e-mailadres bij een uitgezet account",
                                  std::chrono::days{365}};
inline constexpr Term earlier_value{"earlier-value", "Vroegere namen, functies en verlof in het spoor van wijzigingen",
                                    std::chrono::days{730}};
}  // namespace terms

}  // namespace flexteam::service::retention
