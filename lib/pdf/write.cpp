#include "warraq/pdf/write.hpp"

#include "pdf/font_objects.hpp"
#include "pdf/metadata.hpp"
#include "pdf/navigation.hpp"
#include "pdf/page_painter.hpp"
#include "pdf/syntax.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/file.hpp"

namespace warraq {

namespace pdf {

namespace {

/// Objects whose numbers are known before they are put.
struct Spine {
  ObjectId catalog = 0, info = 0, metadata = 0;
  std::vector<ObjectId> pages;
};

Spine reserve_spine(ObjectSink& sink, std::size_t pages) {
  Spine spine{sink.reserve(), sink.reserve(), sink.reserve(), {}};
  for (std::size_t i = 0; i < pages; ++i) spine.pages.push_back(sink.reserve());
  return spine;
}

std::string list_of(const std::vector<ObjectId>& objects) {
  std::string out = "[";
  for (const ObjectId object : objects) out.append(reference(object)).append(" ");
  if (!objects.empty()) out.pop_back();
  return out += "]";
}

/// The page tree, 64 to a node: a flat one makes readers walk it to find a page. Parents must be known when
/// pages are put, so the nodes are reserved level by level before.
class PageTree {
 public:
  PageTree(ObjectSink& sink, const std::vector<ObjectId>& pages) : sink_(sink) {
    levels_.push_back({});
    for (const ObjectId page : pages) levels_.back().push_back({page, 0, 1});
    do {
      const std::vector<Node>& below = levels_.back();
      std::vector<Node> level;
      for (std::size_t i = 0; i < below.size() || level.empty(); i += fan)
        level.push_back({sink.reserve(), 0, 0});
      for (std::size_t i = 0; i < below.size(); ++i) {
        levels_.back()[i].parent = level[i / fan].object;
        level[i / fan].pages += below[i].pages;
      }
      levels_.push_back(std::move(level));
    } while (levels_.back().size() > 1);
  }

  ObjectId root() const { return levels_.back().front().object; }
  ObjectId parent(std::size_t page) const { return levels_.front()[page].parent; }

  void put() {
    for (std::size_t level = 1; level < levels_.size(); ++level)
      for (std::size_t i = 0; i < levels_[level].size(); ++i) put_node(level, i);
  }

 private:
  static constexpr std::size_t fan = 64;
  struct Node {
    ObjectId object = 0, parent = 0;
    std::size_t pages = 0;
  };

  void put_node(std::size_t level, std::size_t index) {
    const Node& node = levels_[level][index];
    const std::vector<Node>& below = levels_[level - 1];
    std::vector<ObjectId> kids;
    for (std::size_t i = index * fan; i < below.size() && i < (index + 1) * fan; ++i)
      kids.push_back(below[i].object);
    Entries body;
    body.put("Type", "/Pages").number("Count", static_cast<double>(node.pages)).put("Kids", list_of(kids));
    if (node.parent != 0) body.put("Parent", reference(node.parent));
    sink_.dict(node.object, body.text());
  }

  ObjectSink& sink_;
  std::vector<std::vector<Node>> levels_;  ///< from the pages up to the root
};

std::string box(const Rect& rect, Length height) {
  return rectangle(rect.left().points(), (height - rect.bottom()).points(), rect.right().points(),
                   (height - rect.top()).points());
}

bool empty(const Rect& rect) { return rect.size == Size(); }

Entries page_entries(const Page& page, ObjectId parent) {
  const Length height = page.media.height;
  Entries entries;
  entries.put("Type", "/Page")
      .put("Parent", reference(parent))
      .put("MediaBox", box({{}, page.media}, height));
  if (!empty(page.bleed)) entries.put("BleedBox", box(page.bleed, height));
  if (!empty(page.trim)) entries.put("TrimBox", box(page.trim, height));
  return entries;
}

PageTargets targets_of(const PagedDocument& document, const Spine& spine) {
  PageTargets targets{spine.pages, {}};
  for (const Page& page : document.pages) targets.heights.push_back(page.media.height);
  return targets;
}

/// One document on its way into a sink.
class DocumentWriter {
 public:
  DocumentWriter(const PagedDocument& document, const PdfOptions& options, PdfCache& cache, ObjectSink& sink)
      : document_(document),
        options_(options),
        cache_(cache.impl()),
        compressor_(cache_.compressor(options.compression)),
        sink_(sink),
        spine_(reserve_spine(sink, document.pages.size())),
        tree_(sink, spine_.pages),
        fonts_(sink),
        forms_(sink),
        images_(sink, compressor_),
        spots_(sink),
        anchors_(find_anchors(document)),
        structure_(document.structure, sink) {
    if (options.created) created_.emplace(*options.created);
  }

