#include "check/judgement.hpp"

namespace wailian {

Judgement judge(const Subject& subject, const Query& query) {
  Judgement out;
  out.subject = subject;
  out.by_context.reserve(query.app->contexts.size());
  for (std::size_t i = 0; i < query.app->contexts.size(); ++i) {
    out.by_context.push_back(evaluate(*query.app, subject, i, query.circumstances));
    if (query.settings)
      out.own.push_back(
          apply_settings(*query.settings, out.by_context.back().outcome, subject, query.app->contexts[i].id));
  }
  return out;
}

Judgement unknown_judgement(const App& app) {
  Judgement out;
  out.by_context.resize(app.contexts.size());
  return out;
}

}  // namespace wailian
