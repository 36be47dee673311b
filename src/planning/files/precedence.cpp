// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "planning/files/problem_reader.h"

namespace flexteam::planning {
namespace {

/// All activities of a problem in one row, with whom each comes after.
class Graph {
 public:
  explicit Graph(const Problem& problem) : problem_(problem) {
    for (const auto& package : problem.packages) {
      first_.push_back(size_);
      size_ += package.activities.size();
    }
    package_of_.reserve(size_);
    for (std::size_t p = 0; p < problem.packages.size(); ++p) {
      package_of_.insert(package_of_.end(), problem.packages[p].activities.size(), p);
    }
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t package(std::size_t node) const { return package_of_[node]; }
  [[nodiscard]] std::size_t activity(std::size_t node) const { return node - first_[package_of_[node]]; }
  [[nodiscard]] const std::vector<Predecessor>& after(std::size_t node) const {
    return problem_.packages[package(node)].activities[activity(node)].after;
  }
  [[nodiscard]] std::size_t node(const Predecessor& p) const {
    return first_[static_cast<std::size_t>(p.package)] + static_cast<std::size_t>(p.activity);
  }
  [[nodiscard]] std::string name(std::size_t node) const {
    const auto& package = problem_.packages[package_of_[node]];
    return fmt::format("{}/{}", package.id, package.activities[activity(node)].id);
  }

 private:
  const Problem& problem_;
  std::size_t size_ = 0;
  std::vector<std::size_t> first_;
  std::vector<std::size_t> package_of_;
};

/// A walk in depth from `root` without recursion; every step back to an open activity closes a circle.
class CircleFinder {
 public:
  CircleFinder(const Graph& graph, const json::Pointer& packages, json::Problems& problems)
      : graph_(graph), packages_(packages), problems_(problems), state_(graph.size(), State::unseen) {}

  void run() {
    for (std::size_t root = 0; root < graph_.size(); ++root) {
      if (state_[root] == State::unseen) {
        walk(root);
      }
    }
  }

 private:
  enum class State : unsigned char { unseen, open, done };
  struct Step {
    std::size_t node;
    std::size_t next;  // predecessor to look at
  };

  void walk(std::size_t root) {
    path_.assign(1, {root, 0});
    state_[root] = State::open;
    while (!path_.empty()) {
      Step& step = path_.back();
      const auto& after = graph_.after(step.node);
      if (step.next == after.size()) {
        state_[step.node] = State::done;
        path_.pop_back();
        continue;
      }
      const auto at = step.next++;
      if (after[at].activity == none) {
        continue;  // its name was not found; told already
      }
      const auto node = graph_.node(after[at]);
      if (state_[node] == State::open) {
        tell(node, at);
      } else if (state_[node] == State::unseen) {
        state_[node] = State::open;
        path_.push_back({node, 0});
      }
    }
  }

  void tell(std::size_t back_to, std::size_t at) {
    constexpr std::size_t shown = 12;
    auto step = std::find_if(path_.begin(), path_.end(), [&](const Step& s) { return s.node == back_to; });
    std::string circle;
    for (std::size_t n = 0; step != path_.end() && n < shown; ++step, ++n) {
      circle += graph_.name(step->node) + " after ";
    }
    circle += step == path_.end() ? graph_.name(back_to) : "…";
    const auto node = path_.back().node;
    problems_.push_back(
        {fmt::format("{}/{}/activities/{}/after/{}", packages_.text(), graph_.package(node), graph_.activity(node), at),
         fmt::format("precedence runs in a circle: {}; leave out one of these", circle)});
  }

  const Graph& graph_;
  const json::Pointer& packages_;
  json::Problems& problems_;
  std::vector<State> state_;
  std::vector<Step> path_;
};

}  // namespace

void resolve_precedence(const json::Pointer& packages, ProblemReader& reader) {
  for (const auto& waiting : reader.waiting) {
    const auto slash = waiting.name.find('/');
    const std::string_view name = waiting.name;
    const Index package = slash == std::string::npos ? waiting.package : reader.packages.find(name.substr(0, slash));
    const Index activity = package == none ? none
                                           : reader.activities[static_cast<std::size_t>(package)].find(
                                                 slash == std::string::npos ? name : name.substr(slash + 1));
    auto& owner = reader.problem.packages[static_cast<std::size_t>(waiting.package)]
                      .activities[static_cast<std::size_t>(waiting.activity)];
    auto& after = owner.after[static_cast<std::size_t>(waiting.after)];
    after.package = package;
    after.activity = activity;
    if (activity == none) {
      const auto message =
          slash == std::string::npos
              ? fmt::format("this package has no activity \"{}\"; one of another package is written package/activity",
                            name)
              : fmt::format("there is no activity \"{}\" (package/activity)", name);
      reader.problems.push_back({fmt::format("{}/{}/activities/{}/after/{}/activity", packages.text(), waiting.package,
                                             waiting.activity, waiting.after),
                                 message});
    }
  }
  const Graph graph(reader.problem);
  CircleFinder(graph, packages, reader.problems).run();
}

}  // namespace flexteam::planning
