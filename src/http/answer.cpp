// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/answer.h"

#include <fmt/core.h>

#include <array>
#include <utility>

namespace flexteam::http {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 24> reasons = {{{200, "OK"},
                                                                       {201, "Created"},
                                                                       {202, "Accepted"},
                                                                       {204, "No Content"},
                                                                       {303, "See Other"},
                                                                       {304, "Not Modified"},
                                                                       {400, "Bad Request"},
                                                                       {401, "Unauthorized"},
                                                                       {403, "Forbidden"},
                                                                       {404, "Not Found"},
                                                                       {405, "Method Not Allowed"},
                                                                       {408, "Request Timeout"},
                                                                       {409, "Conflict"},
                                                                       {412, "Precondition Failed"},
                                                                       {413, "Content Too Large"},
                                                                       {414, "URI Too Long"},
                                                                       {415, "Unsupported Media Type"},
                                                                       {428, "Precondition Required"},
                                                                       {429, "Too Many Requests"},
                                                                       {431, "Request Header Fields Too Large"},
                                                                       {500, "Internal Server Error"},
                                                                       {501, "Not Implemented"},
                                                                       {503, "Service Unavailable"},
                                                                       {505, "HTTP Version Not Supported"}}};

api::ProblemItemIn place_of(In in) {
  switch (in) {
    case In::body:
      return api::ProblemItemIn::body;
    case In::path:
      return api::ProblemItemIn::path;
    case In::query:
      return api::ProblemItemIn::query;
    case In::header:
      return api::ProblemItemIn::header;
  }
  return api::ProblemItemIn::body;
}

}  // namespace

std::string_view reason_phrase(int status) {
  for (const auto& [known, phrase] : reasons) {
    if (known == status) return phrase;
  }
  return {};
}

Answer text_answer(int status, std::string_view content_type, std::string body) {
  Answer answer;
  answer.status = status;
  answer.content_type = std::string(content_type);
  answer.body = std::make_shared<const std::string>(std::move(body));
  return answer;
}

Answer empty_answer() {
  Answer answer;
  answer.status = 204;
  return answer;
}

Answer problem_answer(int status, std::string detail, const CallProblems& errors) {
  api::Problem problem;
  problem.type = "about:blank";
  problem.title = std::string(reason_phrase(status));
  problem.status = status;
  problem.detail = std::move(detail);
  if (!errors.empty()) {
    auto& items = problem.errors.emplace();
    for (const auto& error : errors) items.push_back({place_of(error.in), error.location, error.detail});
  }
  json::Writer writer;
  write(writer, problem);
  return text_answer(status, problem_type, std::move(writer).take());
}

Answer bad_request(const CallProblems& problems) {
  return problem_answer(
      400,
      problems.size() == 1 ? "The request has a problem" : fmt::format("The request has {} problems", problems.size()),
      problems);
}

Answer with_header(Answer answer, std::string name, std::string value) {
  answer.headers.emplace_back(std::move(name), std::move(value));
  return answer;
}

Answer with_version(Answer answer, std::int64_t version) {
  return with_header(std::move(answer), "ETag", fmt::format("\"{}\"", version));
}

Answer created(Answer answer, const std::string& location) {
  answer.status = 201;
  return with_header(std::move(answer), "Location", "/v1" + location);
}

}  // namespace flexteam::http
