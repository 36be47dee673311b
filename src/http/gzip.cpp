// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/gzip.h"

#include <zlib.h>

#include <stdexcept>

namespace flexteam::http {
namespace {

constexpr std::size_t one_packet = 1400;
constexpr int gzip_window = 15 + 16;  // the largest window, and zlib's sign for a gzip header
constexpr int memory_level = 8;

}  // namespace

std::string gzip(std::string_view text, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, memory_level, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("zlib cannot start");
  }
  std::string out(deflateBound(&stream, static_cast<uLong>(text.size())) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int done = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) throw std::runtime_error("zlib did not finish");
  return out;
}

void compress(Answer& answer, int level) {
  if (!answer.body || answer.gzip || answer.body->size() <= one_packet) return;
  auto packed = gzip(*answer.body, level);
  if (packed.size() < answer.body->size()) answer.gzip = std::make_shared<const std::string>(std::move(packed));
}

}  // namespace flexteam::http
