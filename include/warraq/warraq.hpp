#pragma once

/// Everything a program needs to turn an article into pages.

#include "warraq/article/article.hpp"
#include "warraq/base/error.hpp"
#include "warraq/font/font_set.hpp"
#include "warraq/frame/document.hpp"
#include "warraq/frame/dump.hpp"
