#include "pdf/canvas.hpp"

#include <cmath>

#include "pdf/syntax.hpp"

namespace warraq::pdf {

Canvas::Saved::Saved(Canvas& canvas)
    : canvas_(canvas), colour_(canvas.colour_), expansion_(canvas.expansion_) {
  canvas_.out_ += "q\n";
}

Canvas::Saved::~Saved() {
  canvas_.out_ += "Q\n";
  canvas_.colour_ = colour_;
  canvas_.expansion_ = expansion_;
}

Canvas::Marked::Marked(Canvas& canvas, std::string_view tag, std::string_view properties) : canvas_(canvas) {
  canvas_.out_.append("/").append(tag).append(" ").append(properties).append(" BDC\n");
}

Canvas::Marked::~Marked() { canvas_.out_ += "EMC\n"; }

void Canvas::coordinates(Point at) {
  append_number(out_, at.x);
  out_ += ' ';
  append_number(out_, height_ - at.y);
}

void Canvas::fill_colour(const Colour& colour, std::string_view spot_resource) {
  if (colour == colour_) return;
  colour_ = colour;
  if (text_) text_->close_array();
  if (!colour.spot.empty()) {
    out_.append("/").append(spot_resource).append(" cs ");
    append_number(out_, colour.black);
    out_ += " scn\n";
  } else if (colour.is_grey()) {
    append_number(out_, 1 - colour.black);
    out_ += " g\n";
  } else {
    for (const double ink : {colour.cyan, colour.magenta, colour.yellow, colour.black}) {
      append_number(out_, ink);
      out_ += ' ';
    }
    out_ += "k\n";
  }
}

void Canvas::fill_rectangle(const Rect& rect) {
  coordinates({rect.left(), rect.bottom()});
  out_ += ' ';
  append_number(out_, rect.size.width);
  out_ += ' ';
  append_number(out_, rect.size.height);
  out_ += " re f\n";
}

void Canvas::paint_image(std::string_view resource, const Rect& rect) {
  const Saved saved(*this);
  append_number(out_, rect.size.width);
  out_ += " 0 0 ";
  append_number(out_, rect.size.height);
  out_ += ' ';
  coordinates({rect.left(), rect.bottom()});
  out_.append(" cm /").append(resource).append(" Do\n");
}

void Canvas::paint_form(std::string_view resource, Point at, double across, double upward) {
  const Saved saved(*this);
  append_number(out_, across);
  out_ += " 0 0 ";
  append_number(out_, upward);
  out_ += ' ';
  coordinates(at);
  out_.append(" cm /").append(resource).append(" Do\n");
}

Canvas::Text::Text(Canvas& canvas) : canvas_(canvas) {
  canvas_.out_ += "BT\n";
  canvas_.text_ = this;
}

Canvas::Text::~Text() {
  close_array();
  canvas_.out_ += "ET\n";
  canvas_.text_ = nullptr;
}

void Canvas::Text::font(const FontUse& font, Length size, int expansion) {
  if (canvas_.expansion_ != expansion) {
    close_array();
    canvas_.expansion_ = expansion;
    append_number(canvas_.out_, 100 + expansion / 10.0);
    canvas_.out_ += " Tz\n";
  }
  if (font_ == &font && size_ == size) return;
  close_array();
  font_ = &font;
  size_ = size;
  canvas_.out_ += "/F";
  append_integer(canvas_.out_, font.number());
  canvas_.out_ += ' ';
  append_number(canvas_.out_, size);
  canvas_.out_ += " Tf\n";
}

void Canvas::Text::show(Code code, Point at) {
  std::string& out = canvas_.out_;
  if (!placed_ || at.y != line_.y) move(at);
  // Thousandths of the em as it is shown, as TJ counts them, growing to the left. A third of one is finer
  // than any device; the pen is followed as readers compute it, so roundings do not add up.
  const double thousandth = size_.points() * (1 + canvas_.expansion_ / 1000.0) / 1000;
  const double gap = (at.x.points() - pen_) / thousandth;
  const double rounded = std::floor(gap + 0.5);
  if (!in_array_) {
    out += '[';
    in_array_ = true;
  }
  if (std::fabs(gap) > 0.75) {
    close_string();
    append_integer(out, static_cast<std::int64_t>(-rounded));
    pen_ += rounded * thousandth;
  }
  if (!in_string_) {
    out += '(';
    in_string_ = true;
  }
  for (const char byte : {static_cast<char>(code >> 8), static_cast<char>(code)}) {
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    if (byte == '\r')
      out += "\\r";
    else
      out += byte;
  }
  pen_ += font_->width(code).hundredths * thousandth / 100;
}

void Canvas::Text::close_string() {
  if (in_string_) canvas_.out_ += ')';
  in_string_ = false;
}

void Canvas::Text::close_array() {
  close_string();
  if (in_array_) canvas_.out_ += "]TJ\n";
  in_array_ = false;
}

void Canvas::Text::move(Point at) {
  close_array();
  std::string& out = canvas_.out_;
  if (placed_) {
    append_number(out, at.x - line_.x);
    out += ' ';
    append_number(out, line_.y - at.y);
  } else {
    canvas_.coordinates(at);
  }
  out += " Td\n";
  line_ = at;
  pen_ = at.x.points();
  placed_ = true;
}

}  // namespace warraq::pdf
