# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Puts migrations/NNNN_name.sql into the room store, in the order of their numbers (store/migrate.h: migrations()).
file(GLOB scripts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/store/migrations/*.sql)
list(SORT scripts)
set(body "")
foreach(script ${scripts})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${script})
  get_filename_component(name ${script} NAME_WE)
  string(REGEX MATCH "^[0-9]+" number ${name})
  string(REGEX REPLACE "^0+" "" number ${number})
  file(READ ${script} text)
  string(APPEND body "    {${number}, \"${name}\", R\"script(${text})script\"},\n")
endforeach()
set(source ${CMAKE_BINARY_DIR}/generated/room_store_migrations.cpp)
file(GENERATE OUTPUT ${source} CONTENT
"// Made by src/store/migrations.cmake.
#include \"store/migrate.h\"
std::span<const flexteam::store::Migration> flexteam::store::migrations() {
  static constexpr Migration all[] = {
${body}  };
  return all;
}
")
target_sources(room_store PRIVATE ${source})
