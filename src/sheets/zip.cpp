// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sheets/zip.h"

#include <zip.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "handles/with.h"
#include "sheets/xlsx_read.h"

namespace flexteam::sheets {
namespace {

constexpr std::int64_t most_parts = 1'000;

Trouble damaged() {
  return {.message = "het bestand is geen Excel-werkmap (.xlsx), of het is beschadigd",
          .remedy = "Open het in een rekenblad en sla het opnieuw op als .xlsx zonder wachtwoord."};
}

}  // namespace

Trouble too_much() {
  return {.message = "uitgepakt is het bestand te groot",
          .remedy = "Laat alleen de tabel staan, in een nieuwe werkmap, of verdeel haar over meer bestanden."};
}

void Zip::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

std::expected<Zip, Trouble> Zip::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  auto* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (archive == nullptr) {
    zip_source_free(source);
    return std::unexpected(damaged());
  }
  Zip zip(archive);
  if (zip_get_num_entries(archive, 0) > most_parts) return std::unexpected(too_much());
  return zip;
}

bool Zip::has(const std::string& name) const {
  return zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_ENC_GUESS) >= 0;
}

std::expected<std::optional<std::string>, Trouble> Zip::part(const std::string& name) {
  if (!has(name)) return std::nullopt;
  const std::unique_ptr<zip_file_t, With<zip_fclose>> file(zip_fopen(archive_.get(), name.c_str(), 0));
  if (!file) return std::unexpected(damaged());
  std::string content;
  std::array<char, std::size_t{64} << 10> block{};
  for (;;) {
    const auto got = zip_fread(file.get(), block.data(), block.size());
    if (got < 0) return std::unexpected(damaged());
    if (got == 0) return content;
    content.append(block.data(), static_cast<std::size_t>(got));
    unpacked_ += static_cast<std::size_t>(got);
    if (content.size() > most_part_bytes || unpacked_ > most_unpacked_bytes) return std::unexpected(too_much());
  }
}

}  // namespace flexteam::sheets
