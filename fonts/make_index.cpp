// A tool of the build: reads fonts/fonts.toml and writes the index that FontSet::bundled reads, and for the
// gathering the list of files with package and checksum. It checks that every chain names a family of the
// file.
//
//     make_index fonts.toml INDEX SOURCES

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace {

/// A mistake in the file, with its place.
std::runtime_error mistake(const toml::node& node, const std::string& what) {
  std::ostringstream text;
  text << *node.source().path << ':' << node.source().begin.line << ':' << node.source().begin.column << ": "
       << what;
  return std::runtime_error(text.str());
}

const toml::table& table(const toml::node& node) {
  if (const toml::table* found = node.as_table()) return *found;
  throw mistake(node, "a table is wanted");
}

const toml::array& array(const toml::table& in, const char* key) {
  if (const toml::array* found = in[key].as_array()) return *found;
  throw mistake(in, std::string("the list `") + key + "` is missing");
}

std::string text(const toml::table& in, const char* key) {
  if (const auto found = in[key].value<std::string>()) return *found;
  throw mistake(in, std::string("the text `") + key + "` is missing");
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

struct Output {
  std::ostringstream index, sources;
  std::map<std::string, std::string> checksums;  // of the files already listed: a collection has many faces
};

void write_face(const toml::table& face, const std::string& family, const toml::table& description,
                Output& output) {
  const std::string path = text(description, "folder") + '/' + text(face, "file");
  const std::string sha256 = text(face, "sha256"), package = text(description, "package");
  output.index << "face\t" << file_name(path) << '\t' << face["number"].value_or(0) << '\t' << family << '\t'
               << face["weight"].value_or(400) << '\t'
               << (face["italic"].value_or(false) ? "italic" : "upright") << '\t' << package << '\t'
               << text(description, "licence") << '\t' << sha256 << '\n';
  const auto [known, is_new] = output.checksums.emplace(file_name(path), sha256);
  if (known->second != sha256) throw mistake(face, "another face has the same file with another checksum");
  if (is_new) output.sources << sha256 << '\t' << package << '\t' << path << '\n';
}

/// A link is a family's name, or a table {family, scale}.
void write_link(const toml::node& link, const toml::table& families, double factor, Output& output) {
  const toml::table* detailed = link.as_table();
  const std::string family = detailed ? text(*detailed, "family") : link.value<std::string>().value_or("");
  if (!families.contains(family)) throw mistake(link, "no family is called \"" + family + "\"");
  const double scale = factor * (detailed ? (*detailed)["scale"].value_or(1.0) : 1.0);
  output.index << '\t' << family << '\t' << std::round(scale * 1000) / 1000;
}

void write_chain(const std::string& role, const std::string& script, const toml::node& links,
                 const toml::table& families, double factor, Output& output) {
  if (!links.is_array()) throw mistake(links, "a list of families is wanted");
  output.index << "chain\t" << role << '\t' << script;
  for (const toml::node& link : *links.as_array()) write_link(link, families, factor, output);
  output.index << '\n';
}

/// A role's own chains, then the shared ones of the scripts it does not name.
void write_role(const std::string& role, const toml::table& own, const toml::table& shared,
                const toml::table& families, Output& output) {
  for (const auto& [script, links] : own)
    if (script.str() != "others") write_chain(role, std::string(script.str()), links, families, 1, output);
  const double others = own["others"].value_or(1.0);
  for (const auto& [script, links] : shared)
    if (!own.contains(script.str()))
      write_chain(role, std::string(script.str()), links, families, others, output);
}

const toml::table& section(const toml::table& root, const char* name) {
  if (const toml::node* found = root.get(name)) return table(*found);
  throw mistake(root, std::string("the section `") + name + "` is missing");
}

void write_all(const toml::table& root, Output& output) {
  const toml::table& families = section(root, "family");
  output.index << "warraq-fonts 1\n";
  for (const auto& [family, node] : families)
    for (const toml::node& face : array(table(node), "faces"))
      write_face(table(face), std::string(family.str()), table(node), output);
  for (const auto& [role, node] : section(root, "role"))
    write_role(std::string(role.str()), table(node), section(root, "scripts"), families, output);
}

void write(const char* path, const std::string& content) {
  std::ofstream file(path, std::ios::binary);
  file << content;
  if (!file.flush()) throw std::runtime_error(std::string(path) + ": cannot be written");
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 4) throw std::runtime_error("usage: make_index fonts.toml INDEX SOURCES");
  Output output;
  write_all(toml::parse_file(arguments[1]), output);
  write(arguments[2], output.index.str());
  write(arguments[3], output.sources.str());
} catch (const toml::parse_error& error) {
  std::cerr << error << '\n';
  return 1;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
