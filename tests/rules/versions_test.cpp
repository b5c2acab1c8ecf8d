// The libraries we are compiled against and run with are the ones the code was written for: struct layouts and
// behaviours we rely on (libharu's above all) are known from these versions.

#include <CLI/Version.hpp>
#include <cairo.h>
#include <fmt/core.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>
#include <hpdf.h>
#include <libdeflate.h>
#include <nlohmann/json.hpp>
#include <toml++/toml.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

static_assert(HB_VERSION_ATLEAST(6, 0, 0));
static_assert(FREETYPE_MAJOR == 2 && FREETYPE_MINOR >= 12);
static_assert(U_ICU_VERSION_MAJOR_NUM >= 72);
static_assert(LIBDEFLATE_VERSION_MAJOR == 1 && LIBDEFLATE_VERSION_MINOR >= 14);
static_assert(CAIRO_VERSION >= CAIRO_VERSION_ENCODE(1, 16, 0));
static_assert(HPDF_MAJOR_VERSION == 2 && HPDF_MINOR_VERSION >= 3);
static_assert(FMT_VERSION >= 90000);
static_assert(NLOHMANN_JSON_VERSION_MAJOR == 3 && NLOHMANN_JSON_VERSION_MINOR >= 11);
static_assert(TOML_LIB_MAJOR == 3 && TOML_LIB_MINOR >= 3);
static_assert(CLI11_VERSION_MAJOR == 2 && CLI11_VERSION_MINOR >= 1);

int main() {
  UVersionInfo icu, unicode;
  u_getVersion(icu);
  u_getUnicodeVersion(unicode);
  fmt::print("HarfBuzz {}, ICU {}.{} (Unicode {}.{}), libharu {}, cairo {}\n", hb_version_string(), icu[0], icu[1],
             unicode[0], unicode[1], HPDF_GetVersion(), cairo_version_string());
  const bool run_with_what_was_compiled = hb_version_atleast(6, 0, 0) && icu[0] == U_ICU_VERSION_MAJOR_NUM &&
                                          std::string(HPDF_GetVersion()) == HPDF_VERSION_TEXT;
  return run_with_what_was_compiled ? 0 : 1;
}
