// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/event_hub.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "http/generated/writers.h"
#include "http/to_api/runs.h"
#include "store/audit.h"

namespace flexteam::http {
namespace {

constexpr std::array<std::pair<std::string_view, api::ChangedThing>, 12> things = {
    {{"order", api::ChangedThing::orders},
     {"agreement", api::ChangedThing::orders},
     {"member", api::ChangedThing::members},
     {"plan", api::ChangedThing::plans},
     {"pin", api::ChangedThing::pins},
     {"run", api::ChangedThing::runs},
     {"scenario", api::ChangedThing::scenarios},
     {"setting", api::ChangedThing::settings},
     {"municipality", api::ChangedThing::places},
     {"district", api::ChangedThing::places},
     {"village", api::ChangedThing::places},
     {"menu", api::ChangedThing::menu}}};

/// Objects of the audit trail are rows ("order", "menu-card"): what they begin with decides.
void add_thing(std::string_view object, std::vector<api::ChangedThing>& changed) {
  for (const auto& [name, thing] : things) {
    if (object.starts_with(name)) {
      if (std::ranges::find(changed, thing) == changed.end()) changed.push_back(thing);
      return;
    }
  }
}

std::string revision_event(const api::RevisionEvent& event) {
  json::Writer writer;
  write(writer, event);
  return event_text("revision", std::to_string(event.revision), std::move(writer).take());
}

std::string run_event(const service::RunStatus& status) {
  json::Writer writer;
  write(writer, to_api(status, Curve::without));
  return event_text("progress", std::to_string(status.version), std::move(writer).take());
}

}  // namespace

std::shared_ptr<EventStream> EventHub::listen() {
  auto stream = std::make_shared<EventStream>();
  // One lock for both: what changes between the first word and the place on the list would never be heard of.
  const std::lock_guard lock(mutex_);
  stream->push(revision_event({.revision = store_.revision(), .changed = {}, .actor = {}}));
  if (ended_) stream->end();
  std::erase_if(listeners_, [](const auto& listener) { return listener.expired(); });
  listeners_.push_back(stream);
  return stream;
}

std::shared_ptr<EventStream> EventHub::listen(const service::RunStatus& now) {
  auto stream = std::make_shared<EventStream>();
  const std::lock_guard lock(mutex_);
  stream->push(run_event(now));
  if (ended_ || has_ended(now)) stream->end();
  std::erase_if(run_listeners_, [](const auto& listener) { return listener.stream.expired(); });
  run_listeners_.push_back({now.id, stream});
  return stream;
}

void EventHub::tell_changes() {
  const std::lock_guard telling(telling_);
  const auto revision = store_.revision();
  if (revision <= told_) return;
  api::RevisionEvent event;
  event.revision = revision;
  const auto entries = store_.read([&](store::ReadTransaction& tx) { return store::audit::since(tx, told_); });
  for (const auto& entry : entries) {
    add_thing(entry.object, event.changed);
    event.actor = entry.actor;
  }
  told_ = revision;
  const auto text = revision_event(event);
  const std::lock_guard lock(mutex_);
  for (const auto& listener : listeners_) {
    if (const auto stream = listener.lock()) stream->push(text);
  }
}

void EventHub::tell(const service::RunStatus& status) {
  const std::lock_guard lock(mutex_);
  for (const auto& listener : run_listeners_) {
    if (listener.run != status.id) continue;
    if (const auto stream = listener.stream.lock()) {
      stream->push(run_event(status));
      if (has_ended(status)) stream->end();
    }
  }
}

void EventHub::end() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  for (const auto& listener : listeners_) {
    if (const auto stream = listener.lock()) stream->end();
  }
  for (const auto& listener : run_listeners_) {
    if (const auto stream = listener.stream.lock()) stream->end();
  }
}

}  // namespace flexteam::http
