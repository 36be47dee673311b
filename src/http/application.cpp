// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/application.h"

#include <fmt/core.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <span>
#include <utility>

#include "http/access/gate.h"
#include "http/access/session_cache.h"
#include "http/gzip.h"
#include "http/routes.h"
#include "http/security_txt.h"
#include "sql/error.h"

namespace flexteam::http {
namespace {

constexpr std::string_view api_root = "v1";

bool is_write(Method method) {
  return method != Method::get && method != Method::head && method != Method::options;
}

std::string header_or(const Incoming& incoming, std::string_view name) {
  return incoming.header(name).value_or("");
}

Answer not_found(const Target& target) {
  const bool slash = target.path.size() > 1 && target.path.ends_with('/');
  return problem_answer(404, slash ? "There is nothing here; leave off the slash at the end"
                                   : "There is nothing here; /v1/openapi.json lists what there is");
}

Answer allowed_methods(const std::string& allow, Method method) {
  if (method == Method::options) return with_header(empty_answer(), "Allow", allow);
  return with_header(problem_answer(405, fmt::format("This can be asked with {}", allow)), "Allow", allow);
}

/// Somebody who is logged in asked for what is not theirs.
void log_refusal(Context& context, api::OperationId operation) {
  const auto& name = api::operations[static_cast<std::size_t>(operation)].name;
  auto entry = happening(context.who, "access.refuse", "operation", std::string(name));
  entry.result = store::logbook::Result::refused;
  context.store.log(entry);
}

/// What an answer depends on beside the state of the store: who asks, and what.
std::string cache_key(const Caller& who, const Incoming& incoming) {
  return view_key(who) + "\n" + incoming.target;
}

/// An address as it may stand in the server's log: what lets somebody in is left out.
std::string_view loggable(std::string_view target) {
  constexpr std::string_view secret = "/v1/calendars/";
  return target.starts_with(secret) ? secret : target;
}

bool is_json(std::string_view content_type) {
  const auto end = content_type.find_first_of("; ");
  const auto type = content_type.substr(0, end);
  return type == "application/json" || type == "application/merge-patch+json";
}

/// Pages ask for news by themselves; that is nobody at work.
bool is_by_hand(const Incoming& incoming) {
  return !incoming.header("Flexteam-Background") && header_or(incoming, "Accept") != "text/event-stream";
}

bool is_table(std::string_view content_type) {
  const auto type = content_type.substr(0, content_type.find_first_of("; "));
  return type == "text/csv" || type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

}  // namespace

std::optional<std::string> wrong_origin(const Incoming& incoming, std::string_view public_host) {
  const auto host = header_or(incoming, "Host");
  const auto name = host.starts_with("[") ? host : host.substr(0, host.rfind(':'));
  const bool local = name == "localhost" || name == "127.0.0.1" || name.starts_with("[::1]");
  if (!local && (public_host.empty() || host != public_host)) {
    return "This server does not go by this name; --public-url gives it one";
  }
  if (!is_write(incoming.method)) return std::nullopt;
  const auto site = header_or(incoming, "Sec-Fetch-Site");
  const auto origin = incoming.header("Origin");
  const bool other_site = !site.empty() && site != "same-origin" && site != "none";
  const bool other_origin = origin && *origin != "http://" + host && *origin != "https://" + host;
  if (other_site || other_origin) return "Another site's page may not change anything here";
  // Every browser of today sends one of the two with a write; who sends neither must not bring a session along.
  if (site.empty() && !origin && !token_in(header_or(incoming, "Cookie")).empty()) {
    return "Say with Origin from which page this comes";
  }
  return std::nullopt;
}

Application::Application(Context context, StaticFiles files, std::string public_host, std::string security_contact)
    : context_(std::move(context)),
      files_(std::move(files)),
      public_host_(std::move(public_host)),
      security_contact_(std::move(security_contact)) {}

Routed Application::route(const Incoming& incoming) const {
  Routed routed;
  const auto ready = [&](Answer answer) {
    routed.answer = std::move(answer);
    return routed;
  };
  const auto target = parse_target(incoming.target);
  routed.is_api = incoming.target.starts_with("/v1");
  if (!target) return ready(problem_answer(400, "The address is not a valid one"));
  if (!incoming.header("Host")) return ready(problem_answer(400, "The Host header is missing"));
  if (auto why = wrong_origin(incoming, public_host_)) return ready(problem_answer(403, std::move(*why)));
  if (target->segments[0] != api_root) {
    if (incoming.method == Method::get) routed.provider_page = provider_page(*target);
    return routed.provider_page ? routed : ready(page(incoming, *target));
  }

  routed.is_api = true;
  const auto found = find_operation(incoming.method, std::span(target->segments).subspan(1));
  if (!found) return ready(not_found(*target));
  if (!found->operation) return ready(allowed_methods(allow_header(found->allowed), incoming.method));
  routed.operation = *found->operation;
  const auto& operation = api::operations[static_cast<std::size_t>(routed.operation)];
  if (auto refusal = refuse(incoming, operation)) return ready(std::move(*refusal));
  if (operation.method == Method::get) {
    const auto who = context_.sessions.recent(token_in(header_or(incoming, "Cookie")), is_by_hand(incoming));
    if (who) {
      if (auto kept = cache_.find(now(), cache_key(*who, incoming))) {
        if (is_recorded(routed.operation)) {
          const RawCall call{incoming.method, found->path, target->query, incoming.header, incoming.body};
          if (auto entry = processed(*who, routed.operation, call, *kept)) context_.processing.add(std::move(*entry));
        }
        return ready(std::move(*kept));
      }
    }
  }
  routed.call = {incoming.method, found->path, target->query, incoming.header, incoming.body};
  return routed;
}

std::optional<Answer> Application::refuse(const Incoming& incoming, const api::Operation& operation) const {
  if (operation.has_body && !is_json(header_or(incoming, "Content-Type"))) {
    return problem_answer(415, "Send the body as Content-Type: application/json");
  }
  if (operation.has_file && !is_table(header_or(incoming, "Content-Type"))) {
    return problem_answer(415,
                          "Send a table as Content-Type: text/csv or "
                          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }
  if (operation.stream && incoming.method == Method::head) {
    return with_header(problem_answer(405, "A stream can only be asked with GET"), "Allow", "GET, OPTIONS");
  }
  return std::nullopt;
}

Answer Application::work(const Incoming& incoming, const Routed& routed) {
  try {
    auto context = context_;
    context.who = caller_of(incoming);
    if (!routed.provider_page) return ask_endpoint(context, incoming, routed);
    return run(context, *routed.provider_page, *parse_target(incoming.target), header_or(incoming, "Cookie"));
  } catch (const sql::Failure& failure) {
    spdlog::error("{} {}: {}", name_of(incoming.method), loggable(incoming.target), failure.what());
    return problem_answer(503, "De gegevens zijn nu niet bereikbaar. Er is niets veranderd. Probeer het zo nog eens.");
  } catch (const std::exception& error) {
    spdlog::error("{} {}: {}", name_of(incoming.method), loggable(incoming.target), error.what());
    return problem_answer(500,
                          "Er ging iets mis op de server. Er is niets veranderd. De beheerder vindt dit in het log.");
  }
}

Caller Application::caller_of(const Incoming& incoming) {
  const auto cookies = header_or(incoming, "Cookie");
  auto who = context_.sessions.find(std::string(token_in(cookies)), is_by_hand(incoming));
  who.origin = incoming.origin;
  who.device = device_in(cookies);
  who.agent = header_or(incoming, "User-Agent");
  const auto host = header_or(incoming, "Host");
  who.base = (host == public_host_ ? "https://" : "http://") + host;
  return who;
}

Answer Application::in_turn(Context& context, api::OperationId operation, const RawCall& call) {
  const auto& handler = route_of(operation).handler;
  if (!api::operations[static_cast<std::size_t>(operation)].has_file) return handler(context, call);
  if (!imports_.try_acquire()) {
    constexpr auto seconds = "10";
    return with_header(problem_answer(503,
                                      "Er worden al andere bestanden ingelezen. Er is niets overgenomen. Probeer het "
                                      "over tien seconden nog eens"),
                       "Retry-After", seconds);
  }
  const auto give_back = [](std::counting_semaphore<>* imports) { imports->release(); };
  const std::unique_ptr<std::counting_semaphore<>, decltype(give_back)> turn(&imports_, give_back);
  return handler(context, call);
}

Answer Application::ask_endpoint(Context& context, const Incoming& incoming, const Routed& routed) {
  const auto& route = route_of(routed.operation);
  const auto made_from = now();
  auto call = routed.call;
  if (auto no = refusal(context.who, routed.operation, context.snapshots.current()->kept, call)) {
    if (no->status == 403) log_refusal(context, routed.operation);
    return *no;
  }
  const auto started = model::now();
  auto answer = in_turn(context, routed.operation, call);
  if (auto entry = processed(context.who, routed.operation, routed.call, answer)) {
    entry->started = started;
    if (is_write(incoming.method)) {
      context.processing.add_now(std::move(*entry));
    } else {
      context.processing.add(std::move(*entry));
    }
  }
  if (!answer.stream) compress(answer);
  if (route.lasts == Lasts::until_a_write && answer.status == 200) {
    cache_.keep(made_from, cache_key(context.who, incoming), answer);
  }
  return answer;
}

Answer Application::page(const Incoming& incoming, const Target& target) const {
  constexpr std::string_view allow = "GET, HEAD, OPTIONS";
  if (incoming.method != Method::get && incoming.method != Method::head) {
    return allowed_methods(std::string(allow), incoming.method);
  }
  if (target.path == security_txt_path) {
    return security_txt(security_contact_, public_host_, context_.today());
  }
  if (auto file = files_.find(target.path, header_or(incoming, "Accept"))) return std::move(*file);
  if (files_.empty() && target.path == "/") {
    return problem_answer(404, "The web app is not built; the API is at /v1/openapi.json");
  }
  return not_found(target);
}

}  // namespace flexteam::http
