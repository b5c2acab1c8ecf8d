#pragma once

/// What the phases of text keep between paragraphs: shaped words, shaping plans, break iterators,
/// dictionaries.

#include <filesystem>
#include <memory>

#include "warraq/base/data_root.hpp"

namespace warraq {

/// Owned by the caller, used by one thread at a time. It changes how fast a result comes, never the result.
class TextCache {
 public:
  /// `data`/hyphen holds the hyphenation dictionaries (hyph_de_DE.dic ...); none there means no hyphens.
  explicit TextCache(const std::filesystem::path& data = data_root());
  ~TextCache();
  TextCache(TextCache&&) noexcept;
  TextCache& operator=(TextCache&&) noexcept;

  struct Impl;  // internal: lib/text/text_cache_impl.hpp
  Impl& impl() { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace warraq
