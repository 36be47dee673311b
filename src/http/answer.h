// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/call.h"
#include "http/event_stream.h"
#include "http/generated/writers.h"
#include "json/write.h"

namespace flexteam::http {

/// What goes back. Bodies are shared, so that a kept answer costs no copy.
struct Answer {
  int status = 200;
  std::string content_type;  ///< empty: no body
  std::shared_ptr<const std::string> body;
  std::shared_ptr<const std::string> gzip;  ///< the same body compressed, when that is worth it
  std::string cache_control = "no-store";
  std::vector<NameValue> headers;       ///< ETag, Location, Allow, …
  std::shared_ptr<EventStream> stream;  ///< set: the body is these events, without end
  std::string whose;                    ///< account that it is about, where the call does not say; it is not sent
  bool close = false;                   ///< the connection is of no use after this
};

inline constexpr std::string_view json_type = "application/json";
inline constexpr std::string_view problem_type = "application/problem+json";

[[nodiscard]] Answer text_answer(int status, std::string_view content_type, std::string body);

/// A body of the contract.
template <class Body>
[[nodiscard]] Answer json_answer(const Body& body, int status = 200) {
  json::Writer writer;
  write(writer, body);
  return text_answer(status, json_type, std::move(writer).take());
}

/// 204.
[[nodiscard]] Answer empty_answer();
/// application/problem+json; `detail` says what happened and what to do.
[[nodiscard]] Answer problem_answer(int status, std::string detail, const CallProblems& errors = {});
/// 400 with every problem.
[[nodiscard]] Answer bad_request(const CallProblems& problems);

[[nodiscard]] Answer with_header(Answer answer, std::string name, std::string value);
/// With ETag: "version".
[[nodiscard]] Answer with_version(Answer answer, std::int64_t version);
/// 201 with Location below /v1.
[[nodiscard]] Answer created(Answer answer, const std::string& location);

/// "Not Found"; "" for a status that this server does not send.
[[nodiscard]] std::string_view reason_phrase(int status);

}  // namespace flexteam::http
