// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/tagged_page.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "handles/with.h"

namespace flexteam::report {
namespace {

// Points: 1/72 inch.
constexpr double width = 595.276;
constexpr double height = 841.89;
constexpr double margin = 48;
constexpr double inner = width - 2 * margin;
constexpr double gap = 8;  ///< between columns
constexpr double line_width = 0.5;

using Surface = std::unique_ptr<cairo_surface_t, With<cairo_surface_destroy>>;
using Cairo = std::unique_ptr<cairo_t, With<cairo_destroy>>;
using Options = std::unique_ptr<cairo_font_options_t, With<cairo_font_options_destroy>>;
using Layout = std::unique_ptr<PangoLayout, With<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, With<pango_font_description_free>>;

cairo_status_t append(void* to, const unsigned char* data, unsigned int size) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
  return CAIRO_STATUS_SUCCESS;
}

double height_of(PangoLayout& layout) {
  int tall = 0;
  pango_layout_get_size(&layout, nullptr, &tall);
  return static_cast<double>(tall) / PANGO_SCALE;
}

}  // namespace

struct TaggedPage::Inside {
  std::string out;  ///< the surface writes here, also when it goes
  Surface surface;
  Cairo cairo;
  double letter = 0;
  double y = margin;
  bool ran_over = false;

  /// What comes now can never be seen; the rest need not be drawn.
  [[nodiscard]] bool is_full() {
    ran_over = ran_over || y > height;
    return ran_over;
  }

  /// What `draw` draws belongs to `name`.
  template <class Draw>
  void tag(const char* name, Draw&& draw) {
    cairo_tag_begin(cairo.get(), name, nullptr);
    draw();
    cairo_tag_end(cairo.get(), name);
  }

  [[nodiscard]] Layout layout(const std::string& text, double wide, double size, bool bold) const {
    Layout made(pango_cairo_create_layout(cairo.get()));
    // Letters stand where the font says, not on the dots of a screen.
    pango_context_set_round_glyph_positions(pango_layout_get_context(made.get()), FALSE);
    const Font font(pango_font_description_from_string(bold ? "Noto Sans Bold" : "Noto Sans"));
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_layout_set_font_description(made.get(), font.get());
    pango_layout_set_width(made.get(), static_cast<int>(wide * PANGO_SCALE));
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(made.get(), text.c_str(), static_cast<int>(text.size()));
    return made;
  }

  void show(PangoLayout& text, double x, double top, double grey = 0) {
    cairo_set_source_rgb(cairo.get(), grey, grey, grey);
    cairo_move_to(cairo.get(), x, top);
    pango_cairo_show_layout(cairo.get(), &text);
  }

  void rule(double at, double grey) {
    cairo_set_source_rgb(cairo.get(), grey, grey, grey);
    cairo_set_line_width(cairo.get(), line_width);
    cairo_move_to(cairo.get(), margin, at);
    cairo_line_to(cairo.get(), width - margin, at);
    cairo_stroke(cairo.get());
  }

  struct Look {
    double size;
    bool bold = false;
    double grey = 0;
    double indent = 0;
  };
  /// Text over the whole width.
  void block(const std::string& text, const Look& look) {
    if (is_full()) return;
    const auto made = layout(text, inner - look.indent, look.size, look.bold);
    show(*made, margin + look.indent, y, look.grey);
    y += height_of(*made);
  }

  enum class Row { head, plain, total };
  void row(const std::vector<std::string>& cells, const std::vector<Column>& columns, Row kind) {
    if (is_full()) return;
    std::vector<Layout> made;
    double tall = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const double room = columns[i].share * inner - (i + 1 < cells.size() ? gap : 0);
      made.push_back(layout(cells[i], room, letter, kind != Row::plain));
      if (columns[i].is_number) pango_layout_set_alignment(made.back().get(), PANGO_ALIGN_RIGHT);
      tall = std::max(tall, height_of(*made.back()));
    }
    const double padding = letter * 0.16;
    tag("TR", [&] {
      double x = margin;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        tag(kind == Row::head || i == 0 ? "TH" : "TD", [&] {
          // The line under a row stands in its first cell: what is in no tag is noise to a screen reader.
          if (i == 0) rule(y + tall + 2 * padding, kind == Row::head ? 0.35 : 0.8);
          show(*made[i], x, y + padding);
        });
        x += columns[i].share * inner;
      }
    });
    y += tall + 2 * padding + line_width;
  }
};

