# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.cpp)
flexteam_see(test_planning_makespan see planning json check)
add_executable(test_planning_makespan ${sources})
target_include_directories(test_planning_makespan PRIVATE ${see} ${PROJECT_SOURCE_DIR})
target_compile_definitions(test_planning_makespan PRIVATE FLEXTEAM_SOURCE="${PROJECT_SOURCE_DIR}")
target_link_libraries(test_planning_makespan PRIVATE room_planning room_check fmt::fmt GTest::gmock_main)
flexteam_precompile(test_planning_makespan tests)
add_test(NAME planning_makespan COMMAND test_planning_makespan)
