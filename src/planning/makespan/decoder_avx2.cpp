// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The decoder for x86-64 processors with AVX2, bit counting and bit scanning (2013 and later). Everything it uses is
// included before the switch, so that no other part of the program gets these instructions.
#ifdef __x86_64__

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "planning/makespan/decoder.h"

#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2,lzcnt,popcnt")
#define FLEXTEAM_PROCESSOR avx2
#include "planning/makespan/serial_decoder.inl"
#pragma GCC pop_options

#endif
