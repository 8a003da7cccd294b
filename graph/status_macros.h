// The one error channel: absl::Status and absl::StatusOr<T>. A message says where and what was
// wanted ("page.txt:12: ..."); libraries of newsgraph never print and never exit.
#ifndef NEWSGRAPH_GRAPH_STATUS_MACROS_H_
#define NEWSGRAPH_GRAPH_STATUS_MACROS_H_

#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

// Returns from the enclosing function when `expr` is an error.
#define NG_RETURN_IF_ERROR(expr)           \
  do {                                     \
    absl::Status ng_status = (expr);       \
    if (!ng_status.ok()) return ng_status; \
  } while (false)

// Assigns the value of the StatusOr `expr` to `lhs`, or returns its error. `lhs` may be a
// declaration. NOLINTBEGIN(bugprone-macro-parentheses): a declaration cannot stand in parentheses
#define NG_ASSIGN_OR_RETURN(lhs, expr) \
  NG_ASSIGN_OR_RETURN_IMPL_(NG_CONCAT_(ng_statusor_, __LINE__), lhs, expr)

#define NG_CONCAT_INNER_(a, b) a##b
#define NG_CONCAT_(a, b) NG_CONCAT_INNER_(a, b)
#define NG_ASSIGN_OR_RETURN_IMPL_(temporary, lhs, expr) \
  auto temporary = (expr);                              \
  if (!temporary.ok()) return temporary.status();       \
  lhs = *std::move(temporary)
// NOLINTEND(bugprone-macro-parentheses)

#endif  // NEWSGRAPH_GRAPH_STATUS_MACROS_H_
