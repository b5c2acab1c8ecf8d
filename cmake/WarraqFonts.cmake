# Gathers the faces that fonts/fonts.toml names into share/warraq/fonts of the build, so that a run depends on
# nothing else that is installed. The target warraq_fonts does it; the font layer pulls it in.

add_executable(warraq_make_index ${CMAKE_CURRENT_SOURCE_DIR}/fonts/make_index.cpp)
set_target_properties(warraq_make_index PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tools)
target_link_libraries(warraq_make_index PRIVATE warraq_flags tomlplusplus::tomlplusplus)

set(fonts_table ${CMAKE_CURRENT_SOURCE_DIR}/fonts/fonts.toml)
set(fonts_folder ${CMAKE_BINARY_DIR}/share/warraq/fonts)
set(fonts_sources ${CMAKE_BINARY_DIR}/fonts-sources.txt)
set(fonts_gather ${CMAKE_CURRENT_SOURCE_DIR}/cmake/GatherFonts.cmake)
add_custom_command(
  OUTPUT ${fonts_folder}/index.txt
  COMMAND ${CMAKE_COMMAND} -E make_directory ${fonts_folder}
  COMMAND warraq_make_index ${fonts_table} ${fonts_sources}.index ${fonts_sources}
  COMMAND ${CMAKE_COMMAND} -DSOURCES=${fonts_sources} -DINDEX=${fonts_sources}.index -DFOLDER=${fonts_folder}
          -P ${fonts_gather}
  DEPENDS warraq_make_index ${fonts_table} ${fonts_gather}
  COMMENT "Gathering the fonts of fonts/fonts.toml"
  VERBATIM)
add_custom_target(warraq_fonts ALL DEPENDS ${fonts_folder}/index.txt)
add_dependencies(warraq_font warraq_fonts)
