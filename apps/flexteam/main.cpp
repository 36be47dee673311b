// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <initializer_list>

#include "commands.h"

/// The command line: every subcommand with its options. CLI11 is seen here alone, for it takes half a minute to
/// compile.
namespace flexteam::commands {
namespace {

const CLI::IsMember formats({"auto", "json", "mspsp", "imopse", "mplib", "psplib", "workforce"});
constexpr const char* database_text = "SQLite file, or a postgresql:// address";

void add_plan(CLI::App& app, PlanArguments& asked) {
  auto* command = app.add_subcommand("plan", "Makes a plan for a problem");
  command->add_option("problem", asked.problem, "The problem file")->required();
  command->add_option("-o,--output", asked.plan, "Where the plan goes; without it: standard output");
  auto* seconds = command->add_option("--seconds", asked.seconds, "Wall time, reading and writing included");
  seconds->check(CLI::NonNegativeNumber)->capture_default_str();
  command
      ->add_option("--iterations", asked.iterations, "Rounds instead of seconds; with one thread always the same bytes")
      ->check(CLI::NonNegativeNumber)
      ->excludes(seconds);
  command->add_option("--threads", asked.threads, "Threads")->check(CLI::Range(1, 256))->capture_default_str();
  command->add_option("--seed", asked.seed, "Seed of the random numbers")->capture_default_str();
  command->add_option("--format", asked.format, "Of the problem file")->check(formats)->capture_default_str();
  command->add_option("--start", asked.start, "A plan to begin from");
  command->add_option("--search", asked.search, "none: one serial schedule in weight order, the yardstick")
      ->check(CLI::IsMember({"none", "ruin-and-recreate"}))
      ->capture_default_str();
  command->add_flag("--progress", asked.progress, "Tell about the best plan so far on standard error");
}

void add_check(CLI::App& app, CheckArguments& asked) {
  auto* command = app.add_subcommand("check", "Judges a plan: every broken rule with its place, then the score");
  command->add_option("problem", asked.problem, "The problem file")->required();
  command->add_option("plan", asked.plan, "The plan file")->required();
  command->add_option("--format", asked.format, "Of the problem file")->check(formats)->capture_default_str();
}

void add_bound(CLI::App& app, BoundArguments& asked) {
  auto* command = app.add_subcommand("bound", "What no plan of a problem can exceed");
  command->add_option("problem", asked.problem, "The problem file")->required();
  command->add_option("--lp", asked.file, "Write the linear program behind it to this file, as the least of -benefit");
  command->add_option("--seconds", asked.seconds, "Time for the linear program")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command->add_option("--format", asked.format, "Of the problem file")->check(formats)->capture_default_str();
}

void add_explain(CLI::App& app, ExplainArguments& asked) {
  auto* command = app.add_subcommand("explain", "Why something is not planned or late, and what would change that");
  command->add_option("problem", asked.problem, "The problem file")->required();
  command->add_option("plan", asked.plan, "The plan file")->required();
  command->add_option("which", asked.which, "PACKAGE/ACTIVITY or PACKAGE; without it: everything, grouped");
  command->add_option("--format", asked.format, "Of the problem file")->check(formats)->capture_default_str();
}

void add_bench(CLI::App& app, BenchArguments& asked) {
  auto* command =
      app.add_subcommand("bench", "Plans every instance in a folder and compares with the best known values");
  command->add_option("folder", asked.folder, "Folder with problem files; best_known.csv there or one folder up")
      ->required();
  command->add_option("--seconds", asked.seconds, "Wall time per instance")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command->add_option("--threads", asked.threads, "Threads")->check(CLI::Range(1, 256))->capture_default_str();
  command->add_option("--seed", asked.seed, "Seed of the random numbers")->capture_default_str();
  command->add_option("--every", asked.every, "3: every third instance in the order of their names, from the first")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  command->add_option("--best-known", asked.best_known, "Best known values, instead of best_known.csv of the folder");
  command->add_option("--csv", asked.csv, "Also write the table to this file");
}

void add_tables(CLI::App& command, TableArguments& asked, std::initializer_list<const char*> kinds, const char* file) {
  for (const auto* kind : kinds) {
    auto* one = command.add_subcommand(kind, "As a table, CSV or XLSX");
    one->add_option("file", asked.file, file)->required();
    one->add_option("--db", asked.database, database_text)->capture_default_str();
    one->callback([&asked, kind] { asked.kind = kind; });
  }
}

void add_import(CLI::App& app, ImportAreasArguments& map, TableArguments& asked) {
  auto* command = app.add_subcommand("import", "Brings data from outside into the database");
  command->require_subcommand(1);
  auto* areas = command->add_subcommand("areas", "True outlines of districts from the CBS map (GeoPackage or GeoJSON)");
  areas->add_option("file", map.map, "Map of districts, in any coordinate system")->required();
  areas->add_option("--db", map.database, database_text)->capture_default_str();
  add_tables(*command, asked, {"team", "leave", "requests", "menu-card"},
             "The table; with one problem nothing of it is kept");
  for (auto* one : command->get_subcommands([](const CLI::App* sub) { return sub->get_name() != "areas"; })) {
    one->add_flag("--preview", asked.preview, "Only tell what it would change");
  }
}

void add_export(CLI::App& app, TableArguments& asked) {
  auto* command = app.add_subcommand("export", "Writes a part of the database to a table, to edit and import");
  command->require_subcommand(1);
  add_tables(*command, asked, {"team", "leave", "requests", "menu-card"}, "The table to write: .csv or .xlsx");
}

void add_example(CLI::App& app, ExampleArguments& asked) {
  auto* command = app.add_subcommand("example", "Puts the example of Drenthe into an empty database and plans it");
  command->add_option("--db", asked.database, database_text)->capture_default_str();
  command->add_option("--seed", asked.seed, "Another seed, another example")->capture_default_str();
  command->add_option("--people", asked.people, "Number of members; 0: 55 fte, of which 10 shared")
      ->check(CLI::Range(0, 100'000))
      ->capture_default_str();
  command->add_option("--municipalities", asked.municipalities, "Number of municipalities")
      ->check(CLI::Range(1, 1'000))
      ->capture_default_str();
  command->add_option("--seconds", asked.seconds, "Search for the first plan; 0: no plan")
      ->check(CLI::Range(0.0, 3'600.0))
      ->capture_default_str();
}

void add_serve(CLI::App& app, ServeArguments& asked) {
  auto* command = app.add_subcommand("serve", "Serves the API and the screens on this machine");
  command->add_option("--port", asked.port, "Port; 0: a free one")->envname("PORT")->capture_default_str();
  command->add_option("--address", asked.address, "Address to listen on; another than 127.0.0.1 not with --demo")
      ->capture_default_str();
  command->add_option("--db", asked.database, database_text)->envname("FLEXTEAM_DB")->capture_default_str();
  command->add_option("--web", asked.web, "Folder of the built web app; default: beside the program");
  command->add_flag("--behind-proxy", asked.behind_proxy,
                    "Believe a proxy on this machine about its clients (X-Forwarded-For, X-Forwarded-Proto)");
  command->add_option("--security-contact", asked.security_contact,
                      "Where weaknesses are reported (e-mail address or https://…), for /.well-known/security.txt");
  command->add_flag("--example", asked.example, "Fill an empty database with the example and make its first plan");
  command->add_flag("--demo", asked.demo, "Anybody on this machine looks from every chair, without a password");
  command->add_option("--public-url", asked.public_url,
                      "By which others reach this server, like https://flexteam.drenthe.nl");
  auto* smtp = command->add_option("--smtp-url", asked.smtp_url,
                                   "Mail leaves here, like smtp://user@mail.drenthe.nl:587; without it there is none");
  smtp->envname("FLEXTEAM_SMTP_URL");
  command->add_option("--smtp-password-file", asked.smtp_password_file,
                      "File with the password of that user; or set FLEXTEAM_SMTP_PASSWORD");
  command->add_option("--mail-from", asked.mail_from, "Address that mail comes from")->envname("FLEXTEAM_MAIL_FROM");
  command->add_option("--mail-hour", asked.mail_hour, "The daily mail goes from this hour on, by this machine's clock")
      ->check(CLI::Range(0, 23))
      ->capture_default_str();
  command->add_option("--administrator", asked.administrator, "E-mail address of the first administrator")
      ->capture_default_str();
}

void add_audit(CLI::App& app, AuditArguments& asked) {
  auto* command = app.add_subcommand("audit", "Proves that the log is what was written, and gives it out");
  command->require_subcommand(1);
  auto* verify = command->add_subcommand("verify", "Walks the log and names the first wrong entry; changes nothing");
  verify->add_option("--head", asked.head, "A head that was kept elsewhere, NUMBER:HASH; finds a log that was cut");
  auto* head = command->add_subcommand("head", "Number and hash of the last entry, to keep elsewhere");
  auto* give = command->add_subcommand("export", "The log of one municipality as CSV");
  give->add_option("--municipality", asked.municipality, "Its code: GM1701")->required();
  give->add_option("-o,--output", asked.output, "Where it goes; without it: standard output");
  for (auto* one : {verify, head, give}) one->add_option("--db", asked.database, database_text)->capture_default_str();
}

void add_agreement(CLI::App& app, AgreementVerifyArguments& asked) {
  auto* command = app.add_subcommand("agreement", "Looks after agreements on paper");
  command->require_subcommand(1);
  auto* verify = command->add_subcommand(
      "verify", "Whether a PDF is the confirmed agreement that holds, byte for byte; exit code 0: yes, 1: no");
  verify->add_option("file", asked.file, "The PDF")->required();
  verify->add_option("--database,--db", asked.database, database_text)->capture_default_str();
}

void add_backup(CLI::App& app, BackupArguments& asked) {
  auto* command = app.add_subcommand("backup", "Writes the database to one file, while servers go on working with it");
  command->add_option("--db", asked.database, database_text)->envname("FLEXTEAM_DB")->capture_default_str();
  command->add_option("-o,--output", asked.file, "The file; one that is there is replaced when all is well")
      ->required();
}

void add_restore(CLI::App& app, RestoreArguments& asked) {
  auto* command = app.add_subcommand("restore", "Puts a backup into a database, after a look whether it is sound");
  command->add_option("file", asked.file, "What flexteam backup wrote")->required();
  command->add_option("--db", asked.database, database_text)->envname("FLEXTEAM_DB")->capture_default_str();
  command->add_flag("--force", asked.force, "Replace all that is in the database");
}

void add_database(CLI::App& app, DatabaseCheckArguments& asked) {
  auto* command = app.add_subcommand("database", "Looks after the database");
  command->require_subcommand(1);
  auto* check =
      command->add_subcommand("check", "Whether it is sound: every page, reference, rank and entry of the log");
  check->add_option("--db", asked.database, database_text)->envname("FLEXTEAM_DB")->capture_default_str();
}

void add_person(CLI::App& app, PersonArguments& asked) {
  auto* command = app.add_subcommand("person", "What is kept about somebody: gives it out, or erases it");
  command->require_subcommand(1);
  auto* give = command->add_subcommand("export", "Everything that is kept about a person, as JSON");
  give->add_option("-o,--output", asked.output, "Where it goes; without it: standard output");
  auto* erase = command->add_subcommand("erase", "Erases a person for good; work, hours and the log stay");
  erase->add_flag("--sure", asked.sure, "This cannot be undone");
  for (auto* one : {give, erase}) {
    one->add_option("id", asked.id, "Id of an account (a-…) or number of a member")->required();
    one->add_option("--db", asked.database, database_text)->envname("FLEXTEAM_DB")->capture_default_str();
  }
}

void add_retention(CLI::App& app, RetentionArguments& asked) {
  auto* command = app.add_subcommand("retention", "Personal data that were kept long enough");
  command->require_subcommand(1);
  auto* run = command->add_subcommand("run", "Removes them, as serve does once a day");
  run->add_flag("--preview", asked.preview, "Only tell what would go");
  run->add_option("--db", asked.database, database_text)->envname("FLEXTEAM_DB")->capture_default_str();
}

/// What was asked, for every subcommand; only that of the one that was named counts.
struct Arguments {
  PlanArguments plan;
  CheckArguments check;
  BoundArguments bound;
  ExplainArguments explain;
  BenchArguments bench;
  ImportAreasArguments import_areas;
  TableArguments import_table;
  TableArguments export_table;
  ExampleArguments example;
  AuditArguments audit;
  AgreementVerifyArguments agreement_verify;
  BackupArguments backup;
  RestoreArguments restore;
  DatabaseCheckArguments database_check;
  PersonArguments person;
  RetentionArguments retention;
  ServeArguments serve;
};

int run_audit(const CLI::App& command, const AuditArguments& asked) {
  if (command.got_subcommand("verify")) return audit_verify(asked);
  if (command.got_subcommand("head")) return audit_head(asked);
  return audit_export(asked);
}

int run_person(const CLI::App& command, const PersonArguments& asked) {
  return command.got_subcommand("export") ? person_export(asked) : person_erase(asked);
}

int run(const CLI::App& app, const Arguments& arguments) {
  if (app.got_subcommand("plan")) return plan(arguments.plan);
  if (app.got_subcommand("check")) return check(arguments.check);
  if (app.got_subcommand("bound")) return bound(arguments.bound);
  if (app.got_subcommand("explain")) return explain(arguments.explain);
  if (app.got_subcommand("bench")) return bench(arguments.bench);
  if (app.got_subcommand("import")) {
    return arguments.import_table.kind.empty() ? import_areas(arguments.import_areas)
                                               : import_table(arguments.import_table);
  }
  if (app.got_subcommand("export")) return export_table(arguments.export_table);
  if (app.got_subcommand("example")) return example(arguments.example);
  if (app.got_subcommand("audit")) return run_audit(*app.get_subcommand("audit"), arguments.audit);
  if (app.got_subcommand("agreement")) return agreement_verify(arguments.agreement_verify);
  if (app.got_subcommand("backup")) return backup(arguments.backup);
  if (app.got_subcommand("restore")) return restore(arguments.restore);
  if (app.got_subcommand("database")) return database_check(arguments.database_check);
  if (app.got_subcommand("person")) return run_person(*app.get_subcommand("person"), arguments.person);
  if (app.got_subcommand("retention")) return retention_run(arguments.retention);
  return serve(arguments.serve);
}

}  // namespace
}  // namespace flexteam::commands

int main(int argc, char** argv) {
  using namespace flexteam::commands;  // NOLINT(google-build-using-namespace): all of main is about commands
  CLI::App app{"Flexteam: plans and runs a shared team for municipalities", "flexteam"};
  app.set_version_flag("--version", "flexteam " FLEXTEAM_VERSION);
  app.require_subcommand(1);
  Arguments arguments;
  add_plan(app, arguments.plan);
  add_check(app, arguments.check);
  add_bound(app, arguments.bound);
  add_explain(app, arguments.explain);
  add_bench(app, arguments.bench);
  add_import(app, arguments.import_areas, arguments.import_table);
  add_export(app, arguments.export_table);
  add_example(app, arguments.example);
  add_audit(app, arguments.audit);
  add_agreement(app, arguments.agreement_verify);
  add_backup(app, arguments.backup);
  add_restore(app, arguments.restore);
  add_database(app, arguments.database_check);
  add_person(app, arguments.person);
  add_retention(app, arguments.retention);
  add_serve(app, arguments.serve);
  try {
    app.parse(argc, argv);
    return run(app, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "flexteam: {}\n", error.what());
    return 1;
  }
}
