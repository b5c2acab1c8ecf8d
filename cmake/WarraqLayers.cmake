# Makes one target a layer out of lib/layers.txt, so that a layer links only what the table lets it use.

add_library(warraq_flags INTERFACE)
# Options are structs with a default beside each field, named at the call: what is not named is meant.
# -Wrestrict takes plain string concatenation for overlapping copies in GCC 12 (its bug 105651).
# No fused multiply-add: costs must come out alike on every machine, or lines would break differently.
target_compile_options(warraq_flags INTERFACE -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> -Wno-missing-field-initializers -ffp-contract=off
                       $<$<BOOL:${WARRAQ_WERROR}>:-Werror>)

set(WARRAQ_LAYERS_FILE ${CMAKE_CURRENT_SOURCE_DIR}/lib/layers.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${WARRAQ_LAYERS_FILE})

# warraq_layer(NAME DEPS...): the sources in and below lib/NAME as the target warraq_NAME.
function(warraq_layer name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/lib/${name}/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/include/warraq/${name}/*.hpp)
  # main.cpp is the program; data_root.cpp is the build's alone (see lib/CMakeLists.txt).
  list(FILTER sources EXCLUDE REGEX "/(main|data_root)\\.cpp$")
  if(sources)
    add_library(warraq_${name} STATIC ${sources})
    set(visibility PUBLIC)
    target_include_directories(warraq_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/lib)
    target_link_libraries(warraq_${name} PRIVATE warraq_flags ${warraq_packages_${name}})
  else()
    add_library(warraq_${name} INTERFACE)
    set(visibility INTERFACE)
  endif()
  target_sources(warraq_${name} ${visibility} FILE_SET HEADERS
                 BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR}/include FILES ${headers})
  foreach(dep IN LISTS ARGN)
    target_link_libraries(warraq_${name} ${visibility} warraq_${dep})
  endforeach()
  set_property(GLOBAL APPEND PROPERTY WARRAQ_LAYERS ${name})
endfunction()
