#pragma once

/// A content stream under construction. Points are ours, y downward from the top of the page; only this file
/// turns them round. Scopes open and close with their objects, so operators balance by construction.

#include <optional>
#include <string>

#include "pdf/font_use.hpp"
#include "pdf/spelling.hpp"
#include "warraq/frame/document.hpp"

namespace warraq::pdf {

class Canvas {
 public:
  explicit Canvas(Length page_height) : height_(page_height) {}

  /// `q ... Q`. The colour set inside is forgotten at the end.
  class Saved {
   public:
    explicit Saved(Canvas& canvas);
    ~Saved();
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

   private:
    Canvas& canvas_;
    Colour colour_;
    int expansion_;
  };

  /// `BT ... ET`, with the pen that shows signs.
  class Text {
   public:
    explicit Text(Canvas& canvas);
    ~Text();
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;

    /// `expansion`: thousandths that glyphs are shown wider by.
    void font(const FontUse& font, Length size, int expansion = 0);
    /// Shows a code with its origin at `at`. Small differences to where the last one ended become numbers
    /// between strings, others move the pen.
    void show(Code code, Point at);

   private:
    friend class Canvas;
    void close_string();
    void close_array();
    void move(Point at);

    Canvas& canvas_;
    const FontUse* font_ = nullptr;
    Length size_;
    bool in_array_ = false, in_string_ = false, placed_ = false;
    Point line_;      ///< where Td last put the line's beginning
    double pen_ = 0;  ///< where the next glyph would be, in points from the left
  };

  /// `tag properties BDC ... EMC`.
  class Marked {
   public:
    Marked(Canvas& canvas, std::string_view tag, std::string_view properties);
    ~Marked();
    Marked(const Marked&) = delete;
    Marked& operator=(const Marked&) = delete;

   private:
    Canvas& canvas_;
  };

  /// Fills with a process colour; spot inks come with the name of their colour space in the resources.
  void fill_colour(const Colour& colour, std::string_view spot_resource = {});
  void fill_rectangle(const Rect& rect);
  /// Paints XObject `resource` so that its unit square fills `rect`.
  void paint_image(std::string_view resource, const Rect& rect);
  /// Paints XObject `resource`, whose unit is `across` of a point wide and `upward` of one high, with its
  /// origin at `at`.
  void paint_form(std::string_view resource, Point at, double across, double upward);

  std::string take() { return std::move(out_); }

 private:
  void coordinates(Point at);

  Length height_;
  std::string out_;
  Colour colour_;         ///< black, as every page begins
  int expansion_ = 0;     ///< of text: it outlives text objects
  Text* text_ = nullptr;  ///< the open text object, whose array other operators must close
};

}  // namespace warraq::pdf
