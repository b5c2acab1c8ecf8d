# The data a run needs, gathered under one folder of the build (and, by the install, of the prefix):
# share/warraq/fonts, share/warraq/layouts.
set(WARRAQ_BUILD_DATA ${CMAKE_BINARY_DIR}/share/warraq)

include(WarraqFonts)
include(WarraqHyphens)

file(GLOB layouts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/layouts/*)
foreach(layout IN LISTS layouts)
  get_filename_component(name ${layout} NAME)
  configure_file(${layout} ${WARRAQ_BUILD_DATA}/layouts/${name} COPYONLY)
endforeach()
