// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/processing/processing_log.h"

#include <pthread.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <exception>
#include <span>
#include <utility>

#include "sql/error.h"

namespace flexteam::http {
namespace {

constexpr std::chrono::seconds interval{1};
/// So many are not left waiting for the interval.
constexpr std::size_t many = 1000;
/// So many are kept while the database cannot be reached: about 30 MB.
constexpr std::size_t most = 100'000;

/// The database can be written, but not with what it was given.
bool is_of_the_entries(const std::exception& error) {
  using enum sql::Trouble;
  const auto* failure = dynamic_cast<const sql::Failure*>(&error);
  if (failure == nullptr) return false;
  const auto trouble = failure->error.trouble;
  return trouble == constraint || trouble == unique || trouble == foreign_key || trouble == other;
}

}  // namespace

ProcessingLog::ProcessingLog(store::Store& store)
    : store_(store), thread_([this](const std::stop_token& stop) { run(stop); }) {
  pthread_setname_np(thread_.native_handle(), "processing");
}

ProcessingLog::~ProcessingLog() {
  thread_ = {};  // joins
  write();
}

void ProcessingLog::add(store::processing_log::Entry entry) {
  std::size_t size = 0;
  {
    const std::scoped_lock lock(mutex_);
    size = waiting_.size();
    if (size < most) waiting_.push_back(std::move(entry));
  }
  if (size == most) spdlog::error("the record of processing is full: the database cannot be reached");
  if (size >= many) many_.notify_one();
}

void ProcessingLog::add_now(store::processing_log::Entry entry) {
  add(std::move(entry));
  write();
}

void ProcessingLog::write() {
  const std::scoped_lock one(writing_);
  std::vector<store::processing_log::Entry> entries;
  {
    const std::scoped_lock lock(mutex_);
    entries.swap(waiting_);
  }
  std::vector<std::span<const store::processing_log::Entry>> lots;
  if (!entries.empty()) lots.emplace_back(entries);
  while (!lots.empty()) {
    const auto lot = lots.back();
    try {
      store_.aside([&](store::AsideTransaction& tx) { store::processing_log::append(tx, lot); });
      lots.pop_back();
    } catch (const std::exception& error) {
      if (!is_of_the_entries(error)) {
        std::size_t left = 0;
        const std::scoped_lock lock(mutex_);
        for (const auto& waits : lots) {
          waiting_.insert(waiting_.end(), waits.begin(), waits.end());
          left += waits.size();
        }
        spdlog::error("the record of processing, {} entries kept for later: {}", left, error.what());
        return;
      }
      lots.pop_back();
      // One that the database never takes must not keep out the others.
      if (lot.size() == 1) {
        spdlog::error("the record of processing, lost an entry of {}: {}", lot[0].name, error.what());
      } else {
        lots.push_back(lot.subspan(lot.size() / 2));
        lots.push_back(lot.first(lot.size() / 2));
      }
    }
  }
}

void ProcessingLog::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock(mutex_);
      many_.wait_for(lock, stop, interval, [&] { return waiting_.size() >= many; });
    }
    write();
  }
}

}  // namespace flexteam::http
