# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Puts migrations/NNNN_name.sql into the room store, in the order of their numbers (store/migrate.h: migrations()).
file(GLOB scripts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/store/migrations/*.sql)
list(SORT scripts)
set(body "")
set(steps "")
foreach(script ${scripts})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${script})
  get_filename_component(name ${script} NAME_WE)
  string(REGEX MATCH "^[0-9]+" number ${name})
  string(REGEX REPLACE "^0+" "" number ${number})
  file(READ ${script} text)
  # What SQL cannot do stands beside it: after_NNNN in NNNN_name.cpp.
  set(after nullptr)
  string(REGEX REPLACE "[.]sql$" ".cpp" step ${script})
  if(EXISTS ${step})
    string(REGEX MATCH "^[0-9]+" digits ${name})
    set(after flexteam::store::after_${digits})
    string(APPEND steps "namespace flexteam::store { void after_${digits}(sql::Connection& connection); }\n")
  endif()
  string(APPEND body "    {${number}, \"${name}\", R\"script(${text})script\", ${after}},\n")
endforeach()
set(source ${CMAKE_BINARY_DIR}/generated/room_store_migrations.cpp)
file(GENERATE OUTPUT ${source} CONTENT
"// Made by src/store/migrations.cmake.
#include \"store/migrate.h\"
${steps}std::span<const flexteam::store::Migration> flexteam::store::migrations() {
  static constexpr Migration all[] = {
${body}  };
  return all;
}
")
target_sources(room_store PRIVATE ${source})
