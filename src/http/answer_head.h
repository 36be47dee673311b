// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "http/answer.h"

namespace flexteam::http {

/// What of the request decides how the answer is sent.
struct Sending {
  bool keep_alive = true;
  bool gzip = false;     ///< the client takes gzip
  bool is_api = false;   ///< below /v1
  bool is_html = false;  ///< a page: the screens' Content-Security-Policy
  bool http_1_0 = false;
  bool https = false;  ///< the client reaches us by https: it should not try otherwise
};

/// The status line and all headers with the empty line, security headers and length included.
[[nodiscard]] std::string head_of(const Answer& answer, const Sending& sending);
/// The body to send after it; nothing for 204 and 304.
[[nodiscard]] std::string_view body_of(const Answer& answer, const Sending& sending);

/// Whether an Accept-Encoding header takes gzip.
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

}  // namespace flexteam::http