  /// Everything but the end of the file. Fonts come last: only then are their glyphs known.
  Spine put() {
    structure_.reserve_pages(static_cast<std::uint32_t>(document_.pages.size()));
    for (std::uint32_t i = 0; i < document_.pages.size(); ++i) put_page(i);
    for (const auto& font : fonts_.all()) put_font(sink_, *font, cache_, compressor_);
    forms_.put_all(compressor_);
    tree_.put();
    put_catalog();
    sink_.dict(spine_.info, info_entries(document_.metadata, created_));
    // Unpressed, so that programs that know no PDF find it (ISO 16684-1).
    sink_.stream(spine_.metadata, Entries().put("Type", "/Metadata").put("Subtype", "/XML").text(),
                 xmp_packet(document_.metadata, created_));
    return spine_;
  }

 private:
  void put_page(std::uint32_t number) {
    const Page& page = document_.pages[number];
    const SharedParts shared{sink_,
                             fonts_,
                             forms_,
                             images_,
                             spots_,
                             anchors_,
                             options_.tagged ? &structure_ : nullptr,
                             options_.direction_hints};
    const PaintedPage painted = paint_page(page, number, spine_.pages[number], shared);
    const ObjectId content = sink_.reserve();
    sink_.stream(content, compressor_.filter(), compressor_.press(painted.content));
    Entries entries = page_entries(page, tree_.parent(number));
    entries.put("Resources", painted.resources).put("Contents", reference(content));
    if (!painted.annotations.empty()) entries.put("Annots", list_of(painted.annotations));
    if (options_.tagged) entries.number("StructParents", number).put("Tabs", "/S");
    sink_.dict(spine_.pages[number], entries.text());
  }

  void put_catalog() {
    const PageTargets targets = targets_of(document_, spine_);
    Entries catalog;
    catalog.put("Type", "/Catalog").put("Pages", reference(tree_.root()));
    catalog.put("Metadata", reference(spine_.metadata)).put("PageLabels", page_labels(document_.pages));
    if (document_.metadata.language.known())
      catalog.put("Lang", text_string(document_.metadata.language.tag()));
    Entries preferences;
    if (!document_.metadata.title.empty()) preferences.put("DisplayDocTitle", "true");
    preferences.put("Direction", document_.direction == Direction::right_to_left ? "/R2L" : "/L2R");
    catalog.put("ViewerPreferences", preferences.enclosed());
    if (const ObjectId outline = put_outline(sink_, document_.outline, targets)) {
      catalog.put("Outlines", reference(outline)).put("PageMode", "/UseOutlines");
    }
    if (const std::string places = named_places(anchors_, targets); !places.empty())
      catalog.put("Names", Entries().put("Dests", places).enclosed());
    if (options_.tagged)
      catalog.put("MarkInfo", "<</Marked true>>").put("StructTreeRoot", reference(structure_.put()));
    sink_.dict(spine_.catalog, catalog.text());
  }

  const PagedDocument& document_;
  const PdfOptions& options_;
  PdfCache::Impl& cache_;
  Compressor& compressor_;
  ObjectSink& sink_;
  Spine spine_;
  PageTree tree_;
  FontTable fonts_;
  InkForms forms_;
  Images images_;
  SpotInks spots_;
  const Anchors anchors_;
  StructureTree structure_;
  std::optional<Moment> created_;
};

}  // namespace

}  // namespace pdf

std::string pdf_bytes(const PagedDocument& document, const PdfOptions& options, PdfCache& cache) {
  std::string out;
  const auto sink = pdf::make_haru_sink([&](std::string_view bytes) {
    out.append(bytes);
    return true;
  });
  const pdf::Spine spine = pdf::DocumentWriter(document, options, cache, *sink).put();
  sink->finish(spine.catalog, spine.info, pdf::content_id(out));
  return out;
}

std::string pdf_bytes(const PagedDocument& document, const PdfOptions& options) {
  PdfCache cache;
  return pdf_bytes(document, options, cache);
}

void write_pdf(const PagedDocument& document, const std::filesystem::path& path, const PdfOptions& options,
               PdfCache& cache) {
  write_file(path, pdf_bytes(document, options, cache));
}

void write_pdf(const PagedDocument& document, const std::filesystem::path& path, const PdfOptions& options) {
  PdfCache cache;
  write_pdf(document, path, options, cache);
}

}  // namespace warraq
