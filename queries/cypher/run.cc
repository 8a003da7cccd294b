// The clauses of a query are stages, each of which pushes its rows to the next; none waits for all
// of another's but where it has to: to group, and to sort.
#include "queries/cypher/run.h"

#include <map>
#include <memory>
#include <utility>

#include "graph/status_macros.h"
#include "queries/cypher/matcher.h"
#include "queries/cypher/parser.h"
#include "queries/cypher/plan.h"
#include "queries/cypher/project.h"

namespace newsgraph::cypher {
// As deep as the query has clauses. NOLINTBEGIN(misc-no-recursion)
namespace {

struct Stage {
  const Match* match = nullptr;  // it is one, or
  Plan plan;
  std::unique_ptr<Projector> projector;  // this
};

class Runner {
 public:
  Runner(const GraphView& view, const RunOptions& options)
      : options_(options), evaluator_(view, options.parameters, Deadline(options)) {
    evaluator_.SetExists([this](const Expression& exists, const Scope& scope, const Row& row) {
      return Exists(exists, scope, row);
    });
  }

  absl::StatusOr<Answer> Run(const Query& query) {
    NG_ASSIGN_OR_RETURN(counts_, evaluator_.view().Counts());
    Scope scope;
    for (const auto& clause : query.clauses) {
      NG_RETURN_IF_ERROR(Prepare(clause, &scope));
    }
    if (query.explain) return Explain();
    for (const Variable& variable : scope) answer_.columns.push_back(variable.name);
    answer_.status = RunStages();
    return std::move(answer_);
  }

 private:
  static std::optional<Evaluator::Clock::time_point> Deadline(const RunOptions& options) {
    if (!options.timeout) return std::nullopt;
    return Evaluator::Clock::now() + *options.timeout;
  }

  absl::Status Prepare(const std::variant<Match, Projection>& clause, Scope* scope) {
    Stage& stage = stages_.emplace_back();
    if (const auto* match = std::get_if<Match>(&clause)) {
      stage.match = match;
      const Expression* where = match->where ? &*match->where : nullptr;
      NG_ASSIGN_OR_RETURN(stage.plan,
                          MakePlan(match->paths, where, *scope, evaluator_.parameters(), counts_));
      *scope = stage.plan.scope;
      return absl::OkStatus();
    }
    NG_ASSIGN_OR_RETURN(stage.projector,
                        Projector::Make(std::get<Projection>(clause), *scope, &evaluator_));
    *scope = stage.projector->scope();
    return absl::OkStatus();
  }

  absl::Status RunStages() {
    NG_RETURN_IF_ERROR(Push(0, Row()).status());
    for (size_t i = 0; i < stages_.size(); ++i) {
      if (stages_[i].projector == nullptr) continue;
      NG_RETURN_IF_ERROR(
          stages_[i].projector->Finish([this, i](Row row) { return Push(i + 1, std::move(row)); }));
    }
    return absl::OkStatus();
  }

  absl::StatusOr<bool> Push(size_t index, Row row) {
    if (index == stages_.size()) return TakeRow(std::move(row));
    NG_RETURN_IF_ERROR(evaluator_.Tick());
    const Sink next = [this, index](Row made) { return Push(index + 1, std::move(made)); };
    const Stage& stage = stages_[index];
    if (stage.projector != nullptr) return stage.projector->Take(row, next);
    bool found = false;
    const Sink noticing = [&](Row made) {
      found = true;
      return next(std::move(made));
    };
    NG_ASSIGN_OR_RETURN(const bool goes_on, Matcher(stage.plan, &evaluator_).Run(row, noticing));
    if (found || !stage.match->optional) return goes_on;
    row.resize(stage.plan.scope.size());  // with nulls
    return next(std::move(row));
  }

  absl::StatusOr<bool> TakeRow(Row row) {
    answer_.more = options_.max_rows > 0 && answer_.rows.size() == options_.max_rows;
    if (answer_.more) return false;
    answer_.rows.push_back(std::move(row));
    return true;
  }

  absl::StatusOr<bool> Exists(const Expression& exists, const Scope& scope, const Row& row) {
    auto plan = exists_plans_.find(&exists);
    if (plan == exists_plans_.end()) {
      NG_ASSIGN_OR_RETURN(Plan made, MakePlan(*exists.pattern, exists.where.get(), scope,
                                              evaluator_.parameters(), counts_));
      plan = exists_plans_.emplace(&exists, std::move(made)).first;
    }
    bool found = false;
    NG_RETURN_IF_ERROR(Matcher(plan->second, &evaluator_)
                           .Run(row,
                                [&](const Row&) -> absl::StatusOr<bool> {
                                  found = true;
                                  return false;
                                })
                           .status());
    return found;
  }

  Answer Explain() const {
    Answer answer;
    answer.columns = {"clause", "step"};
    for (size_t i = 0; i < stages_.size(); ++i) {
      const Value clause(static_cast<int64_t>(i + 1));
      if (stages_[i].projector != nullptr) {
        const bool is_last = i + 1 == stages_.size();
        answer.rows.push_back({clause, Value(std::string(is_last ? "return" : "with"))});
        continue;
      }
      for (std::string& line : Describe(stages_[i].plan)) {
        if (stages_[i].match->optional) line.insert(0, "if there is: ");
        answer.rows.push_back({clause, Value(std::move(line))});
      }
    }
    return answer;
  }

  const RunOptions& options_;
  Evaluator evaluator_;
  GraphCounts counts_;
  std::vector<Stage> stages_;
  std::map<const Expression*, Plan> exists_plans_;
  Answer answer_;
};

}  // namespace

absl::StatusOr<Answer> Run(const GraphView& view, std::string_view query,
                           const RunOptions& options) {
  NG_ASSIGN_OR_RETURN(const Query parsed, Parse(query));
  return Runner(view, options).Run(parsed);
}

// NOLINTEND(misc-no-recursion)
}  // namespace newsgraph::cypher
