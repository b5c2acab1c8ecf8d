#pragma once
#include "pdf/spelling.hpp"
#include "warraq/pdf/write.hpp"
namespace warraq::pdf {
std::string document_bytes(const PagedDocument& document, const PdfOptions& options, PdfCache& cache,
                           const Recipe& recipe);
}
