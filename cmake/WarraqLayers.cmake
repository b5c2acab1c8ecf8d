# Makes one target a layer out of lib/layers.txt, so that a layer links only what the table lets it use.

add_library(warraq_flags INTERFACE)
# Options are structs with a default beside each field, named at the call: what is not named is meant.
# -Wrestrict takes plain string concatenation for overlapping copies in GCC 12 (its bug 105651).
# No fused multiply-add: costs must come out alike on every machine, or lines would break differently.
target_compile_options(warraq_flags INTERFACE -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> -Wno-missing-field-initializers -ffp-contract=off
                       # takes a .cpp inside another for a header
                       $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${WARRAQ_BY_FOLDER}>>:-Wno-subobject-linkage>
                       $<$<BOOL:${WARRAQ_WERROR}>:-Werror>)

set(WARRAQ_LAYERS_FILE ${CMAKE_CURRENT_SOURCE_DIR}/lib/layers.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${WARRAQ_LAYERS_FILE})

# warraq_compile_by_folder(TARGET SOURCES...): a target's files of one folder are compiled a few at a time, where the
# preset asks for it (WARRAQ_BY_FOLDER). Half of a sanitized build goes into reading the same headers and instrumenting
# the same inline functions again. Names in anonymous namespaces must differ within a folder for that.
function(warraq_compile_by_folder target)
  if(NOT WARRAQ_BY_FOLDER)
    return()
  endif()
  set(at_once 8)
  set(last_folder "")
  foreach(source IN LISTS ARGN)
    get_filename_component(folder ${source} DIRECTORY)
    if(NOT folder STREQUAL last_folder)
      set(count 0)
    endif()
    set(last_folder ${folder})
    math(EXPR part "${count} / ${at_once}")
    math(EXPR count "${count} + 1")
    string(MAKE_C_IDENTIFIER "${folder}_${part}" group)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# warraq_layer(NAME DEPS...): the sources in and below lib/NAME as the target warraq_NAME.
function(warraq_layer name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/lib/${name}/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/include/warraq/${name}/*.hpp)
  # main.cpp is the program; data_root.cpp is the build's alone (see lib/CMakeLists.txt).
  list(FILTER sources EXCLUDE REGEX "/(main|data_root)\\.cpp$")
  if(sources)
    add_library(warraq_${name} STATIC ${sources})
    warraq_compile_by_folder(warraq_${name} ${sources})
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
