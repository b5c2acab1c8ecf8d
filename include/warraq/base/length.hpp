#pragma once

/// Lengths on the page, metrics in a font, and the one way from these to those.
///
///     Length measure = 120_mm;
///     Length word = to_length(advances, 11_pt, face.units_per_em());

#include <compare>
#include <cstdint>

namespace warraq {

/// A signed distance on the page: a whole number of 1/65536 PDF points (1 pt = 1/72 inch). Sums are exact,
/// so positions never drift; the range is beyond any page by far.
class Length {
 public:
  static constexpr std::int64_t units_per_point = 65536;

  constexpr Length() = default;
  static constexpr Length from_units(std::int64_t units) { return Length(units); }
  static constexpr Length from_points(double points) { return Length(round(points * units_per_point)); }
  static constexpr Length from_millimetres(double mm) { return from_points(mm * 72.0 / 25.4); }

  constexpr std::int64_t units() const { return units_; }
  constexpr double points() const { return static_cast<double>(units_) / units_per_point; }

  /// This length times a plain factor, rounded to the unit (halves away from zero).
  constexpr Length scaled(double factor) const { return Length(round(static_cast<double>(units_) * factor)); }
  /// This length times numerator/denominator, exact but for the last unit.
  constexpr Length fraction(std::int64_t numerator, std::int64_t denominator) const {
    std::int64_t product = 0;
    if (!__builtin_mul_overflow(units_, numerator, &product) && product < limit && product > -limit)
      return Length(divide(product, denominator));
    return Length(
        static_cast<std::int64_t>(divide(static_cast<__int128_t>(units_) * numerator, denominator)));
  }

  friend constexpr auto operator<=>(Length, Length) = default;
  constexpr Length operator-() const { return Length(-units_); }
  constexpr Length& operator+=(Length other) { return units_ += other.units_, *this; }
  constexpr Length& operator-=(Length other) { return units_ -= other.units_, *this; }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.units_ + b.units_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.units_ - b.units_); }
  friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.units_ * n); }
  friend constexpr Length operator*(std::int64_t n, Length a) { return a * n; }
  friend constexpr Length operator/(Length a, std::int64_t n) { return Length(a.units_ / n); }

 private:
  /// Leaves room for half a denominator, so that rounding cannot overflow.
  static constexpr std::int64_t limit = INT64_C(1) << 62;
  /// Rounded halves away from zero. Products mostly fit 64 bits, where dividing is many times faster.
  template <class Integer>
  static constexpr Integer divide(Integer product, std::int64_t denominator) {
    const Integer half = denominator / 2;
    return (product + (product >= 0 ? half : -half)) / denominator;
  }
  explicit constexpr Length(std::int64_t units) : units_(units) {}
  static constexpr std::int64_t round(double value) {
    return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
  }
  std::int64_t units_ = 0;
};

/// The ratio of two lengths as a plain number. `b` must not be zero.
constexpr double ratio(Length a, Length b) {
  return static_cast<double>(a.units()) / static_cast<double>(b.units());
}

/// A distance in a font's own design units (mostly 1/1000 or 1/2048 em). Summed as integers; it becomes a
/// Length only through to_length, from the sum, so that rounding happens once.
struct FontUnits {
  std::int64_t value = 0;

  friend constexpr auto operator<=>(FontUnits, FontUnits) = default;
  constexpr FontUnits& operator+=(FontUnits other) { return value += other.value, *this; }
  friend constexpr FontUnits operator+(FontUnits a, FontUnits b) { return {a.value + b.value}; }
  friend constexpr FontUnits operator-(FontUnits a, FontUnits b) { return {a.value - b.value}; }
  constexpr FontUnits operator-() const { return {-value}; }
};

/// The one conversion from design units to the page: `sum` of a font with `units_per_em`, set at `size`.
constexpr Length to_length(FontUnits sum, Length size, int units_per_em) {
  return size.fraction(sum.value, units_per_em);
}

/// A distance relative to the type size in force; lives in styles only, never in laid-out content.
struct Em {
  double value = 0;

  friend constexpr auto operator<=>(Em, Em) = default;
  constexpr Length at(Length size) const { return size.scaled(value); }
};

inline namespace literals {
constexpr Length operator""_pt(long double v) { return Length::from_points(static_cast<double>(v)); }
constexpr Length operator""_pt(unsigned long long v) { return Length::from_points(static_cast<double>(v)); }
constexpr Length operator""_mm(long double v) { return Length::from_millimetres(static_cast<double>(v)); }
constexpr Length operator""_mm(unsigned long long v) {
  return Length::from_millimetres(static_cast<double>(v));
}
constexpr Em operator""_em(long double v) { return {static_cast<double>(v)}; }
constexpr Em operator""_em(unsigned long long v) { return {static_cast<double>(v)}; }
}  // namespace literals

}  // namespace warraq
