# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Puts text files of data/ into the program, so that it stays one file: service/example/embedded.h gives them by their path.
function(flexteam_embed target)
  set(body "")
  foreach(path ${ARGN})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${path})
    file(READ ${PROJECT_SOURCE_DIR}/${path} text)
    string(APPEND body "  if (path == \"${path}\") return R\"embedded(${text})embedded\";\n")
  endforeach()
  set(source ${CMAKE_BINARY_DIR}/generated/${target}_embedded.cpp)
  file(GENERATE OUTPUT ${source} CONTENT
"// Made by cmake/Embed.cmake.
#include \"service/example/embedded.h\"
std::string_view flexteam::service::embedded(std::string_view path) {
${body}  return {};
}
")
  target_sources(${target} PRIVATE ${source})
endfunction()
