#include <boost/test/unit_test.hpp>

#include "pdf/sink.hpp"
#include "warraq/base/error.hpp"

using namespace warraq;
using namespace warraq::pdf;

BOOST_AUTO_TEST_SUITE(pdf_haru_sink)

BOOST_AUTO_TEST_CASE(writes_objects_as_they_come_and_a_true_table) {
  std::string out;
  const auto sink = make_haru_sink([&](std::string_view bytes) {
    out.append(bytes);
    return true;
  });
  const ObjectId root = sink->reserve(), info = sink->reserve();
  sink->stream(info, "/Kind /Test\n", "payload");
  sink->dict(root, "/Type /Catalog\n");
  sink->finish(root, info, "0123456789abcdef");

  const std::string expected =
      "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"
      "2 0 obj\n<<\n/Kind /Test\n/Length 7\n>>\nstream\npayload\nendstream\nendobj\n"
      "1 0 obj\n<<\n/Type /Catalog\n\n>>\nendobj\n";
  BOOST_TEST(out.substr(0, expected.size()) == expected);
  const std::size_t first = out.find("1 0 obj"), second = out.find("2 0 obj"), table = out.find("xref\n");
  const auto row = [](std::size_t offset) {
    const std::string digits = std::to_string(offset);
    return std::string(10 - digits.size(), '0') + digits + " 00000 n\r\n";
  };
  BOOST_TEST(out.substr(table) == "xref\n0 3\n0000000000 65535 f\r\n" + row(first) + row(second) +
                                      "trailer\n<<\n/Size 3\n/Root 1 0 R\n/Info 2 0 R\n"
                                      "/ID [(0123456789abcdef)(0123456789abcdef)]\n>>\nstartxref\n" +
                                      std::to_string(table) + "\n%%EOF\n");
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_an_error) {
  std::size_t room = 40;
  const auto sink = make_haru_sink([&](std::string_view bytes) {
    if (bytes.size() > room) return false;
    room -= bytes.size();
    return true;
  });
  const ObjectId id = sink->reserve();
  const std::string body(100, 'x');
  BOOST_CHECK_EXCEPTION(sink->dict(id, body), Error,
                        [](const Error& error) { return error.code() == ErrorCode::not_writable; });
}

BOOST_AUTO_TEST_CASE(an_output_that_throws_is_an_error_and_crosses_no_c) {
  bool open = true;
  const auto sink = make_haru_sink([&](std::string_view) -> bool {
    if (open) return true;
    throw 1;
  });
  open = false;
  const ObjectId id = sink->reserve();
  BOOST_CHECK_THROW(sink->dict(id, "/A 1"), Error);
}

BOOST_AUTO_TEST_CASE(mistakes_of_the_caller_are_found) {
  const auto sink = make_haru_sink([](std::string_view) { return true; });
  const ObjectId id = sink->reserve(), open = sink->reserve();
  sink->dict(id, "/A 1");
  BOOST_CHECK_THROW(sink->dict(id, "/A 1"), std::logic_error);
  BOOST_CHECK_THROW(sink->dict(open + 7, "/A 1"), std::logic_error);
  BOOST_CHECK_THROW(sink->finish(id, id, "0123456789abcdef"), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
