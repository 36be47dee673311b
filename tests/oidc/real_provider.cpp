// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/oidc/real_provider.h"

#include <curl/curl.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "tests/oidc/fake_provider.h"

namespace flexteam::oidc::testing {

RealProvider::RealProvider(const std::string& wanted) {
  std::array<int, 2> in{}, out{};
  if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], 0);
  posix_spawn_file_actions_adddup2(&actions, out[1], 1);
  const std::string node = FLEXTEAM_SOURCE "/node_modules/.bin/node";
  const std::string script = FLEXTEAM_SOURCE "/tests/oidc/provider.mjs";
  std::array<char*, 4> words{const_cast<char*>(node.c_str()), const_cast<char*>(script.c_str()),
                             const_cast<char*>(wanted.c_str()), nullptr};
  if (posix_spawn(&process_, node.c_str(), &actions, nullptr, words.data(), environ) != 0) process_ = -1;
  posix_spawn_file_actions_destroy(&actions);
  close(in[0]);
  close(out[1]);
  standard_input_ = in[1];
  for (char letter = 0; read(out[0], &letter, 1) == 1 && letter != '\n';) issuer_ += letter;
  close(out[0]);
}

RealProvider::~RealProvider() {
  close(standard_input_);
  if (process_ > 0) waitpid(process_, nullptr, 0);
}

Answer browse(const std::string& address, const std::string& end) {
  CURL* curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_COOKIEFILE, "");
  curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(
      curl, CURLOPT_WRITEFUNCTION,
      +[](const char*, std::size_t size, std::size_t count, void*) { return size * count; });
  std::string at = address;
  for (int steps = 0; steps < 10 && !at.starts_with(end); ++steps) {
    curl_easy_setopt(curl, CURLOPT_URL, at.c_str());
    const char* next = nullptr;
    if (curl_easy_perform(curl) == CURLE_OK) curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &next);
    at = next == nullptr ? "" : next;
  }
  curl_easy_cleanup(curl);
  if (!at.starts_with(end)) return {};
  auto form = read_form(std::string_view(at).substr(at.find('?') + 1));
  return {.code = form["code"], .state = form["state"], .iss = form["iss"], .error = form["error"]};
}

}  // namespace flexteam::oidc::testing
