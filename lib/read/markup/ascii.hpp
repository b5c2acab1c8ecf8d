#pragma once

/// The characters that markup itself is made of. All of it is ASCII, in every language.

namespace warraq::read {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

/// White space of XML (section 2.3), and of HTML (Infra, 4.6), which counts the form feed too.
constexpr bool is_xml_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool is_html_space(char c) { return is_xml_space(c) || c == '\f'; }

}  // namespace warraq::read
