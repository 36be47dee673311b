// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>

#include "commands.h"

int main(int argc, char** argv) {
  CLI::App app{"Flexteam: plans and runs a shared team for municipalities", "flexteam"};
  app.set_version_flag("--version", "flexteam " FLEXTEAM_VERSION);
  app.require_subcommand(1);
  flexteam::commands::Exit exit;
  flexteam::commands::add_plan(app, exit);
  flexteam::commands::add_check(app, exit);
  flexteam::commands::add_bench(app, exit);
  flexteam::commands::add_import(app, exit);
  flexteam::commands::add_example(app, exit);
  flexteam::commands::add_serve(app, exit);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "flexteam: {}\n", error.what());
    return 1;
  }
  return exit.code;
}
