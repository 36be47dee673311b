// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading what a provider sends: fields that we do not know are fine, a field of another kind counts as absent.
namespace flexteam::oidc {

/// An object of at most 256 kB, no key twice. Error: one Dutch sentence.
[[nodiscard]] std::expected<boost::json::object, std::string> read_object(std::string_view text);

/// Empty: absent.
[[nodiscard]] std::string text_of(const boost::json::object& object, std::string_view name);
/// A list of texts, or one text as a list of one; what is no text is left out.
[[nodiscard]] std::vector<std::string> texts_of(const boost::json::object& object, std::string_view name);
/// Absent: `otherwise`.
[[nodiscard]] bool flag_of(const boost::json::object& object, std::string_view name, bool otherwise);
/// A NumericDate (RFC 7519, section 2) in whole seconds since 1970.
[[nodiscard]] std::optional<std::int64_t> moment_of(const boost::json::object& object, std::string_view name);

/// For messages: what others wrote, at most 100 characters of plain ASCII.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace flexteam::oidc
