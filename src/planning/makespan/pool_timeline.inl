// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Part of serial_decoder.inl: what is left of the pools in every period.

/// Capacity left of up to 4 × Words pools per period, four pools in one word: 15 bits each below a guard bit, so that
/// one subtraction compares all four. `peak_` has the lane-wise largest of every 8 periods, to leap over full
/// stretches.
template <int Words>
class PoolTimeline {
 public:
  using Demand = std::array<std::uint64_t, Words>;

  explicit PoolTimeline(const Instance& instance) {
    full_.fill(guard);
    for (std::int32_t pool = 0; pool < instance.pools; ++pool) put(full_, pool, instance.capacity[at(pool)]);
    demand_.resize(instance.duration.size());
    for (std::size_t job = 0; job < demand_.size(); ++job) {
      demand_[job].fill(0);
      for (std::int32_t pool = 0; pool < instance.pools; ++pool) {
        put(demand_[job], pool, instance.use[job * at(instance.pools) + at(pool)]);
      }
    }
  }

  void reset() {
    const auto blocks = std::min(peak_.size(), at(top_) / block + 1);
    std::fill_n(peak_.begin(), blocks, full_);
    std::fill_n(free_.begin(), std::min(free_.size(), blocks * block), full_);
    top_ = 0;
  }

  /// Periods up to `end` and the one after it can be asked for.
  void reach(Time end) {
    const auto wanted = at(end) / block + 2;
    if (wanted <= peak_.size()) return;
    peak_.resize(wanted * 2, full_);
    free_.resize(wanted * 2 * block, full_);
  }

  /// The first start at or after `from` with enough left of every pool in all `periods` periods.
  [[nodiscard]] Time earliest(Job job, Time from, Time periods) const {
    const Demand demand = demand_[at(job)];
    Time known = from;  // [from, known) is known to be free
    for (;;) {
      const Time end = from + periods;
      Time last = end - 1;
      while (last >= known && enough(free_[at(last)], demand)) --last;
      if (last < known) return from;
      from = last + 1;
      known = end;
      if (from == end) known = from = leap(from, demand);
    }
  }

  void take(Job job, Time start, Time periods) {
    const Demand demand = demand_[at(job)];
    const Time end = start + periods;
    for (Time t = start; t < end; ++t) {
      for (std::size_t w = 0; w < Words; ++w) free_[at(t)][w] -= demand[w];
    }
    for (std::size_t b = at(start) / block; b <= at(end - 1) / block; ++b) raise(b);
    top_ = std::max(top_, end);
  }

 private:
  static constexpr std::uint64_t guard = 0x8000'8000'8000'8000;
  static constexpr std::size_t block = 8;

  template <typename Number>
  static std::size_t at(Number number) {
    return static_cast<std::size_t>(number);
  }
  static void put(Demand& demand, std::int32_t pool, std::int32_t units) {
    demand[at(pool / 4)] |= static_cast<std::uint64_t>(units) << (pool % 4 * 16);
  }
  static bool enough(const Demand& left, const Demand& demand) {
    std::uint64_t kept = guard;
    for (std::size_t w = 0; w < Words; ++w) kept &= left[w] - demand[w];
    return kept == guard;
  }

  [[nodiscard]] Time leap(Time from, const Demand& demand) const {
    std::size_t b = at(from) / block;
    if (enough(peak_[b], demand)) return from;
    do ++b;
    while (!enough(peak_[b], demand));
    return static_cast<Time>(b * block);
  }

  /// Computes the peak of a block anew. With its guard bit set a lane is ordered as a signed number.
  void raise(std::size_t b) {
    using Lanes = std::int16_t __attribute__((vector_size(8)));
    for (std::size_t w = 0; w < Words; ++w) {
      Lanes most;
      std::memcpy(&most, &free_[b * block][w], sizeof most);
      for (std::size_t i = 1; i < block; ++i) {
        Lanes other;
        std::memcpy(&other, &free_[b * block + i][w], sizeof other);
        most = most > other ? most : other;
      }
      std::memcpy(&peak_[b][w], &most, sizeof most);
    }
  }

  Demand full_{};
  std::vector<Demand> demand_;
  std::vector<Demand> free_;
  std::vector<Demand> peak_;
  Time top_ = 0;
};

/// No pools: always free.
template <>
class PoolTimeline<0> {
 public:
  explicit PoolTimeline(const Instance&) {}
  void reset() {}
  void reach(Time) {}
  [[nodiscard]] Time earliest(Job, Time from, Time) const { return from; }
  void take(Job, Time, Time) {}
};
