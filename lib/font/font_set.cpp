#include "warraq/font/font_set.hpp"

#include <hb.h>

#include <mutex>

#include "font/face_impl.hpp"
#include "font/font_set_impl.hpp"
#include "font/installed.hpp"
#include "warraq/base/error.hpp"
#include "warraq/font/embedding.hpp"

namespace warraq {

namespace {

void demand_embeddable(const Face& face) {
  if (const auto refusal = embedding_refusal(face.embedding_bits()))
    throw Error(ErrorCode::bad_font, face.path(), face.name() + " cannot go into a PDF: " + *refusal,
                "choose another font, or one licensed for embedding");
}

int face_count(const Face& face) {
  hb_blob_t* blob = hb_face_reference_blob(face.impl().hb_face);
  const unsigned count = hb_face_count(blob);
  hb_blob_destroy(blob);
  return static_cast<int>(count);
}

std::string style_name(const FaceEntry& face) {
  struct Named {
    int weight;
    const char* name;
  };
  constexpr Named names[] = {{100, "Thin"},    {200, "Extra Light"}, {300, "Light"},
                             {400, "Regular"}, {500, "Medium"},      {600, "Semibold"},
                             {700, "Bold"},    {800, "Extra Bold"},  {900, "Black"}};
  std::string weight = std::to_string(face.weight);
  for (const Named& named : names)
    if (named.weight == face.weight) weight = named.name;
  if (!face.italic) return weight;
  return face.weight == 400 ? "Italic" : weight + " Italic";
}

}  // namespace

FontSet::FontSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

FontSet FontSet::bundled(const std::filesystem::path& data) {
  auto impl = std::make_unique<Impl>();
  impl->index = read_font_index(data / "fonts");
  impl->added.resize(impl->index.faces.size(), false);
  impl->opened.resize(impl->index.faces.size());
  return FontSet(std::move(impl));
}

FontSet FontSet::empty() { return FontSet(std::make_unique<Impl>()); }

void FontSet::add_file(const std::filesystem::path& path) {
  std::vector<FaceRef> faces = {Face::open(path.string())};
  for (int i = 1, count = face_count(*faces[0]); i < count; ++i)
    faces.push_back(Face::open(path.string(), i));
  for (const FaceRef& face : faces) demand_embeddable(*face);
  for (const FaceRef& face : faces) impl_->add(face, face->family());
}

void FontSet::add_family(const std::string& family) {
  std::vector<FaceRef> faces;
  for (const InstalledFace& installed : installed_family(family))
    faces.push_back(Face::open(installed.file, installed.number));
  for (const FaceRef& face : faces) demand_embeddable(*face);
  for (const FaceRef& face : faces) impl_->add(face, family);
}

void FontSet::prefer(const std::string& role, const std::string& family) {
  if (!impl_->is_role(role)) impl_->unknown(role);
  if (!impl_->has_family(family)) impl_->unknown(family);
  impl_->preferences.insert(impl_->preferences.begin(), {role, family});
  impl_->memory.clear();
}

std::span<const ChainLink> FontSet::chain(std::string_view role_or_family, std::string_view script,
                                          FaceStyle style) const {
  const Impl::KeyView key(role_or_family, script, style);
  {
    const std::shared_lock reading(impl_->guard);
    if (const auto it = impl_->memory.find(key); it != impl_->memory.end()) return *it->second;
  }
  const std::unique_lock writing(impl_->guard);
  if (const auto it = impl_->memory.find(key); it != impl_->memory.end()) return *it->second;
  impl_->chains.push_back(impl_->build(role_or_family, script, style));
  impl_->memory.emplace(Impl::Key(key), &impl_->chains.back());
  return impl_->chains.back();
}

bool FontSet::knows(std::string_view role_or_family) const {
  return impl_->is_role(role_or_family) || impl_->has_family(role_or_family);
}

std::vector<FaceListing> FontSet::listing() const {
  std::vector<FaceListing> rows;
  for (const FaceEntry& face : impl_->index.faces)
    rows.push_back({.family = face.family,
                    .style = style_name(face),
                    .file = face.file,
                    .package = face.package,
                    .licence = face.licence,
                    .sha256 = face.sha256,
                    .role = impl_->roles_of(face.family),
                    .embedding = embedding_permission(Face::open(face.file, face.number)->embedding_bits())});
  return rows;
}

}  // namespace warraq
