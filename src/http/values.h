// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

namespace flexteam::http {

/// A value that is JSON already and is passed on as it is (GeoJSON geometries).
struct RawJson {
  std::string text = "{}";
};

/// A field of a change: left out (stays as it is), null (`given` without a value: cleared), or a new value.
template <class T>
struct Clearable {
  bool given = false;
  std::optional<T> value;
};

}  // namespace flexteam::http
