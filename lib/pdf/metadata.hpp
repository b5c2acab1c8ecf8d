#pragma once

/// What a document says of itself, twice and in agreement: the Info dictionary for old readers, XMP for new.

#include <cstdint>
#include <optional>
#include <string>

#include "warraq/frame/document.hpp"

namespace warraq::pdf {

/// A moment as ISO 8601 wrote it, checked. Throws Error bad_option when it is none.
class Moment {
 public:
  explicit Moment(const std::string& iso);
  std::string pdf() const;  ///< "(D:20250402093000+04'30')"
  const std::string& iso() const { return iso_; }

 private:
  std::string iso_;
};

std::string info_entries(const Metadata& metadata, const std::optional<Moment>& created);
std::string xmp_packet(const Metadata& metadata, const std::optional<Moment>& created);

/// 16 bytes that differ when `bytes` differ, the same on every machine.
std::string content_id(std::string_view bytes);

}  // namespace warraq::pdf
