# Gathers the hyphenation patterns of the distribution into the data folder, so that a run depends on nothing
# else that is installed; the install takes the data folder as it is. Languages whose package is missing go without hyphens.
set(WARRAQ_HYPHEN_SOURCE /usr/share/hyphen CACHE PATH "Folder of hyph_*.dic files to gather")
set(WARRAQ_HYPHEN_LANGUAGES en_US en_GB de_DE fr es_ES it pt_PT pt_BR nl_NL sv da_DK nb_NO pl_PL ru_RU uk_UA
    CACHE STRING "Dictionaries to gather: what stands between hyph_ and .dic")

foreach(language IN LISTS WARRAQ_HYPHEN_LANGUAGES)
  set(source ${WARRAQ_HYPHEN_SOURCE}/hyph_${language}.dic)
  if(NOT EXISTS ${source})
    continue()
  endif()
  get_filename_component(source ${source} REALPATH)
  set(gathered ${CMAKE_BINARY_DIR}/share/warraq/hyphen/hyph_${language}.dic)
  configure_file(${source} ${gathered} COPYONLY)
endforeach()
