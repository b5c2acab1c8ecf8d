#include <hpdf.h>

#include <new>
#include <vector>

#include "pdf/sink.hpp"
#include "pdf/syntax.hpp"
#include "warraq/base/error.hpp"

/// libharu, and of it the object layer alone: memory manager, object table, dictionaries, output stream.
///
/// One indirect object is one HPDF_Dict with an empty list whose `write_fn` emits our finished body. That
/// steps round what the library cannot do (its reals print noise digits, arrays end at 32767 items, a
/// /Filter of ours is deleted) and leaves it what it does well. Objects are written when they are put and
/// freed at once; the table of offsets is written by us, for HPDF_Xref_WriteToStream would ask the freed
/// ones.

namespace warraq::pdf {

namespace {

static_assert(HPDF_MAJOR_VERSION == 2 && HPDF_MINOR_VERSION >= 3, "the object layer was read in 2.3");

/// What a dictionary's write_fn finds behind its `attr`.
struct Body {
  std::string_view dict;
  std::string_view stream;
  bool has_stream = false;
};

HPDF_STATUS write_bytes(HPDF_Stream out, std::string_view bytes) {
  return HPDF_Stream_Write(out, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

HPDF_STATUS write_body(HPDF_Dict dict, HPDF_Stream out) {
  const auto& body = *static_cast<const Body*>(dict->attr);
  if (const HPDF_STATUS status = write_bytes(out, body.dict); status != HPDF_OK) return status;
  if (!body.has_stream) return write_bytes(out, "\n");
  // The length goes in directly: libharu's own streams need a second object for it.
  std::string length = "/Length ";
  append_integer(length, static_cast<std::int64_t>(body.stream.size()));
  return write_bytes(out, length += '\n');
}

HPDF_STATUS pass_on(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  const auto& output = *static_cast<const Output*>(stream->attr);
  try {
    if (output({reinterpret_cast<const char*>(bytes), size})) return HPDF_OK;
  } catch (...) {  // no exception may cross the C library; the refusal is reported in its place
  }
  return HPDF_SetError(stream->error, HPDF_FILE_IO_ERROR, 0);
}

[[noreturn]] void fail(HPDF_STATUS code) {
  if (code == HPDF_FAILD_TO_ALLOC_MEM) throw std::bad_alloc();
  throw Error(ErrorCode::not_writable, "PDF",
              "the file could not be written (libharu " + std::to_string(code) + ")",
              "check the room on the disk");
}

class HaruSink final : public ObjectSink {
 public:
  explicit HaruSink(Output output) : output_(std::move(output)) {
    HPDF_Error_Init(&error_, nullptr);
    memory_ = HPDF_MMgr_New(&error_, 0, nullptr, nullptr);
    if (!memory_) throw std::bad_alloc();
    table_ = HPDF_Xref_New(memory_, 0);
    if (!table_) {
      release();
      throw std::bad_alloc();
    }
    // Its lists grow by a constant and copy themselves each time; a large step keeps long books linear.
    table_->entries->items_per_block = 65536;
    stream_ = HPDF_CallbackWriter_New(memory_, &pass_on, &output_);
    if (!stream_) {
      release();
      throw std::bad_alloc();
    }
    // The second line's high bytes tell transfer programs that the file is binary (ISO 32000-1, 7.5.2).
    write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
  }

  ~HaruSink() override { release(); }
  HaruSink(const HaruSink&) = delete;
  HaruSink& operator=(const HaruSink&) = delete;

  ObjectId reserve() override {
    HPDF_Dict dict = HPDF_Dict_New(memory_);
    if (!dict) fail(HPDF_FAILD_TO_ALLOC_MEM);
    check(HPDF_Xref_Add(table_, dict));  // frees the dictionary when it fails
    return dict->header.obj_id & 0x00FFFFFF;
  }

  void dict(ObjectId id, std::string_view body) override { put(id, {body, {}, false}); }

  void stream(ObjectId id, std::string_view body, std::string_view bytes) override {
    put(id, {body, bytes, true});
  }

  void finish(ObjectId root, ObjectId info, std::string_view file_id) override {
    const std::size_t start = stream_->size;
    const HPDF_UINT count = table_->entries->count;
    std::string tail = "xref\n0 " + std::to_string(count) + "\n0000000000 65535 f\r\n";
    for (HPDF_UINT i = 1; i < count; ++i) {
      const HPDF_XrefEntry entry = HPDF_Xref_GetEntry(table_, i);
      if (entry->obj) throw std::logic_error("a reserved PDF object was never put");
      std::string offset = std::to_string(entry->byte_offset);
      tail.append(10 - offset.size(), '0').append(offset).append(" 00000 n\r\n");
    }
    std::string id;
    append_literal(id, file_id);
    tail += "trailer\n<<\n/Size " + std::to_string(count) + "\n/Root " + reference(root) + "\n/Info " +
            reference(info) + "\n/ID [" + id + id + "]\n>>\nstartxref\n" + std::to_string(start) +
            "\n%%EOF\n";
    write(tail);
  }

 private:
  void put(ObjectId id, Body body) {
    HPDF_XrefEntry entry = HPDF_Xref_GetEntry(table_, id);
    if (!entry || !entry->obj) throw std::logic_error("a PDF object was put twice or never reserved");
    auto* dict = static_cast<HPDF_Dict>(entry->obj);
    // Offsets in the table have ten digits but libharu counts in 32 bits.
    if (stream_->size > 0xF0000000u || body.stream.size() > 0x0FFFFFFFu)
      throw Error(ErrorCode::limit_passed, "PDF", "the file passes 4 GiB", "make it in parts");
    entry->byte_offset = stream_->size;
    dict->attr = &body;
    dict->write_fn = &write_body;
    std::string head;
    append_integer(head, id);
    write(head += " 0 obj\n");
    check(HPDF_Obj_WriteValue(dict, stream_, nullptr));
    if (body.has_stream) {
      write("\nstream\n");
      write(body.stream);
      write("\nendstream");
    }
    write("\nendobj\n");
    entry->obj = nullptr;
    HPDF_Obj_ForceFree(memory_, dict);
  }

  void write(std::string_view bytes) { check(write_bytes(stream_, bytes)); }

  /// Errors stick in libharu: a call may return well and the state still be bad, so both are asked.
  void check(HPDF_STATUS status) {
    if (status != HPDF_OK) fail(status);
    if (error_.error_no != HPDF_OK) fail(error_.error_no);
  }

  void release() {
    if (stream_) HPDF_Stream_Free(stream_);
    if (table_) HPDF_Xref_Free(table_);
    if (memory_) HPDF_MMgr_Free(memory_);
  }

  Output output_;
  HPDF_Error_Rec error_{};
  HPDF_MMgr memory_ = nullptr;
  HPDF_Xref table_ = nullptr;
  HPDF_Stream stream_ = nullptr;
};

}  // namespace

std::unique_ptr<ObjectSink> make_haru_sink(Output output) {
  return std::make_unique<HaruSink>(std::move(output));
}

}  // namespace warraq::pdf
