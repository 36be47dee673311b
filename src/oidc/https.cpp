// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/https.h"

#include <curl/curl.h>
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "handles/with.h"
#include "oidc/document.h"

namespace flexteam::oidc {
namespace {

constexpr std::size_t most_bytes = std::size_t{256} << 10;

using Curl = std::unique_ptr<CURL, With<curl_easy_cleanup>>;
using Lines = std::unique_ptr<curl_slist, With<curl_slist_free_all>>;
using Address = std::unique_ptr<CURLU, With<curl_url_cleanup>>;

void ready() {
  static const bool done = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  if (!done) throw std::runtime_error("libcurl does not start");
}

/// A part of an address; empty: it has none.
std::string part(const Address& address, CURLUPart which) {
  char* text = nullptr;
  if (curl_url_get(address.get(), which, &text, 0) != CURLUE_OK) return {};
  std::string out(text);
  curl_free(text);
  return out;
}

bool is_this_machine(const std::string& host) {
  return host == "127.0.0.1" || host == "localhost" || host == "[::1]";
}

std::size_t keep(const char* bytes, std::size_t size, std::size_t count, void* body) {
  auto& text = *static_cast<std::string*>(body);
  if (text.size() + size * count > most_bytes) return 0;  // curl takes that for an error and stops
  text.append(bytes, size * count);
  return size * count;
}

bool is_json(const char* type) {
  if (type == nullptr) return false;
  const std::string_view text(type);
  const auto name = text.substr(0, text.find_first_of("; "));
  return name == "application/json" || name == "application/jwk-set+json";
}

std::string what_went_wrong(CURLcode code, const std::string& host, const Transport& transport) {
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return fmt::format("{} gaf binnen {} s geen antwoord", host,
                         std::chrono::duration<double>(transport.limit).count());
    case CURLE_COULDNT_RESOLVE_HOST:
      return fmt::format("er is geen machine met de naam {}", host);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
      return fmt::format("de beveiligde verbinding met {} is niet te vertrouwen: {}", host, curl_easy_strerror(code));
    case CURLE_SSL_CACERT_BADFILE:
      return fmt::format("het bestand met certificaten {} is niet te lezen", transport.ca_file);
    case CURLE_WRITE_ERROR:
    case CURLE_FILESIZE_EXCEEDED:
      return fmt::format("het antwoord van {} is groter dan {} kB", host, most_bytes >> 10);
    default:
      return fmt::format("geen verbinding met {}: {}", host, curl_easy_strerror(code));
  }
}

void bind(CURL* curl, const Transport& transport, const std::string& address, bool plain) {
  curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, plain ? "http" : "https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(transport.limit.count()));
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // other threads have nothing to do with it
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!transport.ca_file.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, transport.ca_file.c_str());
  if (plain) curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(curl, CURLOPT_MAXFILESIZE, static_cast<long>(most_bytes));
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
}

std::expected<Reply, std::string> ask(const Transport& transport, const std::string& address, const std::string* sent,
                                      const std::string& bearer_token) {
  ready();
  if (auto problem = address_problem(transport, address); !problem.empty()) return std::unexpected(problem);
  const Curl curl(curl_easy_init());
  if (!curl) throw std::bad_alloc();
  const Address parsed(curl_url());
  curl_url_set(parsed.get(), CURLUPART_URL, address.c_str(), 0);
  bind(curl.get(), transport, address, part(parsed, CURLUPART_SCHEME) == "http");
  Lines lines(curl_slist_append(nullptr, "Accept: application/json"));
  if (!bearer_token.empty()) {
    const auto line = "Authorization: Bearer " + bearer_token;
    lines.reset(curl_slist_append(lines.release(), line.c_str()));
  }
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, lines.get());
  if (sent != nullptr) {
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(sent->size()));
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, sent->c_str());
  }
  Reply reply;
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &reply.body);
  const auto code = curl_easy_perform(curl.get());
  const auto host = quoted(part(parsed, CURLUPART_HOST));
  if (code != CURLE_OK) return std::unexpected(what_went_wrong(code, host, transport));
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &reply.status);
  if (reply.status >= 300 && reply.status < 400) {
    return std::unexpected(fmt::format("{} verwijst door naar een ander adres; vul het echte adres in", host));
  }
  const char* type = nullptr;
  curl_easy_getinfo(curl.get(), CURLINFO_CONTENT_TYPE, &type);
  if (!is_json(type)) reply.body.clear();
  return reply;
}

}  // namespace

std::string encoded(const Form& form) {
  std::string out;
  for (const auto& [name, value] : form) {
    if (!out.empty()) out += '&';
    out.append(name).append("=");
    for (const char letter : value) {
      const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                         (letter >= '0' && letter <= '9') || std::string_view("-._~").contains(letter);
      out += plain ? std::string(1, letter) : fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
  }
  return out;
}

std::string address_problem(const Transport& transport, const std::string& address) {
  const auto named = quoted(address);
  const Address parsed(curl_url());
  if (curl_url_set(parsed.get(), CURLUPART_URL, address.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) {
    return fmt::format("\"{}\" is geen adres; het hoort met https:// te beginnen", named);
  }
  const auto scheme = part(parsed, CURLUPART_SCHEME);
  const bool plain = scheme == "http" && transport.plain_loopback && is_this_machine(part(parsed, CURLUPART_HOST));
  if (scheme != "https" && !plain)
    return fmt::format("\"{}\" is niet beveiligd; het hoort met https:// te beginnen", named);
  const bool more =
      !part(parsed, CURLUPART_USER).empty() || !part(parsed, CURLUPART_PASSWORD).empty() || address.contains('#');
  return more ? fmt::format("in \"{}\" horen geen gebruikersnaam, wachtwoord of # te staan", named) : std::string();
}

std::expected<Reply, std::string> get(const Transport& transport, const std::string& address,
                                      const std::string& bearer_token) {
  return ask(transport, address, nullptr, bearer_token);
}

std::expected<Reply, std::string> post(const Transport& transport, const std::string& address, const Form& form) {
  const auto sent = encoded(form);
  return ask(transport, address, &sent, {});
}

}  // namespace flexteam::oidc
