// False alarms are bugs: no hazard in plain links to hosts of real services.
#include "site/hazards.hpp"

#include "rules_for_tests.hpp"

#include <sstream>

using namespace wailian;

namespace {

std::vector<std::string> real_hosts() {
  std::istringstream lines(read_file(REAL_HOSTS));
  std::vector<std::string> hosts;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line[0] != '#') hosts.push_back(line);
  }
  return hosts;
}

std::string ids_of(const std::vector<Hazard>& hazards) {
  std::string ids;
  for (const Hazard& hazard : hazards) {
    ids += std::string(hazard.id) + ' ';
    for (const auto& [name, value] : hazard.arguments) ids += name + '=' + value + ' ';
  }
  return ids;
}

}  // namespace

TEST_CASE("real hosts show no hazard") {
  const RuleBook& book = bundled_rules();
  const LookalikeIndex index(book);
  Lookalikes lookalikes(index);
  const std::vector<std::string> hosts = real_hosts();
  REQUIRE(hosts.size() >= 1500);
  for (const std::string& host : hosts) {
    for (const char* before : {"", "www.", "m."}) {
      const std::string link = "https://" + (before + host) + "/path?x=1";
      const CanonicalUrl url = url_of(link);
      INFO(link);
      CHECK(ids_of(find_hazards(lookalikes, url, identify_site(book, url), nullptr)).empty());
    }
  }
}

/// The lookalike search must not lean on the site rules knowing a host: a real service that no rule names yet must not
/// be taken for the imitation of another company's. So each host is also judged by a book without its own company.
TEST_CASE("real hosts are no lookalikes of other companies") {
  const RuleBook& book = bundled_rules();
  std::map<std::string, std::vector<std::string>> hosts_of_owner;
  for (const std::string& host : real_hosts()) {
    const SiteMatch match = identify_site(book, url_of("https://" + host));
    if (match.site != nullptr) hosts_of_owner[match.site->owner].push_back(host);
  }
  for (const auto& [owner, hosts] : hosts_of_owner) {
    RuleBook others;
    for (const Site& site : book.sites) {
      if (site.owner != owner) others.sites.push_back(site);
    }
    others.index();
    const LookalikeIndex index(others);
    Lookalikes lookalikes(index);
    for (const std::string& host : hosts) {
      const auto found = lookalikes.find(url_of("https://" + host));
      INFO(host << " taken for " << (found ? found->imitated : std::string()));
      CHECK(!found);
    }
  }
}
