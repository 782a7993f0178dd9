// Says what happens to addresses in a chat, by compiled rules that lie in a folder: one_link FOLDER CHAT ADDRESS…
#include <wailian/wailian.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

static std::string contents(const std::string& file) { return {std::istreambuf_iterator<char>(std::ifstream(file, std::ios::binary).rdbuf()), {}}; }

int main(int count, char** words) {
  if (count < 4) return std::cerr << "usage: one_link FOLDER CHAT ADDRESS...\n", 2;
  const std::string folder = words[1];
  const std::string facts = contents(folder + "/wailian-rules.txt"), english = contents(folder + "/wailian-rules.en.txt");
  try {
    const auto rules = wailian::Wailian::open({facts, {english}});
    std::string addresses;
    for (int at = 3; at < count; ++at) addresses.append(words[at]).append("\n");
    wailian::Query query;
    query.context = words[2];
    query.on = "2021-12-05";
    rules.scan_links(addresses, query, [](const wailian::Row& row) {
      std::cout << row.url << '\t' << (row.problem.empty() ? row.outcome : row.problem) << '\n';
    });
  } catch (const wailian::Error& error) {
    std::cerr << "one_link: " << error.what() << " (" << error.code() << ")\n";
    return 2;
  }
}
