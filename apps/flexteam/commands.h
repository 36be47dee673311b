// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

/// One function per subcommand, each in its own file (plan.cpp, check.cpp, …), with what it is asked. Every function
/// returns the exit code: 0 good, 1 anything else, 2 unusable input. main.cpp has the options and their texts.
namespace flexteam::commands {

inline constexpr const char* default_database = "var/flexteam.sqlite";

struct PlanArguments {
  std::string problem;
  std::string plan;  ///< empty: standard output
  double seconds = 10;
  std::optional<std::int64_t> iterations;
  int threads = 2;
  std::uint64_t seed = 1;
  std::string format = "auto";
  std::string start;  ///< a plan to begin from; empty: none
  std::string search = "ruin-and-recreate";
  bool progress = false;
};
int plan(const PlanArguments& asked);

struct CheckArguments {
  std::string problem;
  std::string plan;
  std::string format = "auto";
};
int check(const CheckArguments& arguments);

struct BoundArguments {
  std::string problem;
  std::string file;  ///< the linear program, in LP format; empty: not written
  double seconds = 60;
  std::string format = "auto";
};
int bound(const BoundArguments& asked);

struct ExplainArguments {
  std::string problem;
  std::string plan;
  std::string which;  ///< "w1/B5", "w1" or empty: everything, grouped
  std::string format = "auto";
};
int explain(const ExplainArguments& asked);

struct BenchArguments {
  std::string folder;
  double seconds = 10;
  int threads = 2;
  std::uint64_t seed = 1;
  int every = 1;           ///< 3: every third instance in the order of their names, from the first
  std::string best_known;  ///< empty: best_known.csv in the folder or one folder up
  std::string csv;         ///< empty: no file
};
int bench(const BenchArguments& asked);

struct ImportAreasArguments {
  std::string map;
  std::string database = default_database;
};
int import_areas(const ImportAreasArguments& arguments);

/// Team, leave, requests or menu card as a table: CSV or XLSX.
struct TableArguments {
  std::string kind;  ///< "team", "leave", "requests", "menu-card"
  std::string file;  ///< of an export its name ends in .csv or .xlsx
  std::string database = default_database;
  bool preview = false;  ///< import: only tell what it would do
};
int import_table(const TableArguments& asked);
int export_table(const TableArguments& asked);

struct ExampleArguments {
  std::string database = default_database;
  std::uint64_t seed = 1;
  int people = 0;  ///< 0: as in Drenthe
  int municipalities = 12;
  double seconds = 3;  ///< for the first plan; 0: none
};
int example(const ExampleArguments& asked);

struct BackupArguments {
  std::string database = default_database;
  std::string file;
};
int backup(const BackupArguments& asked);

struct RestoreArguments {
  std::string file;
  std::string database = default_database;
  bool force = false;  ///< also into a database that holds something
};
int restore(const RestoreArguments& asked);

struct DatabaseCheckArguments {
  std::string database = default_database;
};
int database_check(const DatabaseCheckArguments& asked);

struct ServeArguments {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  ///< 0: a free one
  std::string database = default_database;
  std::string web;  ///< empty: beside the program
  bool example = false;
  bool demo = false;
  std::string public_url;                             ///< "https://flexteam.drenthe.nl"; empty: this machine only
  std::string administrator = "beheerder@localhost";  ///< what the first administrator logs in with
  bool behind_proxy = false;                          ///< a proxy on this machine says who its clients are
  std::string security_contact;                       ///< e-mail address or URI; empty: that of the project
  std::optional<std::string> smtp_url;                ///< "smtp://user@mail.drenthe.nl:587"; none: no mail
  std::string smtp_password_file;                     ///< empty: FLEXTEAM_SMTP_PASSWORD, or none
  std::string mail_from;                              ///< address that mail comes from
  int mail_hour = 7;                                  ///< from when on, by the clock of this machine
};
int serve(const ServeArguments& asked);

struct AuditArguments {
  std::string database = default_database;
  std::string head;          ///< verify: a head that was kept elsewhere, NUMBER:HASH; empty: none
  std::string municipality;  ///< export: whose log
  std::string output;        ///< export: a file; empty: standard output
};
int audit_verify(const AuditArguments& asked);
int audit_head(const AuditArguments& asked);
int audit_export(const AuditArguments& asked);

struct AgreementVerifyArguments {
  std::string file;
  std::string database = default_database;
};
int agreement_verify(const AgreementVerifyArguments& asked);

struct PersonArguments {
  std::string database = default_database;
  std::string id;      ///< of an account, or the number of a member
  std::string output;  ///< export: a file; empty: standard output
  bool sure = false;   ///< erase
};
int person_export(const PersonArguments& asked);
int person_erase(const PersonArguments& asked);

struct RetentionArguments {
  std::string database = default_database;
  bool preview = false;  ///< only tell
};
int retention_run(const RetentionArguments& asked);

}  // namespace flexteam::commands
