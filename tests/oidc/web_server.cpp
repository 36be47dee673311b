// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/oidc/web_server.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace flexteam::oidc::testing {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;

std::string text_of(BIO* memory) {
  char* data = nullptr;
  const auto length = BIO_get_mem_data(memory, &data);
  std::string text(data, static_cast<std::size_t>(length));
  BIO_free(memory);
  return text;
}

}  // namespace

struct WebServer::Net {
  asio::io_context context;
  tcp::acceptor acceptor{context, {asio::ip::make_address("127.0.0.1"), 0}};
  std::unique_ptr<asio::ssl::context> tls;
};

Certificate make_certificate(const std::string& name) {
  EVP_PKEY* key = EVP_RSA_gen(2048);
  X509* made = X509_new();
  X509_set_version(made, 2);
  ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
  X509_gmtime_adj(X509_getm_notBefore(made), -60);
  X509_gmtime_adj(X509_getm_notAfter(made), 3600);
  X509_set_pubkey(made, key);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>("flexteam test"), -1, -1, 0);
  X509_set_issuer_name(made, X509_get_subject_name(made));
  X509_EXTENSION* names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, name.c_str());
  X509_add_ext(made, names, -1);
  X509_EXTENSION_free(names);
  X509_sign(made, key, EVP_sha256());
  BIO* certificate = BIO_new(BIO_s_mem());
  PEM_write_bio_X509(certificate, made);
  BIO* secret = BIO_new(BIO_s_mem());
  PEM_write_bio_PrivateKey(secret, key, nullptr, nullptr, 0, nullptr, nullptr);
  X509_free(made);
  EVP_PKEY_free(key);
  return {text_of(certificate), text_of(secret)};
}

WebServer::WebServer(Handler handler, const Certificate* certificate)
    : handler_(std::move(handler)), net_(std::make_unique<Net>()) {
  const auto port = std::to_string(net_->acceptor.local_endpoint().port());
  base_ = (certificate != nullptr ? "https://127.0.0.1:" : "http://127.0.0.1:") + port;
  if (certificate != nullptr) {
    net_->tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    net_->tls->use_certificate_chain(asio::buffer(certificate->certificate));
    net_->tls->use_private_key(asio::buffer(certificate->key), asio::ssl::context::pem);
  }
  thread_ = std::thread([this] { serve(); });
}

WebServer::~WebServer() {
  over_ = true;
  boost::system::error_code ignored;
  tcp::socket last(net_->context);
  last.connect(net_->acceptor.local_endpoint(), ignored);  // wakes the thread
  thread_.join();
}

int WebServer::asked(const std::string& target) const {
  const std::lock_guard lock(mutex_);
  const auto found = asked_.find(target);
  return found == asked_.end() ? 0 : found->second;
}

void WebServer::serve() {
  const auto answer = [this](auto& stream) {
    boost::system::error_code error;
    boost::beast::flat_buffer buffer;
    http::request<http::string_body> read;
    http::read(stream, buffer, read, error);
    if (error) return;
    const Question question{std::string(read.method_string()), std::string(read.target()), read.body(),
                            std::string(read[http::field::authorization])};
    {
      const std::lock_guard lock(mutex_);
      ++asked_[question.target];
    }
    auto reply = handler_(question);
    http::response<http::string_body> written(static_cast<http::status>(reply.status), 11);
    written.set(http::field::content_type, reply.type);
    if (!reply.location.empty()) written.set(http::field::location, reply.location);
    written.body() = std::move(reply.body);
    written.prepare_payload();
    http::write(stream, written, error);
  };
  while (true) {
    boost::system::error_code error;
    tcp::socket socket(net_->context);
    net_->acceptor.accept(socket, error);
    if (over_) return;
    if (error) continue;
    if (!net_->tls) {
      answer(socket);
      continue;
    }
    asio::ssl::stream<tcp::socket> stream(std::move(socket), *net_->tls);
    stream.handshake(asio::ssl::stream_base::server, error);
    if (error) continue;
    answer(stream);
    stream.shutdown(error);
  }
}

}  // namespace flexteam::oidc::testing
