#pragma once

/// Everything a program needs to turn an article into pages.
///
///     auto fonts = warraq::FontSet::bundled();
///     auto layout = warraq::PageLayout::load("journal");
///     auto article = warraq::read_article("essay.txt");
///     auto pages = warraq::paginate(article, layout, fonts);
///     warraq::write_pdf(pages, "essay.pdf");

#include "warraq/article/article.hpp"
#include "warraq/base/error.hpp"
#include "warraq/convert/convert.hpp"
#include "warraq/font/font_set.hpp"
#include "warraq/frame/document.hpp"
#include "warraq/frame/dump.hpp"
#include "warraq/frame/report.hpp"
#include "warraq/page/layout.hpp"
#include "warraq/page/line_colours.hpp"
#include "warraq/page/paginate.hpp"
#include "warraq/pdf/write.hpp"
#include "warraq/proof/proof.hpp"
#include "warraq/read/read.hpp"
