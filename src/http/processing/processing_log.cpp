// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/processing/processing_log.h"

#include <pthread.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <exception>
#include <iterator>
#include <utility>

namespace flexteam::http {
namespace {

constexpr std::chrono::seconds interval{1};
/// So many are not left waiting for the interval.
constexpr std::size_t many = 1000;
/// So many are kept while the database cannot be reached: about 30 MB.
constexpr std::size_t most = 100'000;

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
  if (entries.empty()) return;
  try {
    store_.aside([&](store::AsideTransaction& tx) { store::processing_log::append(tx, entries); });
  } catch (const std::exception& error) {
    spdlog::error("the record of processing, {} entries kept for later: {}", entries.size(), error.what());
    const std::scoped_lock lock(mutex_);
    waiting_.insert(waiting_.begin(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
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
