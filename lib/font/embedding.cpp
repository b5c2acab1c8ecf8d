#include "warraq/font/embedding.hpp"

namespace warraq {

namespace {

constexpr std::uint16_t restricted = 0x0002, preview = 0x0004, editable = 0x0008;
constexpr std::uint16_t no_subsetting = 0x0100, bitmaps_only = 0x0200;

}  // namespace

std::string embedding_permission(std::uint16_t bits) {
  std::string words = "installable";
  if (bits & restricted) words = "restricted";
  if (bits & preview) words = "preview and print";
  if (bits & editable) words = "editable";
  if (bits & no_subsetting) words += ", no subsetting";
  if (bits & bitmaps_only) words += ", bitmaps only";
  return words;
}

std::optional<std::string> embedding_refusal(std::uint16_t bits) {
  if ((bits & (restricted | preview | editable)) == restricted) return "its owner forbids embedding";
  if (bits & bitmaps_only) return "its owner allows only bitmaps of it to be embedded";
  if (bits & no_subsetting) return "its owner forbids embedding a part of it";
  return std::nullopt;
}

}  // namespace warraq
