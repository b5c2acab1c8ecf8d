#include "pdf/compress.hpp"

#include <libdeflate.h>

#include <new>

#include "warraq/base/error.hpp"

namespace warraq::pdf {

void Compressor::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Compressor::Compressor(int level) : level_(level) {
  if (level < 0 || level > 12)
    throw Error(ErrorCode::bad_option, "compression", "level " + std::to_string(level) + " does not exist",
                "choose 0 (none) to 12 (smallest)");
  if (level == 0) return;
  compressor_.reset(libdeflate_alloc_compressor(level));
  if (!compressor_) throw std::bad_alloc();
}

std::string Compressor::press(std::string_view bytes) {
  if (level_ == 0) return std::string(bytes);
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

std::string inflate(std::string_view bytes, std::size_t size, const std::string& subject) {
  struct Free {
    void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
  };
  const std::unique_ptr<libdeflate_decompressor, Free> decompressor(libdeflate_alloc_decompressor());
  if (!decompressor) throw std::bad_alloc();
  std::string out(size, '\0');
  const auto result =
      libdeflate_zlib_decompress(decompressor.get(), bytes.data(), bytes.size(), out.data(), size, nullptr);
  if (result != LIBDEFLATE_SUCCESS)
    throw Error(ErrorCode::unknown_format, subject, "its compressed data are damaged",
                "save the picture anew");
  return out;
}

}  // namespace warraq::pdf
