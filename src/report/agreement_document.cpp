// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/agreement_document.h"

#include "model/words.h"
#include "report/agreement_page.h"
#include "report/agreement_paper.h"
#include "report/finish_pdf.h"
#include "report/seal.h"

namespace flexteam::report {

std::string agreement_document(const service::Kept& kept, const model::Order& order, const model::Agreement& version,
                               const std::string& key) {
  const auto paper = paper_of(kept, order, version);
  const SealNote note{.order = order.id.value,
                      .number = version.number,
                      .shown = std::string(model::word(version.state)),
                      .content_hash = version.content_hash};
  return sealed(finish_pdf(agreement_page(paper), paper.heading, unsealed_text(note)), note, key);
}

}  // namespace flexteam::report
