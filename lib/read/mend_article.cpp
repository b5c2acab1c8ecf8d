#include "read/mend_article.hpp"

namespace warraq::read {

void mend_article(Article&, const MendOptions&) {}

}  // namespace warraq::read
