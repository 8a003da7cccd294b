# What every target of the project shares: warnings, include root, and the check that each header compiles alone.

# GCC 12 sees overlapping copies in "literal" + std::string at -O3 where there are none (its bug 105651).
set(is_gcc_12 "$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>")
add_library(newsgraph_options INTERFACE)
target_compile_options(newsgraph_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
  $<${is_gcc_12}:-Wno-restrict>
  $<$<BOOL:${NEWSGRAPH_WERROR}>:-Werror>)

# newsgraph_library(NAME SOURCES a.cc … HEADERS a.h … [DEPENDS lib …] [PRIVATE_DEPENDS lib …])
# Headers are found from the project's root ("graph/model.h"). Target all_verify_interface_header_sets compiles each
# header alone.
function(newsgraph_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;HEADERS;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_SOURCE_DIR} FILES ${ARG_HEADERS})
  target_link_libraries(${name} PUBLIC ${ARG_DEPENDS} PRIVATE newsgraph_options ${ARG_PRIVATE_DEPENDS})
  set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()
