// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace flexteam {

/// For std::unique_ptr of what a C library made: lets it go with the library's own function.
template <auto release>
struct With {
  template <class T>
  void operator()(T* one) const {
    release(one);
  }
};

}  // namespace flexteam
