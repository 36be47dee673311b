// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace CLI {
class App;
}

/// One function per subcommand, each in its own file (plan.cpp, check.cpp, …): it adds its options to `app` and sets a
/// callback that returns through `exit_code`: 0 good, 1 anything else, 2 unusable input.
namespace flexteam::commands {

struct Exit {
  int code = 0;
};

void add_plan(CLI::App& app, Exit& exit);
void add_check(CLI::App& app, Exit& exit);
void add_bench(CLI::App& app, Exit& exit);
void add_example(CLI::App& app, Exit& exit);
void add_import(CLI::App& app, Exit& exit);
void add_serve(CLI::App& app, Exit& exit);

}  // namespace flexteam::commands
