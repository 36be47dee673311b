// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sheets/xlsx_read.h"

#include <fmt/core.h>
#include <pugixml.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "sheets/zip.h"

namespace flexteam::sheets {
namespace {

using pugi::xml_node;

std::string_view local_name(const xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

/// The first child with this name, whatever the prefix of its namespace.
xml_node child(const xml_node& node, std::string_view name) {
  return node.find_child([&](const xml_node& one) { return local_name(one) == name; });
}

template <class Visit>
void each(const xml_node& node, std::string_view name, Visit&& visit) {
  for (const auto& one : node.children()) {
    if (local_name(one) == name) visit(one);
  }
}

/// "_x000D_" is a character that XML cannot hold.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned code = 0;
    const bool escape =
        text.substr(at, 2) == "_x" && at + 6 < text.size() && text[at + 6] == '_' &&
        std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16).ptr == text.data() + at + 6;
    if (escape && code > 0 && code < 0x80) {
      out += static_cast<char>(code);
      at += 6;
    } else {
      out += text[at];
    }
  }
  return out;
}

/// The text of a cell or of a shared one: its own, and that of its parts in different letters.
std::string text_of(const xml_node& node) {
  std::string text;
  for (const auto& one : node.children()) {
    if (local_name(one) == "t") text += one.text().get();
    if (local_name(one) == "r") text += child(one, "t").text().get();
  }
  return unescaped(text);
}

/// Whether a format of numbers shows a date: it has days, months or years outside quotes and brackets.
bool shows_date(std::string_view format) {
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t at = 0; at < format.size(); ++at) {
    const char sign = format[at];
    if (sign == '"') quoted = !quoted;
    if (sign == '[') bracketed = true;
    if (sign == ']') bracketed = false;
    if (sign == '\\') ++at;
    if (!quoted && !bracketed && std::string_view("dDyYjJ").find(sign) != std::string_view::npos) return true;
  }
  return false;
}

