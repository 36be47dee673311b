// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The serial decoder, compiled once per kind of processor: the file that includes this has set FLEXTEAM_PROCESSOR, the
// name of a namespace, and has included what is used here before switching on the processor's own instructions.

namespace flexteam::planning::makespan::FLEXTEAM_PROCESSOR {
namespace {

#include "planning/makespan/pool_timeline.inl"

#include "planning/makespan/crew_timeline.inl"

template <int PoolWords, int PeopleWords>
class SerialDecoder final : public Decoder {
 public:
  explicit SerialDecoder(const Instance& instance)
      : instance_(instance), pools_(instance), crews_(instance), end_(instance.duration.size()) {}

  void decode(const Network& network, std::span<const Job> list, const Taste& taste, Schedule& out) override {
    pools_.reset();
    crews_.reset();
    out.start.resize(end_.size());
    out.crew.resize(end_.size() * PeopleWords);
    Time makespan = 0;
    for (const Job job : list) {
      const auto at = static_cast<std::size_t>(job);
      const Time periods = instance_.duration[at];
      Time start = network.release[at];
      for (const Arc& arc : network.before.of(job)) {
        start = std::max(start, end_[static_cast<std::size_t>(arc.job)] + arc.lag);
      }
      const Time reached = std::max(start, makespan);  // from here on everything is free
      pools_.reach(reached + periods);
      crews_.reach(reached + periods);
      start = place(job, start, periods);
      pools_.take(job, start, periods);
      crews_.take(job, start, periods, taste, out.crew.data());
      out.start[at] = start;
      end_[at] = start + periods;
      makespan = std::max(makespan, end_[at]);
    }
    out.makespan = makespan;
  }

 private:
  Time place(Job job, Time start, Time periods) {
    for (;;) {
      start = pools_.earliest(job, start, periods);
      if constexpr (PeopleWords == 0) return start;
      const Time crewed = crews_.earliest(job, start, periods);
      if (PoolWords == 0 || crewed == start) return crewed;
      start = crewed;
    }
  }

  const Instance& instance_;
  PoolTimeline<PoolWords> pools_;
  CrewTimeline<PeopleWords> crews_;
  std::vector<Time> end_;
};

template <int PoolWords>
std::unique_ptr<Decoder> with_people(const Instance& instance) {
  if (instance.people_words == 0) return std::make_unique<SerialDecoder<PoolWords, 0>>(instance);
  if (instance.people_words == 1) return std::make_unique<SerialDecoder<PoolWords, 1>>(instance);
  return std::make_unique<SerialDecoder<PoolWords, most_people / 64>>(instance);
}

}  // namespace

std::unique_ptr<Decoder> make(const Instance& instance) {
  if (instance.pools == 0) return with_people<0>(instance);
  if (instance.pools <= 4) return with_people<1>(instance);
  return with_people<most_pools / 4>(instance);
}

}  // namespace flexteam::planning::makespan::FLEXTEAM_PROCESSOR
