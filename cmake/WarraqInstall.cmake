# The installed copy: one archive of all layers but the command's, the public headers, the command, the data,
# and what find_package(warraq) and pkg-config need. It works at any prefix given to `cmake --install`.

# The layers a program can link; the command's own code stays in the program.
get_property(public_layers GLOBAL PROPERTY WARRAQ_LAYERS)
list(REMOVE_ITEM public_layers command)

add_library(warraq_library STATIC)
add_library(warraq::warraq ALIAS warraq_library)
# Each layer's headers are compiled alone as the layer's; once is enough.
set_target_properties(warraq_library PROPERTIES OUTPUT_NAME warraq EXPORT_NAME warraq LINKER_LANGUAGE CXX
                                                VERIFY_INTERFACE_HEADER_SETS OFF)
target_compile_features(warraq_library PUBLIC cxx_std_20)
set(public_headers)
foreach(layer IN LISTS public_layers)
  get_target_property(kind warraq_${layer} TYPE)
  if(kind STREQUAL "STATIC_LIBRARY")
    target_sources(warraq_library PRIVATE $<TARGET_OBJECTS:warraq_${layer}>)
    target_link_libraries(warraq_library PRIVATE ${warraq_packages_${layer}})
  endif()
  file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/warraq/${layer}/*.hpp)
  list(APPEND public_headers ${headers})
endforeach()
list(REMOVE_ITEM public_headers ${PROJECT_SOURCE_DIR}/include/warraq/base/data_root.hpp)
target_sources(warraq_library PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include
               FILES ${PROJECT_SOURCE_DIR}/include/warraq/warraq.hpp ${public_headers})
target_link_libraries(warraq_library PRIVATE $<BUILD_INTERFACE:warraq_build_root>)

install(TARGETS warraq_library EXPORT warraq ARCHIVE FILE_SET HEADERS)
install(TARGETS warraq RUNTIME)
install(DIRECTORY ${WARRAQ_BUILD_DATA}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/warraq)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Two files hold the prefix itself, so they are written by the install and not by the build.
install(CODE "
  set(datadir \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}\")
  set(includedir \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_INCLUDEDIR}\")
  set(libdir \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}\")
  set(version \"${PROJECT_VERSION}\")
  set(description \"${PROJECT_DESCRIPTION}\")
  configure_file(\"${PROJECT_SOURCE_DIR}/cmake/data_root.hpp.in\"
                 \"\$ENV{DESTDIR}\${includedir}/warraq/base/data_root.hpp\" @ONLY)
  configure_file(\"${PROJECT_SOURCE_DIR}/cmake/warraq.pc.in\"
                 \"\$ENV{DESTDIR}\${libdir}/pkgconfig/warraq.pc\" @ONLY)
  message(STATUS \"Installing: \${includedir}/warraq/base/data_root.hpp\")
  message(STATUS \"Installing: \${libdir}/pkgconfig/warraq.pc\")
")

include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/warraq)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/warraqConfig.cmake.in
                              ${CMAKE_BINARY_DIR}/warraqConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${CMAKE_BINARY_DIR}/warraqConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(EXPORT warraq NAMESPACE warraq:: FILE warraqTargets.cmake DESTINATION ${package_dir})
install(FILES ${CMAKE_BINARY_DIR}/warraqConfig.cmake ${CMAKE_BINARY_DIR}/warraqConfigVersion.cmake
              ${PROJECT_SOURCE_DIR}/cmake/WarraqPackages.cmake
        DESTINATION ${package_dir})
