// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Part of serial_decoder.inl: who is free in every period, and whom to take.

/// Set of people in a fixed number of words.
template <int Words>
struct PeopleBits {
  std::array<std::uint64_t, Words> word{};

  PeopleBits& operator&=(const PeopleBits& other) {
    for (std::size_t w = 0; w < Words; ++w) word[w] &= other.word[w];
    return *this;
  }
  friend PeopleBits operator&(PeopleBits a, const PeopleBits& b) { return a &= b; }
  friend PeopleBits without(PeopleBits a, const PeopleBits& b) {
    for (std::size_t w = 0; w < Words; ++w) a.word[w] &= ~b.word[w];
    return a;
  }
  static PeopleBits load(const std::uint64_t* from) {
    PeopleBits bits;
    std::memcpy(bits.word.data(), from, sizeof bits.word);
    return bits;
  }
  [[nodiscard]] int size() const {
    int count = 0;
    for (std::size_t w = 0; w < Words; ++w) count += std::popcount(word[w]);
    return count;
  }
  [[nodiscard]] bool operator==(const PeopleBits&) const = default;
};

template <int Words>
class CrewTimeline {
 public:
  using Bits = PeopleBits<Words>;

  explicit CrewTimeline(const Instance& instance) : instance_(instance) {
    for (std::int32_t p = 0; p < instance.people; ++p) all_.word[at(p / 64)] |= std::uint64_t{1} << (p % 64);
    for (const CrewType& type : instance.crew_types) {
      auto& rows = rows_.emplace_back();
      for (std::size_t row = 0; row < at(type.row_count); ++row) rows.push_back(Bits::load(&type.rows[row * Words]));
    }
  }

  void reset() {
    std::fill_n(free_.begin(), std::min(free_.size(), at(top_)), all_);
    top_ = 0;
  }

  void reach(Time end) {
    const auto wanted = at(end) + 2;
    if (wanted > free_.size()) free_.resize(wanted * 2, all_);
  }

  /// The first start at or after `from` at which a crew is free for all `periods` periods. Keeps who is free then.
  [[nodiscard]] Time earliest(Job job, Time from, Time periods) {
    const Crew& crew = instance_.crew[at(job)];
    if (crew.type < 0) return from;
    const std::vector<Bits>& rows = rows_[at(crew.type)];
    for (;;) {
      const Time last = from + periods - 1;
      Bits free = free_[at(last)];
      for (Time t = last - 1; t >= from; --t) free &= free_[at(t)];
      const std::size_t tight = short_row(rows, crew, free);
      if (tight == rows.size()) {
        available_ = free & rows.back();
        return from;
      }
      // Every window that holds the stretch in which this row is short already is lost.
      Bits rest = free_[at(last)] & rows[tight];
      Time t = last;
      while (rest.size() >= crew.need[tight]) rest &= free_[at(--t)];
      from = t + 1;
    }
  }

  /// Takes a crew out of those found free by `earliest`; gives it in `chosen`.
  void take(Job job, Time start, Time periods, const Taste& taste, std::uint64_t* chosen) {
    const Crew& crew = instance_.crew[at(job)];
    if (crew.type < 0) return;
    Bits preferred;
    if (taste.preferred != nullptr) {
      preferred = Bits::load(taste.preferred + at(job) * Words);
      if (preferred.size() == crew.total && (preferred & available_) == preferred) available_ = preferred;
    }
    if (available_.size() > crew.total) thin_out(crew, start, start + periods, preferred, taste);
    for (Time t = start; t < start + periods; ++t) free_[at(t)] = without(free_[at(t)], available_);
    top_ = std::max(top_, start + periods);
    std::memcpy(chosen + at(job) * Words, available_.word.data(), sizeof available_.word);
  }

 private:
  using Lanes = std::int16_t __attribute__((vector_size(16)));

  template <typename Number>
  static std::size_t at(Number number) {
    return static_cast<std::size_t>(number);
  }

  /// The first row with too few people, or the number of rows.
  static std::size_t short_row(const std::vector<Bits>& rows, const Crew& crew, const Bits& free) {
    std::size_t row = 0;
    while (row < rows.size() && (free & rows[row]).size() >= crew.need[row]) ++row;
    return row;
  }

  /// Lets people go, the most valuable first, as long as the rest still holds a crew. The sets that hold a crew's
  /// people are the bases of a transversal matroid: the greedy choice is the best one for any order of value.
  void thin_out(const Crew& crew, Time start, Time end, const Bits& preferred, const Taste& taste) {
    const CrewType& type = instance_.crew_types[at(crew.type)];
    const std::vector<Bits>& rows = rows_[at(crew.type)];
    const std::size_t parts = at(type.lanes) / 8;
    alignas(16) std::array<std::int16_t, 1 << most_slots> slack;
    for (std::size_t row = 0; row < parts * 8; ++row) {
      const int people = row < rows.size() ? (available_ & rows[row]).size() : 0;
      slack[row] = static_cast<std::int16_t>(people - crew.need[row]);
    }
    int surplus = available_.size() - crew.total;
    const auto let_go = [&](const Bits& some) {
      for (std::size_t w = 0; w < Words; ++w) {
        for (std::uint64_t rest = some.word[w]; rest != 0 && surplus > 0; rest &= rest - 1) {
          const std::size_t person = w * 64 + at(std::countr_zero(rest));
          if (!spare(slack.data(), &type.touch[person * at(type.lanes)], parts)) continue;
          available_.word[w] &= ~(rest & -rest);
          --surplus;
        }
      }
    };
    const Bits others = without(available_, preferred);
    Bits wish;
    wish.word[0] = taste.spare;
    if (taste.spare != 0) let_go(others & wish);
    if (taste.flexible_first) {
      Bits flexible = others & free_[at(end)];
      if (start > 0) flexible &= free_[at(start - 1)];
      let_go(flexible & available_);
    }
    let_go(others & available_);
    let_go(Bits{available_});
  }

  /// Takes one person out of the slack of its rows if none of them is tight.
  static bool spare(std::int16_t* slack, const std::int16_t* touch, std::size_t parts) {
    std::uint64_t negative = 0;
    for (std::size_t i = 0; i < parts; ++i) {
      const Lanes next = load(slack + i * 8) + load(touch + i * 8);
      std::array<std::uint64_t, 2> words;
      std::memcpy(&words, &next, sizeof words);
      negative |= words[0] | words[1];
    }
    if ((negative & 0x8000'8000'8000'8000) != 0) return false;
    for (std::size_t i = 0; i < parts; ++i) {
      const Lanes next = load(slack + i * 8) + load(touch + i * 8);
      std::memcpy(slack + i * 8, &next, sizeof next);
    }
    return true;
  }
  static Lanes load(const std::int16_t* from) {
    Lanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
  }

  const Instance& instance_;
  Bits all_;
  Bits available_;
  std::vector<std::vector<Bits>> rows_;
  std::vector<Bits> free_;
  Time top_ = 0;
};

/// No people: nobody is needed.
template <>
class CrewTimeline<0> {
 public:
  explicit CrewTimeline(const Instance&) {}
  void reset() {}
  void reach(Time) {}
  [[nodiscard]] Time earliest(Job, Time from, Time) const { return from; }
  void take(Job, Time, Time, const Taste&, std::uint64_t*) {}
};