bool is_date_format(int id, const std::map<int, bool>& own) {
  if (const auto found = own.find(id); found != own.end()) return found->second;
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/// Styles of cells that show a date.
std::set<int> date_styles(const xml_node& styles) {
  std::map<int, bool> own;
  each(child(styles, "numFmts"), "numFmt", [&](const xml_node& one) {
    own[one.attribute("numFmtId").as_int()] = shows_date(one.attribute("formatCode").as_string());
  });
  std::set<int> dates;
  int style = 0;
  each(child(styles, "cellXfs"), "xf", [&](const xml_node& one) {
    if (is_date_format(one.attribute("numFmtId").as_int(), own)) dates.insert(style);
    ++style;
  });
  return dates;
}

/// Days since the start of the calendar of a workbook.
std::string date_of(double serial, bool from_1904) {
  using namespace std::chrono;
  const auto start = from_1904 ? sys_days{year{1904} / 1 / 1} : sys_days{year{1899} / 12 / 30};
  const year_month_day day{start + days{static_cast<int>(std::floor(serial))}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

/// Column of "AB12", from 0.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z'; ++letters) {
    if (letters == 3) return std::nullopt;
    column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A') + 1;
  }
  return letters == 0 ? std::nullopt : std::optional(column - 1);
}

class Workbook {
 public:
  Workbook(Zip& zip, std::string_view wanted) : zip_(zip), wanted_(wanted) {}

  std::expected<Sheet, Troubles> read() {
    const auto types = zip_.part("[Content_Types].xml");
    if (!types) return std::unexpected(Troubles{types.error()});
    // A workbook that may hold macros says so, also where they go by another name.
    if (zip_.has("xl/vbaProject.bin") || types->value_or("").find("macroEnabled") != std::string::npos) {
      return refused("er zitten macro's in dit bestand", "Sla het op als gewone Excel-werkmap (.xlsx).");
    }
    pugi::xml_document sheet;
    if (!load("xl/workbook.xml", book_, true) || !load("xl/_rels/workbook.xml.rels", relations_, true) ||
        !read_strings() || !read_styles() || !load(find_sheet(), sheet, true)) {
      return std::unexpected(std::move(troubles_));
    }
    from_1904_ = child(child(book_, "workbook"), "workbookPr").attribute("date1904").as_bool();
    each(child(child(sheet, "worksheet"), "sheetData"), "row", [&](const xml_node& one) { read_row(one); });
    if (bytes_ > most_part_bytes) troubles_.push_back(too_much());
    if (!troubles_.empty()) return std::unexpected(std::move(troubles_));
    return with_head(name_, std::move(rows_));
  }

 private:
  bool read_strings() {
    pugi::xml_document strings;
    if (!load("xl/sharedStrings.xml", strings, false)) return false;
    each(child(strings, "sst"), "si", [&](const xml_node& one) { shared_.push_back(text_of(one)); });
    return true;
  }

  bool read_styles() {
    pugi::xml_document styles;
    if (!load("xl/styles.xml", styles, false)) return false;
    dates_ = date_styles(child(styles, "styleSheet"));
    return true;
  }

  static std::unexpected<Troubles> refused(std::string message, std::string remedy) {
    return std::unexpected(Troubles{{.message = std::move(message), .remedy = std::move(remedy)}});
  }

  bool load(const std::string& name, pugi::xml_document& into, bool needed) {
    auto content = zip_.part(name);
    if (!content) {
      troubles_.push_back(std::move(content.error()));
      return false;
    }
    const bool good = content->has_value() && into.load_buffer((*content)->data(), (*content)->size(),
                                                               pugi::parse_default | pugi::parse_ws_pcdata);
    if (good || (!needed && !content->has_value())) return true;
    troubles_.push_back({.message = "het bestand is geen Excel-werkmap (.xlsx), of het is beschadigd",
                         .remedy = "Open het in een rekenblad en sla het opnieuw op als .xlsx."});
    return false;
  }

  /// Name of the part with the sheet that was asked for; remembers how people call it.
  std::string find_sheet() {
    xml_node chosen;
    each(child(child(book_, "workbook"), "sheets"), "sheet", [&](const xml_node& one) {
      if (!chosen || one.attribute("name").as_string() == wanted_) chosen = one;
    });
    name_ = cut(chosen.attribute("name").as_string());
    std::string_view id;
    for (const auto& one : chosen.attributes()) {
      if (std::string_view(one.name()).ends_with(":id")) id = one.value();
    }
    std::string target;
    each(child(relations_, "Relationships"), "Relationship", [&](const xml_node& one) {
      if (one.attribute("Id").as_string() == id) target = one.attribute("Target").as_string();
    });
    return target.starts_with('/') ? target.substr(1) : "xl/" + target;
  }

  void read_row(const xml_node& node) {
    line_ = node.attribute("r").as_int(line_ + 1);
    // One more than is read, so that too many are seen.
    if (rows_.size() > most_rows + 1 || bytes_ > most_part_bytes || troubles_.size() >= most_troubles) return;
    Row row{.line = line_, .cells = {}};
    each(node, "c", [&](const xml_node& cell) {
      if (bytes_ > most_part_bytes || troubles_.size() >= most_troubles) return;
      const auto column = column_of(cell.attribute("r").as_string()).value_or(row.cells.size());
      if (column > most_columns) {
        row.cells.resize(most_columns + 1, "x");
        return;
      }
      row.cells.resize(std::max(row.cells.size(), column + 1));
      row.cells[column] = cell_text(cell, column);
      bytes_ += row.cells[column].size();
    });
    if (!is_empty(row)) rows_.push_back(std::move(row));
  }

  std::string cell_text(const xml_node& cell, std::size_t column) {
    const std::string_view type = cell.attribute("t").as_string();
    const std::string value = child(cell, "v").text().get();
    if (child(cell, "f")) {
      return trouble(column, "hier staat een formule", "Kopieer de cel en plak haar als waarde.");
    }
    if (type == "e") return trouble(column, fmt::format("hier staat de fout {}", cut(value)), "Vul de waarde zelf in.");
    if (type == "inlineStr") return text_of(child(cell, "is"));
    if (type == "s") {
      std::size_t index = 0;
      std::from_chars(value.data(), value.data() + value.size(), index);
      return index < shared_.size() ? shared_[index] : std::string();
    }
    if (type == "b") return value == "1" ? "ja" : "nee";
    if (type == "d") return value.substr(0, value.find('T'));
    return type.empty() || type == "n" ? number(value, cell.attribute("s").as_int()) : unescaped(value);
  }

  [[nodiscard]] std::string number(const std::string& value, int style) const {
    double number = 0;
    const auto* const end = value.data() + value.size();
    if (value.empty() || std::from_chars(value.data(), end, number).ptr != end || !std::isfinite(number)) return value;
    constexpr double last_day = 2'958'465;  // 9999-12-31
    if (dates_.contains(style) && number >= 1 && number <= last_day) return date_of(number, from_1904_);
    // Spreadsheets keep 15 digits; more are noise. A point would be read as a sign between thousands.
    auto text = fmt::format("{:.15g}", number);
    std::ranges::replace(text, '.', ',');
    return text;
  }

  std::string trouble(std::size_t column, std::string message, std::string remedy) {
    troubles_.push_back({.sheet = name_,
                         .line = line_,
                         .column = column_letters(column),
                         .message = std::move(message),
                         .remedy = std::move(remedy)});
    return {};
  }

  Zip& zip_;
  std::string_view wanted_;
  pugi::xml_document book_, relations_;
  std::string name_;
  std::vector<std::string> shared_;
  std::set<int> dates_;
  bool from_1904_ = false;
  int line_ = 0;
  std::size_t bytes_ = 0;  ///< of the cells: many may share one text
  std::vector<Row> rows_;
  Troubles troubles_;
};

}  // namespace

std::expected<Sheet, Troubles> read_xlsx(std::string_view bytes, std::string_view wanted) {
  auto zip = Zip::open(bytes);
  if (!zip) return std::unexpected(Troubles{std::move(zip.error())});
  auto sheet = Workbook(*zip, wanted).read();
  if (!sheet) return sheet;
  const auto sound = [](const Row& row) { return std::ranges::all_of(row.cells, is_text); };
  if (sound(sheet->head) && std::ranges::all_of(sheet->rows, sound)) return sheet;
  return std::unexpected(Troubles{{.sheet = sheet->name,
                                   .message = "er staan tekens in die geen tekst zijn",
                                   .remedy = "Kopieer de tabel als waarden naar een nieuwe werkmap."}});
}

}  // namespace flexteam::sheets
