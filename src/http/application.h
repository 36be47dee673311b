// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

#include "http/access/provider_pages.h"
#include "http/answer.h"
#include "http/answer_cache.h"
#include "http/answer_head.h"
#include "http/context.h"
#include "http/router.h"
#include "http/static_files.h"
#include "http/target.h"

namespace flexteam::http {

/// A request as the server hands it over.
struct Incoming {
  Method method = Method::get;
  std::string target;
  std::string body;
  std::string origin;  ///< network address of who asks
  std::function<std::optional<std::string>(std::string_view)> header;
  bool https = false;  ///< that is how the client reaches us
};

/// What is to be done with a request: an answer that is ready, or an endpoint to run on a worker thread.
struct Routed {
  std::optional<Answer> answer;
  api::OperationId operation{};
  RawCall call;                               ///< its body views Incoming::body
  std::optional<ProviderPage> provider_page;  ///< instead of an endpoint
  bool is_api = false;
};

/// Everything between the server's sockets and the endpoints; knows nothing of sockets.
class Application {
 public:
  /// `public_host`: the name by which others reach this server ("flexteam.drenthe.nl"); empty: nobody does.
  /// `security_contact`: the URI to which weaknesses are reported.
  Application(Context context, StaticFiles files, std::string public_host = {}, std::string security_contact = {});

  /// Tables that are read at one time: each takes much memory, and threads must be left for everybody else.
  static constexpr int most_imports = 2;

  /// Never blocks: files, kept answers, and everything that is refused before an endpoint is asked.
  [[nodiscard]] Routed route(const Incoming& incoming) const;
  /// Runs the endpoint. Blocks. Never throws: trouble with the database is a 503, anything else a 500 and a log line.
  [[nodiscard]] Answer work(const Incoming& incoming, const Routed& routed);

 private:
  [[nodiscard]] Answer page(const Incoming& incoming, const Target& target) const;
  [[nodiscard]] std::optional<Answer> refuse(const Incoming& incoming, const api::Operation& operation) const;
  /// Who asks, as far as the session tells. Blocks.
  [[nodiscard]] Caller caller_of(const Incoming& incoming);
  /// What the endpoint answers; 503 to an import while there are enough.
  [[nodiscard]] Answer in_turn(Context& context, api::OperationId operation, const RawCall& call);
  [[nodiscard]] Answer ask_endpoint(Context& context, const Incoming& incoming, const Routed& routed);
  [[nodiscard]] Freshness now() const { return {context_.store.revision(), context_.today()}; }

  mutable Context context_;
  StaticFiles files_;
  std::string public_host_;
  std::string security_contact_;
  AnswerCache cache_;
  std::counting_semaphore<> imports_{most_imports};
};

/// Which server a browser must be talking to: this one, by a name that only this machine has, or by `public_host`. A
/// page elsewhere cannot reach the data by pointing its own name here, nor write by sending a form. Nothing: fine.
[[nodiscard]] std::optional<std::string> wrong_origin(const Incoming& incoming, std::string_view public_host = {});

}  // namespace flexteam::http
