#include "rules/columns.hpp"

namespace wailian {
namespace {

Places beside(const Places& items, std::size_t distance) {
  Places out = items;
  for (std::byte*& at : out) at += distance;
  return out;
}

}  // namespace

void Columns::run(ColumnList columns, const Places& items) {
  for (const Column& column : columns) run(column, beside(items, column.offset));
}

void Columns::run(const Column& column, const Places& values) {
  Places& ids = ids_[static_cast<std::size_t>(column.ids)];
  switch (column.kind) {
    case ColumnKind::id: strings(values); [[fallthrough]];
    case ColumnKind::id_again: ids = values; return;
    case ColumnKind::string: return strings(values);
    case ColumnKind::word: return words(values);
    case ColumnKind::reference: return references(values, ids);
    case ColumnKind::text: return texts(values);
    case ColumnKind::day: return days(values);
    case ColumnKind::optional_day: return optional_days(values);
    case ColumnKind::number: return numbers(values, column.limit);
    case ColumnKind::index: return numbers(values, ids.size());
    case ColumnKind::part: return run(column.inner, values);
    case ColumnKind::list:
    case ColumnKind::list_again: {
      Places elements;
      for (std::byte* list : values) {
        const std::size_t written = column.list->size(list);
        std::byte* at = column.list->resize(list, column.kind == ColumnKind::list ? size(written) : written);
        // Not what was asked for: a damaged file may ask for two where there can be one.
        for (std::size_t left = column.list->size(list); left > 0; --left, at += column.list->stride) elements.push_back(at);
      }
      return run(column.inner, elements);
    }
  }
}

}  // namespace wailian
