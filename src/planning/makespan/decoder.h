// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "planning/makespan/instance.h"

namespace flexteam::planning::makespan {

/// A whole schedule; every job starts as early as its place in the list allows.
struct Schedule {
  std::vector<Time> start;
  std::vector<std::uint64_t> crew;  ///< jobs × people_words: who does the job
  Time makespan = 0;                ///< largest end, exclusive
};

/// How a decoder chooses people where it has a choice.
struct Taste {
  const std::uint64_t* preferred = nullptr;  ///< jobs × people_words: taken first where they are free
  bool flexible_first = true;                ///< let those go first who are also free just before and after
  std::uint64_t spare = 0;                   ///< people of the first word to let go before all others
};

/// Serial schedule generation: the jobs of a list one by one, each at the earliest time at which its pools and people
/// are free. Keeps its memory between calls; one per thread.
class Decoder {
 public:
  Decoder() = default;
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  virtual ~Decoder() = default;

  /// `list` holds every job once, after all that `network` puts before it.
  virtual void decode(const Network& network, std::span<const Job> list, const Taste& taste, Schedule& out) = 0;
};

/// The fastest decoder for the instance on this machine. `instance` must outlive it.
[[nodiscard]] std::unique_ptr<Decoder> make_decoder(const Instance& instance);

}  // namespace flexteam::planning::makespan
