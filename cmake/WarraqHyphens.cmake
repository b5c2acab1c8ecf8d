# Gathers the hyphenation patterns of the distribution into the data folder, so that a run depends on nothing
# else that is installed; the install takes the data folder as it is. Languages whose package is missing go
# without hyphens. Links between names (hyph_de_AT.dic) are left out: the library knows how to choose.
set(WARRAQ_HYPHEN_SOURCE /usr/share/hyphen CACHE PATH "Folder of hyph_*.dic files to gather")

file(GLOB dictionaries CONFIGURE_DEPENDS ${WARRAQ_HYPHEN_SOURCE}/hyph_*.dic)
foreach(dictionary IN LISTS dictionaries)
  if(IS_SYMLINK ${dictionary})
    continue()
  endif()
  get_filename_component(name ${dictionary} NAME)
  configure_file(${dictionary} ${WARRAQ_BUILD_DATA}/hyphen/${name} COPYONLY)
endforeach()
