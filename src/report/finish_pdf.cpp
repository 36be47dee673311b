// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#define POINTERHOLDER_TRANSITION 4  // qpdf asks its users to say that they know of std::shared_ptr
#include "report/finish_pdf.h"

#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <vector>

namespace flexteam::report {
namespace {

using Object = QPDFObjectHandle;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// XMP: title and language once more, for readers that look there first.
std::string metadata(std::string_view title) {
  return fmt::format(R"(<?xpacket begin="{}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>)",
                     "\xEF\xBB\xBF", escaped(title));
}

/// Elements of the structure below this one; what stands on the page is no element.
std::vector<Object> children_of(Object element) {
  auto kids = element.getKey("/K");
  std::vector<Object> found;
  for (auto& kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids}) {
    if (kid.isDictionary() && kid.hasKey("/S")) found.push_back(kid);
  }
  return found;
}

bool is(Object element, const std::string& kind) {
  return element.getKey("/S").getName() == kind;
}

/// A row of nothing but header cells is the head of its table; a header cell elsewhere is that of its row.
void give_scope(const Object& element) {
  auto children = children_of(element);
  if (!is(element, "/TR")) {
    for (auto& child : children) give_scope(child);
    return;
  }
  const bool is_head = std::ranges::all_of(children, [](const Object& cell) { return is(cell, "/TH"); });
  for (auto& cell : children) {
    if (!is(cell, "/TH")) continue;
    cell.replaceKey("/A", Object::parse(fmt::format("<< /O /Table /Scope {} >>", is_head ? "/Column" : "/Row")));
  }
}

}  // namespace

std::string finish_pdf(const std::string& bytes, std::string_view title, const std::string& note) {
  QPDF pdf;
  pdf.processMemoryFile("agreement", bytes.data(), bytes.size());
  auto root = pdf.getRoot();
  root.replaceKey("/Lang", Object::newString("nl-NL"));
  root.replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
  root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
  auto xmp = Object::newStream(&pdf, metadata(title));
  xmp.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  xmp.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  root.replaceKey("/Metadata", xmp);
  for (auto& element : children_of(root.getKey("/StructTreeRoot"))) give_scope(element);
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    page.getObjectHandle().replaceKey("/Tabs", Object::newName("/S"));
  }
  pdf.getTrailer().getKey("/Info").replaceKey("/FlexteamSeal", Object::newString(note));
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setMinimumPDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_disable);  // the note must stand in the file as it is
  writer.write();
  const auto out = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(out->getBuffer()), out->getSize()};
}

}  // namespace flexteam::report
