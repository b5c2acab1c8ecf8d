#include "read/book/package_path.hpp"

#include <boost/test/unit_test.hpp>

using namespace warraq::read::epub;

BOOST_AUTO_TEST_SUITE(book_package_path)

BOOST_AUTO_TEST_CASE(links_are_resolved_against_the_file_they_stand_in) {
  struct Case {
    const char *from, *link, *path, *fragment;
  };
  const Case cases[] = {
      {"OPS/a.xhtml", "b.xhtml", "OPS/b.xhtml", ""},
      {"OPS/text/a.xhtml", "../img/m.png", "OPS/img/m.png", ""},
      {"OPS/a.xhtml", "b.xhtml#n1", "OPS/b.xhtml", "n1"},
      {"OPS/a.xhtml", "#n1", "OPS/a.xhtml", "n1"},
      {"OPS/a.xhtml", "./c/./b.xhtml", "OPS/c/b.xhtml", ""},
      {"OPS/a.xhtml", "my%20mill.xhtml", "OPS/my mill.xhtml", ""},
      {"OPS/a.xhtml", "%D8%A7.xhtml#%D8%A8", "OPS/ا.xhtml", "ب"},
      {"OPS/a.xhtml", "50%.xhtml", "OPS/50%.xhtml", ""},
      {"OPS/a.xhtml", "/META-INF/b.xml", "META-INF/b.xml", ""},
      {"OPS/a.xhtml", "../../../etc/passwd", "etc/passwd", ""},
      {"OPS/a.xhtml", "%2e%2e/%2e%2e/etc/passwd", "etc/passwd", ""},
      {"a.xhtml", "b.xhtml?x=1#y", "b.xhtml", "y"},
      {"", "OPS/book.opf", "OPS/book.opf", ""},
      {"OPS/a.xhtml", " b.xhtml\n", "OPS/b.xhtml", ""},
      {"OPS/a.xhtml", "https://example.org/b.xhtml", "", ""},
      {"OPS/a.xhtml", "//example.org/b.xhtml", "", ""},
  };
  for (const Case& one : cases) BOOST_TEST_CONTEXT(one.from << " " << one.link) {
      const PackageAddress address = resolve(one.from, one.link);
      BOOST_TEST(address.path == one.path);
      BOOST_TEST(address.fragment == one.fragment);
    }
}

BOOST_AUTO_TEST_CASE(a_scheme_or_a_host_leads_outside) {
  for (const char* link : {"https://example.org", "mailto:jo@example.org", "//example.org", "javascript:x()"})
    BOOST_TEST(leads_outside(link));
  for (const char* link : {"a.xhtml", "#a", "", "a/b:c", "../x", "1:2"}) BOOST_TEST(!leads_outside(link));
}

BOOST_AUTO_TEST_SUITE_END()
