#include <boost/test/unit_test.hpp>

#include "page/layout_fields.hpp"
#include "warraq/base/file.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(layout_schema_file)

BOOST_AUTO_TEST_CASE(the_shipped_schema_is_the_one_the_reader_obeys) {
  const std::string shipped = read_file(WARRAQ_SOURCE_DIR "/layouts/schema.json");
  BOOST_TEST((shipped == layout_schema()),
             "layouts/schema.json is out of date; `warraq layouts schema` prints the new one");
}

BOOST_AUTO_TEST_CASE(the_readme_explains_every_key_and_role) {
  const std::string readme = read_file(WARRAQ_SOURCE_DIR "/layouts/README.md");
  const auto explained = [&](std::string_view key) {
    BOOST_TEST(readme.find(std::string("`").append(key).append("`")) != std::string::npos,
               "not in layouts/README.md: " << key);
  };
  const auto visit = [&](std::string_view key, const auto&, std::string_view) { explained(key); };
  const PageLayout layout;
  const BlockStyle style;
  layout_file::style_fields(style, visit);
  layout_file::page_fields(layout.page, visit);
  layout_file::head_fields(layout, visit);
  layout_file::running_head_fields(layout.running_head, visit);
  layout_file::folio_fields(layout, visit);
  layout_file::note_fields(layout.notes, visit);
  layout_file::poem_fields(layout.poem, visit);
  for (std::size_t i = 0; i < role_count; ++i) explained(to_string(static_cast<Role>(i)));
}

BOOST_AUTO_TEST_SUITE_END()