TaggedPage::TaggedPage(const PageHead& head, double letter) : inside_(std::make_unique<Inside>()) {
  auto& in = *inside_;
  in.letter = letter;
  in.surface.reset(cairo_pdf_surface_create_for_stream(append, &in.out, width, height));
  in.cairo.reset(cairo_create(in.surface.get()));
  const Options unhinted(cairo_font_options_create());
  cairo_font_options_set_hint_style(unhinted.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(unhinted.get(), CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(in.cairo.get(), unhinted.get());
  auto* pdf = in.surface.get();
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, head.title.c_str());
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_AUTHOR, head.author.c_str());
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, head.created.c_str());
  cairo_tag_begin(in.cairo.get(), "Document", nullptr);
}

TaggedPage::TaggedPage(TaggedPage&&) noexcept = default;
TaggedPage& TaggedPage::operator=(TaggedPage&&) noexcept = default;
TaggedPage::~TaggedPage() = default;

void TaggedPage::heading(int level, const std::string& text) {
  auto& in = *inside_;
  constexpr double first_size = 1.8;
  constexpr double second_size = 1.2;
  if (level > 1) in.y += in.letter * 0.8;
  const double size = in.letter * (level == 1 ? first_size : second_size);
  in.tag(level == 1 ? "H1" : "H2", [&] { in.block(text, {.size = size, .bold = true}); });
  in.y += in.letter * 0.2;
}

void TaggedPage::paragraph(const std::string& text, Tone tone) {
  auto& in = *inside_;
  constexpr double quiet_grey = 0.3;
  in.tag("P", [&] {
    in.block(text, {.size = in.letter, .bold = tone == Tone::strong, .grey = tone == Tone::quiet ? quiet_grey : 0});
  });
  in.y += in.letter * 0.4;
}

void TaggedPage::list(const std::vector<std::string>& items) {
  auto& in = *inside_;
  in.tag("L", [&] {
    for (const auto& item : items) {
      in.tag("LI", [&] {
        in.tag("Lbl", [&] { in.show(*in.layout("•", in.letter * 2, in.letter, false), margin, in.y); });
        in.tag("LBody", [&] { in.block(item, {.size = in.letter, .indent = in.letter}); });
      });
    }
  });
}

void TaggedPage::table(const Table& table) {
  auto& in = *inside_;
  in.tag("Table", [&] {
    if (!table.head.empty()) in.row(table.head, table.columns, Inside::Row::head);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const bool total = table.has_total && i + 1 == table.rows.size();
      in.row(table.rows[i], table.columns, total ? Inside::Row::total : Inside::Row::plain);
    }
  });
}

void TaggedPage::foot(const std::vector<std::string>& lines) {
  auto& in = *inside_;
  constexpr double small = 7.5;
  double tall = 0;
  for (const auto& line : lines) tall += height_of(*in.layout(line, inner, small, false));
  if (in.is_full()) return;
  in.ran_over = in.y + in.letter > height - margin - tall;
  in.y = height - margin - tall;
  for (const auto& line : lines) in.tag("P", [&] { in.block(line, {.size = small}); });
}

bool TaggedPage::fits() const {
  return !inside_->ran_over && inside_->y <= height - margin + line_width;
}

std::string TaggedPage::bytes() && {
  auto& in = *inside_;
  cairo_tag_end(in.cairo.get(), "Document");
  cairo_show_page(in.cairo.get());
  const auto drawn = cairo_status(in.cairo.get());
  in.cairo.reset();
  cairo_surface_finish(in.surface.get());
  const auto written = cairo_surface_status(in.surface.get());
  for (const auto status : {drawn, written}) {
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
  }
  return std::move(in.out);
}

}  // namespace flexteam::report
